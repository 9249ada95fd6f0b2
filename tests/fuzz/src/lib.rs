//! What is fuzzed: functions that take any bytes, and panic where a promise of core does not hold for them.
//!
//! `fuzz/` hands them to libFuzzer; the tests of this package replay what that found (`fuzz/corpus/`) on a stable toolchain.

mod config;
mod design;
mod hcl;
mod link;
mod settings;
mod zip;

/// A function that takes any bytes.
pub struct Target {
    /// Its name, and that of its corpus.
    pub name: &'static str,
    /// Panics where a promise does not hold.
    pub run: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 6] = [
    Target { name: "config", run: config::config },
    Target { name: "form", run: config::form },
    Target { name: "hcl", run: hcl::hcl },
    Target { name: "link", run: link::link },
    Target { name: "settings", run: settings::settings },
    Target { name: "zip", run: zip::zip },
];

/// Runs the target of a name.
///
/// # Panics
/// Where a promise of core does not hold for the bytes, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name).expect("a name in TARGETS");
    (target.run)(bytes);
}
