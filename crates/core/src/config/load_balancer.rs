use serde::{Deserialize, Serialize};

/// How users reach the service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct LoadBalancer {
    /// HTTP, or HTTPS with a redirect from HTTP.
    pub protocol: Protocol,
    /// Certificate of the HTTPS listener.
    pub certificate: Option<Certificate>,
    /// How the load balancer decides that a task is healthy.
    pub health_check: HealthCheck,
}

/// What the load balancer listens for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Protocol {
    /// Port 80, unencrypted.
    #[default]
    Http,
    /// Port 443 with a certificate; port 80 redirects to it.
    Https,
}

/// The certificate of the HTTPS listener.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// ARN of an ACM certificate of the same region.
    pub arn: String,
}

/// The target group's health check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct HealthCheck {
    /// Path that is requested, beginning with `/`.
    pub path: String,
    /// HTTP status codes of a healthy task, such as `200` or `200-399`.
    pub codes: String,
    /// Seconds between two checks, 5 to 300.
    pub interval_s: i64,
    /// Seconds to wait for an answer, 2 to 120, less than the interval.
    pub timeout_s: i64,
    /// Passed checks in a row before a task counts as healthy, 2 to 10.
    pub healthy: i64,
    /// Failed checks in a row before a task counts as unhealthy, 2 to 10.
    pub unhealthy: i64,
}

impl Default for HealthCheck {
    fn default() -> Self {
        Self {
            path: "/".into(),
            codes: "200-399".into(),
            interval_s: 30,
            timeout_s: 5,
            healthy: 3,
            unhealthy: 3,
        }
    }
}
