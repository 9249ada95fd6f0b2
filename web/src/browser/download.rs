use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a blob's address must live for every browser to have begun its download.
const LIFETIME_MS: u32 = 60_000;

/// Hands a zip archive to the person under a file name.
pub(crate) fn download(name: &str, bytes: &[u8]) {
    // Where the browser offers no blobs or addresses for them there is no download, and nothing to do about it.
    let _ = offer(name, bytes);
}

fn offer(name: &str, bytes: &[u8]) -> Option<()> {
    let document = super::document()?;
    let options = BlobPropertyBag::new();
    options.set_type("application/zip");
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(LIFETIME_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}
