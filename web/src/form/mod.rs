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

use kakoi_core::text::{Control, Form, Group};
use yew::Event;

use self::control::control;
use self::fold::fold;
use crate::page::Page;
use crate::state::{FORM, Part};
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
        .maybe(now.map(|now| tag("small", "").text(page.say(&now))));
    tag("section", "group").child(heading).children(parts.iter().map(|part| match part {
        Part::Row(controls) => row(page, controls),
        Part::Fold(section, rows) => fold(page, *section, rows.iter().map(|controls| row(page, controls))),
    }))
}

/// Controls side by side.
fn row(page: Page<'_>, controls: &[Control]) -> Tag {
    match controls {
        [one] => control(page, *one),
        several => tag("div", "two").children(several.iter().map(|one| control(page, *one))),
    }
}
