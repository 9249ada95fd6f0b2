use kakoi_core::text::Control;
use yew::AttrValue;

use super::field::{described_by, is_invalid, labelled, labelled_with};
use crate::page::Page;
use crate::state::{Edit, NumberField, TextField};
use crate::tag::{On, Tag, tag};

/// What typing into a field makes of its text.
pub(super) type Typing = Box<dyn Fn(String) -> Option<Edit>>;

/// A field for one line of text.
pub(super) fn line(page: Page<'_>, value: impl Into<AttrValue>, is_invalid: bool, edit: Typing) -> Tag {
    tag("input", "")
        .with("type", "text")
        .with("spellcheck", "false")
        .with("autocapitalize", "off")
        .with("autocomplete", "off")
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

/// A text field.
pub(super) fn text(page: Page<'_>, field: TextField) -> Tag {
    text_with(page, field, None)
}

/// A text field with something between the input and its explanation.
pub(super) fn text_with(page: Page<'_>, field: TextField, note: Option<Tag>) -> Tag {
    let control: Control = field.control();
    let value = field.of(&page.model.config).to_owned();
    let input = line_of(page, control.path(), value, Box::new(move |text| Some(Edit::Text(field, text))));
    labelled_with(page, control, None, input, note)
}

/// A field for a whole number. What is no number stays as typed, with its finding.
pub(super) fn number(page: Page<'_>, field: NumberField) -> Tag {
    let control = field.control();
    let edit = Box::new(move |text| Some(Edit::Number(field, text)));
    let input = line_of(page, control.path(), page.model.number(field), edit);
    labelled(page, control, input.with("inputmode", "numeric"))
}
