use std::borrow::Cow;

use super::{Language, en, ja};

/// Labels, titles and descriptions in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Diagram {}

impl Diagram {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::En => en::diagram::say(self),
            Language::Ja => ja::diagram::say(self),
        }
    }
}
