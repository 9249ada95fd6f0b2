//! `cargo xtask screenshot`: the README's picture of the page.

use anyhow::Result;

use crate::browser;
use crate::command::root;

/// Makes docs/screenshot.png from the built page.
pub(crate) fn run() -> Result<()> {
    let picture = root().join("docs").join("screenshot.png");
    browser::run_on_page("screenshot.js", &[&picture.to_string_lossy()])?;
    println!("The screenshot is in {}", picture.display());
    Ok(())
}
