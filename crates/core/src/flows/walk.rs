//! One leg through the network: name, route, way out, security groups, endpoint policy, permission, in this order.

use ipnet::Ipv4Net;

use super::legs::{Goal, asks, goal, store_service};
use super::network::{Direction, Group, HTTPS, Holder, Network, Peer, Resource, Route};
use super::{Hop, Leg, Place, Reason, Step, Stop, Zone};
use crate::cidr;
use crate::config::{Nat, Scheme};
use crate::plan::{Listener, Plan, SecretStore};

/// A way and where it stops.
type Walked = (Vec<Hop>, Option<Stop>);

/// A leg in every zone, equal answers once.
pub(super) fn steps(plan: &Plan, network: &Network, leg: Leg) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::with_capacity(1);
    for zone in 0..plan.zones.len() {
        let (hops, stop) = walked(plan, network, leg, zone);
        match steps.iter_mut().find(|step| step.hops == hops && step.stop == stop) {
            Some(step) => step.zones.push(zone),
            None => steps.push(Step { leg, zones: vec![zone], hops, stop }),
        }
    }
    steps
}

fn walked(plan: &Plan, network: &Network, leg: Leg, zone: usize) -> Walked {
    match leg {
        Leg::Request => request(plan, network),
        Leg::Forward | Leg::HealthCheck => forward(plan, network),
        Leg::SecretsKey => decrypt(plan, network),
        _ => match goal(plan, leg) {
            Some(goal) => out(plan, network, leg, goal, zone),
            None => (Vec::new(), None),
        },
    }
}

/// From outside to the load balancer.
fn request(plan: &Plan, network: &Network) -> Walked {
    let port = if plan.listener == Listener::Http { 80 } else { HTTPS };
    let internal = plan.load_balancer.scheme == Scheme::Internal;
    let mut hops = if internal {
        vec![once(Place::Networks)]
    } else {
        vec![once(Place::Users), once(Place::InternetGateway)]
    };
    hops.push(own(Place::LoadBalancer));
    let load_balancer = hops.len() - 1;
    let mut admitted = network.rules.iter().filter_map(|rule| match rule.peer {
        Peer::Range(range)
            if rule.group == Group::LoadBalancer && rule.direction == Direction::In && rule.port == port =>
        {
            Some(range)
        }
        _ => None,
    });
    let stop = if !internal && !network.public_route {
        Some(stop(1, Reason::NoInternetGateway))
    } else {
        match admitted.next() {
            None => Some(stop(load_balancer, Reason::Ingress(Group::LoadBalancer, port))),
            Some(first) if !is_source(plan, first) && !admitted.any(|range| is_source(plan, range)) => {
                Some(stop(load_balancer, Reason::NobodyAllowed))
            }
            Some(_) => None,
        }
    };
    (hops, stop)
}

/// Whether a request can come from an address of the range: over the internet, a public one; to an internal load
/// balancer, one of the VPC or, where the networks joined to it are named, of those.
fn is_source(plan: &Plan, range: Ipv4Net) -> bool {
    match plan.load_balancer.scheme {
        Scheme::InternetFacing => !NOT_ON_THE_INTERNET.iter().any(|(address, prefix)| {
            Ipv4Net::new((*address).into(), *prefix).is_ok_and(|private| private.contains(&range))
        }),
        Scheme::Internal => {
            plan.peers.is_empty()
                || plan.peers.iter().chain([&plan.cidr]).any(|network| cidr::overlap(*network, range))
        }
    }
}

/// Ranges from which nothing comes over the internet. Source: IANA, IPv4 Special-Purpose Address Registry.
const NOT_ON_THE_INTERNET: [([u8; 4], u8); 8] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 168, 0, 0], 16),
    ([224, 0, 0, 0], 3),
];

/// From the load balancer to a task.
fn forward(plan: &Plan, network: &Network) -> Walked {
    let port = plan.service.port;
    let hops = vec![own(Place::LoadBalancer), own(Place::Task)];
    let stop = if plan.service.count.max(plan.service.fewest_tasks()) == 0 {
        Some(stop(0, Reason::NoTasks))
    } else if !network.passes(Group::LoadBalancer, Direction::Out, port, Peer::Group(Group::Tasks)) {
        Some(stop(0, Reason::Egress(Group::LoadBalancer, port)))
    } else if !network.passes(Group::Tasks, Direction::In, port, Peer::Group(Group::LoadBalancer)) {
        Some(stop(1, Reason::Ingress(Group::Tasks, port)))
    } else {
        None
    };
    (hops, stop)
}

/// A store calls KMS itself, in the name of whoever asked it; no packet leaves the VPC.
fn decrypt(plan: &Plan, network: &Network) -> Walked {
    let from_manager = plan.service.secrets.iter().any(|secret| secret.store == SecretStore::SecretsManager);
    let store = if from_manager { SecretStore::SecretsManager } else { SecretStore::ParameterStore };
    let hops = vec![once(Place::Service(store_service(store))), once(Place::Service("kms"))];
    (hops, refusal(network, Leg::SecretsKey, None, 1))
}

/// From a task to a service or to the internet.
fn out(plan: &Plan, network: &Network, leg: Leg, goal: Goal, zone: usize) -> Walked {
    let (last, port) = match goal {
        Goal::Service(name) | Goal::OtherHost(name) => (Place::Service(name), HTTPS),
        Goal::OtherRegion { .. } => (Place::OtherRegion, HTTPS),
        Goal::Registry(port) => (Place::Registry, port),
        Goal::Internet => (Place::Internet, HTTPS),
    };
    let mut hops = vec![own(Place::Task)];
    if leg == Leg::Session && plan.service.read_only_root {
        hops.push(once(last));
        return (hops, Some(stop(0, Reason::ReadOnlyRoot)));
    }
    let refused = if let Goal::Service(name) = goal
        && network.interfaces.contains(&name)
    {
        hops.push(once(Place::InterfaceEndpoint(name)));
        closed(network, port, Peer::Group(Group::Endpoints)).or_else(|| {
            let enters = network.passes(Group::Endpoints, Direction::In, port, Peer::Group(Group::Tasks));
            if enters {
                refusal(network, leg, Some(name), 2)
            } else {
                Some(stop(1, Reason::Ingress(Group::Endpoints, port)))
            }
        })
    } else {
        let routes = network.routes.get(zone).map(Vec::as_slice).unwrap_or_default();
        let gateway = match goal {
            Goal::Service(name) if routes.contains(&Route::Gateway(name)) => Some(name),
            _ => None,
        };
        let nat = routes.iter().find_map(|route| match route {
            Route::Nat(nat) => Some(*nat),
            Route::Gateway(_) => None,
        });
        // A rule that names a service's addresses lets out to them whichever way the route goes.
        let peer = match goal {
            Goal::Service(name) => Peer::Prefixes(name),
            _ => Peer::Range(Ipv4Net::default()),
        };
        match (gateway, nat) {
            (Some(name), _) => {
                hops.push(once(Place::GatewayEndpoint(name)));
                closed(network, port, peer).or_else(|| refusal(network, leg, Some(name), 2))
            }
            (None, Some(nat)) => {
                let is_own = plan.nat == Nat::PerZone && nat == zone;
                let nat = if is_own { Zone::Own } else { Zone::At(nat) };
                hops.push(Hop { place: Place::NatGateway, zone: nat });
                hops.push(once(Place::InternetGateway));
                closed(network, port, peer).or_else(|| {
                    if !network.public_route {
                        Some(stop(1, Reason::NoInternetGateway))
                    } else if let Goal::OtherRegion { same_partition: false } = goal {
                        Some(stop(3, Reason::OtherPartition))
                    } else {
                        refusal(network, leg, None, 3)
                    }
                })
            }
            (None, None) => Some(stop(
                0,
                match goal {
                    Goal::Service(name) => Reason::NoEndpoint(name),
                    Goal::OtherRegion { .. } => Reason::OtherRegion,
                    Goal::OtherHost(_) | Goal::Registry(_) | Goal::Internet => Reason::NoInternet,
                },
            )),
        }
    };
    hops.push(once(last));
    (hops, refused)
}

/// The tasks' security group, where it lets nothing out to there.
fn closed(network: &Network, port: u16, peer: Peer) -> Option<Stop> {
    let leaves = network.passes(Group::Tasks, Direction::Out, port, peer);
    if leaves { None } else { Some(stop(0, Reason::Egress(Group::Tasks, port))) }
}

/// What the policy of the endpoint on the way, which is hop 1, or the permissions of who asks refuse; the service is
/// the hop of that index.
fn refusal(network: &Network, leg: Leg, through: Option<&'static str>, service: usize) -> Option<Stop> {
    let (holder, asks) = asks(leg);
    let refused = |holder: Holder| {
        asks.iter()
            .find_map(|(actions, resource): &(_, Resource)| network.refused(holder, actions, *resource))
    };
    if let Some(name) = through.filter(|name| network.policies.contains(name))
        && let Some(action) = refused(Holder::Endpoint(name))
    {
        return Some(stop(1, Reason::Policy(name, action)));
    }
    let holder = holder?;
    refused(holder).map(|action| stop(service, Reason::Permission(holder, action)))
}

fn stop(at: usize, reason: Reason) -> Stop {
    Stop { at, reason }
}

fn once(place: Place) -> Hop {
    Hop { place, zone: Zone::None }
}

fn own(place: Place) -> Hop {
    Hop { place, zone: Zone::Own }
}
