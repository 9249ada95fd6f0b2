//! Replays the corpora: what fuzzing found worth keeping, and what was written by hand.

use std::fs;
use std::path::{Path, PathBuf};

use kakoi_fuzz_tests::TARGETS;

/// The files of a target's corpus, in the order of their names.
fn corpus(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a corpus is a folder of files").path())
        .collect();
    files.sort();
    files
}

#[test]
fn what_was_found_once_holds() {
    for target in &TARGETS {
        let files = corpus(target.name);
        assert!(files.len() >= 10, "{}: {} files", target.name, files.len());
        for file in files {
            let bytes = fs::read(&file).unwrap();
            // What fails names its file: the output of a test that passes is not shown.
            println!("{}", file.display());
            (target.run)(&bytes);
        }
    }
}

#[test]
fn every_target_is_handed_to_libfuzzer() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let mut names: Vec<String> = fs::read_dir(folder.join("targets"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(TARGETS.iter().map(|target| target.name).eq(names.iter().map(String::as_str)), "{names:?}");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for name in names {
        let code = fs::read_to_string(folder.join(format!("targets/{name}.rs"))).unwrap();
        assert!(code.contains(&format!("run(\"{name}\", bytes)")), "{name}");
        assert!(manifest.contains(&format!("path = \"targets/{name}.rs\"")), "{name}");
    }
}
