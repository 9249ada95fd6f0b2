use std::borrow::Cow;

use super::family::Family;
use super::template::{Between, Sentence, list};
use super::{Language, Problem, en};

/// What is wrong with the settings of a company. `key` is the path of what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Mistake {
    /// More than so many kB.
    TooLarge {
        most: usize,
    },
    /// Not JSON. What is wrong is said in English.
    NotJson {
        detail: String,
        line: usize,
        column: usize,
    },
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    /// Another kind of value is wanted; the whole of it where the key is empty.
    WrongKind {
        key: String,
        wanted: Kind,
    },
    /// The key is not there.
    Missing {
        key: String,
    },
    Empty {
        key: String,
    },
    /// More than so many characters.
    TooLong {
        key: String,
        most: usize,
    },
    /// More than so many entries.
    TooMany {
        key: String,
        most: usize,
    },
    /// Control characters, or marks that turn the direction of a text.
    Unseen {
        key: String,
    },
    Twice {
        key: String,
        value: String,
    },
    NoneOf {
        key: String,
        value: String,
        known: Vec<String>,
    },
    /// An address that is none, or that would run something.
    Link {
        key: String,
        value: String,
    },
    /// No registry.
    Host {
        key: String,
        value: String,
    },
    /// Not the name of a preset.
    Id {
        key: String,
        value: String,
    },
    /// No part of a design. What is wrong is said in English.
    NoConfig {
        key: String,
        detail: String,
    },
    /// What a design with such a value would be told.
    Value {
        key: String,
        problem: Box<Problem>,
    },
    /// There are more mistakes.
    More,
}

/// The form of a sentence that is about the whole.
const WHOLE: usize = 3;

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

impl Mistake {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Mistake, en::mistake::position(self));
        match self {
            Self::TooLarge { most } => sentence.count(*most),
            Self::NotJson { detail, line, column } => sentence.text(detail).count(*line).count(*column),
            Self::UnknownKey { key, known } => {
                sentence.text(key).text(&list(known, Between::Words, language))
            }
            Self::WrongKind { key, wanted } => {
                sentence.choose(if key.is_empty() { WHOLE } else { *wanted as usize }).text(key)
            }
            Self::Missing { key } | Self::Empty { key } | Self::Unseen { key } => sentence.text(key),
            Self::TooLong { key, most } | Self::TooMany { key, most } => sentence.text(key).count(*most),
            Self::Twice { key, value: other }
            | Self::Link { key, value: other }
            | Self::Host { key, value: other }
            | Self::Id { key, value: other }
            | Self::NoConfig { key, detail: other } => sentence.text(key).text(other),
            Self::NoneOf { key, value, known } => {
                sentence.text(key).text(value).text(&list(known, Between::Words, language))
            }
            Self::Value { key, problem } => sentence.text(key).text(&problem.say(language)),
            Self::More => &mut sentence,
        };
        sentence
    }
}
