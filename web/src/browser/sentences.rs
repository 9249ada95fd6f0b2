//! The sentences that `web/static/boot.js` loads: those of the first language before the page starts, those of another
//! when a person asks for it.

use std::cell::Cell;

use js_sys::{Function, Promise, Reflect};
use kakoi_core::text::{self, Language};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    /// The language that was asked for last: while one is on its way, a person may think better of it.
    static ASKED: Cell<Language> = const { Cell::new(Language::En) };
}

/// The language that the page starts in. Its sentences are there from then on.
pub(crate) fn first_language() -> Language {
    let is_japanese =
        loaded("language").and_then(|tag| tag.as_string()).as_deref() == Some(Language::Ja.tag());
    let language = if is_japanese { Language::Ja } else { Language::En };
    if let Some(text) = loaded("text").and_then(|text| text.as_string()) {
        text::provide(language, text);
    }
    language
}

/// Loads the sentences of a language where they are missing, then goes on. Where they cannot be had, or another
/// language was asked for meanwhile, nothing happens.
pub(crate) fn with_sentences(language: Language, then: impl FnOnce() + 'static) {
    ASKED.set(language);
    if text::is_provided(language) {
        return then();
    }
    spawn_local(async move {
        if let Some(text) = load(language).await
            && text::provide(language, text)
            && ASKED.get() == language
        {
            then();
        }
    });
}

async fn load(language: Language) -> Option<String> {
    let load: Function = loaded("load")?.dyn_into().ok()?;
    let promise: Promise = load.call1(&JsValue::NULL, &language.tag().into()).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// A part of what boot.js leaves.
fn loaded(part: &str) -> Option<JsValue> {
    let sentences = Reflect::get(&js_sys::global(), &"kakoiSentences".into()).ok()?;
    Reflect::get(&sentences, &part.into()).ok()
}
