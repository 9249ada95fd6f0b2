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
use crate::tag::{On, Tag, tag};

/// The topology. A part of it leads to its code.
pub(crate) fn diagram(page: Page<'_>) -> Tag {
    let show = {
        let dispatch = page.dispatch.clone();
        move |event: &Event| {
            if let Some(address) = browser::address_under(event) {
                event.prevent_default();
                dispatch.dispatch(Action::ShowResource(address).into());
            }
        }
    };
    let press = {
        let show = show.clone();
        move |event: &Event| {
            if browser::is_pressed(event) {
                show(event);
            }
        }
    };
    let drawing = page.model.design.as_ref().map_or_else(Html::default, |design| {
        html! { <Drawing design={design.clone()} marked={page.model.marked.clone()} /> }
    });
    let stage =
        tag("div", "stage").on(On::Click, Box::new(show)).on(On::KeyDown, Box::new(press)).node(drawing);
    tag("div", "picture")
        .child(stale(page))
        .child(stage)
        .child(tag("p", "picture-hint").text(page.say(&Form::PictureHint)))
}

#[derive(Properties, PartialEq)]
struct DrawingProps {
    design: Shared<Design>,
    marked: Option<Rc<str>>,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    node(&kakoi_core::topology::element(&props.design.scene), props.marked.as_deref()).into()
}
