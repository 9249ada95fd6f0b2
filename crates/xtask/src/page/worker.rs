//! The service worker: `web/static/worker.js` with the build that it keeps written in.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

use super::names::{UNHASHED, hash_of, integrity};
use super::scripts::minifier;
use super::{INDEX, read, replace_in_index};
use crate::command::{root, run};
use crate::sizes;

/// The name of the file, which stays: a browser asks for it anew to find a new build.
const WORKER: &str = "worker.js";

/// Writes the worker, and the build's name into index.html, by which a page knows whether a worker is of its own build.
pub(super) fn write(folder: &Path) -> Result<()> {
    // It names every other file by its hash.
    let build = hash_of(read(folder, INDEX)?.as_bytes());
    replace_in_index(folder, "data-build=\"\"", &format!("data-build=\"{build}\""))?;
    let define = |name: &str, value: &Value| format!("--define:{name}={value}");
    let mut esbuild = minifier()?;
    esbuild.arg(define("BUILD", &build.into())).arg(define("FILES", &files(folder)?.into()));
    esbuild.arg(root().join("web").join("static").join(WORKER));
    run(esbuild.arg(format!("--outfile={}", folder.join(WORKER).display())))
}

/// What the worker keeps, each file's name with its hash. The page is asked for by its folder; the settings are no part of
/// a build.
fn files(folder: &Path) -> Result<Map<String, Value>> {
    let mut files = Map::new();
    for file in sizes::files(folder)? {
        let name =
            file.file_name().and_then(|name| name.to_str()).context("a name of the page is no UTF-8")?;
        let name = match name {
            INDEX => "./",
            name if UNHASHED.contains(&name) => continue,
            name => name,
        };
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(name.to_owned(), integrity(&content).into());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_the_page_and_what_has_a_hash_in_its_name() {
        let folder = std::env::temp_dir().join(format!("kakoi-worker-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "settings.json", "worker.js", "a-0123456789abcdef.js"] {
            fs::write(folder.join(name), "one").unwrap();
        }
        let files = files(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["./", "a-0123456789abcdef.js"]);
        assert_eq!(files["./"], integrity(b"one"));
    }
}
