//! Plan → findings: what can be generated but would not work, or most people would not want; and finding → fix. One file a
//! rule, or a family of rules that are one thought. Values that cannot be used are judged where they are resolved, in
//! [`crate::plan`]; `values` has their fixes.

mod address_room;
mod deletion_protection;
mod exposed_secret;
mod fix;
mod flows;
mod health_check;
mod log_retention;
mod network_ranges;
mod plain_http;
mod pull_through_cache;
mod single_nat;
mod subjects;
mod tasks_below_zones;
mod unused_endpoint;
mod values;

pub use fix::{Change, Fix};

use crate::config::Config;
use crate::finding::{Finding, Findings};
use crate::flows::Flow;
use crate::plan::Plan;
use crate::settings;
use crate::text::Problem;

/// Adds what is worth knowing about a Plan and its flows: flows that stop, in their order, then the rest in the order of the
/// Config's fields. Findings that the plan made get the resources that they are about.
pub fn advise(plan: &Plan, flows: &[Flow], findings: &mut Findings) {
    flows::judge(plan, flows, findings);
    for judge in [
        single_nat::judge,
        unused_endpoint::judge,
        address_room::judge,
        plain_http::judge,
        health_check::judge,
        deletion_protection::judge,
        pull_through_cache::judge,
        tasks_below_zones::judge,
        exposed_secret::judge,
        log_retention::judge,
    ] {
        judge(plan, findings);
    }
    findings.address(|problem| subjects::of(plan, problem));
}

/// What mends a finding of a Config by changing settings alone; `None` where a person has to choose, or to act elsewhere. Late
/// code.
#[inline(never)]
pub fn fix(config: &Config, finding: &Finding) -> Option<Fix> {
    match &finding.problem {
        Problem::SingleNat { .. } => Some(single_nat::fix()),
        Problem::EndpointUnused { name } => Some(unused_endpoint::fix(name)),
        Problem::PrivateSubnetTight { .. } | Problem::TasksWithoutRoom { .. } => address_room::fix(config),
        Problem::HttpOnly | Problem::HttpFromSome | Problem::CertificateUnused => Some(plain_http::fix()),
        Problem::GraceInVain { .. } | Problem::StartTooShort { .. } => health_check::fix(config),
        Problem::DeletionProtectionOff { .. } => Some(deletion_protection::fix()),
        Problem::PullThroughCache { .. } => Some(Fix::add_nat()),
        Problem::CountBelowZones { zones, .. } => tasks_below_zones::fix(config, *zones),
        Problem::VariableLooksSecret { name } => exposed_secret::fix(config, name),
        Problem::LogsShort { .. } => Some(log_retention::fix()),
        problem => flows::fix(config, problem)
            .or_else(|| network_ranges::fix(config, finding))
            .or_else(|| values::fix(config, finding))
            .or_else(|| settings::fix(config, problem)),
    }
}

/// Whether an environment is one that users depend on, by its name: one of the words that people use for it is a word of
/// the name.
fn is_production(environment: &str) -> bool {
    environment.split('-').any(|word| matches!(word, "prod" | "production" | "prd" | "live"))
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod page;
#[cfg(test)]
mod tests;
