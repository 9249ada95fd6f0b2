//! What the browser keeps of the page: a key a thing, a key a design, so that two tabs do not overwrite each other's.

use js_sys::{Date, Math, Number, Object, Reflect};
use kakoi_core::text::{Language, Trouble};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// What the key of a kept design begins with; its id follows.
const DESIGN: &str = "kakoi.design.";
/// The id of the design that was open last.
const LAST: &str = "kakoi.last";

/// What stands under a key; `None` where nothing does, or the browser keeps nothing.
pub(super) fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Puts a text under a key, where the browser keeps anything.
pub(super) fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The browser's storage; `None` where it is switched off.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The text of a kept design, by its id.
pub(crate) fn kept(id: &str) -> Option<String> {
    stored(&[DESIGN, id].concat())
}

/// The id of the design that was open last.
pub(crate) fn last_opened() -> Option<String> {
    stored(LAST)
}

/// Remembers which design is open.
pub(crate) fn remember_opened(id: &str) {
    store(LAST, id);
}

/// Keeps the text of a design.
pub(crate) fn keep(id: &str, text: &str) -> Result<(), Trouble> {
    let storage = storage().ok_or(Trouble::Blocked)?;
    storage.set_item(&[DESIGN, id].concat(), text).map_err(|error| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        // Firefox names it otherwise.
        let is_full =
            name.is_some_and(|name| name == "QuotaExceededError" || name.starts_with("NS_ERROR_DOM_QUOTA"));
        if is_full { Trouble::Full } else { Trouble::Blocked }
    })
}

/// Keeps a design no longer.
pub(crate) fn forget(id: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[DESIGN, id].concat());
    }
}

/// The ids and texts of every kept design.
pub(crate) fn all_kept() -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok()?);
    let entries = keys.filter_map(|key| {
        let text = stored(&key)?;
        Some((design_of(&key)?.to_owned(), text))
    });
    entries.collect()
}

/// The id of the design that is kept under a key.
pub(super) fn design_of(key: &str) -> Option<&str> {
    key.strip_prefix(DESIGN)
}

/// An id that no other design has.
pub(crate) fn fresh_id() -> String {
    let digits =
        |number: f64| Number::from(number).to_string_with_radix(36).map(String::from).unwrap_or_default();
    // A random number is written as `0.…`.
    let random = digits(Math::random());
    [&digits(Date::now()), "-", random.get(2..8).unwrap_or_default()].concat()
}

/// The time, in milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and after 1970")]
pub(crate) fn now() -> u64 {
    Date::now() as u64
}

/// A time as people of a language write it.
#[expect(clippy::cast_precision_loss, reason = "a time of this or any century is exact")]
pub(crate) fn date(time: u64, language: Language) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let date = Date::new(&JsValue::from_f64(time as f64));
    // A time beyond all dates, which a file written by hand may have.
    if date.get_time().is_nan() {
        String::new()
    } else {
        date.to_locale_string(language.tag(), &options).into()
    }
}
