//! A number of findings in the colour of the worst.

use kakoi_core::finding::Severity;
use kakoi_core::text::Form;

use crate::page::Page;
use crate::tag::{Tag, tag};

/// The number of findings; nothing where there are none.
pub(crate) fn badge(page: Page<'_>, severities: &[Severity]) -> Option<Tag> {
    let worst = severities.iter().max()?;
    let count = severities.len();
    Some(
        tag("span", "")
            .set("class", ["badge ", worst.name()].concat())
            .child(tag("span", "").with("aria-hidden", "true").text(count.to_string()))
            .child(tag("span", "heard").text(page.say(&Form::FindingCount { count }))),
    )
}
