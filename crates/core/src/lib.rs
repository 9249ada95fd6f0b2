//! The meaning of Kakoi.

pub mod catalog;
