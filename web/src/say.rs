//! The page's language, given to every component as a context.

use kakoi_core::text::{Form, Language};
use yew::prelude::*;

/// The language of the page.
#[hook]
pub(crate) fn use_language() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// A sentence in a language, as an attribute or as text.
pub(crate) fn say(language: Language, text: &Form) -> AttrValue {
    text.say(language).into()
}
