use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};
use crate::config::Unusable;
use crate::share::Unreadable;

/// What the page says of links and of the designs that it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Kept {
    /// The button that copies the design's link.
    CopyLink,
    /// The button that opens the list of designs; it begins with what the open one is called.
    Open {
        title: String,
    },
    /// The link is on the clipboard; how many environment variables it holds.
    LinkCopied {
        variables: usize,
    },
    LinkNotCopied,
    LinkTooLong,
    /// A design came by a link.
    LinkOpened,
    LinkMended,
    /// A link that was followed holds no design.
    LinkUnreadable(Unreadable),
    /// What was changed is not kept.
    NotKept(Trouble),
    /// Another tab changed the design that is open.
    TakenOver,
    /// The same, while this one changed it too.
    Apart {
        title: String,
    },
    DeletedElsewhere,
    Deleted {
        title: String,
    },
    Restored {
        title: String,
    },
    /// A design was duplicated: what the new one is called, and the range that both use.
    Duplicated {
        title: String,
        cidr: String,
    },
    /// What a file brought: how many designs were added, how many were there already.
    Imported {
        added: usize,
        known: usize,
    },
    /// A design of the file that is none.
    ImportUnusable {
        name: String,
        unusable: Unusable,
    },
    /// Another version of the page is hosted now.
    NewVersion,
    /// Loads it.
    Reload,
    Keep,
    Undo,
    Export,
    Dismiss,
    /// What stands over the list.
    About,
    New,
    ExportAll,
    NameOf {
        title: String,
    },
    OpenIt,
    OpenItOf {
        title: String,
    },
    Duplicate,
    DuplicateOf {
        title: String,
    },
    Delete,
    DeleteOf {
        title: String,
    },
    Compare,
    CompareOf {
        title: String,
    },
    /// The design that is open.
    IsOpen,
    NotYetKept,
    KeepsNothing,
    Changed {
        date: String,
    },
    NoCost,
    /// What stands over the entries that cannot be read.
    Damaged,
    /// An entry that cannot be read: its key, and why.
    DamagedEntry {
        key: String,
        reason: Unreadable,
    },
    List,
}

/// Why the browser keeps nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Its storage has no room.
    Full,
    /// It has no storage for the page, or forbids to use it.
    Blocked,
}

impl Kept {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Kept, en::kept::position(self));
        match self {
            Self::Open { title: text }
            | Self::Apart { title: text }
            | Self::Deleted { title: text }
            | Self::Restored { title: text }
            | Self::NameOf { title: text }
            | Self::OpenItOf { title: text }
            | Self::DuplicateOf { title: text }
            | Self::DeleteOf { title: text }
            | Self::CompareOf { title: text }
            | Self::Changed { date: text } => sentence.text(text),
            Self::LinkCopied { variables } => sentence.choose((*variables).min(2)).count(*variables),
            Self::LinkUnreadable(reason) => sentence.choose(*reason as usize),
            Self::NotKept(trouble) => sentence.choose(*trouble as usize),
            Self::Duplicated { title, cidr } => sentence.text(title).text(cidr),
            Self::Imported { added, known } => {
                sentence.choose(usize::from(*known > 0)).count(*added).count(*known)
            }
            Self::ImportUnusable { name, unusable } => of_unusable(sentence.text(name), unusable),
            Self::DamagedEntry { key, reason } => {
                let reason = Self::LinkUnreadable(*reason).say(language);
                sentence.text(key).text(&reason)
            }
            _ => &mut sentence,
        };
        sentence
    }
}

/// Chooses the form of why a text is no Config, and fills it.
pub(super) fn of_unusable<'a>(sentence: &'a mut Sentence, unusable: &Unusable) -> &'a mut Sentence {
    match unusable {
        Unusable::Json { detail, line, column } => sentence.text(detail).count(*line).count(*column),
        Unusable::Version { found } => sentence.choose(1).number((*found).into()),
    }
}
