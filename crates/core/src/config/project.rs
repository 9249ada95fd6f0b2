use serde::{Deserialize, Serialize};

use crate::map::SortedMap;

/// What everything is named and tagged after: `name-environment` enters every AWS name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Project {
    /// Name of the service, such as `web`.
    pub name: String,
    /// Name of the environment, such as `dev`.
    pub environment: String,
    /// Tags on every resource, beside `Project`, `Environment` and `ManagedBy`.
    pub tags: SortedMap<String>,
}

impl Default for Project {
    fn default() -> Self {
        Self { name: "web".into(), environment: "dev".into(), tags: SortedMap::new() }
    }
}
