use super::Image;
use super::arn::is_account;
use crate::finding::{Field, Findings};
use crate::text::Problem;

/// The image that a text names.
pub(super) fn resolve(text: &str, findings: &mut Findings) -> Option<Image> {
    let image = parse(text);
    if image.is_none() {
        let problem = if text.trim().is_empty() {
            Problem::ImageEmpty
        } else {
            Problem::ImageMalformed { value: text.into() }
        };
        findings.invalid(Field::fixed("service.image"), problem);
    }
    image
}

/// Reads `ecr:NAME:TAG`, `ecr:NAME@sha256:DIGEST` or an image URI.
pub(crate) fn parse(text: &str) -> Option<Image> {
    let text = text.trim();
    if let Some(own) = text.strip_prefix("ecr:") {
        let (repository, reference) = split_reference(own);
        let fits = is_repository(repository) && is_reference(reference) && !reference.is_empty();
        return fits
            .then(|| Image::OwnRepository { repository: repository.into(), reference: reference.into() });
    }
    let (registry, path) = split_registry(text);
    let (repository, reference) = split_reference(path);
    if text.len() > 512 || !is_repository(repository) || !is_reference(reference) || !is_host(registry) {
        return None;
    }
    Some(match ecr_registry(registry) {
        Some((account, region)) => Image::Ecr {
            uri: text.into(),
            account: account.into(),
            region: region.into(),
            repository: repository.into(),
        },
        None => Image::Internet { uri: text.into(), registry: registry.into() },
    })
}

/// A first component with a dot or a port, or `localhost`, is a host; anything else lies on Docker Hub.
/// Source: the image reference grammar of the distribution project.
fn split_registry(text: &str) -> (&str, &str) {
    match text.split_once('/') {
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => (host, path),
        _ => ("docker.io", text),
    }
}

/// Splits `NAME`, `NAME:TAG`, `NAME@DIGEST` or `NAME:TAG@DIGEST` before the reference.
fn split_reference(text: &str) -> (&str, &str) {
    text.find([':', '@']).and_then(|start| text.split_at_checked(start)).unwrap_or((text, ""))
}

/// Account and region of a private ECR registry's host.
fn ecr_registry(host: &str) -> Option<(&str, &str)> {
    let (account, rest) = host.split_once('.')?;
    let rest = rest.strip_prefix("dkr.ecr.").or_else(|| rest.strip_prefix("dkr.ecr-fips."))?;
    let region = rest.strip_suffix(".amazonaws.com.cn").or_else(|| rest.strip_suffix(".amazonaws.com"))?;
    (is_account(account) && !region.is_empty() && !region.bytes().any(|byte| byte == b'.'))
        .then_some((account, region))
}

fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.split('.').all(label) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// Lower-case parts separated by one `.`, one or two `_`, hyphens or `/`, 2 to 256 characters in all.
/// Source: Amazon ECR, `CreateRepository`.
fn is_repository(name: &str) -> bool {
    let part = |part: &str| {
        let inner = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
        let separates =
            |text: &str| matches!(text, "" | "." | "_" | "__") || text.bytes().all(|byte| byte == b'-');
        part.starts_with(inner) && part.ends_with(inner) && part.split(inner).all(separates)
    };
    (2..=256).contains(&name.len()) && name.split('/').all(part)
}

fn is_reference(reference: &str) -> bool {
    let (tag, digest) = match reference.split_once('@') {
        Some((tag, digest)) => (tag, Some(digest)),
        None => (reference, None),
    };
    let tag_fits = tag.is_empty() || tag.strip_prefix(':').is_some_and(is_tag);
    let digest_fits = digest.is_none_or(|digest| {
        digest.strip_prefix("sha256:").is_some_and(|hex| {
            hex.len() == 64 && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        })
    });
    tag_fits && digest_fits
}

fn is_tag(tag: &str) -> bool {
    (1..=128).contains(&tag.len())
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
        && !tag.starts_with(['.', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind() {
        assert_eq!(
            parse("ecr:nginx:1.29"),
            Some(Image::OwnRepository { repository: "nginx".into(), reference: ":1.29".into() })
        );
        let uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/web:v1";
        assert_eq!(
            parse(uri),
            Some(Image::Ecr {
                uri: uri.into(),
                account: "123456789012".into(),
                region: "eu-west-1".into(),
                repository: "team/web".into()
            })
        );
        for (uri, registry) in [
            ("nginx", "docker.io"),
            ("library/nginx:1.29", "docker.io"),
            ("ghcr.io/org/app:main", "ghcr.io"),
            ("public.ecr.aws/nginx/nginx:1.29", "public.ecr.aws"),
            ("registry.example.com:5000/a/b", "registry.example.com:5000"),
        ] {
            assert_eq!(
                parse(uri),
                Some(Image::Internet { uri: uri.into(), registry: registry.into() }),
                "{uri}"
            );
        }
    }

    #[test]
    fn reads_digests() {
        let digest = "a".repeat(64);
        assert!(parse(&format!("ecr:web@sha256:{digest}")).is_some());
        assert!(parse(&format!("ghcr.io/a/b:1@sha256:{digest}")).is_some());
        assert!(parse("ecr:web@sha256:abc").is_none());
    }

    #[test]
    fn refuses_what_is_no_image() {
        for text in [
            "",
            "ecr:",
            "ecr:web",
            "ecr:Web:1",
            "my image",
            "nginx:la test",
            "https://ghcr.io/a/b",
            "a//b",
            "ghcr.io/",
            "ghcr.io/A/b",
            "x:y:z",
            "nginx:${tag}",
            "日本/語",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
