//! The JSON Schemas of a design and of a company's settings.

use kakoi_core::catalog::{PriceKey, regions};
use kakoi_core::config::Config;
use serde_json::{Value, json};

/// The schema of a Config.
pub(crate) fn of_config() -> Value {
    schemars::schema_for!(Config).to_value()
}

/// The schema of settings: what [`kakoi_core::settings::read`] takes. What a preset decides is part of a Config.
pub(crate) fn of_settings() -> Value {
    let mut config = of_config();
    let mut definitions = config["$defs"].take();
    if let Some(config) = config.as_object_mut() {
        config.retain(|key, _| !matches!(key.as_str(), "$defs" | "$schema"));
    }
    definitions["Config"] = config;
    let regions: Vec<&str> = regions().iter().map(|region| region.code).collect();
    let price = json!({ "type": "string", "pattern": "^[0-9]{1,3}(\\.[0-9]{1,9})?$" });
    let prices: serde_json::Map<String, Value> =
        PriceKey::ALL.iter().map(|key| (key.name().to_owned(), price.clone())).collect();
    let texts = json!({ "type": "array", "items": line(2000), "uniqueItems": true, "maxItems": 100 });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings",
        "description": "What a company lays down for its copy of Kakoi.",
        "$defs": definitions,
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "title": line(60),
            "help": object(&json!({
                "text": line(60),
                "url": { "type": "string", "pattern": "^(https?://|mailto:)[^\\s]+$", "maxLength": 2000 },
            }), &["url"]),
            "language": { "enum": ["en", "ja"] },
            "allowed_regions": {
                "type": "array", "items": { "enum": regions }, "uniqueItems": true, "maxItems": 100,
            },
            "mandatory_tags": {
                "type": "array",
                "maxItems": 100,
                "items": object(
                    &json!({ "key": line(128), "values": texts, "default": line(256) }),
                    &["key"],
                ),
            },
            "cidr_pool": { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+){3}/[0-9]+$" },
            "image_hosts": texts,
            "state": object(&json!({ "bucket": line(63), "region": { "enum": regions } }), &["bucket", "region"]),
            "prices": object(&Value::Object(prices), &[]),
            "presets": {
                "type": "array",
                "maxItems": 100,
                "items": object(&json!({
                    "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60 },
                    "name": line(60),
                    "about": line(2000),
                    "config": { "$ref": "#/$defs/Config" },
                }), &["id", "name", "config"]),
            },
        },
    })
}

fn line(most: u32) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": most })
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "required": required,
    })
}

#[cfg(test)]
mod tests {
    use kakoi_core::settings::{KEYS, read};

    use super::*;

    const EXAMPLE: &str = include_str!("../../../tests/golden/settings/example.json");

    /// A value of every kind that is not the schema's.
    fn others(schema: &Value) -> Vec<Value> {
        let kind =
            if schema.get("$ref").is_some() { "object" } else { schema["type"].as_str().unwrap_or("string") };
        let all =
            [("string", json!("\u{202e}")), ("array", json!([])), ("object", json!({})), ("", json!(1))];
        let of_text = all.iter().filter(|(other, _)| *other != kind || kind == "string");
        of_text.map(|(_, value)| value.clone()).collect()
    }

    /// Changes the example wherever the schema has a property, and asks the reader.
    fn walk(schema: &Value, value: &Value, put: &dyn Fn(Value) -> Value) {
        let refused = |changed: Value| read(&put(changed).to_string()).is_err();
        for other in others(schema) {
            assert!(refused(other.clone()), "{other} in the place of {value}");
        }
        if let (Some(properties), Some(object)) = (schema["properties"].as_object(), value.as_object()) {
            let with = |key: &str, member: Value| {
                let mut changed = object.clone();
                changed.insert(key.to_owned(), member);
                Value::Object(changed)
            };
            assert!(refused(with("unheard_of", json!("x"))), "{value}");
            for (key, below) in properties {
                if let Some(member) = object.get(key) {
                    walk(below, member, &|changed| put(with(key, changed)));
                } else {
                    assert!(refused(with(key, json!(1))), "the reader takes {key}");
                }
                let is_required = schema["required"].as_array().is_some_and(|all| all.contains(&json!(key)));
                let mut without = object.clone();
                let had = without.remove(key).is_some();
                assert!(!had || refused(Value::Object(without)) == is_required, "without {key}");
            }
        }
        if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
            for (index, item) in list.iter().enumerate() {
                walk(items, item, &|changed| {
                    let mut list = list.clone();
                    list[index] = changed;
                    put(Value::Array(list))
                });
            }
        }
    }

    #[test]
    fn the_schema_and_the_reader_know_the_same() {
        let schema = of_settings();
        let mut keys: Vec<&str> =
            schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut known = KEYS.to_vec();
        keys.sort_unstable();
        known.sort_unstable();
        assert_eq!(keys, known);
        let example: Value = serde_json::from_str(EXAMPLE).unwrap();
        assert!(read(&example.to_string()).is_ok());
        for (key, value) in example.as_object().unwrap() {
            let put = |changed: Value| {
                let mut settings = example.clone();
                settings[key] = changed;
                settings
            };
            walk(&schema["properties"][key], value, &put);
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let schema = of_settings();
        let text = schema.to_string();
        for reference in text.split("\"$ref\":\"#/$defs/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(schema["$defs"].get(name).is_some(), "{name}");
        }
        assert!(text.contains("#/$defs/Config"));
    }
}
