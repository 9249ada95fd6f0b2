//! The designs to start from: what each is for, costs and gives up, and what it would change before it does.

use kakoi_core::config::{Change, Config, Preset, changes};
use kakoi_core::history::{called, say_change};
use kakoi_core::text::Form;

use crate::cost::month_of;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{Tag, button, tag};

/// The presets.
pub(super) fn contents(page: Page<'_>) -> Tag {
    tag("div", "presets").children(Preset::ALL.map(|preset| card(page, preset)))
}

/// A preset with what it costs and gives up, and what it would change where that was asked for.
fn card(page: Page<'_>, preset: Preset) -> Tag {
    let is_considered = page.model.considered == Some(preset);
    let applied = preset.apply(&page.model.config);
    let cost = month_of(page, &applied).map(|sum| tag("small", "money").text(sum));
    let head = button("preset", page.act(Action::Consider(preset)))
        .state("aria-expanded", is_considered)
        .child(tag("strong", "").text(page.say(&Form::PresetName(preset))))
        .maybe(cost)
        .child(tag("span", "").text(page.say(&Form::PresetFor(preset))))
        .child(tag("span", "").text(page.say(&Form::PresetGivesUp(preset))));
    let consequences = is_considered.then(|| consequences(page, preset, &applied));
    tag("section", "").child(head).maybe(consequences)
}

/// What a preset changes and still needs.
fn consequences(page: Page<'_>, preset: Preset, applied: &Config) -> Tag {
    let all = changes(&page.model.config, applied);
    let changes = if all.is_empty() {
        tag("p", "").text(page.say(&Form::PresetUnchanged))
    } else {
        change_list(page, &all)
    };
    let needs = preset.needs(applied);
    let names: Vec<String> = needs.into_iter().map(|path| called(path, page.model.language)).collect();
    let needs =
        (!names.is_empty()).then(|| tag("p", "").text(page.say(&Form::PresetNeeds { names: names.clone() })));
    // It closes the dialog, so it stands there too where it changes nothing.
    let apply = button("primary", page.act_and_close(Action::Edit(Edit::Preset(preset))))
        .text(page.say(&Form::PresetApply));
    tag("div", "preset-changes").child(changes).maybe(needs).child(apply)
}

/// Settings that would change, in words.
pub(crate) fn change_list(page: Page<'_>, changes: &[Change]) -> Tag {
    let language = page.model.language;
    tag("ul", "").children(changes.iter().map(|change| tag("li", "").text(say_change(change, language))))
}
