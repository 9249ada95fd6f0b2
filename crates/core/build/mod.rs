//! From the facts in `data/` to the catalog's tables: read, checked, rendered.

pub(crate) mod check;
pub(crate) mod facts;
pub(crate) mod prices;
pub(crate) mod tables;
