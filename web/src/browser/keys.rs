use kakoi_core::commands::{Held, Pressed};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent};

/// Hands over each key that is pressed anywhere on the page, before anything else sees it, and whether something is
/// typed into; what it does then is not the browser's any more. Keys of an input method are none.
pub(crate) fn on_keys(act: impl Fn(&Pressed<'_>, bool) -> bool + 'static) {
    let Some(document) = super::document() else { return };
    let on_mac = on_mac();
    let press = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let Some(keys) = event.dyn_ref::<KeyboardEvent>() else { return };
        let (main, other) =
            if on_mac { (keys.meta_key(), keys.ctrl_key()) } else { (keys.ctrl_key(), keys.meta_key()) };
        let held = match (main, other || keys.alt_key()) {
            (false, false) => Held::Nothing,
            (true, false) => Held::Main,
            (_, true) => Held::Other,
        };
        let pressed = Pressed { key: &super::key(&event), shift: keys.shift_key(), held, on_mac };
        if act(&pressed, is_typing(&event)) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let press = press.into_js_value();
    let _ = document.add_event_listener_with_callback_and_bool("keydown", press.unchecked_ref(), true);
}

/// Whether the page is on a Mac, or on another machine whose main key is ⌘.
pub(crate) fn on_mac() -> bool {
    let platform =
        web_sys::window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    ["Mac", "iP"].iter().any(|apple| platform.starts_with(apple))
}

/// Whether an event is about a field.
fn is_typing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, select, textarea").unwrap_or_default())
}
