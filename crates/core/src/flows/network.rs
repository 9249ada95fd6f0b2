//! What AWS will hold, as far as a packet and its permission care. A test reads the generated Terraform back and
//! compares: what is said here stands there, and nothing else does.

use ipnet::Ipv4Net;

use crate::catalog::EndpointKind;
use crate::config::{Exec, Nat};
use crate::plan::{Deployment, Image, Listener, Plan, SecretStore};
use crate::text::Reason as Need;

/// Routes, rules, endpoints and permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The routes of each private subnet, in the order of the Plan's zones; the VPC's own range is always there.
    pub routes: Vec<Vec<Route>>,
    /// Whether the public subnets' default route leads to the internet gateway.
    pub public_route: bool,
    /// The rules of all security groups.
    pub rules: Vec<Rule>,
    /// Interface endpoints with private DNS, by the short names of their services: the name leads to them.
    pub interfaces: Vec<&'static str>,
    /// Endpoints that have a policy; one without admits everything.
    pub policies: Vec<&'static str>,
    /// What policies of endpoints and roles allow.
    pub statements: Vec<Statement>,
}

/// A route of a private subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Everything else, to the NAT gateway of the zone of that index.
    Nat(usize),
    /// The public addresses of a service in this region, to its gateway endpoint.
    Gateway(&'static str),
}

/// A rule of a security group over TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The group.
    pub group: Group,
    /// Whether it lets in or out.
    pub direction: Direction,
    /// The other side.
    pub peer: Peer,
    /// The other side's port, or the own one for what comes in.
    pub port: u16,
}

/// A security group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The load balancer's.
    LoadBalancer,
    /// The tasks'.
    Tasks,
    /// The interface endpoints'.
    Endpoints,
}

/// Which way a rule lets traffic pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the group's members.
    In,
    /// From the group's members.
    Out,
}

/// The other side of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// The members of a group.
    Group(Group),
    /// A range.
    Range(Ipv4Net),
    /// The public addresses of a service with a gateway endpoint.
    Prefixes(&'static str),
}

/// What a policy allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Whom, or through which endpoint.
    pub holder: Holder,
    /// Actions such as `sqs:SendMessage`; `*` is every one.
    pub actions: &'static [&'static str],
    /// On what.
    pub resource: Resource,
}

/// What a policy belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The role with which ECS starts a task.
    ExecutionRole,
    /// The role with which the application acts.
    TaskRole,
    /// The endpoint of a service, by its short name.
    Endpoint(&'static str),
}

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// Everything; through an endpoint, everything for the account's own roles.
    Everything,
    /// The image's repository.
    Repository,
    /// The layers of ECR's images.
    Layers,
    /// The application's log group.
    LogGroup,
    /// The log group of Exec sessions.
    ExecLogGroup,
    /// The key of Exec sessions.
    ExecKey,
    /// The secrets of a store.
    Secrets(SecretStore),
    /// The key of the secrets.
    SecretsKey,
    /// What the catalog's permission for a call names.
    Call(&'static str),
    /// The application's buckets.
    Buckets,
    /// Their objects.
    BucketObjects,
    /// Any bucket of the account.
    OwnBuckets,
}

/// Every action of an application on the objects of its buckets.
pub(super) const OBJECT_ACTIONS: &[&str] =
    &["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"];
/// The actions that pull an image from a repository.
pub(super) const PULL_ACTIONS: &[&str] =
    &["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
/// The actions that open a session.
pub(super) const SESSION_ACTIONS: &[&str] = &[
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];
/// The actions that write a session's log.
pub(super) const SESSION_LOG_ACTIONS: &[&str] =
    &["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"];
/// The actions that write the application's log.
pub(super) const LOG_ACTIONS: &[&str] = &["logs:CreateLogStream", "logs:PutLogEvents"];

/// The port of HTTPS, on which AWS and registries answer.
pub(super) const HTTPS: u16 = 443;

impl Network {
    /// What the Plan's Terraform makes.
    pub fn of(plan: &Plan) -> Self {
        let interfaces: Vec<&str> =
            plan.interface_endpoints().map(|endpoint| endpoint.service.name).collect();
        let policies = plan.endpoints.iter().map(|endpoint| endpoint.service);
        Self {
            routes: routes(plan),
            public_route: plan.has_public_subnets(),
            rules: rules(plan, !interfaces.is_empty() || !plan.other_endpoints.is_empty()),
            interfaces,
            policies: policies.filter(|service| service.takes_policy).map(|service| service.name).collect(),
            statements: statements(plan),
        }
    }

    /// Whether one of the rules lets that pass.
    pub(super) fn passes(&self, group: Group, direction: Direction, port: u16, peer: Peer) -> bool {
        self.rules.iter().any(|rule| {
            rule.group == group
                && rule.direction == direction
                && rule.port == port
                && (rule.peer == peer
                    || matches!(rule.peer, Peer::Range(range) if direction == Direction::Out && range.prefix_len() == 0))
        })
    }

    /// The first of the actions that none of the holder's statements allows.
    pub(super) fn refused(
        &self,
        holder: Holder,
        actions: &'static [&'static str],
        resource: Resource,
    ) -> Option<&'static str> {
        let allows = |statement: &Statement, action: &str| {
            statement.holder == holder
                && (statement.resource == resource || statement.resource == Resource::Everything)
                && statement.actions.iter().any(|allowed| *allowed == action || *allowed == "*")
        };
        let refused = |action: &&str| !self.statements.iter().any(|statement| allows(statement, action));
        actions.iter().copied().find(refused)
    }
}

fn routes(plan: &Plan) -> Vec<Vec<Route>> {
    let position = |name: &String| plan.zones.iter().position(|zone| zone.name == *name);
    plan.zones
        .iter()
        .map(|zone| {
            let nat = zone.nat_zone.as_ref().and_then(position);
            let gateways = plan.gateway_endpoints().map(|endpoint| Route::Gateway(endpoint.service.name));
            gateways.chain(nat.map(Route::Nat)).collect()
        })
        .collect()
}

fn rules(plan: &Plan, has_interfaces: bool) -> Vec<Rule> {
    let mut rules = Vec::with_capacity(8);
    let mut add = |group, direction, peer, port| rules.push(Rule { group, direction, peer, port });
    for range in &plan.load_balancer.allowed {
        add(Group::LoadBalancer, Direction::In, Peer::Range(*range), 80);
        if plan.listener != Listener::Http {
            add(Group::LoadBalancer, Direction::In, Peer::Range(*range), HTTPS);
        }
        if matches!(plan.service.deployment, Deployment::BlueGreen(_)) {
            add(Group::LoadBalancer, Direction::In, Peer::Range(*range), plan.test_port());
        }
    }
    let between = |rules: &mut Vec<Rule>, from, to, port| {
        rules.push(Rule { group: from, direction: Direction::Out, peer: Peer::Group(to), port });
        rules.push(Rule { group: to, direction: Direction::In, peer: Peer::Group(from), port });
    };
    between(&mut rules, Group::LoadBalancer, Group::Tasks, plan.service.port);
    if has_interfaces {
        between(&mut rules, Group::Tasks, Group::Endpoints, HTTPS);
    }
    let mut out =
        |peer| rules.push(Rule { group: Group::Tasks, direction: Direction::Out, peer, port: HTTPS });
    for endpoint in plan.gateway_endpoints() {
        out(Peer::Prefixes(endpoint.service.name));
    }
    if plan.nat != Nat::None {
        out(Peer::Range(Ipv4Net::default()));
    }
    rules
}

/// What roles and endpoint policies allow.
fn statements(plan: &Plan) -> Vec<Statement> {
    let mut statements = Vec::with_capacity(16);
    let mut allow = |holder, actions: &'static [&'static str], resource| {
        statements.push(Statement { holder, actions, resource });
    };
    let service = &plan.service;
    let execution = Holder::ExecutionRole;
    if !matches!(service.image, Image::Internet { .. }) {
        allow(execution, &["ecr:GetAuthorizationToken"], Resource::Everything);
        allow(execution, PULL_ACTIONS, Resource::Repository);
    }
    allow(execution, LOG_ACTIONS, Resource::LogGroup);
    for (store, action) in SECRET_ACTIONS {
        if service.secrets.iter().any(|secret| secret.store == *store) {
            allow(execution, action, Resource::Secrets(*store));
        }
    }
    if service.secrets_key_arn.is_some() {
        allow(execution, &["kms:Decrypt"], Resource::SecretsKey);
    }
    let task = Holder::TaskRole;
    if service.exec != Exec::Off {
        allow(task, SESSION_ACTIONS, Resource::Everything);
    }
    if service.exec == Exec::Audited {
        allow(task, &["kms:Decrypt"], Resource::ExecKey);
        allow(task, &["logs:DescribeLogGroups"], Resource::Everything);
        allow(task, SESSION_LOG_ACTIONS, Resource::ExecLogGroup);
    }
    for called in &service.calls {
        if let Some(call) = called.call {
            allow(task, call.actions, Resource::Call(called.name));
        }
    }
    let buckets = !service.buckets.is_empty();
    if buckets {
        allow(task, OBJECT_ACTIONS, Resource::BucketObjects);
        allow(task, &["s3:ListBucket"], Resource::Buckets);
    }
    for endpoint in &plan.endpoints {
        let holder = Holder::Endpoint(endpoint.service.name);
        match (endpoint.service.kind, endpoint.service.call) {
            (EndpointKind::Interface, _) if endpoint.service.takes_policy => {
                allow(holder, &["*"], Resource::Everything);
            }
            (EndpointKind::Interface, _) => {}
            (EndpointKind::Gateway, Some(call)) => {
                allow(holder, call.actions, Resource::Call(endpoint.service.name));
            }
            (EndpointKind::Gateway, None) => {
                let layers = endpoint.reasons.contains(&Need::ImageLayers);
                if layers {
                    allow(holder, &["s3:GetObject"], Resource::Layers);
                }
                if buckets {
                    allow(holder, OBJECT_ACTIONS, Resource::BucketObjects);
                    allow(holder, &["s3:ListBucket"], Resource::Buckets);
                }
                if !layers && !buckets {
                    allow(holder, OWN_BUCKET_ACTIONS, Resource::OwnBuckets);
                }
            }
        }
    }
    statements
}

/// The action that reads the values of a store.
pub(super) const SECRET_ACTIONS: &[(SecretStore, &[&str])] = &[
    (SecretStore::SecretsManager, &["secretsmanager:GetSecretValue"]),
    (SecretStore::ParameterStore, &["ssm:GetParameters"]),
];
/// What anybody may do with the account's buckets where the design names none.
const OWN_BUCKET_ACTIONS: &[&str] = &["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"];
