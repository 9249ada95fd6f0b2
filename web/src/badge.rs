//! A number of findings in the colour of the worst.

use kakoi_core::finding::Severity;
use kakoi_core::text::Form;
use yew::prelude::*;

use crate::page::Page;

/// The number of findings; nothing where there are none.
pub(crate) fn badge(page: Page<'_>, severities: &[Severity]) -> Html {
    let Some(worst) = severities.iter().max() else { return Html::default() };
    let count = severities.len();
    html! {
        <span class={classes!("badge", worst.name())}>
            <span aria-hidden="true">{ count }</span>
            <span class="heard">{ page.say(&Form::FindingCount { count }) }</span>
        </span>
    }
}
