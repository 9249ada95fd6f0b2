//! What no generated file may hold, in any design of the covering set.

use hcl::{Block, Body, Expression, Structure};
use kakoi_terraform_tests::designs::cases;
use kakoi_terraform_tests::generate::generate;

/// Arguments that a reader would stumble over. `count` and `ignore_changes` are how generators hide what they do;
/// the others are deprecated.
const FORBIDDEN: [&str; 4] = ["count", "ignore_changes", "inline_policy", "managed_policy_arns"];

/// The only actions that may be allowed on every resource: none of them supports a narrower one.
const ON_EVERYTHING: [&str; 10] = [
    "ecr:GetAuthorizationToken",
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
}

/// Shows every argument, block and object of a file.
fn look_at_body(body: &Body, look: &mut impl FnMut(Part)) {
    for structure in body {
        match structure {
            Structure::Attribute(attribute) => {
                look(Part::Argument(attribute.key()));
                look_at_expression(attribute.expr(), look);
            }
            Structure::Block(block) => {
                look(Part::Block(block));
                look_at_body(block.body(), look);
            }
        }
    }
}

fn look_at_expression(expression: &Expression, look: &mut impl FnMut(Part)) {
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
