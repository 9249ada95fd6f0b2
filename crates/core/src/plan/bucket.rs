use crate::cidr;

/// Whether a text can be the name of a general purpose bucket, and is no address. Source: Amazon S3, "General purpose bucket naming
/// rules".
pub(crate) fn is_name(text: &str) -> bool {
    let inner = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    (3..=63).contains(&text.len())
        && text.split('.').all(|part| part.starts_with(inner) && part.ends_with(inner))
        && text.chars().all(|character| inner(character) || matches!(character, '-' | '.'))
        && cidr::parse(&[text, "/32"].concat()).is_err()
        && !["xn--", "sthree-", "amzn-s3-demo-"].into_iter().any(|start| text.starts_with(start))
        && !["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]
            .into_iter()
            .any(|end| text.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn bucket_names_are_those_of_s3() {
        for name in ["abc", "my-state.example", "1a2", &"a".repeat(63)] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "ab",
            "My-state",
            "a_b_c",
            "-abc",
            "abc-",
            "a..b",
            "a.-b",
            "192.168.0.1",
            "xn--abc",
            "abc-s3alias",
            "日本語",
        ] {
            assert!(!is_name(name), "{name}");
        }
        assert!(!is_name(&"a".repeat(64)));
    }
}
