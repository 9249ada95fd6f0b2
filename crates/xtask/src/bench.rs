//! `cargo xtask bench`: how fast core is, and how many bytes the page weighs.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::page;

/// Prints core's times by criterion, then the sizes of the release build.
pub(crate) fn run() -> Result<()> {
    println!("Measuring core (1 to 3 minutes) …");
    command::run(cargo().args(["bench", "--locked", "--package", "kakoi-core", "--benches"]))?;
    page::build_and_report()
}
