//! The palette: everything that the page leads to, found by what is typed. It is a combobox after the ARIA pattern: the
//! focus stays in its field, and arrows move along the list below.

use kakoi_core::commands::{Entry, Kind, Target, entries, found};
use kakoi_core::text::Palette;
use yew::Event;

use crate::browser;
use crate::commands::run;
use crate::page::Page;
use crate::state::{Action, Dispatch, Search};
use crate::tag::{Act, On, Tag, tag, text_field};

/// The list's id; those of its entries go on with their place.
const LIST: &str = "palette-list";

/// The field, and what it finds.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let model = page.model;
    let entries = entries(&model.config, model.design.as_deref(), &model.findings, model.language);
    let found = found(&model.search.typed, &entries, &model.recent);
    let count = found.sections.iter().map(|section| section.entries.len()).sum::<usize>();
    let here = model.search.active.min(count.saturating_sub(1));
    let mut places = 0..;
    let sections = found.sections.iter().map(|section| {
        let heading = heading_id(section.kind);
        let head = tag("p", "palette-head")
            .set("id", heading.clone())
            .text(page.palette(&Palette::Kind(section.kind)));
        let options: Vec<Tag> = section
            .entries
            .iter()
            .zip(&mut places)
            .map(|(entry, place)| option(page, entry, place, place == here))
            .collect();
        tag("div", "").with("role", "group").set("aria-labelledby", heading).child(head).children(options)
    });
    let sections: Vec<Tag> = sections.collect();
    let list = tag("div", "palette-list")
        .with("id", LIST)
        .with("role", "listbox")
        .set("aria-label", page.palette(&Palette::Open))
        .flag("hidden", count == 0)
        .children(sections);
    let results = Palette::Results { shown: count, all: found.all };
    tag("div", "palette")
        .child(field(page, here, count))
        .child(tag("p", "about").with("role", "status").text(page.palette(&results)))
        .child(list)
        .child(tag("p", "about").text(page.palette(&Palette::Hint)))
}

/// What is typed into. Enter takes the entry at the place where the arrows are.
fn field(page: Page<'_>, here: usize, count: usize) -> Tag {
    let dispatch = page.dispatch.clone();
    let find = move |event: &Event| search(&dispatch, browser::value(event), 0);
    let (dispatch, drawn) = (page.dispatch.clone(), page.model.search.typed.clone());
    let target_at = finder(page);
    let press = move |event: &Event| {
        let key = browser::key(event);
        // A key may come before the one ahead of it has been drawn: what stands in the field counts.
        let typed = browser::value(event);
        if key == "Enter" {
            event.prevent_default();
            let place = if typed == drawn { here } else { 0 };
            if let Some(target) = target_at(&typed, place) {
                choose(&dispatch, &target);
            }
        } else if let Some(next) = neighbour(here, count, &key) {
            event.prevent_default();
            search(&dispatch, typed, next);
        }
    };
    let field = text_field("")
        .with("role", "combobox")
        .with("spellcheck", "false")
        .with("autofocus", "")
        .with("aria-autocomplete", "list")
        .with("aria-controls", LIST)
        .state("aria-expanded", count > 0)
        .set("aria-label", page.palette(&Palette::Open))
        .set("placeholder", page.palette(&Palette::Open))
        .value(page.model.search.typed.clone())
        .on(On::Input, Box::new(find))
        .on(On::KeyDown, Box::new(press));
    if count > 0 { field.set("aria-activedescendant", option_id(here)) } else { field }
}

/// What finds where the entry at a place leads to, for what is typed.
fn finder(page: Page<'_>) -> impl Fn(&str, usize) -> Option<Target> + 'static {
    let model = page.model;
    let (config, design, findings) = (model.config.clone(), model.design.clone(), model.findings.clone());
    let (recent, language) = (model.recent.clone(), model.language);
    move |typed, place| {
        let entries = entries(&config, design.as_deref(), &findings, language);
        let found = found(typed, &entries, &recent);
        let mut all = found.sections.iter().flat_map(|section| &section.entries);
        all.nth(place).map(|entry| entry.target.clone())
    }
}

/// Looks for something else, or goes along the list, which is brought into view.
fn search(dispatch: &Dispatch, typed: String, active: usize) {
    browser::scroll_to(&option_id(active));
    dispatch.dispatch(Action::Search(Search { typed, active }).into());
}

/// Goes to what was chosen, and does it where it is a command.
fn choose(dispatch: &Dispatch, target: &Target) {
    dispatch.dispatch(Action::Choose(target.clone()).into());
    if let Target::Command(command) = target {
        run(dispatch, *command);
    }
}

/// The place that a key leads to.
fn neighbour(from: usize, count: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if from >= last { 0 } else { from + 1 }),
        "ArrowUp" => Some(from.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn option(page: Page<'_>, entry: &Entry, place: usize, is_active: bool) -> Tag {
    let click: Act = {
        let (dispatch, target) = (page.dispatch.clone(), entry.target.clone());
        Box::new(move |_| choose(&dispatch, &target))
    };
    let shortcut = match &entry.target {
        Target::Command(command) => command.shortcuts().first(),
        _ => None,
    };
    let keys = shortcut.map(|shortcut| super::shortcuts::keys(&shortcut.keys(browser::on_mac())));
    let place_of = (!entry.place.is_empty()).then(|| tag("small", "").text(entry.place.clone()));
    tag("div", "palette-option")
        .set("id", option_id(place))
        .with("role", "option")
        .state("aria-selected", is_active)
        // A press must not take the focus out of the field.
        .on(On::MouseDown, Box::new(Event::prevent_default))
        .on(On::Click, click)
        .child(tag("span", "").text(entry.label.clone()))
        .maybe(place_of)
        .maybe(keys)
}

fn option_id(place: usize) -> String {
    [LIST, "-", &place.to_string()].concat()
}

fn heading_id(kind: Kind) -> String {
    [LIST, "-of-", &(kind as usize).to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_around() {
        for (from, key, to) in [
            (0, "ArrowDown", Some(1)),
            (2, "ArrowDown", Some(0)),
            (0, "ArrowUp", Some(2)),
            (1, "Home", Some(0)),
            (1, "End", Some(2)),
            (1, "a", None),
        ] {
            assert_eq!(neighbour(from, 3, key), to, "{key}");
        }
        assert_eq!(neighbour(0, 0, "ArrowDown"), None);
    }
}
