//! A design for every rule that breaks it, and one that breaks none. The documentation of the rules shows these findings.

use crate::config::{
    Backend, Certificate, Config, DeployedBy, Deployment, Nat, Protocol, Scaling, Scheme, SubnetOverride,
    TrafficShift, change_region,
};
use crate::design::{Outcome, design_for};
use crate::map::SortedMap;
use crate::settings::{Settings, read};

/// What a design becomes by which a rule speaks.
pub(super) struct Case {
    /// The rule's code.
    pub(super) code: &'static str,
    /// Changes the good design.
    pub(super) bad: fn(&mut Config),
    /// Whether a fix mends it.
    pub(super) is_mended: bool,
}

impl Case {
    /// The settings that it is judged by: none, but for the rules about them.
    pub(super) fn settings(&self) -> Settings {
        if self.code.starts_with("KAK18") { company() } else { Settings::default() }
    }

    /// The design with its findings.
    pub(super) fn judged(&self, config: &Config) -> Outcome {
        design_for(config, &self.settings(), config.language)
    }
}

/// Settings that have a rule of every kind.
pub(super) fn company() -> Settings {
    let json = r#"{
        "allowed_regions": ["ap-northeast-1", "ap-northeast-3"],
        "mandatory_tags": [
            { "key": "CostCenter", "default": "shared" },
            { "key": "Owner" },
            { "key": "Data", "values": ["public", "internal"], "default": "internal" }
        ],
        "cidr_pool": "10.64.0.0/12",
        "image_hosts": ["ecr:", "123456789012.dkr.ecr.*.amazonaws.com"],
        "state": { "bucket": "example-state", "region": "ap-northeast-1" }
    }"#;
    read(json).unwrap()
}

const fn mended(code: &'static str, bad: fn(&mut Config)) -> Case {
    Case { code, bad, is_mended: true }
}

const fn by_hand(code: &'static str, bad: fn(&mut Config)) -> Case {
    Case { code, bad, is_mended: false }
}

const CERTIFICATE: &str =
    "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
const KEY: &str = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
const CHINA: &str = "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1";
const TOPIC: &str = "arn:aws:sns:ap-northeast-1:123456789012:on-call";

/// The default design with what it is warned of mended.
pub(super) fn good() -> Config {
    let mut config = Config::default();
    config.service.count = 2;
    config.load_balancer.protocol = Protocol::Https;
    config.load_balancer.certificate = Some(Certificate {
        zone: "example.com".into(),
        name: "app.example.com".into(),
        ..Certificate::default()
    });
    config
}

fn put<V>(map: &mut SortedMap<V>, key: &str, value: impl Into<V>) {
    map.insert(key.into(), value.into());
}

fn subnet(config: &mut Config, private: &str) {
    let own = SubnetOverride { public: None, private: Some(private.into()) };
    config.network.subnets.insert("ap-northeast-1a".into(), own);
}

fn certificate(config: &mut Config, arn: &str) {
    config.load_balancer.certificate = Some(Certificate { arn: arn.into(), ..Certificate::default() });
}

fn topic(config: &mut Config, arn: &str) {
    config.observability.alarms = true;
    config.observability.insights = true;
    config.observability.alarm_topic_arn = Some(arn.into());
}

fn scaling(config: &mut Config, scaling: Scaling) {
    config.service.count = scaling.min.max(1);
    config.service.scaling = Some(scaling);
}

fn blue_green(config: &mut Config) {
    config.service.deployment = Deployment::BlueGreen;
    config.service.deployed_by = DeployedBy::Pipeline;
}

/// By code. A rule may have several: the first is the one that its documentation shows.
pub(super) const CASES: &[Case] = &[
    by_hand("KAK002", |c| c.project.name = String::new()),
    mended("KAK003", |c| c.project.name = "My Shop".into()),
    by_hand("KAK004", |c| c.project.name = "a-service-with-a-very-long-name".into()),
    by_hand("KAK005", |c| c.project.name = "internal-shop".into()),
    mended("KAK006", |c| put(&mut c.project.tags, "Cost?", "42")),
    mended("KAK007", |c| put(&mut c.project.tags, "Project", "shop")),
    by_hand("KAK008", |c| {
        c.project.tags = (0..47).map(|number| (format!("Tag{number}"), String::new())).collect();
    }),
    by_hand("KAK010", |c| c.network.region = "moon-1".into()),
    mended("KAK011", |c| c.network.zones = vec!["ap-northeast-1a".into()]),
    mended("KAK012", |c| c.network.zones = vec!["ap-northeast-1a".into(), "us-east-1a".into()]),
    mended("KAK013", |c| c.network.zones = vec!["ap-northeast-1a".into(), "ap-northeast-1b".into()]),
    mended("KAK014", |c| c.network.zones = vec!["ap-northeast-1a".into(), "ap-northeast-1a".into()]),
    by_hand("KAK020", |c| c.network.cidr = "ten".into()),
    mended("KAK020", |c| subnet(c, "ten")),
    by_hand("KAK021", |c| c.network.cidr = "fd00::/48".into()),
    mended("KAK022", |c| c.network.cidr = "10.0.0.1/16".into()),
    mended("KAK022", |c| c.network.peer_cidrs = vec!["10.9.0.1/16".into()]),
    mended("KAK023", |c| c.network.cidr = "10.0.0.0/8".into()),
    mended("KAK024", |c| c.network.cidr = "10.0.0.0/28".into()),
    mended("KAK025", |c| {
        c.network.cidr = "10.0.0.0/25".into();
        c.network.zones.push("ap-northeast-1d".into());
        c.service.count = 3;
    }),
    mended("KAK026", |c| c.network.cidr = "169.254.0.0/16".into()),
    mended("KAK027", |c| c.network.peer_cidrs = vec!["10.0.0.0/20".into()]),
    mended("KAK030", |c| {
        let own = SubnetOverride { public: None, private: Some("10.0.240.0/24".into()) };
        c.network.subnets.insert("ap-northeast-1d".into(), own);
    }),
    mended("KAK031", |c| subnet(c, "10.9.0.0/24")),
    mended("KAK032", |c| subnet(c, "10.0.96.0/24")),
    mended("KAK033", |c| subnet(c, "10.0.240.0/29")),
    mended("KAK040", |c| put(&mut c.network.endpoints, "Athena", true)),
    mended("KAK041", |c| put(&mut c.network.endpoints, "ecs", true)),
    mended("KAK050", |c| certificate(c, "mine")),
    mended("KAK051", |c| certificate(c, &CERTIFICATE.replace("ap-northeast-1", "us-east-1"))),
    mended("KAK052", |c| certificate(c, &CERTIFICATE.replace("arn:aws:", "arn:aws-cn:"))),
    mended("KAK053", |c| c.load_balancer.health_check.path = "health".into()),
    mended("KAK054", |c| c.load_balancer.health_check.codes = "5xx".into()),
    mended("KAK055", |c| c.load_balancer.health_check.timeout_s = 30),
    mended("KAK056", |c| c.service.port = 70_000),
    by_hand("KAK057", |c| {
        let both = c.load_balancer.certificate.get_or_insert_default();
        both.arn = CERTIFICATE.into();
    }),
    by_hand("KAK058", |c| c.load_balancer.certificate.get_or_insert_default().zone = String::new()),
    by_hand("KAK059", |c| c.load_balancer.certificate.get_or_insert_default().name = String::new()),
    by_hand("KAK060", |c| c.service.image = String::new()),
    by_hand("KAK061", |c| c.service.image = "my image".into()),
    mended("KAK062", |c| c.service.cpu = 300),
    mended("KAK062", |c| c.service.memory = 700),
    by_hand("KAK063", |c| put(&mut c.service.environment, "1ST", "a")),
    by_hand("KAK064", |c| put(&mut c.service.environment, "MODE", "\0")),
    mended("KAK065", |c| {
        put(&mut c.service.environment, "DB", "a");
        put(&mut c.service.secrets, "DB", "ssm:/web/dev/DB");
    }),
    by_hand("KAK066", |c| put(&mut c.service.secrets, "DB", "password")),
    by_hand("KAK067", |c| {
        put(&mut c.service.secrets, "DB", "arn:aws:ssm:us-east-1:123456789012:parameter/db");
    }),
    by_hand("KAK068", |c| {
        put(&mut c.service.secrets, "DB", "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/db");
    }),
    mended("KAK069", |c| c.service.calls.push("mail".into())),
    mended("KAK070", |c| c.service.calls.push("ecr.api".into())),
    mended("KAK071", |c| c.service.calls.push("ssm".into())),
    by_hand("KAK072", |c| c.load_balancer.certificate.get_or_insert_default().zone = "Example.com".into()),
    by_hand("KAK073", |c| {
        c.load_balancer.certificate.get_or_insert_default().name =
            ["a".repeat(60), ".example.com".into()].concat();
    }),
    by_hand("KAK074", |c| {
        c.load_balancer.certificate.get_or_insert_default().name = "app.example.org".into();
    }),
    by_hand("KAK075", |c| c.load_balancer.allowed_cidrs.clear()),
    mended("KAK076", |c| c.service.buckets = vec!["s3://my-data".into()]),
    mended("KAK080", |c| c.observability.log_days = 8),
    mended("KAK085", |c| c.observability.log_key_arn = Some("alias/mine".into())),
    mended("KAK086", |c| c.observability.log_key_arn = Some(KEY.replace("ap-northeast-1", "us-east-1"))),
    mended("KAK087", |c| c.observability.log_key_arn = Some(KEY.replace("arn:aws:", "arn:aws-cn:"))),
    mended("KAK088", |c| topic(c, "on-call")),
    mended("KAK089", |c| topic(c, &TOPIC.replace("ap-northeast-1", "us-east-1"))),
    mended("KAK090", |c| topic(c, &TOPIC.replace("arn:aws:", "arn:aws-cn:"))),
    mended("KAK091", |c| scaling(c, Scaling { cpu: None, ..Scaling::default() })),
    mended("KAK092", |c| scaling(c, Scaling { min: 9, max: 3, ..Scaling::default() })),
    mended("KAK093", |c| {
        blue_green(c);
        scaling(c, Scaling { cpu: None, requests: Some(500), ..Scaling::default() });
    }),
    mended("KAK094", |c| c.state.backend = Backend::S3),
    mended("KAK095", |c| {
        c.state.backend = Backend::S3;
        c.state.bucket = "My Bucket".into();
    }),
    mended("KAK096", |c| {
        c.state.backend = Backend::S3;
        c.state.bucket = "acme-state".into();
        c.state.key = "/state".into();
    }),
    by_hand("KAK101", |c| *c = change_region(c, "ap-east-1")),
    mended("KAK102", |c| {
        *c = change_region(c, "us-east-1");
        c.network.zones = ["a", "e"].map(|letter| format!("us-east-1{letter}")).into();
    }),
    by_hand("KAK103", |c| *c = change_region(c, "us-west-1")),
    mended("KAK104", |c| {
        *c = change_region(c, "cn-north-1");
        c.network.zones = ["a", "c"].map(|letter| format!("cn-north-1{letter}")).into();
    }),
    mended("KAK110", |c| c.network.cidr = "8.8.0.0/16".into()),
    mended("KAK111", |c| c.network.cidr = "172.17.0.0/16".into()),
    mended("KAK112", |c| c.network.cidr = "10.0.0.0/24".into()),
    mended("KAK113", |c| c.network.cidr = "10.0.0.0/25".into()),
    mended("KAK114", |c| {
        c.load_balancer.scheme = Scheme::Internal;
        let own = SubnetOverride { public: Some("10.0.240.0/24".into()), private: None };
        c.network.subnets.insert("ap-northeast-1a".into(), own);
    }),
    mended("KAK115", |c| {
        subnet(c, "10.0.240.0/28");
        c.service.count = 4;
    }),
    mended("KAK116", |c| {
        c.network.cidr = "10.0.0.0/25".into();
        c.service.count = 100;
    }),
    mended("KAK120", |c| put(&mut c.network.endpoints, "logs", false)),
    mended("KAK121", |c| put(&mut c.network.endpoints, "sqs", true)),
    by_hand("KAK122", |c| put(&mut c.network.endpoints, "athena", true)),
    mended("KAK123", |c| c.network.nat = Nat::Single),
    by_hand("KAK130", |c| c.load_balancer.certificate = None),
    mended("KAK131", |c| c.load_balancer.protocol = Protocol::Http),
    mended("KAK132", |c| c.load_balancer.protocol = Protocol::Http),
    mended("KAK133", |c| {
        c.load_balancer.protocol = Protocol::Http;
        c.load_balancer.allowed_cidrs = vec!["203.0.113.0/24".into()];
    }),
    mended("KAK134", |c| {
        c.load_balancer.scheme = Scheme::Internal;
        c.load_balancer.waf = true;
    }),
    by_hand("KAK135", |c| {
        c.load_balancer.allowed_cidrs = (0..31).map(|third| format!("203.0.{third}.0/24")).collect();
    }),
    mended("KAK136", |c| c.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()]),
    mended("KAK136", |c| {
        c.load_balancer.scheme = Scheme::Internal;
        c.network.peer_cidrs = vec!["10.8.0.0/16".into()];
        c.load_balancer.allowed_cidrs = vec!["192.168.0.0/16".into()];
    }),
    mended("KAK137", |c| {
        c.load_balancer.health_check.interval_s = 10;
        c.load_balancer.health_check.healthy = 5;
    }),
    mended("KAK138", |c| {
        c.load_balancer.health_check.interval_s = 5;
        c.load_balancer.health_check.timeout_s = 2;
        c.service.grace_s = 0;
    }),
    by_hand("KAK139", |c| c.service.port = 443),
    mended("KAK140", |c| c.service.image = "nginx:1.29".into()),
    by_hand("KAK140", |c| c.service.image = "registry.example.com:5000/web:1".into()),
    mended("KAK141", |c| c.service.image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1".into()),
    by_hand("KAK141", |c| c.service.image = CHINA.into()),
    mended("KAK142", |c| c.service.count = 1),
    by_hand("KAK143", |c| {
        c.network.nat = Nat::PerZone;
        c.service.image = CHINA.into();
    }),
    by_hand("KAK144", |c| {
        c.network.nat = Nat::PerZone;
        c.service.image = "registry.example.com:5000/web:1".into();
    }),
    mended("KAK145", |c| {
        c.service.image = "123456789012.dkr.ecr-fips.ap-northeast-1.amazonaws.com/web:1".into();
    }),
    mended("KAK146", |c| c.service.image = "ecr:docker-hub/library/nginx:1.29".into()),
    mended("KAK150", |c| c.service.read_only_root = true),
    mended("KAK151", |c| {
        c.network.nat = Nat::PerZone;
        c.service.image = "nginx:1.29".into();
        c.service.create_repository = true;
    }),
    mended("KAK152", |c| scaling(c, Scaling { min: 0, ..Scaling::default() })),
    mended("KAK153", |c| {
        scaling(c, Scaling { min: 2, max: 4, ..Scaling::default() });
        c.service.count = 9;
    }),
    mended("KAK154", |c| c.service.spot_percent = 100),
    mended("KAK155", |c| {
        blue_green(c);
        c.service.spot_percent = 50;
    }),
    mended("KAK156", |c| c.service.deployment = Deployment::BlueGreen),
    mended("KAK157", |c| c.service.traffic_shift = TrafficShift::Canary),
    mended("KAK158", |c| c.service.secrets_key_arn = Some(KEY.into())),
    mended("KAK159", |c| {
        c.observability.alarms = true;
        c.observability.alarm_topic_arn = Some(TOPIC.into());
    }),
    by_hand("KAK160", |c| {
        c.observability.alarms = true;
        c.observability.insights = true;
    }),
    mended("KAK161", |c| c.observability.alarm_topic_arn = Some(TOPIC.into())),
    mended("KAK162", |c| c.state.bucket = "acme-state".into()),
    mended("KAK163", |c| {
        c.project.environment = "prod".into();
        c.observability.log_days = 365;
    }),
    mended("KAK164", |c| {
        c.project.environment = "prod".into();
        c.load_balancer.deletion_protection = true;
    }),
    mended("KAK165", |c| put(&mut c.service.environment, "DB_PASSWORD", "hunter22")),
    mended("KAK170", |c| put(&mut c.cost.usage, "coffee_cups", "3")),
    mended("KAK171", |c| put(&mut c.cost.usage, "log_gb", "many")),
    mended("KAK172", |c| put(&mut c.cost.prices, "coffee_cup", "3")),
    mended("KAK173", |c| put(&mut c.cost.prices, "nat_gateway_hour", "-1")),
    mended("KAK174", |c| c.cost.jpy_per_usd = Some("cheap".into())),
    mended("KAK180", |_| ()),
    by_hand("KAK180", |c| {
        put(&mut c.project.tags, "CostCenter", "shared");
        put(&mut c.project.tags, "Data", "public");
    }),
    mended("KAK180", |c| {
        put(&mut c.project.tags, "CostCenter", "shared");
        put(&mut c.project.tags, "Owner", "web");
    }),
    mended("KAK181", |c| put(&mut c.project.tags, "Data", "secret")),
    mended("KAK182", |c| *c = change_region(c, "eu-west-1")),
    mended("KAK183", |c| c.network.cidr = "10.0.0.0/16".into()),
    by_hand("KAK183", |c| subnet(c, "10.0.200.0/24")),
    by_hand("KAK184", |c| {
        c.network.nat = Nat::PerZone;
        c.service.image = "nginx:1.29".into();
    }),
    mended("KAK185", |c| c.state.backend = Backend::Local),
];
