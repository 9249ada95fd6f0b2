//! Plan → flows: who talks to whom in a design, walked as a packet and its permission go, to the end or to the first
//! place where it stops.
//!
//! [`Network`] is what AWS will hold as far as a packet cares: routes, rules, endpoints, policies. [`walk()`] goes
//! through it. The picture draws the flows, findings come from where they stop.

mod address;
mod legs;
mod network;
mod say;
#[cfg(test)]
mod tests;
mod walk;

pub use network::{Direction, Group, Holder, Network, Peer, Resource, Route, Rule, Statement};

use crate::plan::{Plan, SecretStore};

/// Something that a design's users, tasks or platform do over the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// What it is.
    pub kind: FlowKind,
    /// Its legs, in the order in which they are gone. Zones whose legs go the same way share a step; a leg that goes
    /// another way in another zone has several steps, one behind the other.
    pub steps: Vec<Step>,
}

/// What a flow is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowKind {
    /// A user's request.
    Request,
    /// The load balancer asks a task whether it is well.
    HealthCheck,
    /// Fargate pulls the image before a task starts.
    ImagePull,
    /// The log driver ships the application's log.
    Logs,
    /// ECS fills variables before a task starts.
    Secrets,
    /// A shell in a running task.
    Exec,
    /// The application calls a service, by its endpoint's short name such as `sqs`.
    Call(&'static str),
    /// The application uses a bucket, by its index in [`crate::plan::Service::buckets`].
    Bucket(usize),
    /// The application reaches the internet through a NAT gateway.
    Internet,
}

/// One leg of a flow, as it goes in some of the zones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub leg: Leg,
    /// Indexes of the Plan's zones that it goes like this in; never empty.
    pub zones: Vec<usize>,
    /// The places on its way, first to last. Where it stops, those that it does not come to stand behind.
    pub hops: Vec<Hop>,
    /// Where it stops; `None` where it arrives.
    pub stop: Option<Stop>,
}

/// What is done in one leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leg {
    /// Users connect to the load balancer.
    Request,
    /// The load balancer forwards to a task.
    Forward,
    /// The load balancer requests the health check's path.
    HealthCheck,
    /// ECR's API gives a token (endpoint `ecr.api`).
    Token,
    /// ECR's registry gives the manifest (endpoint `ecr.dkr`).
    Manifest,
    /// S3 gives the layers of an image in ECR.
    Layers,
    /// A registry on the internet gives the image.
    Registry,
    /// The log goes to CloudWatch Logs.
    Logs,
    /// Values come from a store.
    Secrets(SecretStore),
    /// The store decrypts them with the key that is named.
    SecretsKey,
    /// The agent in the task opens its channels to Session Manager.
    Session,
    /// The agent has the session's key decrypted.
    SessionKey,
    /// The agent logs the session.
    SessionLog,
    /// The application calls a service.
    Call(&'static str),
    /// The application uses a bucket's objects.
    Bucket(usize),
    /// The application reaches the internet.
    Internet,
}

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Which.
    pub place: Place,
    /// In which zone it stands.
    pub zone: Zone,
}

/// In which zone a hop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// In none, or in all as one.
    None,
    /// In each zone of the step, in its own.
    Own,
    /// In the Plan's zone of that index, whichever zone the way began in.
    At(usize),
}

/// A place that the picture shows, inside the design or outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The people on the internet who use the service.
    Users,
    /// The networks from which an internal load balancer is reached.
    Networks,
    /// The internet gateway.
    InternetGateway,
    /// The load balancer.
    LoadBalancer,
    /// A task.
    Task,
    /// A NAT gateway.
    NatGateway,
    /// The interface endpoint of a service, by its short name.
    InterfaceEndpoint(&'static str),
    /// The gateway endpoint of a service, by its short name.
    GatewayEndpoint(&'static str),
    /// An AWS service, by its endpoint's short name.
    Service(&'static str),
    /// The ECR of another region.
    OtherRegion,
    /// A registry on the internet.
    Registry,
    /// Anything on the internet.
    Internet,
}

/// Where a leg stops, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Index of the hop that is the last one reached.
    pub at: usize,
    /// Why it goes no further.
    pub reason: Reason,
}

/// Why a leg stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The service's name leads to public addresses, because it has no endpoint here, and the subnet has no route there.
    NoEndpoint(&'static str),
    /// The name leads to public addresses, and the subnet has no route there.
    NoInternet,
    /// The image is kept in another region's ECR, which no endpoint here leads to, and there is no route to the
    /// internet.
    OtherRegion,
    /// The image is kept in a partition where the role of this one is nobody.
    OtherPartition,
    /// The public subnet has no route to the internet gateway.
    NoInternetGateway,
    /// A security group lets nothing out to there on that port.
    Egress(Group, u16),
    /// A security group lets nothing in from there on that port.
    Ingress(Group, u16),
    /// The ranges that may connect hold no address from which a request can come.
    NobodyAllowed,
    /// The endpoint's policy refuses the action.
    Policy(&'static str, &'static str),
    /// The role has no permission for the action.
    Permission(Holder, &'static str),
    /// No task runs.
    NoTasks,
    /// The agent cannot write into the container's file system.
    ReadOnlyRoot,
}

/// Every flow of a design, in the order of [`FlowKind`].
#[inline(never)]
pub fn flows(plan: &Plan) -> Vec<Flow> {
    walk(plan, &Network::of(plan))
}

/// The flows of a design through a network that need not be the Plan's own, so that one rule less can be tried.
pub fn walk(plan: &Plan, network: &Network) -> Vec<Flow> {
    legs::kinds(plan)
        .into_iter()
        .map(|(kind, legs)| {
            let steps = legs.into_iter().flat_map(|leg| walk::steps(plan, network, leg)).collect();
            Flow { kind, steps }
        })
        .collect()
}

impl Flow {
    /// The first step that stops, and where.
    pub fn stop(&self) -> Option<(&Step, Stop)> {
        self.steps.iter().find_map(|step| Some((step, step.stop?)))
    }
}
