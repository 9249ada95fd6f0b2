//! What the choices of the form would change in a month's bill.

use kakoi_core::catalog::{
    EndpointKind, Partition, endpoint_services, fargate_sizes, log_retention_days, region,
};
use kakoi_core::config::{Config, Setting, Value};
use kakoi_core::cost::{Estimate, Sum, change, endpoint_sum, estimate};
use kakoi_core::plan::endpoint_choices;
use kakoi_core::settings::{Settings, plan_under};
use kakoi_core::text::Control;

use super::{Edit, Rows};

#[cfg(test)]
mod tests;

/// A choice other than the one that is taken; for what is on or off, what it costs to have it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Alternative {
    /// Path of the field.
    pub(crate) path: String,
    /// The value; empty for what is on or off, and for one more of something.
    pub(crate) value: String,
    /// What a month of it costs more. Of an endpoint that is on: what the design would save without it.
    pub(crate) change: Sum,
    /// Of an endpoint that is on: its own part of the bill.
    pub(crate) own: Option<Sum>,
}

/// Numbers that anything may be typed for: one more is said.
const NUMBERS: [Control; 4] = [Control::Count, Control::Ephemeral, Control::ScalingMin, Control::ScalingMax];
/// Targets of scaling, each of which may be left out. Which number it is costs nothing.
const TARGETS: [Control; 3] = [Control::ScalingCpu, Control::ScalingMemory, Control::ScalingRequests];
const TARGET: &str = "60";

/// An account and a name that a further secret may have: which it is changes nothing of its cost.
const FURTHER_SECRET: &str = ":secretsmanager:REGION:123456789012:secret:further-AbCdEf";
const FURTHER_BUCKET: &str = "kakoi-further-bucket";

struct Outlook<'a> {
    config: &'a Config,
    settings: &'a Settings,
    present: &'a Estimate,
    all: Vec<Alternative>,
}

/// What other choices than those of a Config would change.
pub(super) fn alternatives(config: &Config, settings: &Settings, present: &Estimate) -> Vec<Alternative> {
    let mut outlook = Outlook { config, settings, present, all: Vec::new() };
    outlook.endpoints();
    for control in Control::ALL {
        outlook.of_control(control);
    }
    outlook.all
}

impl Outlook<'_> {
    fn add(&mut self, path: &str, value: &str, other: &Config, is_on: bool) {
        let Some(other) = plan_under(other, self.settings).plan else { return };
        let other = estimate(&other);
        let change = if is_on { change(&other, self.present) } else { change(self.present, &other) };
        self.all.push(Alternative { path: path.to_owned(), value: value.to_owned(), change, own: None });
    }

    /// What a control would change if its text were another.
    fn set(&mut self, control: Control, value: &str, text: &str, is_on: bool) {
        let mut other = self.config.clone();
        if other.set(control.path(), text) {
            self.add(control.path(), value, &other, is_on);
        }
    }

    fn edit(&mut self, control: Control, value: &str, edit: &Edit, is_on: bool) {
        self.add(control.path(), value, &edit.apply(self.config, &Rows::default()), is_on);
    }

    fn endpoints(&mut self) {
        for choice in endpoint_choices(self.config) {
            let name = choice.service.name;
            if choice.service.kind == EndpointKind::Interface {
                let path = [Control::Endpoints.path(), ".", name].concat();
                let other = Edit::Endpoint(name, Some(!choice.on)).apply(self.config, &Rows::default());
                self.add(&path, "", &other, choice.on);
                if choice.on
                    && let Some(last) = self.all.last_mut().filter(|last| last.path == path)
                {
                    last.own = endpoint_sum(self.present, name);
                }
            }
        }
    }

    fn of_control(&mut self, control: Control) {
        let config = self.config;
        let now = config.text(control.path());
        match control {
            Control::Zones => {
                let zones = region(&config.network.region).into_iter().flat_map(|region| {
                    let recommended = region.zones.iter().filter(|zone| zone.recommended);
                    recommended.map(|zone| region.zone_name(zone))
                });
                if let Some(zone) = zones.into_iter().find(|zone| !config.network.zones.contains(zone)) {
                    self.edit(control, "", &Edit::Zone(zone), false);
                }
            }
            Control::Size => {
                let present = [&now, "/", &*config.text("service.memory")].concat();
                for size in fargate_sizes() {
                    for memory in size.memory {
                        let size = [&*size.cpu.to_string(), "/", &*memory.to_string()].concat();
                        if size != present {
                            self.edit(control, &size, &Edit::Size(size.clone()), false);
                        }
                    }
                }
            }
            Control::LogDays | Control::FlowLogs => {
                let none = (control == Control::FlowLogs).then(String::new);
                for days in none.into_iter().chain(log_retention_days().iter().map(u32::to_string)) {
                    if days != now {
                        self.set(control, &days, &days, false);
                    }
                }
            }
            Control::Calls => {
                for service in endpoint_services().iter().filter(|service| service.call.is_some()) {
                    let called = config.service.calls.iter().any(|call| call == service.name);
                    self.edit(control, service.label, &Edit::Call(service.name, !called), called);
                }
            }
            Control::Buckets => {
                let mut other = config.clone();
                other.service.buckets.push(FURTHER_BUCKET.into());
                self.add(control.path(), "", &other, false);
            }
            Control::Secrets => {
                let mut other = config.clone();
                other.service.secrets.insert("KAKOI_FURTHER_SECRET".into(), further_secret(config));
                self.add(control.path(), "", &other, false);
            }
            Control::SpotPercent => {
                for percent in ["0", "100"] {
                    if percent != now {
                        self.set(control, percent, percent, false);
                    }
                }
            }
            _ if NUMBERS.contains(&control) => {
                if let Ok(number) = now.parse::<i64>() {
                    self.set(control, "", &number.saturating_add(1).to_string(), false);
                }
            }
            _ if TARGETS.contains(&control) => {
                let is_on = !now.is_empty();
                self.set(control, "", if is_on { "" } else { TARGET }, is_on);
            }
            _ => self.of_kind(control),
        }
    }

    /// Every other value of a choice, and the other one of a switch.
    fn of_kind(&mut self, control: Control) {
        let config = self.config;
        match Setting::of(control.path()).map(|setting| setting.value(config)) {
            Some(Value::Choice(choice)) => {
                for (position, value) in choice.names().iter().enumerate() {
                    if position != choice.position() {
                        self.set(control, value, value, false);
                    }
                }
            }
            Some(Value::Switch(_) | Value::Scaling(_)) => {
                let is_on = config.text(control.path()) == "true";
                self.set(control, "", if is_on { "false" } else { "true" }, is_on);
            }
            _ => {}
        }
    }
}

fn further_secret(config: &Config) -> String {
    let code = &*config.network.region;
    let partition = region(code).map_or(Partition::Aws, |region| region.partition);
    let place = FURTHER_SECRET.replacen("REGION", code, 1);
    ["arn:", partition.name(), &place].concat()
}
