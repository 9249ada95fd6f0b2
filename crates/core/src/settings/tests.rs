use proptest::prelude::*;

use super::*;
use crate::config::{Backend, Preset};
use crate::design::{design, design_for};
use crate::finding::{Finding, Severity};
use crate::text::{Kind, Mistake, Problem};

fn mistakes(text: &str) -> Vec<Mistake> {
    read(text).err().unwrap_or_default()
}

/// The settings of the documentation, which have every key.
fn documented() -> Settings {
    read(EXAMPLE).unwrap()
}

/// The first block of JSON in the documentation.
fn block(page: &str) -> &str {
    page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap()
}

const EXAMPLE: &str = include_str!("../../../../tests/golden/settings/example.json");

fn codes(config: &Config, settings: &Settings) -> Vec<&'static str> {
    let findings = design_for(config, settings, Language::En).findings;
    findings.iter().map(Finding::code).filter(|code| code.starts_with("KAK18")).collect()
}

#[test]
fn what_is_shipped_lays_down_nothing() {
    for text in ["{}", " {\n}\n", "\u{feff}{}"] {
        let settings = read(text).unwrap();
        assert!(settings.is_empty());
        assert_eq!(settings, Settings::default());
    }
    for language in Language::ALL {
        let plain = Config { language, ..Config::default() };
        assert_eq!(begin(&Settings::default(), language), plain);
        assert_eq!(design_for(&plain, &Settings::default(), language), design(&plain));
    }
}

#[test]
fn the_documentation_shows_every_key() {
    for page in
        [include_str!("../../../../docs/settings.md"), include_str!("../../../../docs/settings.ja.md")]
    {
        assert_eq!(block(page), EXAMPLE);
        for key in KEYS {
            assert!(page.contains(&format!("\n## `{key}`\n")), "{key}");
        }
    }
    let json: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    let mut known = KEYS.to_vec();
    keys.sort_unstable();
    known.sort_unstable();
    assert_eq!(keys, known);
    assert!(!documented().is_empty());
}

#[test]
fn a_new_design_keeps_every_rule() {
    let settings = documented();
    for language in Language::ALL {
        let config = begin(&settings, language);
        assert_eq!(codes(&config, &settings), ["KAK180"], "a tag without a default is the person's to give");
        assert_eq!(config.language, language);
        assert_eq!(config.network.cidr, "10.64.0.0/16");
        assert_eq!((config.state.backend, &*config.state.bucket), (Backend::S3, "example-terraform-state"));
        let mut config = config;
        config.project.tags.insert("Owner".into(), "web team".into());
        assert_eq!(codes(&config, &settings), [""; 0]);
    }
    let elsewhere = read(r#"{ "allowed_regions": ["eu-west-1", "us-east-1"] }"#).unwrap();
    assert_eq!(begin(&elsewhere, Language::En).network.zones, ["eu-west-1a", "eu-west-1b"]);
    assert_eq!(begin_in("us-east-1", &elsewhere, Language::En).network.region, "us-east-1");
    assert_eq!(codes(&begin_in("sa-east-1", &elsewhere, Language::En), &elsewhere), ["KAK182"]);
}

#[test]
fn a_design_from_elsewhere_is_judged_but_planned() {
    let settings = documented();
    let outcome = design_for(&Config::default(), &settings, Language::En);
    let found: Vec<_> = outcome
        .findings
        .iter()
        .filter(|finding| finding.code().starts_with("KAK18"))
        .map(|finding| (finding.code(), finding.severity, finding.field.path()))
        .collect();
    assert_eq!(
        found,
        [
            ("KAK180", Severity::Error, "project.tags"),
            ("KAK180", Severity::Error, "project.tags"),
            ("KAK180", Severity::Error, "project.tags"),
            ("KAK183", Severity::Error, "network.cidr"),
            ("KAK185", Severity::Warning, "state.backend"),
        ]
    );
    let files = outcome.design.unwrap().bundle;
    assert!(files.file("README.md").unwrap().text.contains("KAK183"));
    assert!(!files.file("kakoi.json").unwrap().text.contains("example-terraform-state"));
}

#[test]
fn an_image_comes_from_a_host_that_is_allowed() {
    let settings =
        read(r#"{ "image_hosts": ["ghcr.io", "*.dkr.ecr.ap-northeast-1.amazonaws.com"] }"#).unwrap();
    let found = |image: &str| {
        let mut config = Config::default();
        config.network.nat = crate::config::Nat::PerZone;
        config.service.image = image.into();
        !codes(&config, &settings).is_empty()
    };
    assert!(found("ecr:nginx:1.29") && found("nginx:1.29") && found("ghcr.io.example.com/a/b:1"));
    assert!(!found("ghcr.io/a/b:1") && !found("123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1"));
    assert!(!found(""), "that no image is named is said by another rule");
}

#[test]
fn a_price_of_the_settings_counts_where_the_design_has_none() {
    use crate::catalog::PriceKey;
    use crate::cost::{Origin, dated_sources, price_note};
    let settings = read(r#"{ "prices": { "alb_hour": "0.5", "vpce_interface_az_hour": "0.25" } }"#).unwrap();
    let mut config = Config::default();
    config.cost.prices.insert("alb_hour".into(), "0.03".into());
    let estimate = design_for(&config, &settings, Language::En).design.unwrap().estimate;
    let line = |key| estimate.lines.iter().find(|line| line.price.key == key).unwrap();
    assert_eq!(line(PriceKey::AlbHour).price.origin, Origin::Entered(30_000_000));
    let endpoint = line(PriceKey::EndpointHour);
    assert_eq!(endpoint.price.origin, Origin::Company(250_000_000));
    assert_eq!(price_note(endpoint, Language::En), "company settings");
    assert!(dated_sources(&estimate, Language::En).contains(&"company settings".to_owned()));
    assert!(estimate.total_month > design(&config).design.unwrap().estimate.total_month);
}

#[test]
fn what_is_suggested_goes_by_the_settings() {
    use crate::cheapest::cheapest;
    let mut config = Config::default();
    config.network.endpoints.insert("kms".into(), true);
    assert!(cheapest(&config, &Settings::default()).is_some());
    let strict = read(r#"{ "mandatory_tags": [{ "key": "Owner" }] }"#).unwrap();
    assert_eq!(cheapest(&config, &strict), None, "as of any design with an error, nothing is suggested");
    config.project.tags.insert("Owner".into(), "web".into());
    let free =
        read(r#"{ "prices": { "vpce_interface_az_hour": "0", "vpce_interface_gb_tier1": "0" } }"#).unwrap();
    assert_eq!(cheapest(&config, &free), None, "endpoints that cost nothing are left alone");
}

#[test]
fn a_preset_starts_anew_and_keeps_what_is_the_persons_own() {
    let settings = documented();
    let preset = settings.presets.first().unwrap();
    let mut config = begin(&settings, Language::Ja);
    config.project.name = "shop".into();
    let applied = preset.apply(&config);
    assert_eq!(preset.apply(&applied), applied);
    for other in Preset::ALL {
        assert_eq!(preset.apply(&other.apply(&config)), applied, "{other:?}");
    }
    assert_eq!((&*applied.project.name, applied.language), ("shop", Language::Ja));
    assert_ne!(applied, config);
    let moving = read(
        r#"{ "presets": [{ "id": "us", "name": "US", "config": { "network": { "region": "us-east-1" } } }] }"#,
    );
    let moved = moving.unwrap().presets.first().unwrap().apply(&Config::default());
    assert_eq!(moved.network.zones, ["us-east-1a", "us-east-1b"]);
}

#[test]
fn each_mistake_names_its_key() {
    let said = |text: &str| -> Vec<String> {
        mistakes(text).iter().map(|mistake| mistake.say(Language::En).into_owned()).collect()
    };
    for (text, start) in [
        ("", "Line 1, column 1: "),
        ("{", "Line 1, column 2: "),
        ("[]", "The whole is no object."),
        (r#"{ "titel": "x" }"#, "titel: there is no such key."),
        (r#"{ "title": 3 }"#, "title: a text"),
        (r#"{ "title": "" }"#, "title: is empty"),
        (r#"{ "title": "a\u202eb" }"#, "title: holds a control"),
        (
            r#"{ "title": "0123456789012345678901234567890123456789012345678901234567890" }"#,
            "title: is longer than 60",
        ),
        (r#"{ "language": "fr" }"#, "language: “fr” is none of these: en, ja"),
        (r#"{ "help": { "text": "x" } }"#, "help.url: is missing"),
        (r#"{ "help": { "url": "javascript:alert(1)" } }"#, "help.url: “javascript:alert(1)” is no address"),
        (r#"{ "help": { "url": "https://a b" } }"#, "help.url: "),
        (r#"{ "help": "https://a" }"#, "help: an object"),
        (r#"{ "allowed_regions": "eu-west-1" }"#, "allowed_regions: a list"),
        (r#"{ "allowed_regions": ["eu-west-9"] }"#, "allowed_regions[0]: “eu-west-9”"),
        (r#"{ "allowed_regions": ["eu-west-1", "eu-west-1"] }"#, "allowed_regions[1]: “eu-west-1” stands"),
        (r#"{ "mandatory_tags": [{}] }"#, "mandatory_tags[0].key: is missing"),
        (r#"{ "mandatory_tags": [{ "key": "Name" }] }"#, "mandatory_tags[0]: "),
        (r#"{ "mandatory_tags": [{ "key": "A", "default": "<b>" }] }"#, "mandatory_tags[0]: "),
        (
            r#"{ "mandatory_tags": [{ "key": "A", "values": ["x"], "default": "y" }] }"#,
            "mandatory_tags[0].default: ",
        ),
        (r#"{ "mandatory_tags": [{ "key": "A" }, { "key": "A" }] }"#, "mandatory_tags[1]: “A” stands"),
        (r#"{ "cidr_pool": "10.0.0.0" }"#, "cidr_pool: “10.0.0.0”"),
        (r#"{ "cidr_pool": "10.0.0.0/26" }"#, "cidr_pool: "),
        (r#"{ "cidr_pool": "0.0.0.0/0" }"#, "cidr_pool: "),
        (r#"{ "image_hosts": ["https://ghcr.io"] }"#, "image_hosts[0]: “https://ghcr.io” is no registry"),
        (r#"{ "state": { "bucket": "B", "region": "eu-west-1" } }"#, "state.bucket: "),
        (r#"{ "state": { "bucket": "bucket", "region": "x" } }"#, "state.region: "),
        (r#"{ "prices": { "alb": "1" } }"#, "prices.alb: "),
        (r#"{ "prices": { "alb_hour": 1 } }"#, "prices.alb_hour: a text"),
        (r#"{ "prices": { "alb_hour": "-1" } }"#, "prices.alb_hour: “-1”"),
        (r#"{ "prices": [] }"#, "prices: an object"),
        (r#"{ "presets": [{ "id": "sealed", "name": "x", "config": {} }] }"#, "presets[0].id: “sealed”"),
        (r#"{ "presets": [{ "id": "x", "name": "x" }] }"#, "presets[0].config: is missing"),
        (r#"{ "presets": [{ "id": "x", "name": "x", "config": [] }] }"#, "presets[0].config: an object"),
        (
            r#"{ "presets": [{ "id": "x", "name": "x", "config": { "netwrok": {} } }] }"#,
            "presets[0].config: unknown field `netwrok`",
        ),
        (
            r#"{ "presets": [{ "id": "x", "name": "x", "config": { "service": { "port": 0 } } }] }"#,
            "presets[0].config.service.port: ",
        ),
    ] {
        let said = said(text);
        assert_eq!(said.len(), 1, "{text} {said:?}");
        assert!(said[0].starts_with(start), "{text} {said:?}");
    }
    assert_eq!(said(r#"{ "a": 1, "title": 2, "cidr_pool": "x", "prices": { "b": "1" } }"#).len(), 4);
}

#[test]
fn what_is_too_much_is_refused_at_once() {
    let large = [r#"{ "title": ""#, &"a".repeat(10_000_000), r#"" }"#].concat();
    assert_eq!(mistakes(&large), [Mistake::TooLarge { most: 256 }]);
    let deep = "[".repeat(100_000);
    assert!(matches!(&*mistakes(&deep), [Mistake::NotJson { .. }]));
    let many: Vec<String> = (0..500).map(|key| format!(r#""k{key}": 1"#)).collect();
    let found = mistakes(&format!("{{ {} }}", many.join(",")));
    assert_eq!((found.len(), found.last()), (51, Some(&Mistake::More)));
    let list = format!(r#"{{ "image_hosts": [{}] }}"#, vec![r#""ghcr.io""#; 101].join(","));
    assert_eq!(mistakes(&list), [Mistake::TooMany { key: "image_hosts".into(), most: 100 }]);
    let name = mistakes(&format!(r#"{{ "{}": 1 }}"#, "k".repeat(200_000)));
    assert!(matches!(&*name, [Mistake::UnknownKey { key, .. }] if key.len() == 60));
}

#[test]
fn a_mistake_leaves_no_settings_at_all() {
    let found = mistakes(r#"{ "title": "Example", "state": [] }"#);
    assert_eq!(found, [Mistake::WrongKind { key: "state".into(), wanted: Kind::Object }]);
}

#[test]
fn fixes_do_not_bring_what_is_not_allowed() {
    let settings = documented();
    let mut config = Config::default();
    // Each may be followed by another of the same kind; none comes back.
    for _ in 0..10 {
        let findings = design_for(&config, &settings, Language::En).findings;
        let mut fixes = findings.iter().filter(|finding| finding.code().starts_with("KAK18"));
        let Some(fix) = fixes.find_map(|finding| crate::advice::fix(&config, finding)) else {
            break;
        };
        config = fix.apply(&config);
    }
    assert_eq!(codes(&config, &settings), ["KAK180"]);
    let left = design_for(&config, &settings, Language::En).findings;
    let is_owner = |finding: &Finding| matches!(&finding.problem, Problem::TagMissing { key, default: None, .. } if key == "Owner");
    assert!(left.iter().any(is_owner));
}

proptest! {
    #[test]
    fn no_text_panics(text in "[\\PC\\x00-\\x1f]{0,200}|[{}\\[\\]\":, a-z0-9]{0,80}") {
        let _ = read(&text);
    }

    #[test]
    fn damaged_settings_do_not_panic(at in any::<prop::sample::Index>(), other in "[ -~\u{202e}]{0,3}", length in 0_usize..6) {
        let mut at = at.index(EXAMPLE.len());
        while !EXAMPLE.is_char_boundary(at) {
            at -= 1;
        }
        let behind = EXAMPLE.get(at + length..).unwrap_or_default();
        let damaged = [&EXAMPLE[..at], &*other, behind].concat();
        if let Ok(settings) = read(&damaged) {
            let outcome = design_for(&begin(&settings, Language::En), &settings, Language::En);
            prop_assert!(outcome.design.is_some(), "{:?}", outcome.findings);
        }
    }

    #[test]
    fn any_value_under_any_key_is_read_or_refused(key in prop::sample::select(KEYS.to_vec()), value in nonsense()) {
        let text = serde_json::json!({ key: value }).to_string();
        match read(&text) {
            Ok(settings) => prop_assert!(design_for(&begin(&settings, Language::En), &settings, Language::En).design.is_some()),
            Err(mistakes) => prop_assert!(!mistakes.is_empty()),
        }
    }
}

/// JSON of any shape, with the keys of settings in it.
fn nonsense() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value as Json;
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        "\\PC{0,9}|eu-west-1|10\\.[0-9]{1,3}\\.0\\.0/[0-9]{1,2}|ghcr\\.io|0\\.[0-9]{1,9}"
            .prop_map(Json::from),
    ];
    let name = "key|values|default|bucket|region|url|text|id|name|about|config|service|alb_hour|[a-z]{1,3}";
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((name, inner), 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}
