use std::collections::BTreeSet;

use kakoi_core::finding::Severity;
use kakoi_core::text::{Form, Section};
use yew::prelude::*;

use super::Findings;
use crate::badge::Badge;
use crate::browser;
use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Shared, section_of};

#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    pub(crate) section: Section,
    /// The present choice in words.
    pub(crate) now: Form,
    pub(crate) unfolded: Shared<BTreeSet<Section>>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
    pub(crate) children: Html,
}

/// A section that is closed at first. Its heading says what is chosen in it and how many findings it holds.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let language = use_language();
    let section = props.section;
    let ontoggle = {
        let dispatch = props.dispatch.clone();
        move |event: Event| dispatch.dispatch(Action::Unfold(section, browser::is_open(&event)))
    };
    let here: Vec<Severity> = props
        .findings
        .iter()
        .filter(|finding| section_of(&finding.field) == Some(section))
        .map(|finding| finding.severity)
        .collect();
    html! {
        <details class="fold" open={props.unfolded.contains(&section)} {ontoggle}>
            <summary>
                <Icon shape={Shape::Chevron} />
                <span class="fold-name">{ say(language, &Form::Section(section)) }</span>
                <span class="fold-now">{ say(language, &props.now) }</span>
                <Badge severities={here} />
            </summary>
            <div class="fold-body">{ props.children.clone() }</div>
        </details>
    }
}
