use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, File, HtmlInputElement};

/// Why a file's text cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is larger than what was asked for.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// Reads the file that was chosen in the input of an event, if it is no larger than so many bytes, then goes on. The same
/// file can be chosen again.
pub(crate) fn chosen_text(event: &Event, most: f64, then: impl FnOnce(Result<String, Unread>) + 'static) {
    let Some(file) = chosen(event) else { return };
    if file.size() > most {
        return then(Err(Unread::TooLarge));
    }
    let text = JsFuture::from(file.text());
    spawn_local(async move {
        let text = text.await.ok().as_ref().and_then(JsValue::as_string);
        then(text.ok_or(Unread::Unreadable));
    });
}

fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}
