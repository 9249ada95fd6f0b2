//! wasm-opt, as the page's wasm wants it.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::command::{command, output, root};
use crate::tools;

/// Exactly the features that rustc's output uses and browsers know, never all of them: with all, wasm-opt writes what
/// Chromium refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What makes it smallest, of what was tried (2026-11).
const SMALL: [&str; 4] =
    ["-Oz", "--one-caller-inline-max-function-size=20", "--converge", "--low-memory-unused"];

/// The command, knowing the features.
pub(crate) fn wasm_opt() -> Result<Command> {
    let mut wasm_opt = command(tools::wasm_opt()?);
    wasm_opt.args(FEATURES);
    Ok(wasm_opt)
}

/// A module made as small as can be, without the names of its functions.
pub(crate) fn optimized(wasm: &[u8]) -> Result<Vec<u8>> {
    let [from, to] = ["large", "small"].map(|name| root().join("target").join(format!("{name}.wasm")));
    fs::write(&from, wasm).with_context(|| format!("cannot write {}", from.display()))?;
    output(wasm_opt()?.args(SMALL).arg(&from).arg("-o").arg(&to))?;
    fs::read(&to).with_context(|| format!("cannot read {}", to.display()))
}
