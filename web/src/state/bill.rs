//! What a month costs, and what other choices would cost.

use kakoi_core::catalog::{EndpointKind, region};
use kakoi_core::cheapest::{Suggestion, cheapest};
use kakoi_core::config::{Config, Setting, Value};
use kakoi_core::cost::{Amount, Estimate, Sum, change, estimate};
use kakoi_core::plan::{Plan, endpoint_choices, plan};
use kakoi_core::text::Control;

use super::{Edit, Rows, Shared};

/// What the pane of the bill is drawn from.
#[derive(Debug)]
pub(crate) struct Bill {
    /// The Plan, at the usage and the prices of the moment.
    pub(crate) plan: Plan,
    /// What that comes to.
    pub(crate) estimate: Estimate,
}

/// What other choices would cost.
#[derive(Debug)]
pub(crate) struct Outlook {
    /// The Config that it is of.
    pub(crate) config: Shared<Config>,
    /// What a month costs.
    pub(crate) total: Amount,
    /// A cheaper design.
    pub(crate) suggestion: Option<Suggestion>,
    /// What each choice would change.
    pub(crate) choices: Vec<Alternative>,
}

/// A choice other than the one that is taken; for a switch, what it costs to have it on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Alternative {
    /// Path of the field.
    pub(crate) path: String,
    /// The value; empty for a switch.
    pub(crate) value: String,
    /// What a month of it costs more.
    pub(crate) change: Sum,
}

/// The controls whose choices change what is paid for.
const CHOICES: [Control; 5] =
    [Control::Nat, Control::Exec, Control::Architecture, Control::Scheme, Control::Deployment];
/// The same of switches: their values when off and when on.
const SWITCHES: [(Control, &str, &str); 6] = [
    (Control::CreateRepository, "false", "true"),
    (Control::Insights, "false", "true"),
    (Control::Alarms, "false", "true"),
    (Control::AccessLogs, "false", "true"),
    (Control::Waf, "false", "true"),
    (Control::FlowLogs, "", "30"),
];

/// What other choices than those of a Config would cost.
#[inline(never)]
pub(super) fn outlook(config: &Shared<Config>, present: &Estimate) -> Outlook {
    Outlook {
        config: config.clone(),
        total: present.total_month,
        suggestion: cheapest(config),
        choices: alternatives(config, present),
    }
}

fn alternatives(config: &Config, present: &Estimate) -> Vec<Alternative> {
    let mut all = Vec::new();
    let mut add = |path: &str, value: &str, other: Config, is_on: bool| {
        let Some(other) = plan(&other).plan else { return };
        let other = estimate(&other);
        let change = if is_on { change(&other, present) } else { change(present, &other) };
        all.push(Alternative { path: path.to_owned(), value: value.to_owned(), change });
    };
    let with = |path: &str, text: &str| {
        let mut other = config.clone();
        other.set(path, text);
        other
    };
    let after = |edit: &Edit| edit.apply(config, &Rows::default());
    for choice in endpoint_choices(config) {
        let name = choice.service.name;
        if choice.service.kind == EndpointKind::Interface {
            let path = [Control::Endpoints.path(), ".", name].concat();
            add(&path, "", after(&Edit::Endpoint(name, Some(!choice.on))), choice.on);
        }
    }
    for control in CHOICES {
        if let Some(Value::Choice(choice)) = Setting::of(control.path()).map(|it| it.value(config)) {
            for (position, value) in choice.names().iter().enumerate() {
                if position != choice.position() {
                    add(control.path(), value, with(control.path(), value), false);
                }
            }
        }
    }
    for (control, off, on) in SWITCHES {
        let is_on = config.text(control.path()) != off;
        add(control.path(), "", with(control.path(), if is_on { off } else { on }), is_on);
    }
    let zones = region(&config.network.region).into_iter().flat_map(|region| {
        let recommended = region.zones.iter().filter(|zone| zone.recommended);
        recommended.map(|zone| region.zone_name(zone))
    });
    if let Some(zone) = zones.into_iter().find(|zone| !config.network.zones.contains(zone)) {
        add(Control::Zones.path(), "", after(&Edit::Zone(zone)), false);
    }
    if config.service.scaling.is_none() {
        let more = config.service.count.saturating_add(1).to_string();
        add(Control::Count.path(), "", with(Control::Count.path(), &more), false);
    }
    if config.service.spot_percent < 100 {
        add(Control::SpotPercent.path(), "100", with(Control::SpotPercent.path(), "100"), false);
    }
    all
}

#[cfg(test)]
mod tests {
    use kakoi_core::text::Language;

    use super::*;

    fn said(config: &Config, path: &str, value: &str) -> Option<String> {
        let present = estimate(&plan(config).plan.unwrap());
        let all = alternatives(config, &present);
        let found = all.iter().find(|one| one.path == path && one.value == value)?;
        Some(found.change.say_signed(Language::En))
    }

    #[test]
    fn each_choice_has_its_cost() {
        let config = Config::default();
        for (path, value, cost) in [
            ("network.endpoints.secretsmanager", "", Some("+$20.45")),
            ("network.nat", "none", None),
            ("load_balancer.waf", "", Some("+ unknown")),
            ("network.endpoints.s3", "", None),
        ] {
            assert_eq!(said(&config, path, value).as_deref(), cost, "{path}");
        }
        // Five endpoints, and an address of the load balancer.
        assert_eq!(said(&config, "network.zones", "").as_deref(), Some("+$54.75"));
        assert!(said(&config, "service.spot_percent", "100").unwrap().starts_with('−'));
        assert!(said(&config, "service.count", "").unwrap().starts_with('+'));
    }

    #[test]
    fn a_switch_that_is_on_says_what_it_costs() {
        let mut config = Config::default();
        config.network.endpoints.insert("secretsmanager".into(), true);
        let on = said(&config, "network.endpoints.secretsmanager", "").unwrap();
        assert!(on.starts_with("+$20.4"), "{on}");
        config.load_balancer.waf = true;
        assert_eq!(said(&config, "load_balancer.waf", "").as_deref(), Some("+ unknown"));
    }

    #[test]
    fn what_is_offered_is_of_the_config() {
        let config = Shared::new(Config::default());
        let present = estimate(&plan(&config).plan.unwrap());
        let outlook = outlook(&config, &present);
        assert!(outlook.config == config && outlook.total == present.total_month);
        if let Some(suggestion) = outlook.suggestion {
            assert_eq!(suggestion.estimate.total_month, outlook.total - suggestion.saving);
        }
    }
}
