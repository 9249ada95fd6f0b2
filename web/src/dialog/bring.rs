//! What a person brings back: a design to open, or files to compare the present one with.

use kakoi_core::bring::{Brought, NotBrought, bring, folder};
use kakoi_core::kept::title;
use kakoi_core::text::Bring;
use yew::prelude::*;

use crate::browser::{self, Given};
use crate::kept::add_all;
use crate::page::Page;
use crate::state::{Action, Base, Dispatch, Shared};
use crate::tag::{Act, On, Tag, button, tag};

/// The id of the field that takes a text.
const TEXT: &str = "bring-text";

/// Ways to bring something, and what came of the last one.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let say = |text: &Bring| page.bring(text);
    let choose = |folder: bool| -> Act {
        let dispatch = page.dispatch.clone();
        Box::new(move |_| {
            let dispatch = dispatch.clone();
            browser::choose(folder, move |given| read(given, &dispatch));
        })
    };
    let read_text = {
        let dispatch = page.dispatch.clone();
        move |event: &Event| {
            event.prevent_default();
            read(Given::Text(browser::text_of(TEXT)), &dispatch);
        }
    };
    let files = tag("section", "bring-drop")
        .child(tag("p", "").text(say(&Bring::Drop)))
        .child(button("", choose(false)).text(say(&Bring::ChooseFile)))
        .child(button("", choose(true)).text(say(&Bring::ChooseFolder)));
    let text = tag("form", "bring-text")
        .on(On::Submit, Box::new(read_text))
        .child(tag("label", "").with("for", TEXT).text(say(&Bring::Paste)))
        .child(
            tag("textarea", "")
                .with("id", TEXT)
                .with("rows", "3")
                .with("spellcheck", "false")
                .set("placeholder", say(&Bring::PasteAbout)),
        )
        .child(tag("button", "").with("type", "submit").text(say(&Bring::Read)));
    let outcome = tag("div", "bring-outcome").with("role", "status");
    let outcome = match page.model.brought.as_deref() {
        None => outcome,
        Some((name, Err(reason))) => {
            outcome.child(tag("p", "bring-not").text(Bring::not(name, reason, page.model.language)))
        }
        Some((_, Ok(brought))) => found(page, brought, outcome),
    };
    tag("div", "bring").child(tag("p", "").text(say(&Bring::About))).child(files).child(text).child(outcome)
}

/// What can be done with what was brought.
fn found(page: Page<'_>, brought: &Brought, mut outcome: Tag) -> Tag {
    let designs = &brought.designs.designs;
    for kept in designs {
        let (title, region) = (title(&kept.name, &kept.config), kept.config.network.region.clone());
        outcome.push(tag("p", "bring-found").text(page.bring(&Bring::Design { title, region })));
    }
    if let Some(first) = designs.first() {
        let name = match designs.len() {
            1 => Bring::OpenIt { title: title(&first.name, &first.config) },
            count => Bring::AddAll { count },
        };
        let (designs, dispatch) = (brought.designs.clone(), page.dispatch.clone());
        let add = move |_: &_| add_all(designs.clone(), &dispatch);
        outcome.push(button("primary", Box::new(add)).text(page.bring(&name)));
    }
    if !brought.files.is_empty() {
        let (files, name) = (brought.files.clone(), brought.name.clone());
        let config = designs.first().map(|kept| Box::new(kept.config.clone()));
        let said = Bring::Files { name: name.clone(), count: files.len() };
        outcome.push(tag("p", "bring-found").text(page.bring(&said)));
        let compare = page.act(Action::Compare(Base::Files(files, config, name)));
        outcome.push(button("", compare).text(page.bring(&Bring::Compare)));
    }
    for (name, unusable) in &brought.designs.unusable {
        let said = Bring::Unusable { name: name.clone(), unusable: unusable.clone() };
        outcome.push(tag("p", "bring-not").text(page.bring(&said)));
    }
    outcome
}

/// Reads what was given and shows what came of it. Late code.
fn read(given: Given, dispatch: &Dispatch) {
    let (name, outcome) = match given {
        Given::Text(text) => (String::new(), bring("", text.into_bytes())),
        Given::File(name, bytes) => {
            let outcome = bring(&name, bytes);
            (name, outcome)
        }
        Given::Folder(name, files) => {
            let outcome = folder(&name, files);
            (name, outcome)
        }
        Given::TooLarge(name) => (name, Err(NotBrought::TooLarge)),
        Given::Unreadable(name) => (name, Err(NotBrought::Unreadable)),
    };
    dispatch.dispatch(Action::Bring(Shared::new((name, outcome))).into());
}

/// Has the page take what is dropped on it or pasted into it. Late code.
#[inline(never)]
pub(crate) fn listen(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    browser::take_drops(move |given| read(given, &dispatch));
}
