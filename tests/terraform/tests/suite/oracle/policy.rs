//! Policies in IAM's language, judged as AWS does: what no statement allows is refused.
//! Source: IAM, "Policy evaluation logic" and "IAM JSON policy elements reference".

use serde_json::Value;

use super::resources::texts;

/// A request that somebody makes of a service.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    /// Such as `sqs:SendMessage`.
    pub(crate) action: String,
    /// The ARN that it is about; `*` where the action takes none.
    pub(crate) resource: String,
    /// The account of whoever asks.
    pub(crate) caller: String,
}

/// What stands on an endpoint or in a role.
#[derive(Clone, Debug)]
pub(crate) enum Policy {
    /// None, on an endpoint: it admits everything.
    Open,
    /// Its text is not known before it is applied. It is taken for one that admits everything.
    Untold,
    /// A document.
    Document(Vec<Value>),
}

impl Policy {
    /// A policy's text.
    pub(crate) fn read(document: &str) -> Self {
        let document: Value = serde_json::from_str(document).unwrap();
        match &document["Statement"] {
            Value::Array(statements) => Self::Document(statements.clone()),
            one => Self::Document(vec![one.clone()]),
        }
    }

    /// The actions that it refuses.
    pub(crate) fn refused(&self, asks: &[Ask], account: &str) -> Vec<String> {
        let Self::Document(statements) = self else { return Vec::new() };
        let allowed = |ask: &&Ask| statements.iter().any(|statement| allows(statement, ask, account));
        asks.iter().filter(|ask| !allowed(ask)).map(|ask| ask.action.clone()).collect()
    }
}

fn allows(statement: &Value, ask: &Ask, account: &str) -> bool {
    for element in statement.as_object().unwrap().keys() {
        let is_known =
            ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"].contains(&element.as_str());
        assert!(is_known, "the oracle cannot read {element} in {statement}");
    }
    assert_eq!(statement["Effect"], "Allow", "the oracle reads no refusals");
    assert!(statement["Principal"].is_null() || statement["Principal"] == "*", "{statement}");
    texts(&statement["Action"]).iter().any(|pattern| matches(pattern, &ask.action))
        && texts(&statement["Resource"]).iter().any(|pattern| matches(pattern, &ask.resource))
        && holds(&statement["Condition"], ask, account)
}

/// Whether a condition holds. A resource that names its account in its ARN is of that one; a bucket names none: those
/// that a design uses are the account's own, but not the one in which ECR keeps layers.
fn holds(condition: &Value, ask: &Ask, account: &str) -> bool {
    let Some(operators) = condition.as_object() else { return true };
    operators.iter().all(|(operator, entries)| {
        assert_eq!(operator, "StringEquals", "the oracle cannot read {condition}");
        entries.as_object().unwrap().iter().all(|(key, expected)| {
            let found = match key.as_str() {
                "aws:PrincipalAccount" => ask.caller.as_str(),
                "aws:ResourceAccount" => match ask.resource.split(':').nth(4) {
                    Some("") if ask.resource.contains("-starport-layer-bucket") => "of ECR",
                    None | Some("") => account,
                    Some(owner) => owner,
                },
                _ => panic!("the oracle cannot read {condition}"),
            };
            texts(expected).iter().any(|expected| expected == found)
        })
    })
}

/// Whether a text is of a pattern in which `*` stands for anything and `?` for any one character.
fn matches(pattern: &str, text: &str) -> bool {
    let Some(first) = pattern.chars().next() else { return text.is_empty() };
    let rest = &pattern[first.len_utf8()..];
    if first == '*' {
        return text.char_indices().any(|(at, _)| matches(rest, &text[at..])) || matches(rest, "");
    }
    let mut characters = text.chars();
    characters.next().is_some_and(|next| first == '?' || first == next) && matches(rest, characters.as_str())
}

#[test]
fn patterns_are_matched_whole() {
    assert!(matches("*", "") && matches("*", "a") && matches("a*c", "abbc") && matches("a?c", "abc"));
    assert!(matches("arn:*:b/*", "arn:x:b/c/d") && matches("a*b*", "aXbYbZ"));
    for (pattern, text) in [("", "a"), ("a", ""), ("a", "ab"), ("a?c", "ac"), ("a*c", "acb"), ("a*c", "ab")] {
        assert!(!matches(pattern, text), "{pattern} {text}");
    }
}

#[test]
fn what_no_statement_allows_is_refused() {
    let ask = |action: &str, resource: &str| Ask {
        action: action.into(),
        resource: resource.into(),
        caller: "1".into(),
    };
    let policy = Policy::read(
        r#"{"Statement": [
            {"Effect": "Allow", "Action": ["a:Get", "a:Put"], "Resource": "arn:aws:a:r:1:x/*"},
            {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*",
             "Condition": {"StringEquals": {"aws:PrincipalAccount": "2"}}},
            {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::*",
             "Condition": {"StringEquals": {"aws:ResourceAccount": "1"}}}
        ]}"#,
    );
    let layers = "arn:aws:s3:::prod-r-starport-layer-bucket/x";
    let asks = [
        ask("a:Get", "arn:aws:a:r:1:x/y"),
        ask("a:Put", "arn:aws:a:r:1:z"),
        ask("a:List", "arn:aws:a:r:1:x/y"),
        ask("s3:GetObject", "arn:aws:s3:::mine/x"),
        ask("s3:GetObject", layers),
    ];
    assert_eq!(policy.refused(&asks, "1"), ["a:Put", "a:List", "s3:GetObject"]);
    let other = Ask { caller: "2".into(), ..ask("a:List", layers) };
    assert!(policy.refused(&[other], "1").is_empty());
    assert!(Policy::Open.refused(&asks, "1").is_empty());
}
