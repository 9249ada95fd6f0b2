//! The way back and forth among the states of the design: its buttons, and what is heard of it.

use kakoi_core::text::Step;
use yew::AttrValue;

use crate::dialog::opener;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Dialog, Late, Past, Travel};
use crate::tag::{Tag, button, tag};

/// The id of the button that undoes: the focus goes there where it would be lost.
pub(crate) const UNDO: &str = "undo";

/// The buttons that undo, do again, and show all states. Where there is nothing to undo the button says so and stays, so
/// that the focus does too.
pub(crate) fn buttons(page: Page<'_>) -> Tag {
    let past = &page.model.past;
    let is_there = page.model.late == Late::There;
    let [undo, redo] = if is_there { names(page) } else { [None, None] };
    let one = |way, action, shape, name: Step| {
        let is_possible = is_there && past.end_of(way).is_some();
        button("icon-button", page.act(action))
            .named(name.say(page.model.language).into())
            .state("aria-disabled", !is_possible)
            .child(icon(shape))
    };
    let all = opener(page, Dialog::History, "icon-button")
        .named(Step::History.say(page.model.language).into())
        .child(icon(Shape::History));
    tag("div", "past")
        .child(one(Travel::Undo, Action::Undo, Shape::Undo, Step::Undo { step: undo }).with("id", UNDO))
        .child(one(Travel::Redo, Action::Redo, Shape::Redo, Step::Redo { step: redo }))
        .child(all)
}

/// What would be undone and done again. Late code.
#[inline(never)]
fn names(page: Page<'_>) -> [Option<String>; 2] {
    let Past { history, .. } = &page.model.past;
    let name = |way| page.model.past.step_of(way).map(|step| history.name(step, page.model.language));
    [name(Travel::Undo), name(Travel::Redo)]
}

/// What was last undone or done again, for those who hear it; nothing after anything else.
pub(crate) fn heard(page: Page<'_>) -> Option<AttrValue> {
    page.model.past.travelled.is_some().then(|| said(page))
}

/// Late code: nothing is undone before.
#[inline(never)]
fn said(page: Page<'_>) -> AttrValue {
    let (language, past) = (page.model.language, &page.model.past);
    let Some(travelled) = &past.travelled else { return AttrValue::default() };
    let step = past.history.name(travelled.step, language);
    let say = match travelled.way {
        Travel::Undo => Step::Undone { step },
        Travel::Redo => Step::Redone { step },
        Travel::To(_) => Step::BackAt { step },
    };
    say.say(language).into()
}
