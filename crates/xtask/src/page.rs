//! Building the page with Trunk.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{command, output, root, run};
use crate::shorten::shorten;
use crate::split::split;
use crate::wasm_opt::optimized;
use crate::{data, sizes, system, tools};

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
    let folder = build.folder();
    println!("Building the page ({build:?}; the first time takes 1 to 3 minutes) …");
    let data = data::read()?;
    run(&mut trunk(build, &folder)?)?;
    data::write(&folder, &data)?;
    let late = if build == Build::Release { Some(part_code(&folder)?) } else { None };
    name_late_code(&folder, late.as_deref())?;
    check_wasm(&folder)?;
    if build == Build::Release {
        minify(&folder)?;
        join_styles(&folder)?;
    }
    Ok(folder)
}

/// Trunk's command, with the tools that it calls first on PATH. Trunk.toml and index.html say the rest.
fn trunk(build: Build, folder: &Path) -> Result<Command> {
    tools::wasm_target()?;
    let programs = [tools::wasm_bindgen()?];
    let mut trunk = command(tools::trunk()?);
    trunk.args(["--skip-version-check", "--log", "warn", "build", "--dist"]).arg(folder);
    if build == Build::Release {
        trunk.args(["--release", "--cargo-profile", "page"]);
        tools::rust_source()?;
        trunk.envs(SMALL_STD).env("CARGO_ENCODED_RUSTFLAGS", release_flags());
    }
    let folders = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
    let system = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(folders.chain(std::env::split_paths(&system)));
    trunk.env("PATH", path.context("PATH holds an unusable folder")?);
    // Trunk wants a boolean in this variable, which elsewhere is a flag of any value.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Builds the standard library with the page, for size, and lets a panic end in the browser's own trap without the
/// text that nobody would see: 15 kB fewer after compression (156.1 to 141.6 kB of wasm, 2026-11-24). These are unstable
/// parts of cargo, which a stable toolchain only allows by `RUSTC_BOOTSTRAP`; rust-toolchain.toml pins the version.
const SMALL_STD: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_PAGE_PANIC", "immediate-abort"),
];

/// Parts the page's code in what its first screen runs and what comes later, each as small as can be. Gives the name of
/// the later file.
fn part_code(folder: &Path) -> Result<String> {
    let files = files_ending_in(folder, &["wasm"])?;
    let [wasm] = files.as_slice() else { bail!("Trunk left {} wasm files", files.len()) };
    // Trunk names the script that loads it alike.
    let name = wasm.file_stem().unwrap_or_default().to_string_lossy();
    shorten(wasm, &wasm.with_file_name(format!("{}.js", name.trim_end_matches("_bg"))))?;
    let halves = split(&fs::read(wasm).context("cannot read the page's wasm")?)?;
    let report = root().join("target").join(EARLY_REPORT);
    fs::write(&report, &halves.report).with_context(|| format!("cannot write {}", report.display()))?;
    fs::write(wasm, optimized(&halves.early)?).context("cannot write the page's wasm")?;
    let late = optimized(&halves.late)?;
    let name = named_by_hash(LATE_CODE.trim_end_matches('-'), &late, "wasm");
    fs::write(folder.join(&name), late).context("cannot write the late wasm")?;
    Ok(name)
}

/// Writes the name of the file with the late code into index.html; none where all is in one.
fn name_late_code(folder: &Path, name: Option<&str>) -> Result<()> {
    const PLACE: &str = "./late.wasm";
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    if !html.contains(PLACE) {
        bail!("index.html does not name {PLACE}: Trunk.toml's pattern_script should");
    }
    let name = name.map_or_else(String::new, |name| format!("./{name}"));
    fs::write(&index, html.replace(PLACE, &name)).with_context(|| format!("cannot write {}", index.display()))
}

/// Makes scripts and styles smaller, in place.
fn minify(folder: &Path) -> Result<()> {
    let mut esbuild = command(tools::esbuild()?);
    esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    let folder_argument = |name: &str| format!("--{name}={}", folder.display());
    esbuild.args([folder_argument("outdir"), folder_argument("outbase")]);
    run(esbuild.args(files_ending_in(folder, &["js", "css"])?))
}

/// Joins the styles into one file: that is one request, and a quarter fewer bytes once compressed.
fn join_styles(folder: &Path) -> Result<()> {
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let html = read("index.html")?;
    let names = style_names(&html);
    let styles = names.iter().map(|name| read(name)).collect::<Result<Vec<_>>>()?.concat();
    let joined = named_by_hash("styles", &styles, "css");
    for name in &names {
        fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    fs::write(folder.join(&joined), styles).context("cannot write the styles")?;
    fs::write(folder.join("index.html"), with_one_style(&html, &joined)).context("cannot write index.html")
}

/// A file's name after what it holds, so that a browser never takes an older one from its cache.
pub(crate) fn named_by_hash(stem: &str, content: impl AsRef<[u8]>, ending: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content.as_ref());
    format!("{stem}-{:016x}.{ending}", hasher.finish())
}

/// The file in `target` that lists the functions of the first load, the largest first.
const EARLY_REPORT: &str = "early-functions.txt";

/// What the name of the file with the late code begins with.
pub(crate) const LATE_CODE: &str = "late-";

/// How Trunk links a style in index.html, a line each.
const STYLE_LINK: (&str, &str) = (r#"<link rel="stylesheet" href="./"#, r#""/>"#);

fn style_name(line: &str) -> Option<&str> {
    line.trim().strip_prefix(STYLE_LINK.0)?.strip_suffix(STYLE_LINK.1)
}

fn style_names(html: &str) -> Vec<&str> {
    html.lines().filter_map(style_name).collect()
}

/// The page with one style in the place of all.
fn with_one_style(html: &str, joined: &str) -> String {
    let mut lines = Vec::new();
    let mut is_linked = false;
    for line in html.lines() {
        if style_name(line).is_none() {
            lines.push(line.to_owned());
        } else if !is_linked {
            lines.push([STYLE_LINK.0, joined, STYLE_LINK.1].concat());
            is_linked = true;
        }
    }
    lines.join("\n")
}

fn files_ending_in(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = sizes::files(folder)?;
    files.retain(|file| file.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)));
    Ok(files)
}

/// Compiler flags of the hosted page: no places and no debug texts for panics that are never printed, and no folder of
/// this machine in what remains, so that every machine builds the same bytes. Two functions of the same code stay two,
/// because their names tell which half they belong to (see [`crate::split`]); wasm-opt makes one of them later.
fn release_flags() -> String {
    let home = std::env::home_dir().unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let flags =
        ["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zmerge-functions=disabled"].map(str::to_owned);
    [&[remap(&cargo_home, "cargo"), remap(root(), "kakoi")], &flags[..]].concat().join("\u{1f}")
}

/// Compiles every wasm file with Node's engine, which is Chromium's: a wrong feature of wasm-opt shows here.
fn check_wasm(folder: &Path) -> Result<()> {
    const SCRIPT: &str = "import fs from 'node:fs';\
        for (const file of process.argv.slice(1)) await WebAssembly.compile(fs.readFileSync(file));";
    let files = files_ending_in(folder, &["wasm"])?;
    if files.is_empty() {
        bail!("the build left no wasm file in {}", folder.display());
    }
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(&files);
    output(&mut node).map(drop).context("the page's wasm does not compile")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_style_takes_the_place_of_all() {
        let html = r#"<head>
            <link rel="icon" href="./icon.svg"/>
            <link rel="stylesheet" href="./a-1.css"/>
            <link rel="stylesheet" href="./b-2.css"/>
            <title>Kakoi</title>"#;
        assert_eq!(style_names(html), ["a-1.css", "b-2.css"]);
        let joined = with_one_style(html, "styles.css");
        assert_eq!(style_names(&joined), ["styles.css"]);
        assert_eq!(joined.lines().count(), html.lines().count() - 1);
    }
}
