//! Says that what is shown is older than the form.

use kakoi_core::text::Form;
use yew::prelude::*;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, View};

/// A banner over the picture and the code while the form holds what cannot be drawn. It leads to the reasons.
pub(crate) fn stale(page: Page<'_>) -> Html {
    html! {
        <div class="stale" role="status">
            if page.model.stale {
                <p>
                    { icon(Shape::Warning) }
                    <span>{ page.say(&Form::Stale) }</span>
                    <button type="button" class="link" onclick={page.on_click(Action::Show(View::Findings))}>
                        { page.say(&Form::Findings) }
                    </button>
                </p>
            }
        </div>
    }
}
