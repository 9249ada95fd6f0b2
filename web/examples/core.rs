//! Core in wasm on the largest design, timed by `cargo xtask bench`. It leaves functions to call in `globalThis.kakoiCore`: what
//! the page runs of core before it answers a change, and that with the files, which it makes after it has answered.

use std::hint::black_box;

use js_sys::{Object, Reflect};
use kakoi_core::config::{Config, parse};
use kakoi_core::design::{design, drawn_for};
use kakoi_core::late::{self, Part};
use kakoi_core::settings::Settings;
use wasm_bindgen::closure::Closure;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if !cfg!(target_arch = "wasm32") {
        eprintln!("this runs in a browser: cargo xtask bench");
        std::process::exit(2);
    }
    for part in Part::ALL {
        late::provide(part, part.content());
    }
    let functions = Object::new();
    leave(&functions, "drawn", |config| drop(drawn_for(config, &Settings::default(), config.language)));
    leave(&functions, "whole", |config| drop(design(config)));
    Reflect::set(&js_sys::global(), &"kakoiCore".into(), &functions)
        .expect("the global object can be written");
}

/// Leaves a function of the largest design.
fn leave(functions: &Object, name: &str, act: fn(&Config)) {
    let config = parse(include_str!("../../crates/core/benches/largest.json")).expect("it is a Config");
    let function = Closure::<dyn Fn()>::new(move || act(black_box(&config))).into_js_value();
    Reflect::set(functions, &name.into(), &function).expect("an object can be written");
}
