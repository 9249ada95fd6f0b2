//! The oracle itself, on a small design written by hand: what stops where each one thing is gone.

use std::collections::BTreeMap;

use kakoi_core::config::Config;
use serde_json::{Value, json};

use super::aws::Aws;
use super::mutants::{self, Mutant};
use super::network::Network;
use super::resources::Resource;
use super::{questions, search};

const ZONE: &str = "eu-west-1a";

/// A design in one zone that logs through an interface endpoint, pulls its image through three endpoints, and has no
/// NAT gateway.
fn resources() -> Vec<Resource> {
    let allow = |actions: Value, resource: &str| {
        let statement = json!({ "Effect": "Allow", "Action": actions, "Resource": resource });
        json!({ "Statement": [statement] }).to_string()
    };
    let trust = json!({ "Statement": [{
        "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:ecs:eu-west-1:111122223333:*" } },
    }] });
    let container = json!([{
        "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:1",
        "logConfiguration": { "options": { "awslogs-group": "web", "awslogs-region": "eu-west-1" } },
    }]);
    let rule = |group: &str, other: Value| {
        let mut rule =
            json!({ "security_group_id": group, "ip_protocol": "tcp", "from_port": 443, "to_port": 443 });
        rule.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
        rule
    };
    let to = |group: &str| json!({ "referenced_security_group_id": group });
    let mut resources = vec![
        resource(
            "aws_vpc.this",
            json!({ "id": "vpc", "cidr_block": "10.0.0.0/16", "enable_dns_support": true,
            "enable_dns_hostnames": true }),
        ),
        resource("aws_internet_gateway.this", json!({ "id": "igw", "vpc_id": "vpc" })),
        resource(
            "aws_subnet.public",
            json!({ "id": "outer", "availability_zone": ZONE, "cidr_block": "10.0.0.0/24" }),
        ),
        resource(
            "aws_subnet.private",
            json!({ "id": "inner", "availability_zone": ZONE, "cidr_block": "10.0.1.0/24" }),
        ),
        resource("aws_route_table.private[\"eu-west-1a\"]", json!({ "id": "inner-table" })),
        resource(
            "aws_route_table_association.public",
            json!({ "subnet_id": "outer", "route_table_id": "outer-table" }),
        ),
        resource(
            "aws_route_table_association.private",
            json!({ "subnet_id": "inner", "route_table_id": "inner-table" }),
        ),
        resource(
            "aws_route.internet",
            json!({ "route_table_id": "outer-table", "gateway_id": "igw",
            "destination_cidr_block": "0.0.0.0/0" }),
        ),
        resource(
            "aws_vpc_endpoint.s3",
            json!({ "id": "s3", "vpc_endpoint_type": "Gateway", "prefix_list_id": "pl",
            "service_name": "com.amazonaws.eu-west-1.s3", "route_table_ids": ["inner-table"],
            "policy": allow(json!(["s3:GetObject"]), "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*") }),
        ),
        resource(
            "aws_vpc_security_group_ingress_rule.http",
            rule("outside", json!({ "cidr_ipv4": "0.0.0.0/0" })),
        ),
        resource("aws_vpc_security_group_egress_rule.alb_to_tasks", rule("outside", to("tasks"))),
        resource("aws_vpc_security_group_ingress_rule.tasks_from_alb", rule("tasks", to("outside"))),
        resource("aws_vpc_security_group_egress_rule.tasks_to_endpoints", rule("tasks", to("endpoints"))),
        resource("aws_vpc_security_group_ingress_rule.endpoints_from_tasks", rule("endpoints", to("tasks"))),
        resource(
            "aws_vpc_security_group_egress_rule.tasks_to_s3",
            rule("tasks", json!({ "prefix_list_id": "pl" })),
        ),
        resource(
            "aws_lb.this",
            json!({ "internal": false, "subnets": ["outer"], "security_groups": ["outside"] }),
        ),
        resource("aws_lb_listener.http", json!({ "port": 443, "default_action": [{ "type": "forward" }] })),
        resource(
            "aws_ecs_service.this",
            json!({ "desired_count": 1, "load_balancer": [{ "container_port": 443 }],
            "network_configuration": [{ "subnets": ["inner"], "security_groups": ["tasks"] }] }),
        ),
        resource(
            "aws_ecs_task_definition.this",
            json!({ "execution_role_arn": "starts", "task_role_arn": "runs",
            "container_definitions": container.to_string() }),
        ),
        resource(
            "aws_iam_role.execution",
            json!({ "id": "starts", "arn": "starts",
            "assume_role_policy": trust.to_string() }),
        ),
        resource("aws_iam_role.task", json!({ "id": "runs", "arn": "runs" })),
        resource(
            "aws_iam_role_policy.execution",
            json!({ "role": "starts", "policy":
            allow(json!(["ecr:*", "logs:CreateLogStream", "logs:PutLogEvents"]), "*") }),
        ),
    ];
    for service in ["ecr.api", "ecr.dkr", "logs"] {
        let name = |kind: &str| format!("{kind}.interface[\"{service}\"]");
        resources.push(resource(
            &name("aws_vpc_endpoint"),
            json!({ "id": service, "vpc_endpoint_type": "Interface",
            "service_name": format!("com.amazonaws.eu-west-1.{service}"), "subnet_ids": ["inner"],
            "security_group_ids": ["endpoints"], "private_dns_enabled": true }),
        ));
        resources.push(resource(
            &name("aws_vpc_endpoint_policy"),
            json!({ "vpc_endpoint_id": service,
            "policy": allow(json!("*"), "*") }),
        ));
    }
    resources
}

fn resource(address: &str, values: Value) -> Resource {
    let kind = address.split('.').next().unwrap().to_owned();
    Resource { address: address.into(), kind, values }
}

/// What stops, with the reason, where that is gone.
fn stopped(resources: &[Resource], gone: Option<&Mutant>) -> Vec<String> {
    let aws = Aws::of(resources);
    let mut config = Config::default();
    config.service.calls.clear();
    let questions = questions::of(&aws, resources, &config);
    assert_eq!(questions.len(), 7, "{questions:?}");
    let left = gone.map_or(resources.to_vec(), |gone| gone.less(resources));
    let network = Network::of(&aws, &left);
    let asked = questions.iter().map(|question| (question, search::ask(&network, question, ZONE).1));
    asked.filter_map(|(question, stop)| Some(format!("{}: {:?}", question.title, stop?))).collect()
}

/// What is gone, as one word or two.
fn in_words(mutant: &Mutant) -> String {
    match mutant {
        Mutant::Resource(address) => address.clone(),
        Mutant::GatewayRoute { endpoint, .. } => format!("route to {endpoint}"),
        Mutant::Statement { resource, .. } => format!("statement of {resource}"),
        Mutant::Action { resource, action, .. } => format!("{action} of {resource}"),
    }
}

#[test]
fn nothing_stops_in_the_whole_design() {
    assert_eq!(stopped(&resources(), None), Vec::<String>::new());
}

#[test]
fn each_thing_that_is_gone_stops_what_needs_it() {
    let resources = resources();
    let found: BTreeMap<String, Vec<String>> = mutants::of(&resources)
        .iter()
        .map(|mutant| (in_words(mutant), stopped(&resources, Some(mutant))))
        .collect();
    let expected = EXPECTED.iter().map(|(gone, stopped)| {
        ((*gone).to_owned(), stopped.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    });
    assert_eq!(found, expected.collect());
}

#[test]
fn private_names_need_the_resolver_of_the_vpc() {
    let mut resources = resources();
    resources[0].values["enable_dns_hostnames"] = false.into();
    assert_eq!(
        stopped(&resources, None),
        [
            r#"token: NoEndpoint("ecr.api")"#,
            r#"manifest: NoEndpoint("ecr.dkr")"#,
            r#"logs: NoEndpoint("logs")"#
        ]
    );
}

/// Reasoned by hand: what is gone, and what then stops.
const EXPECTED: &[(&str, &[&str])] = &[
    ("aws_internet_gateway.this", &["request: NoInternetGateway"]),
    ("aws_route.internet", &["request: NoInternetGateway"]),
    ("aws_route_table_association.private", &[r#"layers: NoEndpoint("s3")"#]),
    (r#"aws_vpc_endpoint.interface["ecr.api"]"#, &[r#"token: NoEndpoint("ecr.api")"#]),
    (r#"aws_vpc_endpoint.interface["ecr.dkr"]"#, &[r#"manifest: NoEndpoint("ecr.dkr")"#]),
    (r#"aws_vpc_endpoint.interface["logs"]"#, &[r#"logs: NoEndpoint("logs")"#]),
    ("aws_vpc_endpoint.s3", &[r#"layers: NoEndpoint("s3")"#]),
    (r#"aws_vpc_endpoint_policy.interface["ecr.api"]"#, &[]),
    (r#"aws_vpc_endpoint_policy.interface["ecr.dkr"]"#, &[]),
    (r#"aws_vpc_endpoint_policy.interface["logs"]"#, &[]),
    (
        "aws_vpc_security_group_egress_rule.alb_to_tasks",
        &["forward: Egress(Balancer)", "health check: Egress(Balancer)"],
    ),
    (
        "aws_vpc_security_group_egress_rule.tasks_to_endpoints",
        &["token: Egress(Tasks)", "manifest: Egress(Tasks)", "logs: Egress(Tasks)"],
    ),
    ("aws_vpc_security_group_egress_rule.tasks_to_s3", &["layers: Egress(Tasks)"]),
    (
        "aws_vpc_security_group_ingress_rule.endpoints_from_tasks",
        &["token: Ingress(Endpoints)", "manifest: Ingress(Endpoints)", "logs: Ingress(Endpoints)"],
    ),
    ("aws_vpc_security_group_ingress_rule.http", &["request: Ingress(Balancer)"]),
    (
        "aws_vpc_security_group_ingress_rule.tasks_from_alb",
        &["forward: Ingress(Tasks)", "health check: Ingress(Tasks)"],
    ),
    (
        "ecr:* of aws_iam_role_policy.execution",
        &[
            r#"token: Permission(Execution, ["ecr:GetAuthorizationToken"])"#,
            r#"manifest: Permission(Execution, ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"])"#,
        ],
    ),
    (
        "logs:CreateLogStream of aws_iam_role_policy.execution",
        &[r#"logs: Permission(Execution, ["logs:CreateLogStream"])"#],
    ),
    (
        "logs:PutLogEvents of aws_iam_role_policy.execution",
        &[r#"logs: Permission(Execution, ["logs:PutLogEvents"])"#],
    ),
    ("route to aws_vpc_endpoint.s3", &[r#"layers: NoEndpoint("s3")"#]),
    (
        "statement of aws_iam_role_policy.execution",
        &[
            r#"token: Permission(Execution, ["ecr:GetAuthorizationToken"])"#,
            r#"manifest: Permission(Execution, ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"])"#,
            r#"logs: Permission(Execution, ["logs:CreateLogStream", "logs:PutLogEvents"])"#,
        ],
    ),
    ("statement of aws_vpc_endpoint.s3", &[r#"layers: EndpointPolicy("s3", ["s3:GetObject"])"#]),
    (
        r#"statement of aws_vpc_endpoint_policy.interface["ecr.api"]"#,
        &[r#"token: EndpointPolicy("ecr.api", ["ecr:GetAuthorizationToken"])"#],
    ),
    (
        r#"statement of aws_vpc_endpoint_policy.interface["ecr.dkr"]"#,
        &[
            r#"manifest: EndpointPolicy("ecr.dkr", ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"])"#,
        ],
    ),
    (
        r#"statement of aws_vpc_endpoint_policy.interface["logs"]"#,
        &[r#"logs: EndpointPolicy("logs", ["logs:CreateLogStream", "logs:PutLogEvents"])"#],
    ),
];
