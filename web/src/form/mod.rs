//! The form: `state::FORM` says which control stands where, `control` draws one by what it sets, and the files beside
//! them draw what is special.

mod choice;
mod control;
mod endpoints;
mod field;
mod fold;
mod input;
mod network;
mod region;
mod service;
mod subnets;
mod table;

use kakoi_core::text::{Control, Form, Group, Section};
use yew::Event;

pub(crate) use self::choice::chosen;
use self::control::control;
pub(crate) use self::field::{described_by, findings_at, is_invalid};
use self::fold::fold;
use crate::cost::of_group;
use crate::page::Page;
use crate::state::{FORM, Part, is_shown};
use crate::tag::{On, Tag, tag};

/// What is chosen: twelve controls in sight, all others in closed sections.
pub(crate) fn form(page: Page<'_>) -> Tag {
    let groups = FORM.iter().map(|(heading, parts)| group(page, *heading, parts));
    tag("form", "form").on(On::Submit, Box::new(Event::prevent_default)).children(groups)
}

fn group(page: Page<'_>, group: Group, parts: &[Part]) -> Tag {
    let now = match group {
        Group::Endpoints => Some(endpoints::counts(page)),
        Group::LoadBalancer => Some(Form::ListensFor(page.model.config.load_balancer.protocol)),
        _ => None,
    };
    let heading = tag("h2", "")
        .text(page.say(&Form::Heading(group)))
        .maybe(now.map(|now| tag("small", "").text(page.say(&now))))
        .maybe(of_group(page, group));
    parts.iter().fold(tag("section", "group").child(heading), |group, part| {
        group.maybe(match part {
            Part::Row(controls) => row(page, controls),
            Part::Fold(section, rows) => section_of_rows(page, *section, rows),
        })
    })
}

/// A closed section; nothing where none of its controls is shown.
fn section_of_rows(page: Page<'_>, section: Section, rows: &[&[Control]]) -> Option<Tag> {
    let mut controls = rows.iter().copied().flatten();
    if !controls.any(|control| is_shown(&page.model.config, *control)) {
        return None;
    }
    let body = rows.iter().fold(tag("div", "fold-body"), |body, controls| body.maybe(row(page, controls)));
    let left_out =
        (section == Section::Container).then(|| tag("p", "about").text(page.say(&Form::OneContainer)));
    Some(fold(page, section, rows, body.maybe(left_out)))
}

/// Controls side by side, of those that are shown.
fn row(page: Page<'_>, controls: &[Control]) -> Option<Tag> {
    let shown = controls.iter().filter(|one| is_shown(&page.model.config, **one));
    let mut shown = shown.map(|one| control(page, *one));
    let first = shown.next()?;
    Some(match shown.next() {
        None => first,
        Some(second) => tag("div", "two").child(first).child(second),
    })
}
