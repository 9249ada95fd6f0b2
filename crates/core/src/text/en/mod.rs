//! The sentences in English, a file a family.

pub(super) mod bill;
pub(super) mod bring;
pub(super) mod bundle;
pub(super) mod cli;
pub(super) mod diagram;
pub(super) mod failure;
pub(super) mod flow;
pub(super) mod form;
pub(super) mod kept;
pub(super) mod learn;
pub(super) mod mistake;
pub(super) mod palette;
pub(super) mod problem;
pub(super) mod reason;
pub(super) mod remedy;
pub(super) mod step;

use super::template::Between;

pub(super) fn between(parts: Between) -> &'static str {
    match parts {
        Between::Words => ", ",
        Between::Phrases => "; ",
        Between::Clauses => ", and ",
    }
}
