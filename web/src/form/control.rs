use kakoi_core::config::{Setting, Value};
use kakoi_core::text::Control;

use super::choice::segments;
use super::endpoints::endpoints;
use super::field::group;
use super::input::text;
use super::network::{cidr, protocol, zones};
use super::region::region_field;
use super::service::{calls, log_days, size};
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
        Control::LogDays => log_days(page),
        Control::Protocol => protocol(page),
        _ => match Setting::of(control.path()).map(|setting| setting.value(&page.model.config)) {
            Some(Value::Choice(_)) => group(page, control, segments(page, control)),
            Some(Value::Table(_)) => table(page, control),
            Some(Value::Number(_)) => text(page, control, true, None),
            _ => text(page, control, false, None),
        },
    }
}
