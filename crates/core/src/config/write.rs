use super::setting::{SETTINGS, name, switch};
use super::{Config, Setting, Value};
use crate::text::decimal;

/// A Config as JSON: every key, two spaces of indent, a final newline.
///
/// Written off the table of settings: serde's writer would take another 1 kB of the page for each kind of value.
pub fn to_json(config: &Config) -> String {
    let mut writer = Writer { json: String::new(), depth: 0 };
    let mut rest = SETTINGS;
    writer.object(config, &mut rest, "");
    writer.json.push('\n');
    writer.json
}

/// A value as JSON on one line.
pub(crate) fn one_line(value: &Value<'_>) -> String {
    let mut writer = Writer { json: String::new(), depth: 0 };
    writer.value(value);
    // No text holds a line break of its own here: JSON escapes it.
    let lines: Vec<&str> = writer.json.lines().map(str::trim_start).collect();
    lines.join(" ")
}

struct Writer {
    json: String,
    depth: usize,
}

impl Writer {
    /// Writes the settings at the beginning of `rest` whose paths begin with `prefix`, and takes them from it.
    fn object(&mut self, config: &Config, rest: &mut &[Setting], prefix: &str) {
        self.open('{');
        while let Some(setting) = rest.first()
            && let Some(keys) = setting.path.strip_prefix(prefix)
        {
            if let Some((key, _)) = keys.split_once('.') {
                self.key(key);
                self.object(config, rest, &[prefix, key, "."].concat());
            } else {
                self.key(keys);
                self.value(&setting.value(config));
                *rest = rest.get(1..).unwrap_or_default();
            }
        }
        self.close('}');
    }

    fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Version(version) => self.json.push_str(&decimal(i64::from(**version))),
            Value::Number(number) => self.json.push_str(&decimal(**number)),
            Value::Text(text) => self.string(text),
            Value::Choice(choice) => self.string(name(*choice)),
            Value::List(list) => {
                self.open('[');
                for text in *list {
                    self.next();
                    self.string(text);
                }
                self.close(']');
            }
            Value::Table(table) => {
                self.open('{');
                for (name, text) in *table {
                    self.key(name);
                    self.string(text);
                }
                self.close('}');
            }
            Value::Switches(switches) => {
                self.open('{');
                for (name, on) in *switches {
                    self.key(name);
                    self.json.push_str(switch(*on));
                }
                self.close('}');
            }
            Value::Subnets(zones) => {
                self.open('{');
                for (zone, subnets) in *zones {
                    self.key(zone);
                    self.open('{');
                    for (key, cidr) in [("public", &subnets.public), ("private", &subnets.private)] {
                        if let Some(cidr) = cidr {
                            self.key(key);
                            self.string(cidr);
                        }
                    }
                    self.close('}');
                }
                self.close('}');
            }
            Value::Switch(on) => self.json.push_str(switch(**on)),
            Value::OptionalText(Some(text)) => self.string(text),
            Value::OptionalNumber(number) => self.optional_number(**number),
            Value::OptionalText(None) | Value::Certificate(None) | Value::Scaling(None) => {
                self.json.push_str("null");
            }
            Value::Certificate(Some(certificate)) => {
                self.open('{');
                for (key, text) in
                    [("arn", &certificate.arn), ("zone", &certificate.zone), ("name", &certificate.name)]
                {
                    if !text.is_empty() {
                        self.key(key);
                        self.string(text);
                    }
                }
                self.close('}');
            }
            Value::Scaling(Some(scaling)) => {
                self.open('{');
                for (key, number) in [
                    ("min", Some(scaling.min)),
                    ("max", Some(scaling.max)),
                    ("cpu", scaling.cpu),
                    ("memory", scaling.memory),
                    ("requests", scaling.requests),
                ] {
                    self.key(key);
                    self.optional_number(number);
                }
                self.close('}');
            }
        }
    }

    fn open(&mut self, bracket: char) {
        self.json.push(bracket);
        self.depth += 1;
    }

    /// An empty object or list stays on its line.
    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.json.ends_with(['{', '[']) {
            self.new_line();
        }
        self.json.push(bracket);
    }

    /// Goes on to the next member of an object or a list.
    fn next(&mut self) {
        if !self.json.ends_with(['{', '[']) {
            self.json.push(',');
        }
        self.new_line();
    }

    fn new_line(&mut self) {
        self.json.push('\n');
        for _ in 0..self.depth {
            self.json.push_str("  ");
        }
    }

    fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.json.push_str(": ");
    }

    fn optional_number(&mut self, number: Option<i64>) {
        match number {
            Some(number) => self.json.push_str(&decimal(number)),
            None => self.json.push_str("null"),
        }
    }

    fn string(&mut self, text: &str) {
        self.json.push('"');
        // Nearly all texts stand for themselves.
        if text.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
            text.chars().for_each(|char| self.character(char));
        } else {
            self.json.push_str(text);
        }
        self.json.push('"');
    }

    fn character(&mut self, char: char) {
        match char {
            '"' => self.json.push_str("\\\""),
            '\\' => self.json.push_str("\\\\"),
            '\n' => self.json.push_str("\\n"),
            '\r' => self.json.push_str("\\r"),
            '\t' => self.json.push_str("\\t"),
            '\u{8}' => self.json.push_str("\\b"),
            '\u{c}' => self.json.push_str("\\f"),
            '\0'..='\u{1f}' => {
                let code = u32::from(char);
                self.json.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                self.json.extend(char::from_digit(code % 16, 16));
            }
            _ => self.json.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::{Certificate, Place, Scaling, SubnetOverride};

    #[test]
    fn the_default_is_what_serde_writes() {
        let config = Config::default();
        assert_eq!(to_json(&config), serde_json::to_string_pretty(&config).unwrap() + "\n");
    }

    proptest! {
        #[test]
        fn any_config_is_what_serde_writes(
            texts in prop::collection::vec("\\PC{0,3}|[\\x00-\\x7f]{0,6}", 6),
            number in any::<i64>(),
            on in any::<bool>(),
            count in 0_usize..3,
        ) {
            let mut config = Config::default();
            let text = |at: usize| texts.get(at % texts.len()).cloned().unwrap_or_default();
            for (at, setting) in SETTINGS.iter().enumerate() {
                match setting.place(&mut config) {
                    Place::Version(version) => *version = u32::try_from(count).unwrap(),
                    Place::Text(place) => *place = text(at),
                    Place::Number(place) => *place = number,
                    Place::Choice(choice) => choice.choose(count),
                    Place::List(list) => *list = (0..count).map(text).collect(),
                    Place::Table(table) => {
                        *table = (0..count).map(|entry| (text(at + entry), text(entry))).collect();
                    }
                    Place::Switches(switches) => {
                        *switches = (0..count).map(|entry| (text(entry), on)).collect();
                    }
                    Place::Subnets(zones) => {
                        let cidr = |at: usize| on.then(|| text(at));
                        let subnets =
                            |entry: usize| SubnetOverride { public: cidr(entry), private: Some(text(entry + 1)) };
                        let mut all: Vec<_> = (0..count).map(|entry| (text(entry), subnets(entry))).collect();
                        all.push(("none".into(), SubnetOverride::default()));
                        *zones = all.into_iter().collect();
                    }
                    Place::Certificate(place) => {
                        *place = on.then(|| Certificate { arn: text(0), zone: text(1), name: text(2) });
                    }
                    Place::Switch(place) => *place = on,
                    Place::OptionalText(place) => *place = on.then(|| text(at)),
                    Place::OptionalNumber(place) => *place = on.then_some(number),
                    Place::Scaling(place) => {
                        *place = on.then(|| Scaling { min: number, cpu: (count > 0).then_some(number), ..Scaling::default() });
                    }
                }
            }
            prop_assert_eq!(to_json(&config), serde_json::to_string_pretty(&config).unwrap() + "\n");
        }
    }
}
