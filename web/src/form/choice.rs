use kakoi_core::text::{Control, Form};
use yew::AttrValue;

use super::field::{described_by, is_invalid, labelled};
use super::input::Typing;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{On, Tag, button, tag};

/// One of a few things to choose: its name, whether it is chosen, and what choosing it does.
pub(super) type Choice = (Form, bool, Edit);

/// A choice among a few, side by side: radio buttons drawn as one segmented bar.
pub(super) fn segments(page: Page<'_>, control: Control, choices: Vec<Choice>) -> Tag {
    tag("div", "segments").children(choices.into_iter().map(|(name, chosen, edit)| {
        let radio = tag("input", "")
            .with("type", "radio")
            .with("name", control.path())
            .checked(chosen)
            .set("aria-describedby", described_by(control.path()))
            .on(On::Change, page.act(Action::Edit(edit)));
        tag("label", "segment").child(radio).child(tag("span", "").text(page.say(&name)))
    }))
}

/// A button that stays pressed. Its name says more than there is room for.
pub(super) fn chip(page: Page<'_>, short: &str, name: AttrValue, pressed: bool, edit: Edit) -> Tag {
    button("chip", page.act(Action::Edit(edit)))
        .key(short)
        .named(name)
        .state("aria-pressed", pressed)
        .text(short.to_owned())
}

/// A choice among many.
pub(super) fn select(page: Page<'_>, control: Control, options: Vec<Tag>, edit: Typing) -> Tag {
    let path = control.path();
    let select = tag("select", "")
        .with("id", path)
        .set("aria-describedby", described_by(path))
        .state("aria-invalid", is_invalid(page, path))
        .on(On::Change, page.edit(edit))
        .children(options);
    labelled(page, control, select)
}

/// An option of a select. Whether it is selected is set as a property: the attribute only says what was selected at
/// first.
pub(super) fn option(value: String, selected: bool, text: AttrValue) -> Tag {
    tag("option", "").key(&value).set("value", value).property("selected", selected).text(text)
}
