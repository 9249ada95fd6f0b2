//! The types of a Plan: what AWS will hold, resolved and checked.

use ipnet::Ipv4Net;

use super::Cost;
use crate::catalog::{EndpointKind, EndpointService, Region};
use crate::config::{Architecture, DeployedBy, Exec, Nat, Scheme, TlsPolicy, TrafficShift};
use crate::map::SortedMap;
use crate::text::{Language, Reason};

/// What AWS will hold. Every value has been checked; nothing here can fail to be generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Language of generated comments and README.
    pub language: Language,
    /// Name of the service.
    pub project: String,
    /// Name of the environment.
    pub environment: String,
    /// `project-environment`, which every AWS name begins with.
    pub name: String,
    /// Tags on every resource, beside the ones that Kakoi sets.
    pub tags: SortedMap<String>,
    /// The region.
    pub region: &'static Region,
    /// The VPC's CIDR.
    pub cidr: Ipv4Net,
    /// The availability zones, by letter; at least two.
    pub zones: Vec<AvailabilityZone>,
    /// Where NAT gateways stand.
    pub nat: Nat,
    /// The VPC endpoints, in the catalog's order.
    pub endpoints: Vec<Endpoint>,
    /// Interface endpoints that a person asked for by names the catalog does not hold, such as `athena`.
    pub other_endpoints: Vec<String>,
    /// Ranges of the networks that the VPC will be joined to.
    pub peers: Vec<Ipv4Net>,
    /// Days for which VPC flow logs are kept; `None` without flow logs.
    pub flow_logs_days: Option<u32>,
    /// Where the load balancer stands, who may connect, and what watches it.
    pub load_balancer: LoadBalancer,
    /// What the load balancer listens for.
    pub listener: Listener,
    /// The target group's health check.
    pub health_check: HealthCheck,
    /// The ECS service and its task.
    pub service: Service,
    /// Days for which the application's log is kept.
    pub log_days: u32,
    /// ARN of the customer managed KMS key of the log groups; `None` for AWS's own key.
    pub log_key_arn: Option<String>,
    /// Whether Container Insights measures cluster, service and tasks.
    pub insights: bool,
    /// The alarms; `None` for none.
    pub alarms: Option<Alarms>,
    /// The bucket that keeps Terraform's state; `None` for a file.
    pub state: Option<StateBucket>,
    /// What an estimate takes for granted, where a person said so.
    pub cost: Cost,
}

/// One availability zone of the VPC with its two subnets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvailabilityZone {
    /// Zone name, such as `ap-northeast-1a`.
    pub name: String,
    /// CIDR of the public subnet: load balancer and NAT gateway.
    pub public: Ipv4Net,
    /// CIDR of the private subnet: tasks and interface endpoints.
    pub private: Ipv4Net,
    /// Whether a NAT gateway stands in the public subnet.
    pub has_nat_gateway: bool,
    /// Name of the zone whose NAT gateway carries the private subnet's traffic to the internet.
    pub nat_zone: Option<String>,
}

/// A VPC endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The service it leads to.
    pub service: &'static EndpointService,
    /// What in the design needs it; empty where it was only switched on by hand.
    pub reasons: Vec<Reason>,
}

/// Where the load balancer stands, who may connect, and what watches it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadBalancer {
    /// On the internet, or in the private subnets.
    pub scheme: Scheme,
    /// Ranges that may connect: at least one, each once.
    pub allowed: Vec<Ipv4Net>,
    /// TLS versions and ciphers of the HTTPS listener.
    pub tls_policy: TlsPolicy,
    /// Seconds after which an idle connection is closed.
    pub idle_timeout_s: u32,
    /// Whether every request is logged to a bucket.
    pub access_logs: bool,
    /// Whether AWS refuses to delete the load balancer.
    pub deletion_protection: bool,
    /// Whether AWS WAF stands before it.
    pub waf: bool,
}

/// The certificate of the HTTPS listener.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// The person still has to give its ARN.
    StillNeeded,
    /// One that exists.
    Existing {
        /// Its ARN.
        arn: String,
    },
    /// A new one, validated by a record in a Route 53 zone, where an alias record leads to the load balancer.
    Created {
        /// Name of the public hosted zone, such as `example.com`.
        zone: String,
        /// Name of the service: the zone's, or one in it, such as `app.example.com`.
        name: String,
    },
}

/// What the load balancer listens for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listener {
    /// Port 80 forwards to the tasks.
    Http,
    /// Port 443 forwards to the tasks, port 80 redirects to it.
    Https {
        /// The certificate.
        certificate: Certificate,
    },
}

impl Listener {
    /// The port on which a blue/green deployment's next version can be tried before anybody else reaches it.
    pub fn test_port(&self) -> u16 {
        match self {
            Self::Http => 8080,
            Self::Https { .. } => 8443,
        }
    }
}

/// The target group's health check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheck {
    /// Path, beginning with `/`.
    pub path: String,
    /// HTTP status codes of a healthy task.
    pub codes: String,
    /// Seconds between two checks.
    pub interval_s: u32,
    /// Seconds to wait for an answer.
    pub timeout_s: u32,
    /// Passed checks in a row that make a task healthy.
    pub healthy: u32,
    /// Failed checks in a row that make a task unhealthy.
    pub unhealthy: u32,
}

/// The ECS service and its task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The container image.
    pub image: Image,
    /// Port on which the container listens.
    pub port: u16,
    /// CPU units; 1024 are one vCPU.
    pub cpu: u32,
    /// Memory in MiB.
    pub memory: u32,
    /// Processor architecture.
    pub architecture: Architecture,
    /// Number of tasks.
    pub count: u32,
    /// Environment variables in clear.
    pub environment: SortedMap<String>,
    /// Environment variables filled at start.
    pub secrets: Vec<Secret>,
    /// Services that the application calls and may use, in the catalog's order; each has a `call` permission.
    pub calls: Vec<&'static EndpointService>,
    /// S3 buckets whose objects the application reads, writes and deletes, each once.
    pub buckets: Vec<String>,
    /// ARN of the customer managed KMS key of the secrets; `None` for AWS's own key, or without secrets.
    pub secrets_key_arn: Option<String>,
    /// ECS Exec.
    pub exec: Exec,
    /// Seconds after start during which a failing health check does not stop a task.
    pub grace_s: u32,
    /// Whether the repository of the image is created; only where it is [`Image::OwnRepository`].
    pub create_repository: bool,
    /// GiB of ephemeral storage, 20 to 200.
    pub ephemeral_gib: u32,
    /// Target tracking of the number of tasks; `None` for a fixed number.
    pub scaling: Option<Scaling>,
    /// Share of the tasks on Fargate Spot, in percent.
    pub spot_percent: u32,
    /// How a new version comes.
    pub deployment: Deployment,
    /// Whether the container's root file system is read-only.
    pub read_only_root: bool,
    /// Seconds between the signal to stop and the kill, 1 to 120.
    pub stop_timeout_s: u32,
}

/// Target tracking of the number of tasks: at least one target is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaling {
    /// Fewest tasks.
    pub min: u32,
    /// Most tasks, not less than the fewest.
    pub max: u32,
    /// Average CPU in percent to keep to.
    pub cpu: Option<u32>,
    /// Average memory in percent to keep to.
    pub memory: Option<u32>,
    /// Requests a minute and task to keep to.
    pub requests: Option<u32>,
}

/// How a new version replaces the running one, and who brings it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deployment {
    /// ECS replaces the tasks.
    Rolling(DeployedBy),
    /// A pipeline has `CodeDeploy` start the new version beside the running one and move the traffic.
    BlueGreen(TrafficShift),
}

/// The alarms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarms {
    /// ARN of the SNS topic that they report to.
    pub topic_arn: Option<String>,
}

/// The S3 bucket that keeps Terraform's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateBucket {
    /// Its name.
    pub bucket: String,
    /// Path of the state in it.
    pub key: String,
    /// Its region.
    pub region: String,
}

/// A container image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// A repository of the applying account and region.
    OwnRepository {
        /// Repository name, such as `nginx` or `team/web`.
        repository: String,
        /// `:TAG` or `@sha256:DIGEST`.
        reference: String,
    },
    /// A private ECR repository by full URI.
    Ecr {
        /// The URI as typed.
        uri: String,
        /// Account id of the registry.
        account: String,
        /// Region of the registry.
        region: String,
        /// Repository name.
        repository: String,
    },
    /// Any other registry, reached over the internet.
    Internet {
        /// The URI as typed.
        uri: String,
        /// Host of the registry, such as `ghcr.io`; `docker.io` where the URI names none.
        registry: String,
    },
}

/// An environment variable that ECS fills at start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// Name of the variable.
    pub variable: String,
    /// Whether it is a parameter of the applying account and region: then the two below hold only the last part of its ARN,
    /// such as `parameter/web/dev/KEY`.
    pub own: bool,
    /// `valueFrom` of the container definition: the ARN as typed.
    pub value_from: String,
    /// The ARN that the execution role may read: `value_from` without JSON key, version stage and version id.
    pub resource: String,
    /// Where it is kept.
    pub store: SecretStore,
}

impl Secret {
    /// The name of the parameter of the applying account, such as `/web/dev/KEY`; `None` for what has its whole ARN.
    pub fn own_parameter(&self) -> Option<&str> {
        self.resource.strip_prefix("parameter").filter(|_| self.own)
    }
}

/// Where a secret value is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretStore {
    /// AWS Secrets Manager.
    SecretsManager,
    /// SSM Parameter Store.
    ParameterStore,
}

impl Image {
    /// The image as a person writes it, `nginx:1.29` for a repository of the applying account.
    pub fn short(&self) -> String {
        match self {
            Self::OwnRepository { repository, reference } => [repository.as_str(), reference].concat(),
            Self::Ecr { uri, .. } | Self::Internet { uri, .. } => uri.clone(),
        }
    }
}

impl Service {
    /// The fewest tasks that run.
    pub fn fewest_tasks(&self) -> u32 {
        self.scaling.as_ref().map_or(self.count, |scaling| scaling.min)
    }
}

impl Plan {
    /// Whether anything is on the internet: the load balancer or a NAT gateway. Without, there are neither public
    /// subnets nor an internet gateway.
    pub fn has_public_subnets(&self) -> bool {
        self.load_balancer.scheme == Scheme::InternetFacing || self.nat != Nat::None
    }

    /// The name at which a certificate of its own and an alias record serve the design, such as `app.example.com`.
    pub fn domain(&self) -> Option<&str> {
        match &self.listener {
            Listener::Https { certificate: Certificate::Created { name, .. } } => Some(name),
            Listener::Https { .. } | Listener::Http => None,
        }
    }

    /// Whether an alarm watches the number of running tasks. No number is below none.
    pub fn has_task_alarm(&self) -> bool {
        self.alarms.is_some() && self.insights && self.service.fewest_tasks() > 0
    }

    /// The interface endpoints, in the catalog's order.
    pub fn interface_endpoints(&self) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.iter().filter(|endpoint| endpoint.service.kind == EndpointKind::Interface)
    }

    /// The gateway endpoints, in the catalog's order.
    pub fn gateway_endpoints(&self) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.iter().filter(|endpoint| endpoint.service.kind == EndpointKind::Gateway)
    }

    /// The services that the application calls, or that a person made an endpoint for, by name.
    pub fn called_services(&self) -> Vec<&str> {
        let calls = self.service.calls.iter().map(|service| service.name);
        super::cost::called(calls, &self.endpoints, &self.other_endpoints)
    }

    /// The endpoint of a service, by its short name such as `ecr.api`.
    pub fn endpoint(&self, service: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.service.name == service)
    }
}
