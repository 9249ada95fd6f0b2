//! From nothing to a running task, in the order in which each thing needs the ones before.

use super::Part::{List, Run, Say};
use super::Section;
use crate::terraform::markdown::code;
use crate::text::Bundle as Text;

pub(super) const SECTIONS: &[Section] = &[Section {
    heading: Text::FirstSteps,
    parts: &[
        ("", Say(Text::Prerequisites)),
        ("repository", Say(Text::PrerequisiteDocker)),
        ("", Say(Text::SelfTest)),
        ("!state_bucket", Run("terraform init\nterraform test")),
        // Neither the bucket nor credentials for it are there yet.
        ("state_bucket", Run("terraform init -backend=false\nterraform test")),
        ("", Say(Text::SelfCheck)),
        ("state_bucket", Say(Text::MakeStateBucket)),
        (
            "state_location",
            Run(r"aws s3api create-bucket --region {state_region} --bucket {state_bucket} \
  --create-bucket-configuration LocationConstraint={state_location}"),
        ),
        (
            "state_bucket !state_location",
            Run("aws s3api create-bucket --region {state_region} --bucket {state_bucket}"),
        ),
        (
            "state_bucket",
            Run(r"aws s3api put-bucket-versioning --region {state_region} --bucket {state_bucket} \
  --versioning-configuration Status=Enabled"),
        ),
        ("certificate_wanted", Say(Text::GiveCertificate)),
        ("domain", Say(Text::CheckZone)),
        (
            "domain",
            Run(r#"ZONE_ID="$(aws route53 list-hosted-zones-by-name --dns-name {domain_zone} \
  --query 'HostedZones[?!(Config.PrivateZone)] | [0].Id' --output text)"
aws route53 get-hosted-zone --id "$ZONE_ID" --query DelegationSet.NameServers --output text
nslookup -type=NS {domain_zone}"#),
        ),
        ("log_key_arn", Say(Text::AllowLogKey)),
        ("alarm_topic_arn", Say(Text::AllowAlarms)),
        ("secrets", Say(Text::SecretsExist)),
        (
            "secrets",
            List(|plan| {
                let secrets = plan.service.secrets.iter();
                secrets
                    .map(|secret| [&code(&secret.variable), ": ", &code(&secret.resource)].concat())
                    .collect()
            }),
        ),
        ("secrets !secrets_key_arn", Say(Text::SecretKeys)),
        ("secrets_key_arn", Say(Text::SecretsKeyOfOthers)),
        ("buckets", Say(Text::BucketsExist)),
        ("buckets no_nat", Say(Text::BucketsKeyEndpoint)),
        ("other_endpoints", Say(Text::OtherEndpoints)),
        ("other_endpoints", List(|plan| plan.other_endpoints.iter().map(|name| code(name)).collect())),
        (
            "other_endpoints",
            Run(r"aws ec2 describe-vpc-endpoint-services --region {region} \
  --query 'ServiceNames[]' --output text | tr '\t' '\n'"),
        ),
        ("create_repository", Say(Text::MakeRepository)),
        (
            "create_repository",
            Run(r#"terraform init
terraform apply -target=module.ecs.aws_ecr_repository.this
REPOSITORY="$(terraform output -raw repository_url)""#),
        ),
        ("repository !create_repository", Say(Text::MakeRepositoryByHand)),
        (
            "repository !create_repository",
            Run(r#"aws ecr create-repository --region {region} --repository-name {repository}
ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"
REPOSITORY="$ACCOUNT".dkr.ecr.{region}.{dns_suffix}/{repository}"#),
        ),
        ("repository", Say(Text::PushImage)),
        ("image_digest", Say(Text::PushDigest)),
        (
            "repository",
            Run(r#"aws ecr get-login-password --region {region} |
  docker login --username AWS --password-stdin "${REPOSITORY%%/*}"

# {build_image}
docker buildx build --platform {platform} --provenance=false --tag "$REPOSITORY"{tag} --push .

# {copy_image}
docker pull --platform {platform} {repository}{version}
docker tag {repository}{version} "$REPOSITORY"{tag}
docker push "$REPOSITORY"{tag}"#),
        ),
        ("create_repository", Say(Text::ImmutableTag)),
        ("ecr_image", Say(Text::ImageElsewhere)),
        ("internet_image", Say(Text::ImageOnInternet)),
        ("", Say(Text::Apply)),
        ("", Run("terraform init\nterraform plan -out=plan.tfplan\nterraform apply plan.tfplan")),
        ("!state_bucket", Say(Text::State)),
        ("state_bucket", Say(Text::StateKept)),
        ("", Say(Text::WaitAndOpen)),
        ("!url", Say(Text::PointDomain)),
        ("internal", Say(Text::OpenInside)),
        ("!open_to_all", Say(Text::OnlyAllowed)),
        ("", Run("aws ecs wait services-stable --region {region} --cluster {name} --services {name}")),
        ("url !internal", Run(r#"curl -i "$(terraform output -raw url)""#)),
        ("url internal", Run("terraform output -raw url")),
        ("!url", Run("terraform output -raw load_balancer_dns_name")),
    ],
}];
