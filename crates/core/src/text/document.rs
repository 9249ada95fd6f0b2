//! Where AWS documents what a finding or a topic is about.

use super::template::position;
use super::{Problem, Topic, en};
use crate::late::Files;

/// What every address below begins with.
const SITE: &str = "https://docs.aws.amazon.com/";

macro_rules! documents {
    ($rows:ident: $($page:literal => $($name:ident)+,)+) => {
        const $rows: &[(&str, &[&str])] = &[$(($page, &[$(stringify!($name)),+])),+];
    };
}

// Pages that AWS has under these addresses, seen in November 2026. What is about Kakoi or Terraform alone has none.
documents! {
    ROWS:
    "IAM/latest/UserGuide/reference_iam-quotas.html" => NameCharacters NameTooLong,
    "elasticloadbalancing/latest/application/application-load-balancers.html" =>
        NameReserved ZonesTooFew SubnetTooSmall CidrTooSmall AllowedNone NobodyAllowed DeletionProtectionOff,
    "tag-editor/latest/userguide/tagging.html" => TagInvalid TagReserved TagsTooMany TagMissing TagNotAllowed,
    "accounts/latest/reference/manage-acct-regions.html" => RegionUnknown RegionOptIn,
    "global-infrastructure/latest/regions/aws-availability-zones.html" =>
        ZoneOfOtherRegion ZoneUnknown ZoneTwice ZoneNotRecommended ZonesDifferByAccount CountBelowZones,
    "AmazonECS/latest/developerguide/AWS_Fargate-Regions.html" => ZoneWithoutFargate,
    "vpc/latest/userguide/vpc-cidr-blocks.html" =>
        CidrMalformed CidrIpv6 CidrHostBits CidrTooLarge CidrReserved CidrPublic CidrDocker,
    "vpc/latest/userguide/subnet-sizing.html" =>
        CidrNoRoom CidrTight CidrFull SubnetZoneNotChosen SubnetOutside SubnetOverlap PublicSubnetUnused
        PrivateSubnetTight TasksWithoutRoom,
    "vpc/latest/peering/vpc-peering-basics.html" => PeerOverlap,
    "vpc/latest/userguide/amazon-vpc-limits.html" => AllowedMany,
    "vpc/latest/userguide/nat-gateway-basics.html" => SingleNat,
    "vpc/latest/privatelink/aws-services-privatelink-support.html" =>
        EndpointUnknown EndpointAbsent EndpointNotKnown EndpointUnused,
    "AmazonECS/latest/developerguide/vpc-endpoints.html" => EndpointNotOffered EndpointMissing,
    "AmazonECR/latest/userguide/vpc-endpoints.html" => ImageOfOtherRegion ImageHostWithoutEndpoint,
    "AmazonECR/latest/userguide/pull-through-cache-working.html" => PullThroughCache,
    "AmazonECR/latest/APIReference/API_CreateRepository.html" => RepositoryElsewhere,
    "AmazonECS/latest/developerguide/task_cannot_pull_image.html" =>
        ImageEmpty ImageMalformed ImageNeedsInternet ImageOfOtherPartition RegistryPort,
    "acm/latest/APIReference/API_RequestCertificate.html" =>
        CertificateMalformed CertificateTwice CertificateZoneMissing CertificateNameMissing DomainTooLong
        DomainOutsideZone,
    "Route53/latest/DeveloperGuide/DomainNameFormat.html" => DomainMalformed,
    "elasticloadbalancing/latest/application/create-https-listener.html" =>
        CertificateStillNeeded CertificateRegion CertificatePartition CertificateUnused HttpOnly HttpFromSome,
    "elasticloadbalancing/latest/application/target-group-health-checks.html" =>
        HealthPath HealthCodes HealthTimeout PortNotHttp,
    "AmazonECS/latest/developerguide/load-balancer-healthcheck.html" => GraceInVain StartTooShort,
    "waf/latest/developerguide/aws-managed-rule-groups-ip-rep.html" => WafInternal,
    "AmazonECS/latest/developerguide/fargate-tasks-services.html" => SizeInvalid,
    "AmazonECS/latest/developerguide/task_definition_parameters.html" =>
        NumberRange VariableName VariableValue VariableTwice,
    "AmazonECS/latest/developerguide/specifying-sensitive-data.html" =>
        SecretMalformed SecretRegion SecretPartition SecretsKeyUnused VariableLooksSecret,
    "AmazonECS/latest/developerguide/ecs-exec.html" => ReadOnlyRootWithExec,
    "AmazonECS/latest/developerguide/service-autoscaling-targettracking.html" =>
        ScalingWithoutTarget ScalingMinAboveMax ScalingRequestsBlueGreen ScalingFromZero
        ScalingCountOutside,
    "AmazonECS/latest/developerguide/fargate-capacity-providers.html" => SpotOnly,
    "codedeploy/latest/userguide/reference-appspec-file-structure-resources.html" => SpotWithCodeDeploy,
    "AmazonECS/latest/developerguide/deployment-type-bluegreen.html" => BlueGreenByPipeline TrafficShiftUnused,
    "AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html" => LogDays LogsShort,
    "AmazonECS/latest/developerguide/cloudwatch-container-insights.html" => TaskAlarmLeftOut,
    "AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html" =>
        AlarmsSilent AlarmTopicUnused TopicMalformed TopicRegion TopicPartition,
    "kms/latest/developerguide/concepts.html#key-id" => KeyMalformed KeyRegion KeyPartition,
    "AmazonS3/latest/userguide/bucketnamingrules.html" => BucketName StateBucketName,
    "AmazonS3/latest/userguide/object-keys.html" => StateKey,
    "service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html" =>
        CallUnknown CallNotExact,
}

documents! {
    TOPIC_ROWS:
    "elasticloadbalancing/latest/application/load-balancer-access-logs.html" => AccessLogs,
    "elasticloadbalancing/latest/application/application-load-balancers.html" => LoadBalancer DeletionProtection,
    "AmazonECS/latest/developerguide/service-autoscaling-targettracking.html" => AutoScaling,
    "global-infrastructure/latest/regions/aws-availability-zones.html" => AvailabilityZone,
    "AmazonECS/latest/developerguide/AWS_Fargate.html" => Fargate Task,
    "waf/latest/developerguide/aws-managed-rule-groups-ip-rep.html" => Waf,
    "AmazonECS/latest/developerguide/deployment-type-bluegreen.html" => BlueGreen,
    "elasticloadbalancing/latest/application/create-https-listener.html" => Certificate,
    "vpc/latest/userguide/vpc-cidr-blocks.html" => Cidr Vpc,
    "AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html" => Alarms,
    "AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html" => Logs,
    "AmazonECS/latest/developerguide/task_cannot_pull_image.html" => Image,
    "AmazonECS/latest/developerguide/cloudwatch-container-insights.html" => Insights,
    "AmazonECR/latest/userguide/vpc-endpoints.html" => Ecr,
    "AmazonECS/latest/developerguide/ecs-exec.html" => Exec,
    "AmazonECS/latest/developerguide/deployment-failure-detection.html" => Service,
    "vpc/latest/privatelink/vpc-endpoints-access.html" => EndpointPolicy,
    "AmazonECS/latest/developerguide/fargate-tasks-services.html" => EphemeralStorage,
    "AmazonECS/latest/developerguide/task_execution_IAM_role.html" => ExecutionRole,
    "AmazonECS/latest/developerguide/fargate-capacity-providers.html" => FargateSpot,
    "vpc/latest/userguide/flow-logs-cwl.html" => FlowLogs,
    "vpc/latest/privatelink/gateway-endpoints.html" => GatewayEndpoint,
    "AmazonECS/latest/developerguide/load-balancer-healthcheck.html" => GracePeriod,
    "elasticloadbalancing/latest/application/target-group-health-checks.html" => HealthCheck,
    "vpc/latest/privatelink/privatelink-access-aws-services.html" => InterfaceEndpoint PrivateDns,
    "vpc/latest/userguide/VPC_Internet_Gateway.html" => InternetGateway,
    "vpc/latest/userguide/vpc-nat-gateway.html" => NatGateway,
    "vpc/latest/peering/vpc-peering-basics.html" => OverlappingNetworks,
    "AmazonECS/latest/developerguide/task_definition_parameters.html" => ReadOnlyRoot TaskDefinition,
    "accounts/latest/reference/manage-acct-regions.html" => Region,
    "AmazonECS/latest/developerguide/deployment-type-ecs.html" => RollingDeployment,
    "vpc/latest/userguide/VPC_Route_Tables.html" => RouteTable,
    "AmazonECS/latest/developerguide/specifying-sensitive-data.html" => Secrets,
    "vpc/latest/userguide/vpc-security-groups.html" => SecurityGroup,
    "vpc/latest/userguide/subnet-sizing.html" => Subnet,
    "tag-editor/latest/userguide/tagging.html" => Tag,
    "elasticloadbalancing/latest/application/load-balancer-target-groups.html" => TargetGroup,
    "AmazonECS/latest/developerguide/security-iam-roles.html" => TaskRole,
}

/// A page a problem, in the order of the problems' sentences, each without what all begin with; empty where there is
/// none.
pub(crate) const DOCUMENTS: &[&str] = &arranged::<{ en::problem::NAMES.len() }>(en::problem::NAMES, ROWS);

/// The same for topics, in their order.
pub(crate) const TOPIC_DOCUMENTS: &[&str] = &arranged::<{ TOPICS.len() }>(TOPICS, TOPIC_ROWS);

/// The names of the topics.
const TOPICS: &[&str] = en::learn::CASES[position(en::learn::NAMES, "Name")];

const fn arranged<const N: usize>(names: &[&str], rows: &[(&'static str, &[&str])]) -> [&'static str; N] {
    let mut pages = [""; N];
    let mut row = 0;
    while row < rows.len() {
        let (page, about) = rows[row];
        let mut name = 0;
        while name < about.len() {
            pages[position(names, about[name])] = page;
            name += 1;
        }
        row += 1;
    }
    pages
}

impl Topic {
    /// The address of the page of AWS's documentation that is about it; `None` where there is none, and in the page until
    /// its late data are there.
    pub fn document(self) -> Option<String> {
        address(Files::TopicDocuments, self as usize)
    }
}

impl Problem {
    /// The address of the page of AWS's documentation that is about it; `None` where there is none, and in the page until
    /// its late data are there.
    pub fn document(&self) -> Option<String> {
        address(Files::Documents, self.position())
    }
}

fn address(pages: Files, position: usize) -> Option<String> {
    let page = pages.texts().get(position)?;
    (!page.is_empty()).then(|| [SITE, page].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_aws_has_a_page() {
        let without: Vec<&str> = en::problem::NAMES
            .iter()
            .zip(DOCUMENTS)
            .filter(|(_, page)| page.is_empty())
            .map(|(name, _)| *name)
            .collect();
        let about_kakoi = [
            "NotANumber",
            "NameEmpty",
            "RegionNotAllowed",
            "CidrOutsidePool",
            "ImageHostNotAllowed",
            "StateElsewhere",
            "CallTwice",
            "StateBucketMissing",
            "StateBucketUnused",
            "UsageUnknown",
            "UsageMalformed",
            "PriceUnknown",
            "PriceMalformed",
            "RateMalformed",
        ];
        assert_eq!(without, about_kakoi);
    }

    #[test]
    fn a_problem_leads_to_its_page() {
        assert_eq!(
            Problem::HttpOnly.document().as_deref(),
            Some(
                "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html"
            )
        );
        assert_eq!(Problem::NameEmpty.document(), None);
    }

    #[test]
    fn every_topic_of_aws_has_a_page() {
        for topic in Topic::ALL {
            let is_of_aws = !matches!(topic, Topic::Terraform | Topic::State);
            assert_eq!(topic.document().is_some(), is_of_aws, "{topic:?}");
        }
        let page = Topic::NatGateway.document();
        assert_eq!(
            page.as_deref(),
            Some("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html")
        );
    }
}
