//! Kept designs as one JSON file that a person can read, and back.

use super::{Kept, name};
use crate::config::{Config, Unusable, Value, json_line, parse, to_json};
use crate::json::{Reader, Wrong};

/// Version of the file.
const VERSION: i64 = 1;

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The designs that could be read. A single `kakoi.json` has no time of change: 0.
    pub designs: Vec<Kept>,
    /// The others: what each is called in the file, and why it is no design.
    pub unusable: Vec<(String, Unusable)>,
}

/// Why nothing of a file can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotImportable {
    /// It is neither an export nor the JSON of a design.
    Unusable(Unusable),
    /// It was made by a later version.
    Newer,
}

/// The designs as JSON, each under `config` as its own `kakoi.json` has it.
pub fn export(designs: &[Kept]) -> String {
    let mut json = ["{\n  \"version\": ", &VERSION.to_string(), ",\n  \"designs\": ["].concat();
    for (place, kept) in designs.iter().enumerate() {
        json.push_str(if place == 0 { "\n    {\n" } else { ",\n    {\n" });
        json.push_str("      \"name\": ");
        json.push_str(&json_line(&Value::Text(&kept.name)));
        json.push_str(",\n      \"changed\": ");
        json.push_str(&kept.changed.to_string());
        json.push_str(",\n      \"config\": ");
        let config = to_json(&kept.config);
        let lines: Vec<&str> = config.lines().collect();
        json.push_str(&lines.join("\n      "));
        json.push_str("\n    }");
    }
    json.push_str(if designs.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
    json
}

/// Reads an export, or the `kakoi.json` of a single design.
///
/// # Errors
/// [`NotImportable`] where the text is neither.
pub fn import(json: &str) -> Result<Brought, NotImportable> {
    // A mark of the byte order, which some editors write.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let Ok(Export { version, entries }) = Export::read(json) else {
        let config = parse(json).map_err(NotImportable::Unusable)?;
        return Ok(Brought { designs: vec![kept("", 0, config)], unusable: Vec::new() });
    };
    if version > VERSION {
        return Err(NotImportable::Newer);
    }
    let mut brought = Brought::default();
    for (entry, number) in entries.into_iter().zip(1_usize..) {
        match parse(entry.config) {
            Ok(config) => brought.designs.push(kept(&entry.name, entry.changed, config)),
            Err(unusable) => {
                let name = if entry.name.is_empty() { number.to_string() } else { entry.name };
                brought.unusable.push((name, unusable));
            }
        }
    }
    Ok(brought)
}

/// An export, as far as it has to be one: a design's own keys are for [`parse`] to judge.
struct Export<'a> {
    version: i64,
    entries: Vec<Entry<'a>>,
}

#[derive(Default)]
struct Entry<'a> {
    name: String,
    changed: u64,
    config: &'a str,
}

impl<'a> Export<'a> {
    fn read(json: &'a str) -> Result<Self, Wrong> {
        let (mut version, mut designs) = (None, None);
        let mut reader = Reader::new(json);
        reader.object(|reader, key| {
            match key {
                "version" => version = Some(reader.number()?),
                "designs" => designs = Some(reader.skipped()?),
                _ => {
                    reader.skipped()?;
                }
            }
            Ok(())
        })?;
        reader.end()?;
        let (Some(version), Some(designs)) = (version, designs) else {
            return Err(reader.wrong("no export"));
        };
        let mut entries = Vec::new();
        let mut reader = Reader::new(designs);
        let mut array = |reader: &mut Reader<'a>| {
            reader.array(|reader| {
                entries.push(Entry::read(reader)?);
                Ok(())
            })
        };
        array(&mut reader)?;
        Ok(Self { version, entries })
    }
}

impl<'a> Entry<'a> {
    fn read(reader: &mut Reader<'a>) -> Result<Self, Wrong> {
        let mut entry = Self::default();
        reader.object(|reader, key| {
            match key {
                "name" => entry.name = reader.string()?,
                "changed" => entry.changed = u64::try_from(reader.number()?).unwrap_or(0),
                "config" => entry.config = reader.skipped()?,
                _ => {
                    reader.skipped()?;
                }
            }
            Ok(())
        })?;
        Ok(entry)
    }
}

fn kept(name: &str, changed: u64, config: Config) -> Kept {
    Kept { name: name::one_line(name), changed, config }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::share::any_config;

    fn design(name: &str, environment: &str) -> Kept {
        let mut config = Config::default();
        config.project.environment = environment.into();
        Kept { name: name.into(), changed: 1_764_370_000_000, config }
    }

    #[test]
    fn an_export_is_json_that_holds_each_config() {
        let all = [design("", "dev"), design("“Shop”\t\"live\"", "prod")];
        let json = export(&all);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["version"], 1);
        assert_eq!(value["designs"][1]["config"]["project"]["environment"], "prod");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&to_json(&all[0].config)).unwrap(),
            value["designs"][0]["config"]
        );
        let none = export(&[]);
        assert_eq!(import(&none), Ok(Brought::default()));
    }

    #[test]
    fn a_single_design_comes_too() {
        let config = design("", "qa").config;
        for json in [to_json(&config), ["\u{feff}", &to_json(&config)].concat()] {
            let brought = import(&json).unwrap();
            assert_eq!(brought.designs, [Kept { name: String::new(), changed: 0, config: config.clone() }]);
        }
    }

    #[test]
    fn a_bad_design_does_not_keep_the_others_away() {
        let json = r#"{"version": 1, "designs": [
            {"name": "odd", "config": {"netwrok": {}}},
            {"config": {"version": 9}},
            {"config": {"project": {"name": "shop"}}}
        ]}"#;
        let brought = import(json).unwrap();
        assert_eq!(brought.designs.len(), 1);
        assert_eq!(brought.designs[0].config.project.name, "shop");
        let [(odd, Unusable::Json { detail, .. }), (second, Unusable::Version { found: 9 })] =
            &brought.unusable[..]
        else {
            panic!("{:?}", brought.unusable);
        };
        assert_eq!((&**odd, &**second), ("odd", "2"));
        assert!(detail.contains("netwrok"));
    }

    #[test]
    fn what_is_neither_says_why() {
        assert_eq!(import(r#"{"version": 2, "designs": []}"#), Err(NotImportable::Newer));
        for json in ["", "hello", "[]", "{\"designs\": 1}", "{\"a\": 1}", "\u{0}"] {
            assert!(matches!(import(json), Err(NotImportable::Unusable(_))), "{json}");
        }
    }

    proptest! {
        #[test]
        fn what_is_exported_comes_back(configs in prop::collection::vec(any_config(), 0..3), name in "[^\\p{C}\\p{Z}]{0,12}", changed in 0_u64..1 << 53) {
            let all: Vec<Kept> = configs.into_iter().map(|config| Kept { name: name.clone(), changed, config }).collect();
            prop_assert_eq!(import(&export(&all)), Ok(Brought { designs: all, unusable: Vec::new() }));
        }

        #[test]
        fn any_text_ends_in_designs_or_a_reason(text in "\\PC{0,60}|[\\[\\]{}\",:a-z0-9 ]{0,60}") {
            if let Ok(brought) = import(&text) {
                prop_assert!(brought.unusable.len() + brought.designs.len() < 20);
            }
        }
    }
}
