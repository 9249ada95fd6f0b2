//! Designs that come out of a file.

use kakoi_core::kept::{Brought, Kept, NotImportable, beside, import};
use kakoi_core::text::{self, Language};

use super::designs::{add, readable};
use super::step;
use crate::browser::{self, Unread};
use crate::page::Page;
use crate::state::{Action, Dispatch, Notice, Offer, Opening, Shared, Step};
use crate::tag::{On, Tag, tag};

/// The largest file that is read, in bytes: more than a browser keeps of a page.
const MOST: f64 = 16_000_000.0;

/// The button that asks for a file.
pub(super) fn import_button(page: Page<'_>, dispatch: Dispatch) -> Tag {
    let choose = move |event: &yew::Event| {
        let dispatch = dispatch.clone();
        browser::chosen_text(event, MOST, move |text| bring(text, &dispatch));
    };
    let input = tag("input", "heard")
        .with("type", "file")
        .with("accept", ".json,application/json")
        .on(On::Change, Box::new(choose));
    tag("label", "button").child(input).text(page.keep(&text::Kept::Import))
}

/// Adds what a file brings beside what is kept; a single design is opened.
fn bring(text: Result<String, Unread>, dispatch: &Dispatch) {
    let brought = match text {
        Ok(text) => import(&text).map_err(|reason| match reason {
            NotImportable::Unusable(unusable) => text::Kept::NotImportable { unusable },
            NotImportable::Newer => text::Kept::ImportNewer,
        }),
        Err(Unread::TooLarge) => Err(text::Kept::ImportTooLarge),
        Err(Unread::Unreadable) => Err(text::Kept::ImportUnreadable),
    };
    let notice = match brought {
        Ok(brought) => keep_all(brought, dispatch),
        Err(said) => Some(Notice::of(said)),
    };
    if let Some(notice) = notice {
        step(dispatch, Step::Say(notice));
    }
}

/// Keeps what a file brought. What there is to say, where no design was opened.
fn keep_all(brought: Brought, dispatch: &Dispatch) -> Option<Shared<Notice>> {
    let is_single = brought.designs.len() == 1 && brought.unusable.is_empty();
    let (mut new, known) = beside(&readable(), brought.designs);
    for kept in &mut new {
        if kept.changed == 0 {
            kept.changed = browser::now();
        }
    }
    if is_single && let Some(kept) = new.pop() {
        browser::rest_now(true);
        add(kept, |_| text::Kept::Imported { added: 1, known: 0 }, dispatch);
        dispatch.dispatch(Action::Close.into());
        return None;
    }
    let mut added = 0;
    let mut trouble = None;
    for kept in new {
        match browser::keep(&browser::fresh_id(), &kept.text()) {
            Ok(()) => added += 1,
            Err(reason) => trouble = Some(text::Kept::NotKept(reason)),
        }
    }
    let mut said = vec![text::Kept::Imported { added, known }];
    said.extend(
        brought.unusable.into_iter().map(|(name, unusable)| text::Kept::ImportUnusable { name, unusable }),
    );
    let offer = trouble.is_some().then_some(Offer::Export);
    said.extend(trouble);
    Some(Shared::new(Notice { said, offer }))
}

/// The kept design that was made last, else a default one.
pub(super) fn most_recent(language: Language) -> Opening {
    let all = browser::all_kept().into_iter();
    let readable = all.filter_map(|(id, text)| Some((id, Kept::read(&text).ok()?)));
    let newest = readable.max_by(|(one, _), (other, _)| one.cmp(other));
    newest.map_or_else(|| Opening::default_in(language), |(id, kept)| Opening::kept(&id, kept))
}
