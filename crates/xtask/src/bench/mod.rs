//! `cargo xtask bench`: what the page weighs, how soon it works and how fast it is, held against its budgets in one table.

mod budgets;
mod core;
mod lighthouse;

use anyhow::{Context as _, Result, bail};
use kakoi_core::config::parse;
use kakoi_core::share::link;

use self::budgets::Figures;
use crate::command::{cargo, run as run_command};
use crate::page::{self, Build};
use crate::{browser, server, sizes};

/// The largest design: core's own benchmark has it too.
const LARGEST: &str = include_str!("../../../core/benches/largest.json");

/// What can be measured alone.
const PARTS: [&str; 6] = ["start", "typing", "memory", "core", "lighthouse", "native"];

/// Measures the parts of these names, without names everything; prints what is found out on the way, and last the table. A
/// budget that is missed is no error.
pub(crate) fn run(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| !PARTS.contains(&&***name)) {
        bail!("`cargo xtask bench` has no part `{unknown}`; it has {}", PARTS.join(", "));
    }
    let is_wanted = |part: &str| names.is_empty() || names.iter().any(|name| name == part);
    let page = page::build(Build::Release)?;
    let sizes = sizes::of(&page)?;
    println!("\n{}", sizes.table);
    let mut figures = Figures::from_iter([("first-load".to_owned(), sizes.first_load.into())]);
    let url = server::start(&page, 0)?;
    println!("Measuring (everything takes a quarter of an hour) …");
    if is_wanted("start") {
        figures.extend(script(&url, "start", &[])?);
    }
    if is_wanted("typing") {
        let largest = parse(LARGEST).ok().context("crates/core/benches/largest.json is no Config")?;
        figures.extend(script(&url, "typing", &[&link(&largest)])?);
    }
    if is_wanted("memory") {
        figures.extend(script(&url, "memory", &[])?);
    }
    if is_wanted("core") {
        figures.extend(script(&url, "core", &[&core::build()?.to_string_lossy()])?);
    }
    if is_wanted("lighthouse") {
        figures.extend(lighthouse::figures(&url)?);
    }
    if is_wanted("native") {
        println!("\nMeasuring core natively (1 to 3 minutes) …");
        run_command(cargo().args(["bench", "--locked", "--package", "kakoi-core", "--bench", "*"]))?;
    }
    println!("\n{}", budgets::table(&figures));
    Ok(())
}

/// What a script of tests/browser/bench finds out about the page at an address.
fn script(url: &str, name: &str, arguments: &[&str]) -> Result<Figures> {
    let printed = browser::output_at(url, &format!("bench/{name}.js"), arguments)?;
    serde_json::from_str(&printed).with_context(|| format!("{name}.js printed {printed}"))
}
