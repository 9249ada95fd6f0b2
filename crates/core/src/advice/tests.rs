use super::*;
use crate::config::{Config, Nat};
use crate::finding::{Findings, Severity};
use crate::plan::plan;

fn advice(change: impl FnOnce(&mut Config)) -> Vec<(&'static str, Severity, String)> {
    let mut config = Config::default();
    change(&mut config);
    let plan = plan(&config).plan.unwrap();
    let mut findings = Findings::default();
    advise(&plan, &mut findings);
    findings
        .iter()
        .map(|finding| (finding.code(), finding.severity, finding.field.path().to_owned()))
        .collect()
}

fn quiet(config: &mut Config) {
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
