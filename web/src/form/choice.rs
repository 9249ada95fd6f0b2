use kakoi_core::config::{Setting, Value};
use kakoi_core::text::{Control, Form};
use yew::AttrValue;

use super::field::{described_by, is_invalid, labelled};
use super::input::Typing;
use crate::cost::of_option;
use crate::page::Page;
use crate::state::{Action, Edit};
use crate::tag::{On, Tag, button, tag};

/// A choice among a few, side by side: radio buttons drawn as one segmented bar.
pub(super) fn segments(page: Page<'_>, control: Control) -> Tag {
    let path = control.path();
    let mut bar = tag("div", "segments");
    let value = Setting::of(path).map(|setting| setting.value(&page.model.config));
    if let Some(Value::Choice(choice)) = value {
        for (position, (value, name)) in choice.names().iter().zip(control.options()).enumerate() {
            let edit = Edit::Choose(control, (*value).to_owned());
            let radio = tag("input", "")
                .with("type", "radio")
                .with("name", path)
                .checked(position == choice.position())
                .set("aria-describedby", described_by(path))
                .on(On::Change, page.act(Action::Edit(edit)));
            bar = bar.child(tag("label", "segment").child(radio).child(tag("span", "").text(page.say(name))));
        }
    }
    bar
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

/// An option of a control's long list, with what it would change in a month as soon as that is known.
pub(super) fn costed(page: Page<'_>, control: Control, value: String, selected: bool, text: &Form) -> Tag {
    let text = page.say(text);
    let costed = of_option(page, control, &value, &text).filter(|_| !selected);
    option(value, selected, costed.unwrap_or(text))
}

/// An option of a select. Whether it is selected is set as a property: the attribute only says what was selected at
/// first.
pub(super) fn option(value: String, selected: bool, text: AttrValue) -> Tag {
    tag("option", "").key(&value).set("value", value).property("selected", selected).text(text)
}
