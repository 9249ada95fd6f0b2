use kakoi_core::text::Form;
use yew::prelude::*;

use super::Findings;
use super::field::{Field, FindingsAt, is_invalid};
use crate::browser;
use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit, RowEdit, Rows, Shared, Table};

#[derive(Properties, PartialEq)]
pub(crate) struct TableFieldProps {
    pub(crate) table: Table,
    pub(crate) rows: Shared<Rows>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// Names with values, a row each.
#[component]
pub(crate) fn TableField(props: &TableFieldProps) -> Html {
    let language = use_language();
    let table = props.table;
    let add = {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::Edit(Edit::Row(table, RowEdit::Add)))
    };
    let rows = props.rows.of(table).iter().enumerate();
    html! {
        <Field control={table.control()} findings={Findings::default()} group=true long=true>
            <ul class="rows">{ for rows.map(|(row, (name, value))| html! {
                <RowFields
                    key={row}
                    {table}
                    {row}
                    name={name.clone()}
                    value={value.clone()}
                    repeated={props.rows.is_repeated(table, row)}
                    findings={props.findings.clone()}
                    dispatch={props.dispatch.clone()}
                />
            }) }</ul>
            <button type="button" class="add" onclick={add}>
                <Icon shape={Shape::Plus} />
                { say(language, &Form::AddRow(table.control())) }
            </button>
        </Field>
    }
}

#[derive(Properties, PartialEq)]
struct RowFieldsProps {
    table: Table,
    row: usize,
    name: String,
    value: String,
    repeated: bool,
    findings: Findings,
    dispatch: Dispatch,
}

#[component]
fn RowFields(props: &RowFieldsProps) -> Html {
    let language = use_language();
    let (table, row) = (props.table, props.row);
    let path = [table.control().path(), ".", &props.name].concat();
    let invalid = (props.repeated || is_invalid(&props.findings, &path)).to_string();
    let value_label = if table == Table::Secrets { Form::Arn } else { Form::Value };
    let type_into = |edit: fn(usize, String) -> RowEdit| {
        let dispatch = props.dispatch.clone();
        move |event: InputEvent| {
            dispatch.dispatch(Action::Edit(Edit::Row(table, edit(row, browser::typed(&event)))));
        }
    };
    let remove = {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::Edit(Edit::Row(table, RowEdit::Remove(row))))
    };
    let remove_label = say(language, &Form::RemoveRow { name: props.name.clone() });
    html! {
        <li class="row">
            <input
                id={path.clone()}
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label={say(language, &Form::Name)}
                placeholder={say(language, &Form::Name)}
                aria-invalid={invalid.clone()}
                value={props.name.clone()}
                oninput={type_into(RowEdit::Name)}
            />
            <input
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label={say(language, &value_label)}
                placeholder={say(language, &value_label)}
                aria-invalid={invalid}
                value={props.value.clone()}
                oninput={type_into(RowEdit::Value)}
            />
            <button type="button" class="quiet" aria-label={remove_label.clone()} title={remove_label} onclick={remove}>
                <Icon shape={Shape::Close} />
            </button>
            if props.repeated {
                <p class="field-finding error">
                    { say(language, &Form::NameTwice { name: props.name.clone() }) }
                </p>
            } else {
                <FindingsAt {path} findings={props.findings.clone()} />
            }
        </li>
    }
}
