//! Turns the facts in `data/` into the static tables that `src/catalog/` includes, and takes the layout out of the Terraform
//! templates. A fact that is out of shape stops the build with a sentence that says which one and what to do.

#[path = "build/mod.rs"]
mod catalog;
#[path = "build/templates.rs"]
mod templates;

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use catalog::facts::Facts;
use catalog::{check, tables};
use serde::de::DeserializeOwned;

/// The Terraform templates, as people read and write them.
const TEMPLATES: &str = "src/terraform/templates";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed={TEMPLATES}");
    match write_tables() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=crates/core/data/{problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write_tables() -> Result<(), Vec<String>> {
    let facts = read_facts().map_err(|problem| vec![problem])?;
    let mut problems = check::problems(&facts);
    let unreadable = |error: std::io::Error| vec![format!("../{TEMPLATES}: {error}")];
    let types = templates::resource_types(Path::new(TEMPLATES)).map_err(unreadable)?;
    facts.resource_costs.problems(&types, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let folder = env::var("OUT_DIR").expect("Cargo sets OUT_DIR for a build script");
    let folder = Path::new(&folder);
    fs::write(folder.join("catalog.rs"), tables::render(&facts)).expect("Cargo's OUT_DIR is writable");
    let templates = templates::render(Path::new(TEMPLATES)).map_err(unreadable)?;
    fs::write(folder.join("templates.rs"), templates).expect("Cargo's OUT_DIR is writable");
    Ok(())
}

fn read_facts() -> Result<Facts, String> {
    Ok(Facts {
        sources: read("sources.json")?,
        regions: read("regions.json")?,
        endpoint_services: read("endpoint-services.json")?,
        fargate_sizes: read("fargate-sizes.json")?,
        log_retention: read("log-retention.json")?,
        prices: read("prices.json")?,
        resource_costs: read("resource-costs.json")?,
    })
}

fn read<T: DeserializeOwned>(file: &str) -> Result<T, String> {
    let text =
        fs::read_to_string(Path::new("data").join(file)).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}
