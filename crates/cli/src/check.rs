//! Findings as text, JSON and SARIF 2.1.0, each with its fix and the page of AWS's documentation.

use kakoi_core::advice::{Fix, fix};
use kakoi_core::config::Config;
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

/// The findings of a Config, which was read from `path`.
pub(crate) fn report(
    config: &Config,
    findings: &[Finding],
    format: Format,
    path: &str,
    language: Language,
) -> String {
    let value = match format {
        Format::Text => return text(config, findings, language),
        Format::Json => as_json(config, findings, language),
        Format::Sarif => as_sarif(config, findings, path, language),
    };
    serde_json::to_string_pretty(&value).expect("the value is plain JSON") + "\n"
}

/// A line a finding, with its fix and its page below it, then their count.
pub(crate) fn text(config: &Config, findings: &[Finding], language: Language) -> String {
    let mut lines = Vec::new();
    for finding in findings {
        let (severity, code) = (finding.severity.name(), finding.code());
        lines.push(format!("{severity} {code} {}: {}", finding.field.path(), finding.message(language)));
        if let Some(fix) = fix(config, finding) {
            let label = fix.remedy.say(language).into_owned();
            lines.push(format!("  {}", Cli::Fix { label }.say(language)));
            lines.extend(fix.changes.iter().map(|change| {
                if change.to.is_empty() {
                    format!("    - {}", change.path)
                } else {
                    format!("    + {} = {}", change.path, change.to)
                }
            }));
        }
        if let Some(url) = finding.problem.document() {
            lines.push(format!("  {}", Cli::Document { url }.say(language)));
        }
    }
    let summary = Cli::Summary {
        errors: count(findings, Severity::Error),
        warnings: count(findings, Severity::Warning),
        notes: count(findings, Severity::Note),
    };
    lines.push(summary.say(language).into_owned());
    lines.join("\n") + "\n"
}

fn as_json(config: &Config, findings: &[Finding], language: Language) -> Value {
    let list: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code(),
                "severity": finding.severity.name(),
                "field": finding.field.path(),
                "message": finding.message(language),
                "addresses": finding.addresses,
                "blocks": finding.blocks,
                "document": finding.problem.document(),
                "fix": fix(config, finding).map(|fix| fix_as_json(&fix, language)),
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

/// A change to an empty text takes the setting or the entry out.
fn fix_as_json(fix: &Fix, language: Language) -> Value {
    let changes: Vec<Value> =
        fix.changes.iter().map(|change| json!({ "path": change.path, "to": change.to })).collect();
    json!({ "label": fix.remedy.say(language), "changes": changes })
}

/// SARIF's own fixes replace regions of a file, which a design from standard input has not got: a fix is a property.
fn as_sarif(config: &Config, findings: &[Finding], path: &str, language: Language) -> Value {
    let mut rules: Vec<(&str, Option<String>)> =
        findings.iter().map(|finding| (finding.code(), finding.problem.document())).collect();
    rules.sort_unstable();
    rules.dedup();
    let rules: Vec<Value> = rules
        .into_iter()
        .map(|(code, document)| match document {
            Some(document) => json!({ "id": code, "helpUri": document }),
            None => json!({ "id": code }),
        })
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let names = std::iter::once(finding.field.path())
                .chain(finding.addresses.iter().map(|address| &**address));
            let logical: Vec<Value> = names.map(|name| json!({ "fullyQualifiedName": name })).collect();
            let mut result = json!({
                "ruleId": finding.code(),
                "level": finding.severity.name(),
                "message": { "text": finding.message(language) },
                "locations": [{
                    "physicalLocation": { "artifactLocation": { "uri": path } },
                    "logicalLocations": logical,
                }],
            });
            if let Some(fix) = fix(config, finding) {
                result["properties"] = json!({ "fix": fix_as_json(&fix, language) });
            }
            result
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
