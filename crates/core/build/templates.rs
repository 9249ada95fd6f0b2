//! The Terraform templates without the spaces that only lay them out: their reader does not need those, and without them
//! the page is 0.4 kB smaller after brotli (2026-11-24).

use std::fs;
use std::io;
use std::path::Path;

/// Writes every template of a folder into another, in the same folders.
pub(crate) fn write(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            write(&entry.path(), &target)?;
        } else {
            fs::write(target, without_layout(&fs::read_to_string(entry.path())?))?;
        }
    }
    Ok(())
}

/// Lines without indentation, and with one space before what is assigned.
fn without_layout(template: &str) -> String {
    let mut compact = String::with_capacity(template.len());
    for line in template.lines() {
        let line = line.trim_start();
        match line.split_once(" =") {
            // A name or a quoted key, with the spaces that align the values of neighbours behind it.
            Some((name, value)) if !name.trim_end().contains(' ') => {
                compact.extend([name.trim_end(), " =", value]);
            }
            _ => compact.push_str(line),
        }
        compact.push('\n');
    }
    compact
}
