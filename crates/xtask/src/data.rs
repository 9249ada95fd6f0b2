//! The page's data, a file a part: the wasm holds none.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use kakoi_core::late::Part;

use crate::command::{cargo, output};
use crate::page::named_by_hash;

/// The part that a file of the page holds.
pub(crate) fn part_of(name: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| {
        name.strip_prefix(part.name())
            .is_some_and(|rest| rest.starts_with('-') && rest.strip_suffix(".txt").is_some())
    })
}

/// The content of each part's file, as the sources stand.
pub(crate) fn read() -> Result<Vec<(Part, String)>> {
    let print = ["run", "--quiet", "--package", "xtask", "--bin", "print-part", "--"];
    Part::ALL.into_iter().map(|part| Ok((part, output(cargo().args(print).arg(part.name()))?))).collect()
}

/// Writes the files into the folder of the page, and their names into its index.html. A name holds the hash of its
/// file, because wasm counts on the very texts that it was built with.
pub(crate) fn write(folder: &Path, data: &[(Part, String)]) -> Result<()> {
    let index = folder.join("index.html");
    let mut html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    for (part, content) in data {
        let name = name(*part, content);
        let file = folder.join(&name);
        fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))?;
        html = named(&html, *part, &name)?;
    }
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))
}

fn name(part: Part, content: &str) -> String {
    named_by_hash(part.name(), content, "txt")
}

/// The page with the file's name in the place that Trunk.toml keeps for it.
fn named(html: &str, part: Part, name: &str) -> Result<String> {
    let place = format!("{}.txt", part.name());
    if !html.contains(&place) {
        bail!("index.html does not name {place}: Trunk.toml's pattern_script should");
    }
    Ok(html.replace(&place, name))
}

#[cfg(test)]
mod tests {
    use kakoi_core::text::Language;

    use super::*;

    const JAPANESE: Part = Part::Sentences(Language::Ja);

    #[test]
    fn the_page_names_the_file_by_its_hash() {
        let name = name(JAPANESE, "一");
        assert!(name.len() == "sentences-ja-0123456789abcdef.txt".len(), "{name}");
        assert_ne!(name, super::name(JAPANESE, "二"));
        let html = named(r#"data-sentences-ja="./sentences-ja.txt""#, JAPANESE, &name).unwrap();
        assert_eq!(html, format!(r#"data-sentences-ja="./{name}""#));
        assert_eq!(part_of(&name), Some(JAPANESE));
    }

    #[test]
    fn other_files_hold_no_part() {
        for name in ["index.html", "first-en.txt", "first-enx-0.txt", "files-0.js"] {
            assert_eq!(part_of(name), None, "{name}");
        }
    }

    #[test]
    fn a_page_without_a_place_for_it_is_told() {
        let error = named("data-files=\"./files.txt\"", JAPANESE, "a").unwrap_err().to_string();
        assert!(error.contains("does not name sentences-ja.txt"), "{error}");
    }

    #[test]
    fn trunk_keeps_a_place_for_every_part() {
        let trunk = fs::read_to_string(crate::command::root().join("Trunk.toml")).unwrap();
        for part in Part::ALL {
            let place = format!("data-{0}=\"{{base}}{0}.txt\"", part.name());
            assert!(trunk.contains(&place), "{place}");
        }
    }
}
