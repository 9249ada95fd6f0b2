//! The picture: core's element tree as Yew's own nodes, or the same as a list, with the tools to look around in it and
//! to take it along.

mod element;
pub(crate) mod export;
mod flow;
mod list;
mod tools;

use std::borrow::Cow;
use std::rc::Rc;

use kakoi_core::cost::things;
use kakoi_core::design::Design;
use kakoi_core::flows::FlowKind;
use kakoi_core::text::{Form, Language};
use kakoi_core::topology::{Part, Scene, Shown, Way, scene_showing};
use yew::prelude::*;

use self::element::drawing;
use self::flow::panel;
use self::list::list;
use self::tools::tools;
use crate::browser;
use crate::page::Page;
use crate::stale::stale;
use crate::state::{Action, Bill, Model, Pointed, Shared};
use crate::tag::{On, Tag, tag};

/// The topology: a drawing, with the tools above it and what is said of it. A part of it leads to its code.
pub(crate) fn diagram(page: Page<'_>, drawing: Html) -> Tag {
    let dispatch = page.dispatch.clone();
    let show = move |event: &Event| {
        if let Some(address) = browser::address_under(event) {
            event.prevent_default();
            dispatch.dispatch(Action::ShowResource(address).into());
        }
    };
    let press = {
        let (show, design) = (show.clone(), page.model.design.clone());
        move |event: &Event| match (browser::key(event).as_str(), &design) {
            ("Enter" | " ", _) => show(event),
            (key, Some(design)) if browser::has_shift(event) && follow(&design.scene, key, event) => {}
            _ => browser::zoom_by_key(event),
        }
    };
    let click = {
        let show = show.clone();
        move |event: &Event| {
            if !browser::was_dragged() {
                show(event);
            }
        }
    };
    let model = page.model;
    let design = model.design.as_ref();
    let stage = tag("div", "stage")
        .with("id", browser::STAGE)
        .on(On::Click, Box::new(click))
        .on(On::KeyDown, Box::new(press))
        .on(On::Wheel, Box::new(browser::zoom_by_wheel))
        .on(On::PointerDown, Box::new(browser::begin_drag))
        .on(On::PointerMove, Box::new(browser::drag))
        .on(On::TouchStart, Box::new(browser::begin_pinch))
        .on(On::TouchMove, Box::new(browser::pinch))
        .node(drawing);
    let list = design.filter(|_| model.as_list).map(|design| {
        let outline = tag("div", "outline");
        match page.waiting() {
            Some(waiting) => outline.child(waiting),
            None => outline.on(On::Click, Box::new(show)).children(list(page, &design.scene)),
        }
    });
    let words = design.zip(model.shown_flow());
    let words = words.map(|(design, (flow, chosen))| {
        page.waiting().unwrap_or_else(|| panel(page, &design.plan, flow, chosen))
    });
    tag("div", "picture")
        .with("data-shown", if model.as_list { "list" } else { "picture" })
        .child(tools(page))
        .child(stale(page, design.is_some()))
        .child(stage)
        .maybe(list)
        .maybe(words)
        .child(tag("p", "picture-hint").text(page.say(&Form::PictureHint)))
}

/// Follows the lines by Shift and an arrow key. They are no stops of the Tab key: it would take twice as many to pass
/// the picture, and arrow keys alone pan it. Whether the key was one of those.
fn follow(scene: &Scene, key: &str, event: &Event) -> bool {
    let way = match key {
        "ArrowRight" => Way::Forth,
        "ArrowLeft" => Way::Back,
        "ArrowDown" => Way::Next,
        "ArrowUp" => Way::Previous,
        _ => return false,
    };
    let part = match browser::pointed(event) {
        Pointed::Node(node) => Part::Node(node),
        Pointed::Relation(line) => Part::Line(line),
        _ => return false,
    };
    event.prevent_default();
    match scene.step(part, way) {
        Some(Part::Node(node)) => browser::focus_part("data-node", node),
        Some(Part::Line(line)) => browser::focus_part("tabindex][data-relation", line),
        None => {}
    }
    true
}

/// What a drawing shows of a design.
#[derive(PartialEq)]
struct Look {
    /// The flow that is drawn on its own.
    flow: Option<FlowKind>,
    /// What things cost, where the picture shows it.
    costs: Option<Shared<Bill>>,
    /// Number of the flow's step that is looked at.
    step: Option<i32>,
    /// The nodes of the marked resource.
    marked: Vec<usize>,
    /// The nodes that are pointed at.
    pointed: Vec<usize>,
    /// The line that is pointed at.
    line: Option<usize>,
}

impl Look {
    fn of(model: &Model) -> Self {
        let flow = model.shown_flow();
        Self {
            flow: flow.map(|(flow, _)| flow.kind),
            costs: model.costs_in_picture(),
            step: flow.and_then(|(_, chosen)| chosen.step),
            marked: model.marked_nodes(),
            pointed: model.pointed_nodes(),
            line: model.pointed_line(),
        }
    }
}

/// Whether two models are drawn alike. Most keys leave the picture as it is: not to draw it again then takes a quarter off them.
pub(crate) fn is_same_drawing(one: &Model, other: &Model) -> bool {
    let (Some(here), Some(there)) = (&one.design, &other.design) else {
        return one.design.is_none() && other.design.is_none();
    };
    let look = Look::of(one);
    // The rest of the design is only looked at for a flow or for costs.
    let is_plain = look.flow.is_none() && look.costs.is_none();
    Rc::ptr_eq(&here.scene, &there.scene) && (is_plain || here == there) && look == Look::of(other)
}

/// The drawing of a model; nothing as long as there is no design.
pub(crate) fn drawn(model: &Model) -> Option<Tag> {
    let look = Look::of(model);
    let scene = scene_of(model.design.as_ref()?, look.flow, look.costs.as_deref());
    let lit = match look.line {
        Some(line) => Some(scene.relations_of_line(line)),
        None => (!look.pointed.is_empty()).then(|| scene.relations(&look.pointed)),
    };
    Some(drawing(&scene, &look.marked, lit.as_ref(), look.step))
}

/// The picture of a design, with a flow drawn over it and with what things cost, where it shows those.
fn scene_of<'a>(design: &'a Design, flow: Option<FlowKind>, costs: Option<&Bill>) -> Cow<'a, Scene> {
    let flow = design.flows.iter().find(|of| Some(of.kind) == flow);
    let language = design.scene.language;
    let costs = costs.map_or_else(Vec::new, |bill| amounts(bill, language));
    if flow.is_none() && costs.is_empty() {
        return Cow::Borrowed(&design.scene);
    }
    Cow::Owned(scene_showing(&design.plan, language, Shown { flow, costs: &costs }))
}

/// What each thing costs, by its address. Late code.
#[inline(never)]
fn amounts(bill: &Bill, language: Language) -> Vec<(String, String)> {
    things(&bill.estimate).into_iter().map(|(address, sum)| (address, sum.say(language))).collect()
}
