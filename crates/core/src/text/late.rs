//! Sentences from a file of their own. A page that speaks one language at a time need not carry both: with the feature
//! `late-sentences` the program holds none, and is handed those of a language once, before it says anything in it.

use std::sync::OnceLock;

use super::{Language, en, ja};

/// The families, in the order in which their sentences stand in a language's file. Those of the command line come last
/// because they are left out: they are no part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Bundle,
    Diagram,
    Flow,
    Form,
    Problem,
    Reason,
    Cli,
}

/// What stands between two families in the file; NUL ends each sentence.
const BETWEEN: char = '\u{1}';

const FAMILIES: usize = Family::Cli as usize;

/// The sentences of each family.
type Families = [&'static str; FAMILIES];

static ENGLISH: OnceLock<Families> = OnceLock::new();
static JAPANESE: OnceLock<Families> = OnceLock::new();

fn provided(language: Language) -> &'static OnceLock<Families> {
    match language {
        Language::En => &ENGLISH,
        Language::Ja => &JAPANESE,
    }
}

/// The content of a language's file of sentences, for [`provide`] of a program that was built from the same sources.
pub fn whole(language: Language) -> String {
    embedded(language)[..FAMILIES].join(&BETWEEN.to_string())
}

fn embedded(language: Language) -> [&'static str; FAMILIES + 1] {
    match language {
        Language::En => [
            en::bundle::ALL,
            en::diagram::ALL,
            en::flow::ALL,
            en::form::ALL,
            en::problem::ALL,
            en::reason::ALL,
            en::cli::ALL,
        ],
        Language::Ja => [
            ja::bundle::ALL,
            ja::diagram::ALL,
            ja::flow::ALL,
            ja::form::ALL,
            ja::problem::ALL,
            ja::reason::ALL,
            ja::cli::ALL,
        ],
    }
}

/// Hands over the content of a language's file, for as long as the program runs. Whether the language can be spoken
/// after that: not where the text is no such file. Without the feature `late-sentences` nothing needs it.
pub fn provide(language: Language, text: String) -> bool {
    if !is_provided(language) && text.split(BETWEEN).count() == FAMILIES {
        let mut families = text.leak().split(BETWEEN);
        let _ = provided(language).set([(); FAMILIES].map(|()| families.next().unwrap_or_default()));
    }
    is_provided(language)
}

/// Whether a language's sentences have been handed over.
pub fn is_provided(language: Language) -> bool {
    provided(language).get().is_some()
}

/// The sentences of a family in a language: those embedded, or with the feature `late-sentences` those handed over.
/// There are none before that.
pub(super) fn sentences_of(language: Language, family: Family) -> &'static str {
    if cfg!(feature = "late-sentences") {
        late(language, family)
    } else {
        embedded(language)[family as usize]
    }
}

fn late(language: Language, family: Family) -> &'static str {
    let families = provided(language).get();
    families.and_then(|families| families.get(family as usize)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_of_the_file_are_those_embedded() {
        assert_eq!(late(Language::Ja, Family::Form), "");
        assert!(!provide(Language::Ja, "<!doctype html>".to_owned()));
        for language in Language::ALL {
            assert!(!is_provided(language));
            assert!(provide(language, whole(language)));
            // Named one by one, because the order is what is tested.
            let families = [
                Family::Bundle,
                Family::Diagram,
                Family::Flow,
                Family::Form,
                Family::Problem,
                Family::Reason,
            ];
            assert_eq!(families.map(|family| late(language, family)), embedded(language)[..FAMILIES]);
            assert_eq!(late(language, Family::Cli), "");
        }
        assert!(provide(Language::En, "again".to_owned()), "the first text stays");
        assert_eq!(late(Language::En, Family::Reason), en::reason::ALL);
    }

    #[test]
    fn every_sentence_has_its_end_and_none_looks_like_the_end_of_a_family() {
        for sentences in Language::ALL.into_iter().flat_map(embedded) {
            assert!(sentences.ends_with('\0') && !sentences.contains(BETWEEN));
        }
    }
}
