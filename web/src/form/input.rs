use kakoi_core::text::Control;
use yew::AttrValue;

use super::field::{described_by, is_invalid, labelled_with};
use crate::page::Page;
use crate::state::Edit;
use crate::tag::{On, Tag, text_field};

/// What typing into a field makes of its text.
pub(super) type Typing = Box<dyn Fn(String) -> Edit>;

/// A field for one line of text.
pub(super) fn line(page: Page<'_>, value: impl Into<AttrValue>, is_invalid: bool, edit: Typing) -> Tag {
    text_field("")
        .with("spellcheck", "false")
        .with("autocapitalize", "off")
        .state("aria-invalid", is_invalid)
        .value(value)
        .on(On::Input, page.edit(edit))
}

/// The same for a field of the Config: with its id, and bound to its findings.
pub(super) fn line_of(page: Page<'_>, path: &str, value: impl Into<AttrValue>, edit: Typing) -> Tag {
    line(page, value, is_invalid(page, path), edit)
        .set("id", path.to_owned())
        .set("aria-describedby", described_by(path))
}

/// A text field with something between the input and its explanation. What is no number where one belongs stays as
/// typed, with its finding.
pub(super) fn text(page: Page<'_>, control: Control, is_number: bool, note: Option<Tag>) -> Tag {
    let edit = Box::new(move |text| Edit::Type(control, text));
    let input = line_of(page, control.path(), page.model.typed(control), edit);
    let input = if is_number { input.with("inputmode", "numeric") } else { input };
    labelled_with(page, control, None, input, note)
}
