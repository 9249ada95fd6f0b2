//! Other versions of the page than the one that is open: see `web/static/offline.js`.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::late::loaded;

/// Does something each time that another version of the page has come to be hosted; at once where one has already.
pub(crate) fn on_new_version(act: impl Fn() + 'static) {
    if loaded("isOld").is_some_and(|is_old| is_old.is_truthy()) {
        act();
    }
    let act = Closure::<dyn Fn()>::new(act).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("kakoi-old", act.unchecked_ref());
    }
}

/// Loads the page again. What rests is kept before: the page is left by it.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
