//! In what two Configs differ, as finely as a person thinks of it: the entries of lists and maps one by one, scaling and
//! the certificate by their parts, a task's CPU and memory as one size.

use super::{Config, SETTINGS, Setting, SubnetOverride, Value};
use crate::finding::Field;
use crate::map::SortedMap;

/// One thing in which two Configs differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Path of the setting, or of the part of it that has a control of its own.
    pub path: &'static str,
    /// What changed of a list or a map: a name of the list, or a key of the map; of a subnet, zone and side with a point
    /// between them. `None` where the whole value changed.
    pub entry: Option<String>,
    /// The value before, as [`Config::text`] writes it, CPU and memory with a `/` between them; `None` where nothing stood.
    pub from: Option<String>,
    /// The value after.
    pub to: Option<String>,
}

impl Change {
    /// The field of the Config that it is about.
    pub fn field(&self) -> Field {
        match &self.entry {
            // A name in a list has no path of its own.
            Some(key) if !self.is_of_list() => Field::entry(self.path, key),
            _ => Field::fixed(self.path),
        }
    }

    fn is_of_list(&self) -> bool {
        Setting::of(self.path)
            .is_some_and(|setting| matches!(setting.value(&Config::default()), Value::List(_)))
    }

    /// A value that changed as a whole.
    fn of_value(path: &'static str, from: String, to: String) -> Option<Self> {
        let value = |text: String| (!text.is_empty()).then_some(text);
        (from != to).then(|| Self { path, entry: None, from: value(from), to: value(to) })
    }
}

/// The parts of scaling that have a value of their own.
const OF_SCALING: [&str; 5] = [
    "service.scaling.min",
    "service.scaling.max",
    "service.scaling.cpu",
    "service.scaling.memory",
    "service.scaling.requests",
];
/// The same of a certificate. Its own path is that of its ARN.
const OF_CERTIFICATE: [&str; 3] =
    ["load_balancer.certificate", "load_balancer.certificate.zone", "load_balancer.certificate.name"];

/// In what two Configs differ, in the order of the JSON.
pub fn changes(before: &Config, after: &Config) -> Vec<Change> {
    let mut changes = Vec::new();
    for setting in SETTINGS {
        of_setting(setting, before, after, &mut changes);
    }
    changes
}

fn of_setting(setting: &'static Setting, before: &Config, after: &Config, changes: &mut Vec<Change>) {
    let path = setting.path;
    let of_path = |path: &'static str| Change::of_value(path, before.text(path), after.text(path));
    match (setting.value(before), setting.value(after)) {
        (Value::List(from), Value::List(to)) => changes.extend(of_list(path, from, to)),
        (Value::Table(from), Value::Table(to)) if from != to => {
            changes.extend(of_entries(path, &texts(from), &texts(to)));
        }
        (Value::Switches(from), Value::Switches(to)) if from != to => {
            changes.extend(of_entries(path, &switches(from), &switches(to)));
        }
        (Value::Subnets(from), Value::Subnets(to)) if from != to => {
            changes.extend(of_entries(path, &cidrs(from), &cidrs(to)));
        }
        (Value::Scaling(from), Value::Scaling(to)) if from != to => {
            changes.extend(of_path(path));
            if to.is_some() {
                changes.extend(OF_SCALING.into_iter().filter_map(of_path));
            }
        }
        (Value::Certificate(from), Value::Certificate(to)) if from != to => {
            changes.extend(OF_CERTIFICATE.into_iter().filter_map(of_path));
        }
        _ if path == "service.cpu" => {
            changes.extend(Change::of_value(path, size(before), size(after)));
        }
        _ if path == "service.memory" => {}
        _ => changes.extend(of_path(path)),
    }
}

/// CPU units and MiB, as the form's one list of sizes has them.
fn size(config: &Config) -> String {
    [&config.text("service.cpu"), "/", &config.text("service.memory")].concat()
}

/// The names that came and went; the whole list where none of it stayed, or only the order changed.
fn of_list(path: &'static str, from: &[String], to: &[String]) -> Vec<Change> {
    let only_in = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter().filter(|name| !other.contains(name)).cloned().collect()
    };
    let (gone, new) = (only_in(from, to), only_in(to, from));
    let is_another = !gone.is_empty() && !new.is_empty() && gone.len() == from.len();
    if is_another || (gone.is_empty() && new.is_empty()) {
        return Change::of_value(path, from.join(", "), to.join(", ")).into_iter().collect();
    }
    let gone = gone.into_iter().map(|name| (name.clone(), Some(name), None));
    let new = new.into_iter().map(|name| (name.clone(), None, Some(name)));
    let change = |(name, from, to)| Change { path, entry: Some(name), from, to };
    gone.chain(new).map(change).collect()
}

/// The keys of which something else is said. Both lists are in the order of their keys, each of which stands once.
fn of_entries(path: &'static str, from: &[(String, String)], to: &[(String, String)]) -> Vec<Change> {
    let value = |list: &[(String, String)], key: &str| {
        list.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone())
    };
    let new = to.iter().filter(|(key, _)| value(from, key).is_none());
    let mut changes = Vec::new();
    for (key, _) in from.iter().chain(new) {
        let (from, to) = (value(from, key), value(to, key));
        if from != to {
            changes.push(Change { path, entry: Some(key.clone()), from, to });
        }
    }
    changes
}

fn texts(table: &SortedMap<String>) -> Vec<(String, String)> {
    table.iter().cloned().collect()
}

fn switches(switches: &SortedMap<bool>) -> Vec<(String, String)> {
    switches.iter().map(|(name, on)| (name.clone(), super::setting::switch(*on).to_owned())).collect()
}

fn cidrs(zones: &SortedMap<SubnetOverride>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (zone, subnets) in zones {
        for (side, cidr) in [("public", &subnets.public), ("private", &subnets.private)] {
            if let Some(cidr) = cidr {
                all.push(([zone, ".", side].concat(), cidr.clone()));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::{Certificate, Preset, Scaling, change_region};

    /// What changes, a line a change.
    fn told(change: impl FnOnce(&mut Config)) -> Vec<String> {
        let mut after = Config::default();
        after.service.environment.insert("PORT".into(), "80".into());
        let before = after.clone();
        change(&mut after);
        let line = |change: &Change| {
            let value = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
            let entry = change.entry.iter().map(|entry| [".", entry].concat()).collect::<String>();
            format!("{}{entry} {} {}", change.path, value(&change.from), value(&change.to))
        };
        changes(&before, &after).iter().map(line).collect()
    }

    #[test]
    fn a_value_is_told_as_the_form_has_it() {
        let set = |path: &'static str, text: &'static str| {
            told(move |config| assert!(config.set_or_entry(path, text), "{path}"))
        };
        for (path, text, expected) in [
            ("network.nat", "single", "network.nat none single"),
            ("network.flow_logs_days", "30", "network.flow_logs_days - 30"),
            ("service.memory", "1024", "service.cpu 256/512 256/1024"),
            ("service.buckets", "logs", "service.buckets.logs - logs"),
            ("service.calls", "", "service.calls.ssm ssm -"),
            ("service.calls", "sqs, sns", "service.calls ssm sqs, sns"),
            ("service.environment.PORT", "", "service.environment.PORT 80 -"),
            ("service.environment.PORT", "81", "service.environment.PORT 80 81"),
            ("service.environment.MODE", "a", "service.environment.MODE - a"),
            ("network.endpoints.ecr.api", "false", "network.endpoints.ecr.api - false"),
            (
                "network.subnets.ap-northeast-1a.public",
                "10.0.9.0/24",
                "network.subnets.ap-northeast-1a.public - 10.0.9.0/24",
            ),
            ("load_balancer.certificate", "arn:", "load_balancer.certificate - arn:"),
            ("load_balancer.certificate.zone", "a.com", "load_balancer.certificate.zone - a.com"),
        ] {
            assert_eq!(set(path, text), [expected], "{path}");
        }
        assert!(told(|_| ()).is_empty());
    }

    #[test]
    fn a_list_is_told_by_its_names_or_whole() {
        let zones = |zones: &[&str]| {
            let zones: Vec<String> = zones.iter().map(|zone| ["ap-northeast-1", zone].concat()).collect();
            told(|config| config.network.zones = zones)
        };
        assert_eq!(zones(&["a", "c", "d"]), ["network.zones.ap-northeast-1d - ap-northeast-1d"]);
        assert_eq!(zones(&["a"]), ["network.zones.ap-northeast-1c ap-northeast-1c -"]);
        assert_eq!(
            zones(&["c", "d"]),
            [
                "network.zones.ap-northeast-1a ap-northeast-1a -",
                "network.zones.ap-northeast-1d - ap-northeast-1d"
            ]
        );
        let whole = "network.zones ap-northeast-1a, ap-northeast-1c";
        assert_eq!(zones(&["c", "a"]), [[whole, " ap-northeast-1c, ap-northeast-1a"].concat()]);
        assert_eq!(zones(&["d"]), [[whole, " ap-northeast-1d"].concat()]);
        assert_eq!(told(|config| *config = change_region(config, "us-east-1")).len(), 2);
    }

    #[test]
    fn scaling_and_a_certificate_are_told_by_their_parts() {
        let on = told(|config| config.service.scaling = Some(Scaling::default()));
        let parts = [" false true", ".min - 2", ".max - 10", ".cpu - 60"];
        assert_eq!(on, parts.map(|part| ["service.scaling", part].concat()));
        let mut before = Config::default();
        before.service.scaling = Some(Scaling::default());
        let mut after = before.clone();
        after.service.scaling = Some(Scaling { cpu: None, memory: Some(70), ..Scaling::default() });
        let paths = |before, after| changes(before, after).iter().map(|one| one.path).collect::<Vec<_>>();
        assert_eq!(paths(&before, &after), ["service.scaling.cpu", "service.scaling.memory"]);
        assert_eq!(paths(&before, &Config::default()), ["service.scaling"]);
        let certificate = Certificate { zone: "a.com".into(), name: "b.a.com".into(), ..Default::default() };
        assert_eq!(
            told(|config| config.load_balancer.certificate = Some(certificate)),
            ["load_balancer.certificate.zone - a.com", "load_balancer.certificate.name - b.a.com"]
        );
    }

    #[test]
    fn a_change_leads_to_its_field() {
        let mut after = Preset::Production.apply(&Config::default());
        after.service.secrets.insert("DB".into(), "ssm:/db".into());
        let fields: Vec<String> =
            changes(&Config::default(), &after).iter().map(|one| one.field().path().to_owned()).collect();
        assert!(
            fields.contains(&"network.zones".to_owned()) && fields.contains(&"service.secrets.DB".into())
        );
    }

    proptest! {
        /// What differs is told, and what does not is not.
        #[test]
        fn nothing_is_left_out(
            edits in prop::collection::vec((0..SETTINGS.len(), "[a-c0-9]{0,2}", "[a-b]"), 0..6),
        ) {
            let before = Config::default();
            let mut after = before.clone();
            for (at, text, key) in edits {
                let path = SETTINGS[at].path;
                // The schema version is nobody's to choose.
                if path != "version" && !after.set(path, &text) {
                    let entry = if path == "network.subnets" { format!("{path}.{key}.public") } else { format!("{path}.{key}") };
                    after.set_or_entry(&entry, &text);
                }
            }
            let changes = changes(&before, &after);
            prop_assert_eq!(changes.is_empty(), before == after);
            for change in changes {
                prop_assert_ne!(change.from, change.to);
            }
        }
    }
}
