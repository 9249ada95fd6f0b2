//! Says that what is shown is older than the form.

use kakoi_core::text::Form;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, View};
use crate::tag::{Tag, button, tag};

/// A banner over the picture, the code and the bill while the form holds what cannot be drawn. It leads to the reasons, and
/// says whether something older `is_shown` beneath.
pub(crate) fn stale(page: Page<'_>, is_shown: bool) -> Tag {
    let banner = page.model.stale.then(|| {
        tag("p", "")
            .child(icon(Shape::Warning))
            .child(tag("span", "").text(page.say(if is_shown { &Form::Stale } else { &Form::NothingYet })))
            .child(button("link", page.act(Action::Show(View::Findings))).text(page.say(&Form::Findings)))
    });
    tag("div", "stale").with("role", "status").maybe(banner)
}
