//! The page.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "Kakoi" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    async fn the_page_mounts() {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        yew::Renderer::<App>::with_root(root.clone()).render();
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
        assert_eq!(root.text_content().as_deref(), Some("Kakoi"));
    }
}
