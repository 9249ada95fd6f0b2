//! Building the page with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{command, output, root, run};
use crate::{sentences, sizes, system, tools};

/// How the page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Quick to build, large, with debug names. Made in `target/`, so that it is never mistaken for what is hosted.
    Dev,
    /// As it is hosted: `[profile.page]`, wasm-opt, esbuild. Made in `dist/`.
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
    let folder = build.folder();
    println!("Building the page ({build:?}; the first time takes 1 to 3 minutes) …");
    let sentences = sentences::read()?;
    run(&mut trunk(build, &folder)?)?;
    sentences::write(&folder, &sentences)?;
    check_wasm(&folder)?;
    if build == Build::Release {
        minify(&folder)?;
    }
    Ok(folder)
}

/// Trunk's command, with the tools that it calls first on PATH. Trunk.toml and index.html say the rest.
fn trunk(build: Build, folder: &Path) -> Result<Command> {
    tools::wasm_target()?;
    let mut programs = vec![tools::wasm_bindgen()?];
    let mut trunk = command(tools::trunk()?);
    trunk.args(["--skip-version-check", "--log", "warn", "build", "--dist"]).arg(folder);
    if build == Build::Release {
        programs.push(tools::wasm_opt()?);
        trunk.args(["--release", "--cargo-profile", "page"]);
        trunk.env("CARGO_ENCODED_RUSTFLAGS", without_local_paths());
    }
    let folders = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
    let system = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(folders.chain(std::env::split_paths(&system)));
    trunk.env("PATH", path.context("PATH holds an unusable folder")?);
    // Trunk wants a boolean in this variable, which elsewhere is a flag of any value.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Makes scripts and styles smaller, in place.
fn minify(folder: &Path) -> Result<()> {
    let mut esbuild = command(tools::esbuild()?);
    esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    let folder_argument = |name: &str| format!("--{name}={}", folder.display());
    esbuild.args([folder_argument("outdir"), folder_argument("outbase")]);
    run(esbuild.args(files_ending_in(folder, &["js", "css"])?))
}

fn files_ending_in(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = sizes::files(folder)?;
    files.retain(|file| file.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)));
    Ok(files)
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
    let files = files_ending_in(folder, &["wasm"])?;
    if files.is_empty() {
        bail!("the build left no wasm file in {}", folder.display());
    }
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(&files);
    output(&mut node).map(drop).context("the page's wasm does not compile")
}
