//! VPC endpoint services: how they are called, when they are offered, what a call through one may do.

use super::region::{Partition, Region};
use super::tables::ENDPOINT_SERVICES;

/// A service that a VPC endpoint leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndpointService {
    /// The last part of the service's name, such as `ecr.api`; also its name in a Config.
    pub name: &'static str,
    /// How the endpoint stands in the VPC.
    pub kind: EndpointKind,
    /// Whether its name in China begins `cn.com.amazonaws`.
    pub china_prefix: bool,
    /// AWS's name of what the endpoint serves, the same in every language, such as "Amazon ECR API".
    pub label: &'static str,
    /// The AWS service behind it, such as "Amazon ECR", which `ecr.api` and `ecr.dkr` share.
    pub service: &'static str,
    /// Whether and where a person may choose it.
    pub offered: Offer,
    /// The codes of regions that are known to lack it. Availability elsewhere is not listed by AWS.
    pub absent_regions: &'static [&'static str],
    /// What an application that calls the service may do; `None`: nothing can be granted by rule.
    pub call: Option<CallPermission>,
}

/// The two kinds of VPC endpoint in use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndpointKind {
    /// A network interface in each zone, paid by the hour.
    Interface,
    /// A route in route tables, free.
    Gateway,
}

/// Whether and where a person may choose an endpoint service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Offer {
    /// In the list of endpoints from the start.
    Listed,
    /// Where it is named: by a choice that needs it, or by a person.
    ByName,
    /// Not at all: the endpoint is never generated.
    Never(NeverReason),
}

/// Why an endpoint is never generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NeverReason {
    /// Only container instances (EC2 launch type) use it.
    Ec2LaunchTypeOnly,
    /// Another service took its place, and new regions lack it.
    Superseded,
    /// An AWS service makes and removes the endpoint itself.
    MadeByAws,
}

/// What the task role of an application may do with a service that it calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallPermission {
    /// Exact IAM actions, such as `sqs:SendMessage`.
    pub actions: &'static [&'static str],
    /// ARNs in which these stand for the design's own values: `{partition}`, `{region}`, `{account}`,
    /// `{project}`, `{environment}`, and `{name}`, the prefix of its names, such as `web-dev`. Or `*`, where
    /// the actions support no resource.
    pub resources: &'static [&'static str],
}

impl EndpointService {
    /// What comes before the region in the service's name, such as `com.amazonaws`.
    pub const fn prefix(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::AwsCn if self.china_prefix => "cn.com.amazonaws",
            Partition::Aws | Partition::AwsCn | Partition::AwsUsGov => "com.amazonaws",
        }
    }

    /// The name that an endpoint in a region gives, such as `com.amazonaws.ap-northeast-1.ecr.api`.
    pub fn service_name(&self, region: &Region) -> String {
        format!("{}.{}.{}", self.prefix(region.partition), region.code, self.name)
    }
}

/// Every endpoint service.
pub fn endpoint_services() -> &'static [EndpointService] {
    &ENDPOINT_SERVICES
}

/// The endpoint service of that name; `None` where the catalog has none.
pub fn endpoint_service(name: &str) -> Option<&'static EndpointService> {
    ENDPOINT_SERVICES.iter().find(|service| service.name == name)
}
