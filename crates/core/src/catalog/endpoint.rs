//! VPC endpoint services: how they are called, when they are offered, what a call through one may do.

use super::region::{Partition, Region};
use super::tables::ENDPOINT_SERVICES;

/// A service that a VPC endpoint leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndpointService {
    /// The last part of the service's name, such as `ecr.api`; also its name in a Config.
    pub name: &'static str,
    /// How the endpoint stands in the VPC.
    pub kind: EndpointKind,
    /// Whether its name in China begins `cn.com.amazonaws`.
    pub china_prefix: bool,
    /// AWS's name of what the endpoint serves, the same in every language, such as "Amazon ECR API".
    pub label: &'static str,
    /// The AWS service behind it, such as "Amazon ECR", which `ecr.api` and `ecr.dkr` share.
    pub service: &'static str,
    /// Whether and where a person may choose it.
    pub offered: Offer,
    /// The codes of regions that are known to lack it. Availability elsewhere is not listed by AWS.
    pub absent_regions: &'static [&'static str],
    /// Whether AWS documents that an endpoint policy can be attached to its endpoint.
    pub takes_policy: bool,
    /// What an application that calls the service may do; `None`: nothing can be granted by rule.
    pub call: Option<CallPermission>,
}

/// The two kinds of VPC endpoint in use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndpointKind {
    /// A network interface in each zone, paid by the hour.
    Interface,
    /// A route in route tables, free.
    Gateway,
}

/// Whether and where a person may choose an endpoint service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Offer {
    /// In the list of endpoints from the start.
    Listed,
    /// Where it is named: by a choice that needs it, or by a person.
    ByName,
    /// Not at all: the endpoint is never generated.
    Never(NeverReason),
}

/// Why an endpoint is never generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NeverReason {
    /// Only container instances (EC2 launch type) use it.
    Ec2LaunchTypeOnly,
    /// Another service took its place, and new regions lack it.
    Superseded,
    /// An AWS service makes and removes the endpoint itself.
    MadeByAws,
}

/// What the task role of an application may do with a service that it calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallPermission {
    /// Exact IAM actions, such as `sqs:SendMessage`.
    pub actions: &'static [&'static str],
    /// ARNs as templates of HCL strings, filled with a module's variables (`${var.partition}`, `${var.region}`,
    /// `${var.account_id}`, and `${var.name}`, the prefix of the design's names, such as `web-dev`) and the design's
    /// own values (`${plan.project}`, `${plan.environment_name}`). Or `*`, where the actions support no resource.
    pub resources: &'static [&'static str],
}

impl EndpointService {
    /// What comes before the region in the service's name, such as `com.amazonaws`.
    pub const fn prefix(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::AwsCn if self.china_prefix => "cn.com.amazonaws",
            Partition::Aws | Partition::AwsCn | Partition::AwsUsGov => "com.amazonaws",
        }
    }

    /// The name that an endpoint in a region gives, such as `com.amazonaws.ap-northeast-1.ecr.api`.
    pub fn service_name(&self, region: &Region) -> String {
        format!("{}.{}.{}", self.prefix(region.partition), region.code, self.name)
    }
}

/// Every endpoint service.
pub fn endpoint_services() -> &'static [EndpointService] {
    &ENDPOINT_SERVICES
}

/// The endpoint service of that name; `None` where the catalog has none.
pub fn endpoint_service(name: &str) -> Option<&'static EndpointService> {
    ENDPOINT_SERVICES.iter().find(|service| service.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::region;

    fn names(pick: impl Fn(&EndpointService) -> bool) -> Vec<&'static str> {
        endpoint_services().iter().filter(|service| pick(service)).map(|service| service.name).collect()
    }

    fn name_in(service: &str, code: &str) -> String {
        endpoint_service(service).unwrap().service_name(region(code).unwrap())
    }

    #[test]
    fn every_service_is_found_by_its_name() {
        assert_eq!(endpoint_services().len(), 20);
        for service in endpoint_services() {
            assert_eq!(endpoint_service(service.name), Some(service));
            assert!(!service.label.is_empty() && !service.service.is_empty(), "{}", service.name);
        }
        assert_eq!(endpoint_service("ecr"), None);
    }

    #[test]
    fn names_follow_the_partition() {
        assert_eq!(name_in("ecr.api", "ap-northeast-1"), "com.amazonaws.ap-northeast-1.ecr.api");
        assert_eq!(name_in("ecr.dkr", "us-gov-west-1"), "com.amazonaws.us-gov-west-1.ecr.dkr");
        assert_eq!(name_in("ecr.dkr", "cn-north-1"), "cn.com.amazonaws.cn-north-1.ecr.dkr");
        assert_eq!(name_in("logs", "cn-north-1"), "com.amazonaws.cn-north-1.logs");
        assert_eq!(name_in("s3", "cn-northwest-1"), "com.amazonaws.cn-northwest-1.s3");
        let prefixed = names(|service| service.china_prefix);
        assert_eq!(prefixed, ["ecr.api", "ecr.dkr", "sts", "monitoring", "sqs", "xray"]);
    }

    #[test]
    fn gateways_are_s3_and_dynamodb() {
        assert_eq!(names(|service| service.kind == EndpointKind::Gateway), ["s3", "dynamodb"]);
    }

    #[test]
    fn the_list_holds_what_the_article_uses() {
        let listed = names(|service| service.offered == Offer::Listed);
        assert_eq!(listed, ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "ssm", "ssmmessages", "s3"]);
    }

    #[test]
    fn some_are_never_generated() {
        let reason = |name| endpoint_service(name).unwrap().offered;
        assert_eq!(names(|service| matches!(service.offered, Offer::Never(_))).len(), 4);
        assert_eq!(reason("ecs"), Offer::Never(NeverReason::Ec2LaunchTypeOnly));
        assert_eq!(reason("ecs-telemetry"), Offer::Never(NeverReason::Ec2LaunchTypeOnly));
        assert_eq!(reason("ec2messages"), Offer::Never(NeverReason::Superseded));
        assert_eq!(reason("guardduty-data"), Offer::Never(NeverReason::MadeByAws));
    }

    #[test]
    fn known_absences_are_kept() {
        assert_eq!(
            endpoint_service("ec2messages").unwrap().absent_regions,
            ["ap-southeast-5", "ap-southeast-7", "mx-central-1", "ap-east-2", "ap-southeast-6"]
        );
        assert_eq!(names(|service| !service.absent_regions.is_empty()), ["ec2messages", "guardduty-data"]);
    }

    #[test]
    fn policies_stand_where_aws_documents_them() {
        let without = names(|service| !service.takes_policy && !matches!(service.offered, Offer::Never(_)));
        assert_eq!(without, ["ssmmessages", "events", "ecs-agent"]);
    }

    #[test]
    fn endpoints_of_one_service_share_its_name() {
        let of = |service: &str| names(|it| it.service == service);
        assert_eq!(of("Amazon ECR"), ["ecr.api", "ecr.dkr"]);
        assert_eq!(of("AWS Systems Manager"), ["ssm", "ssmmessages", "ec2messages"]);
    }

    #[test]
    fn calls_are_granted_by_the_names_of_the_design() {
        let callable = names(|service| service.call.is_some());
        assert_eq!(callable, ["secretsmanager", "ssm", "sts", "sqs", "sns", "events", "xray", "dynamodb"]);
        let parameters = endpoint_service("ssm").unwrap().call.unwrap();
        assert_eq!(parameters.actions, ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]);
        assert_eq!(
            parameters.resources,
            [
                "arn:${var.partition}:ssm:${var.region}:${var.account_id}:parameter/${plan.project}/${plan.environment_name}",
                "arn:${var.partition}:ssm:${var.region}:${var.account_id}:parameter/${plan.project}/${plan.environment_name}/*"
            ]
        );
        let unbounded = names(|service| service.call.is_some_and(|call| call.resources.contains(&"*")));
        assert_eq!(unbounded, ["xray"]);
    }

    #[test]
    fn the_actions_of_a_call_are_of_its_service() {
        for service in endpoint_services() {
            for action in service.call.iter().flat_map(|call| call.actions) {
                assert!(action.starts_with(&format!("{}:", service.name)), "{} {action}", service.name);
            }
        }
    }
}
