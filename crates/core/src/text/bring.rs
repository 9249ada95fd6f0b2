use std::borrow::Cow;

use super::family::Family;
use super::kept::of_unusable;
use super::template::Sentence;
use super::{Language, en};
use crate::archive::Refusal;
use crate::bring::NotBrought;
use crate::config::Unusable;
use crate::kept::NotImportable;
use crate::share::Unreadable;

/// What the page says of what a person takes along and brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Bring {
    /// The dialog of what can be taken along, and the button that opens it.
    Take,
    Zip,
    ZipAbout,
    /// All files as one command.
    Script,
    ScriptAbout,
    CopyScript,
    Single,
    SingleAbout,
    /// The button that downloads a file.
    DownloadFile {
        path: String,
    },
    /// The dialog of what can be brought back, and the button that opens it.
    Title,
    About,
    Drop,
    ChooseFile,
    ChooseFolder,
    Paste,
    PasteAbout,
    Read,
    /// What was brought holds a design: its name and region.
    Design {
        title: String,
        region: String,
    },
    OpenIt {
        title: String,
    },
    AddAll {
        count: usize,
    },
    /// What was brought holds files: of what, and how many.
    Files {
        name: String,
        count: usize,
    },
    Compare,
    /// A design of it that is none.
    Unusable {
        name: String,
        unusable: Unusable,
    },
    /// Nothing of it can be had; what it is called, empty for a text.
    NotZip {
        refusal: Refusal,
    },
    NotJson {
        unusable: Unusable,
    },
    NewerJson,
    NotLink(Unreadable),
    NotText,
    TooLarge,
    Unreadable,
    Nothing,
    /// What stands before why not.
    Of {
        name: String,
        reason: String,
    },
}

impl Bring {
    /// Why nothing of something was brought, by its name; a text has none.
    pub fn not(name: &str, reason: &NotBrought, language: Language) -> Cow<'static, str> {
        let reason = match reason {
            NotBrought::Zip(refusal) => Self::NotZip { refusal: refusal.clone() },
            NotBrought::Json(NotImportable::Unusable(unusable)) => {
                Self::NotJson { unusable: unusable.clone() }
            }
            NotBrought::Json(NotImportable::Newer) => Self::NewerJson,
            NotBrought::Link(reason) => Self::NotLink(*reason),
            NotBrought::NotText => Self::NotText,
            NotBrought::TooLarge => Self::TooLarge,
            NotBrought::Unreadable => Self::Unreadable,
            NotBrought::Nothing => Self::Nothing,
        };
        let reason = reason.say(language);
        if name.is_empty() {
            return reason;
        }
        Cow::Owned(Self::Of { name: name.to_owned(), reason: reason.into_owned() }.say(language).into_owned())
    }

    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Bring, en::bring::position(self));
        match self {
            Self::DownloadFile { path: text } | Self::OpenIt { title: text } => sentence.text(text),
            Self::Design { title, region } => sentence.text(title).text(region),
            Self::AddAll { count } => sentence.count(*count),
            Self::Files { name, count } => sentence.choose(usize::from(*count != 1)).text(name).count(*count),
            Self::Unusable { name, unusable } => of_unusable(sentence.text(name), unusable),
            Self::NotJson { unusable } => of_unusable(&mut sentence, unusable),
            Self::NotLink(reason) => sentence.choose(*reason as usize),
            Self::NotZip { refusal: Refusal::TooLarge } => sentence.choose(1),
            Self::NotZip { refusal: Refusal::Name(name) } => sentence.choose(2).text(name),
            Self::NotZip { refusal: Refusal::Method(name) } => sentence.choose(3).text(name),
            Self::Of { name, reason } => sentence.text(name).text(reason),
            _ => &mut sentence,
        };
        sentence
    }
}
