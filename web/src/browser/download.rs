use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    Url,
};

/// How long a blob's address must live for every browser to have begun its download.
const LIFETIME_MS: u32 = 60_000;

/// The media type of an SVG file.
pub(crate) const SVG: &str = "image/svg+xml";

/// Hands a file to the person under a name.
pub(crate) fn download(name: &str, media_type: &str, bytes: &[u8]) {
    // Where the browser offers no blobs or addresses for them there is no download, and nothing to do about it.
    if let Some(blob) = blob(media_type, bytes) {
        let _ = offer(name, &blob);
    }
}

/// Paints an SVG picture on so many pixels and hands it to the person as a PNG file.
pub(crate) fn download_png(name: String, svg: &str, width: u32, height: u32) {
    let Some(blob) = blob(SVG, svg.as_bytes()) else { return };
    spawn_local(async move {
        let _ = paint(name, blob, width, height).await;
    });
}

async fn paint(name: String, svg: Blob, width: u32, height: u32) -> Option<()> {
    let document = super::document()?;
    let image: HtmlImageElement = document.create_element("img").ok()?.dyn_into().ok()?;
    image.set_src(&address(&svg)?);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let size = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, size.0, size.1).ok()?;
    let offer = Closure::once_into_js(move |png: Option<Blob>| {
        if let Some(png) = png {
            let _ = offer(&name, &png);
        }
    });
    canvas.to_blob(offer.unchecked_ref()).ok()
}

fn blob(media_type: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// An address of a blob, which lives as long as anyone may need it.
fn address(blob: &Blob) -> Option<String> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let old = url.clone();
    Timeout::new(LIFETIME_MS, move || {
        let _ = Url::revoke_object_url(&old);
    })
    .forget();
    Some(url)
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let link: HtmlAnchorElement = super::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address(blob)?);
    link.set_download(name);
    link.click();
    Some(())
}
