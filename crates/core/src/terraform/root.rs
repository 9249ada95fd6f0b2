//! The root module: provider, account facts, and what goes into and comes out of the other modules.

use super::module::{Kind, Module, Output, Validation};
use crate::hcl::{
    Attribute, Block, Document, Expression, Operator, binary, call, lines, lit, object, reference, template,
    var,
};
use crate::plan::{Listener, Plan};
use crate::text::Bundle as Text;

/// `.gitignore`: state and plans can hold values that are nobody else's business. The lock file is kept.
pub(super) const GIT_IGNORE: &str = ".terraform/\n*.tfstate\n*.tfstate.*\n*.tfplan\ncrash.log\n";

/// `main.tf`.
pub(super) fn main(plan: &Plan, modules: [&Module; 3]) -> Document {
    Document::new()
        .block(
            Block::new("provider", ["aws"])
                .attribute("region", reference("var.region"))
                .block(Block::new("default_tags", []).attribute("tags", object(tags(plan)))),
        )
        .block(Block::new("data", ["aws_caller_identity", "current"]))
        .block(Block::new("data", ["aws_partition", "current"]))
        .block(
            Block::new("locals", [])
                .attribute("name", plan.name.as_str())
                .attribute("container_port", plan.service.port),
        )
        .items(modules.map(module_call))
}

/// The design's own tags first, then the person's.
fn tags(plan: &Plan) -> impl Iterator<Item = (&str, Expression)> {
    [
        ("Project", plan.project.as_str()),
        ("Environment", plan.environment.as_str()),
        ("ManagedBy", "terraform"),
    ]
    .into_iter()
    .chain(plan.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    .map(|(key, value)| (key, value.into()))
}

fn module_call(module: &Module) -> Block {
    Block::new("module", [module.name])
        .attribute("source", ["./", module.name].concat())
        .blank()
        .items(module.inputs.iter().map(|input| Attribute::new(input.name, input.value.clone())))
}

/// `variables.tf`.
pub(super) fn variables(plan: &Plan) -> Document {
    let region = plan.region.code;
    let document = Document::new().block(
        Block::new("variable", ["region"])
            .attribute("description", "AWS region; the availability zones in main.tf belong to it")
            .attribute("type", Kind::Text.expression())
            .attribute("default", region)
            .block(
                Block::new("validation", [])
                    .attribute("condition", binary(reference("var.region"), Operator::Equal, region))
                    .attribute(
                        "error_message",
                        [
                            "The zones in main.tf belong to ",
                            region,
                            ": generate the design again for another region.",
                        ]
                        .concat(),
                    ),
            ),
    );
    if plan.listener != (Listener::Https { certificate_arn: None }) {
        return document;
    }
    let start =
        ["^arn:", plan.region.partition.name(), ":acm:", region, ":[0-9]{12}:certificate/.+$"].concat();
    let validation = Validation {
        condition: call("can", [call("regex", [start.into(), reference("var.certificate_arn")])]),
        message: "Write the ARN of an ACM certificate of the region of the load balancer into terraform.tfvars.",
    };
    document.block(
        Block::new("variable", ["certificate_arn"])
            .attribute("description", "ARN of the ACM certificate of the HTTPS listener")
            .attribute("type", Kind::Text.expression())
            .block(validation.block()),
    )
}

/// `terraform.tfvars`, where something is left for a person to fill in.
pub(super) fn values_to_fill_in(plan: &Plan) -> Option<Document> {
    (plan.listener == Listener::Https { certificate_arn: None }).then(|| {
        Document::new().comment(Text::CertificateWanted.say(plan.language)).attribute("certificate_arn", "")
    })
}

/// `outputs.tf`: what a person reads after `terraform apply`.
pub(super) fn outputs(plan: &Plan) -> Document {
    let mut outputs = match plan.listener {
        Listener::Http => vec![Output::new(
            "url",
            "Address of the service",
            template([lit("http://"), var("module.alb.dns_name")]),
        )],
        Listener::Https { .. } => vec![
            Output::new(
                "load_balancer_dns_name",
                "Host to which the domain name of the certificate has to point",
                reference("module.alb.dns_name"),
            ),
            Output::new(
                "load_balancer_zone_id",
                "Hosted zone of that host, for a Route 53 alias record",
                reference("module.alb.zone_id"),
            ),
        ],
    };
    outputs.extend([
        Output::new("cluster_name", "Name of the ECS cluster", reference("module.ecs.cluster_name")),
        Output::new("service_name", "Name of the ECS service", reference("module.ecs.service_name")),
        Output::new(
            "log_group_name",
            "Name of the log group of the application",
            reference("module.ecs.log_group_name"),
        ),
    ]);
    if plan.service.exec {
        outputs.push(Output::new(
            "exec_command",
            "Shell command that opens a shell in a running task",
            exec_command(plan),
        ));
    }
    Document::new().items(outputs.iter().map(Output::block))
}

/// Asks ECS for one running task and enters it.
fn exec_command(plan: &Plan) -> Expression {
    let start = template([
        lit("aws ecs execute-command --region "),
        var("var.region"),
        lit(" --cluster "),
        var("module.ecs.cluster_name"),
    ]);
    let task = template([
        lit("--task $(aws ecs list-tasks --region "),
        var("var.region"),
        lit(" --cluster "),
        var("module.ecs.cluster_name"),
        lit(" --service-name "),
        var("module.ecs.service_name"),
        lit(" --query 'taskArns[0]' --output text)"),
    ]);
    let shell = ["--container ", &plan.project, " --interactive --command /bin/sh"].concat();
    call("join", [" ".into(), lines([start, task, shell.into()])])
}

/// `versions.tf` of root and of every module.
pub(super) fn versions() -> Document {
    let aws = object([("source", "hashicorp/aws"), ("version", ">= 5.100, < 7.0")]);
    Document::new().block(
        Block::new("terraform", [])
            .attribute("required_version", ">= 1.7")
            .block(Block::new("required_providers", []).attribute("aws", aws)),
    )
}
