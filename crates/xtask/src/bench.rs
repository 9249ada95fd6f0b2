//! `cargo xtask bench`: how many bytes the page weighs, and how fast core is.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::page;

/// Prints the sizes of the release build, then core's times by criterion.
pub(crate) fn run() -> Result<()> {
    page::build_and_report()?;
    println!("\nMeasuring core (1 to 3 minutes) …");
    command::run(cargo().args(["bench", "--locked", "--package", "kakoi-core", "--bench", "*"]))
}
