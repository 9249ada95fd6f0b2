use js_sys::{Object, Reflect};

/// Leaves a design as it rested where `web/static/failure.js` finds it: that has to do without this code, once it has
/// stopped.
pub(crate) fn leave_last(link: &str, json: &str) {
    let last = Object::new();
    for (name, value) in [("link", link), ("json", json)] {
        let _ = Reflect::set(&last, &name.into(), &value.into());
    }
    if let Ok(data) = Reflect::get(&js_sys::global(), &"kakoiData".into()) {
        let _ = Reflect::set(&data, &"last".into(), &last);
    }
}
