//! Replays the corpora: what fuzzing found worth keeping, and what was written by hand.

use std::fs;
use std::path::{Path, PathBuf};

use kakoi_fuzz_tests::TARGETS;

/// The files of a target's corpus, in the order of their names.
fn corpus(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
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
