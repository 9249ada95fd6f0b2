use kakoi_core::advice::Fix;
use kakoi_core::catalog::{Offer, endpoint_service};
use kakoi_core::config::{Config, Place, Preset, Setting, SubnetOverride, change_region};
use kakoi_core::map::SortedMap;
use kakoi_core::text::Control;

use super::{Row, Rows};

/// One change of the design.
#[derive(Debug)]
pub(crate) enum Edit {
    /// Types into the field of a control.
    Type(Control, String),
    /// Chooses one of the few values of a control, by its text.
    Choose(Control, String),
    /// Types the CIDR of a zone's subnet; empty for the computed one.
    Subnet(String, SubnetKind, String),
    /// Changes a table of names and values.
    Row(Control, RowEdit),
    /// Chooses a region, by code.
    Region(&'static str),
    /// Chooses a zone or lets it go.
    Zone(String),
    /// Switches an endpoint by hand, or leaves it to what needs it.
    Endpoint(&'static str, Option<bool>),
    /// Chooses CPU units and MiB of memory, with a `/` between them.
    Size(String),
    /// Says whether the application calls a service.
    Call(&'static str, bool),
    /// Starts anew from a preset.
    Preset(Preset),
    /// Mends a finding.
    Fix(Fix),
    /// Types how much of something is used in a month, by its name; empty for the typical amount.
    Usage(String, String),
    /// Types a price, by its name; empty for the catalog's.
    Price(String, String),
    /// Types the yen for a dollar; empty for none.
    Rate(String),
    /// Takes a Config that was offered.
    Adopt(Box<Config>),
}

/// Which of a zone's two subnets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubnetKind {
    Public,
    Private,
}

/// A change of a table of names and values. Rows are counted from 0.
#[derive(Debug)]
pub(crate) enum RowEdit {
    Add,
    Remove(usize),
    Name(usize, String),
    Value(usize, String),
}

impl SubnetKind {
    /// The last key of the field's path.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The CIDR that an override gives.
    pub(crate) fn of(self, subnets: &SubnetOverride) -> Option<&str> {
        match self {
            Self::Public => subnets.public.as_deref(),
            Self::Private => subnets.private.as_deref(),
        }
    }
}

impl Edit {
    /// The Config after the edit. `rows` are the tables as they stand after it.
    pub(super) fn apply(&self, config: &Config, rows: &Rows) -> Config {
        let mut config = config.clone();
        match self {
            Self::Type(control, text) | Self::Choose(control, text) => {
                config.set(control.path(), text);
            }
            Self::Subnet(zone, kind, text) => {
                config.set_or_entry(&["network.subnets.", zone, ".", kind.key()].concat(), text);
            }
            Self::Row(table, _) => {
                match Setting::of(table.path()).map(|setting| setting.place(&mut config)) {
                    Some(Place::Table(place)) => *place = rows.map(*table),
                    Some(Place::Switches(place)) => name_services(place, rows.of(*table)),
                    _ => {}
                }
            }
            Self::Preset(preset) => return preset.apply(&config),
            Self::Fix(fix) => return fix.apply(&config),
            Self::Adopt(offered) => return (**offered).clone(),
            Self::Usage(name, text) => {
                config.set_or_entry(&["cost.usage.", name].concat(), text);
            }
            Self::Price(name, text) => {
                config.set_or_entry(&["cost.prices.", name].concat(), text);
            }
            Self::Rate(text) => {
                config.set(RATE, text);
            }
            Self::Region(code) => return change_region(&config, code),
            Self::Zone(zone) => toggle_zone(&mut config, zone),
            Self::Endpoint(service, Some(on)) => {
                config.network.endpoints.insert((*service).to_owned(), *on);
            }
            Self::Endpoint(service, None) => {
                config.network.endpoints.remove(service);
            }
            Self::Size(size) => {
                if let Some((cpu, memory)) = size.split_once('/') {
                    config.set("service.cpu", cpu);
                    config.set("service.memory", memory);
                }
            }
            Self::Call(service, called) => {
                config.service.calls.retain(|name| name != service);
                if *called {
                    config.service.calls.push((*service).to_owned());
                }
            }
        }
        config
    }

    /// Whether it changes nothing but what the estimate takes for granted.
    pub(super) fn is_of_the_bill(&self) -> bool {
        matches!(self, Self::Usage(..) | Self::Price(..) | Self::Rate(_))
    }

    /// Whether both edits type into the same field, so that they count as one change.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Type(here, _), Self::Type(there, _)) => here == there,
            (Self::Usage(here, _), Self::Usage(there, _)) | (Self::Price(here, _), Self::Price(there, _)) => {
                here == there
            }
            (Self::Rate(_), Self::Rate(_)) => true,
            (Self::Subnet(zone, kind, _), Self::Subnet(other, other_kind, _)) => {
                zone == other && kind == other_kind
            }
            (Self::Row(table, RowEdit::Name(row, _)), Self::Row(other, RowEdit::Name(other_row, _)))
            | (Self::Row(table, RowEdit::Value(row, _)), Self::Row(other, RowEdit::Value(other_row, _))) => {
                table == other && row == other_row
            }
            _ => false,
        }
    }
}

/// Path of the yen for a dollar.
pub(crate) const RATE: &str = "cost.jpy_per_usd";

/// Whether the form has a switch for the endpoint of that name.
pub(crate) fn has_switch(name: &str) -> bool {
    endpoint_service(name).is_some_and(|service| !matches!(service.offered, Offer::Never(_)))
}

/// Switches on what the rows name, and nothing else among the services that have no switch of their own. A name that has
/// one may be the beginning of another, so it counts for nothing here.
fn name_services(endpoints: &mut SortedMap<bool>, rows: &[Row]) {
    let switched = endpoints.iter().filter(|(name, _)| has_switch(name)).cloned();
    let named = rows.iter().map(|(name, _)| name).filter(|name| !name.is_empty() && !has_switch(name));
    *endpoints = switched.chain(named.map(|name| (name.clone(), true))).collect();
}

/// A zone that is let go takes its subnets' CIDRs along: nothing on the page would show them.
fn toggle_zone(config: &mut Config, zone: &str) {
    let zones = &mut config.network.zones;
    if zones.iter().any(|chosen| chosen == zone) {
        zones.retain(|chosen| chosen != zone);
        config.network.subnets.remove(zone);
    } else {
        let place = zones.iter().position(|chosen| chosen.as_str() > zone).unwrap_or(zones.len());
        zones.insert(place, zone.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::{Nat, Protocol, SETTINGS, Setting, Value};
    use kakoi_core::text::Control;

    use super::*;

    fn after(edits: &[Edit]) -> Config {
        let rows = Rows::default();
        edits.iter().fold(Config::default(), |config, edit| edit.apply(&config, &rows))
    }

    #[test]
    fn a_zone_is_chosen_in_order_and_let_go_with_its_subnets() {
        let zone = |letter: &str| ["ap-northeast-1", letter].concat();
        let subnet = || Edit::Subnet(zone("d"), SubnetKind::Public, "10.0.9.0/24".into());
        let config = after(&[Edit::Zone(zone("d")), Edit::Zone(zone("a")), Edit::Zone(zone("a")), subnet()]);
        assert_eq!(config.network.zones, [zone("a"), zone("c"), zone("d")]);
        assert_eq!(
            SubnetKind::Public.of(config.network.subnets.get(&zone("d")).unwrap()),
            Some("10.0.9.0/24")
        );
        assert_eq!(after(&[Edit::Zone(zone("d")), subnet(), Edit::Zone(zone("d"))]), Config::default());
    }

    #[test]
    fn an_emptied_subnet_is_computed_again() {
        let typed = |text: &str| Edit::Subnet("ap-northeast-1a".into(), SubnetKind::Private, text.into());
        assert_eq!(after(&[typed("10.0.16.0/20"), typed("")]), Config::default());
    }

    #[test]
    fn an_endpoint_goes_back_to_automatic() {
        let config = after(&[Edit::Endpoint("kms", Some(true))]);
        assert_eq!(config.network.endpoints.get("kms"), Some(&true));
        assert_eq!(
            after(&[Edit::Endpoint("kms", Some(true)), Edit::Endpoint("kms", None)]),
            Config::default()
        );
    }

    #[test]
    fn services_without_a_switch_are_named_in_rows() {
        let (name, add) = (|row, name: &str| RowEdit::Name(row, name.into()), || RowEdit::Add);
        let edits =
            [add(), name(0, "s3"), add(), name(1, "Bad name"), name(0, "s3tables"), RowEdit::Remove(1)];
        let mut config = after(&[Edit::Endpoint("kms", Some(true))]);
        let mut rows = Rows::default();
        let mut seen = Vec::new();
        for edit in edits {
            rows = rows.edited(Control::Endpoints, &edit);
            config = Edit::Row(Control::Endpoints, edit).apply(&config, &rows);
            seen.push(config.network.endpoints.keys().cloned().collect::<Vec<_>>().join(", "));
        }
        let expected = ["kms", "kms", "kms", "Bad name, kms", "Bad name, kms, s3tables", "kms, s3tables"];
        assert_eq!(seen, expected);
    }

    #[test]
    fn what_is_emptied_is_the_usual_again() {
        let usage = |text: &str| Edit::Usage("log_gb".into(), text.into());
        let price = |text: &str| Edit::Price("alb_hour".into(), text.into());
        let rate = |text: &str| Edit::Rate(text.into());
        let entered = after(&[usage("12.5"), price("0.03"), rate("150")]);
        assert_eq!(entered.cost.usage.get("log_gb").map(String::as_str), Some("12.5"));
        assert_eq!(entered.cost.prices.get("alb_hour").map(String::as_str), Some("0.03"));
        assert_eq!(entered.cost.jpy_per_usd.as_deref(), Some("150"));
        let emptied = [usage("1"), usage(""), price("1"), price(""), rate("1"), rate("")];
        assert_eq!(after(&emptied), Config::default());
        assert!(usage("1").continues(&usage("12")) && !usage("1").continues(&price("12")));
        let offered = Edit::Adopt(Box::new(entered.clone()));
        assert_eq!(offered.apply(&Config::default(), &Rows::default()), entered);
    }

    #[test]
    fn a_call_is_listed_once() {
        let config = after(&[Edit::Call("sqs", true), Edit::Call("sqs", true)]);
        assert_eq!(config.service.calls, ["ssm", "sqs"]);
        assert!(after(&[Edit::Call("ssm", false)]).service.calls.is_empty());
    }

    #[test]
    fn choices_are_taken() {
        let choose = |control, text: &str| Edit::Choose(control, text.into());
        let config = after(&[
            choose(Control::Nat, "per_zone"),
            choose(Control::Protocol, "https"),
            choose(Control::LogDays, "30"),
            Edit::Size("1024/2048".into()),
            Edit::Region("us-east-1"),
            Edit::Type(Control::HealthPath, "/health".into()),
        ]);
        assert_eq!(config.network.nat, Nat::PerZone);
        assert_eq!(config.load_balancer.protocol, Protocol::Https);
        assert_eq!((config.service.cpu, config.service.memory), (1024, 2048));
        assert_eq!(config.observability.log_days, 30);
        assert_eq!(config.network.zones, ["us-east-1a", "us-east-1b"]);
        assert_eq!(config.load_balancer.health_check.path, "/health");
        assert_eq!(after(&[Edit::Size(String::new())]), Config::default());
    }

    #[test]
    fn keystrokes_in_one_field_are_one_change() {
        let text = |control, text: &str| Edit::Type(control, text.into());
        assert!(text(Control::Cidr, "1").continues(&text(Control::Cidr, "")));
        assert!(!text(Control::Cidr, "1").continues(&text(Control::Image, "")));
        let nat = |name: &str| Edit::Choose(Control::Nat, name.into());
        assert!(!nat("none").continues(&nat("single")));
    }

    #[test]
    fn every_setting_has_its_control() {
        // Memory is chosen with CPU, and nobody chooses the version.
        let others = ["version", "service.memory"];
        for setting in SETTINGS {
            let control = Control::ALL.iter().any(|control| control.path() == setting.path);
            let is_found = control || in_the_bill(setting.path);
            assert_ne!(is_found, others.contains(&setting.path), "{}", setting.path);
        }
    }

    /// Whether the pane of the bill changes a setting: its edits are tried.
    fn in_the_bill(path: &str) -> bool {
        let edits = [
            Edit::Usage("log_gb".into(), "1".into()),
            Edit::Price("alb_hour".into(), "1".into()),
            Edit::Rate("150".into()),
        ];
        edits.iter().any(|edit| {
            let after = edit.apply(&Config::default(), &Rows::default());
            match Setting::of(path).map(|setting| setting.value(&after)) {
                Some(Value::Table(table)) => edit.is_of_the_bill() && !table.is_empty(),
                Some(Value::OptionalText(text)) => path == RATE && text.is_some(),
                _ => false,
            }
        })
    }
}
