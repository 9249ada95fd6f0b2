use serde::{Deserialize, Serialize};

use crate::map::SortedMap;

/// What an estimate of the bill takes for granted, where that is not the usual. Nothing of it changes a generated
/// resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Cost {
    /// What is used in a month, in decimal, such as `"log_gb": "12.5"`; an absent one has its typical value.
    pub usage: SortedMap<String>,
    /// Prices in US dollars that replace those of the catalog in the design's region, in decimal, such as
    /// `"alb_hour": "0.0243"`.
    pub prices: SortedMap<String>,
    /// Yen for a dollar, in decimal, such as `"150.25"`; null for an estimate in dollars only.
    pub jpy_per_usd: Option<String>,
}
