//! Config → Plan: subnets, routes, endpoints, listeners, tasks and names, resolved and checked.

pub mod address;
mod model;

pub use model::{
    AvailabilityZone, Endpoint, HealthCheck, Image, Listener, Plan, Secret, SecretStore, Service,
};

use crate::config::Config;
use crate::finding::Finding;

/// What could be resolved of a Config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The Plan; `None` where a finding blocks it.
    pub plan: Option<Plan>,
    /// What is wrong with the values, and what is worth knowing about them.
    pub findings: Vec<Finding>,
}
