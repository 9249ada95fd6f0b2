//! Findings as text, JSON and SARIF 2.1.0.

use kakoi_core::finding::{Finding, Severity};
use kakoi_core::text::{Cli, Language};
use serde_json::{Value, json};

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Sarif,
}

/// Whether a finding is an error.
pub(crate) fn has_errors(findings: &[Finding]) -> bool {
    count(findings, Severity::Error) > 0
}

/// The findings of the Config at `path`.
pub(crate) fn report(findings: &[Finding], format: Format, path: &str, language: Language) -> String {
    let value = match format {
        Format::Text => return text(findings, language),
        Format::Json => as_json(findings, language),
        Format::Sarif => as_sarif(findings, path, language),
    };
    serde_json::to_string_pretty(&value).expect("the value is plain JSON") + "\n"
}

/// One line a finding, then their count.
pub(crate) fn text(findings: &[Finding], language: Language) -> String {
    let line = |finding: &Finding| {
        let (severity, code) = (finding.severity.name(), finding.code());
        format!("{severity} {code} {}: {}\n", finding.field.path(), finding.message(language))
    };
    let summary = Cli::Summary {
        errors: count(findings, Severity::Error),
        warnings: count(findings, Severity::Warning),
        notes: count(findings, Severity::Note),
    };
    findings.iter().map(line).collect::<String>() + &summary.say(language) + "\n"
}

fn as_json(findings: &[Finding], language: Language) -> Value {
    let list: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code(),
                "severity": finding.severity.name(),
                "field": finding.field.path(),
                "message": finding.message(language),
                "addresses": finding.address.as_slice(),
                "blocks": finding.blocks,
            })
        })
        .collect();
    json!({
        "findings": list,
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "notes": count(findings, Severity::Note),
    })
}

fn as_sarif(findings: &[Finding], path: &str, language: Language) -> Value {
    let mut codes: Vec<&str> = findings.iter().map(Finding::code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "ruleId": finding.code(),
                "level": finding.severity.name(),
                "message": { "text": finding.message(language) },
                "locations": [{
                    "physicalLocation": { "artifactLocation": { "uri": path } },
                    "logicalLocations": [{ "fullyQualifiedName": finding.field.path() }],
                }],
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "kakoi",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "results": results,
        }],
    })
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}
