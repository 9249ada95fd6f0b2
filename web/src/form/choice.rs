use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::field::described_by;
use crate::page::{Page, said};
use crate::state::{Action, Edit};

/// One of several things to choose.
pub(super) struct Choice {
    pub(super) text: Form,
    pub(super) chosen: bool,
    pub(super) edit: Edit,
}

/// A choice among a few, side by side: radio buttons drawn as one segmented bar.
pub(super) fn segments(page: Page<'_>, control: Control, choices: &[Choice]) -> Html {
    let segment = |choice: &Choice| {
        html! {
            <label class="segment">
                <input
                    type="radio"
                    name={control.path()}
                    checked={choice.chosen}
                    aria-describedby={described_by(control.path())}
                    onchange={page.on_check(choice.edit.clone())}
                />
                <span>{ page.say(&choice.text) }</span>
            </label>
        }
    };
    html! { <div class="segments">{ for choices.iter().map(segment) }</div> }
}

/// A button that stays pressed. Its name says more than there is room for.
pub(super) fn chip(
    page: Page<'_>,
    short: &str,
    name: &AttrValue,
    class: &'static str,
    pressed: bool,
    edit: Edit,
) -> Html {
    html! {
        <button
            key={short}
            type="button"
            {class}
            title={name}
            aria-label={name}
            aria-pressed={said(pressed)}
            onclick={page.on_click(Action::Edit(edit))}
        >
            { short }
        </button>
    }
}
