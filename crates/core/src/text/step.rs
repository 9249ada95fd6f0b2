use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};
use crate::compare::Mark;

/// What changed, and the steps in which it did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Step {
    /// A value became another one.
    Value { name: String, from: String, to: String },
    /// In the place of a value: nothing stands there.
    NoValue,
    /// In the place of a subnet's CIDR: it is cut from the VPC's range.
    Computed,
    /// In the place of an amount that is used: the typical one counts.
    Typical,
    /// In the place of a price: the catalog's counts.
    ListPrice,
    /// A language that comments and README are written in.
    In(Language),
    /// An entry of a list or a table, with what it is.
    Entry { entry: Entry, name: String },
    /// An entry came.
    Added { entry: String },
    /// An entry went.
    Removed { entry: String },
    /// The value of an entry became another one. It is not said: it may be a secret.
    Edited { entry: String },
    /// An endpoint was switched on by hand.
    EndpointOn { name: String },
    /// An endpoint was switched off by hand.
    EndpointOff { name: String },
    /// An endpoint was left to what needs it again.
    EndpointAutomatic { name: String },

    /// The design that the page opened with, or the oldest that is kept.
    Start,
    /// A preset was applied.
    Preset { name: String },
    /// A finding was mended.
    Fix { label: String },
    /// Several settings changed at once.
    Several { count: usize },

    /// A button that undoes a step, once that has a name.
    Undo { step: Option<String> },
    /// A button that does a step again.
    Redo { step: Option<String> },
    /// A step was undone.
    Undone { step: String },
    /// A step was done again.
    Redone { step: String },
    /// A state was chosen, by the step that led to it.
    BackAt { step: String },
    /// The list of all states.
    History,
    /// Beside the present state.
    Present,
    /// Beside a state whose step was undone.
    Ahead,
    /// How many steps are kept.
    Kept { count: usize },

    /// A button that compares.
    Compare,
    /// The heading of what it opens.
    Comparison,
    /// The same, for those who hear it: with which state.
    CompareState { step: String },
    /// The label of what is compared with.
    CompareWith,
    /// There is nothing to compare with.
    NothingToCompare,
    /// The heading over the settings that differ.
    Differences,
    /// None differs.
    NoSettingDiffers,
    /// Files are compared that hold no readable Config.
    NoConfig,
    /// The other design has no files.
    NoFiles,
    /// What became of a file.
    FileMark(Mark),
    /// How many files are the same.
    SameFiles { count: usize },
    /// How many lines are left out because they are the same.
    Folded { count: usize },
    /// How many rows are left out because there are too many.
    MoreRows { count: usize },
}

/// What an entry of a list or a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An availability zone.
    Zone,
    /// The range of a network that is joined.
    Peer,
    /// A range that may connect.
    Allowed,
    /// A service that the application calls.
    Call,
    /// A bucket that it uses.
    Bucket,
    /// A tag.
    Tag,
    /// An environment variable.
    Variable,
    /// A secret or parameter.
    Secret,
}

impl Step {
    /// A clause without a full stop, which may also follow a colon.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Step, en::step::position(self));
        match self {
            Self::Value { name, from, to } => sentence.text(name).text(from).text(to),
            Self::In(language) => sentence.choose(*language as usize),
            Self::Entry { entry, name } => sentence.choose(*entry as usize).text(name),
            Self::Added { entry: text }
            | Self::Removed { entry: text }
            | Self::Edited { entry: text }
            | Self::EndpointOn { name: text }
            | Self::EndpointOff { name: text }
            | Self::EndpointAutomatic { name: text }
            | Self::Preset { name: text }
            | Self::Fix { label: text } => sentence.text(text),
            Self::Several { count } | Self::SameFiles { count } => {
                sentence.choose(usize::from(*count != 1)).count(*count)
            }
            Self::Undo { step: Some(step) } | Self::Redo { step: Some(step) } => {
                sentence.choose(1).text(step)
            }
            Self::Undone { step }
            | Self::Redone { step }
            | Self::BackAt { step }
            | Self::CompareState { step } => sentence.text(step),
            Self::Kept { count } | Self::Folded { count } | Self::MoreRows { count } => {
                sentence.count(*count)
            }
            Self::FileMark(mark) => sentence.choose(*mark as usize),
            Self::NoValue
            | Self::Computed
            | Self::Typical
            | Self::ListPrice
            | Self::Start
            | Self::Undo { .. }
            | Self::Redo { .. }
            | Self::History
            | Self::Present
            | Self::Ahead
            | Self::Compare
            | Self::Comparison
            | Self::CompareWith
            | Self::NothingToCompare
            | Self::Differences
            | Self::NoSettingDiffers
            | Self::NoConfig
            | Self::NoFiles => &mut sentence,
        };
        sentence
    }
}
