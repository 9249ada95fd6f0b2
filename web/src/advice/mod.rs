//! The findings pane: what is wrong or worth knowing, and where.

use kakoi_core::finding::Finding;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::Action;

/// All findings, each with a way to its control.
pub(crate) fn advice(page: Page<'_>) -> Html {
    let findings = &page.model.findings;
    if findings.is_empty() {
        return html! {
            <p class="no-findings">{ icon(Shape::Done) }{ page.say(&Form::NoFindings) }</p>
        };
    }
    html! { <ul class="findings">{ for findings.iter().enumerate().map(|(at, finding)| item(page, at, finding)) }</ul> }
}

fn item(page: Page<'_>, position: usize, finding: &Finding) -> Html {
    html! {
        <li key={position} class={classes!("finding", finding.severity.name())}>
            <p class="finding-head">
                <strong>{ page.say(&Form::Severity(finding.severity)) }</strong>
                <code>{ finding.code() }</code>
            </p>
            <p>{ finding.message(page.model.language) }</p>
            <button type="button" class="link" onclick={page.on_click(Action::GoTo(finding.field.clone()))}>
                { page.say(&Form::ShowField(Control::of(&finding.field))) }
            </button>
        </li>
    }
}
