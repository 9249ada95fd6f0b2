//! The page's sentences, a file a language: the wasm holds none.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use kakoi_core::text::Language;

use crate::command::{cargo, output};
use crate::page::named_by_hash;

/// What the names of these files begin with.
const PREFIX: &str = "sentences-";

/// Whether a file of the page is one of sentences.
pub(crate) fn is_named_so(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// The content of each language's file, as the sources stand.
pub(crate) fn read() -> Result<Vec<(Language, String)>> {
    let print = ["run", "--quiet", "--package", "xtask", "--bin", "print-sentences", "--"];
    Language::ALL
        .into_iter()
        .map(|language| Ok((language, output(cargo().args(print).arg(language.tag()))?)))
        .collect()
}

/// Writes the files into the folder of the page, and their names into its index.html. A name holds the hash of its
/// file, because wasm counts on the very sentences that it was built with.
pub(crate) fn write(folder: &Path, sentences: &[(Language, String)]) -> Result<()> {
    let index = folder.join("index.html");
    let mut html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    for (language, text) in sentences {
        let name = name(*language, text);
        let file = folder.join(&name);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        html = named(&html, *language, &name)?;
    }
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))
}

fn name(language: Language, text: &str) -> String {
    named_by_hash(&format!("{PREFIX}{}", language.tag()), text, "txt")
}

/// The page with the file's name in the place that Trunk.toml keeps for it.
fn named(html: &str, language: Language, name: &str) -> Result<String> {
    let place = format!("{PREFIX}{}.txt", language.tag());
    if !html.contains(&place) {
        bail!("index.html does not name {place}: Trunk.toml's pattern_script should");
    }
    Ok(html.replace(&place, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_file_by_its_hash() {
        let name = name(Language::Ja, "一");
        assert!(is_named_so(&name) && name.len() == "sentences-ja-0123456789abcdef.txt".len(), "{name}");
        assert_ne!(name, super::name(Language::Ja, "二"));
        let html = named(r#"data-ja="./sentences-ja.txt""#, Language::Ja, &name).unwrap();
        assert_eq!(html, format!(r#"data-ja="./{name}""#));
    }

    #[test]
    fn a_page_without_a_place_for_it_is_told() {
        let error = named("data-en=\"./sentences-en.txt\"", Language::Ja, "a").unwrap_err().to_string();
        assert!(error.contains("does not name sentences-ja.txt"), "{error}");
    }

    #[test]
    fn trunk_keeps_a_place_for_every_language() {
        let trunk = fs::read_to_string(crate::command::root().join("Trunk.toml")).unwrap();
        for language in Language::ALL {
            assert!(named(&trunk, language, "a").is_ok());
        }
    }
}
