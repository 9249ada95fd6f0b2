use kakoi_core::catalog::endpoint_services;
use kakoi_core::config::Architecture;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::choice::{Choice, chip, segments};
use super::field::group;
use super::input::number;
use super::table::table;
use crate::page::Page;
use crate::state::{Edit, NumberField, Table};

/// What runs in the container, and what it may call.
pub(super) fn container(page: Page<'_>) -> Html {
    html! {
        <>
            { architecture(page) }
            { table(page, Table::Variables) }
            { table(page, Table::Secrets) }
            { calls(page) }
            { number(page, NumberField::Grace) }
        </>
    }
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
fn architecture(page: Page<'_>) -> Html {
    let choices = [Architecture::X86_64, Architecture::Arm64].map(|architecture| Choice {
        text: Form::Architecture(architecture),
        chosen: architecture == page.model.config.service.architecture,
        edit: Edit::Architecture(architecture),
    });
    group(page, Control::Architecture, segments(page, Control::Architecture, &choices))
}

/// The AWS services that the application calls, among those whose permission can be written exactly.
fn calls(page: Page<'_>) -> Html {
    let callable = endpoint_services().iter().filter(|service| service.call.is_some());
    let chips = callable.map(|service| {
        let called = page.model.config.service.calls.iter().any(|call| call == service.name);
        let edit = Edit::Call(service.name, !called);
        chip(page, service.name, &service.label.into(), "chip", called, edit)
    });
    group(page, Control::Calls, html! { <div class="chips">{ for chips }</div> })
}
