use std::borrow::Cow;

use super::{Language, en, ja};

/// What the command line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cli {}

impl Cli {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::En => en::cli::say(self),
            Language::Ja => ja::cli::say(self),
        }
    }
}
