use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};
use yew::{Event, InputEvent, TargetCast as _};

/// What stands in the text field after a keystroke.
pub(crate) fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// The value of the option that was selected.
pub(crate) fn selected(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Whether the section that was opened or closed is open.
pub(crate) fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}

/// The name of the key, and nothing while an input method composes text: its Enter is not the page's.
pub(crate) fn key(event: &KeyboardEvent) -> String {
    if event.is_composing() { String::new() } else { event.key() }
}

/// Whether the key presses what has the focus.
pub(crate) fn is_pressed(event: &KeyboardEvent) -> bool {
    matches!(key(event).as_str(), "Enter" | " ")
}

/// The resource address of the part of the picture that an event is about.
pub(crate) fn address_under(event: &web_sys::Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-address]").ok()??.get_attribute("data-address")
}
