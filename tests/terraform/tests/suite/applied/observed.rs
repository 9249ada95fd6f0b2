//! What the stand-in for AWS holds, asked through AWS's API, as sorted lines to compare with what is expected.
//! Things are called by their `Name`.

use std::collections::BTreeMap;

use kakoi_terraform_tests::stand_in::StandIn;
use serde_json::{Value, json};

/// AWS as its API shows it.
pub(crate) struct Observed<'a> {
    stand_in: &'a StandIn,
    /// The `Name` of everything that has one, and the names of AWS's prefix lists, by id.
    names: BTreeMap<String, String>,
    vpc: String,
}

impl<'a> Observed<'a> {
    /// The one VPC of that name, and what is in it.
    pub(crate) fn vpc(stand_in: &'a StandIn, name: &str) -> Self {
        let mut observed = Self { stand_in, names: BTreeMap::new(), vpc: String::new() };
        for tag in list(&observed.call("ec2", "describe_tags", &json!({})), "Tags") {
            if tag["Key"] == "Name" {
                observed.names.insert(text(&tag["ResourceId"]), text(&tag["Value"]));
            }
        }
        for prefix_list in list(&observed.call("ec2", "describe_prefix_lists", &json!({})), "PrefixLists") {
            observed.names.insert(text(&prefix_list["PrefixListId"]), text(&prefix_list["PrefixListName"]));
        }
        let vpcs = observed.call("ec2", "describe_vpcs", &filter("tag:Name", name));
        let [vpc] = list(&vpcs, "Vpcs") else { panic!("there is not one VPC {name}: {vpcs}") };
        observed.vpc = text(&vpc["VpcId"]);
        observed
    }

    pub(crate) fn call(&self, service: &str, operation: &str, arguments: &Value) -> Value {
        self.stand_in.call(service, operation, arguments).unwrap()
    }

    /// `web-dev-public-ap-northeast-1a: 10.0.0.0/22 in ap-northeast-1a`.
    pub(crate) fn subnets(&self) -> Vec<String> {
        let subnets = self.call("ec2", "describe_subnets", &filter("vpc-id", &self.vpc));
        sorted(list(&subnets, "Subnets").iter().map(|subnet| {
            assert_eq!(subnet["MapPublicIpOnLaunch"], false, "{subnet}");
            let zone = text(&subnet["AvailabilityZone"]);
            format!("{}: {} in {zone}", self.name(&subnet["SubnetId"]), text(&subnet["CidrBlock"]))
        }))
    }

    /// `web-dev-public, of web-dev-public-ap-northeast-1a: 10.0.0.0/16 to local, 0.0.0.0/0 to web-dev`. The VPC's main
    /// table, which nothing uses, is left out.
    pub(crate) fn routes(&self) -> Vec<String> {
        let tables = self.call("ec2", "describe_route_tables", &filter("vpc-id", &self.vpc));
        let is_main = |table: &&Value| {
            list(table, "Associations").iter().any(|association| association["Main"] == true)
        };
        sorted(list(&tables, "RouteTables").iter().filter(|table| !is_main(table)).map(|table| {
            let subnets =
                list(table, "Associations").iter().map(|association| self.name(&association["SubnetId"]));
            let routes = list(table, "Routes").iter().map(|route| {
                let ways = ["GatewayId", "NatGatewayId"];
                let way = ways.iter().find_map(|way| route.get(way)).unwrap_or_else(|| panic!("{route}"));
                let range =
                    route.get("DestinationCidrBlock").or_else(|| route.get("DestinationPrefixListId"));
                let range = self.name(range.unwrap_or_else(|| panic!("{route}")));
                format!("{range} to {}", self.name(way))
            });
            let (subnets, routes) = (sorted(subnets).join(" and "), sorted(routes).join(", "));
            format!("{}, of {subnets}: {routes}", self.name(&table["RouteTableId"]))
        }))
    }

    /// `web-dev-alb in tcp 80-80 0.0.0.0/0: HTTP from 0.0.0.0/0`. The VPC's default group is left out.
    pub(crate) fn security_group_rules(&self) -> Vec<String> {
        let rules = self.call("ec2", "describe_security_group_rules", &json!({}));
        let of_design = |rule: &&Value| self.names.contains_key(&text(&rule["GroupId"]));
        sorted(list(&rules, "SecurityGroupRules").iter().filter(of_design).map(|rule| {
            let direction = if rule["IsEgress"] == true { "out" } else { "in" };
            let other = match (&rule["CidrIpv4"], &rule["ReferencedGroupInfo"]["GroupId"]) {
                (Value::String(range), _) => range.clone(),
                (_, Value::String(group)) => self.name(&group.clone().into()),
                _ => self.name(&rule["PrefixListId"]),
            };
            format!(
                "{} {direction} {} {}-{} {other}: {}",
                self.name(&rule["GroupId"]),
                text(&rule["IpProtocol"]),
                rule["FromPort"],
                rule["ToPort"],
                text(&rule["Description"])
            )
        }))
    }

    /// `com.amazonaws.ap-northeast-1.logs: Interface in web-dev-private-ap-northeast-1a, …`; a gateway endpoint with
    /// its route tables.
    pub(crate) fn endpoints(&self) -> Vec<String> {
        let endpoints = self.call("ec2", "describe_vpc_endpoints", &filter("vpc-id", &self.vpc));
        sorted(list(&endpoints, "VpcEndpoints").iter().map(|endpoint| {
            let names = |key: &str| sorted(list(endpoint, key).iter().map(|id| self.name(id))).join(", ");
            let service = text(&endpoint["ServiceName"]);
            if endpoint["VpcEndpointType"] == "Gateway" {
                return format!("{service}: Gateway of {}", names("RouteTableIds"));
            }
            assert_eq!(endpoint["PrivateDnsEnabled"], true, "{endpoint}");
            let groups = list(endpoint, "Groups").iter().map(|group| self.name(&group["GroupId"]));
            format!("{service}: Interface in {} behind {}", names("SubnetIds"), sorted(groups).join(", "))
        }))
    }

    /// The policy document of the endpoint of a service.
    pub(crate) fn endpoint_policy(&self, service: &str) -> Value {
        let endpoints = self.call("ec2", "describe_vpc_endpoints", &filter("vpc-id", &self.vpc));
        let endpoint =
            list(&endpoints, "VpcEndpoints").iter().find(|endpoint| endpoint["ServiceName"] == service);
        let policy = &endpoint.unwrap_or_else(|| panic!("{endpoints}"))["PolicyDocument"];
        serde_json::from_str(&text(policy)).unwrap()
    }

    /// The listeners of the load balancer of that name, by port.
    pub(crate) fn listeners(&self, load_balancer: &str) -> Vec<Value> {
        let load_balancers =
            self.call("elbv2", "describe_load_balancers", &json!({ "Names": [load_balancer] }));
        let arn = &load_balancers["LoadBalancers"][0]["LoadBalancerArn"];
        let listeners = self.call("elbv2", "describe_listeners", &json!({ "LoadBalancerArn": arn }));
        let mut listeners = list(&listeners, "Listeners").to_vec();
        listeners.sort_by_key(|listener| listener["Port"].as_u64());
        listeners
    }

    /// The service of that name in the cluster of that name.
    pub(crate) fn service(&self, name: &str) -> Value {
        let services = self.call("ecs", "describe_services", &json!({ "cluster": name, "services": [name] }));
        services["services"][0].clone()
    }

    /// The newest task definition of a family.
    pub(crate) fn task_definition(&self, family: &str) -> Value {
        let answer = self.call("ecs", "describe_task_definition", &json!({ "taskDefinition": family }));
        answer["taskDefinition"].clone()
    }

    /// The statements of the policy that stands in a role whose name begins so.
    pub(crate) fn role_statements(&self, prefix: &str, policy: &str) -> Vec<Value> {
        let roles = self.call("iam", "list_roles", &json!({}));
        let mut names = list(&roles, "Roles").iter().map(|role| text(&role["RoleName"]));
        let role = names.find(|name| name.starts_with(prefix)).unwrap_or_else(|| panic!("{roles}"));
        let answer = self.call("iam", "get_role_policy", &json!({ "RoleName": role, "PolicyName": policy }));
        list(&answer["PolicyDocument"], "Statement").to_vec()
    }

    /// The `Name` of a thing, or its id where it has none.
    fn name(&self, id: &Value) -> String {
        let id = text(id);
        self.names.get(&id).cloned().unwrap_or(id)
    }
}

fn filter(name: &str, value: &str) -> Value {
    json!({ "Filters": [{ "Name": name, "Values": [value] }] })
}

/// A list in an answer; none where the answer lacks it.
pub(crate) fn list<'a>(answer: &'a Value, key: &str) -> &'a [Value] {
    answer[key].as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}
