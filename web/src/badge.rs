//! A number of findings in the colour of the worst.

use kakoi_core::finding::Severity;
use kakoi_core::text::Form;
use yew::prelude::*;

use crate::say::{say, use_language};

#[derive(Properties, PartialEq)]
pub(crate) struct BadgeProps {
    pub(crate) severities: Vec<Severity>,
}

/// The number of findings; nothing where there are none.
#[component]
pub(crate) fn Badge(props: &BadgeProps) -> Html {
    let language = use_language();
    let Some(worst) = props.severities.iter().max() else { return Html::default() };
    let count = props.severities.len();
    html! {
        <span class={classes!("badge", worst.name())}>
            <span aria-hidden="true">{ count }</span>
            <span class="heard">{ say(language, &Form::FindingCount { count }) }</span>
        </span>
    }
}
