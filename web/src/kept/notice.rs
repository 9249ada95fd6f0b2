use kakoi_core::text;

use super::designs::{export, restore};
use super::{home, step};
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Notice, Offer, Step};
use crate::tag::{Act, Tag, button, tag};

/// What there is to say, at the lower edge of the page; a dialog has its own.
pub(crate) fn notice(page: Page<'_>) -> Tag {
    let work = &page.model.work;
    let is_said = page.model.dialog.is_none() && (work.notice.is_some() || work.is_outdated);
    tag("div", "notice").with("role", "status").maybe(is_said.then(|| said(page)))
}

/// What is said, and what can be done about it. That there is a new version has time until nothing else is to be said. Late
/// code.
#[inline(never)]
pub(super) fn said(page: Page<'_>) -> Tag {
    let work = &page.model.work;
    let notice = work.notice.clone();
    let notice = notice.unwrap_or_else(|| Notice::offering(text::Kept::NewVersion, Offer::Reload));
    let sentences = notice.said.iter().map(|said| tag("span", "").text(page.keep(said)));
    let offer = notice.offer.as_ref().map(|offer| offered(page, offer));
    let dispatch = page.dispatch.clone();
    let hush = move |_: &_| {
        home();
        step(&dispatch, Step::Hush);
    };
    let hush = button("icon-button", Box::new(hush))
        .named(page.keep(&text::Kept::Dismiss))
        .child(icon(Shape::Close));
    tag("div", "notice-said").child(tag("p", "").children(sentences)).maybe(offer).child(hush)
}

fn offered(page: Page<'_>, offer: &Offer) -> Tag {
    let dispatch = page.dispatch.clone();
    let (name, act): (_, Act) = match offer {
        Offer::Keep => {
            let keep = move |_: &_| {
                home();
                step(&dispatch, Step::Keep);
            };
            (text::Kept::Keep, Box::new(keep))
        }
        Offer::Export => {
            let model = page.model.clone();
            (text::Kept::Export, Box::new(move |_| export(&model)))
        }
        Offer::Reload => (text::Kept::Reload, Box::new(|_| browser::reload())),
        Offer::Restore(removed) => {
            let removed = removed.clone();
            (text::Kept::Undo, Box::new(move |_| restore(&removed, &dispatch)))
        }
    };
    button("", act).text(page.keep(&name))
}
