use kakoi_core::text::Form;
use yew::prelude::*;

use super::field::{findings_at, is_invalid, list_group};
use super::input::{Line, input};
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Edit, RowEdit, Table};

/// Names with values, a row each.
pub(super) fn table(page: Page<'_>, table: Table) -> Html {
    let control = table.control();
    let rows = page.model.rows.of(table).iter().enumerate();
    let body = html! {
        <>
            <ul class="rows">{ for rows.map(|(at, (name, value))| row(page, table, at, name, value)) }</ul>
            <button
                type="button"
                class="add"
                onclick={page.on_click(Action::Edit(Edit::Row(table, RowEdit::Add)))}
            >
                { icon(Shape::Plus) }
                { page.say(&Form::AddRow(control)) }
            </button>
        </>
    };
    list_group(page, control, body)
}

fn row(page: Page<'_>, table: Table, row: usize, name: &str, value: &str) -> Html {
    let path = [table.control().path(), ".", name].concat();
    let is_repeated = page.model.rows.is_repeated(table, row);
    let is_invalid = is_repeated || is_invalid(page, &path);
    let column = |text: &Form, value: &str, path: String| {
        let label = page.say(text);
        let value = value.to_owned().into();
        Line {
            path,
            value,
            placeholder: Some(label.clone()),
            name: Some(label),
            is_invalid,
            ..Line::default()
        }
    };
    let names = column(&Form::Name, name, path.clone());
    let values =
        column(if table == Table::Secrets { &Form::Arn } else { &Form::Value }, value, String::new());
    let remove = page.say(&Form::RemoveRow { name: name.to_owned() });
    html! {
        <li key={row} class="row">
            { input(page, names, Box::new(move |text| Edit::Row(table, RowEdit::Name(row, text)))) }
            { input(page, values, Box::new(move |text| Edit::Row(table, RowEdit::Value(row, text)))) }
            <button
                type="button"
                class="quiet"
                aria-label={remove.clone()}
                title={remove}
                onclick={page.on_click(Action::Edit(Edit::Row(table, RowEdit::Remove(row))))}
            >
                { icon(Shape::Close) }
            </button>
            if is_repeated {
                <p class="field-finding error">{ page.say(&Form::NameTwice { name: name.to_owned() }) }</p>
            } else {
                { findings_at(page, &path) }
            }
        </li>
    }
}
