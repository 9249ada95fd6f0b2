use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::*;
use crate::cidr;
use crate::config::{
    Backend, Certificate, DeployedBy, Exec, Nat, Protocol, Scaling, State, SubnetOverride, TrafficShift,
};
use crate::finding::Severity;
use crate::map::SortedMap;
use crate::text::Language;

pub(super) fn with(change: impl FnOnce(&mut Config)) -> Planned {
    let mut config = Config::default();
    change(&mut config);
    plan(&config)
}

/// The code and field of each finding.
pub(super) fn codes(planned: &Planned) -> Vec<(&str, &str)> {
    planned.findings.iter().map(|finding| (finding.code(), finding.field.path())).collect()
}

pub(super) fn assert_blocked(planned: &Planned, code: &str, field: &str) {
    assert!(planned.plan.is_none(), "{code} left a plan");
    assert!(codes(planned).contains(&(code, field)), "{code} on {field} is not in {:?}", codes(planned));
    for finding in planned.findings.iter() {
        for language in Language::ALL {
            assert!(!finding.message(language).is_empty());
        }
    }
}

#[test]
fn the_default_is_the_articles_shape() {
    let planned = plan(&Config::default());
    assert_eq!(*planned.findings, []);
    let plan = planned.plan.unwrap();
    assert_eq!(plan.name, "web-dev");
    let subnets: Vec<String> =
        plan.zones.iter().map(|zone| format!("{} {} {}", zone.name, zone.public, zone.private)).collect();
    assert_eq!(
        subnets,
        ["ap-northeast-1a 10.0.0.0/22 10.0.32.0/19", "ap-northeast-1c 10.0.8.0/22 10.0.96.0/19"]
    );
    let endpoints: Vec<&str> = plan.endpoints.iter().map(|endpoint| endpoint.service.name).collect();
    for name in ["ecr.api", "ecr.dkr", "s3", "logs", "ssm", "ssmmessages"] {
        assert!(endpoints.contains(&name), "{name} is not in {endpoints:?}");
    }
    assert_eq!(endpoints.len(), 6);
}

#[test]
fn bad_inputs_block_with_a_finding_on_their_field() {
    let cidr = |value: &str| with(|config| config.network.cidr = value.into());
    assert_blocked(&cidr("10.0.0.1/16"), "KAK022", "network.cidr");
    assert_blocked(&cidr("10.0.0.0/15"), "KAK023", "network.cidr");
    assert_blocked(&cidr("10.0.0.0/26"), "KAK024", "network.cidr");
    assert_blocked(&cidr("fd00::/48"), "KAK021", "network.cidr");
    assert_blocked(&cidr("ten"), "KAK020", "network.cidr");

    let zones = |names: &[&str]| {
        with(|config| config.network.zones = names.iter().map(|&name| name.into()).collect())
    };
    assert_blocked(&zones(&["ap-northeast-1a"]), "KAK011", "network.zones");
    assert_blocked(&zones(&["ap-northeast-1a", "us-east-1a"]), "KAK012", "network.zones");
    assert_blocked(&zones(&["ap-northeast-1a", "ap-northeast-1b"]), "KAK013", "network.zones");
    assert_blocked(&zones(&["ap-northeast-1a", "ap-northeast-1a"]), "KAK014", "network.zones");
    assert_blocked(&with(|config| config.network.region = "moon-1".into()), "KAK010", "network.region");

    let name = |value: &str| with(|config| config.project.name = value.into());
    assert_blocked(&name("my shop"), "KAK003", "project.name");
    assert_blocked(&name(&"a".repeat(60)), "KAK004", "project.name");
    assert_blocked(&name(""), "KAK002", "project.name");
    assert_blocked(&name("internal-shop"), "KAK005", "project.name");
    assert_blocked(&name("sg"), "KAK005", "project.name");
    assert_blocked(&name("-shop"), "KAK003", "project.name");

    let size = |cpu, memory| {
        with(|config| {
            config.service.cpu = cpu;
            config.service.memory = memory;
        })
    };
    assert_blocked(&size(256, 4096), "KAK062", "service.memory");
    assert_blocked(&size(300, 512), "KAK062", "service.cpu");
    assert_blocked(&with(|config| config.service.port = 0), "KAK056", "service.port");
    assert_blocked(&with(|config| config.service.port = 70_000), "KAK056", "service.port");
    assert_blocked(&with(|config| config.service.count = -1), "KAK056", "service.count");
    assert_blocked(&with(|config| config.service.image = "my image".into()), "KAK061", "service.image");
    assert_blocked(&with(|config| config.service.image = " ".into()), "KAK060", "service.image");
    assert_blocked(&with(|config| config.observability.log_days = 8), "KAK080", "observability.log_days");
    let flow_logs = |days| with(|config| config.network.flow_logs_days = Some(days));
    assert_blocked(&flow_logs(8), "KAK080", "network.flow_logs_days");
    assert_eq!(flow_logs(30).plan.unwrap().flow_logs_days, Some(30));
    assert_blocked(&name("sthree"), "KAK005", "project.name");
}

#[test]
fn https_needs_a_certificate_of_its_region() {
    let https = |arn: Option<&str>| {
        with(|config| {
            config.load_balancer.protocol = Protocol::Https;
            config.load_balancer.certificate =
                arn.map(|arn| Certificate { arn: arn.into(), ..Certificate::default() });
        })
    };
    let waiting = https(None);
    assert_eq!(codes(&waiting), [("KAK130", "load_balancer.certificate")]);
    assert_eq!(
        waiting.plan.unwrap().listener,
        Listener::Https { certificate: model::Certificate::StillNeeded }
    );
    let arn = "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    assert_eq!(
        https(Some(arn)).plan.unwrap().listener,
        Listener::Https { certificate: model::Certificate::Existing { arn: arn.into() } }
    );
    let field = "load_balancer.certificate";
    assert_blocked(&https(Some("mine")), "KAK050", field);
    assert_blocked(&https(Some(&arn.replace("ap-northeast-1", "us-east-1"))), "KAK051", field);
    assert_blocked(&https(Some(&arn.replace("aws:acm", "aws-cn:acm"))), "KAK052", field);
}

#[test]
fn subnet_overrides_are_checked() {
    let with_public = |cidr: &str| {
        with(|config| {
            let own = SubnetOverride { public: Some(cidr.into()), private: None };
            config.network.subnets.insert("ap-northeast-1a".into(), own);
        })
    };
    let field = "network.subnets.ap-northeast-1a.public";
    let moved = with_public("10.0.240.0/24").plan.unwrap();
    assert_eq!(moved.zones[0].public.to_string(), "10.0.240.0/24");
    assert_eq!(moved.zones[0].private.to_string(), "10.0.32.0/19");
    assert_blocked(&with_public("10.1.0.0/24"), "KAK031", field);
    assert_blocked(&with_public("10.0.32.0/24"), "KAK032", field);
    assert_blocked(&with_public("10.0.240.0/28"), "KAK033", field);
    assert_blocked(&with_public("10.0.240.1/24"), "KAK022", field);
    assert_blocked(&with_public("lots"), "KAK020", field);
    let stray = with(|config| {
        config.network.subnets.insert("ap-northeast-1d".into(), SubnetOverride::default());
    });
    assert_blocked(&stray, "KAK030", "network.subnets.ap-northeast-1d");
}

#[test]
fn a_tight_vpc_says_what_a_zone_more_would_move() {
    let planned = with(|config| config.network.cidr = "10.0.0.0/24".into());
    let Some(Problem::CidrTight { zone, moves }) =
        planned.findings.first().map(|finding| finding.problem.clone())
    else {
        panic!("no remark on growth in {:?}", planned.findings);
    };
    assert_eq!(zone, "ap-northeast-1d");
    assert!(moves.iter().any(|(name, ..)| name == "ap-northeast-1a private"), "{moves:?}");
    let full = with(|config| config.network.cidr = "10.0.0.0/25".into());
    assert_eq!(
        full.findings.first().map(|finding| finding.problem.clone()),
        Some(Problem::CidrFull { zone: "ap-northeast-1d".into(), needed: 24 })
    );
}

#[test]
fn a_vpc_that_is_too_small_says_so() {
    let planned = with(|config| {
        config.network.cidr = "10.0.0.0/25".into();
        config.network.zones.push("ap-northeast-1d".into());
    });
    assert_blocked(&planned, "KAK025", "network.cidr");
}

#[test]
fn choices_imply_endpoints() {
    let on = |change: &dyn Fn(&mut Config), name: &str| {
        let mut config = Config::default();
        change(&mut config);
        endpoint_choices(&config).into_iter().find(|choice| choice.service.name == name).unwrap()
    };
    assert!(on(&|_| (), "ssmmessages").on);
    assert!(!on(&|config| config.service.exec = Exec::Off, "ssmmessages").on);
    assert!(!on(&|_| (), "secretsmanager").on);
    let secret = |config: &mut Config| {
        let arn = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:db-AbCdEf";
        config.service.secrets.insert("DB".into(), arn.into());
    };
    assert!(on(&secret, "secretsmanager").on);
    assert!(on(&|config| config.service.calls.push("sqs".into()), "sqs").on);
    assert!(!on(&|_| (), "kms").on);
    assert!(on(&|config| config.service.exec = Exec::Audited, "kms").on);
    assert!(on(&|config| config.service.exec = Exec::Audited, "ssmmessages").on);
    assert!(!on(&|config| config.service.calls.clear(), "ssm").on);
    let off = |config: &mut Config| config.network.endpoints.extend([("logs".into(), false)]);
    let by_hand = on(&off, "logs");
    assert_eq!((by_hand.on, by_hand.by_hand), (false, Some(false)));
    let carried = on(&|config| config.network.nat = Nat::Single, "logs");
    assert!(!carried.on && carried.through_nat);
    assert!(on(&|config| config.network.nat = Nat::Single, "s3").on);
}

#[test]
fn a_change_of_region_marks_every_value_of_the_old_one() {
    let mut config = Config::default();
    config.load_balancer.protocol = Protocol::Https;
    let certificate =
        "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    config.load_balancer.certificate =
        Some(Certificate { arn: certificate.into(), ..Certificate::default() });
    config.service.image = "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1".into();
    let secret = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/db";
    config.service.secrets.insert("DB".into(), secret.into());
    let mut config = crate::config::change_region(&config, "eu-west-1");
    let unusable = [("KAK051", "load_balancer.certificate"), ("KAK067", "service.secrets.DB")];
    assert_eq!(codes(&plan(&config)), unusable);
    config.load_balancer.certificate = None;
    config.service.secrets = SortedMap::new();
    let findings = crate::design::design(&config).findings;
    let image = findings.iter().find(|finding| finding.field.path() == "service.image").unwrap();
    assert_eq!((image.code(), image.severity), ("KAK141", Severity::Error));
}

#[test]
fn endpoint_names_are_checked() {
    let named = |name: &str| with(|config| config.network.endpoints.extend([(name.into(), true)]));
    assert_blocked(&named("the moon"), "KAK040", "network.endpoints.the moon");
    assert_blocked(&named("ecs-telemetry"), "KAK041", "network.endpoints.ecs-telemetry");
}

#[test]
fn nat_gateways_stand_where_they_should() {
    let nat = |nat| with(|config| config.network.nat = nat).plan.unwrap();
    let ways = |plan: &Plan| -> Vec<(bool, Option<String>)> {
        plan.zones.iter().map(|zone| (zone.has_nat_gateway, zone.nat_zone.clone())).collect()
    };
    assert_eq!(ways(&nat(Nat::None)), [(false, None), (false, None)]);
    let (first, second) = (Some("ap-northeast-1a".to_owned()), Some("ap-northeast-1c".to_owned()));
    assert_eq!(ways(&nat(Nat::Single)), [(true, first.clone()), (false, first.clone())]);
    assert_eq!(ways(&nat(Nat::PerZone)), [(true, first), (true, second)]);
}

#[test]
fn variables_secrets_and_calls_are_checked() {
    let variable = |name: &str, value: &str| {
        with(|config| drop(config.service.environment.insert(name.into(), value.into())))
    };
    assert_blocked(&variable("1A", "x"), "KAK063", "service.environment.1A");
    assert_blocked(&variable("A B", "x"), "KAK063", "service.environment.A B");
    assert_blocked(&variable("A", "a\0b"), "KAK064", "service.environment.A");
    assert!(variable("A", "${nasty} \"quoted\" \\ %{if}").plan.is_some());
    let both = with(|config| {
        config.service.environment.insert("DB".into(), "x".into());
        let arn = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/db";
        config.service.secrets.insert("DB".into(), arn.into());
    });
    assert_blocked(&both, "KAK065", "service.secrets.DB");
    let calls = |names: &[&str]| {
        with(|config| config.service.calls = names.iter().map(|&name| name.into()).collect())
    };
    assert_blocked(&calls(&["moon"]), "KAK069", "service.calls");
    assert_blocked(&calls(&["kms"]), "KAK070", "service.calls");
    assert_blocked(&calls(&["ssm", "ssm"]), "KAK071", "service.calls");
}

#[test]
fn tags_are_checked() {
    let tag =
        |key: &str, value: &str| with(|config| drop(config.project.tags.insert(key.into(), value.into())));
    assert!(tag("Cost Center", "日本 1").plan.is_some());
    assert_blocked(&tag("aws:owner", "x"), "KAK006", "project.tags.aws:owner");
    assert_blocked(&tag("a\"b", "x"), "KAK006", "project.tags.a\"b");
    assert_blocked(&tag("A", &"x".repeat(257)), "KAK006", "project.tags.A");
    assert_blocked(&tag("project", "x"), "KAK007", "project.tags.project");
}

#[test]
fn remarks_leave_a_plan() {
    let public = with(|config| config.network.cidr = "8.8.0.0/16".into());
    assert!(public.plan.is_some());
    assert_eq!(codes(&public), [("KAK110", "network.cidr")]);
    assert_eq!(public.findings[0].severity, Severity::Warning);
    let hidden = with(|config| *config = crate::config::change_region(config, "us-west-1"));
    assert!(hidden.plan.is_some());
    assert_eq!(codes(&hidden), [("KAK103", "network.zones")]);
    let opt_in = with(|config| *config = crate::config::change_region(config, "ap-east-1"));
    assert_eq!(codes(&opt_in), [("KAK101", "network.region")]);
}

#[test]
fn options_of_the_service_are_checked() {
    let service = |change: fn(&mut crate::config::Service)| with(|config| change(&mut config.service));
    assert_blocked(&service(|service| service.ephemeral_gib = 19), "KAK056", "service.ephemeral_gib");
    assert_blocked(&service(|service| service.ephemeral_gib = 201), "KAK056", "service.ephemeral_gib");
    assert_blocked(&service(|service| service.stop_timeout_s = 121), "KAK056", "service.stop_timeout_s");
    assert_blocked(&service(|service| service.spot_percent = 101), "KAK056", "service.spot_percent");
    assert_blocked(&service(|service| service.spot_percent = -1), "KAK056", "service.spot_percent");

    let created = service(|service| service.create_repository = true);
    assert!(created.findings.is_empty() && created.plan.unwrap().service.create_repository);
    let elsewhere = service(|service| {
        service.create_repository = true;
        service.image = "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1".into();
    });
    assert_eq!(codes(&elsewhere), [("KAK151", "service.create_repository")]);
    assert!(!elsewhere.plan.unwrap().service.create_repository);

    assert_eq!(codes(&service(|service| service.spot_percent = 100)), [("KAK154", "service.spot_percent")]);
    assert_eq!(*service(|service| service.spot_percent = 99).findings, []);
}

#[test]
fn scaling_is_checked() {
    let scaled = |change: fn(&mut Scaling)| {
        with(|config| {
            let mut scaling = Scaling::default();
            change(&mut scaling);
            config.service.count = 2;
            config.service.scaling = Some(scaling);
        })
    };
    assert_eq!(*scaled(|_| ()).findings, []);
    assert_blocked(&scaled(|scaling| scaling.min = -1), "KAK056", "service.scaling.min");
    assert_blocked(&scaled(|scaling| scaling.max = 5001), "KAK056", "service.scaling.max");
    assert_blocked(&scaled(|scaling| scaling.min = 11), "KAK092", "service.scaling.min");
    assert_blocked(&scaled(|scaling| scaling.cpu = None), "KAK091", "service.scaling");
    assert_blocked(&scaled(|scaling| scaling.cpu = Some(0)), "KAK056", "service.scaling.cpu");
    assert_blocked(&scaled(|scaling| scaling.memory = Some(101)), "KAK056", "service.scaling.memory");
    assert_blocked(&scaled(|scaling| scaling.requests = Some(0)), "KAK056", "service.scaling.requests");
    assert_eq!(codes(&scaled(|scaling| scaling.min = 0)), [("KAK152", "service.scaling.min")]);
    assert_eq!(codes(&scaled(|scaling| scaling.min = 3)), [("KAK153", "service.count")]);
}

#[test]
fn blue_green_is_deployed_by_a_pipeline() {
    let blue_green = |change: fn(&mut crate::config::Service)| {
        with(|config| {
            config.service.deployment = crate::config::Deployment::BlueGreen;
            config.service.deployed_by = DeployedBy::Pipeline;
            change(&mut config.service);
        })
    };
    let plain = blue_green(|_| ());
    assert_eq!(*plain.findings, []);
    let deployment = plain.plan.unwrap().service.deployment;
    assert_eq!(deployment, Deployment::BlueGreen(TrafficShift::AllAtOnce));
    let by_terraform = blue_green(|service| service.deployed_by = DeployedBy::Terraform);
    assert_eq!(codes(&by_terraform), [("KAK156", "service.deployed_by")]);
    assert_eq!(codes(&blue_green(|service| service.spot_percent = 50)), [("KAK155", "service.spot_percent")]);
    let by_requests = blue_green(|service| {
        service.count = 2;
        service.scaling = Some(Scaling { requests: Some(100), ..Scaling::default() });
    });
    assert_blocked(&by_requests, "KAK093", "service.scaling.requests");
    let shifted = with(|config| config.service.traffic_shift = TrafficShift::Linear);
    assert_eq!(codes(&shifted), [("KAK157", "service.traffic_shift")]);
}

#[test]
fn keys_and_topics_are_checked() {
    let key = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
    let secrets = |key: &str| {
        with(|config| {
            let arn = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/db";
            config.service.secrets.insert("DB".into(), arn.into());
            config.service.secrets_key_arn = Some(key.into());
        })
    };
    assert_eq!(secrets(key).plan.unwrap().service.secrets_key_arn.as_deref(), Some(key));
    assert_blocked(&secrets("alias/mine"), "KAK085", "service.secrets_key_arn");
    let elsewhere = key.replace("ap-northeast-1", "us-east-1");
    assert_blocked(&secrets(&elsewhere), "KAK086", "service.secrets_key_arn");
    assert_blocked(&secrets(&key.replace("arn:aws:", "arn:aws-cn:")), "KAK087", "service.secrets_key_arn");
    let unused = with(|config| config.service.secrets_key_arn = Some(key.into()));
    assert_eq!(codes(&unused), [("KAK158", "service.secrets_key_arn")]);

    let logs = |key: &str| with(|config| config.observability.log_key_arn = Some(key.into()));
    assert_eq!(logs(key).plan.unwrap().log_key_arn.as_deref(), Some(key));
    assert_blocked(&logs(&elsewhere), "KAK086", "observability.log_key_arn");

    let topic = "arn:aws:sns:ap-northeast-1:123456789012:on-call";
    let alarms = |alarms: bool, topic: Option<&str>| {
        with(|config| {
            config.observability.insights = true;
            config.observability.alarms = alarms;
            config.observability.alarm_topic_arn = topic.map(str::to_owned);
        })
    };
    assert_eq!(
        alarms(true, Some(topic)).plan.unwrap().alarms,
        Some(Alarms { topic_arn: Some(topic.into()) })
    );
    let field = "observability.alarm_topic_arn";
    assert_blocked(&alarms(true, Some("on-call")), "KAK088", field);
    assert_blocked(&alarms(true, Some(&topic.replace("ap-northeast-1", "us-east-1"))), "KAK089", field);
    assert_blocked(&alarms(true, Some(&topic.replace("arn:aws:", "arn:aws-cn:"))), "KAK090", field);
    assert_eq!(codes(&alarms(true, None)), [("KAK160", field)]);
    assert_eq!(codes(&alarms(false, Some(topic))), [("KAK161", field)]);
    let unmeasured = with(|config| {
        config.observability.alarms = true;
        config.observability.alarm_topic_arn = Some(topic.into());
    });
    assert_eq!(codes(&unmeasured), [("KAK159", "observability.insights")]);
}

#[test]
fn the_state_is_kept_where_it_can_be() {
    let state = |bucket: &str, key: &str, region: &str| {
        with(|config| {
            config.state =
                State { backend: Backend::S3, bucket: bucket.into(), key: key.into(), region: region.into() };
        })
    };
    let kept = |bucket: &str, key: &str, region: &str| {
        Some(StateBucket { bucket: bucket.into(), key: key.into(), region: region.into() })
    };
    assert_eq!(
        state("acme-state", "", "").plan.unwrap().state,
        kept("acme-state", "web-dev/terraform.tfstate", "ap-northeast-1")
    );
    assert_eq!(
        state("acme-state", "a/b", "us-east-1").plan.unwrap().state,
        kept("acme-state", "a/b", "us-east-1")
    );
    assert_blocked(&state("", "a/b", ""), "KAK094", "state.bucket");
    assert_blocked(&state("Acme", "a/b", ""), "KAK095", "state.bucket");
    assert_blocked(&state("acme", "/a", ""), "KAK096", "state.key");
    assert_blocked(&state("acme", "a", "moon-1"), "KAK010", "state.region");
    let unused = with(|config| config.state.bucket = "acme".into());
    assert_eq!(codes(&unused), [("KAK162", "state.backend")]);
    assert_eq!(unused.plan.unwrap().state, None);
}

/// Texts that are often nearly right.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".*",
        "[a-z0-9:/.-]{0,40}",
        "(10|172|192|fd00::)(\\.[0-9]{1,3}){0,3}(/[0-9]{1,3})?",
        "ap-northeast-1[a-z]?",
        "arn:aws:(acm|ssm|secretsmanager):[a-z0-9-]*:[0-9]{10,13}:.*",
        Just("us-east-1a".to_owned()),
    ]
}

prop_compose! {
    fn any_config()(
        texts in prop::collection::vec(any_text(), 8),
        numbers in prop::collection::vec(any::<i64>(), 10),
        zones in prop::collection::vec(prop_oneof![any_text(), "ap-northeast-1[acd]"], 0..5),
        cidr in prop_oneof![any_text(), (any::<[u8; 4]>(), 14_u8..=29).prop_map(|(ip, prefix)| {
            ipnet::Ipv4Net::new(ip.into(), prefix).unwrap().trunc().to_string()
        })],
        overrides in prop::collection::btree_map("ap-northeast-1[acd]", (prop::option::of(any_text()), prop::option::of(any_text())), 0..3),
        variables in prop::collection::btree_map(any_text(), any_text(), 0..4),
        endpoints in prop::collection::btree_map(prop_oneof![any_text(), Just("logs".to_owned()), Just("sqs".to_owned())], any::<bool>(), 0..4),
        plain in any::<bool>(),
        https in any::<bool>(),
        nat in prop_oneof![Just(Nat::None), Just(Nat::Single), Just(Nat::PerZone)],
    ) -> Config {
        let mut config = Config::default();
        config.network.zones = zones;
        config.network.cidr = cidr;
        config.network.nat = nat;
        config.network.subnets = overrides.into_iter()
            .map(|(zone, (public, private))| (zone, SubnetOverride { public, private })).collect();
        if https { config.load_balancer.protocol = Protocol::Https; }
        if plain { return config; }
        config.project.name = texts[0].clone();
        config.project.environment = texts[1].clone();
        config.network.region = texts[2].clone();
        config.service.image = texts[3].clone();
        config.load_balancer.health_check.path = texts[4].clone();
        config.load_balancer.health_check.codes = texts[5].clone();
        config.load_balancer.certificate = Some(Certificate { arn: texts[6].clone(), ..Certificate::default() });
        config.service.calls = vec![texts[7].clone()];
        let variables: SortedMap<String> = variables.into_iter().collect();
        config.project.tags = variables.clone();
        config.service.environment = variables.clone();
        config.service.secrets = variables;
        config.network.endpoints = endpoints.into_iter().collect();
        config.service.port = numbers[0];
        config.service.cpu = numbers[1];
        config.service.ephemeral_gib = numbers[2];
        config.service.spot_percent = numbers[3];
        config.service.stop_timeout_s = numbers[4];
        config.service.scaling = Some(Scaling {
            min: numbers[5],
            max: numbers[6],
            cpu: Some(numbers[7]),
            memory: Some(numbers[8]),
            requests: Some(numbers[9]),
        });
        config.service.secrets_key_arn = Some(texts[0].clone());
        config.observability.alarms = true;
        config.observability.log_key_arn = Some(texts[1].clone());
        config.observability.alarm_topic_arn = Some(texts[2].clone());
        config.state = State {
            backend: Backend::S3,
            bucket: texts[3].clone(),
            key: texts[4].clone(),
            region: texts[5].clone(),
        };
        config.cost.usage = [("log_gb", 0), ("cross_zone_percent", 1), ("calls_gb.ssm", 2)]
            .map(|(name, text): (&str, usize)| (name.to_owned(), texts[text].clone()))
            .into_iter()
            .chain([(texts[3].clone(), texts[4].clone())])
            .collect();
        config.cost.prices = [("alb_hour".to_owned(), texts[5].clone())].into_iter().collect();
        config.cost.jpy_per_usd = Some(texts[4].clone());
        config.service.memory = numbers[2];
        config.service.count = numbers[3];
        config.service.grace_s = numbers[4];
        config.observability.log_days = numbers[5];
        config.load_balancer.health_check.interval_s = numbers[6];
        config.load_balancer.health_check.timeout_s = numbers[7];
        config.load_balancer.health_check.healthy = numbers[8];
        config.load_balancer.health_check.unhealthy = numbers[9];
        config
    }
}

/// Walks the whole way from a Config, which must not panic; a Plan's subnets lie inside the VPC and apart.
fn expect_sound(config: &Config) -> Result<(), TestCaseError> {
    let outcome = crate::design::design(config);
    endpoint_choices(config);
    for finding in &outcome.findings {
        for language in Language::ALL {
            prop_assert!(!finding.message(language).is_empty());
        }
    }
    let Some(design) = outcome.design else {
        prop_assert!(outcome.findings.iter().any(|finding| finding.blocks));
        return Ok(());
    };
    for flow in crate::flows::flows(&design.plan) {
        for step in &flow.steps {
            prop_assert!(step.stop.is_none_or(|stop| stop.at < step.hops.len()));
        }
    }
    let plan = design.plan;
    let subnets: Vec<_> = plan.zones.iter().flat_map(|zone| [zone.public, zone.private]).collect();
    for (index, subnet) in subnets.iter().enumerate() {
        prop_assert!(plan.cidr.contains(subnet));
        for other in &subnets[..index] {
            prop_assert!(!cidr::overlap(*subnet, *other));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_config_panics_and_no_plan_has_overlapping_or_escaping_subnets(config in any_config()) {
        expect_sound(&config)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    #[ignore = "long: `cargo xtask test long` runs it"]
    fn none_of_many_configs_panics_or_has_unsound_subnets(config in any_config()) {
        expect_sound(&config)?;
    }
}

#[test]
fn an_endpoint_that_is_on_by_itself_says_why() {
    let mut config = Config::default();
    config.service.image = "docker.io/library/nginx:1.29".into();
    for choice in endpoint_choices(&config) {
        assert!(!choice.on || !choice.reasons.is_empty(), "{}", choice.service.name);
    }
}
