//! What no generated file may hold, in any design of the covering set.

use hcl::{Block, Body, Expression, Structure};
use kakoi_terraform_tests::designs::cases;
use kakoi_terraform_tests::generate::generate;

/// Arguments that a reader would stumble over. `count` is how generators hide what they do; the others are deprecated.
const FORBIDDEN: [&str; 3] = ["count", "inline_policy", "managed_policy_arns"];

/// The only arguments that Terraform may leave to others: scaling moves the number of tasks, a deployment the task
/// definition and, blue/green, the target group of service and listeners and what the `AppSpec` names.
const LEFT_TO_OTHERS: [(&str, &str); 5] = [
    ("aws_ecs_service", "capacity_provider_strategy"),
    ("aws_ecs_service", "desired_count"),
    ("aws_ecs_service", "load_balancer"),
    ("aws_ecs_service", "task_definition"),
    ("aws_lb_listener", "default_action"),
];

/// The only actions that may be allowed on every resource: none of them supports a narrower one, but
/// `logs:DescribeLogGroups`, which ECS Exec calls without naming a group.
/// Source: Service Authorization Reference; Amazon ECS, "Monitor Amazon ECS containers with ECS Exec".
pub(crate) const ON_EVERYTHING: [&str; 13] = [
    "ecr:GetAuthorizationToken",
    "elasticloadbalancing:DescribeListeners",
    "elasticloadbalancing:DescribeRules",
    "elasticloadbalancing:DescribeTargetGroups",
    "logs:DescribeLogGroups",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
    "xray:GetSamplingRules",
    "xray:GetSamplingTargets",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments",
];

#[test]
fn no_design_holds_what_it_must_not() {
    let mut statements = 0;
    for case in cases() {
        let bundle = generate(&case.config).unwrap_or_else(|error| panic!("{error}\n{case}"));
        for file in bundle.files.iter().filter(|file| !file.tokens.is_empty()) {
            let body =
                hcl::parse(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{case}", file.path));
            let mut found = Vec::new();
            look_at_body(&body, &mut |part| match part {
                Part::Argument(name) => found.extend(FORBIDDEN.contains(&name).then(|| name.to_owned())),
                Part::Block(block) => {
                    let is_region = block.labels().iter().any(|label| label.as_str() == "aws_region");
                    found.extend(is_region.then(|| "data.aws_region".to_owned()));
                    found.extend(left_to_others(block));
                }
                Part::OfKeyPolicy(object) => {
                    let actions = text_of(object, "Action").unwrap_or_default();
                    // The account alone may do everything with a key, and so give its use out by IAM.
                    let is_account = principal(object).ends_with(":root\"");
                    let is_wrong = |action: &String| action.contains('*') && !is_account;
                    found.extend(actions.into_iter().filter(is_wrong));
                }
                Part::Object(object) => {
                    if let Some(actions) = text_of(object, "Action").filter(|_| !is_boundary(object)) {
                        statements += 1;
                        found.extend(too_much(&actions, &text_of(object, "Resource").unwrap_or_default()));
                    }
                }
            });
            assert!(found.is_empty(), "{} holds {found:?}\n{case}", file.path);
        }
    }
    assert!(statements > 100, "only {statements} policy statements were seen");
}

/// Whether a statement is one of an endpoint policy that says whose requests pass. It grants nothing by itself, so it
/// may name every action: what a role may do stands in the role's own policy.
fn is_boundary(object: &hcl::Object<hcl::ObjectKey, Expression>) -> bool {
    let condition = text_of(object, "Condition").unwrap_or_default().concat();
    condition.contains("aws:PrincipalAccount") && text_of(object, "Principal").is_some()
}

/// Whom a statement admits, as its source; empty where it does not say.
fn principal(object: &hcl::Object<hcl::ObjectKey, Expression>) -> String {
    let admits = object.iter().find(|(key, _)| key.to_string() == "Principal");
    match admits {
        Some((_, Expression::Object(of))) => of.values().map(ToString::to_string).collect(),
        Some((_, other)) => other.to_string(),
        None => String::new(),
    }
}

/// What a resource ignores and is not on the list.
fn left_to_others(block: &Block) -> Vec<String> {
    let kind = block.labels().first().map_or("", |label| label.as_str());
    let lifecycle = block.body().blocks().filter(|inner| inner.identifier() == "lifecycle");
    let ignored = lifecycle.flat_map(|lifecycle| lifecycle.body().attributes());
    let ignored = ignored.filter(|attribute| attribute.key() == "ignore_changes");
    let names = ignored.flat_map(|attribute| match attribute.expr() {
        Expression::Array(names) => names.iter().map(ToString::to_string).collect(),
        other => vec![other.to_string()],
    });
    let is_listed = |name: &String| LEFT_TO_OTHERS.contains(&(kind, name.as_str()));
    names.filter(|name| !is_listed(name)).map(|name| format!("{kind} ignores {name}")).collect()
}

/// The actions of a statement that reach further than they may.
fn too_much(actions: &[String], resources: &[String]) -> Vec<String> {
    let everything = resources.iter().any(|resource| resource == "*");
    let is_wrong =
        |action: &&String| action.contains('*') || (everything && !ON_EVERYTHING.contains(&action.as_str()));
    actions.iter().filter(is_wrong).map(|action| format!("{action} on {resources:?}")).collect()
}

enum Part<'a> {
    /// The name of an argument of a block.
    Argument(&'a str),
    Block(&'a Block),
    Object(&'a hcl::Object<hcl::ObjectKey, Expression>),
    /// An object of a KMS key's own policy, in which the resource "*" is that key.
    OfKeyPolicy(&'a hcl::Object<hcl::ObjectKey, Expression>),
}

/// Shows every argument, block and object of a file.
fn look_at_body(body: &Body, look: &mut dyn FnMut(Part)) {
    for structure in body {
        match structure {
            Structure::Attribute(attribute) => {
                look(Part::Argument(attribute.key()));
                look_at_expression(attribute.expr(), look);
            }
            Structure::Block(block) => {
                look(Part::Block(block));
                let is_key = block.labels().first().is_some_and(|label| label.as_str() == "aws_kms_key");
                look_at_body(block.body(), &mut |part| match part {
                    Part::Object(object) if is_key => look(Part::OfKeyPolicy(object)),
                    part => look(part),
                });
            }
        }
    }
}

fn look_at_expression(expression: &Expression, look: &mut dyn FnMut(Part)) {
    match expression {
        Expression::Object(object) => {
            look(Part::Object(object));
            for value in object.values() {
                look_at_expression(value, look);
            }
        }
        Expression::Array(values) => values.iter().for_each(|value| look_at_expression(value, look)),
        Expression::FuncCall(call) => call.args.iter().for_each(|value| look_at_expression(value, look)),
        _ => {}
    }
}

/// The value of an object's key as texts: one, or those of a list. A template's text is its source.
fn text_of(object: &hcl::Object<hcl::ObjectKey, Expression>, key: &str) -> Option<Vec<String>> {
    let is_key = |candidate: &hcl::ObjectKey| match candidate {
        hcl::ObjectKey::Identifier(name) => name.as_str() == key,
        hcl::ObjectKey::Expression(Expression::String(name)) => name == key,
        _ => false,
    };
    let value = object.iter().find(|(candidate, _)| is_key(candidate))?.1;
    let text = |value: &Expression| match value {
        Expression::String(text) => text.clone(),
        other => other.to_string(),
    };
    Some(match value {
        Expression::Array(values) => values.iter().map(text).collect(),
        other => vec![text(other)],
    })
}

#[test]
fn a_statement_that_reaches_too_far_is_found() {
    let text = r#"
        resource "aws_iam_role_policy" "task" {
          policy = jsonencode({
            Statement = [
              { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
              { Effect = "Allow", Action = ["s3:GetObject", "sqs:*"], Resource = ["*"] },
              { Effect = "Allow", Action = "s3:*", Resource = "arn:${var.partition}:s3:::bucket" },
            ]
          })
        }"#;
    let mut found = Vec::new();
    look_at_body(&hcl::parse(text).unwrap(), &mut |part| {
        if let Part::Object(object) = part
            && let Some(actions) = text_of(object, "Action")
        {
            let resources = text_of(object, "Resource").unwrap_or_default();
            found.extend(too_much(&actions, &resources));
        }
    });
    let starts = ["s3:GetObject on", "sqs:* on", "s3:* on"];
    assert_eq!(found.len(), starts.len(), "{found:?}");
    assert!(found.iter().zip(starts).all(|(found, start)| found.starts_with(start)), "{found:?}");
}

#[test]
fn what_is_left_to_others_and_not_on_the_list_is_found() {
    let text = r#"
        resource "aws_ecs_service" "this" {
          lifecycle {
            ignore_changes = [desired_count, tags]
          }
        }
        resource "aws_lb" "this" {
          lifecycle {
            ignore_changes = all
          }
        }"#;
    let mut found = Vec::new();
    look_at_body(&hcl::parse(text).unwrap(), &mut |part| {
        if let Part::Block(block) = part {
            found.extend(left_to_others(block));
        }
    });
    assert_eq!(found, ["aws_ecs_service ignores tags", "aws_lb ignores all"]);
}
