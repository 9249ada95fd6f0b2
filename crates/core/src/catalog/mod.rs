//! What AWS offers, as typed lookups: regions and their zones, endpoint services, Fargate task sizes and
//! log retention values.
//!
//! The facts stand in `data/` of this crate, each with its source and date; the build script checks them
//! and turns them into static tables. `None` means that no source was found, never "no".

mod background;
mod endpoint;
mod fargate;
mod price;
mod region;
mod resource_cost;
mod retention;
mod source;

pub use background::{Background, Evidence, backgrounds};
pub use endpoint::{
    CallPermission, EndpointKind, EndpointService, NeverReason, Offer, endpoint_service, endpoint_services,
};
pub use fargate::{FargateSize, fargate_size_is_valid, fargate_sizes};
pub(crate) use price::Tiers;
pub use price::{Confidence, ListPrice, PriceKey, PriceSource, list_price};
pub use region::{Area, Partition, Region, Zone, region, regions};
pub use resource_cost::{Class, ResourceCost, resource_cost, resource_costs};
pub use retention::log_retention_days;
pub use source::{Source, source};

/// The build script's own modules, so that its checks are tested like any other code.
#[cfg(test)]
#[path = "../../build/mod.rs"]
mod build;

pub(crate) use tables::{PRICE_SOURCES, PRICES};

/// The tables that the build script writes.
#[allow(clippy::unreadable_literal, reason = "a generated table of MiB values is not read by people")]
mod tables {
    use super::{
        Area, Background, CallPermission, Class, EndpointKind, EndpointService, Evidence, FargateSize,
        NeverReason, Offer, Partition, Region, ResourceCost, Source, Tiers, Zone,
    };

    include!(concat!(env!("OUT_DIR"), "/catalog.rs"));
}
