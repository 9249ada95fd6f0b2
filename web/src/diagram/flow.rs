use kakoi_core::design::Design;
use kakoi_core::flows::{Flow, Step};
use kakoi_core::plan::Plan;
use kakoi_core::text::{Form, Tool};

use crate::browser;
use crate::page::Page;
use crate::state::{Action, ChosenFlow, Watch, numbered};
use crate::tag::{On, Tag, button, tag};

/// The field in which a flow is chosen: all of the design's by their numbers, those that stop marked.
pub(super) fn chooser(page: Page<'_>) -> Tag {
    let model = page.model;
    let mut chooser = tag("select", "flows").named(page.say(&Form::Tool(Tool::Flow)));
    let chosen = model.shown_flow().map(|(_, chosen)| chosen);
    let all = page.say(&Form::Tool(Tool::AllFlows)).to_string();
    chooser.push(option(0, chosen.is_none(), all));
    if let Some(design) = model.design.as_ref().filter(|design| !design.flows.is_empty()) {
        chooser = options(page, chooser, design, chosen);
    }
    let (dispatch, design) = (page.dispatch.clone(), model.design.clone());
    chooser.on(
        On::Change,
        Box::new(move |event| {
            let number: usize = browser::value(event).parse().unwrap_or_default();
            let index = number.checked_sub(1);
            let kind =
                design.as_ref().zip(index).and_then(|(design, index)| Some(design.flows.get(index)?.kind));
            dispatch.dispatch(Action::Watch(Watch::Flow(kind)).into());
        }),
    )
}

fn option(value: usize, is_chosen: bool, name: String) -> Tag {
    tag("option", "")
        .key(&value.to_string())
        .set("value", value.to_string())
        .property("selected", is_chosen)
        .text(name)
}

/// With the flows of a design. Late code.
#[inline(never)]
fn options(page: Page<'_>, mut chooser: Tag, design: &Design, chosen: Option<ChosenFlow>) -> Tag {
    for (number, flow) in (1..).zip(&design.flows) {
        let is_chosen = chosen.is_some_and(|chosen| chosen.kind == flow.kind);
        let stops = flow.stop().map(|_| [" ✕ ", &page.say(&Form::Tool(Tool::Stops))].concat());
        let name = flow.kind.say(&design.plan, page.model.language);
        let name = [&number.to_string(), " · ", &name, &stops.unwrap_or_default()].concat();
        chooser.push(option(number, is_chosen, name));
    }
    chooser
}

/// The chosen flow in words, with a button that goes through its steps. Late code.
#[inline(never)]
pub(super) fn panel(page: Page<'_>, plan: &Plan, flow: &Flow, chosen: ChosenFlow) -> Tag {
    let (name, watch) =
        if chosen.plays { (Tool::Stop, Watch::Step(None)) } else { (Tool::Play, Watch::Play) };
    let head = tag("div", "flow-head")
        .child(tag("h3", "").text(flow.kind.say(plan, page.model.language)))
        .child(button("", page.act(Action::Watch(watch))).text(page.say(&Form::Tool(name))));
    let steps = numbered(flow).map(|(number, step)| item(page, plan, chosen, number, step));
    let legend = [("goes", Tool::Goes), ("stop", Tool::Stops), ("beyond", Tool::Beyond)];
    let legend = legend.map(|(class, name)| {
        tag("li", class).child(tag("i", "").with("aria-hidden", "true")).text(page.say(&Form::Tool(name)))
    });
    let legend = flow.stop().map(|_| tag("ul", "legend").children(legend));
    tag("section", "flow")
        .set("aria-label", page.say(&Form::Tool(Tool::Flow)))
        .child(head)
        .child(tag("ol", "").children(steps))
        .maybe(legend)
}

/// A step: chosen, the picture shows it alone. Where it stops, the reason leads to the code.
fn item(page: Page<'_>, plan: &Plan, chosen: ChosenFlow, number: i32, step: &Step) -> Tag {
    let language = page.model.language;
    let is_shown = chosen.step == Some(number);
    let watch = Watch::Step((!is_shown || chosen.plays).then_some(number));
    let text = button("step-text", page.act(Action::Watch(watch)))
        .state("aria-pressed", is_shown)
        .child(tag("b", if step.stop.is_some() { "stopped" } else { "" }).text(number.to_string()))
        .child(tag("span", "").text(step.say(plan, language)));
    let why = step.stop.zip(step.why(plan, language)).map(|(stop, why)| {
        let address = stop.reason.address();
        let show = page.act(Action::ShowResource(address.to_string()));
        let lead = button("link", show).text(page.say(&Form::ShowCode));
        tag("div", "step-why")
            .set("data-address", address)
            .child(tag("p", "").text(["✕ ", &why].concat()))
            .maybe(step.error(language).map(|error| tag("p", "about").text(error)))
            .child(lead)
    });
    tag("li", "").child(text).maybe(why)
}
