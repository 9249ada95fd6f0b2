//! Core in wasm, as web/examples/core.rs calls it, for tests/browser/bench/core.js.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::command::{cargo, command, root, run};
use crate::{page, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the program as the hosted page is compiled, with its profile and by wasm-opt, but for the parting in two, and gives
/// the folder with `core.js` and `core_bg.wasm`.
pub(super) fn build() -> Result<PathBuf> {
    println!("Building core for wasm (1 to 3 minutes) …");
    tools::wasm_target()?;
    let mut build = cargo();
    build.args(["build", "--locked", "--package", "kakoi-web", "--example", "core", "--target", TARGET]);
    page::as_hosted(&mut build)?;
    run(build.args(["--profile", page::PROFILE]))?;
    let target = root().join("target");
    let folder = target.join("bench-core");
    let program = target.join(TARGET).join(page::PROFILE).join("examples").join("core.wasm");
    let mut bindgen = command(tools::wasm_bindgen()?);
    bindgen.args(["--target", "no-modules", "--no-typescript", "--out-dir"]).arg(&folder);
    run(bindgen.arg(&program))?;
    let wasm = folder.join("core_bg.wasm");
    let small =
        page::optimized(&fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?)?;
    fs::write(&wasm, small).with_context(|| format!("cannot write {}", wasm.display()))?;
    Ok(folder)
}
