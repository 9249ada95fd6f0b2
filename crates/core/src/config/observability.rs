use serde::{Deserialize, Serialize};

/// Logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Observability {
    /// Days for which CloudWatch Logs keeps the application's log; one of the values AWS allows.
    pub log_days: i64,
}

impl Default for Observability {
    fn default() -> Self {
        Self { log_days: 7 }
    }
}
