use kakoi_core::config::{Setting, Value};
use kakoi_core::cost::{Sum, group};
use kakoi_core::text::{Bill, Control, Group};

use crate::page::Page;
use crate::state::{Alternative, Late, Outlook};
use crate::tag::{Tag, tag};

/// What a group of the form costs in a month; nothing where it has no part of the bill.
pub(crate) fn of_group(page: Page<'_>, part: Group) -> Option<Tag> {
    if page.model.late == Late::There { group_sum(page, part) } else { None }
}

#[inline(never)]
fn group_sum(page: Page<'_>, part: Group) -> Option<Tag> {
    let bill = page.model.bill.as_ref()?;
    let sum = Sum::of(bill.estimate.lines.iter().filter(|line| group(line.item) == part))?;
    let sum = Bill::AMonth { sum: sum.say(page.model.language) };
    Some(tag("small", "money").text(page.tell(&sum)))
}

/// What the other choices of a control would change in a month; for a switch, what it costs to have it on.
pub(crate) fn of_choices(page: Page<'_>, control: Control) -> Option<Tag> {
    choices(page, page.model.outlook.as_ref()?, control)
}

#[inline(never)]
fn choices(page: Page<'_>, outlook: &Outlook, control: Control) -> Option<Tag> {
    let path = control.path();
    let here = outlook.choices.iter().filter(|choice| choice.path == path);
    let changing = here.filter(|choice| choice.change != Sum::default());
    let choices: Vec<String> = changing.map(|choice| said(page, control, choice)).collect();
    if choices.is_empty() {
        return None;
    }
    let costs = page.tell(&Bill::ChoicesCost { choices });
    Some(tag("p", "money choices-cost").set("id", [path, "-costs"].concat()).text(costs))
}

/// The name of a choice with what it would change.
fn said(page: Page<'_>, control: Control, choice: &Alternative) -> String {
    let sum = choice.change.say_signed(page.model.language);
    let say = match control {
        Control::Zones => Bill::FurtherZone { sum },
        Control::Count => Bill::FurtherTask { sum },
        Control::SpotPercent => return ["100 % ", &sum].concat(),
        _ => {
            let value = Setting::of(control.path()).map(|setting| setting.value(&page.model.config));
            let name = match value {
                Some(Value::Choice(values)) => {
                    let position = values.names().iter().position(|name| *name == choice.value);
                    position.and_then(|position| control.options().get(position))
                }
                _ => None,
            };
            return match name {
                Some(name) => [&*page.say(name), " ", &sum].concat(),
                None => sum,
            };
        }
    };
    page.tell(&say).to_string()
}

/// What an interface endpoint costs in a month, or would.
pub(crate) fn of_endpoint(page: Page<'_>, path: &str, is_on: bool) -> Option<Tag> {
    endpoint(page, page.model.outlook.as_ref()?, path, is_on)
}

#[inline(never)]
fn endpoint(page: Page<'_>, outlook: &Outlook, path: &str, is_on: bool) -> Option<Tag> {
    let choice = outlook.choices.iter().find(|choice| choice.path == path)?;
    let language = page.model.language;
    // One that is on and saves money elsewhere has its sign, as one that is off.
    let is_plain = is_on && choice.change.amount >= 0;
    let text = if is_plain { choice.change.say(language) } else { choice.change.say_signed(language) };
    Some(tag("span", "money").set("id", [path, "-costs"].concat()).text(text))
}
