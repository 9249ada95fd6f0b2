use kakoi_core::finding::{Finding, Severity};
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use crate::page::Page;

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

/// The ids of what describes the control of a path: its explanation and its findings.
pub(super) fn described_by(path: &str) -> String {
    [path, "-about ", path, "-findings"].concat()
}

/// Whether a finding is about a path or something below it. The task's memory is chosen with its CPU.
fn is_at(finding: &Finding, path: &str) -> bool {
    finding.field.is_within(path)
        || (path == Control::Size.path() && finding.field.is_within("service.memory"))
}

/// Whether an error is about a path or something below it.
pub(super) fn is_invalid(page: Page<'_>, path: &str) -> bool {
    page.model.findings.iter().any(|finding| finding.severity == Severity::Error && is_at(finding, path))
}

/// A control under its label, with its explanation and its findings beneath.
pub(super) fn labelled(page: Page<'_>, control: Control, body: Html) -> Html {
    labelled_beside(page, control, None, body)
}

/// The same with something beside the label, such as the code of what is chosen.
pub(super) fn labelled_beside(page: Page<'_>, control: Control, aside: Option<&str>, body: Html) -> Html {
    let path = control.path();
    html! {
        <div class="field" data-control={first_name(control)}>
            <div class="label-row">
                <label class="label" for={path}>{ page.say(&Form::Label(control)) }</label>
                if let Some(aside) = aside {
                    <code class="aside">{ aside }</code>
                }
            </div>
            { body }
            { about(page, control) }
            { findings_at(page, path) }
        </div>
    }
}

/// Several controls under one legend, with their explanation and their findings beneath.
pub(super) fn group(page: Page<'_>, control: Control, body: Html) -> Html {
    let below = html! { <>{ about(page, control) }{ findings_at(page, control.path()) }</> };
    fieldset(page, control, Html::default(), body, below)
}

/// A group so long that its explanation stands before it.
pub(super) fn long_group(page: Page<'_>, control: Control, body: Html) -> Html {
    fieldset(page, control, about(page, control), body, findings_at(page, control.path()))
}

/// A long group whose members show their findings themselves.
pub(super) fn list_group(page: Page<'_>, control: Control, body: Html) -> Html {
    fieldset(page, control, about(page, control), body, Html::default())
}

fn fieldset(page: Page<'_>, control: Control, above: Html, body: Html, below: Html) -> Html {
    let path = control.path();
    html! {
        <fieldset
            class="field"
            data-control={first_name(control)}
            aria-describedby={described_by(path)}
            id={path}
            tabindex="-1"
        >
            <legend class="label">{ page.say(&Form::Label(control)) }</legend>
            { above }
            { body }
            { below }
        </fieldset>
    }
}

fn about(page: Page<'_>, control: Control) -> Html {
    html! {
        <p class="about" id={[control.path(), "-about"].concat()}>{ page.say(&Form::About(control)) }</p>
    }
}

/// The findings of a path and what lies below it. Announced when they change.
pub(super) fn findings_at(page: Page<'_>, path: &str) -> Html {
    let here = page.model.findings.iter().filter(|finding| is_at(finding, path));
    html! {
        <div class="field-findings" id={[path, "-findings"].concat()} aria-live="polite">
            { for here.enumerate().map(|(position, finding)| html! {
                <p key={position} class={classes!("field-finding", finding.severity.name())}>
                    { finding.message(page.model.language) }
                </p>
            }) }
        </div>
    }
}
