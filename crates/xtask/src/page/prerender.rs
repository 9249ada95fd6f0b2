//! The first screen in index.html, drawn natively by the page's own program: a browser shows it before the page's code is
//! there (`web/static/prerendered.js`).

use std::path::Path;

use anyhow::{Context as _, Result};
use kakoi_core::text::Language;

use super::{put_in_body, template};
use crate::command::{cargo, output};

/// Draws the first screen in each language and writes it into index.html.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let screens = Language::ALL
        .into_iter()
        .map(|language| Ok(template("screen", language, draw(language)?.trim_end())));
    put_in_body(folder, &screens.collect::<Result<String>>()?)
}

/// The page's program has core's data handed over, as the page itself does: so it draws what stands there before they come.
fn draw(language: Language) -> Result<String> {
    let run = ["run", "--quiet", "--locked", "--package", "kakoi-web", "--features", "kakoi-core/late", "--"];
    output(cargo().args(run).arg(language.tag())).context("the first screen cannot be drawn")
}
