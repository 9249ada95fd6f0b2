use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;

/// Puts a text on the clipboard, then says whether the browser allowed it.
pub(crate) fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else { return then(false) };
    let written = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { then(written.await.is_ok()) });
}

/// The clipboard. Outside a secure context the browser has none, which web-sys's own accessor does not tell.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.dyn_into().ok()
}
