//! Every design of the covering set, formatted and validated by the real terraform with the real AWS provider.

#![allow(clippy::unwrap_used, reason = "a test's helpers may fail the test")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kakoi_core::terraform::Bundle;
use kakoi_terraform_tests::designs::{Case, cases, certificate_arn};
use kakoi_terraform_tests::generate::{generate, write};
use kakoi_terraform_tests::terraform::{Outcome, Terraform};
use serde_json::Value;

fn bundles() -> Vec<(Case, Bundle)> {
    let generated = |case: Case| {
        let bundle = generate(&case.config).unwrap_or_else(|error| panic!("{error}\n{case}"));
        (case, bundle)
    };
    cases().into_iter().map(generated).collect()
}

#[test]
fn every_design_is_formatted() {
    let folder = tempfile::tempdir().unwrap();
    let bundles = bundles();
    for (case, bundle) in &bundles {
        write(bundle, &folder.path().join(&case.name)).unwrap();
    }
    let formatted = Terraform::in_folder(folder.path()).unwrap().check_format().unwrap();
    let named = named_in(&bundles, &formatted.stdout);
    assert!(formatted.success, "{formatted}\n{named}");
}

/// All designs are child modules of one throw-away root, because each start of the provider takes seconds. A child is
/// the design's whole root module, so that the wiring between the modules is the real one and not a copy of it. Only
/// the provider block is cut out, because terraform would start the provider once for each, and the backend, which a
/// child cannot have.
#[test]
fn every_design_is_valid_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let bundles = bundles();
    let mut root = String::from("provider \"aws\" {\n  region = \"us-east-1\"\n}\n");
    for (case, bundle) in &bundles {
        let child = folder.path().join(&case.name);
        write(bundle, &child).unwrap();
        let main = &bundle.file("main.tf").unwrap().text;
        fs::write(child.join("main.tf"), main.replace(provider_block(main), "")).unwrap();
        let versions = &bundle.file("versions.tf").unwrap().text;
        fs::write(child.join("versions.tf"), versions.replace(backend_block(versions), "")).unwrap();
        let _ = writeln!(root, "module \"{0}\" {{\n  source = \"./{0}\"", case.name);
        if bundle.file("terraform.tfvars").is_some() {
            // Read for root only; it asks for what a person has to fill in.
            let _ = writeln!(root, "  certificate_arn = \"{}\"", certificate_arn(&case.config));
        }
        root.push_str("}\n");
    }
    fs::write(folder.path().join("main.tf"), root).unwrap();
    let validated = validate(folder.path());
    let named = named_in(&bundles, &validated.stdout);
    assert!(is_clean(&validated), "{validated}\n{named}");
}

/// What only a root module can have, provider, backend and the variables that a person fills in, is seen alone: each
/// of its shapes once, in the first design that has it.
#[test]
fn every_shape_of_root_is_valid_alone() {
    let mut shapes = BTreeMap::new();
    for (case, bundle) in bundles() {
        shapes.entry(shape(&bundle)).or_insert((case, bundle));
    }
    assert_eq!(shapes.len(), 8, "{:?}", shapes.keys());
    for (case, bundle) in shapes.values() {
        let folder = tempfile::tempdir().unwrap();
        write(bundle, folder.path()).unwrap();
        let validated = validate(folder.path());
        assert!(is_clean(&validated), "{validated}\n{case}");
    }
}

fn validate(folder: &Path) -> Outcome {
    let terraform = Terraform::in_folder(folder).unwrap();
    let init = terraform.init().unwrap();
    assert!(init.success, "{init}");
    terraform.validate().unwrap()
}

/// Whether terraform says that there is neither an error nor a warning.
fn is_clean(validated: &Outcome) -> bool {
    let report: Value = serde_json::from_str(&validated.stdout).unwrap_or_else(|_| panic!("{validated}"));
    validated.success && report["error_count"] == 0 && report["warning_count"] == 0
}

/// The designs of the folders that terraform's output names.
fn named_in(bundles: &[(Case, Bundle)], output: &str) -> String {
    let named = bundles.iter().filter(|(case, _)| output.contains(&format!("{}/", case.name)));
    named.map(|(case, _)| case.to_string()).collect()
}

fn provider_block(main: &str) -> &str {
    let start = main.find("provider \"aws\" {").expect("root configures the provider");
    let length = main[start..].find("\n}\n").expect("the block ends") + "\n}\n".len();
    &main[start..start + length]
}

/// The block of the backend; empty where the state is local.
fn backend_block(versions: &str) -> &str {
    let Some(start) = versions.find("  backend \"") else { return "" };
    let length = versions[start..].find("\n  }\n").expect("the block ends") + "\n  }\n".len();
    &versions[start..start + length]
}

/// The keys of the provider block and of the backend's, and the names of the variables.
fn shape(bundle: &Bundle) -> Vec<String> {
    let keys = provider_block(&bundle.file("main.tf").unwrap().text).lines();
    let backend = backend_block(&bundle.file("versions.tf").unwrap().text).lines();
    let variables =
        bundle.file("variables.tf").unwrap().text.lines().filter(|line| line.starts_with("variable "));
    keys.chain(backend)
        .chain(variables)
        .map(|line| line.split('=').next().unwrap_or_default().trim().to_owned())
        .collect()
}
