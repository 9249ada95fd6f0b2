use kakoi_core::finding::{Field, Finding, Severity};
use kakoi_core::text::{Control, Form};

use crate::cost::of_choices;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{On, Tag, tag};

/// The controls in sight at first; tests count them by these names.
fn first_name(control: Control) -> Option<&'static str> {
    Some(match control {
        Control::ProjectName => "project-name",
        Control::Region => "region",
        Control::Zones => "zones",
        Control::Cidr => "cidr",
        Control::Nat => "nat",
        Control::Endpoints => "endpoints",
        Control::Image => "image",
        Control::Port => "port",
        Control::Protocol => "protocol",
        Control::Exec => "exec",
        Control::Size => "size",
        Control::Count => "count",
        _ => return None,
    })
}

/// The ids of what describes the control of a path: its explanation, what its choices cost, and its findings.
pub(crate) fn described_by(path: &str) -> String {
    [path, "-about ", path, "-costs ", path, "-findings"].concat()
}

/// Whether a finding is about a path or something below it that has no control of its own.
fn is_at(finding: &Finding, path: &str) -> bool {
    if !is_about(path, &finding.field) {
        return false;
    }
    let control = Control::of(&finding.field).map_or("", Control::path);
    control == path || control.len() < path.len()
}

/// Whether a field is that of a path or below it. The task's memory is chosen with its CPU.
pub(super) fn is_about(path: &str, field: &Field) -> bool {
    field.is_within(path) || (path == Control::Size.path() && field.path() == "service.memory")
}

/// Whether anything is said about a path or something below it.
pub(super) fn has_finding(page: Page<'_>, path: &str) -> bool {
    page.model.findings.iter().any(|finding| is_at(finding, path))
}

/// Whether an error is about a path or something below it.
pub(crate) fn is_invalid(page: Page<'_>, path: &str) -> bool {
    page.model.findings.iter().any(|finding| finding.severity == Severity::Error && is_at(finding, path))
}

/// A control under its label, with its explanation and its findings beneath.
pub(super) fn labelled(page: Page<'_>, control: Control, body: Tag) -> Tag {
    labelled_with(page, control, None, body, None)
}

/// The same with something beside the label, such as the code of what is chosen, and something below the control.
pub(super) fn labelled_with(
    page: Page<'_>,
    control: Control,
    aside: Option<Tag>,
    body: Tag,
    note: Option<Tag>,
) -> Tag {
    let path = control.path();
    let label = tag("label", "label").with("for", path).text(page.say(&Form::Label(control)));
    framed(tag("div", "field"), control)
        .child(tag("div", "label-row").child(label).maybe(aside))
        .child(body)
        .maybe(note)
        .child(about(page, control))
        .maybe(of_choices(page, control))
        .child(findings_at(page, path))
}

/// Several controls under one legend, with their explanation and their findings beneath.
pub(super) fn group(page: Page<'_>, control: Control, body: Tag) -> Tag {
    fieldset(page, control)
        .child(body)
        .child(about(page, control))
        .maybe(of_choices(page, control))
        .child(findings_at(page, control.path()))
}

/// A group so long that its explanation stands before it. Its members follow, and show their findings themselves.
pub(super) fn long_group(page: Page<'_>, control: Control) -> Tag {
    fieldset(page, control).child(about(page, control))
}

/// A checkbox before its label, with its explanation and its findings beneath.
pub(super) fn switch(page: Page<'_>, control: Control, on: bool) -> Tag {
    let path = control.path();
    let turned = if on { "false" } else { "true" };
    let checkbox = tag("input", "")
        .with("id", path)
        .with("type", "checkbox")
        .checked(on)
        .set("aria-describedby", described_by(path))
        .state("aria-invalid", is_invalid(page, path))
        .on(On::Change, page.act(Action::Edit(Edit::Choose(control, turned.to_owned()))));
    tag("div", "field switch")
        .child(checkbox)
        .child(tag("label", "label").with("for", path).text(page.say(&Form::Label(control))))
        .child(about(page, control))
        .maybe(of_choices(page, control))
        .child(findings_at(page, path))
}

fn fieldset(page: Page<'_>, control: Control) -> Tag {
    let path = control.path();
    framed(tag("fieldset", "field"), control)
        .with("id", path)
        .with("tabindex", "-1")
        .set("aria-describedby", described_by(path))
        .child(tag("legend", "label").text(page.say(&Form::Label(control))))
}

fn framed(field: Tag, control: Control) -> Tag {
    match first_name(control) {
        Some(name) => field.with("data-control", name),
        None => field,
    }
}

fn about(page: Page<'_>, control: Control) -> Tag {
    tag("p", "about").set("id", [control.path(), "-about"].concat()).text(page.say(&Form::About(control)))
}

/// The findings of a path and what lies below it. Announced when they change.
pub(crate) fn findings_at(page: Page<'_>, path: &str) -> Tag {
    let here = page.model.findings.iter().filter(|finding| is_at(finding, path));
    let findings = here.zip(1..).map(|(finding, number): (_, usize)| {
        tag("p", "")
            .key(&number.to_string())
            .set("class", ["field-finding ", finding.severity.name()].concat())
            .text(page.message(finding))
            .text(" ")
            .maybe(page.fix(finding, finding.field.clone()))
    });
    tag("div", "field-findings")
        .set("id", [path, "-findings"].concat())
        .with("aria-live", "polite")
        .children(findings)
}
