use kakoi_core::catalog::endpoint_services;
use kakoi_core::config::Architecture;
use kakoi_core::text::{Control, Form};

use super::choice::{chip, segments};
use super::field::group;
use super::input::number;
use super::table::table;
use crate::page::Page;
use crate::state::{Edit, NumberField, Table};
use crate::tag::{Tag, tag};

/// What runs in the container, and what it may call.
pub(super) fn container(page: Page<'_>) -> [Tag; 5] {
    [
        architecture(page),
        table(page, Table::Variables),
        table(page, Table::Secrets),
        calls(page),
        number(page, NumberField::Grace),
    ]
}

/// What the section's heading says.
pub(super) fn container_now(page: Page<'_>) -> Form {
    let service = &page.model.config.service;
    Form::ContainerNow {
        architecture: service.architecture,
        variables: service.environment.len(),
        secrets: service.secrets.len(),
        calls: service.calls.clone(),
    }
}

/// The processor.
fn architecture(page: Page<'_>) -> Tag {
    let chosen = page.model.config.service.architecture;
    let choices = [Architecture::X86_64, Architecture::Arm64]
        .map(|one| (Form::Architecture(one), one == chosen, Edit::Architecture(one)));
    group(page, Control::Architecture, segments(page, Control::Architecture, choices.into()))
}

/// The AWS services that the application calls, among those whose permission can be written exactly.
fn calls(page: Page<'_>) -> Tag {
    let callable = endpoint_services().iter().filter(|service| service.call.is_some());
    let chips = callable.map(|service| {
        let called = page.model.config.service.calls.iter().any(|call| call == service.name);
        chip(page, service.name, service.label.into(), called, Edit::Call(service.name, !called))
    });
    group(page, Control::Calls, tag("div", "chips").children(chips))
}
