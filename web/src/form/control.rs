use kakoi_core::config::{Setting, Value};
use kakoi_core::finding::Field;
use kakoi_core::text::Control;

use super::choice::segments;
use super::endpoints::endpoints;
use super::field::{group, switch};
use super::input::text;
use super::network::{cidr, protocol, zones};
use super::region::region_field;
use super::service::{calls, days, size};
use super::subnets::subnets;
use super::table::table;
use crate::page::Page;
use crate::tag::Tag;

/// A control: one of its own where it is special, otherwise one for the kind of value that it sets.
pub(super) fn control(page: Page<'_>, control: Control) -> Tag {
    match control {
        Control::Region => region_field(page),
        Control::Zones => zones(page),
        Control::Cidr => cidr(page),
        Control::Subnets => subnets(page),
        Control::Endpoints => endpoints(page),
        Control::Size => size(page),
        Control::Calls => calls(page),
        Control::LogDays | Control::FlowLogs => days(page, control),
        Control::Protocol => protocol(page),
        _ => match Setting::of(control.path()).map(|setting| setting.value(&page.model.config)) {
            Some(Value::Choice(_)) => group(page, control, segments(page, control)),
            Some(Value::Table(_)) => table(page, control),
            Some(Value::Switch(on)) => switch(page, control, *on),
            Some(Value::Scaling(scaling)) => switch(page, control, scaling.is_some()),
            Some(Value::Number(_)) => text(page, control, true, None),
            _ => text(page, control, is_part_of_scaling(control), None),
        },
    }
}

/// Whether a control is one of scaling's numbers. They are no settings of their own.
pub(super) fn is_part_of_scaling(control: Control) -> bool {
    Setting::of(control.path()).is_none() && Field::fixed(control.path()).is_within(Control::Scaling.path())
}
