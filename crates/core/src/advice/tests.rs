use super::*;
use crate::config::{Config, Nat, Scheme};
use crate::finding::{Findings, Severity};
use crate::flows::flows;
use crate::plan::plan;

pub(super) fn advice(change: impl FnOnce(&mut Config)) -> Vec<(&'static str, Severity, String)> {
    let mut config = Config::default();
    change(&mut config);
    let plan = plan(&config).plan.unwrap();
    let mut findings = Findings::default();
    advise(&plan, &flows(&plan), &mut findings);
    findings
        .iter()
        .map(|finding| (finding.code(), finding.severity, finding.field.path().to_owned()))
        .collect()
}

pub(super) fn quiet(config: &mut Config) {
    config.service.count = 2;
    config.load_balancer.protocol = crate::config::Protocol::Https;
}

#[test]
fn the_default_has_two_warnings() {
    assert_eq!(
        advice(|_| ()),
        [
            ("KAK132", Severity::Warning, "load_balancer.protocol".into()),
            ("KAK142", Severity::Warning, "service.count".into())
        ]
    );
    assert_eq!(advice(quiet), []);
}

#[test]
fn a_needed_endpoint_that_is_off_breaks_the_task() {
    for name in ["ecr.api", "ecr.dkr", "s3", "logs", "ssmmessages", "ssm"] {
        let off = advice(|config| {
            quiet(config);
            config.network.endpoints.insert(name.into(), false);
        });
        assert_eq!(off, [("KAK120", Severity::Error, format!("network.endpoints.{name}"))]);
        let carried = advice(|config| {
            quiet(config);
            config.network.nat = Nat::Single;
            config.network.endpoints.insert(name.into(), false);
        });
        assert_eq!(carried, []);
    }
}

#[test]
fn an_endpoint_without_a_user_is_paid_for_nothing() {
    let unused = advice(|config| {
        quiet(config);
        config.network.endpoints.insert("sqs".into(), true);
    });
    assert_eq!(unused, [("KAK121", Severity::Warning, "network.endpoints.sqs".into())]);
    let used = advice(|config| {
        quiet(config);
        config.service.calls.push("sqs".into());
    });
    assert_eq!(used, []);
}

#[test]
fn plain_http_is_judged_by_who_can_connect() {
    let http = |scheme, allowed: &str| {
        advice(|config| {
            config.service.count = 2;
            config.load_balancer.scheme = scheme;
            config.load_balancer.allowed_cidrs = vec![allowed.into()];
        })
    };
    let warning = |code| [(code, Severity::Warning, "load_balancer.protocol".to_owned())];
    assert_eq!(http(Scheme::InternetFacing, "0.0.0.0/0"), warning("KAK132"));
    assert_eq!(http(Scheme::InternetFacing, "203.0.113.0/24"), warning("KAK133"));
    assert_eq!(http(Scheme::Internal, "0.0.0.0/0"), []);
}

#[test]
fn buckets_are_reached_through_the_gateway_endpoint() {
    let off = advice(|config| {
        quiet(config);
        config.service.image = "ecr:web:1".into();
        config.service.buckets = vec!["my-data".into()];
        config.network.endpoints.insert("s3".into(), false);
    });
    assert_eq!(off, [("KAK120", Severity::Error, "network.endpoints.s3".into())]);
}
