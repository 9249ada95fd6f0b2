//! `cargo xtask bench`: what the page weighs, how soon it works and how fast it is, held against its budgets in one table.

mod budgets;
mod core;
mod lighthouse;

use anyhow::{Context as _, Result};
use kakoi_core::config::parse;
use kakoi_core::share::link;

use self::budgets::Figures;
use crate::command::{cargo, run as run_command};
use crate::page::{self, Build};
use crate::{browser, server, sizes};

/// The largest design: core's own benchmark has it too.
const LARGEST: &str = include_str!("../../../core/benches/largest.json");

/// Measures everything, prints what is found out on the way, and last the table. A budget that is missed is no error.
pub(crate) fn run() -> Result<()> {
    let page = page::build(Build::Release)?;
    let core = core::build()?;
    let sizes = sizes::of(&page)?;
    println!("\n{}", sizes.table);
    let url = server::start(&page, 0)?;
    let largest = link(&parse(LARGEST).ok().context("crates/core/benches/largest.json is no Config")?);
    let mut figures = Figures::from_iter([("first-load".to_owned(), sizes.first_load.into())]);
    println!("Measuring the page (10 to 15 minutes) …");
    for (script, arguments) in [
        ("start.js", &[][..]),
        ("typing.js", &[&*largest]),
        ("memory.js", &[]),
        ("core.js", &[&*core.to_string_lossy()]),
    ] {
        let printed = browser::output_at(&url, &format!("bench/{script}"), arguments)?;
        let found: Figures =
            serde_json::from_str(&printed).with_context(|| format!("{script} printed {printed}"))?;
        figures.extend(found);
    }
    figures.extend(lighthouse::figures(&url)?);
    println!("\nMeasuring core natively (1 to 3 minutes) …");
    run_command(cargo().args(["bench", "--locked", "--package", "kakoi-core", "--bench", "*"]))?;
    println!("\n{}", budgets::table(&figures));
    Ok(())
}
