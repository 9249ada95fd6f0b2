use serde::{Deserialize, Serialize};

/// How users reach the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct LoadBalancer {
    /// Where its addresses are: on the internet, or in the private subnets only.
    pub scheme: Scheme,
    /// HTTP, or HTTPS with a redirect from HTTP.
    pub protocol: Protocol,
    /// Certificate of the HTTPS listener.
    pub certificate: Option<Certificate>,
    /// Oldest TLS version and the ciphers that the HTTPS listener accepts.
    pub tls_policy: TlsPolicy,
    /// IPv4 CIDRs that may connect.
    pub allowed_cidrs: Vec<String>,
    /// How the load balancer decides that a task is healthy.
    pub health_check: HealthCheck,
    /// Seconds after which an idle connection is closed, 1 to 4000.
    pub idle_timeout_s: i64,
    /// Whether every request is logged to a bucket.
    pub access_logs: bool,
    /// Whether AWS refuses to delete the load balancer until this is switched off again.
    pub deletion_protection: bool,
    /// Whether AWS WAF with AWS's managed rules stands before it.
    pub waf: bool,
}

/// Where the load balancer's addresses are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Public addresses, in the public subnets.
    #[default]
    InternetFacing,
    /// Private addresses, in the private subnets.
    Internal,
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

/// TLS versions and ciphers of the HTTPS listener.
///
/// Source: Elastic Load Balancing, "Security policies for your Application Load Balancer".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TlsPolicy {
    /// TLS 1.3 and 1.2: AWS's recommended one.
    #[default]
    #[serde(rename = "ELBSecurityPolicy-TLS13-1-2-2021-06")]
    Tls12,
    /// TLS 1.3, and 1.2 with forward secrecy and authenticated ciphers only.
    #[serde(rename = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06")]
    Tls12Restricted,
    /// TLS 1.3 only.
    #[serde(rename = "ELBSecurityPolicy-TLS13-1-3-2021-06")]
    Tls13,
}

impl TlsPolicy {
    /// The policy's name in AWS.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tls12 => "ELBSecurityPolicy-TLS13-1-2-2021-06",
            Self::Tls12Restricted => "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
            Self::Tls13 => "ELBSecurityPolicy-TLS13-1-3-2021-06",
        }
    }
}

/// The certificate of the HTTPS listener: one that exists, by its ARN, or a new one for a name in a Route 53 zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Certificate {
    /// ARN of an ACM certificate of the same region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub arn: String,
    /// Public Route 53 hosted zone of the applying account, such as `example.com`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// Name of the service in that zone, such as `app.example.com`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
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

impl Default for LoadBalancer {
    fn default() -> Self {
        Self {
            scheme: Scheme::InternetFacing,
            protocol: Protocol::Http,
            certificate: None,
            tls_policy: TlsPolicy::Tls12,
            allowed_cidrs: vec!["0.0.0.0/0".into()],
            health_check: HealthCheck::default(),
            idle_timeout_s: 60,
            access_logs: false,
            deletion_protection: false,
            waf: false,
        }
    }
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
