//! The picture: core's element tree as Yew's own nodes.

mod element;

use std::rc::Rc;

use kakoi_core::design::Design;
use kakoi_core::text::Form;
use yew::prelude::*;

use self::element::node;
use crate::browser;
use crate::say::{say, use_language};
use crate::stale::Stale;
use crate::state::{Action, Dispatch, Shared};

#[derive(Properties, PartialEq)]
pub(crate) struct DiagramProps {
    /// The last good design.
    pub(crate) design: Option<Shared<Design>>,
    pub(crate) stale: bool,
    /// The resource address that is shown in the code.
    pub(crate) marked: Option<Rc<str>>,
    pub(crate) dispatch: Dispatch,
}

/// The topology. A part of it leads to its code.
#[component]
pub(crate) fn Diagram(props: &DiagramProps) -> Html {
    let language = use_language();
    let onclick = {
        let dispatch = props.dispatch.clone();
        move |event: MouseEvent| {
            if let Some(address) = browser::address_under(&event) {
                dispatch.dispatch(Action::ShowResource(address));
            }
        }
    };
    let onkeydown = {
        let dispatch = props.dispatch.clone();
        move |event: KeyboardEvent| {
            if browser::is_pressed(&event)
                && let Some(address) = browser::address_under(&event)
            {
                event.prevent_default();
                dispatch.dispatch(Action::ShowResource(address));
            }
        }
    };
    html! {
        <div class="picture">
            <Stale stale={props.stale} />
            <div class="stage" {onclick} {onkeydown}>
                if let Some(design) = &props.design {
                    <Drawing design={design.clone()} marked={props.marked.clone()} />
                }
            </div>
            <p class="picture-hint">{ say(language, &Form::PictureHint) }</p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct DrawingProps {
    design: Shared<Design>,
    marked: Option<Rc<str>>,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    node(&kakoi_core::topology::element(&props.design.scene), props.marked.as_deref())
}
