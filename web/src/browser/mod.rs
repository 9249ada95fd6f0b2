//! The only room that knows the browser: what the page asks of it, each in one function. Nothing here fails where a
//! browser refuses (no storage, no clipboard): it does without, or says so in its answer.

mod clipboard;
mod download;
mod element;
mod event;
mod late;
mod preferences;

pub(crate) use clipboard::copy;
pub(crate) use download::download;
pub(crate) use element::{focus_field, focus_id, scroll_to, scroll_to_top, select_focused};
pub(crate) use event::{address_under, is_open, is_pressed, key, value};
pub(crate) use late::{first_language, load_late, with_sentences};
pub(crate) use preferences::{preferred_theme, show_language, show_theme};

/// The page's document; `None` outside a browser.
fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
