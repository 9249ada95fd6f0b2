//! What a person typed stays text, and policies stay narrow.

use super::{code_of, designs, written};
use crate::finding::{Field, Finding};
use crate::plan::{Image, Plan};
use crate::terraform::fixture::{planned, rich};
use crate::terraform::{Bill, bundle};
use crate::text::Problem;

/// A Plan whose free texts all try to become code. Some of these a Config could not bring so far.
fn hostile() -> Plan {
    let text = "\"}\n${file(\"/etc/passwd\")} %{ for } \\ \u{7} | `x` <script> é\r\nresource \"a\" \"b\" {";
    let mut plan = planned(&rich());
    plan.tags.insert(text.into(), text.into());
    plan.health_check.path = text.into();
    plan.health_check.codes = text.into();
    plan.service.environment.insert(text.into(), text.into());
    plan.service.image = Image::Internet { uri: text.into(), registry: text.into() };
    for secret in &mut plan.service.secrets {
        secret.variable = text.into();
        secret.value_from = text.into();
        secret.resource = text.into();
    }
    plan
}

#[test]
fn what_a_person_typed_never_becomes_code() {
    let findings = [Finding::invalid(
        Field::entry("network.endpoints", "`|\n# x"),
        Problem::ImageMalformed { value: "`rm` | <img src=x>\n# Heading".into() },
    )];
    let bundle = bundle(&hostile(), &findings, &Bill::default(), "#v1.", "{}\n".into(), "<svg/>\n".into());
    for file in bundle.files.iter().filter(|file| !file.tokens.is_empty()) {
        assert!(hcl::parse(&file.text).is_ok(), "{}:\n{}", file.path, file.text);
        assert!(!file.text.contains("resource \"a\""), "{}", file.path);
        let interpolates_user_text = file.text.replace("$${", "").contains("${file");
        assert!(!interpolates_user_text, "{}", file.path);
    }
    let readme = &bundle.file("README.md").unwrap().text;
    assert!(readme.lines().all(|line| line != "# x" && line != "# Heading"), "{readme}");
    assert!(readme.contains("\\`rm\\` \\| \\<img src=x\\>"), "{readme}");
}

#[test]
fn policies_name_no_wildcard_but_where_aws_takes_nothing_else() {
    for (name, config) in designs() {
        let bundle = written(&config);
        for file in ["ecs", "network", "alb"].into_iter().flat_map(|folder| code_of(&bundle, folder)) {
            // The key's policy: "all of KMS" for the account, and "*" for the key that it stands on.
            let text = file.text.split("\"aws_kms_alias\"").last().unwrap();
            // An endpoint policy grants nothing: it says whose requests pass.
            let grants = |statement: &&str| !statement.contains("aws:PrincipalAccount");
            for statement in text.split("Effect").skip(1).filter(grants) {
                let actions: Vec<&str> = statement.split('"').filter(|text| is_action(text)).collect();
                assert!(actions.iter().all(|action| !action.contains('*')), "{name} {actions:?}");
                let anything = statement
                    .lines()
                    .any(|line| line.trim_start().starts_with("Resource ") && line.ends_with("= \"*\""));
                let takes_no_resource = |action: &&str| {
                    [
                        "ecr:GetAuthorizationToken",
                        "ssmmessages:",
                        "xray:",
                        "logs:DescribeLogGroups",
                        "elasticloadbalancing:Describe",
                    ]
                    .iter()
                    .any(|known| action.starts_with(known))
                };
                if anything {
                    assert!(!actions.is_empty(), "{name}");
                    assert!(actions.iter().all(takes_no_resource), "{name} {actions:?}");
                }
            }
        }
    }
}

/// Whether a text looks like `sqs:SendMessage` or `sqs:*`.
fn is_action(text: &str) -> bool {
    text.split_once(':').is_some_and(|(service, action)| {
        service != "aws"
            && !service.is_empty()
            && !action.is_empty()
            && service.bytes().all(|byte| byte.is_ascii_lowercase())
            && action.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'*')
    })
}

/// Source: AWS IAM, "IAM and AWS STS quotas": 64 characters, of which the provider takes 26 behind a prefix.
#[test]
fn prefixes_of_roles_fit_behind_the_longest_name() {
    let mut seen = 0;
    for (_, config) in designs() {
        let bundle = written(&config);
        for block in
            code_of(&bundle, "ecs").flat_map(|file| file.text.split("resource \"aws_iam_role\"").skip(1))
        {
            let suffix = block.split("name_prefix").nth(1).unwrap().split('"').nth(1).unwrap();
            let suffix = suffix.strip_prefix("${var.name}").unwrap();
            assert!(crate::plan::NAME_LIMIT + suffix.len() <= 38, "{suffix}");
            seen += 1;
        }
    }
    assert!(seen > designs().len() * 2, "{seen}");
}
