mod agreement;
mod cases;
mod mutants;

use proptest::prelude::*;

use super::*;
use crate::catalog::{EndpointService, Offer, endpoint_services};
use crate::config::{Config, Exec, Nat, Protocol, Scheme};
use crate::design::design;
use crate::finding::Severity;
use crate::plan::plan;
use crate::text::Language;

fn planned(config: &Config) -> Plan {
    let planned = plan(config);
    planned.plan.unwrap_or_else(|| panic!("{:#?}", planned.findings))
}

/// Every step in every flow of a design.
fn steps(flows: &[Flow]) -> impl Iterator<Item = &Step> {
    flows.iter().flat_map(|flow| &flow.steps)
}

#[test]
fn steps_are_told_in_both_languages() {
    let mut config = Config::default();
    config.network.endpoints.insert("ecr.api".into(), false);
    let plan = planned(&config);
    let flows = flows(&plan);
    let (step, stop) = flows[2].stop().unwrap();
    assert_eq!(flows[2].kind.say(&plan, Language::Ja), "イメージの取得");
    assert_eq!(
        step.say(&plan, Language::En),
        "Fargate asks the ECR API for a token, with the execution role."
    );
    assert!(step.why(&plan, Language::En).unwrap().starts_with("The endpoint ecr.api is off"));
    assert!(
        step.error(Language::En).unwrap().contains("ResourceInitializationError: unable to pull secrets")
    );
    assert_eq!(stop.reason.address(), "module.ecs.aws_ecs_service.this");
    let manifest = &flows[2].steps[1];
    assert_eq!(
        manifest.say(&plan, Language::En),
        "Fargate reads the image's manifest from the ECR registry, through the interface endpoint ecr.dkr: its \
         private DNS gives the name a private address."
    );
    assert_eq!((manifest.why(&plan, Language::En), manifest.error(Language::Ja)), (None, None));
}

/// Every endpoint service that can be switched on.
fn offered() -> impl Iterator<Item = &'static EndpointService> {
    endpoint_services().iter().filter(|service| !matches!(service.offered, Offer::Never(_)))
}

prop_compose! {
    fn any_design()(
        nat in prop_oneof![Just(Nat::None), Just(Nat::Single), Just(Nat::PerZone)],
        switched in prop::collection::vec(prop::option::of(any::<bool>()), 16),
        exec in prop_oneof![Just(Exec::Off), Just(Exec::On), Just(Exec::Audited)],
        image in prop_oneof![
            Just("ecr:web:1"),
            Just("nginx"),
            Just("registry.example.com:5000/a/b"),
            Just("123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/app:1"),
            Just("123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1"),
            Just("123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/app:1"),
            Just("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1"),
        ],
        calls in prop::sample::subsequence(
            vec!["secretsmanager", "ssm", "sts", "sqs", "sns", "events", "xray", "dynamodb"], 0..8),
        (secret, parameter, key, bucket, internal, https, waf) in any::<(bool, bool, bool, bool, bool, bool, bool)>(),
        allowed in prop::collection::vec(prop_oneof![
            Just("0.0.0.0/0"), Just("10.0.0.0/8"), Just("203.0.113.0/24"), Just("192.168.0.0/16")], 1..3),
        peers in prop::sample::subsequence(vec!["10.1.0.0/16", "192.168.0.0/16"], 0..2),
        count in 0_i64..4,
        port in prop_oneof![Just(80_i64), Just(443), Just(8080)],
        read_only in any::<bool>(),
        zones in 2_usize..4,
    ) -> Config {
        let mut config = Config::default();
        config.network.nat = nat;
        config.network.zones = ["a", "c", "d"].iter().take(zones).map(|it| format!("ap-northeast-1{it}")).collect();
        for (service, switched) in offered().zip(switched) {
            if let Some(on) = switched {
                config.network.endpoints.insert(service.name.into(), on);
            }
        }
        config.network.peer_cidrs = peers.into_iter().map(str::to_owned).collect();
        config.load_balancer.allowed_cidrs = allowed.into_iter().map(str::to_owned).collect();
        if internal { config.load_balancer.scheme = Scheme::Internal; }
        if https { config.load_balancer.protocol = Protocol::Https; }
        config.load_balancer.waf = waf;
        config.service.exec = exec;
        config.service.image = image.into();
        config.service.calls = calls.into_iter().map(str::to_owned).collect();
        config.service.count = count;
        config.service.port = port;
        config.service.read_only_root = read_only;
        if bucket { config.service.buckets = vec!["uploads-1".into()]; }
        if secret {
            let arn = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:web/db-AbCdEf";
            config.service.secrets.insert("DB".into(), arn.into());
        }
        if parameter {
            let arn = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/web/key";
            config.service.secrets.insert("KEY".into(), arn.into());
        }
        if key && (secret || parameter) {
            let arn = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
            config.service.secrets_key_arn = Some(arn.into());
        }
        config
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_hop_and_reason_is_in_the_code(config in any_design()) {
        let design = design(&config).design.unwrap();
        let plan = &design.plan;
        for step in steps(&flows(plan)) {
            for zone in &step.zones {
                prop_assert!(*zone < plan.zones.len());
                for address in step.hops.iter().filter_map(|hop| hop.address(plan, *zone)) {
                    prop_assert!(design.bundle.resource(&address).is_some(), "{}", address);
                }
            }
            if let Some(stop) = step.stop {
                prop_assert!(stop.at < step.hops.len());
                prop_assert!(design.bundle.resource(&stop.reason.address()).is_some(), "{:?}", stop);
            }
            for language in Language::ALL {
                prop_assert!(!step.say(plan, language).is_empty());
                prop_assert_eq!(step.why(plan, language).is_some(), step.stop.is_some());
                prop_assert_eq!(step.error(language).is_some(), step.stop.is_some());
            }
        }
    }

    #[test]
    fn what_stops_a_flow_is_an_error_and_nothing_stops_unsaid(config in any_design()) {
        let plan = planned(&config);
        let mut reasons: Vec<Reason> = Vec::new();
        for stop in steps(&flows(&plan)).filter_map(|step| step.stop) {
            // Of no tasks a warning tells.
            if stop.reason != Reason::NoTasks && !reasons.contains(&stop.reason) {
                reasons.push(stop.reason);
            }
        }
        let errors = design(&config).findings.into_iter().filter(|it| it.severity == Severity::Error);
        let addresses: Vec<_> = errors.map(|error| error.addresses[0].clone()).collect();
        prop_assert_eq!(addresses, reasons.iter().map(|reason| reason.address()).collect::<Vec<_>>());
    }

    #[test]
    fn equal_answers_come_once_and_every_zone_has_one(config in any_design()) {
        let plan = planned(&config);
        for flow in flows(&plan) {
            let mut legs: Vec<Leg> = flow.steps.iter().map(|step| step.leg).collect();
            legs.dedup();
            for leg in legs {
                let steps: Vec<&Step> = flow.steps.iter().filter(|step| step.leg == leg).collect();
                let mut zones: Vec<usize> = steps.iter().flat_map(|step| step.zones.clone()).collect();
                zones.sort_unstable();
                prop_assert_eq!(zones, (0..plan.zones.len()).collect::<Vec<_>>());
                for (index, step) in steps.iter().enumerate() {
                    let like = |other: &&Step| (&other.hops, other.stop) == (&step.hops, step.stop);
                    prop_assert!(!steps[..index].iter().any(like));
                }
            }
        }
    }

    #[test]
    fn with_nat_in_each_zone_and_every_endpoint_nothing_stops(config in any_design()) {
        let mut config = config;
        config.network.nat = Nat::PerZone;
        config.network.endpoints = offered().map(|service| (service.name.to_owned(), true)).collect();
        config.network.peer_cidrs.clear();
        config.load_balancer.allowed_cidrs = vec!["0.0.0.0/0".into()];
        config.service.count = 1;
        config.service.read_only_root = false;
        for strange in ["registry.example.com:5000/a/b", "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1"] {
            if config.service.image == strange {
                config.service.image = "nginx".into();
            }
        }
        let flows = flows(&planned(&config));
        prop_assert!(flows.iter().all(|flow| flow.stop().is_none()), "{:#?}", flows);
    }
}
