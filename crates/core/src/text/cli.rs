use std::borrow::Cow;

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
        match language {
            Language::En => en::cli::say(self),
            Language::Ja => ja::cli::say(self),
        }
    }
}
