//! Building the page: Trunk first, then what makes of its output the files that are hosted.
//!
//! Each step works on a folder in which index.html names every file, `"./NAME"`, once. Names get their hashes last, when
//! what they name is as it will be: see [`names`].

mod code;
mod compress;
mod data;
mod failure;
mod features;
mod names;
mod prerender;
mod scripts;
mod shorten;
mod styles;
mod trunk;
mod wasm_opt;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use kakoi_core::text::Language;

pub(crate) use self::code::LATE_CODE;
pub(crate) use self::compress::{BROTLI, GZIP, is_compressed};
pub(crate) use self::data::part_of;
pub(crate) use self::trunk::{PROFILE, as_hosted};
pub(crate) use self::wasm_opt::optimized;
use crate::command::root;
use crate::{headers, sizes};

/// How the page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Quick to build, large, with debug names. Made in `target/`, so that it is never mistaken for what is hosted.
    Dev,
    /// As it is hosted: `[profile.page]`, wasm-opt, esbuild. Made in `dist/`.
    Release,
}

impl Build {
    /// The folder that the build fills.
    pub(crate) fn folder(self) -> PathBuf {
        match self {
            Self::Dev => root().join("target").join("page-dev"),
            Self::Release => root().join("dist"),
        }
    }
}

/// `cargo xtask build`: makes `dist/`, prints its sizes and holds them against what was recorded.
pub(crate) fn build_and_report() -> Result<()> {
    let folder = build(Build::Release)?;
    let sizes = sizes::of(&folder)?;
    println!("\n{}", sizes.table);
    println!("The page is in {}", folder.display());
    sizes::check(sizes.first_load)
}

/// Builds the page, installing what that needs, and gives the folder.
pub(crate) fn build(build: Build) -> Result<PathBuf> {
    println!("Building the page ({build:?}; the first time takes 1 to 3 minutes) …");
    let data = data::read()?;
    match build {
        Build::Dev => {
            let folder = build.folder();
            trunk::build(build, &folder)?;
            data::write(&folder, &data)?;
            failure::write(&folder)?;
            code::leave_whole(&folder)?;
            Ok(folder)
        }
        Build::Release => {
            let folder = root().join("target").join("page-release");
            trunk::build(build, &folder)?;
            data::write(&folder, &data)?;
            code::part(&folder)?;
            scripts::join(&folder)?;
            styles::join(&folder)?;
            failure::write(&folder)?;
            prerender::write(&folder)?;
            name_policy(&folder)?;
            names::hash(&folder)?;
            worker::write(&folder)?;
            compress::write(&folder)?;
            replace(&folder, &build.folder())?;
            Ok(build.folder())
        }
    }
}

/// Writes the page's policy into index.html, before all that it is about: where a server sends no headers, it holds.
fn name_policy(folder: &Path) -> Result<()> {
    const HEAD: &str = "<head>";
    let policy = headers::policy_of_meta();
    let meta = format!("{HEAD}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    replace_in_index(folder, HEAD, &meta)
}

/// Puts the files of one folder into the place of another's, so that what is hosted is there whole or not at all.
fn replace(from: &Path, to: &Path) -> Result<()> {
    if to.is_dir() {
        fs::remove_dir_all(to).with_context(|| format!("cannot remove {}", to.display()))?;
    }
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for file in sizes::files(from)? {
        let name = file.strip_prefix(from).context("the file is of the folder")?;
        fs::copy(&file, to.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// What stands in a file of the page.
fn read(folder: &Path, name: &str) -> Result<String> {
    fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read the page's {name}"))
}

/// Writes a file of the page.
fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(folder.join(name), content).with_context(|| format!("cannot write the page's {name}"))
}

/// Writes index.html with a text in the place of another, which stands there once.
fn replace_in_index(folder: &Path, place: &str, text: &str) -> Result<()> {
    let html = read(folder, INDEX)?;
    if html.matches(place).count() != 1 {
        bail!("index.html does not hold `{place}` once");
    }
    write(folder, INDEX, html.replace(place, text))
}

/// Puts elements at the end of index.html's body.
fn put_in_body(folder: &Path, elements: &str) -> Result<()> {
    const END: &str = "</body>";
    replace_in_index(folder, END, &[elements, END].concat())
}

/// A template of a language, which scripts find by its id.
fn template(name: &str, language: Language, content: &str) -> String {
    format!("<template id=\"{name}-{}\">{content}</template>\n", language.tag())
}

/// The page itself.
const INDEX: &str = "index.html";
