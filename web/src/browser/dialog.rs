use std::cell::Cell;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement};

thread_local! {
    /// Whether the page shows a dialog.
    static IS_SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Opens or closes the dialog of an id. What in it asks for the focus gets it, also where the dialog was open before and
/// shows something else now; closed, it gives the focus back to what had it.
pub(crate) fn show_dialog(id: &str, open: bool) {
    let element = super::document().and_then(|document| document.get_element_by_id(id));
    let Some(dialog) = element.and_then(|element| element.dyn_into::<HtmlDialogElement>().ok()) else {
        return;
    };
    IS_SHOWN.set(open);
    if !open {
        return dialog.close();
    }
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    // The last one: the title asks first, for where nothing better does.
    if let Ok(asking) = dialog.query_selector_all("[autofocus]")
        && let Some(element) = asking.item(asking.length().saturating_sub(1))
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// Whether the browser has closed the dialog that the page shows, as Escape has it do. What the page closed itself is told as late
/// as this, when a key may have opened another one.
pub(crate) fn is_dialog_dismissed() -> bool {
    IS_SHOWN.get() && !is_dialog_open()
}

/// Whether an event is about the element of an id, and about nothing in it.
pub(crate) fn is_of(event: &Event, id: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.id() == id)
}

/// Whether a dialog is open.
pub(crate) fn is_dialog_open() -> bool {
    super::document()
        .is_some_and(|document| document.query_selector("dialog[open]").is_ok_and(|found| found.is_some()))
}
