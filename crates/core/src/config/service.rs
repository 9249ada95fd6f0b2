use serde::{Deserialize, Serialize};

use crate::map::SortedMap;

/// The container and what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Service {
    /// `ecr:NAME:TAG`, a repository of the applying account and region, or the URI of any image.
    pub image: String,
    /// Port on which the container listens.
    pub port: i64,
    /// CPU units of a task; 1024 are one vCPU.
    pub cpu: i64,
    /// Memory of a task in MiB.
    pub memory: i64,
    /// Processor architecture of the image.
    pub architecture: Architecture,
    /// Number of tasks.
    pub count: i64,
    /// Environment variables, in clear.
    pub environment: SortedMap<String>,
    /// Environment variables filled at start from the ARN of a Secrets Manager secret or an SSM parameter.
    pub secrets: SortedMap<String>,
    /// AWS services that the application itself calls, by endpoint service name.
    pub calls: Vec<String>,
    /// ECS Exec: a shell in a running task.
    pub exec: Exec,
    /// Seconds after start during which a failing health check does not stop a task.
    pub grace_s: i64,
}

/// Processor architecture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Architecture {
    /// Intel and AMD, 64 bit.
    #[default]
    #[serde(rename = "x86_64")]
    X86_64,
    /// AWS Graviton, 64 bit.
    Arm64,
}

/// ECS Exec.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Exec {
    /// Nobody opens a shell in a task.
    Off,
    /// A person with `ecs:ExecuteCommand` may open one.
    #[default]
    On,
}

impl Default for Service {
    fn default() -> Self {
        Self {
            image: "ecr:nginx:1.29".into(),
            port: 80,
            cpu: 256,
            memory: 512,
            architecture: Architecture::X86_64,
            count: 1,
            environment: SortedMap::new(),
            secrets: SortedMap::new(),
            calls: vec!["ssm".into()],
            exec: Exec::On,
            grace_s: 60,
        }
    }
}
