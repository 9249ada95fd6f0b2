//! Policies in IAM's language.

use crate::catalog::CallPermission;
use crate::hcl::{Expression, Text, fill_string};
use crate::plan::Plan;

/// What an application that calls a service may do, as a statement; `principal` for policies that stand on a
/// resource.
pub(super) fn allow_call(
    plan: &Plan,
    principal: Option<&'static str>,
    permission: &CallPermission,
) -> Expression {
    let filled = |templates: &'static [&'static str]| {
        one_or_list(templates.iter().map(|template| fill_string(template, plan)).collect())
    };
    let mut entries: Vec<(Text, Expression)> = vec![("Effect".into(), "Allow".into())];
    if let Some(principal) = principal {
        entries.push(("Principal".into(), principal.into()));
    }
    entries.push(("Action".into(), filled(permission.actions)));
    entries.push(("Resource".into(), filled(permission.resources)));
    Expression::Object(entries)
}

/// A single value as it is, several as a list.
pub(super) fn one_or_list(mut values: Vec<Expression>) -> Expression {
    if values.len() > 1 { Expression::List(values) } else { values.pop().unwrap_or(Expression::Null) }
}
