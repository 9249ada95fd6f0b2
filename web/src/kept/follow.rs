use std::rc::Rc;

use kakoi_core::config::Config;
use kakoi_core::kept::Kept;
use kakoi_core::share;
use kakoi_core::text;

use super::designs::entries;
use super::{kept, open, step};
use crate::browser;
use crate::state::{Dispatch, Notice, Offer, Opening, Step};

/// Attends to the address and to other tabs, for as long as the page is there. Late code.
#[inline(never)]
pub(crate) fn attend(language: text::Language, dispatch: &Dispatch) {
    let follow = {
        let dispatch = dispatch.clone();
        move || follow(language, &dispatch)
    };
    // What could not be opened without the late code.
    if browser::here().0.is_none() && !browser::here().1.is_empty() {
        follow();
    }
    browser::on_new_version({
        let dispatch = dispatch.clone();
        move || step(&dispatch, Step::Outdated)
    });
    let dispatch = dispatch.clone();
    browser::listen(follow, move |id| elsewhere(&dispatch, id));
}

/// Opens what the address leads to. The design before is kept first; the address is that of the next already.
fn follow(language: text::Language, dispatch: &Dispatch) {
    browser::rest_now(false);
    let (id, fragment) = browser::here();
    if let Some(opening) = id.and_then(|id| kept(&id)) {
        return open(dispatch, opening);
    }
    // The entry of a default design of which nothing was changed.
    if fragment.is_empty() {
        return open(dispatch, Opening::default_in(language));
    }
    match share::find(&fragment) {
        Ok(config) => open(dispatch, linked(config, &fragment)),
        Err(reason) => step(dispatch, Step::Say(Notice::of(text::Kept::LinkUnreadable(reason)))),
    }
}

/// The design of a link: the kept one where one is equal, else beside those.
fn linked(config: Config, fragment: &str) -> Opening {
    let entries = entries();
    let has_others = !entries.is_empty();
    if let Some((id, kept)) = entries.into_iter().find(|(_, kept)| kept.config == config) {
        return Opening::kept(&id, kept);
    }
    let is_mended = share::open(fragment).is_err();
    let said = if is_mended { text::Kept::LinkMended } else { text::Kept::LinkOpened };
    let notice = (is_mended || has_others).then(|| Notice::offering(said, Offer::Keep));
    Opening { notice, ..Opening::unkept(config) }
}

/// Tells the page what another tab did.
fn elsewhere(dispatch: &Dispatch, id: Option<&str>) {
    let Some(id) = id.map(str::to_owned).or_else(|| browser::here().0) else { return };
    // What cannot be read is of a later version; it is theirs to say.
    let now = browser::kept(&id).map(|text| Kept::read(&text));
    if let Some(now) = now.map_or(Some(None), |read| read.ok().map(Some)) {
        step(dispatch, Step::Elsewhere(Rc::from(id), now));
    }
}
