//! Kept work and links: which design the page starts with, what is written where it rests, and what comes of the address.
//!
//! A design is kept from its first change on, under a key of its own. Its link stands in the address, and its id in the
//! entry of the history, so that Back and Forward lead to the design as it is now, and a reload to the same.

mod bring;
mod designs;
mod follow;
mod link;
mod notice;
mod rest;

use kakoi_core::kept::Kept;
use kakoi_core::settings::Settings;
use kakoi_core::share;
use kakoi_core::text::Language;

pub(crate) use self::bring::add_all;
pub(crate) use self::designs::contents;
pub(crate) use self::follow::attend;
pub(crate) use self::link::{COPY_LINK, copy_link};
pub(crate) use self::notice::notice;
pub(crate) use self::rest::rest;
use crate::browser;
use crate::dialog;
use crate::state::{Action, Dispatch, Opening, Step};

/// The id of the button that opens the list of designs.
pub(crate) const DESIGNS: &str = "designs";

/// The design that the page starts with: the one of the history's entry, that of the link in the address, the one that was
/// open last, or the default. A link that takes mending waits for the late code.
pub(crate) fn start(language: Language, settings: &Settings) -> Opening {
    let (here, fragment) = browser::here();
    if let Some(opening) = here.and_then(|id| kept(&id)) {
        return opening;
    }
    let last = browser::last_opened().and_then(|id| kept(&id));
    match (share::open(&fragment), last) {
        (Ok(config), Some(last)) if last.config == config => last,
        (Ok(config), _) => Opening::unkept(config),
        (Err(_), Some(last)) => last,
        (Err(_), None) => Opening::default_in(language, settings),
    }
}

/// A kept design by its id; `None` where there is none that can be read.
fn kept(id: &str) -> Option<Opening> {
    let kept = Kept::read(&browser::kept(id)?).ok()?;
    Some(Opening::kept(id, kept))
}

/// Gives the focus a place that stays, because that of what was pressed goes.
fn home() {
    if !browser::focus_id(dialog::TITLE) {
        browser::focus_id(DESIGNS);
    }
}

/// Does a step.
fn step(dispatch: &Dispatch, step: Step) {
    dispatch.dispatch(Action::Work(Box::new(step)).into());
}

/// Opens a design.
fn open(dispatch: &Dispatch, opening: Opening) {
    step(dispatch, Step::Open(opening));
}
