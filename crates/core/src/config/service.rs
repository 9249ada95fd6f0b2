use serde::{Deserialize, Serialize};

use crate::map::SortedMap;

/// The container and what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Service {
    /// `ecr:NAME:TAG`, a repository of the applying account and region, or the URI of any image.
    pub image: String,
    /// Whether the ECR repository of the image is created with the service.
    pub create_repository: bool,
    /// Port on which the container listens.
    pub port: i64,
    /// CPU units of a task; 1024 are one vCPU.
    pub cpu: i64,
    /// Memory of a task in MiB.
    pub memory: i64,
    /// Processor architecture of the image.
    pub architecture: Architecture,
    /// GiB of ephemeral storage of a task, 20 to 200.
    pub ephemeral_gib: i64,
    /// Number of tasks; where they scale, the number to begin with.
    pub count: i64,
    /// Target tracking of the number of tasks; `None` for a fixed number.
    pub scaling: Option<Scaling>,
    /// Share of the tasks that run on Fargate Spot, in percent.
    pub spot_percent: i64,
    /// Environment variables, in clear.
    pub environment: SortedMap<String>,
    /// Environment variables filled at start: each by the ARN of a Secrets Manager secret or an SSM parameter, or by `ssm:/path/NAME`, a
    /// parameter of the applying account and region.
    pub secrets: SortedMap<String>,
    /// ARN of the customer managed KMS key that the secrets are encrypted with; `None` for AWS's own key.
    pub secrets_key_arn: Option<String>,
    /// AWS services that the application itself calls, by endpoint service name.
    pub calls: Vec<String>,
    /// Names of S3 buckets whose objects the application reads, writes and deletes.
    pub buckets: Vec<String>,
    /// ECS Exec: a shell in a running task.
    pub exec: Exec,
    /// How a new version replaces the running one.
    pub deployment: Deployment,
    /// How a blue/green deployment moves the traffic.
    pub traffic_shift: TrafficShift,
    /// Who deploys new versions.
    pub deployed_by: DeployedBy,
    /// Whether the container's root file system is read-only.
    pub read_only_root: bool,
    /// Seconds after start during which a failing health check does not stop a task.
    pub grace_s: i64,
    /// Seconds between the signal to stop and the kill, 1 to 120.
    pub stop_timeout_s: i64,
}

/// Target tracking of the number of tasks. A target that is `None` is not tracked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Scaling {
    /// Fewest tasks.
    pub min: i64,
    /// Most tasks.
    pub max: i64,
    /// Average CPU in percent to keep to.
    pub cpu: Option<i64>,
    /// Average memory in percent to keep to.
    pub memory: Option<i64>,
    /// Requests a minute and task to keep to.
    pub requests: Option<i64>,
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
    /// As `On`; sessions are encrypted with a key of their own and logged.
    Audited,
}

/// How a new version replaces the running one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deployment {
    /// ECS replaces task by task, and goes back where the new ones do not become healthy.
    #[default]
    Rolling,
    /// CodeDeploy starts the new version beside the running one and moves the traffic.
    BlueGreen,
}

/// How CodeDeploy moves the traffic.
///
/// Source: AWS CodeDeploy, "Predefined deployment configurations for an Amazon ECS compute platform".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrafficShift {
    /// All at once.
    #[default]
    AllAtOnce,
    /// A tenth first, the rest five minutes later.
    Canary,
    /// A tenth each minute.
    Linear,
}

/// Who deploys new versions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeployedBy {
    /// `terraform apply` with another image.
    #[default]
    Terraform,
    /// A pipeline registers task definitions; Terraform leaves them alone.
    Pipeline,
}

impl Default for Scaling {
    fn default() -> Self {
        Self { min: 2, max: 10, cpu: Some(60), memory: None, requests: None }
    }
}

impl Default for Service {
    fn default() -> Self {
        Self {
            image: "ecr:nginx:1.29".into(),
            create_repository: false,
            port: 80,
            cpu: 256,
            memory: 512,
            architecture: Architecture::X86_64,
            ephemeral_gib: 20,
            count: 1,
            scaling: None,
            spot_percent: 0,
            environment: SortedMap::new(),
            secrets: SortedMap::new(),
            secrets_key_arn: None,
            calls: vec!["ssm".into()],
            buckets: Vec::new(),
            exec: Exec::On,
            deployment: Deployment::Rolling,
            traffic_shift: TrafficShift::AllAtOnce,
            deployed_by: DeployedBy::Terraform,
            read_only_root: false,
            grace_s: 60,
            stop_timeout_s: 30,
        }
    }
}
