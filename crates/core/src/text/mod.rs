//! Every sentence a person reads, in English and Japanese.
//!
//! A family is an enum whose variants carry the values that a sentence mentions; its `say` gives the sentence in
//! a language. The sentences of a language live in one folder (`en/`, `ja/`) with a file a family, so a language
//! is added by adding a folder, and the compiler asks for each sentence that is missing. A sentence is a template:
//! `{0}` stands for the first of the values that the family lists for it, in every language.

mod bill;
mod bring;
mod bundle;
mod cli;
mod control;
mod diagram;
mod document;
mod en;
mod failure;
mod family;
mod first;
mod flow;
mod form;
mod ja;
mod kept;
mod learn;
mod mistake;
mod number;
mod options;
mod palette;
mod problem;
mod reason;
mod remedy;
mod step;
mod template;
#[cfg(test)]
mod tests;

pub use bill::Bill;
pub use bring::Bring;
pub use bundle::Bundle;
pub use cli::Cli;
pub use control::Control;
pub use diagram::Diagram;
pub(crate) use document::{DOCUMENTS, TOPIC_DOCUMENTS};
pub use failure::Failure;
pub(crate) use family::{FAMILIES, REMARKS, all, first};
pub use flow::Flow;
pub use form::{Form, Group, Section, Tool};
pub use kept::{Kept, Trouble};
pub use learn::{Learn, Topic};
pub use mistake::{Kind, Mistake};
pub(crate) use number::decimal;
pub use number::grouped;
pub use palette::{Keys, Palette};
pub use problem::Problem;
pub use reason::Reason;
pub use remedy::Remedy;
pub use step::{Entry, Step};
pub(crate) use template::position;

use serde::{Deserialize, Serialize};

/// The names of the problems, in the order of their sentences.
#[cfg(test)]
pub(crate) const PROBLEMS: &[&str] = en::problem::NAMES;

/// A language that every sentence exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// The language tag of HTML and JSON: `en` or `ja`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }
}
