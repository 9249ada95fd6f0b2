//! Designs that the tests of this room share.

use crate::config::{
    Architecture, Backend, Certificate, Config, DeployedBy, Deployment, Exec, Nat, Observability, Protocol,
    Scaling, Scheme, TlsPolicy, TrafficShift, change_region,
};
use crate::finding::Finding;
use crate::plan::{Plan, plan};
use crate::text::Language;

/// The Plan of a Config that the test knows to be good.
pub(super) fn planned(config: &Config) -> Plan {
    let planned = plan(config);
    let findings: Vec<&Finding> = planned.findings.iter().filter(|finding| finding.blocks).collect();
    planned.plan.unwrap_or_else(|| panic!("no plan: {findings:#?}"))
}

/// The article's shape.
pub(super) fn default() -> Plan {
    planned(&Config::default())
}

/// A design that uses nearly everything: HTTPS, a NAT gateway in each zone, secrets, variables, tags and calls.
pub(super) fn rich() -> Config {
    let mut config = Config::default();
    config.project.name = "shop".into();
    config.project.environment = "prod".into();
    config.project.tags.insert("Cost Center".into(), "42".into());
    config.network.zones = ["a", "c", "d"].map(|letter| format!("ap-northeast-1{letter}")).into();
    config.network.nat = Nat::PerZone;
    config.network.endpoints.insert("kms".into(), true);
    config.load_balancer.protocol = Protocol::Https;
    let certificate =
        "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    config.load_balancer.certificate =
        Some(Certificate { arn: certificate.into(), ..Certificate::default() });
    config.load_balancer.health_check.path = "/health?deep=1".into();
    config.service.image = "ecr:team/shop:2.4.1".into();
    config.service.port = 8080;
    config.service.cpu = 1024;
    config.service.memory = 2048;
    config.service.architecture = Architecture::Arm64;
    config.service.count = 3;
    config
        .service
        .environment
        .insert("GREETING".into(), "\"${var.name}\" %{ if } \\ こんにちは\nsecond line".into());
    config.service.environment.insert("LOG_LEVEL".into(), "info".into());
    for (name, arn) in [
        ("API_KEY", "arn:aws:ssm:ap-northeast-1:123456789012:parameter/shop/api-key"),
        (
            "DB_PASSWORD",
            "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/db-AbCdEf:password::",
        ),
        ("DB_USER", "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/db-AbCdEf:user::"),
    ] {
        config.service.secrets.insert(name.into(), arn.into());
    }
    config.service.calls = vec!["dynamodb".into(), "sqs".into(), "ssm".into()];
    config.observability.log_days = 365;
    config
}

/// What is deployed by CodeDeploy, and all that watches and guards it.
pub(super) fn blue_green() -> Config {
    let key = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
    let mut config = rich();
    config.network.nat = Nat::None;
    config.service.create_repository = true;
    config.service.ephemeral_gib = 50;
    config.service.stop_timeout_s = 90;
    config.service.scaling =
        Some(Scaling { min: 3, max: 9, cpu: Some(60), memory: Some(70), requests: None });
    config.service.spot_percent = 50;
    config.service.secrets_key_arn = Some(key.into());
    config.service.exec = Exec::Audited;
    config.service.deployment = Deployment::BlueGreen;
    config.service.traffic_shift = TrafficShift::Canary;
    config.service.deployed_by = DeployedBy::Pipeline;
    config.observability = Observability {
        log_days: 365,
        log_key_arn: Some(key.into()),
        insights: true,
        alarms: true,
        alarm_topic_arn: Some("arn:aws:sns:ap-northeast-1:123456789012:on-call".into()),
    };
    config.state.backend = Backend::S3;
    config.state.bucket = "acme-terraform-state".into();
    config
}

/// What a pipeline deploys, and what is scaled by requests, on Spot alone.
pub(super) fn pipeline() -> Config {
    let mut config = Config::default();
    config.service.count = 2;
    config.service.scaling = Some(Scaling { cpu: None, requests: Some(500), ..Scaling::default() });
    config.service.spot_percent = 100;
    config.service.exec = Exec::Off;
    config.service.read_only_root = true;
    config.service.deployed_by = DeployedBy::Pipeline;
    config.observability.alarms = true;
    config
}

/// The rich design with comments and READMEs in Japanese.
pub(super) fn rich_in_japanese() -> Config {
    Config { language: Language::Ja, ..rich() }
}

/// The article's shape in another region.
pub(super) fn in_region(region: &str) -> Config {
    change_region(&Config::default(), region)
}

/// A service on the internet with everything that guards it, under a name of its own.
pub(super) fn guarded() -> Config {
    let mut config = Config::default();
    config.project.name = "a-service-with-a-name".into();
    config.project.environment = "stage".into();
    config.network.flow_logs_days = Some(90);
    config.network.endpoints.insert("athena".into(), true);
    let balancer = &mut config.load_balancer;
    balancer.protocol = Protocol::Https;
    balancer.certificate = Some(Certificate {
        zone: "example.com".into(),
        name: "app.example.com".into(),
        ..Certificate::default()
    });
    balancer.tls_policy = TlsPolicy::Tls12Restricted;
    balancer.allowed_cidrs = vec!["203.0.113.0/24".into(), "198.51.100.7/32".into()];
    balancer.idle_timeout_s = 120;
    (balancer.access_logs, balancer.deletion_protection, balancer.waf) = (true, true, true);
    config.service.buckets = vec!["app-uploads".into(), "app-reports".into()];
    let parameter = "ssm:/a-service-with-a-name/stage/API_TOKEN";
    config.service.secrets.insert("API_TOKEN".into(), parameter.into());
    config.observability.log_key_arn =
        Some("arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012".into());
    config
}

/// An internal service without any way to the internet.
pub(super) fn sealed() -> Config {
    let mut config = Config::default();
    config.load_balancer.scheme = Scheme::Internal;
    config.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()];
    config.service.exec = Exec::Off;
    config
}
