//! Policies in IAM's language.

use crate::catalog::CallPermission;
use crate::hcl::{Expression, Key, Part, call, lines, list, lit, object, template, var};
use crate::plan::Plan;

/// `jsonencode({ Version = …, Statement = [ … ] })`.
pub(super) fn policy(statements: Vec<Expression>) -> Expression {
    let document = object([("Version", Expression::from("2012-10-17")), ("Statement", lines(statements))]);
    call("jsonencode", [document])
}

/// A statement that allows actions on resources; `principal` for policies that stand on a resource.
pub(super) fn allow(
    principal: Option<Expression>,
    actions: &[&str],
    resources: impl Into<Expression>,
    condition: Option<Expression>,
) -> Expression {
    let mut entries: Vec<(Key, Expression)> = vec![("Effect".into(), "Allow".into())];
    entries.extend(principal.map(|principal| ("Principal".into(), principal)));
    entries.push(("Action".into(), one_or_lines(actions.iter().map(|action| (*action).into()).collect())));
    entries.push(("Resource".into(), resources.into()));
    entries.extend(condition.map(|condition| ("Condition".into(), condition)));
    Expression::Object(entries)
}

/// What an application that calls a service may do, as a statement.
pub(super) fn allow_call(
    plan: &Plan,
    principal: Option<Expression>,
    permission: &CallPermission,
) -> Expression {
    let resources = permission.resources.iter().map(|template| arn(plan, template)).collect();
    allow(principal, permission.actions, one_or_lines(resources), None)
}

/// A single value as it is, several with one a line.
pub(super) fn one_or_lines(mut values: Vec<Expression>) -> Expression {
    match values.len() {
        1 => values.pop().unwrap_or_else(|| list(Vec::<Expression>::new())),
        _ => lines(values),
    }
}

/// An ARN of the catalog, its placeholders filled with a module's variables and the design's names.
pub(super) fn arn(plan: &Plan, pattern: &str) -> Expression {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (placeholder, after) = after.split_once('}').unwrap_or((after, ""));
        parts.push(lit(before));
        parts.push(value_of(plan, placeholder));
        rest = after;
    }
    parts.push(lit(rest));
    parts.retain(|part| !matches!(part, Part::Literal(text) if text.is_empty()));
    template(parts)
}

fn value_of(plan: &Plan, placeholder: &str) -> Part {
    match placeholder {
        "partition" => var("var.partition"),
        "region" => var("var.region"),
        "account" => var("var.account_id"),
        "name" => var("var.name"),
        "project" => lit(plan.project.as_str()),
        "environment" => lit(plan.environment.as_str()),
        other => lit(["{", other, "}"].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::arn;
    use crate::hcl::{Document, print};
    use crate::terraform::fixture;

    #[test]
    fn placeholders_become_variables() {
        let plan = fixture::default();
        let text = |pattern| print(&Document::new().attribute("a", arn(&plan, pattern))).text;
        assert_eq!(
            text("arn:{partition}:ssm:{region}:{account}:parameter/{project}/{environment}/*"),
            "a = \"arn:${var.partition}:ssm:${var.region}:${var.account_id}:parameter/web/dev/*\"\n"
        );
        assert_eq!(text("*"), "a = \"*\"\n");
        assert_eq!(text("{name}-{other}{"), "a = \"${var.name}-{other}{}\"\n");
    }
}
