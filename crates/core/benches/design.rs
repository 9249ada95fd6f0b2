//! How long the whole way takes, and each part of it, for the default and for the largest design, natively. `cargo xtask bench`
//! prints it.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use kakoi_core::archive::zip;
use kakoi_core::config::{Config, parse, to_json};
use kakoi_core::design::design;
use kakoi_core::plan::plan;
use kakoi_core::share::link;
use kakoi_core::terraform::{Bill, bundle};
use kakoi_core::text::Language;
use kakoi_core::topology::{scene, standalone_svg};

/// The largest design: six zones of us-east-1, a NAT gateway in each, every endpoint and every option.
fn largest() -> Config {
    parse(include_str!("largest.json")).expect("it is a Config")
}

fn whole(criterion: &mut Criterion) {
    for (name, config) in [("default", Config::default()), ("largest", largest())] {
        let design_of = |config: &Config| design(config).design.expect("the design has no error");
        design_of(&config);
        criterion.bench_function(&format!("design/{name}"), |bencher| {
            bencher.iter(|| design_of(black_box(&config)));
        });
    }
}

fn parts(criterion: &mut Criterion) {
    let config = largest();
    let planned = plan(&config).plan.expect("the design has no error");
    let picture = scene(&planned, Language::En);
    let svg = standalone_svg(&picture);
    let files = bundle(&planned, &[], &Bill::default(), &link(&config), to_json(&config), svg.clone());
    criterion.bench_function("largest/plan", |bencher| bencher.iter(|| plan(black_box(&config))));
    criterion.bench_function("largest/scene", |bencher| {
        bencher.iter(|| scene(black_box(&planned), Language::En));
    });
    criterion.bench_function("largest/svg", |bencher| bencher.iter(|| standalone_svg(black_box(&picture))));
    criterion.bench_function("largest/terraform", |bencher| {
        bencher.iter(|| bundle(black_box(&planned), &[], &Bill::default(), "", String::new(), String::new()));
    });
    criterion.bench_function("largest/zip", |bencher| {
        bencher.iter(|| {
            zip(files.files.iter().map(|file| (file.path.as_str(), black_box(file.text.as_bytes()))))
        });
    });
}

criterion_group!(benches, whole, parts);
criterion_main!(benches);
