use super::cases::{CASES, Case, good};
use super::*;
use crate::config::Config;
use crate::design::{design, design_for};
use crate::finding::Severity;
use crate::settings::Settings;
use crate::text::{Language, PROBLEMS};

/// The code, severity and field of each finding of the default design after a change.
pub(super) fn advice(change: impl FnOnce(&mut Config)) -> Vec<(&'static str, Severity, String)> {
    let mut config = Config::default();
    change(&mut config);
    let findings = design(&config).findings;
    findings
        .iter()
        .map(|finding| (finding.code(), finding.severity, finding.field.path().to_owned()))
        .collect()
}

/// Without what the default design is warned of, nor told to give a certificate.
pub(super) fn quiet(config: &mut Config) {
    *config = good();
}

/// The codes of what is said of a design that is good but for a change.
pub(super) fn codes(change: impl FnOnce(&mut Config)) -> Vec<&'static str> {
    let found = advice(|config| {
        quiet(config);
        change(config);
    });
    found.into_iter().map(|(code, ..)| code).collect()
}

/// The good design after a change, and its first finding of a code.
fn finding(code: &str, change: impl FnOnce(&mut Config)) -> (Config, Finding) {
    finding_under(&Settings::default(), code, change)
}

/// The same under settings.
fn finding_under(settings: &Settings, code: &str, change: impl FnOnce(&mut Config)) -> (Config, Finding) {
    let mut config = good();
    change(&mut config);
    let findings = design_for(&config, settings, config.language).findings;
    let found = findings.iter().find(|finding| finding.code() == code).cloned();
    let found = found.unwrap_or_else(|| panic!("{code} is not in {findings:#?}"));
    (config, found)
}

fn case_finding(case: &Case) -> (Config, Finding) {
    finding_under(&case.settings(), case.code, case.bad)
}

pub(super) fn fix_of(code: &str, change: impl FnOnce(&mut Config)) -> Option<Fix> {
    let (config, finding) = finding(code, change);
    fix(&config, &finding)
}

/// The design after the fix.
pub(super) fn fixed(code: &str, change: impl FnOnce(&mut Config)) -> Config {
    let (config, finding) = finding(code, change);
    fix(&config, &finding).unwrap_or_else(|| panic!("{code} has no fix")).apply(&config)
}

#[test]
fn the_default_has_two_warnings() {
    assert_eq!(
        advice(|_| ()),
        [
            ("KAK132", Severity::Warning, "load_balancer.protocol".into()),
            ("KAK142", Severity::Warning, "service.count".into())
        ]
    );
    assert_eq!(advice(quiet), []);
}

#[test]
fn every_problem_has_a_case_that_shows_it() {
    let mut shown: Vec<&str> = Vec::new();
    for case in CASES {
        let (_, finding) = case_finding(case);
        shown.push(PROBLEMS[finding.problem.position()]);
    }
    let missing: Vec<&&str> = PROBLEMS.iter().filter(|name| !shown.contains(name)).collect();
    // The form alone has text where a number belongs; and no service that can be chosen is known to lack a region, until
    // `endpoint-services.json` says so of one.
    assert_eq!(missing, [&"NotANumber", &"EndpointAbsent"]);
}

#[test]
fn codes_are_each_of_one_problem() {
    let mut codes: Vec<(&str, usize)> = Vec::new();
    for case in CASES {
        let (_, finding) = case_finding(case);
        codes.push((case.code, finding.problem.position()));
    }
    codes.sort_unstable();
    codes.dedup();
    let positions = codes.len();
    codes.dedup_by_key(|(code, _)| *code);
    assert_eq!(codes.len(), positions);
}

#[test]
fn a_fix_silences_its_finding_and_adds_no_error() {
    for case in CASES {
        let (config, found) = case_finding(case);
        let before = case.judged(&config).findings;
        let fix = fix(&config, &found);
        assert_eq!(fix.is_some(), case.is_mended, "{} {fix:?}", case.code);
        let Some(fix) = fix else { continue };
        let mended = fix.apply(&config);
        assert_eq!(fix.apply(&mended), mended, "{} twice", case.code);
        let after = case.judged(&mended).findings;
        assert!(!after.contains(&found), "{} {fix:?}", case.code);
        let is_new = |finding: &&Finding| {
            finding.severity == Severity::Error
                && !before
                    .iter()
                    .any(|earlier| earlier.field == finding.field && earlier.code() == finding.code())
        };
        assert_eq!(after.iter().find(is_new), None, "{} {fix:?}", case.code);
        for change in &fix.changes {
            assert_eq!(mended.text_or_entry(&change.path), change.to, "{} {}", case.code, change.path);
        }
        for language in Language::ALL {
            assert!(!fix.remedy.say(language).is_empty());
        }
    }
}

#[test]
fn a_finding_of_a_plan_is_about_resources_that_are_there() {
    for case in CASES {
        let mut config = good();
        (case.bad)(&mut config);
        let outcome = case.judged(&config);
        let Some(design) = outcome.design else { continue };
        for finding in &outcome.findings {
            for address in &finding.addresses {
                assert!(design.bundle.resource(address).is_some(), "{} {address}", finding.code());
            }
        }
    }
}
