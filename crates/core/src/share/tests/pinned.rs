//! Links that were given away once open forever.

use std::fs;
use std::path::PathBuf;

use super::everything;
use crate::config::{Config, Preset, SETTINGS, SubnetOverride, Value, parse, to_json};
use crate::share::{link, open};
use crate::text::Language;

fn golden(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/share")).join(name)
}

/// Designs whose links are pinned. One that is added here gets its file by `KAKOI_UPDATE_GOLDEN=1`, which never
/// rewrites a file that is there.
fn examples() -> Vec<(&'static str, Config)> {
    let mut japanese = Config { language: Language::Ja, ..Config::default() };
    japanese.project.tags.insert("担当".into(), "基盤チーム".into());
    let mut by_hand = Config::default();
    let subnets = SubnetOverride { public: Some("10.0.200.0/24".into()), private: None };
    by_hand.network.subnets.insert("ap-northeast-1c".into(), subnets);
    by_hand.network.endpoints = [("kms".into(), true), ("ssm".into(), false)].into_iter().collect();
    by_hand.service.port = -1;
    let mut examples =
        vec![("japanese", japanese), ("by-hand", by_hand), ("six-zones-everything", everything())];
    for preset in Preset::ALL {
        examples.push((preset.name(), preset.apply(&Config::default())));
    }
    examples
}

/// A file holds a link, and below it the Config that it was made of.
#[test]
fn a_link_that_was_given_away_opens_to_its_config() {
    for (name, config) in examples() {
        let file = golden(&["links/", name, ".txt"].concat());
        if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() && !file.exists() {
            fs::create_dir_all(golden("links")).unwrap();
            fs::write(&file, [&link(&config), "\n", &to_json(&config)].concat()).unwrap();
        }
        assert!(file.exists(), "{name} has no pinned link: KAKOI_UPDATE_GOLDEN=1 writes one");
    }
    for file in fs::read_dir(golden("links")).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let (link, json) = text.split_once('\n').unwrap();
        assert_eq!(open(link), Ok(parse(json).unwrap()), "{}", path.display());
    }
}

/// Number, path and kind of each setting, by number; a choice with its values, which links name by their positions.
fn settings() -> String {
    let config = Config::default();
    let mut lines = Vec::new();
    for number in 0..SETTINGS.len() {
        let setting = SETTINGS.iter().find(|setting| usize::from(setting.number) == number).unwrap();
        let kind = match setting.value(&config) {
            Value::Version(_) => "version".to_owned(),
            Value::Text(_) => "text".to_owned(),
            Value::Number(_) => "number".to_owned(),
            Value::Choice(choice) => ["one of ", &choice.names().join(" ")].concat(),
            Value::List(_) => "list".to_owned(),
            Value::Table(_) => "table".to_owned(),
            Value::Switches(_) => "switches".to_owned(),
            Value::Subnets(_) => "subnets".to_owned(),
            Value::Certificate(_) => "certificate".to_owned(),
            Value::Switch(_) => "switch".to_owned(),
            Value::OptionalText(_) => "optional text".to_owned(),
            Value::OptionalNumber(_) => "optional number".to_owned(),
            Value::Scaling(_) => "scaling".to_owned(),
        };
        lines.push(format!("{number} {}: {kind}\n", setting.path));
    }
    lines.concat()
}

/// What old links hold stands in an order and in kinds of its own, so a setting may be added but none may change.
#[test]
fn settings_keep_their_numbers_and_kinds() {
    let file = golden("settings.txt");
    let pinned = fs::read_to_string(&file).unwrap_or_default();
    let settings = settings();
    for (pinned, line) in pinned.lines().zip(settings.lines()) {
        // A choice may get further values behind those it has.
        assert!(line == pinned || line.starts_with(&[pinned, " "].concat()), "{pinned} became {line}");
    }
    assert!(pinned.lines().count() <= SETTINGS.len(), "a setting is gone, and old links hold it");
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        fs::write(&file, &settings).unwrap();
    } else {
        assert_eq!(pinned, settings, "a setting was added: KAKOI_UPDATE_GOLDEN=1 adds its line");
    }
}
