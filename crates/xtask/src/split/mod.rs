//! Parts the page's wasm in two: what the first screen runs, and what comes after it.
//!
//! The late half is what only [`ENTRIES`] lead to, with the data that nothing else reads. It works on the memory, the table
//! and the globals of the early half, so that to Rust it is one program. In the early half an entry is a call through a slot
//! of the table, which the late half fills: who calls an entry must know that it is there. A page knows by
//! `kakoi_core::late::is_complete`.

mod data;
mod halves;
mod parting;
#[cfg(test)]
mod tests;

use std::ops::Range;

use anyhow::{Context as _, Result};
use walrus::{Module, ModuleConfig};

use self::data::late_data;
use self::halves::{keep_late, leave_early};
use self::parting::Parting;

/// The functions that lead into the late half. Each is kept out of its callers by `#[inline(never)]`.
const ENTRIES: &[&str] = &[
    "kakoi_core::advice::fix",
    "kakoi_core::design::estimate",
    "kakoi_core::design::written",
    "kakoi_core::design::bill_of",
    "kakoi_core::topology::drawn",
    "<kakoi_core::config::preset::Preset>::apply",
    "kakoi_core::flows::flows",
    "kakoi_core::settings::begin::begun",
    "kakoi_core::settings::govern::govern",
    "kakoi_web::company::badge",
    "kakoi_web::company::catch_up",
    "kakoi_web::company::read_then",
    "kakoi_web::advice::list",
    "kakoi_web::code::files",
    "kakoi_web::commands::listen",
    "kakoi_web::cost::bill",
    "kakoi_web::cost::choices::choices",
    "kakoi_web::cost::choices::endpoint",
    "kakoi_web::cost::choices::group_sum",
    "kakoi_web::cost::choices::option",
    "kakoi_web::diagram::amounts",
    "kakoi_web::diagram::flow::options",
    "kakoi_web::diagram::flow::panel",
    "kakoi_web::diagram::list::list",
    "kakoi_web::dialog::bring::listen",
    "kakoi_web::dialog::filled",
    "kakoi_web::dialog::take::save",
    "kakoi_web::kept::follow::attend",
    "kakoi_web::kept::link::copy",
    "kakoi_web::kept::notice::said",
    "kakoi_web::kept::rest::rest",
    "kakoi_web::state::bill::outlook",
    "<kakoi_web::state::model::Model>::step",
    "kakoi_web::past::names",
    "kakoi_web::past::said",
    "<kakoi_web::state::compare::Comparing>::of",
    "<kakoi_web::state::past::Past>::travel",
    "kakoi_web::learn::explanation",
    "<kakoi_web::state::model::Model>::choose",
    "<kakoi_web::state::model::Model>::command",
];

/// The modules whose closures and trait objects only the late half makes. Nothing calls those by name: they are called
/// through the table, so no way from an entry leads to them.
const MODULES: &[&str] = &[
    "kakoi_core::compare::",
    "kakoi_core::hcl::",
    "kakoi_core::history::say::",
    "kakoi_core::kept::",
    "kakoi_core::json::",
    "kakoi_core::config::read::",
    "kakoi_core::settings::govern::",
    "kakoi_core::settings::image_host::",
    "kakoi_core::settings::read::",
    "kakoi_core::settings::value::",
    "kakoi_core::terraform::",
    "kakoi_core::topology::drawio::",
    "kakoi_web::advice::",
    "kakoi_web::code::",
    "kakoi_web::company::read",
    "kakoi_web::copy::",
    "kakoi_web::cost::",
    "kakoi_web::diagram::export::",
    "kakoi_web::diagram::flow::panel",
    "kakoi_web::diagram::list::",
    "kakoi_web::dialog::bring::",
    "kakoi_web::dialog::filled",
    "kakoi_web::dialog::compare::",
    "kakoi_web::dialog::history::",
    "kakoi_web::dialog::presets::",
    "kakoi_web::dialog::take::",
    "kakoi_web::browser::address::",
    "kakoi_web::browser::brought::",
    "kakoi_web::browser::download::",
    "kakoi_web::browser::version::",
    "kakoi_web::kept::bring::",
    "kakoi_web::kept::designs::",
    "kakoi_web::kept::follow::",
    "kakoi_web::kept::link::copy::",
    "kakoi_web::kept::notice::offered",
    "kakoi_web::kept::notice::said",
    "kakoi_web::kept::open",
    "kakoi_web::browser::keys::",
    "kakoi_web::commands::",
    "kakoi_web::dialog::glossary::",
    "kakoi_web::dialog::palette::",
    "kakoi_web::dialog::shortcuts::",
    "kakoi_web::learn::",
];

/// What the late half imports everything from: the exports of the early one.
const EARLY: &str = "e";

/// The two halves, each a wasm module.
pub(crate) struct Halves {
    pub(crate) early: Vec<u8>,
    pub(crate) late: Vec<u8>,
    /// What stays early, a line a function, the largest first: what to look at when the first load has grown.
    pub(crate) report: String,
}

/// Parts the page's wasm, which still has its names. The linked one is what wasm-bindgen made it of.
pub(crate) fn split(wasm: &[u8], linked: &[u8]) -> Result<Halves> {
    split_at(wasm, ENTRIES, MODULES, |is_late| late_data(linked, is_late))
}

fn split_at(
    wasm: &[u8],
    entries: &[&str],
    modules: &[&str],
    late_data: impl FnOnce(&dyn Fn(&str) -> bool) -> Result<Vec<Range<u32>>>,
) -> Result<Halves> {
    let (mut early, mut late) = (parse(wasm)?, parse(wasm)?);
    let table = early.tables.main_function_table()?.context("the wasm has no table of functions")?;
    let parting = Parting::of(&early, table, entries, modules)?;
    let report = parting.report(&early);
    let late_data = late_data(&parting.named_late(&early))?;
    let shared = leave_early(&mut early, table, &parting, &late_data)?;
    keep_late(&mut late, table, &parting, &shared, &late_data)?;
    Ok(Halves { early: early.emit_wasm(), late: late.emit_wasm(), report })
}

/// Both halves are read from the same bytes, so that an id of one names the same thing in the other.
fn parse(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false).generate_name_section(false);
    let mut module = config.parse(wasm).context("the page's wasm cannot be read")?;
    // What the linker told, of code that has changed since.
    let told: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for section in told {
        module.customs.delete(section);
    }
    Ok(module)
}
