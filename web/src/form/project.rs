use kakoi_core::text::{Form, Section};

use super::fold::fold;
use super::input::text;
use super::table::table;
use crate::page::Page;
use crate::state::{Table, TextField};
use crate::tag::Tag;

/// What the design is called.
pub(super) fn project(page: Page<'_>) -> [Tag; 2] {
    let project = &page.model.config.project;
    let now = Form::NamingNow { environment: project.environment.clone(), tags: project.tags.len() };
    let body = [text(page, TextField::Environment), table(page, Table::Tags)];
    [text(page, TextField::ProjectName), fold(page, Section::Naming, &now, body)]
}
