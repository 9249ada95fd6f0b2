//! A row of tabs, after the ARIA pattern: one tab stop, arrows move along.

use kakoi_core::finding::Severity;
use kakoi_core::text::Form;
use yew::Event;

use crate::badge::badge;
use crate::browser;
use crate::page::Page;
use crate::state::{Action, View};
use crate::tag::{On, Tag, button, tag};

/// The views that can be shown, and which one is. `id` tells this row's ids from those of another row.
pub(crate) fn tabs(page: Page<'_>, id: &'static str, views: &'static [View], selected: View) -> Tag {
    tag("div", "tabs")
        .with("role", "tablist")
        .set("aria-label", page.say(&Form::Views))
        .children(views.iter().map(|view| tab(page, id, views, *view, *view == selected)))
}

fn tab(page: Page<'_>, id: &'static str, views: &'static [View], view: View, is_selected: bool) -> Tag {
    let dispatch = page.dispatch.clone();
    let move_along = move |event: &Event| {
        if let Some(view) = neighbour(views, view, &browser::key(event)) {
            event.prevent_default();
            dispatch.dispatch(Action::Show(view).into());
            browser::focus_id(&[id, "-", view.id()].concat());
        }
    };
    let findings = if view == View::Findings { &**page.model.findings } else { &[] };
    let severities: Vec<Severity> = findings.iter().map(|finding| finding.severity).collect();
    button("", page.act(Action::Show(view)))
        .set("id", [id, "-", view.id()].concat())
        .with("role", "tab")
        .state("aria-selected", is_selected)
        .with("aria-controls", view.id())
        .with("tabindex", if is_selected { "0" } else { "-1" })
        .on(On::KeyDown, Box::new(move_along))
        .text(page.say(&name(view)))
        .maybe(badge(page, &severities))
}

/// The view that an arrow key leads to.
fn neighbour(views: &[View], from: View, key: &str) -> Option<View> {
    let step = match key {
        "ArrowRight" => 1,
        "ArrowLeft" => views.len().checked_sub(1)?,
        _ => return None,
    };
    let here = views.iter().position(|view| *view == from)?;
    views.iter().cycle().nth(here + step).copied()
}

/// The name of a view.
pub(crate) fn name(view: View) -> Form {
    match view {
        View::Design => Form::Design,
        View::Picture => Form::Picture,
        View::Code => Form::Code,
        View::Cost => Form::Cost,
        View::Findings => Form::Findings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_around() {
        let views = [View::Design, View::Picture, View::Code];
        assert_eq!(neighbour(&views, View::Design, "ArrowRight"), Some(View::Picture));
        assert_eq!(neighbour(&views, View::Code, "ArrowRight"), Some(View::Design));
        assert_eq!(neighbour(&views, View::Design, "ArrowLeft"), Some(View::Code));
        assert_eq!(neighbour(&views, View::Design, "Enter"), None);
    }
}
