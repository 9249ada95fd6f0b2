//! The table of a Config's values: what reads, changes or writes any of them by its path goes through it.

use super::{Certificate, Choice, Config, Scaling, SubnetOverride};
use crate::json::MOST_ENTRIES;
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
    /// A certificate, by its ARN or by zone and name.
    Certificate(&'a Option<Certificate>),
    /// On or off.
    Switch(&'a bool),
    /// Text that may be left out.
    OptionalText(&'a Option<String>),
    /// A whole number that may be left out.
    OptionalNumber(&'a Option<i64>),
    /// The bounds and targets of scaling.
    Scaling(&'a Option<Scaling>),
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
    /// A certificate, by its ARN or by zone and name.
    Certificate(&'a mut Option<Certificate>),
    /// On or off.
    Switch(&'a mut bool),
    /// Text that may be left out.
    OptionalText(&'a mut Option<String>),
    /// A whole number that may be left out.
    OptionalNumber(&'a mut Option<i64>),
    /// The bounds and targets of scaling.
    Scaling(&'a mut Option<Scaling>),
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
    31 List network.peer_cidrs;
    32 OptionalNumber network.flow_logs_days;
    33 Choice load_balancer.scheme;
    11 Choice load_balancer.protocol;
    12 Certificate load_balancer.certificate;
    34 Choice load_balancer.tls_policy;
    35 List load_balancer.allowed_cidrs;
    13 Text load_balancer.health_check.path;
    14 Text load_balancer.health_check.codes;
    15 Number load_balancer.health_check.interval_s;
    16 Number load_balancer.health_check.timeout_s;
    17 Number load_balancer.health_check.healthy;
    18 Number load_balancer.health_check.unhealthy;
    36 Number load_balancer.idle_timeout_s;
    37 Switch load_balancer.access_logs;
    38 Switch load_balancer.deletion_protection;
    39 Switch load_balancer.waf;
    19 Text service.image;
    40 Switch service.create_repository;
    20 Number service.port;
    21 Number service.cpu;
    22 Number service.memory;
    23 Choice service.architecture;
    41 Number service.ephemeral_gib;
    24 Number service.count;
    42 Scaling service.scaling;
    43 Number service.spot_percent;
    25 Table service.environment;
    26 Table service.secrets;
    44 OptionalText service.secrets_key_arn;
    27 List service.calls;
    45 List service.buckets;
    28 Choice service.exec;
    46 Choice service.deployment;
    47 Choice service.traffic_shift;
    48 Choice service.deployed_by;
    49 Switch service.read_only_root;
    29 Number service.grace_s;
    50 Number service.stop_timeout_s;
    30 Number observability.log_days;
    51 OptionalText observability.log_key_arn;
    52 Switch observability.insights;
    53 Switch observability.alarms;
    54 OptionalText observability.alarm_topic_arn;
    55 Choice state.backend;
    56 Text state.bucket;
    57 Text state.key;
    58 Text state.region;
    59 Table cost.usage;
    60 Table cost.prices;
    61 OptionalText cost.jpy_per_usd;
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
}

impl Config {
    /// The value at a path, as text for one line: a choice by its name, a list with commas, a switch as `true` or
    /// `false`; scaling too is `true` where it is on. Empty for what is left out or takes more than one line, and where
    /// no value stands.
    ///
    /// Besides the settings' paths there are those of their parts: `load_balancer.certificate.zone` and `.name`, and
    /// `service.scaling.min`, `.max`, `.cpu`, `.memory` and `.requests`.
    pub fn text(&self, path: &str) -> String {
        match self.value_at(path) {
            Some(Value::Text(text) | Value::OptionalText(Some(text))) => text.clone(),
            Some(Value::Number(number) | Value::OptionalNumber(Some(number))) => decimal(*number),
            Some(Value::Choice(choice)) => name(choice).to_owned(),
            Some(Value::List(list)) => list.join(", "),
            Some(Value::Switch(on)) => switch(*on).to_owned(),
            Some(Value::Scaling(scaling)) => switch(scaling.is_some()).to_owned(),
            Some(Value::Certificate(Some(certificate))) => certificate.arn.clone(),
            _ => String::new(),
        }
    }

    /// Changes the value at a path to what a text says; the entries of a list stand between commas or spaces. Whether
    /// the text says a value of that kind; where it does not, nothing changes.
    pub fn set(&mut self, path: &str, text: &str) -> bool {
        match self.place_at(path) {
            Some(Place::Text(place)) => text.clone_into(place),
            Some(Place::OptionalText(place)) => *place = (!text.is_empty()).then(|| text.to_owned()),
            Some(Place::Number(place)) => {
                let Some(number) = whole_number(text) else { return false };
                *place = number;
            }
            Some(Place::OptionalNumber(place)) => {
                let number = whole_number(text);
                if number.is_none() && !text.trim().is_empty() {
                    return false;
                }
                *place = number;
            }
            Some(Place::Choice(choice)) => {
                let Some(position) = choice.names().iter().position(|name| *name == text) else {
                    return false;
                };
                choice.choose(position);
            }
            Some(Place::List(place)) => *place = entries(text),
            Some(Place::Switch(place)) => {
                let Some(on) = is_on(text) else { return false };
                *place = on;
            }
            Some(Place::Scaling(place)) => {
                let Some(on) = is_on(text) else { return false };
                *place = on.then(|| place.take().unwrap_or_default());
            }
            Some(Place::Certificate(place)) => text.clone_into(&mut place.get_or_insert_default().arn),
            _ => return false,
        }
        // Its parts may be emptied one by one.
        if self.load_balancer.certificate == Some(Certificate::default()) {
            self.load_balancer.certificate = None;
        }
        true
    }

    fn value_at(&self, path: &str) -> Option<Value<'_>> {
        if let Some(setting) = Setting::of(path) {
            return Some(setting.value(self));
        }
        let (whole, part) = path.rsplit_once('.')?;
        Some(match (Setting::of(whole)?.value(self), part) {
            (Value::Certificate(Some(certificate)), "zone") => Value::Text(&certificate.zone),
            (Value::Certificate(Some(certificate)), "name") => Value::Text(&certificate.name),
            (Value::Scaling(Some(scaling)), "min") => Value::Number(&scaling.min),
            (Value::Scaling(Some(scaling)), "max") => Value::Number(&scaling.max),
            (Value::Scaling(Some(scaling)), "cpu") => Value::OptionalNumber(&scaling.cpu),
            (Value::Scaling(Some(scaling)), "memory") => Value::OptionalNumber(&scaling.memory),
            (Value::Scaling(Some(scaling)), "requests") => Value::OptionalNumber(&scaling.requests),
            _ => return None,
        })
    }

    /// The same, to be changed. A part of a certificate has a place also where there is no certificate.
    fn place_at(&mut self, path: &str) -> Option<Place<'_>> {
        if let Some(setting) = Setting::of(path) {
            return Some(setting.place(self));
        }
        let (whole, part) = path.rsplit_once('.')?;
        Some(match (Setting::of(whole)?.place(self), part) {
            (Place::Certificate(place), "zone") => Place::Text(&mut place.get_or_insert_default().zone),
            (Place::Certificate(place), "name") => Place::Text(&mut place.get_or_insert_default().name),
            (Place::Scaling(Some(scaling)), "min") => Place::Number(&mut scaling.min),
            (Place::Scaling(Some(scaling)), "max") => Place::Number(&mut scaling.max),
            (Place::Scaling(Some(scaling)), "cpu") => Place::OptionalNumber(&mut scaling.cpu),
            (Place::Scaling(Some(scaling)), "memory") => Place::OptionalNumber(&mut scaling.memory),
            (Place::Scaling(Some(scaling)), "requests") => Place::OptionalNumber(&mut scaling.requests),
            _ => return None,
        })
    }
}

/// The entries of a list that was typed on one line, as many as JSON may have.
fn entries(text: &str) -> Vec<String> {
    let parts = text.split([',', ' ', '\u{3001}', '\u{3000}']);
    parts.filter(|part| !part.is_empty()).take(MOST_ENTRIES).map(str::to_owned).collect()
}

/// How a switch is written, in JSON too.
pub(super) fn switch(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

pub(super) fn is_on(text: &str) -> Option<bool> {
    [false, true].into_iter().find(|on| switch(*on) == text)
}

/// The name of what is chosen.
pub(super) fn name(choice: &dyn Choice) -> &'static str {
    choice.names().get(choice.position()).copied().unwrap_or_default()
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
                Value::Text(_) | Value::OptionalText(_) | Value::Certificate(_) => &["typed", "", "\u{56f2}"],
                Value::Number(_) => &["-7", "0", "9000"],
                Value::OptionalNumber(_) => &["-7", "", "9000"],
                Value::List(_) => &["10.0.0.0/8, 192.168.0.0/16", "", "a"],
                Value::Switch(_) | Value::Scaling(_) => &["true", "false"],
                Value::Choice(choice) => choice.names(),
                _ => &[],
            };
            for text in texts {
                assert!(config.set(setting.path, text), "{}", setting.path);
                assert_eq!(config.text(setting.path), *text, "{}", setting.path);
            }
            for other in SETTINGS.iter().filter(|other| other.path != setting.path) {
                assert_eq!(config.text(other.path), Config::default().text(other.path), "{}", setting.path);
            }
        }
    }

    #[test]
    fn what_is_no_value_changes_nothing() {
        for (path, text) in [
            ("service.port", "8o"),
            ("network.nat", "two"),
            ("network.endpoints", "ssm"),
            ("network.flow_logs_days", "a week"),
            ("load_balancer.waf", "on"),
            ("service.scaling", "1"),
            ("service.scaling.min", "3"),
            ("service.scaling.average", "3"),
            ("service.count.min", "3"),
            ("load_balancer.certificate.arm", "a"),
            ("version", "2"),
            ("service", ""),
        ] {
            let mut config = Config::default();
            assert!(!config.set(path, text), "{path}");
            assert_eq!(config, Config::default());
        }
    }

    #[test]
    fn a_choice_has_the_names_of_its_json() {
        for setting in SETTINGS {
            let mut config = Config::default();
            let Value::Choice(choice) = setting.value(&config) else { continue };
            for name in choice.names() {
                assert!(config.set(setting.path, name));
                let json = serde_json::to_value(&config).unwrap();
                let pointer = ["/", &setting.path.replace('.', "/")].concat();
                assert_eq!(json.pointer(&pointer).unwrap(), name, "{}", setting.path);
            }
        }
    }

    #[test]
    fn an_empty_certificate_is_none() {
        let mut config = Config::default();
        assert!(config.set("load_balancer.certificate", ""));
        assert_eq!(config.load_balancer.certificate, None);
    }

    #[test]
    fn the_parts_of_a_certificate_are_set_one_by_one() {
        let mut config = Config::default();
        for (part, text) in [("zone", "example.com"), ("name", "app.example.com")] {
            let path = ["load_balancer.certificate.", part].concat();
            assert!(config.set(&path, text));
            assert_eq!(config.text(&path), text);
        }
        assert_eq!(config.text("load_balancer.certificate"), "");
        let certificate = config.load_balancer.certificate.as_ref().unwrap();
        assert_eq!(
            (certificate.zone.as_str(), certificate.name.as_str()),
            ("example.com", "app.example.com")
        );
        assert!(config.set("load_balancer.certificate.zone", ""));
        assert!(config.load_balancer.certificate.is_some());
        assert!(config.set("load_balancer.certificate.name", ""));
        assert_eq!(config, Config::default());
    }

    #[test]
    fn the_numbers_of_scaling_are_set_one_by_one() {
        let mut config = Config::default();
        assert!(config.set("service.scaling", "true"));
        for (part, text) in [("min", "3"), ("max", "9"), ("cpu", ""), ("memory", "70"), ("requests", "500")] {
            let path = ["service.scaling.", part].concat();
            assert!(config.set(&path, text));
            assert_eq!(config.text(&path), text);
        }
        let scaling = Scaling { min: 3, max: 9, cpu: None, memory: Some(70), requests: Some(500) };
        assert!(config.set("service.scaling", "true"));
        assert_eq!(config.service.scaling, Some(scaling));
        assert!(config.set("service.scaling", "false"));
        assert_eq!(config, Config::default());
    }

    #[test]
    fn the_entries_of_a_list_stand_between_commas_or_spaces() {
        for text in ["a,b", " a  b ", ",a, b,", "a\u{3001}b"] {
            assert_eq!(entries(text), ["a", "b"], "{text}");
        }
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
