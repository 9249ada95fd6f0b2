//! Who may talk to the tasks, and to whom they may talk.

use crate::config::Nat;
use crate::hcl::{Document, Expression, reference};
use crate::plan::Plan;
use crate::terraform::security_group::{Direction, Port, Rule, security_group};
use crate::text::Bundle as Text;

/// `security.tf`, and the addresses of its rules inside the module.
pub(super) fn security(plan: &Plan) -> (Document, Vec<&'static str>) {
    let tasks = || reference("aws_security_group.tasks.id");
    let balancer = || reference("var.alb_security_group_id");
    let endpoints = || reference("var.endpoint_security_group_id");
    let mut names = vec![
        "aws_vpc_security_group_egress_rule.alb_to_tasks",
        "aws_vpc_security_group_ingress_rule.tasks_from_alb",
    ];
    let mut document = Document::new()
        .block(security_group("tasks", "-tasks", "ECS tasks", "var.vpc_id"))
        .comment(Text::RulesHere.say(plan.language))
        .block(
            Rule {
                direction: Direction::Egress,
                name: "alb_to_tasks",
                description: "Load balancer to tasks",
                group: balancer(),
                peer: group(tasks()),
                port: Port::Container,
                suffix: "-alb-to-tasks",
            }
            .block(),
        )
        .block(
            Rule {
                direction: Direction::Ingress,
                name: "tasks_from_alb",
                description: "Tasks from the load balancer",
                group: tasks(),
                peer: group(balancer()),
                port: Port::Container,
                suffix: "-tasks-from-alb",
            }
            .block(),
        );
    let to_https = |name, description, peer, suffix| {
        Rule {
            direction: Direction::Egress,
            name,
            description,
            group: tasks(),
            peer,
            port: Port::Fixed(443),
            suffix,
        }
        .block()
    };
    if plan.interface_endpoints().next().is_some() {
        names.push("aws_vpc_security_group_egress_rule.tasks_to_endpoints");
        names.push("aws_vpc_security_group_ingress_rule.endpoints_from_tasks");
        document = document
            .block(to_https(
                "tasks_to_endpoints",
                "Tasks to the interface endpoints",
                group(endpoints()),
                "-tasks-to-endpoints",
            ))
            .block(
                Rule {
                    direction: Direction::Ingress,
                    name: "endpoints_from_tasks",
                    description: "Interface endpoints from the tasks",
                    group: endpoints(),
                    peer: group(tasks()),
                    port: Port::Fixed(443),
                    suffix: "-endpoints-from-tasks",
                }
                .block(),
            );
    }
    if plan.endpoint("s3").is_some() {
        names.push("aws_vpc_security_group_egress_rule.tasks_to_s3");
        let peer = ("prefix_list_id", reference("var.s3_prefix_list_id"));
        document = document.block(to_https("tasks_to_s3", "Tasks to S3", peer, "-tasks-to-s3"));
    }
    if plan.endpoint("dynamodb").is_some() {
        names.push("aws_vpc_security_group_egress_rule.tasks_to_dynamodb");
        let peer = ("prefix_list_id", reference("var.dynamodb_prefix_list_id"));
        let rule = to_https("tasks_to_dynamodb", "Tasks to DynamoDB", peer, "-tasks-to-dynamodb");
        document = document.block(rule);
    }
    if plan.nat != Nat::None {
        names.push("aws_vpc_security_group_egress_rule.tasks_to_internet");
        let peer = ("cidr_ipv4", "0.0.0.0/0".into());
        document = document.comment(Text::InternetEgress.say(plan.language)).block(to_https(
            "tasks_to_internet",
            "Tasks to the internet over HTTPS",
            peer,
            "-tasks-to-internet",
        ));
    }
    (document, names)
}

/// The other side of a rule, as a security group.
fn group(id: Expression) -> (&'static str, Expression) {
    ("referenced_security_group_id", id)
}
