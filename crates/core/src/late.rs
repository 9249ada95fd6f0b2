//! Data in files of their own, so that a page starts with little: with the feature `late` the program holds none of
//! it, and is handed each part once. Without the feature everything is compiled in.
//!
//! A part is a list of texts. Text that a page needs later than its first screen goes into a part that exists, or into
//! one more variant of [`Part`]: `cargo xtask build` writes every part into a file, and the page loads those that
//! [`Part::late`] names after its first screen. Until they are there, a [`crate::design::Design`] has no files.

use std::sync::OnceLock;

use crate::catalog::{PRICE_SOURCES, PRICES};
use crate::terraform::{templates, values};
use crate::text::{self, Language};
use crate::topology::STYLES;

/// A file of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sentences of a language that the first screen says; the others are empty.
    FirstSentences(Language),
    /// All sentences of a language.
    Sentences(Language),
    /// What a bundle's files are made of beside sentences: the names of remarks and of values, the styles of the picture
    /// as a file, and the templates. The list prices too, for the estimate stands in the README, and the pages that findings
    /// lead to.
    Files,
}

/// What stands between two texts of a part.
const BETWEEN: char = '\u{1}';

/// A list of texts in [`Part::Files`].
#[derive(Clone, Copy)]
pub(crate) enum Files {
    /// The names of the remarks, in the order of their sentences.
    Remarks,
    /// The names of the templates' values.
    Values,
    /// The styles of the picture as a file: its rules, and the colours of a dark one.
    Styles,
    /// The pages of AWS's documentation, a place a problem.
    Documents,
    /// The pages about topics, a place a topic.
    TopicDocuments,
    /// The templates.
    Templates,
    /// The list prices, a text a region.
    Prices,
    /// Where the prices were read.
    PriceSources,
}

impl Files {
    /// Every list, in their order.
    const ALL: [Self; 8] = [
        Self::Remarks,
        Self::Values,
        Self::Styles,
        Self::Documents,
        Self::TopicDocuments,
        Self::Templates,
        Self::Prices,
        Self::PriceSources,
    ];

    /// The list: as it is compiled in; with the feature `late` as it was handed over, empty before that.
    pub(crate) fn texts(self) -> &'static [&'static str] {
        if cfg!(feature = "late") {
            let all = Part::Files.provided().get().map(|files| &*files.pieces).unwrap_or_default();
            all.get(self.first()..).and_then(|rest| rest.get(..self.count())).unwrap_or_default()
        } else {
            self.compiled()
        }
    }

    /// Where a name stands in the list. Nearly all others are told apart by their length, which spares the call that
    /// compares texts.
    pub(crate) fn position(self, name: &str) -> Option<usize> {
        self.texts().iter().position(|known| known.len() == name.len() && *known == name)
    }

    const fn compiled(self) -> &'static [&'static str] {
        match self {
            Self::Remarks => text::REMARKS,
            Self::Values => values::NAMES,
            Self::Styles => STYLES,
            Self::Documents => text::DOCUMENTS,
            Self::TopicDocuments => text::TOPIC_DOCUMENTS,
            Self::Templates => templates::TEXTS,
            Self::Prices => PRICES,
            Self::PriceSources => PRICE_SOURCES,
        }
    }

    /// How many texts it has. In `const`, so that no text is compiled in for the sake of its list's length.
    const fn count(self) -> usize {
        match self {
            Self::Remarks => const { text::REMARKS.len() },
            Self::Values => const { values::NAMES.len() },
            Self::Styles => const { STYLES.len() },
            Self::Documents => const { text::DOCUMENTS.len() },
            Self::TopicDocuments => const { text::TOPIC_DOCUMENTS.len() },
            Self::Templates => const { templates::TEXTS.len() },
            Self::Prices => const { PRICES.len() },
            Self::PriceSources => const { PRICE_SOURCES.len() },
        }
    }

    /// The position of its first text.
    const fn first(self) -> usize {
        match self {
            Self::Remarks => 0,
            Self::Values => Self::Remarks.count(),
            Self::Styles => Self::Values.first() + Self::Values.count(),
            Self::Documents => Self::Styles.first() + Self::Styles.count(),
            Self::TopicDocuments => Self::Documents.first() + Self::Documents.count(),
            Self::Templates => Self::TopicDocuments.first() + Self::TopicDocuments.count(),
            Self::Prices => Self::Templates.first() + Self::Templates.count(),
            Self::PriceSources => Self::Prices.first() + Self::Prices.count(),
        }
    }
}

/// The parts that were handed over.
static PROVIDED: [OnceLock<Provided>; Part::ALL.len()] = [const { OnceLock::new() }; Part::ALL.len()];

/// A part that was handed over, cut once: the page says some hundred sentences at each keystroke, and looking for each from
/// the first one on took a sixth of the time (2026-11-29).
struct Provided {
    /// The pieces of all texts: the sentences of a family, else a text as a whole.
    pieces: Vec<&'static str>,
    /// Where the pieces of each text begin.
    starts: Vec<usize>,
}

impl Provided {
    fn cut(content: &'static str) -> Self {
        let mut cut = Self { pieces: Vec::new(), starts: Vec::new() };
        for text in content.split(BETWEEN) {
            cut.starts.push(cut.pieces.len());
            cut.pieces.extend(text.split('\0'));
        }
        cut
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 5] = [
        Self::FirstSentences(Language::En),
        Self::FirstSentences(Language::Ja),
        Self::Sentences(Language::En),
        Self::Sentences(Language::Ja),
        Self::Files,
    ];

    /// What a page in a language loads after its first screen.
    pub const fn late(language: Language) -> [Self; 2] {
        [Self::Sentences(language), Self::Files]
    }

    /// What its file's name begins with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstSentences(Language::En) => "first-en",
            Self::FirstSentences(Language::Ja) => "first-ja",
            Self::Sentences(Language::En) => "sentences-en",
            Self::Sentences(Language::Ja) => "sentences-ja",
            Self::Files => "files",
        }
    }

    /// The content of its file, for [`provide`] of a program that was built from the same sources.
    pub fn content(self) -> String {
        self.texts().join(&BETWEEN.to_string())
    }

    /// Its texts as they are compiled in.
    fn texts(self) -> Vec<String> {
        match self {
            Self::FirstSentences(language) => text::first(language),
            Self::Sentences(language) => text::all(language),
            Self::Files => {
                Files::ALL.iter().flat_map(|list| list.compiled()).map(|&text| text.to_owned()).collect()
            }
        }
    }

    /// How many texts it has.
    const fn count(self) -> usize {
        match self {
            Self::FirstSentences(_) | Self::Sentences(_) => text::FAMILIES,
            Self::Files => Files::PriceSources.first() + Files::PriceSources.count(),
        }
    }

    /// What was handed over of it.
    fn provided(self) -> &'static OnceLock<Provided> {
        let [first_en, first_ja, en, ja, files] = &PROVIDED;
        match self {
            Self::FirstSentences(Language::En) => first_en,
            Self::FirstSentences(Language::Ja) => first_ja,
            Self::Sentences(Language::En) => en,
            Self::Sentences(Language::Ja) => ja,
            Self::Files => files,
        }
    }
}

/// Hands over the content of a part's file, for as long as the program runs. Whether the part is there after that: not
/// where the text is no such file.
pub fn provide(part: Part, content: String) -> bool {
    if !is_there(part) && content.split(BETWEEN).count() == part.count() {
        let _ = part.provided().set(Provided::cut(content.leak()));
    }
    is_there(part)
}

/// Whether a part was handed over.
pub fn is_there(part: Part) -> bool {
    part.provided().get().is_some()
}

/// Whether a design in a language can have its files, and every sentence be said. On the page that is also to say that
/// the late code can be called: it hands the data over after that code.
pub fn is_complete(language: Language) -> bool {
    !cfg!(feature = "late") || Part::late(language).into_iter().all(is_there)
}

/// A piece of a text of a part by their positions; `None` where the part was not handed over.
pub(crate) fn piece(part: Part, text: usize, position: usize) -> Option<&'static str> {
    let provided = part.provided().get()?;
    let end = provided.starts.get(text + 1).copied().unwrap_or(provided.pieces.len());
    provided.pieces.get(*provided.starts.get(text)?..end)?.get(position).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_over_is_what_is_compiled_in() {
        for part in Part::ALL {
            assert!(!provide(part, "<!doctype html>".to_owned()) && piece(part, 0, 0).is_none(), "{part:?}");
            assert!(provide(part, part.content()) && is_there(part));
            assert!(provide(part, "again".to_owned()), "the first content stays");
            let texts = part.texts();
            assert_eq!(texts.len(), part.count());
            for (position, compiled) in texts.iter().enumerate() {
                let mut pieces = compiled.split('\0').enumerate();
                assert!(
                    pieces.all(|(at, one)| piece(part, position, at) == Some(one)),
                    "{part:?} {position}"
                );
                assert_eq!(piece(part, position, compiled.split('\0').count()), None);
            }
            assert_eq!(piece(part, texts.len(), 0), None);
        }
    }

    #[test]
    fn every_list_of_files_stands_in_its_part() {
        let texts = Part::Files.texts();
        for list in Files::ALL {
            assert_eq!(texts[list.first()..][..list.count()], *list.texts());
        }
    }

    #[test]
    fn parts_are_told_apart_by_name() {
        let names = Part::ALL.map(Part::name);
        assert!(names.iter().enumerate().all(|(place, name)| !names[place + 1..].contains(name)));
    }
}
