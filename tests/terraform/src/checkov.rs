//! Checkov, which judges Terraform by rules of its own. It runs offline.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The variable that names the program; without it, PATH is searched.
const VARIABLE: &str = "KAKOI_CHECKOV";

/// What Checkov found in one scan. Each line names a check, the file, and the resource.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many checks passed.
    pub passed: usize,
    /// `CKV_AWS_91 alb/main.tf module.alb.aws_lb.this: what the check asks for`.
    pub failed: BTreeSet<String>,
    /// As `failed`, with the reason that stands in the code.
    pub skipped: BTreeSet<String>,
}

/// Scans the Terraform files below a folder.
///
/// # Errors
///
/// Why there is no report, in a sentence: Checkov is not installed, or did not understand a file.
pub fn scan_code(folder: &Path) -> Result<Report, String> {
    scan([OsStr::new("--framework"), "terraform".as_ref(), "--directory".as_ref(), folder.as_ref()])
}

/// Scans a plan as `terraform show -json` prints it; what the code below `folder` skips is skipped here too.
///
/// # Errors
///
/// As for [`scan_code`].
pub fn scan_plan(plan: &Path, folder: &Path) -> Result<Report, String> {
    scan([
        OsStr::new("--framework"),
        "terraform_plan".as_ref(),
        "--file".as_ref(),
        plan.as_ref(),
        "--repo-root-for-plan-enrichment".as_ref(),
        folder.as_ref(),
    ])
}

fn scan<const N: usize>(what: [&OsStr; N]) -> Result<Report, String> {
    let program = std::env::var_os(VARIABLE).map_or_else(|| PathBuf::from("checkov"), PathBuf::from);
    let output = Command::new(program)
        .args(what)
        .args(["--skip-download", "--compact", "--output", "json"])
        .output()
        .map_err(|error| {
            format!(
                "checkov does not run ({error}): `cargo xtask test terraform` installs it and sets {VARIABLE}"
            )
        })?;
    let report: Value = serde_json::from_slice(&output.stdout).map_err(|error| {
        format!("checkov printed no report ({error}): {}", String::from_utf8_lossy(&output.stderr))
    })?;
    let results = &report["results"];
    let errors = list(results, "parsing_errors");
    if !errors.is_empty() {
        return Err(format!("checkov cannot read {errors:?}"));
    }
    Ok(Report {
        passed: list(results, "passed_checks").len(),
        failed: lines(results, "failed_checks", |check| &check["check_name"]),
        skipped: lines(results, "skipped_checks", |check| &check["check_result"]["suppress_comment"]),
    })
}

fn lines(results: &Value, key: &str, says: fn(&Value) -> &Value) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let line = |check: &Value| {
        let [id, file, resource] = ["check_id", "file_path", "resource"].map(|key| text(&check[key]));
        format!("{id} {} {resource}: {}", file.trim_start_matches('/'), text(says(check)))
    };
    list(results, key).iter().map(line).collect()
}

fn list<'a>(results: &'a Value, key: &str) -> &'a [Value] {
    results[key].as_array().map_or(&[], Vec::as_slice)
}
