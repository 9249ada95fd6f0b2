//! The sizes of the built page, file by file.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use kakoi_core::late::Part;

use crate::page::{self, LATE_CODE};

/// What the first load may weigh, in bytes after brotli.
pub(crate) const BUDGET: u32 = 120_000;

/// How many requests the page may take before it works.
pub(crate) const REQUESTS: u32 = 6;

/// What comes once the page works.
const WORKER: &str = "worker.js";

/// What the icon's name begins with.
const ICON: &str = "icon-";

/// What it weighed, a line each time that was decided: bytes, day, reason. The last line counts.
const RECORD: &str = include_str!("../first-load.txt");

/// How much it may grow beyond the record before somebody has to decide that it may, in percent.
const GROWTH: u64 = 2;

/// A file of the page.
#[derive(Debug)]
struct Size {
    name: String,
    raw: u64,
    brotli: u64,
}

/// The sizes of a page.
pub(crate) struct Sizes {
    /// All files with their sizes in bytes, raw and after brotli at quality 11, their sum, and the first load.
    pub(crate) table: String,
    /// What the first load takes in bytes after brotli: everything but the code and the data that come later. A page starts with the
    /// sentences of one language, here of the one that has the most.
    pub(crate) first_load: u64,
}

/// The sizes of the page in a folder.
pub(crate) fn of(folder: &Path) -> Result<Sizes> {
    let mut sizes = Vec::new();
    for file in files(folder)?.iter().filter(|file| !page::is_compressed(file)) {
        let name = file.strip_prefix(folder).unwrap_or(file).display().to_string();
        let raw = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
        // There is none where it would not be smaller.
        let compressed = fs::metadata(folder.join(format!("{name}.{}", page::BROTLI)));
        sizes.push(Size { name, raw, brotli: compressed.map_or(raw, |compressed| compressed.len()) });
    }
    Ok(summed(&mut sizes))
}

/// Fails where the first load has grown noticeably beyond what was recorded.
pub(crate) fn check(first_load: u64) -> Result<()> {
    check_against(first_load, RECORD)
}

fn check_against(first_load: u64, record: &str) -> Result<()> {
    let last = record.lines().last().and_then(|line| line.split(' ').next()?.parse::<u64>().ok());
    let recorded = last.context("crates/xtask/first-load.txt wants lines of `BYTES DAY REASON`")?;
    if first_load * 100 > recorded * (100 + GROWTH) {
        bail!(
            "the first load has grown from {recorded} to {first_load} bytes after brotli, by more than {GROWTH} %. \
             Make it smaller, or add a line with the reason to crates/xtask/first-load.txt"
        );
    }
    Ok(())
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

fn summed(sizes: &mut [Size]) -> Sizes {
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
    let mut has_language = false;
    let mut later = Vec::new();
    for size in &*sizes {
        let is_later = match page::part_of(&size.name) {
            None => size.name.starts_with(LATE_CODE) || size.name == WORKER,
            Some(Part::FirstSentences(_)) => std::mem::replace(&mut has_language, true),
            Some(_) => true,
        };
        if is_later {
            later.push(size);
        }
    }
    // A browser asks for the icon when it likes; nothing waits for it.
    let requests = sizes.iter().filter(|size| !size.name.starts_with(ICON)).count() - later.len();
    let first_load = all - later.iter().map(|size| size.brotli).sum::<u64>();
    let verdict = if first_load <= u64::from(BUDGET) { "within" } else { "OVER" };
    let _ = writeln!(table, "First load: {first_load} bytes after brotli, {verdict} the budget of {BUDGET}.");
    let _ = writeln!(table, "Requests before the page works: {requests}, of {REQUESTS} that it may take.");
    for size in later {
        let _ = writeln!(table, "Not part of it: {}.", size.name);
    }
    Sizes { table, first_load }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw: u64, brotli: u64) -> Size {
        Size { name: name.to_owned(), raw, brotli }
    }

    #[test]
    fn the_table_lists_the_largest_first_and_sums_up() {
        let Sizes { table, first_load } = summed(&mut [size("a.js", 900, 300), size("b.wasm", 9000, 4000)]);
        let expected = "\
file             raw     brotli
b.wasm          9000       4000
a.js             900        300
all files       9900       4300
First load: 4300 bytes after brotli, within the budget of 120000.
Requests before the page works: 2, of 6 that it may take.
";
        assert_eq!(table, expected);
        assert_eq!(first_load, 4300);
    }

    #[test]
    fn the_first_load_holds_the_first_sentences_of_one_language() {
        let mut sizes = [
            size("a.wasm", 9, 100),
            size("first-en-1.txt", 9, 6),
            size("first-ja-2.txt", 9, 7),
            size("sentences-ja-3.txt", 9, 20),
            size("files-4.txt", 9, 30),
            size("late-5.wasm", 9, 40),
            size("worker.js", 9, 5),
        ];
        let Sizes { table, first_load } = summed(&mut sizes);
        assert_eq!(first_load, 107);
        assert!(table.contains("First load: 107 bytes"), "{table}");
        assert!(table.contains("the page works: 2,"), "{table}");
        let later: Vec<&str> =
            table.lines().filter_map(|line| line.strip_prefix("Not part of it: ")).collect();
        assert_eq!(
            later,
            ["late-5.wasm.", "files-4.txt.", "sentences-ja-3.txt.", "first-en-1.txt.", "worker.js."]
        );
    }

    #[test]
    fn a_page_over_budget_says_so() {
        assert!(
            summed(&mut [size("a.wasm", 500_000, u64::from(BUDGET) + 1)]).table.contains("OVER the budget")
        );
    }

    #[test]
    fn growth_beyond_the_record_wants_a_reason() {
        let record = "900 2026-01-01 first\n1000 2026-01-02 more\n";
        assert!(check_against(1020, record).is_ok());
        let error = check_against(1021, record).unwrap_err().to_string();
        assert!(error.contains("from 1000 to 1021 bytes"), "{error}");
        assert!(check_against(1, "").is_err());
    }

    #[test]
    fn every_line_of_the_record_has_its_day_and_reason() {
        for line in RECORD.lines() {
            let mut parts = line.splitn(3, ' ');
            assert!(parts.next().unwrap().parse::<u64>().is_ok(), "{line}");
            assert_eq!(parts.next().map(str::len), Some("2026-11-24".len()), "{line}");
            assert!(parts.next().is_some_and(|reason| !reason.is_empty()), "{line}");
        }
        assert!(check_against(0, RECORD).is_ok());
    }

    #[test]
    fn files_are_found_in_folders_too() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = files(source).unwrap();
        assert!(files.contains(&source.join("Cargo.toml")));
        assert!(files.contains(&source.join("src").join("sizes.rs")));
    }
}
