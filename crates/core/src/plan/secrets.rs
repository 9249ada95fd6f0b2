use super::{Secret, SecretStore, arn};
use crate::catalog::Region;
use crate::finding::{Field, Findings};
use crate::map::SortedMap;
use crate::text::Problem;

/// What a parameter of the applying account and region begins with, before its name, as an image of it begins with
/// `ecr:`.
pub(crate) const OWN_PARAMETER: &str = "ssm:";

/// The longest name of a parameter. Its ARN may have 1,011 characters, and what stands before the name has fewer than 111.
const LONGEST_PARAMETER: usize = 900;

/// The environment variables that are filled at start.
pub(super) fn resolve(
    region: &'static Region,
    secrets: &SortedMap<String>,
    environment: &SortedMap<String>,
    findings: &mut Findings,
) -> Vec<Secret> {
    let mut resolved = Vec::new();
    for (variable, arn) in secrets {
        let field = || Field::entry("service.secrets", variable);
        if environment.contains_key(variable) {
            findings.invalid(field(), Problem::VariableTwice { name: variable.clone() });
        }
        match secret(region, variable, arn.trim()) {
            Ok(secret) => resolved.push(secret),
            Err(problem) => findings.invalid(field(), problem),
        }
    }
    resolved
}

fn secret(region: &'static Region, variable: &str, text: &str) -> Result<Secret, Problem> {
    let malformed = || Problem::SecretMalformed { value: text.into() };
    if let Some(name) = text.strip_prefix(OWN_PARAMETER) {
        if !is_own_parameter(name) {
            return Err(malformed());
        }
        let resource = ["parameter", name].concat();
        return Ok(Secret {
            variable: variable.into(),
            own: true,
            value_from: resource.clone(),
            resource,
            store: SecretStore::ParameterStore,
        });
    }
    let store = store(text).ok_or_else(malformed)?;
    let arn = arn::parse(text).ok_or_else(malformed)?;
    if arn.partition != region.partition.name() {
        return Err(Problem::SecretPartition {
            found: arn.partition.into(),
            partition: region.partition.name(),
        });
    }
    if arn.region != region.code {
        return Err(Problem::SecretRegion { found: arn.region.into(), region: region.code });
    }
    let resource = match store {
        SecretStore::SecretsManager => secret_resource(arn.resource),
        SecretStore::ParameterStore => parameter_resource(arn.resource),
    }
    .ok_or_else(malformed)?;
    Ok(Secret {
        variable: variable.into(),
        own: false,
        value_from: text.into(),
        resource: ["arn:", arn.partition, ":", arn.service, ":", arn.region, ":", arn.account, ":", resource]
            .concat(),
        store,
    })
}

/// Where the value of an ARN is kept, as far as the text says it.
pub(super) fn store(text: &str) -> Option<SecretStore> {
    let text = text.trim();
    if text.starts_with(OWN_PARAMETER) {
        return Some(SecretStore::ParameterStore);
    }
    match text.strip_prefix("arn:")?.split(':').nth(1)? {
        "secretsmanager" => Some(SecretStore::SecretsManager),
        "ssm" => Some(SecretStore::ParameterStore),
        _ => None,
    }
}

/// `secret:NAME-AbCdEf` of `secret:NAME-AbCdEf[:JSON-KEY:VERSION-STAGE:VERSION-ID]`.
/// Source: Amazon ECS, "Pass Secrets Manager secrets through Amazon ECS environment variables".
fn secret_resource(resource: &str) -> Option<&str> {
    let rest = resource.strip_prefix("secret:")?;
    let (name, selector) = rest.split_once(':').unwrap_or((rest, ""));
    let has_suffix = name.rsplit_once('-').is_some_and(|(name, suffix)| {
        !name.is_empty() && suffix.len() == 6 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let selector_fits = selector.is_empty() || (selector.split(':').count() <= 3 && is_plain(selector));
    (has_suffix && is_plain(name) && selector_fits)
        .then(|| resource.get(.."secret:".len() + name.len()))
        .flatten()
}

fn parameter_resource(resource: &str) -> Option<&str> {
    let name = resource.strip_prefix("parameter/")?;
    (!name.is_empty() && !name.bytes().any(|byte| byte == b':') && is_plain(name)).then_some(resource)
}

/// Whether a parameter can be created under that name, which begins with a slash. Source: AWS Systems Manager,
/// `PutParameter`: letters, digits and `_.-` between slashes, fifteen levels, and a beginning other than `aws` or `ssm`.
pub(crate) fn is_own_parameter(name: &str) -> bool {
    let is_level = |level: &str| {
        !level.is_empty()
            && level.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
    };
    let Some(levels) = name.strip_prefix('/') else { return false };
    let start = levels.get(..3).unwrap_or_default();
    let is_reserved = start.eq_ignore_ascii_case("aws") || start.eq_ignore_ascii_case("ssm");
    name.len() <= LONGEST_PARAMETER
        && levels.split('/').count() <= 15
        && levels.split('/').all(is_level)
        && !is_reserved
}

/// The characters of secret and parameter names; none of them is a wildcard in an IAM policy.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'+' | b'=' | b'.' | b'@' | b'-' | b':')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::region;

    fn tokyo(text: &str) -> Result<Secret, Problem> {
        secret(region("ap-northeast-1").unwrap(), "DB", text)
    }

    #[test]
    fn a_secret_is_readable_without_its_json_key() {
        let arn = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:web/db-AbCdEf";
        for text in [arn.to_owned(), format!("{arn}:password::"), format!("{arn}:password:AWSCURRENT:")] {
            let secret = tokyo(&text).unwrap();
            assert_eq!((secret.value_from, secret.resource.as_str()), (text, arn));
            assert_eq!(secret.store, SecretStore::SecretsManager);
        }
    }

    #[test]
    fn a_parameter_is_its_own_resource() {
        let arn = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/web/dev/key";
        let secret = tokyo(arn).unwrap();
        assert_eq!((secret.resource.as_str(), secret.store), (arn, SecretStore::ParameterStore));
    }

    #[test]
    fn a_parameter_of_the_applying_account_has_no_account_yet() {
        let secret = tokyo("ssm:/web/dev/DB_PASSWORD").unwrap();
        assert!(secret.own);
        assert_eq!(
            (secret.resource.as_str(), secret.store),
            ("parameter/web/dev/DB_PASSWORD", SecretStore::ParameterStore)
        );
        assert_eq!(secret.value_from, secret.resource);
        for text in [
            "ssm:",
            "ssm:/",
            "ssm:web",
            "ssm:/web//a",
            "ssm:/web/",
            "ssm:/aws/a",
            "ssm:/SSM-a",
            "ssm:/a*",
            "ssm:/日",
        ] {
            assert_eq!(tokyo(text), Err(Problem::SecretMalformed { value: text.into() }), "{text}");
        }
        assert!(!is_own_parameter(&["/", &"a".repeat(900)].concat()));
        assert!(!is_own_parameter(&"/a".repeat(16)));
    }

    #[test]
    fn refuses_what_the_task_could_not_read() {
        assert_eq!(
            tokyo("arn:aws:ssm:eu-west-1:123456789012:parameter/a"),
            Err(Problem::SecretRegion { found: "eu-west-1".into(), region: "ap-northeast-1" })
        );
        assert_eq!(
            tokyo("arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a"),
            Err(Problem::SecretPartition { found: "aws-cn".into(), partition: "aws" })
        );
        for text in [
            "",
            "password",
            "arn:aws:s3:ap-northeast-1:123456789012:bucket",
            "arn:aws:ssm:ap-northeast-1:1234:parameter/a",
            "arn:aws:ssm:ap-northeast-1:123456789012:parameter/",
            "arn:aws:ssm:ap-northeast-1:123456789012:parameter/*",
            "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:web/db",
            "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:*-AbCdEf",
            "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:a-AbCdEf:k:s:v:x",
        ] {
            assert_eq!(tokyo(text), Err(Problem::SecretMalformed { value: text.into() }), "{text}");
        }
    }
}
