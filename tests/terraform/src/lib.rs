//! Runs the real terraform on what core generates.

pub mod checkov;
pub mod designs;
pub mod generate;
pub mod mirror;
pub mod pairwise;
pub mod stand_in;
pub mod terraform;
