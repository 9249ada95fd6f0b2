//! Variables in clear that look like secrets, by their name or by what they hold.

use super::Fix;
use crate::config::Config;
use crate::finding::{Field, Findings};
use crate::plan::{OWN_PARAMETER, Plan, address, is_own_parameter};
use crate::text::{Problem, Remedy};

/// Words that name a secret where one of them is the last of a variable's name, as in `DB_PASSWORD`: what comes after it
/// says that the value is something about the secret, as in `PASSWORD_FILE`.
const LAST_WORDS: [&str; 12] = [
    "APIKEY",
    "CREDENTIAL",
    "CREDENTIALS",
    "DSN",
    "PASS",
    "PASSPHRASE",
    "PASSWD",
    "PASSWORD",
    "PWD",
    "SECRET",
    "SECRETS",
    "TOKEN",
];
/// Kinds of keys that are secrets; a `PUBLIC_KEY` is none.
const KEYS: [&str; 7] = ["ACCESS", "API", "AUTH", "ENCRYPTION", "PRIVATE", "SECRET", "SIGNING"];
/// What the values of well-known secrets begin with: access keys of AWS, tokens of GitHub, GitLab, Slack and Stripe, keys in
/// PEM. Source: AWS IAM, "IAM identifiers"; the services' own documentation.
const STARTS: [&str; 11] = [
    "AKIA",
    "ASIA",
    "ghp_",
    "gho_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "sk_live_",
    "rk_live_",
    "-----BEGIN ",
];
/// A value shorter than this is a switch or a number rather than a password.
const SHORTEST: usize = 6;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    for (name, value) in &plan.service.environment {
        if holds_secret(value) || (names_secret(name) && may_be_secret(value)) {
            let problem = Problem::VariableLooksSecret { name: name.clone() };
            let addresses = vec![address::TASK_DEFINITION.into()];
            findings.warning_about(Field::entry("service.environment", name), problem, addresses);
        }
    }
}

fn names_secret(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let mut words = name.rsplit('_');
    let last = words.next().unwrap_or_default();
    LAST_WORDS.contains(&last) || (last == "KEY" && words.next().is_some_and(|kind| KEYS.contains(&kind)))
}

/// Whether a value under the name of a secret can be one: not where it says where the secret is, or is a word such as `off`.
fn may_be_secret(value: &str) -> bool {
    let is_place = ["arn:", "/", "ssm:"].into_iter().any(|start| value.starts_with(start));
    value.len() >= SHORTEST && !is_place && !value.bytes().all(|byte| byte.is_ascii_digit())
}

fn holds_secret(value: &str) -> bool {
    let is_token = STARTS.iter().any(|start| value.strip_prefix(start).is_some_and(|rest| rest.len() >= 12));
    // Three parts of base64, of which the first begins an object in JSON. Source: RFC 7519.
    let is_web_token = value.starts_with("eyJ") && value.split('.').count() == 3;
    is_token || is_web_token || has_password(value)
}

/// Whether a text is a URL with a password in it, as in `postgres://user:password@host`.
fn has_password(value: &str) -> bool {
    let mut parts = value.splitn(4, '/');
    let (scheme, empty, authority) = (parts.next(), parts.next(), parts.next());
    let is_url = scheme.is_some_and(|scheme| scheme.len() > 1 && scheme.ends_with(':')) && empty == Some("");
    let user = authority.and_then(|authority| authority.rsplit_once('@')).map(|(user, _)| user);
    let password = user.and_then(|user| user.split_once(':')).map(|(_, password)| password);
    is_url && password.is_some_and(|password| !password.is_empty())
}

/// The variable read from a parameter of the account, which is named after the design. Its value leaves the design.
pub(super) fn fix(config: &Config, variable: &str) -> Option<Fix> {
    let project = &config.project;
    let parameter = ["/", &project.name, "/", &project.environment, "/", variable].concat();
    if !is_own_parameter(&parameter) {
        return None;
    }
    let kept = [OWN_PARAMETER, &parameter].concat();
    let remedy = Remedy::MakeSecret { variable: variable.into(), parameter };
    let path = |table: &str| [table, ".", variable].concat();
    Some(Fix::new(remedy, [(path("service.environment"), String::new()), (path("service.secrets"), kept)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::tests::{codes, fixed};

    fn with(name: &str, value: &str) -> Vec<&'static str> {
        codes(|config| {
            config.service.environment.insert(name.into(), value.into());
        })
    }

    #[test]
    fn a_name_gives_a_secret_away() {
        for name in [
            "DB_PASSWORD",
            "password",
            "API_TOKEN",
            "STRIPE_API_KEY",
            "APIKEY",
            "AWS_SECRET_ACCESS_KEY",
            "MY_SECRET",
        ] {
            assert_eq!(with(name, "hunter22"), ["KAK165"], "{name}");
        }
        for name in ["PASSWORD_FILE", "TOKEN_TTL", "PUBLIC_KEY", "CACHE_KEY", "KEY", "SECRETARY", "COMPASS"] {
            assert_eq!(with(name, "hunter22"), [""; 0], "{name}");
        }
    }

    #[test]
    fn what_only_points_at_a_secret_is_none() {
        for value in ["", "true", "off", "3600000", "/run/secrets/db", "arn:aws:ssm:a:1:parameter/a"] {
            assert_eq!(with("DB_PASSWORD", value), [""; 0], "{value}");
        }
    }

    #[test]
    fn a_value_gives_itself_away() {
        for value in [
            "AKIAIOSFODNN7EXAMPLE",
            "ghp_0123456789abcdefghij",
            "-----BEGIN PRIVATE KEY-----",
            "eyJhbGciOiJIUzI1NiJ9.e30.abc",
            "postgres://app:hunter2@db.example.com/shop",
        ] {
            assert_eq!(with("MODE", value), ["KAK165"], "{value}");
        }
        for value in ["fast", "AKIA", "https://example.com/a:b@c", "https://user@example.com", "a:b@c", "eyJ"]
        {
            assert_eq!(with("MODE", value), [""; 0], "{value}");
        }
    }

    #[test]
    fn the_value_leaves_the_design() {
        let fixed = fixed("KAK165", |config| {
            config.service.environment.insert("DB_PASSWORD".into(), "hunter22".into());
        });
        assert!(fixed.service.environment.is_empty());
        assert_eq!(fixed.service.secrets.get("DB_PASSWORD").unwrap(), "ssm:/web/dev/DB_PASSWORD");
        let mut reserved = Config::default();
        reserved.project.name = "aws-shop".into();
        assert_eq!(fix(&reserved, "DB_PASSWORD"), None);
    }
}
