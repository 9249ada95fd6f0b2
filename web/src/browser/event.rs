use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

use crate::state::Pointed;

/// What stands in the text field or select that an event is about.
pub(crate) fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => target.dyn_into().map(|select: HtmlSelectElement| select.value()).unwrap_or_default(),
    }
}

/// Whether the checkbox that an event is about is checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}

/// Whether the section that was opened or closed is open.
pub(crate) fn is_open(event: &Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
    details.is_some_and(|details| details.open())
}

/// The name of the key, and nothing while an input method composes text: its Enter is not the page's.
pub(crate) fn key(event: &Event) -> String {
    match event.dyn_ref::<KeyboardEvent>() {
        Some(event) if !event.is_composing() => event.key(),
        _ => String::new(),
    }
}

/// Whether Shift is held at a key.
pub(crate) fn has_shift(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(KeyboardEvent::shift_key)
}

/// What an event is about, by what the page writes on it.
pub(crate) fn pointed(event: &Event) -> Pointed {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let number = |name: &str| {
        let found = target.as_ref()?.closest(&["[", name, "]"].concat()).ok()?;
        found?.get_attribute(name)?.parse().ok()
    };
    if let Some(node) = number("data-node") {
        return Pointed::Node(node);
    }
    if let Some(line) = number("data-relation") {
        return Pointed::Relation(line);
    }
    if let Some(line) = number("data-line") {
        return Pointed::Line(line);
    }
    match (address_under(event), number("data-bill")) {
        (Some(address), _) => Pointed::Resource(address.into()),
        (None, Some(line)) => Pointed::BillLine(line),
        (None, None) => Pointed::Nothing,
    }
}

/// The resource address of the part of the picture that an event is about.
pub(crate) fn address_under(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-address]").ok()??.get_attribute("data-address")
}
