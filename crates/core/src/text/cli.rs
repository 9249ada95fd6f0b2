use std::borrow::Cow;

use super::template::{
    Between,
    Value::{self, Number, Text},
    count, fill, list,
};
use super::{Language, en, ja};
use crate::config::Unusable;

/// What the command line says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Cli {
    /// What the program is.
    About,
    AboutInit,
    AboutGenerate,
    AboutCheck,
    AboutDiagram,
    AboutSchema,
    /// The exit codes, after the help.
    ExitCodes,
    ArgumentConfig,
    OptionLanguage,
    OptionRegion,
    OptionOut,
    OptionForce,
    OptionAllowErrors,
    OptionCheckFormat,
    OptionDiagramFormat,
    /// The file cannot be read.
    Unreadable {
        path: String,
        reason: String,
    },
    /// The file cannot be written.
    Unwritable {
        path: String,
        reason: String,
    },
    /// The text is no Config.
    Unusable {
        path: String,
        unusable: Unusable,
    },
    /// No region of that code.
    UnknownRegion {
        region: String,
    },
    /// A finding blocks the design.
    NothingToGenerate,
    /// There are errors and `--allow-errors` is not given.
    ErrorsStop,
    /// A file that would be overwritten or removed was changed by hand.
    ChangedByHand {
        paths: Vec<String>,
    },
    Wrote {
        path: String,
    },
    Removed {
        path: String,
    },
    Unchanged {
        count: usize,
    },
    /// How many errors a check found.
    Errors {
        count: usize,
    },
    /// How many warnings.
    Warnings {
        count: usize,
    },
    /// How many notes.
    Notes {
        count: usize,
    },
    /// The last line of a check.
    Summary {
        errors: usize,
        warnings: usize,
        notes: usize,
    },
}

impl Cli {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.with_values(language, |values| fill(self.template(language), values))
    }

    pub(super) fn template(&self, language: Language) -> &'static str {
        match language {
            Language::En => en::cli::template(self),
            Language::Ja => ja::cli::template(self),
        }
    }

    /// Hands on what stands in the places of the template.
    pub(super) fn with_values<R>(&self, language: Language, then: impl FnOnce(&[Value<'_>]) -> R) -> R {
        match self {
            Self::Unreadable { path, reason } | Self::Unwritable { path, reason } => {
                then(&[Text(path), Text(reason)])
            }
            Self::Unusable { path, unusable: Unusable::Json { detail, line, column } } => {
                then(&[Text(path), Text(detail), count(*line), count(*column)])
            }
            Self::Unusable { path, unusable: Unusable::Version { found } } => {
                then(&[Text(path), Number((*found).into())])
            }
            Self::UnknownRegion { region: text }
            | Self::Wrote { path: text }
            | Self::Removed { path: text } => then(&[Text(text)]),
            Self::ChangedByHand { paths } => then(&[Text(&list(paths, Between::Words, language))]),
            Self::Unchanged { count: number }
            | Self::Errors { count: number }
            | Self::Warnings { count: number }
            | Self::Notes { count: number } => then(&[count(*number)]),
            Self::Summary { errors, warnings, notes } => then(&[
                Text(&Self::Errors { count: *errors }.say(language)),
                Text(&Self::Warnings { count: *warnings }.say(language)),
                Text(&Self::Notes { count: *notes }.say(language)),
            ]),
            _ => then(&[]),
        }
    }
}
