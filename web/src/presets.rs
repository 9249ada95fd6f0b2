//! The menu of designs to start from: what each is for, and what it would change before it does.

use kakoi_core::config::{Change, Preset};
use kakoi_core::finding::Field;
use kakoi_core::history::say_change;
use kakoi_core::text::{Control, Form};

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{Tag, button, tag};

/// The menu's id. It is a popover, which the browser opens and closes by itself.
const MENU: &str = "presets";

/// The button that opens the menu.
pub(crate) fn opener(page: Page<'_>) -> Tag {
    let name = page.say(&Form::StartFrom);
    tag("button", "start")
        .with("type", "button")
        .with("popovertarget", MENU)
        .named(name.clone())
        .child(icon(Shape::List))
        .child(tag("span", "").text(name))
}

/// The menu.
pub(crate) fn menu(page: Page<'_>) -> Tag {
    let menu = tag("div", "presets")
        .with("id", MENU)
        .with("popover", "auto")
        .with("role", "group")
        .set("aria-label", page.say(&Form::StartFrom));
    match page.waiting() {
        Some(waiting) => menu.child(waiting),
        None => menu.children(Preset::ALL.map(|preset| entry(page, preset))),
    }
}

/// A preset, and what it would change where that was asked for. Late code.
#[inline(never)]
fn entry(page: Page<'_>, preset: Preset) -> Tag {
    let is_considered = page.model.considered == Some(preset);
    let head = button("preset", page.act(Action::Consider(preset)))
        .state("aria-expanded", is_considered)
        .child(tag("strong", "").text(page.say(&Form::PresetName(preset))))
        .child(tag("span", "").text(page.say(&Form::PresetFor(preset))));
    tag("section", "").child(head).maybe(is_considered.then(|| consequences(page, preset)))
}

/// What a preset gives up, changes and still needs.
fn consequences(page: Page<'_>, preset: Preset) -> Tag {
    let config = &page.model.config;
    let all = preset.changes(config);
    let changes = if all.is_empty() {
        tag("p", "").text(page.say(&Form::PresetUnchanged))
    } else {
        change_list(page, &all)
    };
    let needs = preset.needs(&preset.apply(config));
    let names: Vec<String> = needs.into_iter().map(|path| name(page, path)).collect();
    let needs =
        (!names.is_empty()).then(|| tag("p", "").text(page.say(&Form::PresetNeeds { names: names.clone() })));
    // It closes the menu, so it stands there too where it changes nothing.
    let apply = button("primary", page.act(Action::Edit(Edit::Preset(preset))))
        .with("popovertarget", MENU)
        .with("popovertargetaction", "hide")
        .text(page.say(&Form::PresetApply));
    tag("div", "preset-changes")
        .child(tag("p", "").text(page.say(&Form::PresetGivesUp(preset))))
        .child(changes)
        .maybe(needs)
        .child(apply)
}

/// Settings that would change, in words.
pub(crate) fn change_list(page: Page<'_>, changes: &[Change]) -> Tag {
    let language = page.model.language;
    tag("ul", "").children(changes.iter().map(|change| tag("li", "").text(say_change(change, language))))
}

/// What a setting is called in the form; its path where it has no control.
fn name(page: Page<'_>, path: &'static str) -> String {
    let label = Control::of(&Field::fixed(path)).map(Form::Label);
    label.map_or_else(|| path.to_owned(), |label| label.say(page.model.language).into_owned())
}
