//! A naive search: from where something begins, to every place that it can get to next, until there is an answer or
//! nowhere left to go.

use std::collections::{BTreeSet, VecDeque};

use ipnet::Ipv4Net;

use super::aws::{SOMEWHERE, holds_public_address};
use super::network::{Endpoint, Members, Network, Peer, Route, Rule, Subnet};
use super::questions::{Question, Start};

/// A place on a way. All is in the zone that the question was asked for, but for NAT gateways.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Users,
    Networks,
    InternetGateway,
    Balancer,
    Task,
    /// A NAT gateway of that id.
    Nat(String),
    /// The endpoint of a service.
    Interface(String),
    Gateway(String),
    /// What was called.
    Goal(String),
    /// Whoever asked has an answer.
    Answer,
}

/// Why a way ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The name of a service leads out of the VPC, where no route leads, and an endpoint of this name would answer.
    NoEndpoint(String),
    /// The name leads out of the VPC, and no route does.
    NoRoute,
    NoInternetGateway,
    /// No rule of the group lets out.
    Egress(Group),
    /// No rule of the group lets in.
    Ingress(Group),
    /// The rules let nobody in who could come.
    Nobody,
    /// The policy of the endpoint refuses these actions.
    EndpointPolicy(String, Vec<String>),
    /// The role may not do these.
    Permission(Role, Vec<String>),
    /// No role of this partition is known there.
    OtherPartition,
    NoTasks,
    ReadOnlyRoot,
}

/// Whose security group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Balancer,
    Tasks,
    Endpoints,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Execution,
    Task,
}

/// What came of a question: the places passed, and why it ended there, unless with an answer.
pub(crate) type Found = (Vec<Place>, Option<Stop>);

/// Where a name leads.
enum Resolved<'a> {
    /// To an endpoint's interfaces in the VPC.
    Private(&'a Endpoint, &'a Members),
    /// Out of the VPC.
    Public,
}

/// Asks in a zone. Where several ways end, the longest tells why.
pub(crate) fn ask(network: &Network, question: &Question, zone: &str) -> Found {
    let start = match &question.from {
        Start::Outside if network.is_internal => Place::Networks,
        Start::Outside => Place::Users,
        Start::Balancer => Place::Balancer,
        Start::Task => Place::Task,
        Start::Store(service) => Place::Goal(service.clone()),
    };
    let mut seen = BTreeSet::from([start.clone()]);
    let mut open = VecDeque::from([vec![start]]);
    let mut longest: Option<Found> = None;
    while let Some(way) = open.pop_front() {
        let place = &way[way.len() - 1];
        if *place == Place::Answer {
            return (way[..way.len() - 1].to_vec(), None);
        }
        for next in (Asked { network, question, zone }).next(place) {
            match next {
                Ok(next) => {
                    if seen.insert(next.clone()) {
                        open.push_back([way.as_slice(), &[next]].concat());
                    }
                }
                Err(stop) => {
                    if longest.as_ref().is_none_or(|(other, _)| other.len() < way.len()) {
                        longest = Some((way.clone(), Some(stop)));
                    }
                }
            }
        }
    }
    longest.expect("a way that ends without an answer says why")
}

/// A question in a zone.
#[derive(Clone, Copy)]
struct Asked<'a> {
    network: &'a Network,
    question: &'a Question,
    zone: &'a str,
}

impl<'a> Asked<'a> {
    /// The places to which a way goes on, or why not.
    fn next(self, place: &Place) -> Vec<Result<Place, Stop>> {
        let network = self.network;
        match (place, &self.question.from) {
            (Place::Users, _) if network.has_internet_gateway => vec![Ok(Place::InternetGateway)],
            (Place::Users, _) => vec![Err(Stop::NoInternetGateway)],
            (Place::Networks, _) => vec![Ok(Place::Balancer)],
            (Place::InternetGateway, Start::Outside) => vec![self.to_balancer()],
            (Place::InternetGateway, _) => vec![Ok(self.goal())],
            (Place::Balancer, Start::Outside) => vec![self.into_balancer()],
            (Place::Balancer, _) => vec![self.to_task()],
            (Place::Task, Start::Balancer) => vec![self.into_task()],
            (Place::Task, _) => self.out_of_task(),
            (Place::Nat(id), _) => vec![self.out_of_nat(id)],
            (Place::Interface(service) | Place::Gateway(service), _) => vec![self.through(service)],
            (Place::Goal(_), Start::Store(_)) if *place != self.goal() => vec![Ok(self.goal())],
            (Place::Goal(_), _) => vec![self.permitted()],
            (Place::Answer, _) => Vec::new(),
        }
    }

    fn goal(self) -> Place {
        Place::Goal(self.question.goal.clone())
    }

    fn to_balancer(self) -> Result<Place, Stop> {
        let subnet = self.subnet(&self.network.balancer);
        if self.leads_to_internet(subnet) { Ok(Place::Balancer) } else { Err(Stop::NoInternetGateway) }
    }

    fn leads_to_internet(self, subnet: &Subnet) -> bool {
        let mut routes = self.routes(subnet).iter();
        routes.any(|route| matches!(route, Route::Internet(range) if range.contains(&SOMEWHERE)))
    }

    fn into_balancer(self) -> Result<Place, Stop> {
        let network = self.network;
        let rules = network.rules.iter().filter(|rule| {
            !rule.is_egress
                && network.balancer.groups.contains(&rule.group)
                && rule.ports.contains(&self.question.port)
        });
        let ranges: Vec<Ipv4Net> = rules
            .filter_map(|rule| if let Peer::Range(range) = rule.peer { Some(range) } else { None })
            .collect();
        if ranges.is_empty() {
            return Err(Stop::Ingress(Group::Balancer));
        }
        let comes = |range: &Ipv4Net| {
            if network.is_internal {
                self.question.may_come_from(*range)
            } else {
                holds_public_address(*range)
            }
        };
        if ranges.iter().any(comes) { Ok(Place::Answer) } else { Err(Stop::Nobody) }
    }

    fn to_task(self) -> Result<Place, Stop> {
        if self.network.fewest_tasks == 0 {
            return Err(Stop::NoTasks);
        }
        if self.leaves(&self.network.balancer, &self.network.tasks) {
            Ok(Place::Task)
        } else {
            Err(Stop::Egress(Group::Balancer))
        }
    }

    fn into_task(self) -> Result<Place, Stop> {
        if self.enters(&self.network.balancer, &self.network.tasks) {
            Ok(Place::Answer)
        } else {
            Err(Stop::Ingress(Group::Tasks))
        }
    }

    fn out_of_task(self) -> Vec<Result<Place, Stop>> {
        let network = self.network;
        if self.question.needs_writable_root {
            return vec![Err(Stop::ReadOnlyRoot)];
        }
        let service = self.question.host.as_deref().and_then(|host| network.aws.endpoint_of(host));
        if let Resolved::Private(endpoint, members) = self.resolve(service.as_deref()) {
            let leaves = self.leaves(&network.tasks, members);
            return vec![if leaves {
                Ok(Place::Interface(endpoint.service.clone()))
            } else {
                Err(Stop::Egress(Group::Tasks))
            }];
        }
        // AWS takes the most specific route: a list of a service's addresses before the range of all addresses.
        let routes = self.routes(self.subnet(&network.tasks));
        let gateway = routes.iter().find_map(|route| match route {
            Route::Gateway(name) if Some(name) == service.as_ref() => Some(Place::Gateway(name.clone())),
            _ => None,
        });
        let nat = routes.iter().find_map(|route| match route {
            Route::Nat(range, id) if range.contains(&SOMEWHERE) => Some(Place::Nat(id.clone())),
            _ => None,
        });
        let Some(next) = gateway.or(nat) else {
            return vec![Err(service.map_or(Stop::NoRoute, Stop::NoEndpoint))];
        };
        let leaves = network.rules.iter().any(|rule| {
            rule.is_egress
                && network.tasks.groups.contains(&rule.group)
                && rule.ports.contains(&self.question.port)
                && match &rule.peer {
                    Peer::Range(range) => range.contains(&SOMEWHERE),
                    Peer::Prefixes(list) => Some(list) == service.as_ref(),
                    Peer::Group(_) => false,
                }
        });
        vec![if leaves { Ok(next) } else { Err(Stop::Egress(Group::Tasks)) }]
    }

    /// Where the VPC's resolver says that the service's name leads.
    fn resolve(self, service: Option<&str>) -> Resolved<'a> {
        for endpoint in &self.network.endpoints {
            if let Some(members) = &endpoint.interfaces
                && self.network.has_private_names
                && Some(endpoint.service.as_str()) == service
            {
                return Resolved::Private(endpoint, members);
            }
        }
        Resolved::Public
    }

    fn out_of_nat(self, id: &str) -> Result<Place, Stop> {
        if self.leads_to_internet(&self.network.nat_gateways[id]) {
            Ok(Place::InternetGateway)
        } else {
            Err(Stop::NoInternetGateway)
        }
    }

    fn through(self, service: &str) -> Result<Place, Stop> {
        let endpoint = self.network.endpoints.iter().find(|it| it.service == service);
        let endpoint = endpoint.expect("the way leads through an endpoint that is there");
        if let Some(members) = &endpoint.interfaces
            && !self.enters(&self.network.tasks, members)
        {
            return Err(Stop::Ingress(Group::Endpoints));
        }
        let refused = endpoint.policy.refused(&self.question.asks, &self.network.aws.account);
        if refused.is_empty() { Ok(self.goal()) } else { Err(Stop::EndpointPolicy(service.into(), refused)) }
    }

    fn permitted(self) -> Result<Place, Stop> {
        if self.question.is_of_other_partition {
            return Err(Stop::OtherPartition);
        }
        let Some(role) = self.question.role else { return Ok(Place::Answer) };
        let policy = match role {
            Role::Execution => &self.network.execution_role,
            Role::Task => &self.network.task_role,
        };
        let refused = policy.refused(&self.question.asks, &self.network.aws.account);
        if refused.is_empty() { Ok(Place::Answer) } else { Err(Stop::Permission(role, refused)) }
    }

    /// Whether the groups of one let out to the other.
    fn leaves(self, from: &Members, to: &Members) -> bool {
        let mut rules = self.network.rules.iter().filter(|rule| rule.is_egress);
        rules.any(|rule| from.groups.contains(&rule.group) && self.admits(rule, to))
    }

    /// Whether the groups of one let the other in.
    fn enters(self, from: &Members, to: &Members) -> bool {
        let mut rules = self.network.rules.iter().filter(|rule| !rule.is_egress);
        rules.any(|rule| to.groups.contains(&rule.group) && self.admits(rule, from))
    }

    /// Whether a rule is about the other side, which stands in the VPC.
    fn admits(self, rule: &Rule, other: &Members) -> bool {
        rule.ports.contains(&self.question.port)
            && match &rule.peer {
                Peer::Group(group) => other.groups.contains(group),
                Peer::Range(range) => other.subnets.iter().all(|subnet| range.contains(&subnet.cidr)),
                Peer::Prefixes(_) => false,
            }
    }

    fn subnet(self, members: &'a Members) -> &'a Subnet {
        let subnet = members.subnets.iter().find(|subnet| subnet.zone == self.zone);
        subnet.unwrap_or_else(|| panic!("nothing stands in {}: {members:?}", self.zone))
    }

    /// The routes of a subnet beside the local one.
    fn routes(self, subnet: &Subnet) -> &'a [Route] {
        self.network.routes.get(&subnet.id).map_or(&[], Vec::as_slice)
    }
}
