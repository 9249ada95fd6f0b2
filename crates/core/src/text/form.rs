use std::borrow::Cow;

use super::{Language, en, ja};

/// The page: labels, explanations, buttons and states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {}

impl Form {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::En => en::form::say(self),
            Language::Ja => ja::form::say(self),
        }
    }
}
