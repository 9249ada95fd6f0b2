//! A small folder of files of every kind, to serve where the real page has not got them all.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result};

/// The files: index and others whose names stay, names with a hash, files compressed in both ways, one way and neither, and an
/// ending that nobody knows.
const FILES: [(&str, &str); 15] = [
    ("index.html", "<!doctype html><title>Sample</title>"),
    ("index.html.br", "the index as brotli"),
    ("index.html.gz", "the index as gzip"),
    ("frame.html", "<!doctype html><title>A page that lies nowhere compressed</title>"),
    ("settings.json", "{}"),
    ("worker.js", "self;"),
    ("kakoi-0123456789abcdef.js", "export {};"),
    ("kakoi-0123456789abcdef.js.br", "the script as brotli"),
    ("kakoi-0123456789abcdef.js.gz", "the script as gzip"),
    ("kakoi_bg-0123456789abcdef.wasm", "\0asm"),
    ("kakoi_bg-0123456789abcdef.wasm.gz", "the wasm as gzip"),
    ("styles-0123456789abcdef.css", "a {}"),
    ("words-0123456789abcdef.txt", "words"),
    ("icon-0123456789abcdef.svg", "<svg/>"),
    ("LICENSE", "free"),
];

/// The folder, which is removed with this value.
pub(crate) struct Sample(PathBuf);

impl Sample {
    /// Writes the files into a new folder of the system's for such things.
    pub(crate) fn write() -> Result<Self> {
        static WRITTEN: AtomicU32 = AtomicU32::new(0);
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        let sample = Self(std::env::temp_dir().join(format!("kakoi-sample-{}-{number}", std::process::id())));
        fs::create_dir_all(&sample.0).context("cannot make a folder for a sample")?;
        for (name, text) in FILES {
            fs::write(sample.0.join(name), text).with_context(|| format!("cannot write {name}"))?;
        }
        Ok(sample)
    }

    /// Where the files are.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        // What stays in the system's folder for such things harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
