use kakoi_core::finding::Severity;
use kakoi_core::text::{Form, Section};

use crate::badge::badge;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, section_of};
use crate::tag::{On, Tag, tag};

/// A section that is closed at first. Its heading says what is chosen in it and how many findings it holds.
pub(super) fn fold(page: Page<'_>, section: Section, now: &Form, body: impl IntoIterator<Item = Tag>) -> Tag {
    frame(page, section, now, tag("div", "fold-body").children(body))
}

fn frame(page: Page<'_>, section: Section, now: &Form, body: Tag) -> Tag {
    let dispatch = page.dispatch.clone();
    let toggle = move |event: &_| dispatch.dispatch(Action::Unfold(section, browser::is_open(event)).into());
    let here = page.model.findings.iter().filter(|finding| section_of(&finding.field) == Some(section));
    let here: Vec<Severity> = here.map(|finding| finding.severity).collect();
    let summary = tag("summary", "")
        .child(icon(Shape::Chevron))
        .child(tag("span", "fold-name").text(page.say(&Form::Section(section))))
        .child(tag("span", "fold-now").text(page.say(now)))
        .maybe(badge(page, &here));
    tag("details", "fold")
        .flag("open", page.model.unfolded.contains(&section))
        .on(On::Toggle, Box::new(toggle))
        .child(summary)
        .child(body)
}
