//! The meaning of Kakoi.
