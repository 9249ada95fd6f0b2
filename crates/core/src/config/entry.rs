//! The entries of a Config's maps, by their paths.

use super::setting::{is_on, switch};
use super::{Config, Place, SETTINGS, Setting, SubnetOverride, Value};
use crate::map::SortedMap;

/// The map that holds the entry of a path, and the entry's key: names hold dots, so the map's path says where they begin.
fn entry(path: &str) -> Option<(&'static Setting, &str)> {
    SETTINGS.iter().find_map(|setting| Some((setting, path.strip_prefix(setting.path)?.strip_prefix('.')?)))
}

impl Config {
    /// What stands at the path of an entry, such as `service.environment.MODE`, `network.endpoints.ecr.api` or
    /// `network.subnets.us-east-1a.private`; empty where there is none, and for any other path what [`Config::text`] says.
    pub fn text_or_entry(&self, path: &str) -> String {
        let found = entry(path).and_then(|(setting, key)| match setting.value(self) {
            Value::Table(table) => table.get(key).cloned(),
            Value::Switches(switches) => switches.get(key).map(|on| switch(*on).to_owned()),
            Value::Subnets(zones) => {
                let (zone, side) = key.rsplit_once('.')?;
                let subnets = zones.get(zone)?;
                if side == "public" { subnets.public.clone() } else { subnets.private.clone() }
            }
            _ => None,
        });
        found.unwrap_or_else(|| self.text(path))
    }

    /// Changes an entry of a map to what a text says, or takes it out where the text is empty; for any other path the same
    /// as [`Config::set`]. Whether the text says a value of that kind; where it does not, nothing changes.
    pub fn set_or_entry(&mut self, path: &str, text: &str) -> bool {
        if self.set(path, text) {
            return true;
        }
        let Some((setting, key)) = entry(path) else { return false };
        match setting.place(self) {
            Place::Table(table) => {
                if text.is_empty() {
                    table.remove(key);
                } else {
                    table.insert(key.to_owned(), text.to_owned());
                }
            }
            Place::Switches(switches) => match is_on(text) {
                Some(on) => {
                    switches.insert(key.to_owned(), on);
                }
                None if text.is_empty() => {
                    switches.remove(key);
                }
                None => return false,
            },
            Place::Subnets(zones) => return set_subnet(zones, key, text),
            _ => return false,
        }
        true
    }
}

/// A zone of which neither subnet is given stands in the map no more.
fn set_subnet(zones: &mut SortedMap<SubnetOverride>, key: &str, text: &str) -> bool {
    let Some((zone, side)) = key.rsplit_once('.') else { return false };
    let mut subnets = zones.get(zone).cloned().unwrap_or_default();
    let place = match side {
        "public" => &mut subnets.public,
        "private" => &mut subnets.private,
        _ => return false,
    };
    *place = (!text.is_empty()).then(|| text.to_owned());
    if subnets == SubnetOverride::default() {
        zones.remove(zone);
    } else {
        zones.insert(zone.to_owned(), subnets);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_set_read_and_taken_out() {
        for (path, text) in [
            ("service.environment.MODE", "fast"),
            ("service.secrets.DB", "ssm:/web/dev/DB"),
            ("project.tags.Cost.Center", "42"),
            ("network.endpoints.ecr.api", "false"),
            ("network.subnets.ap-northeast-1a.private", "10.0.200.0/24"),
            ("network.subnets.ap-northeast-1a.public", "10.0.201.0/24"),
        ] {
            let mut config = Config::default();
            assert!(config.set_or_entry(path, text), "{path}");
            assert_eq!(config.text_or_entry(path), text);
            assert!(config.set_or_entry(path, ""));
            assert_eq!(config, Config::default(), "{path}");
            assert_eq!(config.text_or_entry(path), "");
        }
    }

    #[test]
    fn one_subnet_of_a_zone_may_go_alone() {
        let mut config = Config::default();
        for side in ["public", "private"] {
            config.set_or_entry(&["network.subnets.ap-northeast-1a.", side].concat(), "10.0.200.0/24");
        }
        config.set_or_entry("network.subnets.ap-northeast-1a.public", "");
        let left = SubnetOverride { public: None, private: Some("10.0.200.0/24".into()) };
        assert_eq!(config.network.subnets, [("ap-northeast-1a".to_owned(), left)].into_iter().collect());
    }

    #[test]
    fn any_other_path_is_a_settings() {
        let mut config = Config::default();
        assert!(config.set_or_entry("service.count", "3"));
        assert_eq!(config.text_or_entry("service.count"), "3");
        for path in [
            "network.endpoints.ecr.api",
            "network.subnets.a",
            "network.subnets.a.b",
            "moon",
            "service.count.a",
        ] {
            let mut same = config.clone();
            assert!(!same.set_or_entry(path, "maybe"), "{path}");
            assert_eq!(same, config);
        }
    }
}
