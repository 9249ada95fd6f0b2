//! Config → Plan: subnets, routes, endpoints, listeners, tasks and names, resolved and checked.
//!
//! Each file judges one part of the Config: it returns what it could resolve and adds findings for the rest.

pub mod address;
mod arn;
mod bucket;
mod certificate;
mod cost;
mod endpoints;
mod image;
mod load_balancer;
mod model;
mod names;
mod needs;
mod observability;
mod peers;
mod scaling;
mod secrets;
mod service;
mod state;
mod subnets;
mod zones;

pub(crate) use bucket::is_name as is_bucket_name;
pub use cost::{Cost, RATE, UsageKey, UsageKind};
pub use endpoints::{EndpointChoice, endpoint_choices};
pub(crate) use image::parse as read_image;
pub use model::{
    Alarms, AvailabilityZone, Certificate, Deployment, Endpoint, HealthCheck, Image, Listener, LoadBalancer,
    Plan, Scaling, Secret, SecretStore, Service, StateBucket,
};
pub use names::NAME_LIMIT;
pub(crate) use names::tag_problem;
pub use needs::Needs;
pub(crate) use secrets::{OWN_PARAMETER, is_own_parameter};

use crate::catalog::log_retention_days;
use crate::config::Config;
use crate::finding::{Field, Findings};
use crate::text::Problem;

/// What could be resolved of a Config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The Plan; `None` where a finding blocks it.
    pub plan: Option<Plan>,
    /// What is wrong with the values, and what is worth knowing about them.
    pub findings: Findings,
}

/// Resolves a Config. Any Config is allowed: what cannot be used becomes a finding on its field.
pub fn plan(config: &Config) -> Planned {
    let mut findings = Findings::default();
    let plan = resolve(config, &mut findings);
    let blocked = findings.block();
    Planned { plan: plan.filter(|_| !blocked), findings }
}

/// Judges every part before it gives up on one, so that a person sees all findings at once.
fn resolve(config: &Config, findings: &mut Findings) -> Option<Plan> {
    let names = names::resolve(&config.project, findings);
    let region = zones::region(&config.network.region, findings);
    let zones = region.and_then(|region| zones::resolve(region, &config.network.zones, findings));
    let cidr = subnets::vpc(&config.network.cidr, findings);
    let peers = peers::resolve(&config.network.peer_cidrs, cidr, findings);
    let subnets = match (region, &zones, cidr) {
        (Some(region), Some(zones), Some(cidr)) => subnets::resolve(region, zones, cidr, config, findings),
        _ => None,
    };
    let endpoints = endpoints::resolve(config, region, findings);
    let other_endpoints = endpoints::others(config, region, findings);
    let flow_logs_days =
        config.network.flow_logs_days.map(|days| retention(days, "network.flow_logs_days", findings));
    let listener = region.and_then(|region| load_balancer::listener(region, &config.load_balancer, findings));
    let load_balancer = load_balancer::resolve(&config.load_balancer, findings);
    let health_check = load_balancer::health_check(&config.load_balancer.health_check, findings);
    let service = region.and_then(|region| service::resolve(region, &config.service, findings));
    let log_days = retention(config.observability.log_days, "observability.log_days", findings);
    let log_key_arn =
        region.and_then(|region| observability::log_key(region, &config.observability, findings));
    let alarms = region.and_then(|region| observability::alarms(region, &config.observability, findings));
    let cost = cost::resolve(config, findings);
    let state = state::resolve(&config.state, region, names.as_deref(), findings);

    Some(Plan {
        language: config.language,
        project: config.project.name.clone(),
        environment: config.project.environment.clone(),
        name: names?,
        tags: config.project.tags.clone(),
        region: region?,
        cidr: cidr?,
        zones: subnets?,
        nat: config.network.nat,
        endpoints,
        other_endpoints,
        peers,
        flow_logs_days: match flow_logs_days {
            Some(days) => Some(days?),
            None => None,
        },
        load_balancer: load_balancer?,
        listener: listener?,
        health_check: health_check?,
        service: service?,
        log_days: log_days?,
        log_key_arn,
        insights: config.observability.insights,
        alarms,
        state,
        cost,
    })
}

/// Days for which a log group keeps its events, or a finding on their field.
fn retention(value: i64, field: &'static str, findings: &mut Findings) -> Option<u32> {
    let allowed = log_retention_days();
    let days = u32::try_from(value).ok().filter(|days| allowed.contains(days));
    if days.is_none() {
        findings.invalid(Field::fixed(field), Problem::LogDays { value, allowed });
    }
    days
}

/// A number within AWS's bounds, or a finding on its field.
fn bounded(value: i64, least: u32, most: u32, field: &'static str, findings: &mut Findings) -> Option<u32> {
    let number = u32::try_from(value).ok().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        findings.invalid(
            Field::fixed(field),
            Problem::NumberRange { value, least: i64::from(least), most: i64::from(most) },
        );
    }
    number
}

#[cfg(test)]
mod tests;
