//! The page's address: the link of what is open stands in its fragment, and the id of a kept design in the state of its
//! entry in the history.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, History, Location, StorageEvent};

use super::rest::rest_now;
use super::storage;

/// The id in the history's present entry, and the fragment of the address, with `#`; empty where there is none.
pub(crate) fn here() -> (Option<String>, String) {
    let id = history().and_then(|history| history.state().ok()?.as_string());
    let fragment = location().and_then(|location| location.hash().ok()).unwrap_or_default();
    (id, fragment)
}

/// The page's address without a fragment.
pub(crate) fn page_address() -> String {
    let whole = location().and_then(|location| location.href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Writes what is open into the history's present entry. Without a fragment the address ends before it.
pub(crate) fn note_address(id: Option<&str>, fragment: &str) {
    let (present_id, present) = here();
    if (present_id.as_deref(), &*present) != (id, fragment)
        && let Some(history) = history()
    {
        // A browser that is asked too often refuses; the next rest asks again.
        let _ = history.replace_state_with_url(&state(id), "", Some(&address(fragment)));
    }
}

/// Writes what is open into a new entry of the history.
pub(crate) fn enter_address(id: Option<&str>, fragment: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&state(id), "", Some(&address(fragment)));
    }
}

fn state(id: Option<&str>) -> JsValue {
    id.map_or(JsValue::NULL, JsValue::from_str)
}

fn address(fragment: &str) -> String {
    [&page_address(), fragment].concat()
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

/// Listens, for as long as the page is there, to what happens to the address and in other tabs; has what rests done
/// before the page is left.
///
/// `arrived` comes after the address changed by hand, or by Back and Forward. `changed` comes with the id of a design
/// that another tab wrote or deleted, without one where it deleted everything.
pub(crate) fn listen(arrived: impl Fn() + Clone + 'static, changed: impl Fn(Option<&str>) + 'static) {
    let again = arrived.clone();
    on("popstate", move |_: Event| arrived());
    on("hashchange", move |_: Event| again());
    on("pagehide", |_: Event| rest_now(true));
    on("storage", move |event: StorageEvent| match event.key() {
        Some(key) => {
            if let Some(id) = storage::design_of(&key) {
                changed(Some(id));
            }
        }
        None => changed(None),
    });
}

fn on<E: FromWasmAbi + 'static>(name: &str, act: impl Fn(E) + 'static) {
    let act: Function = Closure::<dyn Fn(E)>::new(act).into_js_value().unchecked_into();
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(name, &act);
    }
}
