//! The designs to start from: what each is for, costs and gives up, and what it would change before it does.

use std::rc::Rc;

use kakoi_core::config::{Change, Config, Preset, changes};
use kakoi_core::history::{called, say_change};
use kakoi_core::settings::OwnPreset;
use kakoi_core::text::Form;
use yew::AttrValue;

use crate::cost::month_of;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{Tag, button, tag};

/// A design to start from.
struct Card {
    id: Rc<str>,
    name: AttrValue,
    /// What it is for, and what it gives up.
    about: Vec<AttrValue>,
    /// The design started anew from it.
    applied: Config,
    /// Paths of what it still needs.
    needs: Vec<&'static str>,
    edit: Edit,
}

/// The built-in presets, and then the company's own.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let built_in = Preset::ALL.map(|preset| built_in(page, preset));
    let own = page.model.settings.presets.iter().map(|preset| own(page, preset));
    tag("div", "presets").children(built_in.into_iter().chain(own).map(|card| shown(page, card)))
}

fn built_in(page: Page<'_>, preset: Preset) -> Card {
    let applied = preset.apply(&page.model.config);
    Card {
        id: preset.name().into(),
        name: page.say(&Form::PresetName(preset)),
        about: vec![page.say(&Form::PresetFor(preset)), page.say(&Form::PresetGivesUp(preset))],
        needs: preset.needs(&applied),
        applied,
        edit: Edit::Preset(preset),
    }
}

fn own(page: Page<'_>, preset: &OwnPreset) -> Card {
    let applied = preset.apply(&page.model.config);
    let about = (!preset.about.is_empty()).then(|| preset.about.clone().into());
    Card {
        id: preset.id.as_str().into(),
        name: preset.name.clone().into(),
        about: about.into_iter().collect(),
        needs: Vec::new(),
        edit: Edit::Adopt(Box::new(applied.clone())),
        applied,
    }
}

/// A preset with what it costs and gives up, and what it would change where that was asked for.
fn shown(page: Page<'_>, card: Card) -> Tag {
    let is_considered = page.model.considered.as_ref() == Some(&card.id);
    let cost = month_of(page, &card.applied).map(|sum| tag("small", "money").text(sum));
    let head = button("preset", page.act(Action::Consider(card.id.clone())))
        .state("aria-expanded", is_considered)
        .child(tag("strong", "").text(card.name.clone()))
        .maybe(cost)
        .children(card.about.iter().map(|sentence| tag("span", "").text(sentence.clone())));
    tag("section", "").child(head).maybe(is_considered.then(|| consequences(page, card)))
}

/// What a preset changes and still needs.
fn consequences(page: Page<'_>, card: Card) -> Tag {
    let all = changes(&page.model.config, &card.applied);
    let changes = if all.is_empty() {
        tag("p", "").text(page.say(&Form::PresetUnchanged))
    } else {
        change_list(page, &all)
    };
    let names: Vec<String> = card.needs.into_iter().map(|path| called(path, page.model.language)).collect();
    let needs =
        (!names.is_empty()).then(|| tag("p", "").text(page.say(&Form::PresetNeeds { names: names.clone() })));
    // It closes the dialog, so it stands there too where it changes nothing.
    let apply =
        button("primary", page.act_and_close(Action::Edit(card.edit))).text(page.say(&Form::PresetApply));
    tag("div", "preset-changes").child(changes).maybe(needs).child(apply)
}

/// Settings that would change, in words.
pub(crate) fn change_list(page: Page<'_>, changes: &[Change]) -> Tag {
    let language = page.model.language;
    tag("ul", "").children(changes.iter().map(|change| tag("li", "").text(say_change(change, language))))
}
