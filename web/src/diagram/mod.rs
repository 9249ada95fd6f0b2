//! The picture: core's element tree as Yew's own nodes.

mod element;

use std::rc::Rc;

use kakoi_core::design::Design;
use kakoi_core::text::Form;
use yew::prelude::*;

use self::element::node;
use crate::browser;
use crate::page::Page;
use crate::stale::stale;
use crate::state::{Action, Shared};

/// The topology. A part of it leads to its code.
pub(crate) fn diagram(page: Page<'_>) -> Html {
    let onclick = {
        let dispatch = page.dispatch.clone();
        move |event: MouseEvent| {
            if let Some(address) = browser::address_under(&event) {
                dispatch.dispatch(Action::ShowResource(address));
            }
        }
    };
    let onkeydown = {
        let dispatch = page.dispatch.clone();
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
            { stale(page) }
            <div class="stage" {onclick} {onkeydown}>
                if let Some(design) = &page.model.design {
                    <Drawing design={design.clone()} marked={page.model.marked.clone()} />
                }
            </div>
            <p class="picture-hint">{ page.say(&Form::PictureHint) }</p>
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
