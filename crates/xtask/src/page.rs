//! Building the page with Trunk.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::command::{command, output, root, run};
use crate::{sizes, system, tools};

/// How the page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Quick to build, large, with debug names. Made in `target/`, so that it is never mistaken for what is hosted.
    Dev,
    /// As it is hosted: `[profile.page]`, wasm-opt, minified. Made in `dist/`.
    Release,
}

impl Build {
    /// The folder that the build fills.
    pub(crate) fn folder(self) -> PathBuf {
        match self {
            Self::Dev => root().join("target").join("page-dev"),
            Self::Release => root().join("dist"),
        }
    }
}

/// `cargo xtask build`: makes `dist/` and prints its sizes.
pub(crate) fn build_and_report() -> Result<()> {
    let folder = build(Build::Release)?;
    println!("\n{}", sizes::of(&folder)?);
    println!("The page is in {}", folder.display());
    Ok(())
}

/// Builds the page, installing what that needs, and gives the folder.
pub(crate) fn build(build: Build) -> Result<PathBuf> {
    tools::wasm_target()?;
    let trunk = tools::trunk()?;
    let mut path = vec![tools::wasm_bindgen()?];
    if build == Build::Release {
        path.push(tools::wasm_opt()?);
    }
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));

    println!("Building the page ({build:?}; the first time takes 1 to 3 minutes) …");
    let folder = build.folder();
    let mut command = command(trunk);
    command
        .args(["--skip-version-check", "build", "--dist"])
        .arg(&folder)
        .env("PATH", std::env::join_paths(path).context("PATH holds an unusable folder")?)
        // Trunk wants a boolean in this variable, which elsewhere is a flag of any value.
        .env_remove("NO_COLOR");
    if build == Build::Release {
        command.args(["--release", "--cargo-profile", "page"]);
        command.env("CARGO_ENCODED_RUSTFLAGS", without_local_paths());
    }
    run(&mut command)?;
    check_wasm(&folder)?;
    Ok(folder)
}

/// Compiler flags that keep this machine's folders out of the page's panic messages, so that every machine builds
/// the same bytes.
fn without_local_paths() -> String {
    let home = std::env::home_dir().unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    [remap(&cargo_home, "cargo"), remap(root(), "kakoi")].join("\u{1f}")
}

/// Compiles every wasm file with Node's engine, which is Chromium's: a wrong feature of wasm-opt shows here.
fn check_wasm(folder: &Path) -> Result<()> {
    const SCRIPT: &str = "import fs from 'node:fs';\
        for (const file of process.argv.slice(1)) await WebAssembly.compile(fs.readFileSync(file));";
    let files: Vec<_> = sizes::files(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        .collect();
    if files.is_empty() {
        bail!("the build left no wasm file in {}", folder.display());
    }
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(&files);
    output(&mut node).map(drop).context("the page's wasm does not compile")
}
