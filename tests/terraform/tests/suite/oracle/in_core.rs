//! The same asked of core: its network with the same thing less, and its answers in the oracle's words.

use kakoi_core::flows::{self, Direction, Holder, Leg, Peer, Place, Reason, Route, Rule, Step};
use kakoi_core::plan::{Plan, SecretStore};

use super::mutants::{Mutant, statements};
use super::resources::{Resource, texts};
use super::search::{self, Role, Stop};

/// Takes a thing away from core's network of a Plan, too.
pub(crate) fn remove(plan: &Plan, network: &mut flows::Network, mutant: &Mutant, resources: &[Resource]) {
    match mutant {
        Mutant::Resource(address) => {
            remove_resource(plan, network, resources.iter().find(|it| it.address == *address).unwrap());
        }
        Mutant::GatewayRoute { endpoint, zone } => {
            let service = endpoint.rsplit('.').next().unwrap();
            network.routes[zone_of(plan, zone)].retain(|route| *route != Route::Gateway(known(service)));
        }
        Mutant::Statement { resource, index } => {
            let found = statement(network, resources, resource, *index);
            network.statements.remove(found);
        }
        Mutant::Action { resource, index, action } => {
            let found = statement(network, resources, resource, *index);
            let statement = &mut network.statements[found];
            let left: Vec<&str> = statement.actions.iter().copied().filter(|it| it != action).collect();
            assert!(left.len() < statement.actions.len());
            // A network's actions are those of the catalog, for ever: so are these, for a test.
            statement.actions = left.leak();
        }
    }
}

fn remove_resource(plan: &Plan, network: &mut flows::Network, resource: &Resource) {
    let key = resource.key();
    let zone = || zone_of(plan, key.unwrap());
    match resource.name() {
        "aws_internet_gateway.this" | "aws_route.internet" => network.public_route = false,
        "aws_nat_gateway.this" => {
            let gone = Route::Nat(zone());
            network.routes.iter_mut().for_each(|routes| routes.retain(|route| *route != gone));
        }
        "aws_route.nat" => network.routes[zone()].retain(|route| !matches!(route, Route::Nat(_))),
        "aws_route_table_association.private" => network.routes[zone()].clear(),
        "aws_vpc_endpoint.interface" => network.interfaces.retain(|name| Some(*name) != key),
        "aws_vpc_endpoint_policy.interface" => network.policies.retain(|name| Some(*name) != key),
        "aws_vpc_endpoint.s3" => remove_gateway(network, "s3"),
        "aws_vpc_endpoint.dynamodb" => remove_gateway(network, "dynamodb"),
        _ => {
            let gone = rule(plan, resource);
            let before = network.rules.len();
            network.rules.retain(|rule| *rule != gone);
            assert_eq!(network.rules.len(), before - 1, "{gone:?}");
        }
    }
}

fn remove_gateway(network: &mut flows::Network, service: &'static str) {
    network.routes.iter_mut().for_each(|routes| routes.retain(|route| *route != Route::Gateway(service)));
}

/// What core calls the rule of an address.
fn rule(plan: &Plan, resource: &Resource) -> Rule {
    use flows::Group::{Endpoints, LoadBalancer, Tasks};
    let range = |key: Option<&str>| Peer::Range(key.unwrap().parse().unwrap());
    let (inwards, outwards) = (Direction::In, Direction::Out);
    let (group, direction, peer, port) = match resource.name().split_once('.').unwrap().1 {
        "http" => (LoadBalancer, inwards, range(resource.key()), 80),
        "https" => (LoadBalancer, inwards, range(resource.key()), 443),
        "test" => (LoadBalancer, inwards, range(resource.key()), plan.listener.test_port()),
        "alb_to_tasks" => (LoadBalancer, outwards, Peer::Group(Tasks), plan.service.port),
        "tasks_from_alb" => (Tasks, inwards, Peer::Group(LoadBalancer), plan.service.port),
        "tasks_to_endpoints" => (Tasks, outwards, Peer::Group(Endpoints), 443),
        "endpoints_from_tasks" => (Endpoints, inwards, Peer::Group(Tasks), 443),
        "tasks_to_s3" => (Tasks, outwards, Peer::Prefixes("s3"), 443),
        "tasks_to_dynamodb" => (Tasks, outwards, Peer::Prefixes("dynamodb"), 443),
        "tasks_to_internet" => (Tasks, outwards, range(Some("0.0.0.0/0")), 443),
        other => panic!("core does not know the rule {other}"),
    };
    Rule { group, direction, peer, port }
}

/// Where core's network holds the statement of a policy: those of one holder stand in the order of the document.
fn statement(network: &flows::Network, resources: &[Resource], address: &str, index: usize) -> usize {
    let resource = resources.iter().find(|it| it.address == *address).unwrap();
    let holder = match resource.name() {
        "aws_iam_role_policy.execution" => Holder::ExecutionRole,
        "aws_iam_role_policy.task" => Holder::TaskRole,
        "aws_vpc_endpoint.s3" => Holder::Endpoint("s3"),
        "aws_vpc_endpoint.dynamodb" => Holder::Endpoint("dynamodb"),
        _ => Holder::Endpoint(known(resource.key().unwrap())),
    };
    let mut of_holder = (0..network.statements.len()).filter(|at| network.statements[*at].holder == holder);
    let found = of_holder.nth(index).unwrap();
    assert_eq!(texts(&statements(resource)[index]["Action"]), network.statements[found].actions, "{address}");
    found
}

fn known(service: &str) -> &'static str {
    kakoi_core::catalog::endpoint_service(service).unwrap().name
}

fn zone_of(plan: &Plan, zone: &str) -> usize {
    plan.zones.iter().position(|other| other.name == zone).unwrap()
}

/// The oracle's title of a leg.
pub(crate) fn title(leg: Leg) -> String {
    match leg {
        Leg::Request => "request".into(),
        Leg::Forward => "forward".into(),
        Leg::HealthCheck => "health check".into(),
        Leg::Token => "token".into(),
        Leg::Manifest => "manifest".into(),
        Leg::Layers => "layers".into(),
        Leg::Registry => "registry".into(),
        Leg::Logs => "logs".into(),
        Leg::Secrets(SecretStore::SecretsManager) => "secrets in secretsmanager".into(),
        Leg::Secrets(SecretStore::ParameterStore) => "secrets in ssm".into(),
        Leg::SecretsKey => "secrets' key".into(),
        Leg::Session => "session".into(),
        Leg::SessionKey => "session's key".into(),
        Leg::SessionLog => "session's log".into(),
        Leg::Call(service) => format!("call {service}"),
        Leg::Bucket(index) => format!("bucket {index}"),
        Leg::Internet => "internet".into(),
    }
}

/// The places of a step in the oracle's words, for a way that begins in a zone.
pub(crate) fn way(plan: &Plan, step: &Step, zone: usize) -> Vec<String> {
    let hops = step.hops.iter().map(|hop| match hop.place {
        Place::Users => "users".into(),
        Place::Networks => "networks".into(),
        Place::InternetGateway => "internet gateway".into(),
        Place::LoadBalancer => "balancer".into(),
        Place::Task => "task".into(),
        Place::NatGateway => format!("NAT in {}", plan.zones[hop.zone_of(zone).unwrap()].name),
        Place::InterfaceEndpoint(name) => format!("interface {name}"),
        Place::GatewayEndpoint(name) => format!("gateway {name}"),
        Place::Service(name) => name.into(),
        Place::OtherRegion => "other region".into(),
        Place::Registry => "registry".into(),
        Place::Internet => "internet".into(),
    });
    hops.collect()
}

/// Whether both mean the same stop.
pub(crate) fn is_same(reason: Reason, stop: &Stop, port: u64) -> bool {
    let is_group = |core: flows::Group, oracle: search::Group| {
        let core = match core {
            flows::Group::LoadBalancer => search::Group::Balancer,
            flows::Group::Tasks => search::Group::Tasks,
            flows::Group::Endpoints => search::Group::Endpoints,
        };
        core == oracle
    };
    match (reason, stop) {
        (Reason::NoEndpoint(name), Stop::NoEndpoint(other)) => name == other,
        (Reason::NoInternet | Reason::OtherRegion, Stop::NoRoute)
        | (Reason::OtherPartition, Stop::OtherPartition)
        | (Reason::NoInternetGateway, Stop::NoInternetGateway)
        | (Reason::NobodyAllowed, Stop::Nobody)
        | (Reason::NoTasks, Stop::NoTasks)
        | (Reason::ReadOnlyRoot, Stop::ReadOnlyRoot) => true,
        (Reason::Egress(group, of), Stop::Egress(other))
        | (Reason::Ingress(group, of), Stop::Ingress(other)) => {
            is_group(group, *other) && u64::from(of) == port
        }
        (Reason::Policy(name, action), Stop::EndpointPolicy(other, refused)) => {
            name == other && refused.iter().any(|it| it == action)
        }
        (Reason::Permission(holder, action), Stop::Permission(role, refused)) => {
            let holds = match role {
                Role::Execution => Holder::ExecutionRole,
                Role::Task => Holder::TaskRole,
            };
            holder == holds && refused.iter().any(|it| it == action)
        }
        _ => false,
    }
}
