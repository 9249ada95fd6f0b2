//! The two roles of a task and what they may do.

use crate::hcl::{Block, Document, Expression, inline, lit, object, reference, template, var};
use crate::plan::{Image, Plan, SecretStore};
use crate::terraform::module::{create_before_destroy, name_tag, named, resource};
use crate::terraform::policy::{allow, allow_call, one_or_lines, policy};
use crate::text::Bundle as Text;

/// What the SSM agent of ECS Exec does; none of these takes a resource.
const EXEC_ACTIONS: [&str; 4] = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

/// `iam.tf`.
pub(super) fn iam(plan: &Plan) -> Document {
    let say = |text: Text| text.say(plan.language);
    let document = Document::new()
        .block(Block::new("locals", []).comment(say(Text::Trust)).attribute("trust", trust()))
        .block(role("execution"))
        .comment(say(Text::ExecutionPolicy))
        .block(role_policy("execution", execution_statements(plan)))
        .block(role("task"));
    let statements = task_statements(plan);
    if statements.is_empty() {
        return document;
    }
    document.comment(say(Text::TaskPolicy)).block(role_policy("task", statements))
}

/// The addresses, inside the module, of the policies that a task needs from its first second.
pub(super) fn policies(plan: &Plan) -> Vec<&'static str> {
    let mut policies = vec!["aws_iam_role_policy.execution"];
    if !task_statements(plan).is_empty() {
        policies.push("aws_iam_role_policy.task");
    }
    policies
}

/// Lets ECS take a role, in the way that AWS's documentation gives against the confused deputy. The principal of
/// ECS tasks ends in `amazonaws.com` in China too, as its documentation of task roles shows.
fn trust() -> Expression {
    let tasks = template([
        lit("arn:"),
        var("var.partition"),
        lit(":ecs:"),
        var("var.region"),
        lit(":"),
        var("var.account_id"),
        lit(":*"),
    ]);
    let condition = object([
        ("StringEquals", inline([("aws:SourceAccount", reference("var.account_id"))])),
        ("ArnLike", inline([("aws:SourceArn", tasks)])),
    ]);
    let statement = object([
        ("Effect", Expression::from("Allow")),
        ("Principal", inline([("Service", "ecs-tasks.amazonaws.com")])),
        ("Action", "sts:AssumeRole".into()),
        ("Condition", condition),
    ]);
    policy(vec![statement])
}

fn role(name: &str) -> Block {
    resource("aws_iam_role", name)
        .attribute("name_prefix", named(&["-", name, "-"].concat()))
        .attribute("assume_role_policy", reference("local.trust"))
        .blank()
        .item(name_tag(named(&["-", name].concat())))
        .block(create_before_destroy())
}

fn role_policy(name: &str, statements: Vec<Expression>) -> Block {
    resource("aws_iam_role_policy", name)
        .attribute("name", name)
        .attribute("role", reference(&["aws_iam_role.", name, ".id"].concat()))
        .attribute("policy", policy(statements))
}

fn execution_statements(plan: &Plan) -> Vec<Expression> {
    let mut statements = Vec::new();
    if let Some(repository) = repository_arn(&plan.service.image) {
        statements.push(allow(None, &["ecr:GetAuthorizationToken"], "*", None));
        statements.push(allow(
            None,
            &["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            repository,
            None,
        ));
    }
    let streams = template([var("aws_cloudwatch_log_group.this.arn"), lit(":*")]);
    statements.push(allow(None, &["logs:CreateLogStream", "logs:PutLogEvents"], streams, None));
    for (store, action) in [
        (SecretStore::SecretsManager, "secretsmanager:GetSecretValue"),
        (SecretStore::ParameterStore, "ssm:GetParameters"),
    ] {
        let mut arns: Vec<&str> = plan
            .service
            .secrets
            .iter()
            .filter(|secret| secret.store == store)
            .map(|secret| secret.resource.as_str())
            .collect();
        arns.sort_unstable();
        arns.dedup();
        if !arns.is_empty() {
            let resources = one_or_lines(arns.into_iter().map(Into::into).collect());
            statements.push(allow(None, &[action], resources, None));
        }
    }
    statements
}

/// The ECR repository of an image; `None` for an image of another registry.
fn repository_arn(image: &Image) -> Option<Expression> {
    let arn = |region, account, repository| {
        template([
            lit("arn:"),
            var("var.partition"),
            lit(":ecr:"),
            region,
            lit(":"),
            account,
            lit(":repository/"),
            repository,
        ])
    };
    match image {
        Image::OwnRepository { .. } => {
            Some(arn(var("var.region"), var("var.account_id"), var("var.repository")))
        }
        Image::Ecr { account, region, repository, .. } => {
            Some(arn(lit(region.as_str()), lit(account.as_str()), lit(repository.as_str())))
        }
        Image::Internet { .. } => None,
    }
}

fn task_statements(plan: &Plan) -> Vec<Expression> {
    let mut statements = Vec::new();
    if plan.service.exec {
        statements.push(allow(None, &EXEC_ACTIONS, "*", None));
    }
    let permissions = plan.service.calls.iter().filter_map(|service| service.call.as_ref());
    statements.extend(permissions.map(|permission| allow_call(plan, None, permission)));
    statements
}
