use serde::{Deserialize, Serialize};

use crate::map::SortedMap;

/// Region, zones, addresses and the ways out of the private subnets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Network {
    /// Region code, such as `ap-northeast-1`.
    pub region: String,
    /// Availability zone names, at least two.
    pub zones: Vec<String>,
    /// IPv4 CIDR of the VPC, /16 to /25.
    pub cidr: String,
    /// Subnet CIDRs that replace the computed ones, by zone name.
    pub subnets: SortedMap<SubnetOverride>,
    /// NAT gateways: the way to the internet for the tasks.
    pub nat: Nat,
    /// VPC endpoints switched on or off by hand, by service name. An absent service is decided by what needs it.
    pub endpoints: SortedMap<bool>,
    /// IPv4 CIDRs that the VPC must not overlap: those of networks it will be joined to.
    pub peer_cidrs: Vec<String>,
    /// Days for which VPC flow logs are kept, one of the values CloudWatch Logs allows; `None` for no flow logs.
    pub flow_logs_days: Option<i64>,
}

/// Subnet CIDRs of one zone that replace the computed ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SubnetOverride {
    /// CIDR of the zone's public subnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<String>,
    /// CIDR of the zone's private subnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private: Option<String>,
}

/// NAT gateways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nat {
    /// No way to the internet: AWS is reached through VPC endpoints only.
    #[default]
    None,
    /// One NAT gateway, in the first zone, shared by all zones.
    Single,
    /// One NAT gateway in each zone.
    PerZone,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            region: "ap-northeast-1".into(),
            zones: vec!["ap-northeast-1a".into(), "ap-northeast-1c".into()],
            cidr: "10.0.0.0/16".into(),
            subnets: SortedMap::new(),
            nat: Nat::None,
            endpoints: SortedMap::new(),
            peer_cidrs: Vec::new(),
            flow_logs_days: None,
        }
    }
}
