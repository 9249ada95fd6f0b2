//! What the names in the templates stand for, in a Plan.

use super::policy::{allow_call, one_or_lines};
use crate::catalog::Partition;
use crate::cidr;
use crate::config::{Architecture, DeployedBy, Exec, Nat, TrafficShift};
use crate::hcl::{Expression, Text, call, inline, lines, list, lit, null, object, reference, template, var};
use crate::plan::{Deployment, Endpoint, Image, Listener, Plan, Scaling, SecretStore, StateBucket};
use crate::text::{Bundle, Reason};

/// How a value comes from a Plan.
type Value = fn(&Plan) -> Expression;

/// Every `plan.name` and `# if name` of the templates.
const VALUES: &[(&str, Value)] = &[
    ("alarm_topic_arn", alarm_topic_arn),
    ("alarms", |plan| plan.alarms.is_some().into()),
    ("architecture", |plan| architecture(plan).into()),
    ("blue_green", |plan| is_blue_green(plan).into()),
    ("blue_green_alarms", |plan| (is_blue_green(plan) && plan.alarms.is_some()).into()),
    ("blue_green_http", |plan| (is_blue_green(plan) && plan.listener == Listener::Http).into()),
    ("blue_green_spot", |plan| (is_blue_green(plan) && plan.service.spot_percent > 0).into()),
    ("call_statements", call_statements),
    ("certificate_arn", certificate_arn),
    ("certificate_wanted", |plan| (plan.listener == Listener::Https { certificate_arn: None }).into()),
    ("cidr", |plan| cidr::text(plan.cidr).into()),
    ("container_image", container_image),
    ("count", |plan| plan.service.count.into()),
    ("cpu", |plan| plan.service.cpu.into()),
    ("create_repository", |plan| plan.service.create_repository.into()),
    ("deployed_elsewhere", |plan| (is_blue_green(plan) || is_rolled_by_a_pipeline(plan)).into()),
    ("deployment_config", deployment_config),
    ("dynamodb", |plan| plan.endpoint("dynamodb").is_some().into()),
    ("dynamodb_prefix", |plan| prefix(plan, "dynamodb")),
    ("dynamodb_statement", dynamodb_statement),
    ("environment", environment),
    ("ephemeral_gib", |plan| unless(plan.service.ephemeral_gib, EPHEMERAL_GIB)),
    ("exec", |plan| (plan.service.exec != Exec::Off).into()),
    ("exec_audited", |plan| (plan.service.exec == Exec::Audited).into()),
    (
        "existing_repository",
        |plan| {
            if plan.service.create_repository { null() } else { image_repository(plan) }
        },
    ),
    ("fewest_tasks", |plan| plan.service.fewest_tasks().into()),
    ("grace_period", |plan| plan.service.grace_s.into()),
    ("health_check_codes", |plan| (&plan.health_check.codes).into()),
    ("health_check_interval", |plan| plan.health_check.interval_s.into()),
    ("health_check_path", |plan| (&plan.health_check.path).into()),
    ("health_check_timeout", |plan| plan.health_check.timeout_s.into()),
    ("healthy_threshold", |plan| plan.health_check.healthy.into()),
    ("http", |plan| (plan.listener == Listener::Http).into()),
    ("https", |plan| (plan.listener != Listener::Http).into()),
    ("ignored", |plan| {
        (plan.service.scaling.is_some() || is_blue_green(plan) || is_rolled_by_a_pipeline(plan)).into()
    }),
    ("image", image),
    ("image_account", image_account),
    ("image_digest", |plan| version(plan, '@')),
    ("image_layers", |plan| carries_image_layers(plan).into()),
    ("image_region", image_region),
    ("image_repository", image_repository),
    ("image_tag", |plan| version(plan, ':')),
    ("insights", |plan| plan.insights.into()),
    ("interface_endpoints", interface_endpoints),
    ("interface_endpoints_alone", |plan| (has_interface_endpoints(plan) && plan.nat == Nat::None).into()),
    ("interface_endpoints_beside_nat", |plan| {
        (has_interface_endpoints(plan) && plan.nat != Nat::None).into()
    }),
    ("interface_endpoints_in_china", |plan| {
        (has_interface_endpoints(plan) && plan.region.partition == Partition::AwsCn).into()
    }),
    ("listener_arn", |plan| {
        let is_http = plan.listener == Listener::Http;
        reference(if is_http { "aws_lb_listener.http.arn" } else { "aws_lb_listener.https.arn" })
    }),
    ("log_days", |plan| plan.log_days.into()),
    ("log_key_arn", |plan| or_null(plan.log_key_arn.as_ref())),
    ("memory", |plan| plan.service.memory.into()),
    ("name", |plan| (&plan.name).into()),
    ("nat", |plan| (plan.nat != Nat::None).into()),
    ("nat_gateway_id", nat_gateway_id),
    ("nat_per_zone", |plan| (plan.nat == Nat::PerZone).into()),
    ("nat_single", |plan| (plan.nat == Nat::Single).into()),
    ("nat_zone", nat_zone),
    ("on_demand_only", |plan| (plan.service.spot_percent == 0).into()),
    ("on_demand_weight", |plan| match plan.service.spot_percent {
        0 => null(),
        spot => unless(100_u32.saturating_sub(spot), 0),
    }),
    ("own_buckets", |plan| (plan.endpoint("s3").is_some() && !carries_image_layers(plan)).into()),
    ("parameter_arns", |plan| secret_arns(plan, SecretStore::ParameterStore)),
    ("partition", |plan| plan.region.partition.name().into()),
    ("pipeline", |plan| is_rolled_by_a_pipeline(plan).into()),
    ("port", |plan| plan.service.port.into()),
    ("project", |plan| (&plan.project).into()),
    ("read_only_root", |plan| or_null(plan.service.read_only_root.then_some(true))),
    ("region", |plan| plan.region.code.into()),
    ("repository", repository),
    ("rolling", |plan| (!is_blue_green(plan)).into()),
    ("s3", |plan| plan.endpoint("s3").is_some().into()),
    ("s3_prefix", |plan| prefix(plan, "s3")),
    ("scaling", |plan| plan.service.scaling.is_some().into()),
    ("scaling_cpu", |plan| of_scaling(plan, |scaling| scaling.cpu)),
    ("scaling_max", |plan| of_scaling(plan, |scaling| Some(scaling.max))),
    ("scaling_memory", |plan| of_scaling(plan, |scaling| scaling.memory)),
    ("scaling_min", |plan| of_scaling(plan, |scaling| Some(scaling.min))),
    ("scaling_requests", |plan| of_scaling(plan, |scaling| scaling.requests)),
    ("scaling_targets", |plan| has_several_targets(plan).into()),
    ("secrets", secrets),
    ("secrets_key_arn", |plan| or_null(plan.service.secrets_key_arn.as_ref())),
    ("secrets_manager_arns", |plan| secret_arns(plan, SecretStore::SecretsManager)),
    ("spot", |plan| (plan.service.spot_percent > 0).into()),
    ("spot_weight", |plan| unless(plan.service.spot_percent, 0)),
    ("state_bucket", |plan| of_state(plan, |state| &state.bucket)),
    ("state_key", |plan| of_state(plan, |state| &state.key)),
    ("state_region", |plan| of_state(plan, |state| &state.region)),
    ("stop_timeout", |plan| unless(plan.service.stop_timeout_s, STOP_TIMEOUT_S)),
    ("tags", tags),
    ("target_group_prefix", |plan| target_group_prefix(&plan.project).into()),
    ("task_alarm", |plan| {
        // No number is below none.
        (plan.alarms.is_some() && plan.insights && plan.service.fewest_tasks() > 0).into()
    }),
    ("task_policy", |plan| (plan.service.exec != Exec::Off || !plan.service.calls.is_empty()).into()),
    ("terraform_version", |plan| if plan.state.is_some() { ">= 1.10" } else { ">= 1.7" }.into()),
    ("test_port", |plan| if plan.listener == Listener::Http { 8080_u32 } else { 8443 }.into()),
    ("test_protocol", |plan| if plan.listener == Listener::Http { "HTTP" } else { "HTTPS" }.into()),
    ("unhealthy_threshold", |plan| plan.health_check.unhealthy.into()),
    ("zones", zones),
    ("zones_with_nat", zones_with_nat),
];

/// GiB of ephemeral storage that Fargate gives without being asked. Source: Amazon ECS, `EphemeralStorage`.
const EPHEMERAL_GIB: u32 = 20;
/// Seconds that ECS waits without being asked. Source: Amazon ECS, `ContainerDefinition`, `stopTimeout`.
const STOP_TIMEOUT_S: u32 = 30;

/// Every remark of the templates.
const REMARKS: &[(&str, Bundle)] = &[
    ("CertificateWanted", Bundle::CertificateWanted),
    ("ChinaServiceNames", Bundle::ChinaServiceNames),
    ("CircuitBreaker", Bundle::CircuitBreaker),
    ("DeploymentPercent", Bundle::DeploymentPercent),
    ("DeregistrationDelay", Bundle::DeregistrationDelay),
    ("EndpointGroup", Bundle::EndpointGroup),
    ("ExecutionPolicy", Bundle::ExecutionPolicy),
    ("ImageLayers", Bundle::ImageLayers),
    ("InitProcess", Bundle::InitProcess),
    ("InterfaceEndpoints", Bundle::InterfaceEndpoints),
    ("InterfaceEndpointsBesideNat", Bundle::InterfaceEndpointsBesideNat),
    ("InternetEgress", Bundle::InternetEgress),
    ("InvalidHeaders", Bundle::InvalidHeaders),
    ("NatPerZone", Bundle::NatPerZone),
    ("NatReady", Bundle::NatReady),
    ("NatSingle", Bundle::NatSingle),
    ("NoPublicAddresses", Bundle::NoPublicAddresses),
    ("OwnBuckets", Bundle::OwnBuckets),
    ("OwnTables", Bundle::OwnTables),
    ("PlatformVersion", Bundle::PlatformVersion),
    ("PrivateRouteTables", Bundle::PrivateRouteTables),
    ("PrivateSubnetsReady", Bundle::PrivateSubnetsReady),
    ("PublicSubnetsReady", Bundle::PublicSubnetsReady),
    ("Redirect", Bundle::Redirect),
    ("RulesHere", Bundle::RulesHere),
    ("ServiceReady", Bundle::ServiceReady),
    ("TargetGroupName", Bundle::TargetGroupName),
    ("TargetGroupReady", Bundle::TargetGroupReady),
    ("TaskPolicy", Bundle::TaskPolicy),
    ("TlsPolicy", Bundle::TlsPolicy),
    ("Trust", Bundle::Trust),
    ("VpcDns", Bundle::VpcDns),
    ("ZoneRebalancing", Bundle::ZoneRebalancing),
    ("CodeDeployMoves", Bundle::CodeDeployMoves),
    ("DeployPolicy", Bundle::DeployPolicy),
    ("DeployReady", Bundle::DeployReady),
    ("ExecKey", Bundle::ExecKey),
    ("ExecLog", Bundle::ExecLog),
    ("GreenTargetGroup", Bundle::GreenTargetGroup),
    ("ImmutableTags", Bundle::ImmutableTags),
    ("LoadBalancerErrors", Bundle::LoadBalancerErrors),
    ("LogKey", Bundle::LogKey),
    ("NothingIsFine", Bundle::NothingIsFine),
    ("PipelineMoves", Bundle::PipelineMoves),
    ("Repository", Bundle::Repository),
    ("ScalingMoves", Bundle::ScalingMoves),
    ("ServiceMoves", Bundle::ServiceMoves),
    ("SeveralTargets", Bundle::SeveralTargets),
    ("SpotShare", Bundle::SpotShare),
    ("StateBucket", Bundle::StateBucket),
    ("TaskAlarm", Bundle::TaskAlarm),
    ("TerminationWait", Bundle::TerminationWait),
    ("TestListener", Bundle::TestListener),
];

impl crate::hcl::Values for Plan {
    fn value(&self, name: &str) -> Expression {
        let known = VALUES.iter().find(|(known, _)| *known == name);
        debug_assert!(known.is_some(), "no value is called {name}");
        known.map_or_else(null, |(_, value)| value(self))
    }

    fn remark(&self, name: &str) -> Text {
        let known = REMARKS.iter().find(|(known, _)| *known == name);
        debug_assert!(known.is_some(), "no remark is called {name}");
        known.map_or(Text::Borrowed(""), |(_, text)| text.say(self.language))
    }
}

/// A value, or null where there is none.
fn or_null(value: Option<impl Into<Expression>>) -> Expression {
    value.map_or_else(null, Into::into)
}

/// A number, or null where it is the one that need not be said.
fn unless(number: u32, default: u32) -> Expression {
    or_null((number != default).then_some(number))
}

fn is_blue_green(plan: &Plan) -> bool {
    matches!(plan.service.deployment, Deployment::BlueGreen(_))
}

fn is_rolled_by_a_pipeline(plan: &Plan) -> bool {
    plan.service.deployment == Deployment::Rolling(DeployedBy::Pipeline)
}

/// Name of the predefined configuration.
fn deployment_config(plan: &Plan) -> Expression {
    let Deployment::BlueGreen(shift) = plan.service.deployment else { return null() };
    match shift {
        TrafficShift::AllAtOnce => "CodeDeployDefault.ECSAllAtOnce",
        TrafficShift::Canary => "CodeDeployDefault.ECSCanary10Percent5Minutes",
        TrafficShift::Linear => "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
    }
    .into()
}

fn of_scaling(plan: &Plan, number: fn(&Scaling) -> Option<u32>) -> Expression {
    or_null(plan.service.scaling.as_ref().and_then(number))
}

fn has_several_targets(plan: &Plan) -> bool {
    plan.service.scaling.as_ref().is_some_and(|scaling| {
        [scaling.cpu, scaling.memory, scaling.requests].into_iter().flatten().count() > 1
    })
}

fn of_state(plan: &Plan, text: fn(&StateBucket) -> &String) -> Expression {
    or_null(plan.state.as_ref().map(text))
}

fn alarm_topic_arn(plan: &Plan) -> Expression {
    or_null(plan.alarms.as_ref().and_then(|alarms| alarms.topic_arn.as_ref()))
}

fn architecture(plan: &Plan) -> &'static str {
    match plan.service.architecture {
        Architecture::X86_64 => "X86_64",
        Architecture::Arm64 => "ARM64",
    }
}

/// The design's own tags first, then the person's.
fn tags(plan: &Plan) -> Expression {
    let mut tags: Vec<(Text, Expression)> = vec![
        ("Project".into(), (&plan.project).into()),
        ("Environment".into(), (&plan.environment).into()),
        ("ManagedBy".into(), "terraform".into()),
    ];
    for (key, value) in &plan.tags {
        tags.push((key.clone().into(), value.into()));
    }
    Expression::Object(tags)
}

/// The subnets of each zone.
fn zones(plan: &Plan) -> Expression {
    object(plan.zones.iter().map(|zone| {
        let subnets = [("public", cidr::text(zone.public)), ("private", cidr::text(zone.private))];
        (zone.name.clone(), inline(subnets))
    }))
}

fn nat_zone(plan: &Plan) -> Expression {
    plan.zones.iter().find(|zone| zone.has_nat_gateway).map_or_else(null, |zone| (&zone.name).into())
}

fn zones_with_nat(plan: &Plan) -> Expression {
    match plan.nat {
        Nat::PerZone => reference("var.zones"),
        Nat::None | Nat::Single => call("toset", [list([reference("var.nat_zone")])]),
    }
}

fn nat_gateway_id(plan: &Plan) -> Expression {
    reference(match plan.nat {
        Nat::PerZone => "aws_nat_gateway.this[each.key].id",
        Nat::None | Nat::Single => "aws_nat_gateway.this[var.nat_zone].id",
    })
}

fn has_interface_endpoints(plan: &Plan) -> bool {
    plan.interface_endpoints().next().is_some()
}

/// The full names of the interface endpoints' services by their short ones; null without any.
fn interface_endpoints(plan: &Plan) -> Expression {
    if !has_interface_endpoints(plan) {
        return null();
    }
    object(plan.interface_endpoints().map(|Endpoint { service, .. }| {
        let prefix = service.prefix(plan.region.partition);
        let name =
            template([lit([prefix, "."].concat()), var("var.region"), lit([".", service.name].concat())]);
        (service.name, name)
    }))
}

/// What the name of an endpoint's service begins with.
fn prefix(plan: &Plan, service: &str) -> Expression {
    let endpoint = plan.endpoint(service);
    endpoint.map_or_else(null, |endpoint| endpoint.service.prefix(plan.region.partition).into())
}

/// Whether the S3 gateway endpoint is there for image layers: then its policy admits nothing else.
fn carries_image_layers(plan: &Plan) -> bool {
    plan.endpoint("s3").is_some_and(|endpoint| endpoint.reasons.contains(&Reason::ImageLayers))
}

fn dynamodb_statement(plan: &Plan) -> Expression {
    let permission = plan.endpoint("dynamodb").and_then(|endpoint| endpoint.service.call.as_ref());
    permission.map_or_else(null, |permission| allow_call(plan, Some("*"), permission))
}

/// What the application's calls take, a statement for each service.
fn call_statements(plan: &Plan) -> Expression {
    let permissions = plan.service.calls.iter().filter_map(|service| service.call.as_ref());
    lines(permissions.map(|permission| allow_call(plan, None, permission)))
}

/// The ARN as typed, or the variable of root that still waits for it.
fn certificate_arn(plan: &Plan) -> Expression {
    match &plan.listener {
        Listener::Https { certificate_arn: Some(arn) } => arn.into(),
        Listener::Https { certificate_arn: None } | Listener::Http => reference("var.certificate_arn"),
    }
}

/// The first characters of the project's name and a hyphen: six at most, which is AWS's limit.
fn target_group_prefix(project: &str) -> String {
    let start =
        project.char_indices().nth(5).map_or(project, |(end, _)| project.get(..end).unwrap_or(project));
    [start.trim_end_matches('-'), "-"].concat()
}

/// The image as typed, where it is of another registry.
fn image(plan: &Plan) -> Expression {
    match &plan.service.image {
        Image::OwnRepository { .. } => null(),
        Image::Ecr { uri, .. } | Image::Internet { uri, .. } => uri.into(),
    }
}

/// Name of the repository, where it is of the applying account and region.
fn repository(plan: &Plan) -> Expression {
    match &plan.service.image {
        Image::OwnRepository { repository, .. } => repository.into(),
        Image::Ecr { .. } | Image::Internet { .. } => null(),
    }
}

/// What stands behind the separator `:` or `@` of an image of the own repository.
fn version(plan: &Plan, separator: char) -> Expression {
    match &plan.service.image {
        Image::OwnRepository { reference, .. } => match reference.strip_prefix(separator) {
            Some(version) => version.to_owned().into(),
            None => null(),
        },
        Image::Ecr { .. } | Image::Internet { .. } => null(),
    }
}

/// The image of the container definition, in the module's variables.
fn container_image(plan: &Plan) -> Expression {
    let Image::OwnRepository { reference: version, .. } = &plan.service.image else {
        return reference("var.image");
    };
    let (separator, version) =
        if version.starts_with('@') { ("@", "var.image_digest") } else { (":", "var.image_tag") };
    if plan.service.create_repository {
        return template([var("aws_ecr_repository.this.repository_url"), lit(separator), var(version)]);
    }
    template([
        var("var.account_id"),
        lit(".dkr.ecr."),
        var("var.region"),
        lit("."),
        var("var.dns_suffix"),
        lit("/"),
        var("var.repository"),
        lit(separator),
        var(version),
    ])
}

/// The region of the image's ECR repository.
fn image_region(plan: &Plan) -> Expression {
    match &plan.service.image {
        Image::Ecr { region, .. } => region.into(),
        Image::OwnRepository { .. } | Image::Internet { .. } => reference("var.region"),
    }
}

/// The account of the image's ECR repository.
fn image_account(plan: &Plan) -> Expression {
    match &plan.service.image {
        Image::Ecr { account, .. } => account.into(),
        Image::OwnRepository { .. } | Image::Internet { .. } => reference("var.account_id"),
    }
}

/// The name of the image's ECR repository; null where the image is of no ECR.
fn image_repository(plan: &Plan) -> Expression {
    match &plan.service.image {
        Image::Ecr { repository, .. } => repository.into(),
        Image::OwnRepository { .. } => reference("var.repository"),
        Image::Internet { .. } => null(),
    }
}

fn environment(plan: &Plan) -> Expression {
    let variables = plan.service.environment.iter();
    lines_or_null(variables.map(|(name, value)| inline([("name", name), ("value", value)])).collect())
}

fn secrets(plan: &Plan) -> Expression {
    let secrets = plan.service.secrets.iter();
    let entries =
        secrets.map(|secret| inline([("name", &secret.variable), ("valueFrom", &secret.value_from)]));
    lines_or_null(entries.collect())
}

fn lines_or_null(elements: Vec<Expression>) -> Expression {
    if elements.is_empty() { null() } else { Expression::Lines(elements) }
}

/// The ARNs of a store that the task's secrets come from, each once, in order; null without any.
fn secret_arns(plan: &Plan, store: SecretStore) -> Expression {
    let mut arns: Vec<&String> = Vec::new();
    for secret in plan.service.secrets.iter().filter(|secret| secret.store == store) {
        if let Err(place) = arns.binary_search(&&secret.resource) {
            arns.insert(place, &secret.resource);
        }
    }
    if arns.is_empty() { null() } else { one_or_lines(arns.into_iter().map(Expression::from).collect()) }
}

#[cfg(test)]
mod tests {
    use super::target_group_prefix;

    #[test]
    fn target_group_prefixes_have_six_characters_at_most() {
        assert_eq!(target_group_prefix("web"), "web-");
        assert_eq!(target_group_prefix("my-shop"), "my-sh-");
        assert_eq!(target_group_prefix("shop-front"), "shop-");
        assert_eq!(target_group_prefix("a"), "a-");
    }
}
