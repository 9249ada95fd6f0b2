use kakoi_core::config::Config;
use kakoi_core::share;
use kakoi_core::text;

use super::step;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Dispatch, Late, Notice, Offer, Step};
use crate::tag::{Tag, button, tag};

/// The fragment of a design's link; `None` where no page would open one as long.
pub(super) fn fragment(config: &Config) -> Option<String> {
    let link = share::link(config);
    share::open(&link).is_ok().then_some(link)
}

/// The id of the button that copies the link.
pub(crate) const COPY_LINK: &str = "copy-link";

/// The button that copies the design's link.
pub(crate) fn copy_link(page: Page<'_>) -> Tag {
    let (config, dispatch) = (page.model.config.clone(), page.dispatch.clone());
    let copy = move |_: &_| copy(&config, &dispatch);
    let name = page.keep(&text::Kept::CopyLink);
    button("start copy-link", Box::new(copy))
        .with("id", COPY_LINK)
        .flag("disabled", page.model.late != Late::There)
        .named(name.clone())
        .child(icon(Shape::Link))
        .child(tag("span", "").text(name))
}

/// Puts the link on the clipboard, and says what it holds. Late code.
#[inline(never)]
fn copy(config: &Config, dispatch: &Dispatch) {
    let Some(fragment) = fragment(config) else {
        let notice = Notice::offering(text::Kept::LinkTooLong, Offer::Export);
        return step(dispatch, Step::Say(notice));
    };
    let variables = config.service.environment.len();
    let dispatch = dispatch.clone();
    browser::copy(&[browser::page_address().as_str(), &fragment].concat(), move |done| {
        let said = if done { text::Kept::LinkCopied { variables } } else { text::Kept::LinkNotCopied };
        step(&dispatch, Step::Say(Notice::of(said)));
    });
}
