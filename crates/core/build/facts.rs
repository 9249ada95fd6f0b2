//! The shapes of the files in `data/`. An unknown key, partition, area or kind is an error of the reader.

use serde::Deserialize;

use super::prices::{PricesFile, ResourceCostsFile};

/// Where a fact comes from: one entry of `sources.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) what: String,
    /// The same in Japanese: of the sources that a bill cites.
    pub(crate) what_ja: Option<String>,
    #[serde(rename = "where")]
    pub(crate) place: String,
    pub(crate) date: String,
    pub(crate) kind: String,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// `regions.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionsFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) regions: Vec<Region>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Region {
    pub(crate) code: String,
    pub(crate) name_en: String,
    pub(crate) name_ja: String,
    pub(crate) partition: Partition,
    pub(crate) area: Area,
    pub(crate) opt_in: bool,
    pub(crate) zones: Vec<Zone>,
    pub(crate) usable_zones: Option<u8>,
    pub(crate) zone_ids_vary: bool,
    pub(crate) evidence: Evidence,
    pub(crate) fargate_zone_ids: Option<Vec<String>>,
    pub(crate) sources: RegionSources,
    /// For maintainers.
    #[serde(rename = "zones_note")]
    _zones_note: Option<String>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionSources {
    pub(crate) name_ja: Vec<String>,
    pub(crate) zones: Vec<String>,
    pub(crate) fargate: Vec<String>,
}

impl RegionSources {
    pub(crate) fn all(&self) -> impl Iterator<Item = &String> {
        self.name_ja.iter().chain(&self.zones).chain(&self.fargate)
    }
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
pub(crate) enum Partition {
    #[serde(rename = "aws")]
    Aws,
    #[serde(rename = "aws-cn")]
    AwsCn,
    #[serde(rename = "aws-us-gov")]
    AwsUsGov,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Area {
    NorthAmerica,
    SouthAmerica,
    Europe,
    AsiaPacific,
    MiddleEast,
    Africa,
    China,
    GovCloud,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Evidence {
    Strong,
    Medium,
    Weak,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Zone {
    pub(crate) letter: char,
    pub(crate) recommended: bool,
    pub(crate) ids: Vec<String>,
}

/// `endpoint-services.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndpointServicesFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) services: Vec<EndpointService>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndpointService {
    pub(crate) name: String,
    pub(crate) kind: EndpointKind,
    pub(crate) china_prefix: bool,
    pub(crate) label: String,
    pub(crate) service: String,
    pub(crate) offered: Offer,
    pub(crate) absent_regions: Vec<String>,
    pub(crate) sources: Vec<String>,
    /// The source that says that the service supports endpoint policies.
    pub(crate) endpoint_policy: Option<String>,
    pub(crate) call: Option<Call>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EndpointKind {
    Interface,
    Gateway,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Offer {
    Listed,
    ByName,
    Never(NeverReason),
}

impl Offer {
    /// The variant as Rust source, after `Offer::`.
    pub(crate) fn variant(self) -> String {
        match self {
            Offer::Never(reason) => format!("Never(NeverReason::{reason:?})"),
            Offer::Listed | Offer::ByName => format!("{self:?}"),
        }
    }
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NeverReason {
    Ec2LaunchTypeOnly,
    Superseded,
    MadeByAws,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Call {
    pub(crate) actions: Vec<String>,
    pub(crate) resources: Vec<String>,
    pub(crate) sources: Vec<String>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// `fargate-sizes.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FargateSizesFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) sizes: Vec<FargateSize>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FargateSize {
    pub(crate) cpu: u32,
    pub(crate) memory: Vec<u32>,
    /// For maintainers.
    #[serde(rename = "requires")]
    _requires: Option<String>,
}

/// `log-retention.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogRetentionFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) days: Vec<u32>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// Every file of `data/`, read.
pub(crate) struct Facts {
    pub(crate) sources: Vec<Source>,
    pub(crate) regions: RegionsFile,
    pub(crate) endpoint_services: EndpointServicesFile,
    pub(crate) fargate_sizes: FargateSizesFile,
    pub(crate) log_retention: LogRetentionFile,
    pub(crate) prices: PricesFile,
    pub(crate) resource_costs: ResourceCostsFile,
}
