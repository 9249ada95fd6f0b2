//! The page: a form, the picture and the code of the design that it describes, all read off one model.
//!
//! `state` holds the model and what changes it, without a browser; `form`, `diagram`, `code`, `cost` and `advice` are
//! the panes; `browser` alone knows the browser.

mod advice;
mod app;
mod badge;
mod browser;
mod code;
mod commands;
mod company;
mod copy;
mod cost;
mod diagram;
mod dialog;
mod element;
mod form;
mod header;
mod icon;
mod kept;
mod learn;
mod page;
mod past;
mod piece;
mod prerender;
mod stale;
mod state;
mod tabs;
mod tag;

/// The usual allocator, dlmalloc, takes 1.9 kB more of the page after brotli (2026-11-24).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Mounts the page. Natively there is none: then its first screen is printed.
fn main() {
    if cfg!(target_arch = "wasm32") {
        company::when_known(Box::new(|start| {
            yew::Renderer::<app::App>::with_props(start).render();
        }));
    } else if let Some(screen) = std::env::args().nth(1).as_deref().and_then(prerender::first_screen) {
        println!("{screen}");
    } else {
        eprintln!("usage: cargo run --package kakoi-web --features kakoi-core/late -- en|ja");
        std::process::exit(2);
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::app::App;
    use super::company::Start;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    async fn the_page_mounts_with_the_default_design() {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        let start = Start::plain(kakoi_core::text::Language::En);
        yew::Renderer::<App>::with_root_and_props(root.clone(), start).render();
        let controls = || root.inner_html().matches("data-control=").count();
        for _ in 0..100 {
            if controls() == 12 {
                break;
            }
            yew::platform::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert!(root.query_selector("h1").unwrap().unwrap().text_content().unwrap().ends_with("Kakoi"));
        assert_eq!(controls(), 12);
    }
}
