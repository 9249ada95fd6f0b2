//! The designs to start from: what each is for, costs and gives up, and what it would change before it does.

use kakoi_core::config::{Change, Config, Exec, Preset, Setting, Value, changes};
use kakoi_core::cost::{Sum, estimate};
use kakoi_core::finding::Field;
use kakoi_core::plan::plan;
use kakoi_core::text::{Bill, Control, Form};

use crate::form::chosen;
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
    let cost = plan(&applied).plan.and_then(|plan| Sum::of(estimate(&plan).lines.iter())).map(|sum| {
        let sum = Bill::AMonth { sum: sum.say(page.model.language) };
        tag("small", "money").text(page.tell(&sum))
    });
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
    let names: Vec<String> = needs.into_iter().map(|path| name(page, path)).collect();
    let needs =
        (!names.is_empty()).then(|| tag("p", "").text(page.say(&Form::PresetNeeds { names: names.clone() })));
    // It closes the dialog, so it stands there too where it changes nothing.
    let apply = button("primary", page.act_and_close(Action::Edit(Edit::Preset(preset))))
        .text(page.say(&Form::PresetApply));
    tag("div", "preset-changes").child(changes).maybe(needs).child(apply)
}

/// Settings that would change, in words.
pub(crate) fn change_list(page: Page<'_>, changes: &[Change]) -> Tag {
    tag("ul", "").children(changes.iter().map(|change| {
        let (from, to) = (worded(page, change.path, &change.from), worded(page, change.path, &change.to));
        tag("li", "").text(page.say(&Form::PresetChange { name: name(page, change.path), from, to }))
    }))
}

/// What a setting is called in the form; its path where it has no control.
fn name(page: Page<'_>, path: &'static str) -> String {
    let label = Control::of(&Field::fixed(path)).map(Form::Label);
    label.map_or_else(|| path.to_owned(), |label| label.say(page.model.language).into_owned())
}

/// A value as the form words it; one that a person types stays as it is.
fn worded(page: Page<'_>, path: &'static str, text: &str) -> String {
    let word = match Setting::of(path).map(|setting| setting.value(&page.model.config)) {
        Some(Value::Choice(choice)) => {
            let position = choice.names().iter().position(|name| *name == text);
            Control::of(&Field::fixed(path))
                .zip(position)
                .and_then(|(control, position)| chosen(control, position))
        }
        Some(Value::Switch(_)) => Some(&Form::Exec(if text == "true" { Exec::On } else { Exec::Off })),
        _ => None,
    };
    word.map_or_else(|| text.to_owned(), |word| page.say(word).to_string())
}
