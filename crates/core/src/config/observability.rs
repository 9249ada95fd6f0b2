use serde::{Deserialize, Serialize};

/// Logs, metrics and alarms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Observability {
    /// Days for which CloudWatch Logs keeps the application's log; one of the values AWS allows.
    pub log_days: i64,
    /// ARN of the customer managed KMS key that log groups are encrypted with; `None` for AWS's own key.
    pub log_key_arn: Option<String>,
    /// Whether Container Insights measures cluster, service and tasks.
    pub insights: bool,
    /// Whether alarms watch 5xx answers, unhealthy targets and, with Container Insights, the number of tasks.
    pub alarms: bool,
    /// ARN of the SNS topic that the alarms report to.
    pub alarm_topic_arn: Option<String>,
}

impl Default for Observability {
    fn default() -> Self {
        Self { log_days: 7, log_key_arn: None, insights: false, alarms: false, alarm_topic_arn: None }
    }
}
