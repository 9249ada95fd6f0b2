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
mod same;
mod service;
mod subnets;
mod table;

use kakoi_core::config::{Setting, Value};
use kakoi_core::learn::Explained;
use kakoi_core::text::{Control, Form, Group, Learn, Section};
use yew::{Event, Html};

use self::control::control;
use self::field::has_finding;
pub(crate) use self::field::{described_by, findings_at, is_invalid};
use self::fold::fold;
pub(crate) use self::same::is_same;
use crate::cost::of_group;
use crate::icon::{Shape, icon};
use crate::learn::explanation;
use crate::page::Page;
use crate::piece::Piece;
use crate::state::{Action, FORM, Lesson, Part, is_shown};
use crate::tag::{On, Tag, button, tag};

/// What is chosen: twelve controls in sight, all others in closed sections.
pub(crate) fn form(piece: &dyn Fn(Piece) -> Html) -> Tag {
    let form = tag("form", "form").on(On::Submit, Box::new(Event::prevent_default));
    (0..FORM.len()).fold(form, |form, group| form.node(piece(Piece::Group(group))))
}

/// A group, by its position.
pub(crate) fn whole_group(page: Page<'_>, position: usize, piece: &dyn Fn(Piece) -> Html) -> Option<Tag> {
    let (heading, parts) = FORM.get(position)?;
    Some(parts.iter().fold(group(page, *heading), |group, part| group.node(piece(Piece::Part(part)))))
}

/// A part of a group; nothing where none of its controls is shown.
pub(crate) fn part(page: Page<'_>, part: &Part) -> Option<Tag> {
    match part {
        Part::Row(controls) => row(page, controls),
        Part::Fold(section, rows) => section_of_rows(page, *section, rows),
    }
}

/// A group without its parts.
fn group(page: Page<'_>, group: Group) -> Tag {
    let now = match group {
        Group::Endpoints => Some(endpoints::counts(page)),
        Group::LoadBalancer => Some(Form::ListensFor(page.model.config.load_balancer.protocol)),
        _ => None,
    };
    let heading = tag("h2", "")
        .text(page.say(&Form::Heading(group)))
        .maybe(now.map(|now| tag("small", "").text(page.say(&now))))
        .maybe(of_group(page, group));
    let head = tag("div", "group-head").child(heading).child(explain_button(page, group));
    let explained = Explained::Group(group);
    let is_explained = page.model.learning.open.contains(&explained);
    let explanation = is_explained.then(|| page.waiting().unwrap_or_else(|| explanation(page, explained)));
    tag("section", "group").child(head).maybe(explanation)
}

/// Opens and closes the explanation of a group.
fn explain_button(page: Page<'_>, group: Group) -> Tag {
    let part = Explained::Group(group);
    let heading = page.say(&Form::Heading(group)).to_string();
    button("quiet icon-button explain", page.act(Action::Learn(Lesson::Explain(part))))
        .named(page.learn(&Learn::Explain { heading }))
        .state("aria-expanded", page.model.learning.open.contains(&part))
        .child(icon(Shape::Question))
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

/// The class of two controls side by side. Findings are sentences, which want the whole width; a choice wants more of it
/// than a field.
fn two(page: Page<'_>, controls: &[Control]) -> &'static str {
    let is_choice = |control: &Control| {
        let setting = Setting::of(control.path());
        matches!(setting.map(|setting| setting.value(&page.model.config)), Some(Value::Choice(_)))
    };
    if controls.iter().any(|control| has_finding(page, control.path())) {
        "two apart"
    } else if controls.last().is_some_and(is_choice) {
        "two choice"
    } else {
        "two"
    }
}

/// Controls side by side, of those that are shown.
fn row(page: Page<'_>, controls: &[Control]) -> Option<Tag> {
    let shown = controls.iter().filter(|one| is_shown(&page.model.config, **one));
    let mut shown = shown.map(|one| control(page, *one));
    let first = shown.next()?;
    Some(match shown.next() {
        None => first,
        Some(second) => {
            let class = two(page, controls);
            tag("div", class).child(first).child(second)
        }
    })
}
