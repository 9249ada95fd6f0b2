//! The sizes of the built page, file by file.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::command::{command, output};
use crate::{sentences, system};

/// What the first load may weigh, in bytes after brotli.
pub(crate) const BUDGET: u64 = 130_000;

/// A file of the page.
#[derive(Debug)]
struct Size {
    name: String,
    raw: u64,
    brotli: u64,
}

/// A table of all files of a folder with their sizes in bytes, raw and after brotli at quality 11, their sum, and what
/// of that the first load takes: a page starts with the sentences of one language, here of the one that has the most.
pub(crate) fn of(folder: &Path) -> Result<String> {
    let files = files(folder)?;
    let brotli = brotli_sizes(&files)?;
    let mut sizes = Vec::new();
    for (file, brotli) in files.iter().zip(brotli) {
        let name = file.strip_prefix(folder).unwrap_or(file).display().to_string();
        let raw = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
        sizes.push(Size { name, raw, brotli });
    }
    Ok(table(&mut sizes))
}

/// Every file under a folder, in order of path.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Each file's size in bytes after brotli at quality 11. Node does it: a crate would have to be built for it.
fn brotli_sizes(files: &[PathBuf]) -> Result<Vec<u64>> {
    const SCRIPT: &str = "import fs from 'node:fs'; import zlib from 'node:zlib';\
        for (const file of process.argv.slice(1))\
        console.log(zlib.brotliCompressSync(fs.readFileSync(file)).length);";
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(files);
    output(&mut node)?.lines().map(|line| line.parse().context("node printed no size")).collect()
}

fn table(sizes: &mut [Size]) -> String {
    sizes.sort_by(|left, right| right.brotli.cmp(&left.brotli).then_with(|| left.name.cmp(&right.name)));
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max("all files".len());
    let mut table = format!("{:width$}  {:>9}  {:>9}\n", "file", "raw", "brotli");
    let mut row = |name: &str, raw: u64, brotli: u64| {
        let _ = writeln!(table, "{name:width$}  {raw:>9}  {brotli:>9}");
    };
    for size in &*sizes {
        row(&size.name, size.raw, size.brotli);
    }
    let all = sizes.iter().map(|size| size.brotli).sum();
    row("all files", sizes.iter().map(|size| size.raw).sum(), all);
    let later: Vec<&Size> = sizes.iter().filter(|size| sentences::is_named_so(&size.name)).skip(1).collect();
    let brotli = all - later.iter().map(|size| size.brotli).sum::<u64>();
    let verdict = if brotli <= BUDGET { "within" } else { "OVER" };
    let _ = writeln!(table, "First load: {brotli} bytes after brotli, {verdict} the budget of {BUDGET}.");
    for size in later {
        let _ = writeln!(table, "Loaded when a person switches to its language: {}.", size.name);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw: u64, brotli: u64) -> Size {
        Size { name: name.to_owned(), raw, brotli }
    }

    #[test]
    fn the_table_lists_the_largest_first_and_sums_up() {
        let table = table(&mut [size("a.js", 900, 300), size("b.wasm", 9000, 4000)]);
        let expected = "\
file             raw     brotli
b.wasm          9000       4000
a.js             900        300
all files       9900       4300
First load: 4300 bytes after brotli, within the budget of 130000.
";
        assert_eq!(table, expected);
    }

    #[test]
    fn the_first_load_holds_the_sentences_of_one_language() {
        let mut sizes =
            [size("a.wasm", 9, 100), size("sentences-en-1.txt", 9, 6), size("sentences-ja-2.txt", 9, 7)];
        let table = table(&mut sizes);
        assert!(table.contains("First load: 107 bytes"), "{table}");
        assert!(table.ends_with("switches to its language: sentences-en-1.txt.\n"), "{table}");
    }

    #[test]
    fn a_page_over_budget_says_so() {
        assert!(table(&mut [size("a.wasm", 500_000, BUDGET + 1)]).contains("OVER the budget"));
    }

    #[test]
    fn files_are_found_in_folders_too() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = files(source).unwrap();
        assert!(files.contains(&source.join("Cargo.toml")));
        assert!(files.contains(&source.join("src").join("sizes.rs")));
    }
}
