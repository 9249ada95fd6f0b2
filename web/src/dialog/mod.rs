//! The page's one dialog: modal, so that the browser keeps the focus in it and gives it back after.

pub(crate) mod bring;
mod compare;
mod glossary;
mod history;
mod palette;
mod presets;
mod shortcuts;
pub(crate) mod take;

use kakoi_core::text::{Bring, Form, Kept, Learn, Palette, Step, Tool};
use yew::{AttrValue, Event};

pub(crate) use self::presets::change_list;
use crate::browser;
use crate::diagram::export;
use crate::icon::{Shape, icon};
use crate::kept;
use crate::page::Page;
use crate::state::{Action, Dialog};
use crate::tag::{On, Tag, button, tag};

/// The dialog's id.
pub(crate) const DIALOG: &str = "dialog";
/// The id of what names it.
pub(crate) const TITLE: &str = "dialog-title";

/// The dialog, empty where none is open.
pub(crate) fn dialog(page: Page<'_>) -> Tag {
    let close = page.act(Action::Close);
    let click = move |event: &Event| {
        // Nothing of the dialog is under the pointer but the ground around it.
        if browser::is_of(event, DIALOG) {
            close(event);
        }
    };
    let closed = page.act(Action::Close);
    let closed = move |event: &Event| {
        if browser::is_dialog_dismissed() {
            closed(event);
        }
    };
    let dialog = tag("dialog", "dialog")
        .with("id", DIALOG)
        .on(On::Close, Box::new(closed))
        .on(On::Click, Box::new(click));
    match (page.model.dialog, page.waiting()) {
        (None, _) => dialog,
        (Some(_), Some(waiting)) => dialog.set("aria-label", page.say(&Form::Loading)).child(waiting),
        (Some(open), None) => dialog.with("aria-labelledby", TITLE).child(filled(page, open)),
    }
}

/// What stands in a dialog under its title. Late code.
#[inline(never)]
fn filled(page: Page<'_>, dialog: Dialog) -> Tag {
    let contents = match dialog {
        Dialog::Presets => presets::contents(page),
        Dialog::Export => export::contents(page),
        Dialog::Take => take::contents(page),
        Dialog::Bring => bring::contents(page),
        Dialog::Designs => kept::contents(page),
        Dialog::History => history::contents(page),
        Dialog::Compare => compare::contents(page),
        Dialog::Glossary => glossary::contents(page),
        Dialog::Palette => palette::contents(page),
        Dialog::Shortcuts => shortcuts::contents(page),
    };
    let head = tag("header", "dialog-head")
        .child(
            // The focus begins here where the contents have no better place.
            tag("h2", "")
                .with("id", TITLE)
                .with("tabindex", "-1")
                .with("autofocus", "")
                .text(title(page, dialog)),
        )
        .child(
            button("icon-button", page.act(Action::Close))
                .named(page.say(&Form::Close))
                .child(icon(Shape::Close)),
        );
    let class = if dialog == Dialog::Compare { "dialog-body wide" } else { "dialog-body" };
    tag("div", class).key(&(dialog as u8).to_string()).child(head).child(contents)
}

fn title(page: Page<'_>, dialog: Dialog) -> AttrValue {
    match dialog {
        Dialog::Presets => page.say(&Form::StartFrom),
        Dialog::Export => page.say(&Form::Tool(Tool::Export)),
        Dialog::Take => page.bring(&Bring::Take),
        Dialog::Bring => page.bring(&Bring::Title),
        Dialog::Designs => page.keep(&Kept::List),
        Dialog::History => Step::History.say(page.model.language).into(),
        Dialog::Compare => Step::Comparison.say(page.model.language).into(),
        Dialog::Glossary => page.learn(&Learn::Glossary),
        Dialog::Palette => page.palette(&Palette::Open),
        Dialog::Shortcuts => page.palette(&Palette::ShortcutList),
    }
}

/// A button that opens a dialog.
pub(crate) fn opener(page: Page<'_>, dialog: Dialog, class: &'static str) -> Tag {
    button(class, page.act(Action::Open(dialog))).with("aria-haspopup", "dialog")
}
