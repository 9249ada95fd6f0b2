//! What a person chose: one environment of one service, as typed.
//!
//! A `Config` holds text for CIDRs and ARNs and wide integers for numbers, so that every bad value can become a
//! finding on its own field instead of a parse error. [`crate::plan::plan`] judges the values.

mod changes;
mod choice;
mod cost;
mod entry;
mod json;
mod load_balancer;
mod network;
mod observability;
mod preset;
mod project;
mod read;
mod region_change;
mod service;
mod setting;
mod state;
mod write;

pub use changes::{Change, changes};
pub use choice::Choice;
pub use cost::Cost;
pub use json::{Unusable, parse};
pub use load_balancer::{Certificate, HealthCheck, LoadBalancer, Protocol, Scheme, TlsPolicy};
pub use network::{Nat, Network, SubnetOverride};
pub use observability::Observability;
pub use preset::Preset;
pub use project::Project;
pub(crate) use read::merge;
pub use region_change::change_region;
pub use service::{Architecture, DeployedBy, Deployment, Exec, Scaling, Service, TrafficShift};
pub use setting::{Place, SETTINGS, Setting, Value, whole_number};
pub use state::{Backend, State};
pub(crate) use write::one_line as json_line;
pub use write::to_json;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// The only schema version there is.
pub const VERSION: u32 = 1;

/// One environment of one service. Its default is the article's shape: an HTTP load balancer and tasks in
/// private subnets of two Tokyo zones that reach AWS through VPC endpoints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Version of this schema: 1.
    pub version: u32,
    /// Language of generated comments and README.
    pub language: Language,
    /// What everything is named and tagged after.
    pub project: Project,
    /// Region, zones, addresses and the ways out of the private subnets.
    pub network: Network,
    /// How users reach the service.
    pub load_balancer: LoadBalancer,
    /// The container and what it needs.
    pub service: Service,
    /// Logs, metrics and alarms.
    pub observability: Observability,
    /// Where Terraform keeps its state.
    pub state: State,
    /// What an estimate of the bill takes for granted.
    pub cost: Cost,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            version: VERSION,
            language: Language::En,
            project: Project::default(),
            network: Network::default(),
            load_balancer: LoadBalancer::default(),
            service: Service::default(),
            observability: Observability::default(),
            state: State::default(),
            cost: Cost::default(),
        }
    }
}
