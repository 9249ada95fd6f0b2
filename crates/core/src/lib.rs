//! The meaning of Kakoi, without I/O, clock, randomness or DOM: the same bytes natively and in wasm.
//!
//! One [`config::Config`] (what a person chose) becomes one [`plan::Plan`] (what AWS will hold), and everything
//! else is read off the Plan:
//!
//! ```text
//! Config ──plan──▶ Plan ─┬─ terraform ─▶ Bundle (files, and where each resource stands in them) ─▶ zip
//!                        ├─ cost      ─▶ Estimate (what a month costs, line by line)
//!                        ├─ topology  ─▶ Scene (integer boxes and polylines) ─▶ SVG
//!                        └─ advice    ─▶ Findings
//! ```
//!
//! [`design::design`] walks that way once. Start there.

pub mod advice;
pub mod archive;
pub mod bring;
pub mod catalog;
pub mod cheapest;
pub mod cidr;
pub mod commands;
pub mod compare;
pub mod config;
pub mod cost;
pub mod decimal;
pub mod design;
pub mod element;
pub mod finding;
pub mod flows;
pub mod form;
pub mod hcl;
pub mod history;
mod json;
pub mod kept;
pub mod late;
pub mod learn;
pub mod map;
mod named;
pub mod plan;
pub mod search;
pub mod settings;
pub mod share;
mod shell;
pub mod terraform;
pub mod text;
pub mod topology;
