//! What each type of resource costs: the build stops where a template makes a type that is not classed.

use super::tables::RESOURCE_COSTS;

/// Whether a type of resource has a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// An estimate has a line for it.
    Priced,
    /// It costs nothing, or what it costs is paid for with the resource that it is a part of.
    Free,
    /// It costs something, and no source for the price was found; an estimate names it.
    Unknown,
}

/// What a type of resource costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResourceCost {
    /// Terraform's name of the type, such as `aws_nat_gateway`.
    pub resource_type: &'static str,
    /// Whether it has a price.
    pub class: Class,
    /// Why, in one or two sentences.
    pub reason: &'static str,
    /// Ids of the sources that say so.
    pub sources: &'static [&'static str],
}

/// Every type of resource that a design can hold, by name.
pub fn resource_costs() -> &'static [ResourceCost] {
    RESOURCE_COSTS
}

/// What a type costs.
pub fn resource_cost(resource_type: &str) -> Option<&'static ResourceCost> {
    RESOURCE_COSTS.iter().find(|cost| cost.resource_type == resource_type)
}
