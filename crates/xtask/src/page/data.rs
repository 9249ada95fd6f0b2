//! The page's data, a file a part: the wasm holds none.

use std::path::Path;

use anyhow::Result;
use kakoi_core::late::Part;

use crate::command::{cargo, output};

/// The part that a file of the page holds.
pub(crate) fn part_of(name: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| {
        name.strip_prefix(part.name())
            .is_some_and(|rest| rest.starts_with('-') && rest.strip_suffix(".txt").is_some())
    })
}

/// The content of each part's file, as the sources stand.
pub(super) fn read() -> Result<Vec<(Part, String)>> {
    let print = ["run", "--quiet", "--package", "xtask", "--bin", "print-part", "--"];
    Part::ALL.into_iter().map(|part| Ok((part, output(cargo().args(print).arg(part.name()))?))).collect()
}

/// Writes the files into the folder of the page, where index.html names them.
pub(super) fn write(folder: &Path, data: &[(Part, String)]) -> Result<()> {
    data.iter().try_for_each(|(part, content)| super::write(folder, &format!("{}.txt", part.name()), content))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use kakoi_core::text::Language;

    use super::*;

    #[test]
    fn a_file_tells_its_part_by_its_name() {
        assert_eq!(part_of("sentences-ja-0123456789abcdef.txt"), Some(Part::Sentences(Language::Ja)));
        for name in ["index.html", "first-en.txt", "first-enx-0.txt", "files-0.js"] {
            assert_eq!(part_of(name), None, "{name}");
        }
    }

    #[test]
    fn trunk_keeps_a_place_for_every_part() {
        let trunk = fs::read_to_string(crate::command::root().join("Trunk.toml")).unwrap();
        for part in Part::ALL {
            let place = format!("data-{0}=\"./{0}.txt\"", part.name());
            assert!(trunk.contains(&place), "{place}");
        }
    }
}
