use yew::prelude::*;

use super::field::{described_by, is_invalid, labelled};
use crate::page::{Page, said};
use crate::state::{Edit, NumberField, TextField};

/// A field for one line of text.
#[derive(Default)]
pub(super) struct Line {
    /// Path of the Config's field, and the input's id; empty where the input has neither.
    pub(super) path: String,
    /// What stands in it.
    pub(super) value: AttrValue,
    /// What stands in it while it is empty.
    pub(super) placeholder: Option<AttrValue>,
    /// Its name, where no label gives one.
    pub(super) name: Option<AttrValue>,
    /// Whether a phone shows its digits.
    pub(super) is_number: bool,
    /// Whether it is wrong, beyond what the findings say.
    pub(super) is_invalid: bool,
}

/// The input of a line.
pub(super) fn input(page: Page<'_>, line: Line, edit: Box<dyn Fn(String) -> Edit>) -> Html {
    let is_invalid = line.is_invalid || (!line.path.is_empty() && is_invalid(page, &line.path));
    let described_by = (!line.path.is_empty()).then(|| described_by(&line.path));
    let id = (!line.path.is_empty()).then_some(line.path);
    html! {
        <input
            {id}
            type="text"
            inputmode={line.is_number.then_some("numeric")}
            value={line.value}
            placeholder={line.placeholder}
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            aria-label={line.name}
            aria-describedby={described_by}
            aria-invalid={said(is_invalid)}
            oninput={page.on_input(edit)}
        />
    }
}

/// A text field.
pub(super) fn text(page: Page<'_>, field: TextField) -> Html {
    text_with(page, field, Html::default())
}

/// A text field with something between the input and its explanation.
pub(super) fn text_with(page: Page<'_>, field: TextField, note: Html) -> Html {
    let control = field.control();
    let line = Line {
        path: control.path().to_owned(),
        value: field.of(&page.model.config).to_owned().into(),
        ..Line::default()
    };
    let input = input(page, line, Box::new(move |text| Edit::Text(field, text)));
    labelled(page, control, html! { <>{ input }{ note }</> })
}

/// A field for a whole number. What is no number stays as typed, with its finding.
pub(super) fn number(page: Page<'_>, field: NumberField) -> Html {
    let control = field.control();
    let line = Line {
        path: control.path().to_owned(),
        value: page.model.number(field).into(),
        is_number: true,
        ..Line::default()
    };
    labelled(page, control, input(page, line, Box::new(move |text| Edit::Number(field, text))))
}
