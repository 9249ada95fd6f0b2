//! Whole bundles, compared with files that a person reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::written;
use crate::config::Config;
use crate::terraform::File;
use crate::terraform::fixture::{blue_green, guarded, pipeline, rich, rich_in_japanese, sealed};

/// The folder with the expected files of a design.
fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/terraform").join(name)
}

fn files_below(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let path = [prefix, &name].concat();
        if entry.path().is_dir() {
            files_below(&entry.path(), &[&path, "/"].concat(), found);
        } else {
            found.insert(path);
        }
    }
}

/// `KAKOI_UPDATE_GOLDEN=1 cargo test -p kakoi-core` rewrites the expected files.
#[test]
fn bundles_are_as_expected() {
    for (name, config) in [
        ("default", Config::default()),
        ("rich", rich()),
        ("rich-ja", rich_in_japanese()),
        ("guarded", guarded()),
        ("sealed", sealed()),
        ("blue-green", blue_green()),
        ("pipeline", pipeline()),
    ] {
        let folder = golden(name);
        // The picture has golden files of its own.
        let files: Vec<File> =
            written(&config).files.into_iter().filter(|file| file.path != "topology.svg").collect();
        if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
            let _ = fs::remove_dir_all(&folder);
            for file in &files {
                let path = folder.join(&file.path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, &file.text).unwrap();
            }
        }
        let mut expected = BTreeSet::new();
        files_below(&folder, "", &mut expected);
        assert_eq!(expected, files.iter().map(|file| file.path.clone()).collect(), "{name}");
        for file in &files {
            let text = fs::read_to_string(folder.join(&file.path)).unwrap();
            assert_eq!(text, file.text, "{name}/{}: KAKOI_UPDATE_GOLDEN=1 rewrites it", file.path);
        }
    }
}
