//! What `web/static/boot.js` loads: the first sentences before the page starts, the other data and the late code when the
//! page asks.

use std::cell::Cell;

use js_sys::{Function, Promise, Reflect};
use kakoi_core::late::{self, Part};
use kakoi_core::text::Language;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    /// The language that was asked for last: while one is on its way, a person may think better of it.
    static ASKED: Cell<Language> = const { Cell::new(Language::En) };
}

/// The language that the page starts in. Its first sentences are there from then on.
pub(crate) fn first_language() -> Language {
    let is_japanese =
        loaded("language").and_then(|tag| tag.as_string()).as_deref() == Some(Language::Ja.tag());
    let language = if is_japanese { Language::Ja } else { Language::En };
    if let Some(text) = loaded("text").and_then(|text| text.as_string()) {
        late::provide(Part::FirstSentences(language), text);
    }
    ASKED.set(language);
    language
}

/// The text of the company's settings; `None` where it could not be had.
pub(crate) fn settings() -> Option<String> {
    loaded("settings")?.as_string()
}

/// Loads the sentences of a language where they are missing, then goes on. Where they cannot be had, or another
/// language was asked for meanwhile, nothing happens.
pub(crate) fn with_sentences(language: Language, then: impl FnOnce() + 'static) {
    ASKED.set(language);
    let part = Part::Sentences(language);
    if late::is_there(part) {
        return then();
    }
    spawn_local(async move {
        keep(part, content(request(part)).await);
        if late::is_there(part) && ASKED.get() == language {
            then();
        }
    });
}

/// Loads the code and the data that a page needs after its first screen in its own language and that of its files, then
/// goes on with whether they are there.
pub(crate) fn load_late(languages: [Language; 2], then: Box<dyn FnOnce(bool)>) {
    // All are asked for at once.
    let code = call("loadCode", &JsValue::UNDEFINED).map(JsFuture::from);
    let mut parts: Vec<(Part, Option<JsFuture>)> = Vec::new();
    for part in languages.into_iter().flat_map(Part::late) {
        if !parts.iter().any(|(known, _)| *known == part) {
            // It is waited for from now on: a promise that fails before anybody waits is an error of the page.
            parts.push((part, request(part)));
        }
    }
    spawn_local(async move {
        // The data are handed over last: the late code is called as soon as they are complete.
        let is_code_there = match code {
            Some(code) => code.await.is_ok(),
            None => false,
        };
        for (part, awaited) in parts {
            let content = content(awaited).await;
            if is_code_there {
                keep(part, content);
            }
        }
        then(languages.into_iter().all(late::is_complete));
    });
}

/// Asks for the file of a part; not where it is there already.
fn request(part: Part) -> Option<JsFuture> {
    if late::is_there(part) {
        return None;
    }
    call("load", &part.name().into()).map(JsFuture::from)
}

/// Calls a function that boot.js leaves.
fn call(name: &str, argument: &JsValue) -> Option<Promise> {
    let function: Function = loaded(name)?.dyn_into().ok()?;
    function.call1(&JsValue::NULL, argument).ok()?.dyn_into().ok()
}

/// Waits for what stands in a file; `None` where it cannot be had.
async fn content(awaited: Option<JsFuture>) -> Option<String> {
    awaited?.await.ok()?.as_string()
}

/// Keeps what stands in the file of a part, where it came.
fn keep(part: Part, content: Option<String>) {
    if let Some(content) = content {
        late::provide(part, content);
    }
}

/// A part of what boot.js leaves.
pub(super) fn loaded(part: &str) -> Option<JsValue> {
    let data = Reflect::get(&js_sys::global(), &"kakoiData".into()).ok()?;
    Reflect::get(&data, &part.into()).ok()
}
