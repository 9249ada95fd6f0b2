//! Designs to run terraform on: a pairwise covering set over what a person can choose, and the ones that are applied.

use std::fmt;

use kakoi_core::catalog::{Offer, endpoint_services, region};
use kakoi_core::cidr::{layout, parse_vpc};
use kakoi_core::config::{
    Architecture, Backend, Certificate, Config, DeployedBy, Deployment, Exec, Nat, Protocol, Scaling, Scheme,
    SubnetOverride, TlsPolicy, TrafficShift, change_region, to_json,
};
use kakoi_core::text::Language;

use crate::pairwise;

/// Something that a person chooses, with the values that are tried, in words. The first is the default's.
struct Dimension {
    name: &'static str,
    values: &'static [&'static str],
    /// Makes the choice. Runs in the order of [`DIMENSIONS`], so that the region and the zones are known to the rest.
    choose: fn(&mut Config, &str),
}

const REGION: usize = 0;
const ZONES: usize = 1;
const VPC: usize = 2;
const ENDPOINTS: usize = 5;

const SCALING: usize = 21;
const DEPLOYMENT: usize = 23;

const DIMENSIONS: [Dimension; 28] = [
    Dimension {
        name: "region",
        values: &[
            "ap-northeast-1",
            "us-east-1",
            "us-west-1",
            "us-west-2",
            "cn-north-1",
            "cn-northwest-1",
            "us-gov-west-1",
        ],
        choose: |config, code| *config = change_region(config, code),
    },
    Dimension { name: "zones", values: &["2", "3", "4", "5", "6"], choose: zones },
    Dimension {
        name: "VPC",
        values: &[
            "10.0.0.0/16",
            "10.20.16.0/20",
            "172.20.8.0/21",
            "192.168.4.0/22",
            "10.1.2.0/23",
            "10.1.3.0/24",
            "10.1.2.128/25",
        ],
        choose: |config, cidr| config.network.cidr = cidr.into(),
    },
    Dimension { name: "subnets", values: &["computed", "two exchanged"], choose: subnets },
    Dimension { name: "NAT", values: &["none", "single", "per zone"], choose: nat },
    Dimension {
        name: "endpoints",
        values: &["automatic", "all on", "all off", "some off", "S3 off", "DynamoDB on", "another service"],
        choose: endpoints,
    },
    Dimension { name: "Exec", values: &["on", "off", "off and read-only", "audited"], choose: exec },
    Dimension {
        name: "listener",
        values: &["HTTP", "HTTPS", "HTTPS with the certificate still to come", "HTTPS in a Route 53 zone"],
        choose: listener,
    },
    Dimension { name: "task", values: &["x86, small", "ARM, large", "x86, none running"], choose: task },
    Dimension {
        name: "image",
        values: &[
            "own repository",
            "own repository by digest",
            "ECR of the same region",
            "ECR of another region",
            "ECR of another account by tag and digest",
            "Docker Hub",
            "GHCR",
            "a registry with a port",
        ],
        choose: image,
    },
    Dimension {
        name: "secrets",
        values: &["none", "a secret", "a parameter", "several of both"],
        choose: secrets,
    },
    Dimension { name: "environment", values: &["none", "hostile"], choose: environment },
    Dimension { name: "calls", values: &["ssm", "none", "all"], choose: calls },
    Dimension { name: "limits", values: &["usual", "least", "most"], choose: limits },
    Dimension { name: "language", values: &["en", "ja"], choose: language },
    Dimension { name: "scheme", values: &["internet-facing", "internal"], choose: scheme },
    Dimension { name: "allowed", values: &["everybody", "two ranges"], choose: allowed },
    Dimension { name: "TLS", values: &["1.2", "1.2, restricted", "1.3"], choose: tls },
    Dimension {
        name: "guards",
        values: &["none", "access logs", "WAF", "deletion protection", "everything"],
        choose: guards,
    },
    Dimension { name: "flow logs", values: &["none", "a year", "a year with a key"], choose: flow_logs },
    Dimension { name: "buckets", values: &["none", "one", "two"], choose: buckets },
    Dimension {
        name: "scaling",
        values: &["none", "CPU", "memory", "requests", "everything"],
        choose: scaling,
    },
    Dimension { name: "Spot", values: &["none", "half", "all"], choose: spot },
    Dimension {
        name: "deployment",
        values: &[
            "rolling",
            "rolling by a pipeline",
            "blue/green at once",
            "blue/green as a canary",
            "blue/green in steps",
        ],
        choose: deployment,
    },
    Dimension { name: "repository", values: &["existing", "created"], choose: repository },
    Dimension { name: "keys", values: &["AWS's", "one's own"], choose: keys },
    Dimension {
        name: "alarms",
        values: &["none", "insights alone", "alarms alone", "alarms and insights with a topic"],
        choose: alarms,
    },
    Dimension { name: "state", values: &["local", "S3", "S3 elsewhere"], choose: state },
];

/// One design of the covering set.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its place in the set as a folder's name, such as `case_07`.
    pub name: String,
    /// What was chosen, a name and a value in words each.
    pub choices: Vec<(&'static str, &'static str)>,
    /// The design.
    pub config: Config,
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.name)?;
        for (name, value) in &self.choices {
            writeln!(formatter, "  {name}: {value}")?;
        }
        formatter.write_str(&to_json(&self.config))
    }
}

/// The covering set: every pair of values that can be chosen together occurs in a case. The first is the default.
pub fn cases() -> Vec<Case> {
    let sizes = DIMENSIONS.map(|dimension| dimension.values.len());
    pairwise::rows(&sizes, &is_possible)
        .into_iter()
        .enumerate()
        .map(|(number, row)| case(number, &row))
        .collect()
}

fn case(number: usize, row: &[usize]) -> Case {
    let mut config = Config::default();
    let mut choices = Vec::with_capacity(row.len());
    for (dimension, value) in DIMENSIONS.iter().zip(row) {
        let value = dimension.values[*value];
        (dimension.choose)(&mut config, value);
        choices.push((dimension.name, value));
    }
    Case { name: format!("case_{number:02}"), choices, config }
}

/// Whether the region has so many zones, and the VPC room for them, and whether it is certain what another service is
/// called there; blue/green cannot scale by requests. All else goes together.
fn is_possible(row: &[Option<usize>]) -> bool {
    let value = |dimension: usize| row[dimension].map(|value| DIMENSIONS[dimension].values[value]);
    let in_china = value(REGION).is_some_and(|region| region.starts_with("cn-"));
    if in_china && value(ENDPOINTS) == Some("another service") {
        return false;
    }
    let by_requests = value(SCALING).is_some_and(|scaling| ["requests", "everything"].contains(&scaling));
    if by_requests && value(DEPLOYMENT).is_some_and(|deployment| deployment.starts_with("blue/green")) {
        return false;
    }
    let Some(zones) = value(ZONES).map(count) else { return true };
    let exist = |code| region(code).is_some_and(|region| region.zones.len() >= zones);
    let letters: Vec<char> = ('a'..='f').take(zones).collect();
    let fit = |cidr| parse_vpc(cidr).is_ok_and(|vpc| layout(vpc, &letters).is_ok());
    value(REGION).is_none_or(exist) && value(VPC).is_none_or(fit)
}

fn count(zones: &str) -> usize {
    zones.parse().expect("the values are numbers")
}

fn zones(config: &mut Config, zones: &str) {
    let region = region(&config.network.region).expect("the values are regions of the catalog");
    let zones = region.starting_zones(count(zones));
    config.network.zones = zones.into_iter().map(|zone| region.zone_name(zone)).collect();
}

/// Exchanging the public subnets of two zones fits into every VPC.
fn subnets(config: &mut Config, choice: &str) {
    if choice == "computed" {
        return;
    }
    let network = &mut config.network;
    let vpc = parse_vpc(&network.cidr).expect("the values are CIDRs");
    let letters: Vec<char> = network.zones.iter().filter_map(|zone| zone.chars().last()).collect();
    let computed = layout(vpc, &letters).expect("the constraint leaves VPCs with room");
    for (zone, other) in [(0, 1), (1, 0)] {
        let public = Some(computed[other].public.to_string());
        network.subnets.insert(network.zones[zone].clone(), SubnetOverride { public, private: None });
    }
}

fn nat(config: &mut Config, choice: &str) {
    config.network.nat = match choice {
        "none" => Nat::None,
        "single" => Nat::Single,
        _ => Nat::PerZone,
    };
}

fn endpoints(config: &mut Config, choice: &str) {
    let region = config.network.region.as_str();
    let offered = endpoint_services()
        .iter()
        .filter(|service| {
            !matches!(service.offered, Offer::Never(_)) && !service.absent_regions.contains(&region)
        })
        .map(|service| service.name);
    let (services, on): (Vec<&str>, bool) = match choice {
        "automatic" => (Vec::new(), true),
        "all on" => (offered.collect(), true),
        "all off" => (offered.collect(), false),
        "some off" => (vec!["ecr.api", "logs", "ssmmessages"], false),
        "S3 off" => (vec!["s3"], false),
        "another service" => (vec!["athena", "bedrock-runtime"], true),
        _ => (vec!["dynamodb"], true),
    };
    config.network.endpoints = services.into_iter().map(|name| (name.to_owned(), on)).collect();
}

fn exec(config: &mut Config, choice: &str) {
    config.service.exec = match choice {
        "on" => Exec::On,
        "audited" => Exec::Audited,
        _ => Exec::Off,
    };
    config.service.read_only_root = choice == "off and read-only";
}

fn listener(config: &mut Config, choice: &str) {
    let (protocol, certificate) = match choice {
        "HTTP" => (Protocol::Http, None),
        "HTTPS" => {
            (Protocol::Https, Some(Certificate { arn: certificate_arn(config), ..Certificate::default() }))
        }
        "HTTPS in a Route 53 zone" => {
            let (zone, name) = ("example.com".into(), "app.example.com".into());
            (Protocol::Https, Some(Certificate { zone, name, ..Certificate::default() }))
        }
        _ => (Protocol::Https, None),
    };
    config.load_balancer.protocol = protocol;
    config.load_balancer.certificate = certificate;
}

fn task(config: &mut Config, choice: &str) {
    let service = &mut config.service;
    (service.architecture, service.cpu, service.memory, service.count, service.port) = match choice {
        "x86, small" => (Architecture::X86_64, 256, 512, 1, 80),
        "ARM, large" => (Architecture::Arm64, 16_384, 122_880, 5000, 65_535),
        _ => (Architecture::X86_64, 1024, 2048, 0, 8080),
    };
}

fn image(config: &mut Config, choice: &str) {
    let digest = format!("sha256:{}", "0123456789abcdef".repeat(4));
    let ecr = |account: &str, region: &str, repository: &str| {
        let suffix = kakoi_core::catalog::region(region).map_or("", |region| region.partition.dns_suffix());
        format!("{account}.dkr.ecr.{region}.{suffix}/{repository}")
    };
    let region = config.network.region.as_str();
    let other = match region {
        "ap-northeast-1" => "eu-west-1",
        "cn-north-1" => "cn-northwest-1",
        "cn-northwest-1" => "cn-north-1",
        "us-gov-west-1" => "us-gov-east-1",
        _ => "ap-northeast-1",
    };
    config.service.image = match choice {
        "own repository" => "ecr:nginx:1.29".into(),
        "own repository by digest" => format!("ecr:team/web_app@{digest}"),
        "ECR of the same region" => ecr("123456789012", region, "team/web:1.2.3"),
        "ECR of another region" => ecr("123456789012", other, "web"),
        "ECR of another account by tag and digest" => ecr("210987654321", region, &format!("web:1@{digest}")),
        "Docker Hub" => "nginx:1.29-alpine".into(),
        "GHCR" => format!("ghcr.io/organisation/app:2@{digest}"),
        _ => "registry.example.com:5000/team/app".into(),
    };
}

fn secrets(config: &mut Config, choice: &str) {
    let secret = arn(config, "secretsmanager", "secret:web/db-AbCdEf");
    let parameter = arn(config, "ssm", "parameter/web/dev/key");
    let entries = match choice {
        "none" => vec![],
        "a secret" => vec![("DB_PASSWORD", secret)],
        "a parameter" => vec![("API_KEY", parameter)],
        _ => vec![
            ("DB_PASSWORD", format!("{secret}:password::")),
            ("DB_USER", format!("{secret}:user:AWSCURRENT:")),
            ("TOKEN", arn(config, "secretsmanager", "secret:token-123456")),
            ("API_KEY", parameter),
            ("_flag", "ssm:/flag".into()),
        ],
    };
    config.service.secrets = entries.into_iter().map(|(name, arn)| (name.to_owned(), arn)).collect();
}

/// An ARN of the design's partition and region.
fn arn(config: &Config, service: &str, resource: &str) -> String {
    let code = &config.network.region;
    let partition = region(code).map_or("", |region| region.partition.name());
    format!("arn:{partition}:{service}:{code}:123456789012:{resource}")
}

/// The ARN of a certificate that a design could use.
pub fn certificate_arn(config: &Config) -> String {
    arn(config, "acm", "certificate/12345678-1234-1234-1234-123456789012")
}

/// Values that would break out of a string, if one could.
fn environment(config: &mut Config, choice: &str) {
    let entries: &[(&str, &str)] = match choice {
        "none" => &[],
        _ => &[
            ("BACKSLASH", r#"C:\temp\"quoted"\"#),
            ("CONTROL", "tab\tbell\u{7}escape\u{1b}delete\u{7f}"),
            ("EMPTY", ""),
            ("END", "\"\n}\nresource \"null_resource\" \"injected\" {\n}"),
            ("HEREDOC", "<<EOT\nEOT\n"),
            ("INTERPOLATION", "${var.region} $${kept} $$${three} %{if true}x%{endif} %%{kept}"),
            ("JSON", r#"{"a": ["b", 1], "c": "<>&"}"#),
            ("LINES", "first\nsecond\r\nthird\n"),
            ("UNICODE", "日本語 🦀 \u{0301} \u{202e} \u{2028}"),
            ("_lower", "# no comment // nor this /* nor that */"),
        ],
    };
    config.service.environment =
        entries.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
}

fn calls(config: &mut Config, choice: &str) {
    config.service.calls = match choice {
        "ssm" => vec!["ssm".into()],
        "none" => vec![],
        _ => endpoint_services()
            .iter()
            .filter(|service| service.call.is_some())
            .map(|service| service.name.to_owned())
            .collect(),
    };
}

/// Names, tags, numbers and the health check.
fn limits(config: &mut Config, choice: &str) {
    let check = &mut config.load_balancer.health_check;
    match choice {
        "usual" => {}
        "least" => {
            config.project.name = "a".into();
            config.project.environment = "b".into();
            config.observability.log_days = 1;
            config.service.grace_s = 0;
            (config.service.stop_timeout_s, config.service.ephemeral_gib) = (1, 21);
            check.codes = "200".into();
            (check.interval_s, check.timeout_s, check.healthy, check.unhealthy) = (5, 2, 2, 2);
        }
        _ => {
            config.project.name = "a-service-with-a-name".into();
            config.project.environment = "stage".into();
            for (key, value) in
                [("Cost Center", "a=b+c @d:e/f"), ("team.owner_1", ""), ("所有者", "基盤チーム")]
            {
                config.project.tags.insert(key.into(), value.into());
            }
            config.observability.log_days = 3653;
            config.service.grace_s = 2_147_483_647;
            (config.service.stop_timeout_s, config.service.ephemeral_gib) = (120, 200);
            check.path = "/health/%7Bx%7D?a=${b}&c=%{if}\"\\".into();
            check.codes = "200,301,499".into();
            (check.interval_s, check.timeout_s, check.healthy, check.unhealthy) = (300, 120, 10, 10);
        }
    }
}

fn language(config: &mut Config, choice: &str) {
    config.language = if choice == "ja" { Language::Ja } else { Language::En };
}

fn scheme(config: &mut Config, choice: &str) {
    config.load_balancer.scheme =
        if choice == "internal" { Scheme::Internal } else { Scheme::InternetFacing };
}

fn allowed(config: &mut Config, choice: &str) {
    if choice == "two ranges" {
        config.load_balancer.allowed_cidrs = vec!["203.0.113.0/24".into(), "198.51.100.7/32".into()];
    }
}

fn tls(config: &mut Config, choice: &str) {
    config.load_balancer.tls_policy = match choice {
        "1.2" => TlsPolicy::Tls12,
        "1.3" => TlsPolicy::Tls13,
        _ => TlsPolicy::Tls12Restricted,
    };
}

fn guards(config: &mut Config, choice: &str) {
    let balancer = &mut config.load_balancer;
    let has = |guard| choice == guard || choice == "everything";
    balancer.access_logs = has("access logs");
    balancer.waf = has("WAF");
    balancer.deletion_protection = has("deletion protection");
    balancer.idle_timeout_s = if balancer.deletion_protection { 4000 } else { 60 };
}

fn flow_logs(config: &mut Config, choice: &str) {
    config.network.flow_logs_days = (choice != "none").then_some(365);
    if choice == "a year with a key" {
        let key = arn(config, "kms", "key/12345678-1234-1234-1234-123456789012");
        config.observability.log_key_arn = Some(key);
    }
}

fn buckets(config: &mut Config, choice: &str) {
    config.service.buckets = match choice {
        "none" => vec![],
        "one" => vec!["app-uploads".into()],
        _ => vec!["app-uploads".into(), "reports.example.com".into()],
    };
}

fn scaling(config: &mut Config, choice: &str) {
    let some = |name: &str, value| (choice == name || choice == "everything").then_some(value);
    let (cpu, memory, requests) = (some("CPU", 60), some("memory", 100), some("requests", 1000));
    config.service.scaling =
        (choice != "none").then_some(Scaling { min: 2, max: 5000, cpu, memory, requests });
}

fn spot(config: &mut Config, choice: &str) {
    config.service.spot_percent = match choice {
        "none" => 0,
        "half" => 50,
        _ => 100,
    };
}

fn deployment(config: &mut Config, choice: &str) {
    let service = &mut config.service;
    (service.deployment, service.traffic_shift, service.deployed_by) = match choice {
        "rolling" => (Deployment::Rolling, TrafficShift::AllAtOnce, DeployedBy::Terraform),
        "rolling by a pipeline" => (Deployment::Rolling, TrafficShift::AllAtOnce, DeployedBy::Pipeline),
        "blue/green at once" => (Deployment::BlueGreen, TrafficShift::AllAtOnce, DeployedBy::Terraform),
        "blue/green as a canary" => (Deployment::BlueGreen, TrafficShift::Canary, DeployedBy::Pipeline),
        _ => (Deployment::BlueGreen, TrafficShift::Linear, DeployedBy::Pipeline),
    };
}

fn repository(config: &mut Config, choice: &str) {
    config.service.create_repository = choice == "created";
}

fn keys(config: &mut Config, choice: &str) {
    if choice == "one's own" {
        let key = arn(config, "kms", "key/12345678-1234-1234-1234-123456789012");
        config.service.secrets_key_arn = Some(key.clone());
        config.observability.log_key_arn = Some(key);
    }
}

fn alarms(config: &mut Config, choice: &str) {
    let has_topic = choice == "alarms and insights with a topic";
    let topic = has_topic.then(|| arn(config, "sns", "on-call"));
    let observability = &mut config.observability;
    observability.insights = choice.contains("insights");
    observability.alarms = choice.starts_with("alarms");
    observability.alarm_topic_arn = topic;
}

fn state(config: &mut Config, choice: &str) {
    if choice == "local" {
        return;
    }
    config.state.backend = Backend::S3;
    config.state.bucket = "acme-terraform-state".into();
    if choice == "S3 elsewhere" {
        config.state.key = "services/web.tfstate".into();
        config.state.region = "eu-west-1".into();
    }
}

/// HTTPS with a certificate that exists, a NAT gateway in each of three zones, an image from the internet, secrets
/// and a task that calls several services.
pub fn https_with_nat_per_zone(certificate_arn: String) -> Config {
    let mut config = Config::default();
    zones(&mut config, "3");
    nat(&mut config, "per zone");
    image(&mut config, "Docker Hub");
    secrets(&mut config, "several of both");
    environment(&mut config, "hostile");
    calls(&mut config, "all");
    config.project.name = "shop".into();
    config.project.environment = "prod".into();
    config.service.port = 8080;
    config.service.count = 3;
    config.load_balancer.protocol = Protocol::Https;
    config.load_balancer.certificate = Some(Certificate { arn: certificate_arn, ..Certificate::default() });
    config
}

/// Designs that together hold every kind of resource, by name. They are applied, and judged by Checkov.
pub fn named() -> Vec<(&'static str, Config)> {
    vec![
        ("default", Config::default()),
        ("default-ja", Config { language: Language::Ja, ..Config::default() }),
        ("blue-green", blue_green()),
        ("audited", audited()),
        ("production", production()),
        ("internal", internal()),
    ]
}

/// HTTPS with a certificate of its own in `example.com`.
fn https_in_zone(config: &mut Config) {
    listener(config, "HTTPS in a Route 53 zone");
}

/// CodeDeploy behind HTTPS, with alarms and a repository of its own.
pub fn blue_green() -> Config {
    let mut config = Config::default();
    https_in_zone(&mut config);
    deployment(&mut config, "blue/green as a canary");
    repository(&mut config, "created");
    alarms(&mut config, "alarms and insights with a topic");
    config.service.count = 2;
    config
}

/// A pipeline deploys; Exec is audited, secrets and logs are encrypted with keys, and the tasks scale.
pub fn audited() -> Config {
    let mut config = Config::default();
    exec(&mut config, "audited");
    secrets(&mut config, "several of both");
    keys(&mut config, "one's own");
    deployment(&mut config, "rolling by a pipeline");
    scaling(&mut config, "everything");
    alarms(&mut config, "alarms alone");
    config.service.count = 2;
    config
}

/// Six zones, and everything that a production design has: it passes each check that a choice can make pass.
pub fn production() -> Config {
    let mut config = change_region(&Config::default(), "us-east-1");
    zones(&mut config, "6");
    https_in_zone(&mut config);
    exec(&mut config, "off and read-only");
    guards(&mut config, "everything");
    flow_logs(&mut config, "a year with a key");
    repository(&mut config, "created");
    alarms(&mut config, "alarms and insights with a topic");
    config.project.environment = "prod".into();
    config.observability.log_days = 365;
    config.service.count = 6;
    config
}

/// No way to or from the internet; ARM, half of it on Spot.
pub fn internal() -> Config {
    let mut config = Config::default();
    scheme(&mut config, "internal");
    spot(&mut config, "half");
    buckets(&mut config, "two");
    config.service.architecture = Architecture::Arm64;
    config.service.count = 2;
    config.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()];
    config
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kakoi_core::catalog::Partition;

    use super::*;

    #[test]
    fn the_first_case_is_the_default() {
        assert_eq!(cases()[0].config, Config::default());
    }

    #[test]
    fn cases_cover_every_partition_and_every_number_of_zones() {
        let cases = cases();
        let regions = cases.iter().map(|case| region(&case.config.network.region).unwrap());
        let partitions: BTreeSet<&str> = regions.map(|region| region.partition.name()).collect();
        assert_eq!(partitions, Partition::ALL.map(Partition::name).into());
        let zones: BTreeSet<usize> = cases.iter().map(|case| case.config.network.zones.len()).collect();
        assert_eq!(zones, (2..=6).collect());
        let six = cases.iter().filter(|case| case.config.network.zones.len() == 6);
        assert!(six.clone().count() >= 8);
        assert!(six.clone().all(|case| case.config.network.region == "us-east-1"));
        assert!(!six.map(|case| &case.config.network.cidr).any(|cidr| cidr.ends_with("/24")));
    }

    #[test]
    fn every_value_of_every_dimension_changes_the_config() {
        for (index, dimension) in DIMENSIONS.iter().enumerate() {
            let configs: Vec<Config> = (0..dimension.values.len())
                .map(|value| {
                    let mut row = vec![0; DIMENSIONS.len()];
                    row[REGION] = usize::from(index != REGION);
                    row[index] = value;
                    case(0, &row).config
                })
                .collect();
            for (position, config) in configs.iter().enumerate() {
                let name = dimension.name;
                assert!(!configs[..position].contains(config), "{name}: {}", dimension.values[position]);
            }
        }
    }
}
