//! Which registries an entry of `image_hosts` means.

/// What stands for `ecr:NAME:TAG`, a repository of the account and the region that the design is applied in.
pub(super) const OWN: &str = "ecr:";

/// Whether an entry means a host: label by label, `*` for any one label. A port belongs to the last label.
pub(super) fn fits(pattern: &str, host: &str) -> bool {
    let mut labels = host.split('.');
    let fits = pattern
        .split('.')
        .all(|wanted| labels.next().is_some_and(|label| wanted == "*" || wanted.eq_ignore_ascii_case(label)));
    fits && labels.next().is_none()
}

/// Whether a text can be an entry: a host with at least two labels, or the short form of one's own repositories.
pub(super) fn is_entry(text: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let (name, port) = text.split_once(':').unwrap_or((text, "443"));
    let is_label = |label: &str| label == "*" || (!label.is_empty() && label.bytes().all(is_inner));
    text == OWN
        || (name.split('.').count() > 1
            && name.split('.').all(is_label)
            && !name.split('.').all(|label| label == "*")
            && port.parse::<u16>().is_ok_and(|port| port > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_one_label() {
        let pattern = "123456789012.dkr.ecr.*.amazonaws.com";
        assert!(fits(pattern, "123456789012.dkr.ecr.eu-west-1.amazonaws.com"));
        assert!(fits("*.dkr.ecr.*.amazonaws.com", "123456789012.dkr.ecr.eu-west-1.amazonaws.com"));
        assert!(fits("ghcr.io", "GHCR.io") && fits(OWN, OWN));
        for host in ["123456789012.dkr.ecr.eu.west.amazonaws.com", "dkr.ecr.eu-west-1.amazonaws.com", "", OWN]
        {
            assert!(!fits(pattern, host), "{host}");
        }
        assert!(!fits("registry.example.com", "registry.example.com:5000"));
        assert!(!fits("example.com", "evil.example.com") && !fits("ghcr.io", "ghcr.io.evil"));
    }

    #[test]
    fn an_entry_is_a_host() {
        for text in ["docker.io", "registry.example.com:5000", "*.dkr.ecr.*.amazonaws.com", OWN] {
            assert!(is_entry(text), "{text}");
        }
        for text in
            ["", "ecr", "*", "*.*", "docker.io/library", "https://ghcr.io", "a b.c", "a..b", "a.b:", "é.io"]
        {
            assert!(!is_entry(text), "{text}");
        }
    }
}
