use kakoi_core::text::{Control, Form};

use super::field::{findings_at, is_invalid, long_group};
use super::input::line;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Edit, RowEdit, has_switch};
use crate::tag::{Tag, button, tag};

/// Names with values, a row each.
pub(super) fn table(page: Page<'_>, table: Control) -> Tag {
    rows(page, table, long_group(page, table))
}

/// The rows of a table in the part of the page where they belong. Endpoints have a name only.
pub(super) fn rows(page: Page<'_>, table: Control, around: Tag) -> Tag {
    let rows = page.model.rows.of(table).iter().enumerate();
    let add = page.act(Action::Edit(Edit::Row(table, RowEdit::Add)));
    around
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
    let (name_heading, value_heading) = match table {
        Control::Endpoints => (Form::EndpointName, None),
        Control::Secrets => (Form::Name, Some(Form::Arn)),
        _ => (Form::Name, Some(Form::Value)),
    };
    let removed = Action::Edit(Edit::Row(table, RowEdit::Remove(row)));
    let remove = button("quiet remove", page.act_then_focus(removed, table.path()))
        .named(page.say(&Form::RemoveRow { name: name.to_owned() }))
        .child(icon(Shape::Close));
    let says = |what: &Form| tag("p", "field-finding error").text(page.say(what));
    let findings = if is_repeated {
        says(&Form::NameTwice { name: name.to_owned() })
    } else if table == Control::Endpoints && has_switch(name) {
        says(&Form::HasSwitch { name: name.to_owned() })
    } else {
        findings_at(page, &path)
    };
    tag("li", "row")
        .key(&row.to_string())
        .child(column(&name_heading, name, RowEdit::Name).set("id", path))
        .maybe(value_heading.map(|heading| column(&heading, value, RowEdit::Value)))
        .child(remove)
        .child(findings)
}
