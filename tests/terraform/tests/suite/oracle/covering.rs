//! The covering set, planned at once: no design of it is applied, so the oracle reads what its plan refers to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kakoi_core::catalog::region;
use kakoi_core::terraform::Bundle;
use kakoi_terraform_tests::designs::Case;
use kakoi_terraform_tests::stand_in::StandIn;
use serde_json::{Value, json};

use super::{Both, mutants, planned};
use crate::applied::stand_in_of;
use crate::designs::{bundles, write_child};

#[test]
fn of_every_eighth_design_core_says_what_its_plan_refers_to() {
    let Some(stand_in) = stand_in_of("us-east-1") else { return };
    let some: Vec<(Case, Bundle)> = bundles().into_iter().step_by(8).collect();
    let (tried, noticed) = expect_agreement(&stand_in, &some);
    assert!(tried > 400 && noticed > 300, "{noticed} of {tried}");
}

#[test]
#[ignore = "long: `cargo xtask test long` runs it"]
fn of_every_design_core_says_what_its_plan_refers_to() {
    let Some(stand_in) = stand_in_of("us-east-1") else { return };
    let (tried, noticed) = expect_agreement(&stand_in, &bundles());
    assert!(tried > 4000 && noticed > 2500, "{noticed} of {tried}");
}

/// Plans the designs and asserts that core and the oracle agree on each, and on each with one thing less. Gives how many
/// of the latter there were, and in how many of them an answer is another one.
fn expect_agreement(stand_in: &StandIn, bundles: &[(Case, Bundle)]) -> (usize, usize) {
    let shown = shown(stand_in, bundles);
    let (mut tried, mut noticed) = (0, 0);
    for (case, _) in bundles {
        let resources = planned::resources(&shown, &case.name, &case.config);
        let both = Both::of(&case.config, &resources);
        let mut wrong = both.disagreements(&[]);
        for mutant in mutants::of(&resources) {
            wrong.extend(both.disagreements(&[&mutant]));
            tried += 1;
            noticed += usize::from(both.is_noticed(&mutant));
        }
        assert!(wrong.is_empty(), "{} disagreements:\n{}\n{case}", wrong.len(), wrong.join("\n"));
    }
    (tried, noticed)
}

/// The plan of all designs at once. Each is planned by the provider in a region of its partition, because a design asks
/// the provider for the partition's names.
fn shown(stand_in: &StandIn, bundles: &[(Case, Bundle)]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    write_under_one_root(bundles, folder.path());
    let zone = json!({ "Name": "example.com", "CallerReference": "test" });
    for region in ["us-east-1", "cn-north-1", "us-gov-west-1"] {
        stand_in.call_in(region, "route53", "create_hosted_zone", &zone).unwrap();
    }
    let terraform = stand_in.terraform(folder.path()).unwrap();
    for arguments in [&["init"][..], &["plan", "-refresh=false", "-out=all.tfplan"]] {
        let outcome = terraform.run(arguments).unwrap();
        assert!(outcome.success, "{outcome}");
    }
    let shown = terraform.run(["show", "-json", "all.tfplan"]).unwrap();
    assert!(shown.success, "{shown}");
    serde_json::from_str(&shown.stdout).unwrap()
}

fn write_under_one_root(bundles: &[(Case, Bundle)], folder: &Path) {
    let mut providers = BTreeMap::new();
    let mut root = String::new();
    for (case, bundle) in bundles {
        let region = region(&case.config.network.region).unwrap();
        let partition = region.partition.name();
        providers.entry(partition).or_insert(region.code);
        root.push_str(&write_child(case, bundle, folder));
        let _ = writeln!(root, "  providers = {{ aws = aws.{partition} }}\n}}");
    }
    for (partition, region) in providers {
        let _ = writeln!(root, "provider \"aws\" {{\n  alias = \"{partition}\"\n  region = \"{region}\"\n}}");
    }
    fs::write(folder.join("main.tf"), root).unwrap();
}
