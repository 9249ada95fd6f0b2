//! Every thing that can be taken away from a design's resources, one at a time.

use serde_json::{Value, json};

use super::resources::{Resource, text, texts};

/// One thing less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mutant {
    /// A resource: an endpoint, its policy, a rule, a route, a gateway, or a subnet's hold on its route table.
    Resource(String),
    /// The route to a gateway endpoint in the private route table of a zone.
    GatewayRoute { endpoint: String, zone: String },
    /// A statement of the policy that a resource holds.
    Statement { resource: String, index: usize },
    /// An action of a statement that has several.
    Action { resource: String, index: usize, action: String },
}

/// Types of resources that are taken away whole.
const WHOLE: [&str; 8] = [
    "aws_internet_gateway",
    "aws_nat_gateway",
    "aws_route",
    "aws_route_table_association",
    "aws_vpc_endpoint",
    "aws_vpc_endpoint_policy",
    "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule",
];

/// Those of a design. The hold of a public subnet on its route table is not among them: core knows the public route as
/// one for all.
pub(crate) fn of(resources: &[Resource]) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for resource in resources {
        let address = || resource.address.clone();
        if WHOLE.contains(&resource.kind.as_str()) && resource.name() != "aws_route_table_association.public"
        {
            mutants.push(Mutant::Resource(address()));
        }
        for table in texts(&resource.values["route_table_ids"]) {
            let table = resources.iter().find(|it| it.kind == "aws_route_table" && it.values["id"] == *table);
            let zone = table.and_then(Resource::key).unwrap().to_owned();
            mutants.push(Mutant::GatewayRoute { endpoint: address(), zone });
        }
        for (index, statement) in statements(resource).iter().enumerate() {
            mutants.push(Mutant::Statement { resource: address(), index });
            let actions = texts(&statement["Action"]);
            if actions.len() > 1 {
                let less = |action| Mutant::Action { resource: address(), index, action };
                mutants.extend(actions.into_iter().map(less));
            }
        }
    }
    mutants
}

/// The statements of the policy that stands in a resource and that something asks.
pub(crate) fn statements(resource: &Resource) -> Vec<Value> {
    let is_asked = match resource.kind.as_str() {
        "aws_vpc_endpoint_policy" => true,
        "aws_vpc_endpoint" => resource.values["vpc_endpoint_type"] == "Gateway",
        "aws_iam_role_policy" => {
            ["aws_iam_role_policy.execution", "aws_iam_role_policy.task"].contains(&resource.name())
        }
        _ => false,
    };
    let policy = resource.values["policy"].as_str().filter(|_| is_asked);
    policy.map_or(Vec::new(), |policy| {
        let mut document: Value = serde_json::from_str(policy).unwrap();
        serde_json::from_value(document["Statement"].take()).unwrap()
    })
}

impl Mutant {
    /// Whether it is a resource or a route, and no words of a policy.
    pub(crate) fn is_of_resources(&self) -> bool {
        matches!(self, Self::Resource(_) | Self::GatewayRoute { .. })
    }

    /// Whether it is gone with another.
    pub(crate) fn is_part_of(&self, other: &Self) -> bool {
        matches!((self, other), (Self::GatewayRoute { endpoint, .. }, Self::Resource(address)) if endpoint == address)
    }

    /// The resources without it.
    pub(crate) fn less(&self, resources: &[Resource]) -> Vec<Resource> {
        let mut less = resources.to_vec();
        let changed = |address: &String| less.iter().position(|it| it.address == *address).unwrap();
        match self {
            Self::Resource(address) => {
                less.remove(changed(address));
            }
            Self::GatewayRoute { endpoint, zone } => {
                let table =
                    less.iter().find(|it| it.name() == "aws_route_table.private" && it.key() == Some(zone));
                let id = text(&table.unwrap().values["id"]);
                let endpoint = changed(endpoint);
                let tables = less[endpoint].values["route_table_ids"].as_array_mut().unwrap();
                tables.retain(|table| *table != *id);
            }
            Self::Statement { resource, index } => {
                let resource = changed(resource);
                let mut left = statements(&less[resource]);
                left.remove(*index);
                less[resource].values["policy"] = json!({ "Statement": left }).to_string().into();
            }
            Self::Action { resource, index, action } => {
                let resource = changed(resource);
                let mut left = statements(&less[resource]);
                left[*index]["Action"].as_array_mut().unwrap().retain(|it| it != action);
                less[resource].values["policy"] = json!({ "Statement": left }).to_string().into();
            }
        }
        assert_ne!(less, resources, "{self:?}");
        less
    }
}
