//! What a design's resources make of a network: read from their attributes alone, by AWS's ids.

use std::collections::BTreeMap;

use ipnet::Ipv4Net;
use serde_json::Value;

use super::aws::Aws;
use super::policy::Policy;
use super::resources::{Resource, text, texts};

/// A VPC with all that stands in it and around it.
#[derive(Debug)]
pub(crate) struct Network {
    pub(crate) aws: Aws,
    /// Whether the VPC's resolver answers with private names.
    pub(crate) has_private_names: bool,
    pub(crate) has_internet_gateway: bool,
    /// The routes of each subnet, by its id, beside the local one.
    pub(crate) routes: BTreeMap<String, Vec<Route>>,
    pub(crate) endpoints: Vec<Endpoint>,
    /// The subnets of NAT gateways, by their ids.
    pub(crate) nat_gateways: BTreeMap<String, Subnet>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) balancer: Members,
    pub(crate) is_internal: bool,
    pub(crate) tasks: Members,
    /// The fewest tasks that are to run.
    pub(crate) fewest_tasks: u64,
    pub(crate) execution_role: Policy,
    pub(crate) task_role: Policy,
}

/// A subnet.
#[derive(Clone, Debug)]
pub(crate) struct Subnet {
    pub(crate) id: String,
    pub(crate) zone: String,
    pub(crate) cidr: Ipv4Net,
}

/// Where the members of something stand, and behind which security groups.
#[derive(Clone, Debug)]
pub(crate) struct Members {
    pub(crate) subnets: Vec<Subnet>,
    pub(crate) groups: Vec<String>,
}

/// A route of a subnet.
#[derive(Clone, Debug)]
pub(crate) enum Route {
    /// Addresses of a range, to the internet gateway.
    Internet(Ipv4Net),
    /// Addresses of a range, to a NAT gateway of that id.
    Nat(Ipv4Net, String),
    /// The public addresses of a service, to its gateway endpoint.
    Gateway(String),
}

/// An endpoint.
#[derive(Debug)]
pub(crate) struct Endpoint {
    /// What follows the region in its service's name, such as `ecr.api`.
    pub(crate) service: String,
    /// Its interfaces, with private DNS; `None` for a gateway endpoint.
    pub(crate) interfaces: Option<Members>,
    pub(crate) policy: Policy,
}

/// A rule of a security group.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) group: String,
    pub(crate) is_egress: bool,
    pub(crate) ports: std::ops::RangeInclusive<u64>,
    pub(crate) peer: Peer,
}

/// The other side of a rule.
#[derive(Debug)]
pub(crate) enum Peer {
    Group(String),
    Range(Ipv4Net),
    /// The public addresses of a service.
    Prefixes(String),
}

/// The resources of a design, to look things up in.
struct Read<'a> {
    aws: &'a Aws,
    resources: &'a [Resource],
}

impl Network {
    /// The network of a design's resources.
    pub(crate) fn of(aws: &Aws, resources: &[Resource]) -> Self {
        let read = Read { aws, resources };
        let vpc = read.one("aws_vpc");
        let (service, balancer) = (read.one("aws_ecs_service"), read.one("aws_lb"));
        let definition = read.one("aws_ecs_task_definition");
        let place = &service["network_configuration"][0];
        let fewest = read.all("aws_appautoscaling_target").next();
        let fewest = fewest.map_or(&service["desired_count"], |target| &target.values["min_capacity"]);
        let is_on = |switch: &str| vpc[switch] == true;
        Self {
            aws: aws.clone(),
            has_private_names: is_on("enable_dns_support") && is_on("enable_dns_hostnames"),
            has_internet_gateway: read.all("aws_internet_gateway").any(|it| it.values["vpc_id"] == vpc["id"]),
            routes: read.routes(),
            endpoints: read.endpoints(),
            nat_gateways: read
                .all("aws_nat_gateway")
                .map(|nat| (text(&nat.values["id"]), read.subnet(&text(&nat.values["subnet_id"]))))
                .collect(),
            rules: read.rules(),
            balancer: read.members(&balancer["subnets"], &balancer["security_groups"]),
            is_internal: balancer["internal"] == true,
            tasks: read.members(&place["subnets"], &place["security_groups"]),
            fewest_tasks: fewest.as_u64().unwrap(),
            execution_role: read.role(&definition["execution_role_arn"]),
            task_role: read.role(&definition["task_role_arn"]),
        }
    }
}

impl<'a> Read<'a> {
    fn all(&self, kind: &'a str) -> impl Iterator<Item = &'a Resource> {
        self.resources.iter().filter(move |resource| resource.kind == kind)
    }

    fn one(&self, kind: &'a str) -> &'a Value {
        let mut found = self.all(kind);
        let one = found.next().unwrap_or_else(|| panic!("there is no {kind}"));
        assert!(found.next().is_none(), "there are several {kind}");
        &one.values
    }

    fn subnet(&self, id: &str) -> Subnet {
        let subnet = self.all("aws_subnet").find(|subnet| subnet.values["id"] == id);
        let values = &subnet.unwrap_or_else(|| panic!("there is no subnet {id}")).values;
        Subnet { id: id.into(), zone: text(&values["availability_zone"]), cidr: range(&values["cidr_block"]) }
    }

    fn members(&self, subnets: &Value, groups: &Value) -> Members {
        let subnets: Vec<Subnet> = texts(subnets).iter().map(|id| self.subnet(id)).collect();
        assert!(!subnets.is_empty());
        Members { subnets, groups: texts(groups) }
    }

    /// The routes of every subnet. One without a table of its own has the VPC's main one, which holds the local route.
    fn routes(&self) -> BTreeMap<String, Vec<Route>> {
        let of_table = |table: &Value| -> Vec<Route> {
            let routes = self.all("aws_route").filter(|route| route.values["route_table_id"] == *table);
            let gateways = self.all("aws_vpc_endpoint").filter(|it| is_gateway(it));
            let gateways = gateways.filter(|it| texts(&it.values["route_table_ids"]).contains(&text(table)));
            let gateways = gateways.map(|it| Route::Gateway(self.service(it)));
            gateways.chain(routes.filter_map(|route| self.route(&route.values))).collect()
        };
        let own = self.all("aws_route_table_association");
        own.map(|it| (text(&it.values["subnet_id"]), of_table(&it.values["route_table_id"]))).collect()
    }

    /// A route, unless what it leads to is gone.
    fn route(&self, route: &Value) -> Option<Route> {
        let to = range(&route["destination_cidr_block"]);
        let exists = |kind, id: &str| self.all(kind).any(|resource| resource.values["id"] == id);
        let (nat, gateway) = (text(&route["nat_gateway_id"]), text(&route["gateway_id"]));
        if !nat.is_empty() {
            return exists("aws_nat_gateway", &nat).then_some(Route::Nat(to, nat));
        }
        assert!(!gateway.is_empty(), "{route}");
        exists("aws_internet_gateway", &gateway).then_some(Route::Internet(to))
    }

    fn service(&self, endpoint: &Resource) -> String {
        let name = text(&endpoint.values["service_name"]);
        let (_, service) =
            name.split_once(&format!(".{}.", self.aws.region)).unwrap_or_else(|| panic!("{name}"));
        service.to_owned()
    }

    fn endpoints(&self) -> Vec<Endpoint> {
        let endpoints = self.all("aws_vpc_endpoint").map(|resource| {
            let values = &resource.values;
            let interfaces = (!is_gateway(resource)).then(|| {
                assert_eq!(values["private_dns_enabled"], true, "{values}");
                self.members(&values["subnet_ids"], &values["security_group_ids"])
            });
            Endpoint { service: self.service(resource), interfaces, policy: self.policy(resource) }
        });
        endpoints.collect()
    }

    /// The policy of an endpoint, which may stand apart.
    fn policy(&self, endpoint: &Resource) -> Policy {
        let mut apart = self.all("aws_vpc_endpoint_policy");
        let document = match apart.find(|policy| policy.values["vpc_endpoint_id"] == endpoint.values["id"]) {
            Some(apart) => &apart.values["policy"],
            // Of an interface endpoint, the attribute only repeats what stands apart.
            None if is_gateway(endpoint) => &endpoint.values["policy"],
            None => return Policy::Open,
        };
        document.as_str().map_or(Policy::Untold, Policy::read)
    }

    /// All that the policies of a role say.
    fn role(&self, arn: &Value) -> Policy {
        let role = self.all("aws_iam_role").find(|role| role.values["arn"] == *arn).unwrap();
        let policies = self.all("aws_iam_role_policy").filter(|it| it.values["role"] == role.values["id"]);
        let mut all = Vec::new();
        for policy in policies {
            let Some(document) = policy.values["policy"].as_str() else { return Policy::Untold };
            let Policy::Document(statements) = Policy::read(document) else { continue };
            all.extend(statements);
        }
        Policy::Document(all)
    }

    fn rules(&self) -> Vec<Rule> {
        let rule = |rule: &Resource, is_egress| {
            let values = &rule.values;
            assert_eq!(values["ip_protocol"], "tcp", "{values}");
            let [group, prefixes] =
                ["referenced_security_group_id", "prefix_list_id"].map(|it| text(&values[it]));
            let peer = if !group.is_empty() {
                Peer::Group(group)
            } else if !prefixes.is_empty() {
                let service = self.aws.prefix_lists.iter().find(|(id, _)| *id == prefixes);
                Peer::Prefixes(service.unwrap_or_else(|| panic!("{values}")).1.clone())
            } else {
                Peer::Range(range(&values["cidr_ipv4"]))
            };
            let [from, to] = ["from_port", "to_port"].map(|port| values[port].as_u64().unwrap());
            Rule { group: text(&values["security_group_id"]), is_egress, ports: from..=to, peer }
        };
        let ingress = self.all("aws_vpc_security_group_ingress_rule").map(|it| rule(it, false));
        ingress.chain(self.all("aws_vpc_security_group_egress_rule").map(|it| rule(it, true))).collect()
    }
}

fn is_gateway(endpoint: &Resource) -> bool {
    endpoint.values["vpc_endpoint_type"] == "Gateway"
}

fn range(value: &Value) -> Ipv4Net {
    text(value).parse().unwrap_or_else(|_| panic!("{value} is no range"))
}
