use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses the control of a field. The ids of controls are the paths of their fields; where a field has no control
/// of its own, the nearest one above it is taken.
pub(crate) fn focus_field(path: &str) {
    let mut path = Some(path);
    while let Some(here) = path {
        if focus_id(here) {
            return;
        }
        path = here.rsplit_once('.').map(|(above, _)| above);
    }
}

/// Selects the text of the field of an id, if that has the focus.
pub(crate) fn select_focused(id: &str) {
    let active = super::document().and_then(|document| document.active_element());
    if let Some(active) = active.filter(|active| active.id() == id)
        && let Ok(input) = active.dyn_into::<HtmlInputElement>()
    {
        input.select();
    }
}

/// Focuses the element of an id and brings it into view. Whether there is such an element.
pub(crate) fn focus_id(id: &str) -> bool {
    let Some(element) = html_element(id) else { return false };
    scroll(&element, ScrollLogicalPosition::Center);
    let _ = element.focus();
    true
}

/// Focuses the element of an id, moving as little as needed to have it in view.
pub(crate) fn focus_near(id: &str) {
    if let Some(element) = html_element(id) {
        scroll(&element, ScrollLogicalPosition::Nearest);
        let _ = element.focus();
    }
}

/// Presses the button of an id, where there is one and it can be pressed.
pub(crate) fn press(id: &str) {
    if let Some(element) = html_element(id) {
        element.click();
    }
}

/// Brings the element of an id into view, moving as little as needed.
pub(crate) fn scroll_to(id: &str) {
    if let Some(element) = html_element(id) {
        scroll(&element, ScrollLogicalPosition::Nearest);
    }
}

fn html_element(id: &str) -> Option<HtmlElement> {
    super::document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn scroll(element: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the element of an id to the upper part of what scrolls it, and of nothing else.
pub(crate) fn scroll_to_top(id: &str) {
    if let Some(element) = html_element(id) {
        scroll(&element, ScrollLogicalPosition::Start);
    }
}
