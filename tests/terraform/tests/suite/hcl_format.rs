//! Random documents, printed, against the real `terraform`: its formatter must have nothing to change, and it
//! must read back every string as it was.

use std::{fs, path::Path, process::Command};

use kakoi_core::hcl::{Block, Document, Expression, Part, list, print, template, testing};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// `count` values of a strategy, the same on each run.
fn samples<T>(strategy: &impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    let sample = |_| strategy.new_tree(&mut runner).expect("no filter rejects for long").current();
    (0..count).map(sample).collect()
}

/// Runs terraform in a folder, and asserts that it is content.
fn terraform(folder: &Path, arguments: &[&str]) {
    let output = Command::new("terraform")
        .args(arguments)
        .arg("-no-color")
        .current_dir(folder)
        .output()
        .expect("terraform is on PATH");
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).chars().take(4000).collect::<String>();
    assert!(output.status.success(), "{}\n{}", shown(&output.stdout), shown(&output.stderr));
}

#[test]
fn terraform_fmt_changes_nothing() {
    expect_formatted(4000);
}

#[test]
#[ignore = "long: `cargo xtask test long` runs it"]
fn terraform_fmt_changes_nothing_in_many_documents() {
    expect_formatted(40_000);
}

/// Has terraform format so many random documents, and expects no change.
fn expect_formatted(documents: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (number, document) in samples(&testing::document(), documents).iter().enumerate() {
        fs::write(folder.path().join(format!("{number:05}.tf")), print(document).text).expect("a file");
    }
    terraform(folder.path(), &["fmt", "-check", "-diff", "-recursive"]);
}

#[test]
fn terraform_reads_strings_back() {
    let texts = samples(&testing::text(), 1500);
    // Interpolated literals keep a template a template, and its value known.
    let literal = testing::text().prop_map(Expression::from).boxed();
    let strings = samples(&testing::parts(literal), 1500);
    assert_eq!(read_back(texts.iter().cloned().map(Expression::from)), in_nfc(texts.into_iter()));
    let (strings, values): (Vec<_>, Vec<_>) =
        strings.into_iter().map(|parts| (template(parts.clone()), joined(&parts))).unzip();
    assert_eq!(read_back(strings.into_iter()), in_nfc(values.into_iter()));
}

/// The string that parts make, all of them literal.
fn joined(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Literal(text) => text.to_string(),
            Part::Interpolation(expression) => match &**expression {
                Expression::Template(parts) => joined(parts),
                other => panic!("{other:?} is not a string"),
            },
        })
        .collect()
}

/// Terraform holds strings in Unicode's normal form C.
fn in_nfc(texts: impl Iterator<Item = String>) -> Vec<String> {
    texts.map(|text| text.nfc().collect()).collect()
}

/// The values that terraform gives to expressions, each the value of an attribute of its own.
fn read_back(expressions: impl Iterator<Item = Expression>) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut locals = Block::new("locals", []);
    let mut names = Vec::new();
    for (number, expression) in expressions.enumerate() {
        locals = locals.attribute(format!("text_{number}"), expression);
        names.push(kakoi_core::hcl::reference(format!("local.text_{number}")));
    }
    let output = Block::new("output", ["texts"]).attribute("value", list(names));
    let text = print(&Document::new().block(locals).block(output)).text;
    fs::write(folder.path().join("main.tf"), text).expect("a file");
    terraform(folder.path(), &["apply", "-auto-approve", "-input=false"]);
    let state =
        fs::read(folder.path().join("terraform.tfstate")).expect("terraform keeps outputs in its state");
    let state: Value = serde_json::from_slice(&state).expect("the state is JSON");
    let texts = state["outputs"]["texts"]["value"].as_array().expect("a list of texts");
    texts.iter().map(|text| text.as_str().expect("a text").to_owned()).collect()
}
