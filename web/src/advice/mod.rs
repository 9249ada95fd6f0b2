//! The findings pane: what is wrong or worth knowing, and where.

use kakoi_core::finding::Finding;
use kakoi_core::text::{Control, Form};

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::Action;
use crate::tag::{Tag, button, tag};

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
    if findings.is_empty() {
        return tag("p", "no-findings").child(icon(Shape::Done)).text(page.say(&Form::NoFindings));
    }
    let items = findings.iter().zip(1..).map(|(finding, number): (_, usize)| item(page, finding, number));
    tag("ul", "findings").children(items)
}

fn item(page: Page<'_>, finding: &Finding, number: usize) -> Tag {
    let head = tag("p", "finding-head")
        .child(tag("strong", "").text(page.say(&Form::Severity(finding.severity))))
        .child(tag("code", "").text(finding.code()));
    let lead = button("link", page.act(Action::GoTo(finding.field.clone())))
        .text(page.say(&Form::ShowField(Control::of(&finding.field))));
    let code = finding.address.as_ref().map(|address| {
        button("link", page.act(Action::ShowResource(address.to_string()))).text(page.say(&Form::ShowCode))
    });
    let mut item = tag("li", "");
    if let Some(address) = &finding.address {
        item = item.set("data-address", address.clone());
    }
    item.key(&number.to_string())
        .set("class", ["finding ", finding.severity.name()].concat())
        .child(head)
        .child(tag("p", "").text(page.message(finding)))
        .child(lead)
        .maybe(code)
}
