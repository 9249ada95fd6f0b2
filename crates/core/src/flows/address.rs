//! Where the code of a hop, and of what stops a leg, stands.

use std::borrow::Cow;

use super::network::{Group, Holder};
use super::{Hop, Place, Reason, Step, Zone};
use crate::plan::{Plan, address};

impl Hop {
    /// Index of the Plan's zone in which the hop stands, for a way that begins in zone `from`; `None` where it stands in
    /// no single zone.
    pub fn zone_of(self, from: usize) -> Option<usize> {
        match self.zone {
            Zone::None => None,
            Zone::Own => Some(from),
            Zone::At(zone) => Some(zone),
        }
    }

    /// The Terraform address of the box that stands for it, for a way that begins in zone `from`; `None` outside the
    /// design.
    pub fn address(self, plan: &Plan, from: usize) -> Option<Cow<'static, str>> {
        Some(match self.place {
            Place::InternetGateway => address::INTERNET_GATEWAY.into(),
            Place::LoadBalancer => address::LOAD_BALANCER.into(),
            Place::Task => address::SERVICE.into(),
            Place::NatGateway => {
                let zone = self.zone_of(from).and_then(|zone| plan.zones.get(zone))?;
                address::instance(address::NAT_GATEWAYS, &zone.name).into()
            }
            Place::InterfaceEndpoint(name) => address::instance(address::INTERFACE_ENDPOINTS, name).into(),
            Place::GatewayEndpoint(name) => gateway(name).into(),
            Place::Users
            | Place::Networks
            | Place::Service(_)
            | Place::OtherRegion
            | Place::Registry
            | Place::Internet => return None,
        })
    }
}

impl Step {
    /// The addresses of its hops in its first zone, first to last.
    pub fn addresses(&self, plan: &Plan) -> Vec<Option<Cow<'static, str>>> {
        let from = self.zones.first().copied().unwrap_or_default();
        self.hops.iter().map(|hop| hop.address(plan, from)).collect()
    }
}

impl Reason {
    /// The Terraform address of what stops the leg: the rule's group, the policy, the role or the route table.
    pub fn address(self) -> Cow<'static, str> {
        match self {
            Self::NoEndpoint(_) | Self::NoTasks => address::SERVICE,
            Self::NoInternet | Self::OtherRegion | Self::OtherPartition | Self::ReadOnlyRoot => {
                address::TASK_DEFINITION
            }
            Self::NoInternetGateway => address::INTERNET_GATEWAY,
            Self::Egress(group, _) | Self::Ingress(group, _) => match group {
                Group::LoadBalancer => address::LOAD_BALANCER_SECURITY_GROUP,
                Group::Tasks => address::TASK_SECURITY_GROUP,
                Group::Endpoints => address::ENDPOINT_SECURITY_GROUP,
            },
            Self::NobodyAllowed => address::LOAD_BALANCER_SECURITY_GROUP,
            Self::Policy(name, _) if matches!(name, "s3" | "dynamodb") => gateway(name),
            Self::Policy(name, _) => return address::instance(address::INTERFACE_ENDPOINTS, name).into(),
            Self::Permission(Holder::TaskRole, _) => address::TASK_ROLE,
            Self::Permission(..) => address::EXECUTION_ROLE,
        }
        .into()
    }
}

fn gateway(name: &str) -> &'static str {
    match name {
        "dynamodb" => address::DYNAMODB_ENDPOINT,
        _ => address::S3_ENDPOINT,
    }
}
