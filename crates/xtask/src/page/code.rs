//! The page's wasm: parted in what its first screen runs and what comes later, each as small as can be.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::shorten::shorten;
use super::wasm_opt::optimized;
use super::{features, replace_in_index, write};
use crate::command::{command, output, root};
use crate::split::split;
use crate::system;

/// How wasm-bindgen names the code, and the script that loads it.
const CODE: [&str; 2] = ["kakoi-web_bg.wasm", "kakoi-web.js"];

/// The code as the linker leaves it, from which wasm-bindgen makes the page's.
const LINKED: &str = "target/wasm32-unknown-unknown/page/kakoi-web.wasm";

/// The file with the late code.
const LATE: &str = "late.wasm";

/// What the name of the file with the late code begins with.
pub(crate) const LATE_CODE: &str = "late-";

/// The file in `target` that lists the functions of the first load, the largest first.
const EARLY_REPORT: &str = "early-functions.txt";

/// Parts the code in two files.
pub(super) fn part(folder: &Path) -> Result<()> {
    let [wasm, script] = CODE.map(|name| folder.join(name));
    shorten(&wasm, &script)?;
    let linked = root().join(LINKED);
    let [wasm_bytes, linked] = [&wasm, &linked]
        .map(|file| fs::read(file).with_context(|| format!("cannot read {}", file.display())));
    let halves = split(&wasm_bytes?, &linked?)?;
    let report = root().join("target").join(EARLY_REPORT);
    fs::write(&report, &halves.report).with_context(|| format!("cannot write {}", report.display()))?;
    for (name, half) in [(CODE[0], &halves.early), (LATE, &halves.late)] {
        let small = optimized(half)?;
        features::check(&small).with_context(|| format!("in {name}"))?;
        write(folder, name, small)?;
    }
    check(folder, &[CODE[0], LATE])
}

/// Leaves all code in one file, and says in index.html that there is no late one.
pub(super) fn leave_whole(folder: &Path) -> Result<()> {
    replace_in_index(folder, &format!("./{LATE}"), "")?;
    check(folder, &[CODE[0]])
}

/// Compiles wasm files with Node's engine, which is Chromium's: a wrong feature of wasm-opt shows here.
fn check(folder: &Path, names: &[&str]) -> Result<()> {
    const SCRIPT: &str = "import fs from 'node:fs';\
        for (const file of process.argv.slice(1)) await WebAssembly.compile(fs.readFileSync(file));";
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]);
    node.args(names.iter().map(|name| folder.join(name)));
    output(&mut node).map(drop).context("the page's wasm does not compile")
}
