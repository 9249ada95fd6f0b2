//! The table of a Config's values: what reads, changes or writes any of them by its path goes through it.

use super::{Certificate, Choice, Config, SubnetOverride};
use crate::map::SortedMap;
use crate::text::decimal;

/// A value of the Config: its path, and the way to it.
pub struct Setting {
    /// The JSON keys that lead to it, joined by dots, as findings name it.
    pub path: &'static str,
    /// Its place in links, which never changes.
    pub number: u8,
    value: fn(&Config) -> Value<'_>,
    place: fn(&mut Config) -> Place<'_>,
}

/// What a setting holds, by its kind.
pub enum Value<'a> {
    /// The schema version.
    Version(&'a u32),
    /// Text as typed.
    Text(&'a String),
    /// A whole number.
    Number(&'a i64),
    /// One of a few values.
    Choice(&'a dyn Choice),
    /// Names in the order in which they were chosen.
    List(&'a Vec<String>),
    /// Texts by name.
    Table(&'a SortedMap<String>),
    /// On or off by name.
    Switches(&'a SortedMap<bool>),
    /// The CIDRs of subnets by zone.
    Subnets(&'a SortedMap<SubnetOverride>),
    /// A certificate, by its ARN.
    Certificate(&'a Option<Certificate>),
}

/// The same, to be changed.
pub enum Place<'a> {
    /// The schema version.
    Version(&'a mut u32),
    /// Text as typed.
    Text(&'a mut String),
    /// A whole number.
    Number(&'a mut i64),
    /// One of a few values.
    Choice(&'a mut dyn Choice),
    /// Names in the order in which they were chosen.
    List(&'a mut Vec<String>),
    /// Texts by name.
    Table(&'a mut SortedMap<String>),
    /// On or off by name.
    Switches(&'a mut SortedMap<bool>),
    /// The CIDRs of subnets by zone.
    Subnets(&'a mut SortedMap<SubnetOverride>),
    /// A certificate, by its ARN.
    Certificate(&'a mut Option<Certificate>),
}

/// One row a setting: its keys, which are those of the Config's fields too, and the kind of its value.
macro_rules! settings {
    ($($number:literal $kind:ident $first:ident $(. $key:ident)*;)+) => {
        &[$(Setting {
            path: concat!(stringify!($first) $(, ".", stringify!($key))*),
            number: $number,
            value: |config| Value::$kind(&config.$first $(.$key)*),
            place: |config| Place::$kind(&mut config.$first $(.$key)*),
        }),+]
    };
}

/// Every value of a Config, in the order of its JSON.
pub static SETTINGS: &[Setting] = settings! {
    0 Version version;
    1 Choice language;
    2 Text project.name;
    3 Text project.environment;
    4 Table project.tags;
    5 Text network.region;
    6 List network.zones;
    7 Text network.cidr;
    8 Subnets network.subnets;
    9 Choice network.nat;
    10 Switches network.endpoints;
    11 Choice load_balancer.protocol;
    12 Certificate load_balancer.certificate;
    13 Text load_balancer.health_check.path;
    14 Text load_balancer.health_check.codes;
    15 Number load_balancer.health_check.interval_s;
    16 Number load_balancer.health_check.timeout_s;
    17 Number load_balancer.health_check.healthy;
    18 Number load_balancer.health_check.unhealthy;
    19 Text service.image;
    20 Number service.port;
    21 Number service.cpu;
    22 Number service.memory;
    23 Choice service.architecture;
    24 Number service.count;
    25 Table service.environment;
    26 Table service.secrets;
    27 List service.calls;
    28 Choice service.exec;
    29 Number service.grace_s;
    30 Number observability.log_days;
};

impl Setting {
    /// The setting of a path; `None` where no value stands there.
    pub fn of(path: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.path == path)
    }

    /// What a Config holds.
    pub fn value<'a>(&self, config: &'a Config) -> Value<'a> {
        (self.value)(config)
    }

    /// Where a Config holds it.
    pub fn place<'a>(&self, config: &'a mut Config) -> Place<'a> {
        (self.place)(config)
    }

    /// What a Config holds, as text for one line: a choice by its name. Empty for what takes more than one line.
    pub fn text(&self, config: &Config) -> String {
        match self.value(config) {
            Value::Text(text) => text.clone(),
            Value::Number(number) => decimal(*number),
            Value::Choice(choice) => {
                choice.names().get(choice.position()).copied().unwrap_or_default().to_owned()
            }
            Value::Certificate(Some(certificate)) => certificate.arn.clone(),
            _ => String::new(),
        }
    }

    /// Changes a Config to what a text says. Whether the text says a value of this setting; where it does not, nothing
    /// changes.
    pub fn set(&self, config: &mut Config, text: &str) -> bool {
        match self.place(config) {
            Place::Text(place) => text.clone_into(place),
            Place::Number(place) => {
                let Some(number) = whole_number(text) else { return false };
                *place = number;
            }
            Place::Choice(choice) => {
                let Some(position) = choice.names().iter().position(|name| *name == text) else {
                    return false;
                };
                choice.choose(position);
            }
            Place::Certificate(place) => {
                *place = (!text.is_empty()).then(|| Certificate { arn: text.to_owned() });
            }
            _ => return false,
        }
        true
    }
}

/// The whole number that was typed, also in the full-width digits of a Japanese keyboard.
pub fn whole_number(text: &str) -> Option<i64> {
    let ascii: String = text
        .trim()
        .chars()
        .map(|typed| match typed {
            '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(typed) - 0xff10, 10).unwrap_or(typed),
            '\u{ff0d}' | '\u{2212}' => '-',
            _ => typed,
        })
        .collect();
    ascii.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths of every value in the order of the JSON, as serde has them.
    fn leaves(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(object) if Setting::of(path).is_none() => {
                for (key, value) in object {
                    let path = if path.is_empty() { key.clone() } else { [path, ".", key].concat() };
                    leaves(value, &path, found);
                }
            }
            _ => found.push(path.to_owned()),
        }
    }

    #[test]
    fn every_value_of_a_config_is_a_setting_and_no_other_is() {
        let mut found = Vec::new();
        leaves(&serde_json::to_value(Config::default()).unwrap(), "", &mut found);
        let mut paths: Vec<&str> = SETTINGS.iter().map(|setting| setting.path).collect();
        found.sort();
        paths.sort_unstable();
        assert_eq!(found, paths);
    }

    #[test]
    fn what_is_set_is_read_again_and_changes_nothing_else() {
        for setting in SETTINGS {
            let mut config = Config::default();
            let texts: &[&str] = match setting.value(&config) {
                Value::Text(_) | Value::Certificate(_) => &["typed", "", "\u{56f2}"],
                Value::Number(_) => &["-7", "0", "9000"],
                Value::Choice(choice) => choice.names(),
                _ => &[],
            };
            for text in texts {
                assert!(setting.set(&mut config, text), "{}", setting.path);
                assert_eq!(setting.text(&config), *text, "{}", setting.path);
            }
            for other in SETTINGS.iter().filter(|other| other.path != setting.path) {
                assert_eq!(other.text(&config), other.text(&Config::default()), "{}", setting.path);
            }
        }
    }

    #[test]
    fn what_is_no_value_changes_nothing() {
        for (path, text) in
            [("service.port", "8o"), ("network.nat", "two"), ("service.calls", "ssm"), ("version", "2")]
        {
            let mut config = Config::default();
            assert!(!Setting::of(path).unwrap().set(&mut config, text), "{path}");
            assert_eq!(config, Config::default());
        }
    }

    #[test]
    fn a_choice_has_the_names_of_its_json() {
        for setting in SETTINGS {
            let mut config = Config::default();
            let Value::Choice(choice) = setting.value(&config) else { continue };
            for name in choice.names() {
                assert!(setting.set(&mut config, name));
                let json = serde_json::to_value(&config).unwrap();
                let pointer = ["/", &setting.path.replace('.', "/")].concat();
                assert_eq!(json.pointer(&pointer).unwrap(), name, "{}", setting.path);
            }
        }
    }

    #[test]
    fn an_empty_certificate_is_none() {
        let mut config = Config::default();
        assert!(Setting::of("load_balancer.certificate").unwrap().set(&mut config, ""));
        assert_eq!(config.load_balancer.certificate, None);
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("80", Some(80)),
            (" 080 ", Some(80)),
            ("-1", Some(-1)),
            ("８０", Some(80)),
            ("", None),
            ("8o", None),
            ("8.5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(whole_number(typed), number, "{typed}");
        }
    }
}
