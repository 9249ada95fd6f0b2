//! Plan → Estimate: what a month of a design costs, line by line, in whole billionths of a dollar.
//!
//! `usage` says how much of everything is used, `traffic` which way it goes, and `estimate` multiplies. [`compare`]
//! holds the ways out of the private subnets against one another, and [`chart()`] draws that. A price that no source gives is unknown, never guessed: its line has no amount, and the
//! total says what it leaves out.

mod chart;
mod compare;
mod estimate;
mod line;
mod say;
mod scale;
#[cfg(test)]
mod tests;
mod things;
mod traffic;
mod usage;

pub use chart::{chart, most_mb, sample};
pub use compare::{Comparison, Crossing, MOST_MB, PPM, Way, WayCost, compare};
pub(crate) use estimate::needed_endpoints;
pub use estimate::{estimate, pays_off};
pub use line::{Amount, Estimate, Factor, HOURS, Item, Line, Origin, Price, Unit};
pub use say::{
    crossings, dated_sources, dollars, factors, formula, notes, price_note, rows, rows_of_ways, usage_name,
};
pub use scale::{Band, Scale};
pub use things::{Sum, change, endpoint_sum, group, things};
pub use traffic::Traffic;
pub use usage::{Usage, usage};
