//! `cargo xtask bench`: how many bytes the page weighs, and how fast page and core are.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::{browser, page};

/// Prints the sizes of the release build, the page's times in Chromium, then core's times by criterion.
pub(crate) fn run() -> Result<()> {
    page::build_and_report()?;
    println!("\nMeasuring the page (2 to 4 minutes) …");
    browser::run_on_page("start.js", &[])?;
    browser::run_on_page("speed.js", &[])?;
    println!("\nMeasuring core (1 to 3 minutes) …");
    command::run(cargo().args(["bench", "--locked", "--package", "kakoi-core", "--bench", "*"]))
}
