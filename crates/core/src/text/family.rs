//! Where the sentences of a family are found.

use super::first::FIRST;
use super::{Language, en, ja};
use crate::late::{self, Part};

/// The families, in the order in which their sentences stand in a language's file. Those of the command line
/// and of a page that does not run come last because they are left out: they are no part of the page's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Bill,
    Bring,
    Bundle,
    Diagram,
    Flow,
    Form,
    Kept,
    Learn,
    Mistake,
    Palette,
    Problem,
    Reason,
    Remedy,
    Step,
    Cli,
    Failure,
}

/// How many families there are.
const ALL: usize = Family::Failure as usize + 1;

/// How many families the page has.
pub(crate) const FAMILIES: usize = Family::Cli as usize;

fn embedded(language: Language) -> [&'static str; ALL] {
    match language {
        Language::En => [
            en::bill::ALL,
            en::bring::ALL,
            en::bundle::ALL,
            en::diagram::ALL,
            en::flow::ALL,
            en::form::ALL,
            en::kept::ALL,
            en::learn::ALL,
            en::mistake::ALL,
            en::palette::ALL,
            en::problem::ALL,
            en::reason::ALL,
            en::remedy::ALL,
            en::step::ALL,
            en::cli::ALL,
            en::failure::ALL,
        ],
        Language::Ja => [
            ja::bill::ALL,
            ja::bring::ALL,
            ja::bundle::ALL,
            ja::diagram::ALL,
            ja::flow::ALL,
            ja::form::ALL,
            ja::kept::ALL,
            ja::learn::ALL,
            ja::mistake::ALL,
            ja::palette::ALL,
            ja::problem::ALL,
            ja::reason::ALL,
            ja::remedy::ALL,
            ja::step::ALL,
            ja::cli::ALL,
            ja::failure::ALL,
        ],
    }
}

/// The page's sentences, a text a family.
pub(crate) fn all(language: Language) -> Vec<String> {
    embedded(language)[..FAMILIES].iter().map(|&family| family.to_owned()).collect()
}

/// The same, with nothing in the place of what [`FIRST`] does not name.
pub(crate) fn first(language: Language) -> Vec<String> {
    let families = embedded(language).into_iter().zip(names()).zip(FIRST);
    families
        .map(|((family, (names, cases)), first)| {
            let sentences = family.split_terminator('\0').zip(names).zip(cases);
            sentences
                .map(|((sentence, name), cases)| only_first(sentence, name, cases, first) + "\0")
                .collect()
        })
        .collect()
}

/// The names of each family's sentences, and of their forms.
fn names() -> [(&'static [&'static str], &'static [&'static [&'static str]]); ALL] {
    [
        (en::bill::NAMES, en::bill::CASES),
        (en::bring::NAMES, en::bring::CASES),
        (en::bundle::NAMES, en::bundle::CASES),
        (en::diagram::NAMES, en::diagram::CASES),
        (en::flow::NAMES, en::flow::CASES),
        (en::form::NAMES, en::form::CASES),
        (en::kept::NAMES, en::kept::CASES),
        (en::learn::NAMES, en::learn::CASES),
        (en::mistake::NAMES, en::mistake::CASES),
        (en::palette::NAMES, en::palette::CASES),
        (en::problem::NAMES, en::problem::CASES),
        (en::reason::NAMES, en::reason::CASES),
        (en::remedy::NAMES, en::remedy::CASES),
        (en::step::NAMES, en::step::CASES),
        (en::cli::NAMES, en::cli::CASES),
        (en::failure::NAMES, en::failure::CASES),
    ]
}

/// The names of the remarks in a bundle's files, in the order of their sentences.
pub(crate) const REMARKS: &[&str] = en::bundle::NAMES;

/// A sentence with those of its forms that are named. Forms that stand under no names are all of them named by the
/// sentence's.
fn only_first(sentence: &str, name: &str, cases: &[&str], first: &[&str]) -> String {
    if first.contains(&name) {
        return sentence.to_owned();
    }
    let form = |(position, form): (usize, &str)| {
        // `name=text` is chosen by its own name.
        let case = cases.get(position).copied().or_else(|| Some(form.split_once('=')?.0));
        let is_first = case.is_some_and(|case| first.contains(&&*[name, " ", case].concat()));
        if is_first { form.to_owned() } else { String::new() }
    };
    let forms: Vec<String> = sentence.split('|').enumerate().map(form).collect();
    if forms.iter().all(String::is_empty) { String::new() } else { forms.join("|") }
}

/// A sentence of a family by its position: as it is compiled in, or with the feature `late` as it was handed over. It is empty
/// before that.
pub(super) fn sentence_of(language: Language, family: Family, position: usize) -> &'static str {
    let sentence = if cfg!(feature = "late") {
        let piece = |part| late::piece(part, family as usize, position);
        piece(Part::Sentences(language)).or_else(|| piece(Part::FirstSentences(language)))
    } else {
        embedded(language)[family as usize].split('\0').nth(position)
    };
    sentence.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn families_stand_where_they_are_looked_up() {
        // Named one by one, because the order is what is tested.
        let families = [
            (Family::Bill, en::bill::ALL),
            (Family::Bring, en::bring::ALL),
            (Family::Bundle, en::bundle::ALL),
            (Family::Diagram, en::diagram::ALL),
            (Family::Flow, en::flow::ALL),
            (Family::Form, en::form::ALL),
            (Family::Kept, en::kept::ALL),
            (Family::Learn, en::learn::ALL),
            (Family::Mistake, en::mistake::ALL),
            (Family::Palette, en::palette::ALL),
            (Family::Problem, en::problem::ALL),
            (Family::Reason, en::reason::ALL),
            (Family::Remedy, en::remedy::ALL),
            (Family::Step, en::step::ALL),
            (Family::Cli, en::cli::ALL),
            (Family::Failure, en::failure::ALL),
        ];
        for (family, all) in families {
            for (position, sentence) in all.split('\0').enumerate() {
                assert_eq!(sentence_of(Language::En, family, position), sentence);
            }
        }
        assert_eq!(all(Language::En), families[..FAMILIES].iter().map(|(_, all)| *all).collect::<Vec<_>>());
    }

    #[test]
    fn every_sentence_has_its_end_and_none_looks_like_the_end_of_a_family() {
        for sentences in Language::ALL.into_iter().flat_map(embedded) {
            assert!(sentences.ends_with('\0') && !sentences.contains('\u{1}'));
        }
    }

    #[test]
    fn a_first_sentence_is_whole_and_stands_in_its_place() {
        for language in Language::ALL {
            for (all, first) in all(language).iter().zip(first(language)) {
                let (all, first): (Vec<_>, Vec<_>) = (all.split('\0').collect(), first.split('\0').collect());
                assert_eq!(all.len(), first.len());
                for (all, first) in all.into_iter().zip(first) {
                    let forms = first.split('|').zip(all.split('|'));
                    assert!(first.is_empty() || first.split('|').count() == all.split('|').count());
                    assert!(forms.clone().all(|(first, whole)| first.is_empty() || first == whole));
                }
            }
        }
    }

    /// The sentences that are said only within others of their family.
    const IN_OTHERS: &[&str] =
        &["Span", "NotZip", "NotJson", "NewerJson", "NotLink", "Of", "Notes", "Known", "MonthName"];

    /// The sources of the repository that say sentences: all but those that hold or define them.
    fn sources(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !matches!(name, "en" | "ja" | "target") {
                sources(&path, all);
            } else if path.extension().is_some_and(|end| end == "rs") && name != "tests.rs" {
                all.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }

    #[test]
    fn every_sentence_is_said_somewhere() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut all = String::new();
        for folder in ["crates/core/src", "crates/cli/src", "crates/xtask/src", "web/src"] {
            sources(&root.join(folder), &mut all);
        }
        let bundle = en::bundle::NAMES;
        for names in names().map(|(names, _)| names).iter().filter(|names| **names != bundle) {
            for name in *names {
                let is_said = all.match_indices(&format!("::{name}")).any(|(at, found)| {
                    let next = all[at + found.len()..].chars().next();
                    // Where a sentence is filled it is named too.
                    let is_said = !all[..at].ends_with("Self") || IN_OTHERS.contains(name);
                    is_said && next.is_none_or(|next| !next.is_alphanumeric() && next != '_')
                });
                assert!(is_said, "nothing says {name}");
            }
        }
    }

    #[test]
    fn every_name_of_a_first_sentence_is_one() {
        let sentences = embedded(Language::En);
        for (((names, cases), sentences), first) in names().into_iter().zip(sentences).zip(FIRST) {
            for name in first {
                let (sentence, case) = name.split_once(' ').unwrap_or((name, ""));
                let position = names.iter().position(|known| *known == sentence);
                let position = position.unwrap_or_else(|| panic!("there is no sentence {name}"));
                let is_form = sentences
                    .split('\0')
                    .nth(position)
                    .unwrap()
                    .split('|')
                    .any(|form| form.split_once('=').is_some_and(|(form, _)| form == case));
                assert!(case.is_empty() || cases[position].contains(&case) || is_form, "{name}");
            }
        }
    }
}
