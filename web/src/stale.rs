//! Says that what is shown is older than the form.

use kakoi_core::text::Form;
use yew::prelude::*;

use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};

#[derive(Properties, PartialEq)]
pub(crate) struct StaleProps {
    pub(crate) stale: bool,
}

/// A banner over the picture and the code while the form holds what cannot be drawn.
#[component]
pub(crate) fn Stale(props: &StaleProps) -> Html {
    let language = use_language();
    html! {
        <div class="stale" role="status">
            if props.stale {
                <p><Icon shape={Shape::Warning} />{ say(language, &Form::Stale) }</p>
            }
        </div>
    }
}
