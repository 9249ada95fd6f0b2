//! Checkov on what core generates: nothing fails, and what is skipped is on a list that a person reads.

#![allow(clippy::unwrap_used, reason = "a test's helpers may fail the test")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use kakoi_terraform_tests::checkov::{Report, scan_code, scan_plan};
use kakoi_terraform_tests::designs::{cases, named};
use kakoi_terraform_tests::generate::{generate, write};
use kakoi_terraform_tests::stand_in::StandIn;
use serde_json::json;

/// The checks that a platform team asks for first: a production design passes them all.
const PASSED_IN_PRODUCTION: [&str; 16] = [
    "CKV2_AWS_11",
    "CKV2_AWS_12",
    "CKV2_AWS_20",
    "CKV2_AWS_28",
    "CKV2_AWS_31",
    "CKV_AWS_103",
    "CKV_AWS_131",
    "CKV_AWS_150",
    "CKV_AWS_158",
    "CKV_AWS_192",
    "CKV_AWS_2",
    "CKV_AWS_23",
    "CKV_AWS_338",
    "CKV_AWS_382",
    "CKV_AWS_65",
    "CKV_AWS_91",
];

/// What a scan or a start gives; without its tool the test says so, and fails where CI=true.
fn or_could_not_run<T>(result: Result<T, String>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(reason) => {
            assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{reason}");
            // Past the test harness, which would keep the words of a test that passes to itself.
            let _ = writeln!(io::stderr(), "could not run: {reason}");
            None
        }
    }
}

/// The expected list of a design: `KAKOI_UPDATE_GOLDEN=1` rewrites it.
fn expect_skipped(name: &str, report: &Report) {
    assert_eq!(report.failed, BTreeSet::new(), "{name}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/checkov").join(format!("{name}.txt"));
    let lines: Vec<&str> = report.skipped.iter().map(String::as_str).collect();
    let skipped = lines.join("\n") + "\n";
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &skipped).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(expected, skipped, "{name}: KAKOI_UPDATE_GOLDEN=1 rewrites it");
}

#[test]
fn the_code_of_each_design_skips_what_its_list_says() {
    for (name, config) in named() {
        let folder = tempfile::tempdir().unwrap();
        write(&generate(&config).unwrap(), folder.path()).unwrap();
        let Some(report) = or_could_not_run(scan_code(folder.path())) else { return };
        assert!(report.passed > 80, "{name}: {report:?}");
        expect_skipped(name, &report);
        if name == "production" {
            let is_skipped = |id: &&str| report.skipped.iter().any(|line| line.split(' ').next() == Some(id));
            let skipped: Vec<&str> = PASSED_IN_PRODUCTION.into_iter().filter(is_skipped).collect();
            assert!(skipped.is_empty(), "{skipped:?}");
        }
    }
}

/// A plan holds values that the code only refers to, so it shows what a scan of the code misses.
#[test]
fn the_plan_of_each_design_skips_what_its_list_says() {
    // The language changes remarks only.
    for (name, config) in named().into_iter().filter(|(name, _)| *name != "default-ja") {
        let Some(stand_in) = or_could_not_run(StandIn::start(&config.network.region)) else { return };
        let zone = json!({ "Name": "example.com", "CallerReference": "test" });
        stand_in.call("route53", "create_hosted_zone", &zone).unwrap();
        let folder = tempfile::tempdir().unwrap();
        write(&generate(&config).unwrap(), folder.path()).unwrap();
        let terraform = stand_in.terraform(folder.path()).unwrap();
        let without_backend = terraform.init().unwrap();
        assert!(without_backend.success, "{without_backend}");
        let planned = terraform.run(["plan", "-out=design.tfplan"]).unwrap();
        assert!(planned.success, "{name}: {planned}");
        let shown = terraform.run(["show", "-json", "design.tfplan"]).unwrap();
        assert!(shown.success, "{name}: {shown}");
        let plan = folder.path().join("plan.json");
        fs::write(&plan, shown.stdout).unwrap();
        let Some(report) = or_could_not_run(scan_plan(&plan, folder.path())) else { return };
        assert!(report.passed > 80, "{name}: {report:?}");
        expect_skipped(&format!("{name}-plan"), &report);
    }
}

/// One scan for all: a start of Checkov takes seconds.
#[test]
fn no_design_of_the_covering_set_fails_a_check() {
    let folder = tempfile::tempdir().unwrap();
    for case in cases() {
        write(&generate(&case.config).unwrap(), &folder.path().join(&case.name)).unwrap();
    }
    let Some(report) = or_could_not_run(scan_code(folder.path())) else { return };
    assert_eq!(report.failed, BTreeSet::new());
    assert!(report.passed > 2000, "{}", report.passed);
}
