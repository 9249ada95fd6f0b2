use std::cell::Cell;

use kakoi_core::text::Language;
use web_sys::Element;

use super::storage::{store, stored};
use crate::state::Theme;

/// Read by `web/static/boot.js`, which loads the sentences of that language.
const LANGUAGE: &str = "kakoi.language";
const THEME: &str = "kakoi.theme";
const SINGLE_KEY: &str = "kakoi.single-key";
/// What stands there where shortcuts of a single key are switched off.
const OFF: &str = "off";

thread_local! {
    /// What was chosen on this visit: a browser may keep nothing.
    static HAS_SINGLE_KEY: Cell<Option<bool>> = const { Cell::new(None) };
}

/// The theme chosen on an earlier visit.
pub(crate) fn preferred_theme() -> Theme {
    stored(THEME).and_then(|name| Theme::named(&name)).unwrap_or_default()
}

/// Whether a language was chosen on an earlier visit.
pub(crate) fn has_chosen_language() -> bool {
    stored(LANGUAGE).is_some()
}

/// Puts what a company calls its page behind the page's own name, where it says so.
pub(crate) fn show_title(title: &str) {
    if let Some(document) = super::document().filter(|_| !title.is_empty()) {
        document.set_title(&["Kakoi · ", title].concat());
    }
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

/// Whether shortcuts of a single key work.
pub(crate) fn single_key() -> bool {
    HAS_SINGLE_KEY.get().unwrap_or_else(|| stored(SINGLE_KEY).as_deref() != Some(OFF))
}

/// Switches them, and remembers that.
pub(crate) fn keep_single_key(works: bool) {
    HAS_SINGLE_KEY.set(Some(works));
    store(SINGLE_KEY, if works { "on" } else { OFF });
}

fn mark(attribute: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(attribute, value);
    }
}

fn root() -> Option<Element> {
    super::document()?.document_element()
}
