//! Trunk's part: it builds the wasm, calls wasm-bindgen and writes index.html. Trunk.toml and index.html say the rest.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::Build;
use crate::command::{command, root, run};
use crate::tools;

/// Fills a folder with what Trunk makes of the sources.
pub(super) fn build(build: Build, folder: &Path) -> Result<()> {
    run(&mut trunk(build, folder)?)
}

/// Trunk's command, with the tools that it calls first on PATH.
fn trunk(build: Build, folder: &Path) -> Result<Command> {
    tools::wasm_target()?;
    let programs = [tools::wasm_bindgen()?];
    let mut trunk = command(tools::trunk()?);
    trunk.args(["--skip-version-check", "--log", "warn", "build", "--dist"]).arg(folder);
    if build == Build::Release {
        trunk.args(["--release", "--cargo-profile", PROFILE]);
        as_hosted(&mut trunk)?;
    }
    let folders = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
    let system = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(folders.chain(std::env::split_paths(&system)));
    trunk.env("PATH", path.context("PATH holds an unusable folder")?);
    // Trunk wants a boolean in this variable, which elsewhere is a flag of any value.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Cargo's profile of the hosted page.
pub(crate) const PROFILE: &str = "page";

/// Has the cargo that a command calls compile as the hosted page is compiled.
pub(crate) fn as_hosted(command: &mut Command) -> Result<()> {
    tools::rust_source()?;
    command.envs(SMALL_STD).env("CARGO_ENCODED_RUSTFLAGS", release_flags());
    Ok(())
}

/// Builds the standard library with the page, for size, and lets a panic end in the browser's own trap without the
/// text that nobody would see: 15 kB fewer after compression (156.1 to 141.6 kB of wasm, 2026-11-24). These are unstable
/// parts of cargo, which a stable toolchain only allows by `RUSTC_BOOTSTRAP`; rust-toolchain.toml pins the version.
const SMALL_STD: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_PAGE_PANIC", "immediate-abort"),
];

/// Compiler flags of the hosted page: no places and no debug texts for panics that are never printed, and no folder of
/// this machine in what remains, so that every machine builds the same bytes. Two functions of the same code stay two,
/// because their names tell which half they belong to (see [`crate::split`]); wasm-opt makes one of them later. The linker leaves
/// its relocations, which tell the same of data.
fn release_flags() -> String {
    let home = std::env::home_dir().unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let flags = [
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
        "-Zmerge-functions=disabled",
        "-Clink-arg=--emit-relocs",
    ]
    .map(str::to_owned);
    [&[remap(&cargo_home, "cargo"), remap(root(), "kakoi")], &flags[..]].concat().join("\u{1f}")
}
