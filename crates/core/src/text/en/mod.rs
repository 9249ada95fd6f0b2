//! The sentences in English, a file a family.

#![expect(clippy::too_many_lines, reason = "one `match` lists every sentence of a family")]

pub(super) mod bundle;
pub(super) mod cli;
pub(super) mod diagram;
pub(super) mod form;
pub(super) mod problem;
pub(super) mod reason;
