//! `ecs/`: the cluster, the task and the service.

mod iam;
mod security;
mod task;

use super::module::{Input, Kind, Module, Output, depends_on, name_tag, resource};
use crate::hcl::{Block, Document, Expression, Operator, binary, list, lit, reference, template, var};
use crate::plan::{Image, Plan};
use crate::text::Bundle as Text;

pub(super) fn module(plan: &Plan) -> Module {
    let (security, rules) = security::security(plan);
    let files = vec![("main.tf", main(plan, &rules)), ("iam.tf", iam::iam(plan)), ("security.tf", security)];
    Module { name: "ecs", files, inputs: inputs(plan), outputs: outputs() }
}

fn main(plan: &Plan, rules: &[&'static str]) -> Document {
    Document::new()
        .block(
            resource("aws_ecs_cluster", "this")
                .attribute("name", reference("var.name"))
                .blank()
                .item(name_tag(reference("var.name"))),
        )
        .block(
            resource("aws_cloudwatch_log_group", "this")
                .attribute("name", template([lit("/ecs/"), var("var.name")]))
                .attribute("retention_in_days", plan.log_days)
                .blank()
                .item(name_tag(reference("var.name"))),
        )
        .block(task::task_definition(plan))
        .block(service(plan, rules))
}

fn service(plan: &Plan, rules: &[&'static str]) -> Block {
    let say = |text: Text| text.say(plan.language);
    let service = resource("aws_ecs_service", "this")
        .attribute("name", reference("var.name"))
        .attribute("cluster", reference("aws_ecs_cluster.this.id"))
        .attribute("task_definition", reference("aws_ecs_task_definition.this.arn"))
        .attribute("desired_count", reference("var.desired_count"))
        .attribute("launch_type", "FARGATE")
        .blank()
        .comment(say(Text::PlatformVersion))
        .attribute("platform_version", "1.4.0")
        .blank();
    let service =
        if plan.service.exec { service.attribute("enable_execute_command", true).blank() } else { service };
    let mut first: Vec<&str> = iam::policies(plan);
    first.extend(rules);
    service
        .attribute("health_check_grace_period_seconds", plan.service.grace_s)
        .blank()
        .comment(say(Text::DeploymentPercent))
        .attribute("deployment_minimum_healthy_percent", 100)
        .attribute("deployment_maximum_percent", 200)
        .blank()
        .comment(say(Text::ZoneRebalancing))
        .attribute("availability_zone_rebalancing", "ENABLED")
        .blank()
        .comment(say(Text::CircuitBreaker))
        .block(
            Block::new("deployment_circuit_breaker", [])
                .attribute("enable", true)
                .attribute("rollback", true),
        )
        .block(
            Block::new("network_configuration", [])
                .attribute("subnets", reference("var.private_subnet_ids"))
                .attribute("security_groups", list([reference("aws_security_group.tasks.id")]))
                .attribute("assign_public_ip", false),
        )
        .block(
            Block::new("load_balancer", [])
                .attribute("target_group_arn", reference("var.target_group_arn"))
                .attribute("container_name", plan.project.as_str())
                .attribute("container_port", reference("var.container_port")),
        )
        .blank()
        .attribute("enable_ecs_managed_tags", true)
        .attribute("propagate_tags", "SERVICE")
        .item(name_tag(reference("var.name")))
        .blank()
        .comment(say(Text::ServiceReady))
        .item(depends_on(&first))
}

/// The port of the container, an input of `alb` and `ecs` alike.
pub(super) fn container_port() -> Input {
    let port = || reference("var.container_port");
    Input::new(
        "container_port",
        Kind::Number,
        "Port on which the container listens",
        reference("local.container_port"),
    )
    .validated(
        binary(
            binary(port(), Operator::GreaterOrEqual, 1),
            Operator::And,
            binary(port(), Operator::LessOrEqual, 65_535),
        ),
        "A port is a number from 1 to 65535.",
    )
}

fn inputs(plan: &Plan) -> Vec<Input> {
    let mut inputs = vec![
        Input::new("name", Kind::Text, "Prefix of the names of all resources", reference("local.name")),
        Input::new("region", Kind::Text, "AWS region", reference("var.region")),
        Input::new(
            "partition",
            Kind::Text,
            "AWS partition, the second part of every ARN",
            reference("data.aws_partition.current.partition"),
        ),
        Input::new(
            "account_id",
            Kind::Text,
            "AWS account id",
            reference("data.aws_caller_identity.current.account_id"),
        ),
        Input::new(
            "dns_suffix",
            Kind::Text,
            "Domain of the partition's service hosts",
            reference("data.aws_partition.current.dns_suffix"),
        ),
        Input::new("vpc_id", Kind::Text, "Id of the VPC", reference("module.network.vpc_id")),
        Input::new(
            "private_subnet_ids",
            Kind::Texts,
            "Ids of the subnets of the tasks, one a zone",
            reference("module.network.private_subnet_ids"),
        ),
        Input::new(
            "endpoint_security_group_id",
            Kind::Text,
            "Id of the security group of the interface endpoints",
            reference("module.network.endpoint_security_group_id"),
        ),
        Input::new(
            "s3_prefix_list_id",
            Kind::Text,
            "Id of the prefix list with the addresses of S3",
            reference("module.network.s3_prefix_list_id"),
        ),
        Input::new(
            "dynamodb_prefix_list_id",
            Kind::Text,
            "Id of the prefix list with the addresses of DynamoDB",
            reference("module.network.dynamodb_prefix_list_id"),
        ),
        Input::new(
            "alb_security_group_id",
            Kind::Text,
            "Id of the security group of the load balancer",
            reference("module.alb.security_group_id"),
        ),
        Input::new(
            "target_group_arn",
            Kind::Text,
            "ARN of the target group of the load balancer",
            reference("module.alb.target_group_arn"),
        ),
    ];
    inputs.extend(image_inputs(&plan.service.image));
    inputs.extend([
        container_port(),
        Input::new("cpu", Kind::Number, "CPU units of a task; 1024 are one vCPU", plan.service.cpu),
        Input::new("memory", Kind::Number, "Memory of a task in MiB", plan.service.memory),
        Input::new("desired_count", Kind::Number, "Number of tasks", plan.service.count).validated(
            binary(reference("var.desired_count"), Operator::GreaterOrEqual, 0),
            "The number of tasks cannot be negative.",
        ),
    ]);
    inputs
}

fn image_inputs(image: &Image) -> Vec<Input> {
    match image {
        Image::OwnRepository { repository, reference } => {
            let name = "Name of the ECR repository of this account and region";
            let version: &str = reference.get(1..).unwrap_or_default();
            let version: Expression = version.into();
            vec![
                Input::new("repository", Kind::Text, name, repository),
                if reference.starts_with('@') {
                    Input::new("image_digest", Kind::Text, "Digest of the image, sha256:...", version)
                } else {
                    Input::new("image_tag", Kind::Text, "Tag of the image", version)
                },
            ]
        }
        Image::Ecr { uri, .. } | Image::Internet { uri, .. } => {
            vec![Input::new("image", Kind::Text, "Image of the container", uri)]
        }
    }
}

fn outputs() -> Vec<Output> {
    vec![
        Output::new("cluster_name", "Name of the ECS cluster", reference("aws_ecs_cluster.this.name")),
        Output::new("service_name", "Name of the ECS service", reference("aws_ecs_service.this.name")),
        Output::new(
            "log_group_name",
            "Name of the log group of the application",
            reference("aws_cloudwatch_log_group.this.name"),
        ),
    ]
}
