use kakoi_core::config::{Config, Setting, Value};
use kakoi_core::cost::{Sum, estimate, group};
use kakoi_core::settings::plan_under;
use kakoi_core::text::{Bill, Control, Form, Group};
use yew::AttrValue;

use crate::page::Page;
use crate::state::{Alternative, Late, Outlook};
use crate::tag::{Tag, tag};

/// What a group of the form costs in a month; nothing where it has no part of the bill.
pub(crate) fn of_group(page: Page<'_>, part: Group) -> Option<Tag> {
    if page.model.late == Late::There {
        return group_sum(page, part);
    }
    // Its place is kept from the beginning.
    matches!(part, Group::Endpoints | Group::Service | Group::LoadBalancer).then(|| tag("small", "money"))
}

#[inline(never)]
fn group_sum(page: Page<'_>, part: Group) -> Option<Tag> {
    let bill = page.model.bill.as_ref()?;
    let sum = Sum::of(bill.estimate.lines.iter().filter(|line| group(line.item) == part))?;
    Some(tag("small", "money").text(a_month(page, sum)))
}

/// What a month of another design than the one that is shown costs; `None` where it cannot be planned.
pub(crate) fn month_of(page: Page<'_>, config: &Config) -> Option<AttrValue> {
    let plan = plan_under(config, &page.model.settings).plan?;
    Some(a_month(page, Sum::of(estimate(&plan).lines.iter())?))
}

fn a_month(page: Page<'_>, sum: Sum) -> AttrValue {
    page.tell(&Bill::AMonth { sum: sum.say(page.model.language) })
}

/// What the other choices of a control would change in a month; for a switch, what it costs to have it on.
pub(crate) fn of_choices(page: Page<'_>, control: Control) -> Option<Tag> {
    match page.model.outlook.as_ref() {
        Some(outlook) => choices(page, outlook, control),
        // Its place is kept, of those that are in sight at first.
        None => match control {
            Control::Zones | Control::Count | Control::Exec => Some(tag("p", "money choices-cost")),
            Control::Nat => Some(tag("p", "money choices-cost two-lines")),
            _ => None,
        },
    }
}

#[inline(never)]
fn choices(page: Page<'_>, outlook: &Outlook, control: Control) -> Option<Tag> {
    let path = control.path();
    let here = outlook.choices.iter().filter(|choice| choice.path == path);
    let changing = here.filter(|choice| choice.change != Sum::default() && !stands_in_option(choice));
    let choices: Vec<String> = changing.map(|choice| said(page, control, choice)).collect();
    if choices.is_empty() {
        return None;
    }
    let costs = page.tell(&Bill::ChoicesCost { choices });
    Some(tag("p", "money choices-cost").set("id", [path, "-costs"].concat()).text(costs))
}

/// Whether a choice is one of a long list, which says it itself. Of flow logs one is said beside it: that they cost.
fn stands_in_option(choice: &Alternative) -> bool {
    let is_of = |control: Control| choice.path == control.path();
    let is_among = |values: [&str; 2]| values.contains(&&*choice.value);
    is_of(Control::Size) || is_of(Control::LogDays) || (is_of(Control::FlowLogs) && !is_among(["", "30"]))
}

/// An option of a long list, with what it would change in a month.
pub(crate) fn of_option(page: Page<'_>, control: Control, value: &str, name: &str) -> Option<AttrValue> {
    option(page, page.model.outlook.as_ref()?, control, [value, name])
}

#[inline(never)]
fn option(
    page: Page<'_>,
    outlook: &Outlook,
    control: Control,
    [value, name]: [&str; 2],
) -> Option<AttrValue> {
    let mut all = outlook.choices.iter();
    let choice = all.find(|choice| choice.path == control.path() && choice.value == value)?;
    let sum = choice.change.say_signed(page.model.language);
    let text = Bill::WithCost { option: name.to_owned(), sum };
    (choice.change != Sum::default()).then(|| page.tell(&text))
}

/// The name of a choice with what it would change.
fn said(page: Page<'_>, control: Control, choice: &Alternative) -> String {
    let sum = choice.change.say_signed(page.model.language);
    let say = match control {
        Control::Zones => Bill::FurtherZone { sum },
        Control::Count | Control::ScalingMin | Control::ScalingMax => Bill::FurtherTask { sum },
        Control::Ephemeral => Bill::FurtherGib { sum },
        Control::Secrets => Bill::FurtherSecret { sum },
        Control::Buckets => Bill::FurtherBucket { sum },
        Control::SpotPercent => return [&*choice.value, " % ", &*sum].concat(),
        Control::Calls => return [&*choice.value, " ", &*sum].concat(),
        Control::FlowLogs => {
            let days = choice.value.parse().map_or(Form::Off, |days| Form::Days { days });
            return [&*page.say(&days), " ", &*sum].concat();
        }
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
    match page.model.outlook.as_ref() {
        Some(outlook) => endpoint(page, outlook, path, is_on),
        None => Some(tag("span", "money")),
    }
}

#[inline(never)]
fn endpoint(page: Page<'_>, outlook: &Outlook, path: &str, is_on: bool) -> Option<Tag> {
    let choice = outlook.choices.iter().find(|choice| choice.path == path)?;
    let language = page.model.language;
    let text = match choice.own.filter(|_| is_on) {
        None => choice.change.say_signed(language),
        Some(own) if own.say(language) == choice.change.say(language) => own.say(language),
        Some(own) => {
            let without = Sum { amount: -choice.change.amount, has_unknown: false }.say_signed(language);
            page.tell(&Bill::OwnAndWithout { own: own.say(language), without }).to_string()
        }
    };
    Some(tag("span", "money").set("id", [path, "-costs"].concat()).text(text))
}
