use kakoi_core::config::Config;
use yew::prelude::*;

use super::Findings;
use super::field::{Field, described_by, is_invalid};
use crate::browser;
use crate::state::{Action, Dispatch, Edit, NumberField, Shared, TextField};

#[derive(Properties, PartialEq)]
pub(crate) struct TextInputProps {
    pub(crate) field: TextField,
    pub(crate) config: Shared<Config>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
    /// What stands between the input and its explanation.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A text field.
#[component]
pub(crate) fn TextInput(props: &TextInputProps) -> Html {
    let field = props.field;
    let path = field.control().path();
    let oninput = props.dispatch.clone();
    html! {
        <Field control={field.control()} findings={props.findings.clone()}>
            <input
                id={path}
                type="text"
                value={field.of(&props.config).to_owned()}
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                aria-describedby={described_by(path)}
                aria-invalid={is_invalid(&props.findings, path).to_string()}
                oninput={move |event: InputEvent| {
                    oninput.dispatch(Action::Edit(Edit::Text(field, browser::typed(&event))));
                }}
            />
            { props.children.clone() }
        </Field>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct NumberInputProps {
    pub(crate) field: NumberField,
    /// What stands in the field.
    pub(crate) text: String,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// A field for a whole number. What is no number stays as typed, with its finding.
#[component]
pub(crate) fn NumberInput(props: &NumberInputProps) -> Html {
    let field = props.field;
    let path = field.control().path();
    let dispatch = props.dispatch.clone();
    html! {
        <Field control={field.control()} findings={props.findings.clone()}>
            <input
                id={path}
                class="number"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={props.text.clone()}
                aria-describedby={described_by(path)}
                aria-invalid={is_invalid(&props.findings, path).to_string()}
                oninput={move |event: InputEvent| {
                    dispatch.dispatch(Action::Edit(Edit::Number(field, browser::typed(&event))));
                }}
            />
        </Field>
    }
}
