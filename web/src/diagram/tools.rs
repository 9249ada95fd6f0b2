use kakoi_core::text::{Form, Tool};

use super::export::opener;
use super::flow::chooser;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, View};
use crate::tag::{Act, Tag, button, tag};

/// The row of tools above the picture.
pub(super) fn tools(page: Page<'_>) -> Tag {
    let shown = [(Tool::Picture, false), (Tool::List, true)].map(|(name, as_list)| {
        button("", page.act(Action::ShowList(as_list)))
            .state("aria-pressed", as_list == page.model.as_list)
            .text(page.say(&Form::Tool(name)))
    });
    let zoom: [(Shape, Tool, Act); 4] = [
        (Shape::Minus, Tool::ZoomOut, Box::new(|_| browser::zoom(1.0 / browser::STEP))),
        (Shape::Plus, Tool::ZoomIn, Box::new(|_| browser::zoom(browser::STEP))),
        (Shape::Fit, Tool::Fit, Box::new(|_| browser::fit())),
        (Shape::FullScreen, Tool::FullScreen, Box::new(|_| browser::toggle_full_screen(View::Picture.id()))),
    ];
    let zoom = zoom.map(|(shape, name, act)| {
        button("icon-button", act).named(page.say(&Form::Tool(name))).child(icon(shape))
    });
    let costs = button("toggle", page.act(Action::ShowCosts(!page.model.shows_costs)))
        .state("aria-pressed", page.model.shows_costs)
        .text(page.say(&Form::Tool(Tool::Costs)));
    tag("div", "tools")
        .with("role", "group")
        .set("aria-label", page.say(&Form::Tool(Tool::Tools)))
        .child(tag("div", "languages").children(shown))
        .child(chooser(page))
        .child(costs)
        .child(tag("div", "zoom").children(zoom))
        .child(opener(page))
}
