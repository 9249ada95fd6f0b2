//! Commands for a POSIX shell.

use super::fill;
use super::names::value;
use crate::plan::Plan;

/// Commands with each `{name}` filled in as one argument, or a part of one: a name stands outside of quotes, or, in a
/// remark, by itself.
pub(super) fn filled(plan: &Plan, commands: &str) -> String {
    let lines: Vec<String> = commands
        .lines()
        .map(|line| {
            let is_remark = line.starts_with('#');
            fill(line, &|name| {
                let value = value(plan, name).unwrap_or_default();
                Some(if is_remark { value } else { argument(value) })
            })
        })
        .collect();
    lines.join("\n")
}

/// A text as a shell takes it for itself.
fn argument(text: String) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:@".contains(&byte);
    if text.bytes().all(is_plain) {
        return text;
    }
    let mut quoted = "'".to_owned();
    for character in text.chars() {
        if character == '\'' {
            quoted.push_str("'\\'");
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use proptest::prelude::*;

    use super::argument;

    #[test]
    fn what_needs_no_quotes_has_none() {
        assert_eq!(argument("team/web_1.x:2@sha256-a".into()), "team/web_1.x:2@sha256-a");
        assert_eq!(argument("it's".into()), "'it'\\''s'");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_shell_reads_an_argument_back(text in "[^\0]{0,30}|[$`'\"\\\\ \n!*~#;&|<>(){}a]{1,30}") {
            let script = ["printf %s x", &argument(text.clone()), "x"].concat();
            let read = Command::new("sh").args(["-c", &script]).output().unwrap();
            prop_assert_eq!(String::from_utf8(read.stdout).unwrap(), ["x", &text, "x"].concat());
        }
    }
}
