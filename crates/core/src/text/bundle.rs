use std::borrow::Cow;

use super::{Language, en, ja};

/// The generated files: comments in the code and the READMEs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bundle {}

impl Bundle {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::En => en::bundle::say(self),
            Language::Ja => ja::bundle::say(self),
        }
    }
}
