//! The only room that knows the browser: what the page asks of it, each in one function. Nothing here fails where a
//! browser refuses (no storage, no clipboard): it does without, or says so in its answer.

use std::any::Any;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;

mod address;
mod brought;
mod clipboard;
mod dialog;
mod download;
mod element;
mod event;
mod keys;
mod last;
mod late;
mod preferences;
mod rest;
mod screen;
mod stage;
mod storage;
mod version;

pub(crate) use address::{enter_address, here, listen, note_address, page_address};
pub(crate) use brought::{Given, choose, take_drops};
pub(crate) use clipboard::copy;
pub(crate) use dialog::{is_dialog_dismissed, is_dialog_open, is_of, show_dialog};
pub(crate) use download::{SVG, download, download_png};
pub(crate) use element::{
    find_focus, focus_field, focus_id, focus_near, press, scroll_to, scroll_to_top, select_focused, text_of,
};
pub(crate) use event::{address_under, has_shift, is_checked, is_open, key, pointed, value};
pub(crate) use keys::{on_keys, on_mac};
pub(crate) use last::leave_last;
pub(crate) use late::{first_language, load_late, settings, with_sentences};
pub(crate) use preferences::{
    has_chosen_language, keep_single_key, preferred_theme, show_language, show_theme, show_title, single_key,
};
pub(crate) use rest::{at_rest, rest_now};
pub(crate) use screen::{screen, watch_screen};
pub(crate) use stage::{
    STAGE, STEP, begin_drag, begin_pinch, drag, fit, focus_part, pinch, toggle_full_screen, was_dragged,
    zoom, zoom_by_key, zoom_by_wheel,
};

pub(crate) use version::{on_new_version, reload};

pub(crate) use storage::{all_kept, date, forget, fresh_id, keep, kept, last_opened, now, remember_opened};

/// The page's document; `None` outside a browser.
fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Does something after some milliseconds, or for none of them once what is drawn now is on the screen; not at all where what
/// this gives is dropped before they are over, or before the screen's next frame.
pub(crate) fn once_painted(milliseconds: u32, act: impl FnOnce() + 'static) -> Box<dyn Any> {
    if milliseconds > 0 {
        return Box::new(Timeout::new(milliseconds, act));
    }
    Box::new(request_animation_frame(|_| {
        Timeout::new(0, act).forget();
    }))
}

/// Prints the page as it is drawn: nothing is drawn while a browser prints.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
