//! Commands for a POSIX shell.

use super::fill;
use super::names::value;
use crate::plan::Plan;
use crate::shell::argument;

/// Commands with each `{name}` filled in as one argument, or a part of one: a name stands outside of quotes, or, in a
/// remark, by itself.
pub(super) fn filled(plan: &Plan, commands: &str) -> String {
    let lines: Vec<String> = commands
        .lines()
        .map(|line| {
            let is_remark = line.starts_with('#');
            fill(line, &|name| {
                let value = value(plan, name).unwrap_or_default();
                Some(if is_remark { value } else { argument(&value) })
            })
        })
        .collect();
    lines.join("\n")
}
