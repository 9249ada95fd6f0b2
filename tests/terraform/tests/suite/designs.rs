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

/// Every design of the covering set with its files.
pub(crate) fn bundles() -> Vec<(Case, Bundle)> {
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

#[test]
fn every_design_is_valid_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let bundles = bundles();
    write_under_one_root(&bundles, folder.path());
    let validated = validate(folder.path());
    let named = named_in(&bundles, &validated.stdout);
    assert!(is_clean(&validated), "{validated}\n{named}");
}

#[test]
fn every_eighth_design_passes_its_own_test() {
    let some: Vec<(Case, Bundle)> = bundles().into_iter().skip(4).step_by(8).collect();
    expect_own_tests_to_pass(&some);
}

#[test]
#[ignore = "long: `cargo xtask test long` runs it"]
fn every_design_passes_its_own_test() {
    expect_own_tests_to_pass(&bundles());
}

/// Runs the designs' tests at once, each on its design alone.
fn expect_own_tests_to_pass(bundles: &[(Case, Bundle)]) {
    let folder = tempfile::tempdir().unwrap();
    write_under_one_root(bundles, folder.path());
    fs::create_dir(folder.path().join("tests")).unwrap();
    for (case, bundle) in bundles {
        let test = of_child(&bundle.file("tests/plan.tftest.hcl").unwrap().text, &case.name);
        fs::write(folder.path().join("tests").join(format!("{}.tftest.hcl", case.name)), test).unwrap();
    }
    let terraform = Terraform::in_folder(folder.path()).unwrap();
    let init = terraform.init().unwrap();
    assert!(init.success, "{init}");
    let tested = terraform.run(["test"]).unwrap();
    let fails = |case: &Case| tested.stdout.contains(&format!("{}.tftest.hcl... fail", case.name));
    let failed: String =
        bundles.iter().filter(|(case, _)| fails(case)).map(|(case, _)| case.to_string()).collect();
    assert!(passes(&tested), "{tested}\n{failed}");
    let runs = bundles.len() * 3;
    assert!(tested.stdout.contains(&format!("{runs} passed, 0 failed")), "{tested}");
}

/// What only a root module can have, the provider block, backend and the variables that a person fills in, is seen alone: each
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
        let tested = Terraform::in_folder(folder.path()).unwrap().run(["test"]).unwrap();
        assert!(passes(&tested), "{tested}\n{case}");
    }
}

/// Writes all designs as child modules of one throw-away root, because each start of the provider takes seconds. A
/// child is the design's whole root module, so that the wiring between the modules is the real one and not a copy of
/// it. Only the provider block is cut out, because terraform would start the provider once for each, and the backend,
/// which a child cannot have.
fn write_under_one_root(bundles: &[(Case, Bundle)], folder: &Path) {
    let mut root = String::from("provider \"aws\" {\n  region = \"us-east-1\"\n}\n");
    for (case, bundle) in bundles {
        root.push_str(&write_child(case, bundle, folder));
        root.push_str("}\n");
    }
    fs::write(folder.join("main.tf"), root).unwrap();
}

/// Writes a design as a child module; gives the block that calls it, without its end.
pub(crate) fn write_child(case: &Case, bundle: &Bundle, folder: &Path) -> String {
    let child = folder.join(&case.name);
    write(bundle, &child).unwrap();
    let main = &bundle.file("main.tf").unwrap().text;
    fs::write(child.join("main.tf"), main.replace(provider_block(main), "")).unwrap();
    let versions = &bundle.file("versions.tf").unwrap().text;
    fs::write(child.join("versions.tf"), versions.replace(backend_block(versions), "")).unwrap();
    let mut call = format!("module \"{0}\" {{\n  source = \"./{0}\"\n", case.name);
    if bundle.file("terraform.tfvars").is_some() {
        // Read for root only; it asks for what a person has to fill in.
        let _ = writeln!(call, "  certificate_arn = \"{}\"", certificate_arn(&case.config));
    }
    call
}

/// Whether every run passed without a warning.
fn passes(tested: &Outcome) -> bool {
    tested.success && !tested.stdout.contains("Warning")
}

/// A bundle's test, for a root beside the folder of the bundle.
fn of_child(test: &str, name: &str) -> String {
    let mut of_child = test.replace("source = \"./", &format!("source = \"./{name}/"));
    for run in ["run \"design\" {\n", "run \"another_region\" {\n"] {
        assert!(test.contains(run), "{test}");
        of_child = of_child.replace(run, &format!("{run}  module {{\n    source = \"./{name}\"\n  }}\n"));
    }
    of_child
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
