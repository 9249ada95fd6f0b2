//! The findings pane: what is wrong or worth knowing, where, and what mends it.

use kakoi_core::finding::{Field, Finding};
use kakoi_core::text::{Control, Form};

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, FINDING};
use crate::tag::{Tag, button, tag};

/// The id of what the pane holds: the focus goes there where a finding goes with its button.
const LIST: &str = "finding-list";

/// All findings, each with a way to its control.
pub(crate) fn advice(page: Page<'_>) -> Tag {
    if let Some(waiting) = page.waiting() {
        return waiting;
    }
    list(page)
}

/// The findings in their order. Late code.
#[inline(never)]
fn list(page: Page<'_>) -> Tag {
    let findings = &page.model.findings;
    let list = if findings.is_empty() {
        tag("p", "no-findings").child(icon(Shape::Done)).text(page.say(&Form::NoFindings))
    } else {
        let items = findings.iter().zip(1..).map(|(finding, number): (_, usize)| item(page, finding, number));
        tag("ul", "findings").children(items)
    };
    list.with("id", LIST).with("tabindex", "-1")
}

/// What the last change mended, for those who hear it: the finding is seen to be gone.
pub(crate) fn mended(page: Page<'_>) -> Tag {
    let said = page.model.mended.as_ref().map(|remedy| {
        let label = remedy.say(page.model.language).into_owned();
        page.say(&Form::Fixed { label })
    });
    tag("p", "heard").with("role", "status").text(said.unwrap_or_default())
}

fn item(page: Page<'_>, finding: &Finding, number: usize) -> Tag {
    let head = tag("p", "finding-head")
        .child(tag("strong", "").text(page.say(&Form::Severity(finding.severity))))
        .child(tag("code", "").text(finding.code()));
    let lead = button("link", page.act(Action::GoTo(finding.field.clone())))
        .text(page.say(&Form::ShowField(Control::of(&finding.field))));
    let document = finding.problem.document().map(|url| {
        tag("a", "link")
            .set("href", url)
            .with("target", "_blank")
            .with("rel", "noreferrer")
            .text(page.say(&Form::Document))
    });
    let mut item = tag("li", "");
    if let Some(address) = finding.addresses.first() {
        item = item.set("data-address", address.clone());
    }
    item.key(&number.to_string())
        .set("id", [FINDING, ".", &(number - 1).to_string()].concat())
        .with("tabindex", "-1")
        .set("class", ["finding ", finding.severity.name()].concat())
        .child(head)
        .child(tag("p", "").text(page.message(finding)))
        .maybe(page.fix(finding, Field::fixed(LIST)))
        .child(lead)
        .maybe(document)
        .children(code(page, finding))
}

/// A way to the code of each resource that a finding is about, which several are told apart by.
fn code(page: Page<'_>, finding: &Finding) -> impl Iterator<Item = Tag> {
    let is_one = finding.addresses.len() == 1;
    finding.addresses.iter().map(move |address| {
        let show = button("link", page.act(Action::ShowResource(address.to_string())));
        if is_one {
            show.text(page.say(&Form::ShowCode))
        } else {
            show.child(tag("code", "").text(address.clone()))
        }
    })
}
