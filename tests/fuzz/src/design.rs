//! The whole way of a Config that may hold anything.

use kakoi_core::advice::fix;
use kakoi_core::archive::{script, unzip, zip};
use kakoi_core::bring::{LIMITS, bring};
use kakoi_core::cheapest::cheapest;
use kakoi_core::config::{Config, changes, parse, to_json};
use kakoi_core::cost::{chart, compare, crossings, rows_of_ways};
use kakoi_core::design::{Design, design_for};
use kakoi_core::history::say_change;
use kakoi_core::kept::Kept;
use kakoi_core::settings::Settings;
use kakoi_core::text::Language;
use kakoi_core::topology::{Colours, drawio, svg_in};
use roxmltree::Document;

use crate::hcl::parsed;

/// Makes everything of a Config that there is to make under settings, in both languages, and reads it back.
pub(crate) fn whole(config: &Config, settings: &Settings) {
    assert_eq!(parse(&to_json(config)).as_ref(), Ok(config));
    let kept = Kept { name: config.project.name.clone(), changed: 1, config: config.clone() };
    assert_eq!(Kept::read(&kept.text()).map(|kept| kept.config).as_ref(), Ok(config));
    for language in [Language::En, Language::Ja] {
        for change in changes(&Config::default(), config) {
            say_change(&change, language);
        }
        if let Some(design) = judged(config, settings, language) {
            made(&design, config, language);
        }
    }
    cheapest(config, settings);
}

/// Says every finding of a Config and tries what mends it; gives its design, if it has one.
pub(crate) fn judged(config: &Config, settings: &Settings, language: Language) -> Option<Design> {
    let outcome = design_for(config, settings, language);
    for finding in &outcome.findings {
        finding.message(language);
        if let Some(fix) = fix(config, finding) {
            fix.remedy.say(language);
            let fixed = fix.apply(config);
            assert_eq!(fix.apply(&fixed), fixed, "{}", finding.code());
        }
    }
    outcome.design
}

/// Judges what was made: code that parses, pictures that hold no script, archives that hold the files.
fn made(design: &Design, config: &Config, language: Language) {
    let comparison = compare(&design.plan);
    chart(&comparison, language);
    rows_of_ways(&comparison, language);
    crossings(&comparison, language);
    picture(&svg_in(&design.scene, Colours::Viewers));
    xml(&drawio(&design.scene));
    let files = &design.bundle.files;
    for file in files {
        let ending = file.path.rsplit('.').next();
        if matches!(ending, Some("tf" | "hcl" | "tfvars")) {
            parsed(&file.text);
        }
    }
    let file = |path| design.bundle.file(path).expect("a file of every bundle");
    picture(&file("topology.svg").text);
    assert_eq!(parse(&file("kakoi.json").text).as_ref(), Ok(config));
    script(&design.plan.name, files.iter().map(|file| (&*file.path, &*file.text)));
    let zipped = zip(files.iter().map(|file| (&*file.path, file.text.as_bytes())));
    let unzipped = unzip(&zipped, LIMITS, |_| true).expect("names and sizes of a bundle");
    assert!(unzipped.iter().map(|(path, _)| path).eq(files.iter().map(|file| &file.path)));
    let brought = bring("bundle.zip", zipped).expect("a bundle");
    assert!(brought.designs.designs.iter().map(|kept| &kept.config).eq([config]));
}

/// An SVG that shows and does nothing else, whatever stands in it.
fn picture(svg: &str) {
    const TAGS: [&str; 16] = [
        "svg", "g", "title", "desc", "style", "defs", "marker", "path", "rect", "circle", "ellipse", "line",
        "polyline", "polygon", "text", "tspan",
    ];
    for node in xml(svg).descendants().filter(roxmltree::Node::is_element) {
        assert!(TAGS.contains(&node.tag_name().name()), "<{}>", node.tag_name().name());
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(!name.starts_with("on") && name != "href" && name != "style", "{name}");
        }
    }
}

fn xml(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}
