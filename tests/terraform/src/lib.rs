//! Runs the real terraform on what core generates.

pub mod mirror;
pub mod terraform;
