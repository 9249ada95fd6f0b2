use std::borrow::Cow;

use super::family::Family;
use super::template::{Between, Sentence, list};
use super::{Language, Mistake, en};
use crate::config::Unusable;
use crate::share;

/// What the command line says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Cli {
    /// What the program is.
    About,
    AboutInit,
    AboutGenerate,
    AboutCheck,
    AboutCost,
    AboutDiagram,
    AboutLink,
    AboutOpen,
    AboutSchema,
    /// The exit codes, after the help.
    ExitCodes,
    ArgumentConfig,
    ArgumentLink,
    OptionLanguage,
    OptionRegion,
    OptionPreset,
    OptionOut,
    OptionForce,
    OptionAllowErrors,
    OptionCheckFormat,
    OptionCostFormat,
    OptionDiagramFormat,
    OptionSettings,
    OptionSettingsSchema,
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
    /// The settings have mistakes, each of which was said.
    SettingsUnusable {
        path: String,
    },
    /// One of them.
    SettingsMistake {
        path: String,
        mistake: Mistake,
    },
    /// No preset of that name, built in or of the settings.
    UnknownPreset {
        preset: String,
        known: Vec<String>,
    },
    /// No region of that code.
    UnknownRegion {
        region: String,
    },
    /// A link holds no Config.
    LinkUnreadable(share::Unreadable),
    /// What a person still has to give to the Config of a preset, by paths.
    StillNeeded {
        paths: Vec<String>,
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
    /// A finding’s fix, under it.
    Fix {
        label: String,
    },
    /// The page of AWS’s documentation, under that.
    Document {
        url: String,
    },
    /// The heading of the documentation of the rules.
    RulesTitle,
    /// What stands under it.
    RulesAbout,
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
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Cli, en::cli::position(self));
        match self {
            Self::Unreadable { path, reason } | Self::Unwritable { path, reason } => {
                sentence.text(path).text(reason)
            }
            Self::Unusable { path, unusable: Unusable::Json { detail, line, column } } => {
                sentence.text(path).text(detail).count(*line).count(*column)
            }
            Self::Unusable { path, unusable: Unusable::Version { found } } => {
                sentence.choose(1).text(path).number((*found).into())
            }
            Self::SettingsMistake { path, mistake } => sentence.text(path).text(&mistake.say(language)),
            Self::UnknownPreset { preset, known } => {
                sentence.text(preset).text(&list(known, Between::Words, language))
            }
            Self::SettingsUnusable { path: text }
            | Self::UnknownRegion { region: text }
            | Self::Wrote { path: text }
            | Self::Removed { path: text }
            | Self::Fix { label: text }
            | Self::Document { url: text } => sentence.text(text),
            Self::LinkUnreadable(reason) => sentence.choose(*reason as usize),
            Self::StillNeeded { paths } | Self::ChangedByHand { paths } => {
                sentence.text(&list(paths, Between::Words, language))
            }
            Self::Unchanged { count } => sentence.count(*count),
            Self::Errors { count } | Self::Warnings { count } | Self::Notes { count } => {
                sentence.choose(usize::from(*count != 1)).count(*count)
            }
            Self::Summary { errors, warnings, notes } => sentence
                .text(&Self::Errors { count: *errors }.say(language))
                .text(&Self::Warnings { count: *warnings }.say(language))
                .text(&Self::Notes { count: *notes }.say(language)),
            _ => &mut sentence,
        };
        sentence
    }
}
