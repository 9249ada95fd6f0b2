//! The task definition.

use crate::config::Architecture;
use crate::hcl::{
    Attribute, Block, Expression, Key, call, inline, lines, lit, object, reference, template, var,
};
use crate::plan::{Image, Plan};
use crate::terraform::module::{name_tag, resource};
use crate::text::Bundle as Text;

pub(super) fn task_definition(plan: &Plan) -> Block {
    let architecture = match plan.service.architecture {
        Architecture::X86_64 => "X86_64",
        Architecture::Arm64 => "ARM64",
    };
    resource("aws_ecs_task_definition", "this")
        .attribute("family", reference("var.name"))
        .attribute("requires_compatibilities", crate::hcl::list(["FARGATE"]))
        .attribute("network_mode", "awsvpc")
        .attribute("cpu", reference("var.cpu"))
        .attribute("memory", reference("var.memory"))
        .attribute("execution_role_arn", reference("aws_iam_role.execution.arn"))
        .attribute("task_role_arn", reference("aws_iam_role.task.arn"))
        .block(
            Block::new("runtime_platform", [])
                .attribute("operating_system_family", "LINUX")
                .attribute("cpu_architecture", architecture),
        )
        .blank()
        .comment(Text::InitProcess.say(plan.language))
        .item(Attribute::new("container_definitions", call("jsonencode", [lines([container(plan)])])))
        .blank()
        .item(name_tag(reference("var.name")))
}

fn container(plan: &Plan) -> Expression {
    let service = &plan.service;
    let ports =
        inline([("containerPort", reference("var.container_port")), ("protocol", Expression::from("tcp"))]);
    let mut entries: Vec<(Key, Expression)> = vec![
        ("name".into(), plan.project.as_str().into()),
        ("image".into(), image(&service.image)),
        ("essential".into(), true.into()),
        ("portMappings".into(), lines([ports])),
    ];
    if !service.environment.is_empty() {
        let variables = service
            .environment
            .iter()
            .map(|(name, value)| inline([("name", Expression::from(name)), ("value", value.into())]));
        entries.push(("environment".into(), lines(variables)));
    }
    if !service.secrets.is_empty() {
        let secrets = service.secrets.iter().map(|secret| {
            inline([("name", Expression::from(&secret.variable)), ("valueFrom", (&secret.value_from).into())])
        });
        entries.push(("secrets".into(), lines(secrets)));
    }
    entries.push(("linuxParameters".into(), inline([("initProcessEnabled", true)])));
    entries.push((
        "logConfiguration".into(),
        object([
            ("logDriver", Expression::from("awslogs")),
            (
                "options",
                object([
                    ("awslogs-group", reference("aws_cloudwatch_log_group.this.name")),
                    ("awslogs-region", reference("var.region")),
                    ("awslogs-stream-prefix", "ecs".into()),
                ]),
            ),
        ]),
    ));
    Expression::Object(entries)
}

fn image(image: &Image) -> Expression {
    match image {
        Image::OwnRepository { reference, .. } => {
            let (separator, version) =
                if reference.starts_with('@') { ("@", "var.image_digest") } else { (":", "var.image_tag") };
            template([
                var("var.account_id"),
                lit(".dkr.ecr."),
                var("var.region"),
                lit("."),
                var("var.dns_suffix"),
                lit("/"),
                var("var.repository"),
                lit(separator),
                var(version),
            ])
        }
        Image::Ecr { .. } | Image::Internet { .. } => reference("var.image"),
    }
}
