//! What the names in the templates stand for, in a Plan.

use super::policy::{allow_call, one_or_list};
use crate::catalog::Partition;
use crate::cidr;
use crate::config::{Architecture, DeployedBy, Exec, Nat, Scheme, TlsPolicy, TrafficShift};
use crate::hcl::{Expression, Part, Text, fill_expression, inline, lit, null, reference, template, var};
use crate::late::Files;
use crate::plan::{
    Certificate, Deployment, Endpoint, Image, Listener, Plan, Scaling, Secret, SecretStore, StateBucket,
};
use crate::text::{Bundle, Reason};

/// How a value comes from a Plan.
type Value = fn(&Plan) -> Expression;

/// A table of values by name, as the names and the values: in the page the names are late data.
macro_rules! values {
    ($(($name:literal, $value:expr)),* $(,)?) => {
        /// Every `plan.name` and `# if name` of the templates.
        pub(crate) const NAMES: &[&str] = &[$($name),*];

        /// Their values.
        const VALUES: &[Value] = &[$($value),*];
    };
}

values![
    ("access_logs", |plan| plan.load_balancer.access_logs.into()),
    ("allowed_cidrs", allowed_cidrs),
    ("bucket_arns", |plan| bucket_arns(plan, "")),
    ("bucket_objects", |plan| bucket_arns(plan, "/*")),
    ("buckets", |plan| (!plan.service.buckets.is_empty()).into()),
    ("alarm_topic_arn", alarm_topic_arn),
    ("alarms", |plan| plan.alarms.is_some().into()),
    ("architecture", |plan| architecture(plan).into()),
    ("blue_green", |plan| is_blue_green(plan).into()),
    ("call_statements", call_statements),
    ("certificate_arn", certificate_arn),
    ("certificate_wanted", |plan| certificate_wanted(plan).into()),
    ("china", |plan| (plan.region.partition == Partition::AwsCn).into()),
    ("cidr", |plan| cidr::text(plan.cidr).into()),
    ("count", |plan| plan.service.count.into()),
    ("container_image", container_image),
    ("cpu", |plan| plan.service.cpu.into()),
    ("dns_suffix", |plan| plan.region.partition.dns_suffix().into()),
    ("deletion_protection", |plan| plan.load_balancer.deletion_protection.into()),
    ("domain", |plan| plan.domain().is_some().into()),
    ("domain_name", |plan| domain(plan).map_or_else(null, |(_, name)| name.into())),
    ("domain_zone", |plan| domain(plan).map_or_else(null, |(zone, _)| zone.into())),
    ("create_repository", |plan| plan.service.create_repository.into()),
    ("deployed_elsewhere", |plan| (is_blue_green(plan) || is_rolled_by_a_pipeline(plan)).into()),
    ("deployment_config", deployment_config),
    ("dynamodb", |plan| plan.endpoint("dynamodb").is_some().into()),
    ("dynamodb_prefix", |plan| prefix(plan, "dynamodb")),
    ("dynamodb_statement", dynamodb_statement),
    ("endpoint_policies", endpoint_policies),
    ("environment", environment),
    ("environment_name", |plan| (&plan.environment).into()),
    ("flow_log_year", |plan| plan.flow_logs_days.is_some_and(is_a_year).into()),
    ("flow_logs", |plan| plan.flow_logs_days.is_some().into()),
    ("flow_logs_days", |plan| plan.flow_logs_days.map_or_else(null, Expression::from)),
    ("ephemeral_gib", |plan| unless(plan.service.ephemeral_gib, EPHEMERAL_GIB)),
    ("exec", |plan| (plan.service.exec != Exec::Off).into()),
    ("exec_audited", |plan| (plan.service.exec == Exec::Audited).into()),
    ("fewest_tasks", |plan| plan.service.fewest_tasks().into()),
    ("grace_period", |plan| plan.service.grace_s.into()),
    ("health_check_codes", |plan| (&plan.health_check.codes).into()),
    ("health_check_interval", |plan| plan.health_check.interval_s.into()),
    ("health_check_path", |plan| (&plan.health_check.path).into()),
    ("health_check_timeout", |plan| plan.health_check.timeout_s.into()),
    ("healthy_threshold", |plan| plan.health_check.healthy.into()),
    ("http", |plan| (plan.listener == Listener::Http).into()),
    ("https", |plan| (plan.listener != Listener::Http).into()),
    ("idle_timeout", idle_timeout),
    ("ignored", |plan| {
        (plan.service.scaling.is_some() || is_blue_green(plan) || is_rolled_by_a_pipeline(plan)).into()
    }),
    ("image", image),
    ("image_digest", |plan| version(plan, '@')),
    ("image_layers", |plan| carries_image_layers(plan).into()),
    ("image_repository_arn", image_repository_arn),
    ("image_tag", |plan| version(plan, ':')),
    ("insights", |plan| plan.insights.into()),
    ("interface_endpoints", interface_endpoints),
    ("internal", |plan| (plan.load_balancer.scheme == Scheme::Internal).into()),
    ("listener_certificate", listener_certificate),
    ("load_balancer_subnets", load_balancer_subnets),
    ("log_year", |plan| is_a_year(plan.log_days).into()),
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
    ("no_nat", |plan| (plan.nat == Nat::None).into()),
    ("open_to_all", |plan| is_open(plan).into()),
    ("own_buckets", |plan| {
        let is_for_nothing = plan.service.buckets.is_empty() && !carries_image_layers(plan);
        (plan.endpoint("s3").is_some() && is_for_nothing).into()
    }),
    ("on_demand_weight", |plan| match plan.service.spot_percent {
        0 => null(),
        spot => unless(100_u32.saturating_sub(spot), 0),
    }),
    ("parameter_arns", |plan| secret_arns(plan, SecretStore::ParameterStore)),
    ("partition", |plan| plan.region.partition.name().into()),
    ("pipeline", |plan| is_rolled_by_a_pipeline(plan).into()),
    ("port_80", |plan| (plan.service.port == 80).into()),
    ("port", |plan| plan.service.port.into()),
    ("project", |plan| (&plan.project).into()),
    ("public_subnets", |plan| plan.has_public_subnets().into()),
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
    ("task_policy", |plan| {
        let service = &plan.service;
        (service.exec != Exec::Off || !service.calls.is_empty() || !service.buckets.is_empty()).into()
    }),
    ("tls_12", |plan| (plan.load_balancer.tls_policy == TlsPolicy::Tls12).into()),
    ("tls_12_restricted", |plan| (plan.load_balancer.tls_policy == TlsPolicy::Tls12Restricted).into()),
    ("tls_13", |plan| (plan.load_balancer.tls_policy == TlsPolicy::Tls13).into()),
    ("tls_policy", |plan| plan.load_balancer.tls_policy.name().into()),
    ("task_alarm", |plan| plan.has_task_alarm().into()),
    ("terraform_version", |plan| if plan.state.is_some() { ">= 1.10" } else { ">= 1.7" }.into()),
    ("test_port", |plan| u32::from(plan.listener.test_port()).into()),
    ("test_protocol", |plan| if plan.listener == Listener::Http { "HTTP" } else { "HTTPS" }.into()),
    ("unhealthy_threshold", |plan| plan.health_check.unhealthy.into()),
    ("waf", |plan| plan.load_balancer.waf.into()),
    ("zones", zones),
    ("zones_with_nat", zones_with_nat),
];

/// GiB of ephemeral storage that Fargate gives without being asked. Source: Amazon ECS, `EphemeralStorage`.
const EPHEMERAL_GIB: u32 = 20;
/// Seconds that ECS waits without being asked. Source: Amazon ECS, `ContainerDefinition`, `stopTimeout`.
const STOP_TIMEOUT_S: u32 = 30;

/// Every remark of the templates that tells Checkov not to expect something: its name, the check, and the reason. It
/// stands at the head of the block that would fail.
const SKIPS: &[(&str, &str, Bundle)] = &[
    ("SkipAccessLogs", "CKV_AWS_91", Bundle::SkipAccessLogs),
    ("SkipDeletionProtection", "CKV_AWS_150", Bundle::SkipDeletionProtection),
    ("SkipExecRoot", "CKV_AWS_336", Bundle::SkipExecRoot),
    ("SkipFlowLogs", "CKV2_AWS_11", Bundle::SkipFlowLogs),
    ("SkipHttps", "CKV_AWS_2", Bundle::SkipHttps),
    ("SkipInsights", "CKV_AWS_65", Bundle::SkipInsights),
    ("SkipLogBucketEvents", "CKV2_AWS_62", Bundle::SkipLogBucketEvents),
    ("SkipLogBucketKey", "CKV_AWS_145", Bundle::SkipLogBucketKey),
    ("SkipLogBucketLogs", "CKV_AWS_18", Bundle::SkipLogBucketLogs),
    ("SkipLogBucketReplica", "CKV_AWS_144", Bundle::SkipLogBucketReplica),
    ("SkipLogKey", "CKV_AWS_158", Bundle::SkipLogKey),
    ("SkipLogYear", "CKV_AWS_338", Bundle::SkipLogYear),
    ("SkipFlowLogYear", "CKV_AWS_338", Bundle::SkipFlowLogYear),
    ("SkipPlatformVersion", "CKV_AWS_332", Bundle::PlatformVersion),
    ("SkipPort80", "CKV_AWS_260", Bundle::SkipPort80),
    ("SkipPort80Redirects", "CKV_AWS_260", Bundle::SkipPort80Redirects),
    ("SkipPort80OfTasks", "CKV_AWS_260", Bundle::SkipPort80OfTasks),
    ("SkipRedirect", "CKV2_AWS_20", Bundle::SkipHttps),
    ("SkipRepositoryKey", "CKV_AWS_136", Bundle::SkipRepositoryKey),
    ("SkipTargetHttp", "CKV_AWS_378", Bundle::SkipTargetHttp),
    ("SkipTargetTls", "CKV_AWS_378", Bundle::SkipTargetTls),
    ("SkipTls", "CKV_AWS_103", Bundle::SkipHttps),
    ("SkipWaf", "CKV2_AWS_28", Bundle::SkipWaf),
    ("SkipWafAnonymous", "CKV2_AWS_76", Bundle::SkipWafAnonymous),
    ("SkipWritableRoot", "CKV_AWS_336", Bundle::SkipWritableRoot),
];

impl crate::hcl::Values for Plan {
    fn value(&self, name: &str) -> Expression {
        let position = Files::Values.position(name);
        let known = position.and_then(|position| VALUES.get(position));
        debug_assert!(known.is_some(), "no value is called {name}");
        known.map_or_else(null, |value| value(self))
    }

    fn remark(&self, name: &str) -> Text {
        if let Some((_, check, reason)) = SKIPS.iter().find(|(known, ..)| *known == name) {
            return ["checkov:skip=", check, ": ", &reason.say(self.language)].concat().into();
        }
        Bundle::named(name, self.language)
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

/// Whether so many days are the year for which Checkov wants logs kept (`CKV_AWS_338`).
fn is_a_year(days: u32) -> bool {
    days >= 365
}

fn allowed_cidrs(plan: &Plan) -> Expression {
    Expression::List(plan.load_balancer.allowed.iter().map(|range| cidr::text(*range).into()).collect())
}

/// Whether everybody may connect to the load balancer.
fn is_open(plan: &Plan) -> bool {
    plan.load_balancer.allowed.iter().any(|range| range.prefix_len() == 0)
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

/// The subnets of each zone that has them.
fn zones(plan: &Plan) -> Expression {
    let zones = plan.zones.iter().map(|zone| {
        let (public, private) = (cidr::text(zone.public), cidr::text(zone.private));
        let subnets = if plan.has_public_subnets() {
            pair(("public", &public), ("private", &private))
        } else {
            inline([("private", &private)])
        };
        (zone.name.clone().into(), subnets)
    });
    Expression::Object(zones.collect())
}

fn nat_zone(plan: &Plan) -> Expression {
    plan.zones.iter().find(|zone| zone.has_nat_gateway).map_or_else(null, |zone| (&zone.name).into())
}

fn zones_with_nat(plan: &Plan) -> Expression {
    let zones = match plan.nat {
        Nat::PerZone => "var.zones",
        Nat::None | Nat::Single => "toset([var.nat_zone])",
    };
    fill_expression(zones, plan)
}

fn nat_gateway_id(plan: &Plan) -> Expression {
    reference(match plan.nat {
        Nat::PerZone => "aws_nat_gateway.this[each.key].id",
        Nat::None | Nat::Single => "aws_nat_gateway.this[var.nat_zone].id",
    })
}

/// The full names of the interface endpoints' services by their short ones; null without any.
fn interface_endpoints(plan: &Plan) -> Expression {
    let mut names: Vec<(Text, Expression)> = Vec::new();
    let mut add = |name: Text, prefix: &'static str| {
        let full = [lit(prefix), lit("."), var("var.region"), lit("."), lit(name.clone())];
        names.push((name, template(full)));
    };
    for Endpoint { service, .. } in plan.interface_endpoints() {
        add(service.name.into(), service.prefix(plan.region.partition));
    }
    for name in &plan.other_endpoints {
        add(name.clone().into(), "com.amazonaws");
    }
    if names.is_empty() { null() } else { Expression::Object(names) }
}

/// The short names of the interface endpoints that take a policy; null without any.
fn endpoint_policies(plan: &Plan) -> Expression {
    let taking = plan.interface_endpoints().filter(|endpoint| endpoint.service.takes_policy);
    let names: Vec<Expression> = taking.map(|endpoint| endpoint.service.name.into()).collect();
    if names.is_empty() { null() } else { Expression::Call("toset".into(), vec![Expression::List(names)]) }
}

/// The ARNs of the application's buckets, or with `/*` behind them of their objects.
fn bucket_arns(plan: &Plan, behind: &'static str) -> Expression {
    let arns = plan.service.buckets.iter().map(|bucket| {
        template([lit("arn:"), var("var.partition"), lit([":s3:::", bucket.as_str(), behind].concat())])
    });
    one_or_list(arns.collect())
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
    Expression::List(permissions.map(|permission| allow_call(plan, None, permission)).collect())
}

fn certificate_wanted(plan: &Plan) -> bool {
    plan.listener == Listener::Https { certificate: Certificate::StillNeeded }
}

/// The ARN as typed, or the variable of root that still waits for it.
fn certificate_arn(plan: &Plan) -> Expression {
    match &plan.listener {
        Listener::Https { certificate: Certificate::Existing { arn } } => arn.into(),
        Listener::Https { .. } | Listener::Http => reference("var.certificate_arn"),
    }
}

/// The certificate of the HTTPS listener: the module's own once it is issued, or the one that is given.
fn listener_certificate(plan: &Plan) -> Expression {
    reference(match plan.domain() {
        Some(_) => "aws_acm_certificate_validation.this.certificate_arn",
        None => "var.certificate_arn",
    })
}

/// Zone and name of a certificate that the design creates.
fn domain(plan: &Plan) -> Option<(&String, &String)> {
    match &plan.listener {
        Listener::Https { certificate: Certificate::Created { zone, name } } => Some((zone, name)),
        Listener::Https { .. } | Listener::Http => None,
    }
}

/// Seconds after which an idle connection is closed; null for AWS's default.
fn idle_timeout(plan: &Plan) -> Expression {
    match plan.load_balancer.idle_timeout_s {
        60 => null(),
        seconds => seconds.into(),
    }
}

fn load_balancer_subnets(plan: &Plan) -> Expression {
    reference(match plan.load_balancer.scheme {
        Scheme::InternetFacing => "module.network.public_subnet_ids",
        Scheme::Internal => "module.network.private_subnet_ids",
    })
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
    let image = match &plan.service.image {
        Image::OwnRepository { reference, .. } if plan.service.create_repository => {
            if reference.starts_with('@') {
                r#""${aws_ecr_repository.this.repository_url}@${var.image_digest}""#
            } else {
                r#""${aws_ecr_repository.this.repository_url}:${var.image_tag}""#
            }
        }
        Image::OwnRepository { reference, .. } if reference.starts_with('@') => {
            r#""${var.account_id}.dkr.ecr.${var.region}.${var.dns_suffix}/${var.repository}@${var.image_digest}""#
        }
        Image::OwnRepository { .. } => {
            r#""${var.account_id}.dkr.ecr.${var.region}.${var.dns_suffix}/${var.repository}:${var.image_tag}""#
        }
        Image::Ecr { .. } | Image::Internet { .. } => "var.image",
    };
    fill_expression(image, plan)
}

/// The ARN of the image's ECR repository; null where the image is of no ECR.
fn image_repository_arn(plan: &Plan) -> Expression {
    let (region, account, repository) = match &plan.service.image {
        Image::OwnRepository { .. } => (var("var.region"), var("var.account_id"), var("var.repository")),
        Image::Ecr { region, account, repository, .. } => {
            (lit(region.clone()), lit(account.clone()), lit(repository.clone()))
        }
        Image::Internet { .. } => return null(),
    };
    let arn = [
        lit("arn:"),
        var("var.partition"),
        lit(":ecr:"),
        region,
        lit(":"),
        account,
        lit(":repository/"),
        repository,
    ];
    template(arn)
}

fn environment(plan: &Plan) -> Expression {
    let variables = plan.service.environment.iter();
    list_or_null(variables.map(|(name, value)| pair(("name", name), ("value", value))).collect())
}

fn secrets(plan: &Plan) -> Expression {
    let secrets = plan.service.secrets.iter();
    let entries = secrets.map(|secret| {
        inline([("name", (&secret.variable).into()), ("valueFrom", secret_arn(secret, &secret.value_from))])
    });
    list_or_null(entries.collect())
}

/// The ARN of a secret, whose end a parameter of the applying account has alone.
fn secret_arn(secret: &Secret, arn: &String) -> Expression {
    if !secret.own {
        return arn.into();
    }
    template([
        lit("arn:"),
        var("var.partition"),
        lit(":ssm:"),
        var("var.region"),
        lit(":"),
        var("var.account_id"),
        lit(":"),
        Part::Literal(arn.clone().into()),
    ])
}

/// An object of two texts, on one line.
fn pair(first: (&'static str, &String), second: (&'static str, &String)) -> Expression {
    inline([first, second])
}

fn list_or_null(elements: Vec<Expression>) -> Expression {
    if elements.is_empty() { null() } else { Expression::List(elements) }
}

/// The ARNs of a store that the task's secrets come from, each once, in order; null without any.
fn secret_arns(plan: &Plan, store: SecretStore) -> Expression {
    let mut read: Vec<&Secret> = Vec::new();
    for secret in plan.service.secrets.iter().filter(|secret| secret.store == store) {
        let key = (secret.own, &secret.resource);
        if !read.iter().any(|other| (other.own, &other.resource) == key) {
            let place = read.iter().take_while(|other| (other.own, &other.resource) < key).count();
            read.insert(place, secret);
        }
    }
    let arns: Vec<Expression> = read.into_iter().map(|secret| secret_arn(secret, &secret.resource)).collect();
    if arns.is_empty() { null() } else { one_or_list(arns) }
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
