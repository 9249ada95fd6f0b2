//! The page's scripts: boot.js, what it imports and wasm-bindgen's glue become one, which is one request.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::command::{command, run};
use crate::{sizes, tools};

/// The page's entry, which the joined script replaces.
const ENTRY: &str = "boot.js";

/// The promised browsers. esbuild writes newer syntax in what they understand, and fails where that cannot be done.
const BROWSERS: &str = "--target=chrome103,firefox113,safari16.4";

/// Joins the scripts and makes them small.
pub(super) fn join(folder: &Path) -> Result<()> {
    run(minifier()?
        .args(["--bundle", "--format=esm", "--allow-overwrite"])
        .args(file_and_place(folder, ENTRY)))?;
    for file in sizes::files(folder)? {
        let is_joined = file.extension().is_some_and(|ending| ending == "js") && !file.ends_with(ENTRY);
        if is_joined {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    Ok(())
}

/// esbuild, so that it makes scripts or styles smaller and keeps to what the promised browsers understand.
pub(super) fn minifier() -> Result<Command> {
    let mut esbuild = command(tools::esbuild()?);
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning", BROWSERS]);
    Ok(esbuild)
}

/// The arguments by which esbuild reads a file and writes what it made of it in its place.
pub(super) fn file_and_place(folder: &Path, name: &str) -> [String; 2] {
    let file = folder.join(name).display().to_string();
    let place = format!("--outfile={file}");
    [file, place]
}
