//! Says that what is shown is older than the form.

use kakoi_core::text::Form;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, View};
use crate::tag::{Tag, button, tag};

/// A banner over the picture and the code while the form holds what cannot be drawn. It leads to the reasons.
pub(crate) fn stale(page: Page<'_>) -> Tag {
    let said = if page.model.design.is_some() { Form::Stale } else { Form::NotDrawn };
    let banner = page.model.stale.then(|| {
        tag("p", "")
            .child(icon(Shape::Warning))
            .child(tag("span", "").text(page.say(&said)))
            .child(button("link", page.act(Action::Show(View::Findings))).text(page.say(&Form::Findings)))
    });
    tag("div", "stale").with("role", "status").maybe(banner)
}
