use kakoi_core::text::{Control, Form};

use super::field::{findings_at, is_invalid, long_group};
use super::input::line;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Edit, RowEdit};
use crate::tag::{Tag, button, tag};

/// Names with values, a row each.
pub(super) fn table(page: Page<'_>, table: Control) -> Tag {
    let rows = page.model.rows.of(table).iter().enumerate();
    let add = page.act(Action::Edit(Edit::Row(table, RowEdit::Add)));
    long_group(page, table)
        .child(tag("ul", "rows").children(rows.map(|(at, (name, value))| row(page, table, at, name, value))))
        .child(button("add", add).child(icon(Shape::Plus)).text(page.say(&Form::AddRow(table))))
}

fn row(page: Page<'_>, table: Control, row: usize, name: &str, value: &str) -> Tag {
    let path = [table.path(), ".", name].concat();
    let is_repeated = page.model.rows.is_repeated(table, row);
    let is_invalid = is_repeated || is_invalid(page, &path);
    let column = |heading: &Form, text: &str, edit: fn(usize, String) -> RowEdit| {
        let edit = Box::new(move |text| Edit::Row(table, edit(row, text)));
        let heading = page.say(heading);
        line(page, text.to_owned(), is_invalid, edit)
            .set("aria-label", heading.clone())
            .set("placeholder", heading)
    };
    let value_heading = if table == Control::Secrets { Form::Arn } else { Form::Value };
    let remove = button("quiet", page.act(Action::Edit(Edit::Row(table, RowEdit::Remove(row)))))
        .named(page.say(&Form::RemoveRow { name: name.to_owned() }))
        .child(icon(Shape::Close));
    let findings = if is_repeated {
        tag("p", "field-finding error").text(page.say(&Form::NameTwice { name: name.to_owned() }))
    } else {
        findings_at(page, &path)
    };
    tag("li", "row")
        .key(&row.to_string())
        .child(column(&Form::Name, name, RowEdit::Name).set("id", path))
        .child(column(&value_heading, value, RowEdit::Value))
        .child(remove)
        .child(findings)
}
