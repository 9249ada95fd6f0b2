use kakoi_core::finding::Severity;
use kakoi_core::text::{Form, Section};
use yew::prelude::*;

use crate::badge::badge;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, section_of};

/// A section that is closed at first. Its heading says what is chosen in it and how many findings it holds.
pub(super) fn fold(page: Page<'_>, section: Section, now: &Form, body: Html) -> Html {
    let dispatch = page.dispatch.clone();
    let ontoggle = move |event: Event| dispatch.dispatch(Action::Unfold(section, browser::is_open(&event)));
    let here = page.model.findings.iter().filter(|finding| section_of(&finding.field) == Some(section));
    let here: Vec<Severity> = here.map(|finding| finding.severity).collect();
    html! {
        <details class="fold" open={page.model.unfolded.contains(&section)} {ontoggle}>
            <summary>
                { icon(Shape::Chevron) }
                <span class="fold-name">{ page.say(&Form::Section(section)) }</span>
                <span class="fold-now">{ page.say(now) }</span>
                { badge(page, &here) }
            </summary>
            <div class="fold-body">{ body }</div>
        </details>
    }
}
