//! The meaning of Kakoi.

pub mod hcl;
