//! `cargo run -p kakoi-terraform-tests -- FOLDER`: whether a folder of Terraform is formatted and valid without a
//! warning, by the real terraform. The browser tests ask it about what they have downloaded.

use std::process::ExitCode;

use kakoi_terraform_tests::terraform::{Outcome, Terraform};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: kakoi-terraform-tests FOLDER");
        return ExitCode::FAILURE;
    };
    match check(folder.into()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("{complaint}");
            ExitCode::FAILURE
        }
    }
}

fn check(folder: std::path::PathBuf) -> Result<(), String> {
    let fails = |error: std::io::Error| format!("terraform cannot run: {error}");
    let terraform = Terraform::in_folder(folder).map_err(fails)?;
    content("fmt", &terraform.check_format().map_err(fails)?)?;
    content("init", &terraform.init().map_err(fails)?)?;
    let validated = terraform.validate().map_err(fails)?;
    content("validate", &validated)?;
    let report: serde_json::Value = serde_json::from_str(&validated.stdout)
        .map_err(|error| format!("validate printed no JSON: {error}"))?;
    match report["warning_count"].as_u64() {
        Some(0) => Ok(()),
        _ => Err(format!("validate warns:\n{}", validated.stdout)),
    }
}

fn content(what: &str, outcome: &Outcome) -> Result<(), String> {
    if outcome.success { Ok(()) } else { Err(format!("terraform {what}: {outcome}")) }
}
