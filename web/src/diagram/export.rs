use std::rc::Rc;

use kakoi_core::text::{Form, Tool};
use kakoi_core::topology::{Colours, Scene, drawio, svg_in};
use yew::prelude::*;

use super::scene_of;
use crate::browser;
use crate::copy::Copy;
use crate::dialog;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Dialog};
use crate::tag::{Act, Tag, button, tag};

/// Makes the picture, once it is asked for: the dialog is drawn with every change, and seldom used.
type Picture = Rc<dyn Fn() -> Scene>;

/// The button that opens the dialog of what can be taken along.
pub(super) fn opener(page: Page<'_>) -> Tag {
    let name = page.say(&Form::Tool(Tool::Export));
    dialog::opener(page, Dialog::Export, "start")
        .flag("disabled", page.model.design.is_none())
        .named(name.clone())
        .child(icon(Shape::Download))
        .child(tag("span", "").text(name))
}

/// Files in the colours and sizes that they come in, and paper.
pub(crate) fn contents(page: Page<'_>) -> Tag {
    let mut menu = tag("div", "export");
    let Some(design) = &page.model.design else { return menu };
    // As it is seen: with the flow and the costs that are shown.
    let scene: Picture = {
        let (design, flow) = (design.clone(), page.model.shown_flow().map(|(flow, _)| flow.kind));
        let costs = page.model.costs_in_picture();
        Rc::new(move || scene_of(&design, flow, costs.as_deref()).into_owned())
    };
    for (colours, name, suffix) in [(Colours::Light, Tool::Light, ""), (Colours::Dark, Tool::Dark, "-dark")] {
        let file = |kind: &str| [&design.plan.name, suffix, kind].concat();
        let name = page.say(&Form::Tool(name));
        let mut row = tag("section", "").child(tag("strong", "").text(name.clone()));
        row.push(item(&name, "SVG", save_svg(&scene, colours, file(".svg"))));
        for (scale, label, ending) in
            [(1, "PNG 1×", ".png"), (2, "PNG 2×", "@2x.png"), (4, "PNG 4×", "@4x.png")]
        {
            row.push(item(&name, label, save_png(&scene, colours, file(ending), scale)));
        }
        menu.push(row);
    }
    let name = [&design.plan.name, ".drawio"].concat();
    let graph = {
        let scene = Rc::clone(&scene);
        move |_: &_| browser::download(&name, "application/xml", drawio(&scene()).as_bytes())
    };
    let text = move |()| svg_in(&scene(), Colours::Viewers);
    let language = page.model.language;
    let copy = html! { <Copy {text} name={page.say(&Form::Tool(Tool::Copy))} {language} /> };
    menu.child(
        tag("section", "")
            .child(button("", Box::new(graph)).text("draw.io"))
            .child(button("", page.act(Action::Print)).text(page.say(&Form::Tool(Tool::Print))))
            .node(copy),
    )
}

/// A button that names what it gives, and to those who hear it in which colours.
fn item(colours: &str, name: &'static str, act: Act) -> Tag {
    button("", act).set("aria-label", [name, " ", colours].concat()).text(name)
}

fn save_svg(scene: &Picture, colours: Colours, name: String) -> Act {
    let scene = Rc::clone(scene);
    Box::new(move |_| browser::download(&name, browser::SVG, svg_in(&scene(), colours).as_bytes()))
}

fn save_png(scene: &Picture, colours: Colours, name: String, scale: u32) -> Act {
    let scene = Rc::clone(scene);
    Box::new(move |_| {
        let scene = scene();
        let pixels = |units: i32| units.unsigned_abs() * scale;
        browser::download_png(
            name.clone(),
            &svg_in(&scene, colours),
            pixels(scene.width),
            pixels(scene.height_with_legend()),
        );
    })
}
