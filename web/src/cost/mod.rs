//! The pane of the bill: what a month costs and why, what is taken for granted, and what other ways would cost. The form
//! shows costs beside its choices too.
//!
//! Everything here but [`cost`] runs only once the page has all its data.

mod choices;
mod comparison;
mod head;
mod lines;
mod usage;

use yew::AttrValue;

pub(crate) use self::choices::{month_of, of_choices, of_endpoint, of_group, of_option};
use crate::form::{described_by, is_invalid};
use crate::page::Page;
use crate::stale::stale;
use crate::state::{Edit, View};
use crate::tag::{On, Tag, tag, text_field};

/// The pane; nothing while another is shown in its place, for it is much to draw at each keystroke.
pub(crate) fn cost(page: Page<'_>) -> Tag {
    let pane = tag("div", "bill");
    match page.waiting() {
        Some(waiting) => pane.child(waiting),
        None if page.model.is_hidden(View::Cost) => pane,
        None => pane.child(bill(page)),
    }
}

#[inline(never)]
fn bill(page: Page<'_>) -> Tag {
    let body = page.model.bill.as_ref().map(|bill| {
        tag("div", "bill-body")
            .child(head::head(page, bill))
            .child(head::suggestion(page))
            .child(lines::lines(page, bill))
            .child(usage::usages(page, bill))
            .child(comparison::comparison(page, bill))
    });
    tag("div", "").child(stale(page, page.model.bill.is_some())).maybe(body)
}

/// A field for a decimal of the Config. Where nothing is entered, it shows what counts instead.
fn decimal(
    page: Page<'_>,
    path: &str,
    entered: Option<&String>,
    instead: impl Into<AttrValue>,
    edit: impl Fn(String) -> Edit + 'static,
) -> Tag {
    text_field("decimal")
        .with("inputmode", "decimal")
        .state("aria-invalid", is_invalid(page, path))
        .set("aria-describedby", described_by(path))
        .set("placeholder", instead)
        .value(entered.cloned().unwrap_or_default())
        .on(On::Input, page.edit(Box::new(edit)))
}
