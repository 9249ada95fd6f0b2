//! Policies in IAM's language.

use crate::catalog::CallPermission;
use crate::hcl::{Expression, Part, lines, list, lit, object, string, template, var};
use crate::plan::Plan;

/// What an application that calls a service may do, as a statement; `principal` for policies that stand on a
/// resource.
pub(super) fn allow_call(
    plan: &Plan,
    principal: Option<&'static str>,
    permission: &CallPermission,
) -> Expression {
    let resources = permission.resources.iter().map(|template| arn(plan, template)).collect();
    let actions = one_or_lines(permission.actions.iter().map(|action| string(*action)).collect());
    let mut entries = vec![("Effect", string("Allow"))];
    entries.extend(principal.map(|principal| ("Principal", string(principal))));
    entries.extend([("Action", actions), ("Resource", one_or_lines(resources))]);
    object(entries)
}

/// A single value as it is, several with one a line.
pub(super) fn one_or_lines(mut values: Vec<Expression>) -> Expression {
    match values.len() {
        1 => values.pop().unwrap_or_else(|| list(Vec::<Expression>::new())),
        _ => lines(values),
    }
}

/// An ARN of the catalog, its placeholders filled with a module's variables and the design's names.
fn arn(plan: &Plan, pattern: &'static str) -> Expression {
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

fn value_of(plan: &Plan, placeholder: &'static str) -> Part {
    match placeholder {
        "partition" => var("var.partition"),
        "region" => var("var.region"),
        "account" => var("var.account_id"),
        "name" => var("var.name"),
        "project" => lit(plan.project.clone()),
        "environment" => lit(plan.environment.clone()),
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
