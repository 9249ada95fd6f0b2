use kakoi_core::text::Language;
use web_sys::Element;

use super::storage::{store, stored};
use crate::state::Theme;

/// Read by `web/static/boot.js`, which loads the sentences of that language.
const LANGUAGE: &str = "kakoi.language";
const THEME: &str = "kakoi.theme";

/// The theme chosen on an earlier visit.
pub(crate) fn preferred_theme() -> Theme {
    stored(THEME).and_then(|name| Theme::named(&name)).unwrap_or_default()
}

/// Marks the document with a language and remembers it for the next visit.
pub(crate) fn show_language(language: Language) {
    mark("lang", language.tag());
    store(LANGUAGE, language.tag());
}

/// Gives the document a theme and remembers it.
pub(crate) fn show_theme(theme: Theme) {
    mark("data-theme", theme.name());
    store(THEME, theme.name());
}

fn mark(attribute: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(attribute, value);
    }
}

fn root() -> Option<Element> {
    super::document()?.document_element()
}
