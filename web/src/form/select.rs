use kakoi_core::text::Control;
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use super::field::{described_by, is_invalid, labelled};
use crate::page::{Page, said};
use crate::state::Edit;

/// A choice among many.
pub(super) fn select(
    page: Page<'_>,
    control: Control,
    options: Vec<Html>,
    edit: fn(&str) -> Option<Edit>,
) -> Html {
    let path = control.path();
    let body = html! {
        <select
            id={path}
            aria-describedby={described_by(path)}
            aria-invalid={said(is_invalid(page, path))}
            onchange={page.on_select(edit)}
        >
            { for options }
        </select>
    };
    labelled(page, control, body)
}

/// An option of a select. Whether it is selected is set as a property: the attribute only says what was selected at
/// first.
pub(super) fn option(value: String, selected: bool, text: AttrValue) -> Html {
    let mut option = VTag::new("option");
    option.key = Some(value.as_str().into());
    option.add_attribute("value", value);
    option.add_property("selected", selected);
    option.add_child(VText::new(text).into());
    option.into()
}
