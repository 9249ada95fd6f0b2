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

use kakoi_core::config::{Setting, Value};
use kakoi_core::finding::Finding;
use kakoi_core::learn::Explained;
use kakoi_core::text::{Control, Form, Group, Learn, Section};
use yew::prelude::*;

use self::control::control;
use self::field::has_finding;
pub(crate) use self::field::{described_by, findings_at, is_invalid};
use self::fold::fold;
use crate::cost::of_group;
use crate::icon::{Shape, icon};
use crate::learn::explanation;
use crate::page::Page;
use crate::state::{Action, Dispatch, FORM, Lesson, Model, Part, is_shown};
use crate::tag::{On, Tag, button, tag};

#[derive(Properties)]
pub(crate) struct FormPaneProps {
    /// As it is now: the reducer's own handle always shows the latest one, and would equal itself.
    pub(crate) model: Model,
    pub(crate) dispatch: Dispatch,
}

impl PartialEq for FormPaneProps {
    /// Everything that the form shows, but for the bill: that moves with each step of a slider, and the form follows when
    /// the outlook does. Any other edit makes the endpoints anew.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.model, &other.model);
        let are_same =
            |(one, other): (&Finding, &Finding)| one.code() == other.code() && one.field == other.field;
        one.endpoints == other.endpoints
            && one.outlook == other.outlook
            && one.rows == other.rows
            && one.drafts == other.drafts
            && one.unfolded == other.unfolded
            && one.learning == other.learning
            && (one.stale, one.late, one.language) == (other.stale, other.late, other.language)
            && one.findings.len() == other.findings.len()
            && one.findings.iter().zip(other.findings.iter()).all(are_same)
    }
}

/// The form: a component because it is large, and a slider of the bill has no time to draw it again.
#[component]
pub(crate) fn FormPane(props: &FormPaneProps) -> Html {
    form(Page { model: &props.model, dispatch: &props.dispatch }).into()
}

/// What is chosen: twelve controls in sight, all others in closed sections.
fn form(page: Page<'_>) -> Tag {
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
    let head = tag("div", "group-head").child(heading).child(explain_button(page, group));
    let explained = Explained::Group(group);
    let is_explained = page.model.learning.open.contains(&explained);
    let explanation = is_explained.then(|| page.waiting().unwrap_or_else(|| explanation(page, explained)));
    let section = tag("section", "group").child(head).maybe(explanation);
    parts.iter().fold(section, |group, part| {
        group.maybe(match part {
            Part::Row(controls) => row(page, controls),
            Part::Fold(section, rows) => section_of_rows(page, *section, rows),
        })
    })
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
