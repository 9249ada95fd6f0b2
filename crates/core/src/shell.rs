//! Texts for a POSIX shell.

/// A text as a shell takes it for itself.
pub(crate) fn argument(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:@".contains(&byte);
    if !text.is_empty() && text.bytes().all(is_plain) {
        return text.to_owned();
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
        assert_eq!(argument("team/web_1.x:2@sha256-a"), "team/web_1.x:2@sha256-a");
        assert_eq!(argument("it's"), "'it'\\''s'");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_shell_reads_an_argument_back(text in "[^\0]{0,30}|[$`'\"\\\\ \n!*~#;&|<>(){}a]{1,30}") {
            let script = ["printf %s x", &argument(&text), "x"].concat();
            let read = Command::new("sh").args(["-c", &script]).output().unwrap();
            prop_assert_eq!(String::from_utf8(read.stdout).unwrap(), ["x", &text, "x"].concat());
        }
    }
}
