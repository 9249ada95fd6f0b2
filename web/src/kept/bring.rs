//! Designs that come out of a file.

use kakoi_core::kept::{Brought, beside};
use kakoi_core::text;

use super::designs::{add, readable};
use super::step;
use crate::browser;
use crate::state::{Action, Dispatch, Notice, Offer, Shared, Step};

/// Adds designs beside what is kept; a single one is opened. The dialog closes.
pub(crate) fn add_all(brought: Brought, dispatch: &Dispatch) {
    let notice = keep_all(brought, dispatch);
    dispatch.dispatch(Action::Close.into());
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
