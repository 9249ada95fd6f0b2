//! The files of a bundle as one thing to carry: a zip, a shell command; and back from a zip.

mod script;
mod unzip;
mod zip;

pub use script::script;
pub use unzip::{Limits, Refusal, unzip};
pub use zip::zip;
