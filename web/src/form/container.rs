use kakoi_core::catalog::endpoint_services;
use kakoi_core::config::{Architecture, Config};
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::choice::{Choice, options};
use super::field::Field;
use super::service::ConfigProps;
use crate::say::{say, use_language};
use crate::state::{Action, Edit, Shared};

const ARCHITECTURES: [Architecture; 2] = [Architecture::X86_64, Architecture::Arm64];

/// The processor.
#[component]
pub(crate) fn ArchitectureField(props: &ConfigProps) -> Html {
    let language = use_language();
    let label = |architecture| say(language, &Form::Architecture(architecture));
    let (labels, chosen) = options(&ARCHITECTURES, props.config.service.architecture, label);
    let dispatch = props.dispatch.clone();
    let onchoose = move |position: usize| {
        if let Some(architecture) = ARCHITECTURES.get(position) {
            dispatch.dispatch(Action::Edit(Edit::Architecture(*architecture)));
        }
    };
    html! {
        <Field control={Control::Architecture} findings={props.findings.clone()} group=true>
            <Choice path={Control::Architecture.path()} {labels} {chosen} {onchoose} />
        </Field>
    }
}

/// The AWS services that the application calls, among those whose permission can be written exactly.
#[component]
pub(crate) fn Calls(props: &ConfigProps) -> Html {
    let callable = endpoint_services().iter().filter(|service| service.call.is_some());
    let toggle = |name: &'static str, label: &'static str| {
        let called = props.config.service.calls.iter().any(|call| call == name);
        let dispatch = props.dispatch.clone();
        html! {
            <button
                key={name}
                type="button"
                class="chip"
                title={label}
                aria-label={label}
                aria-pressed={called.to_string()}
                onclick={move |_: MouseEvent| dispatch.dispatch(Action::Edit(Edit::Call(name, !called)))}
            >
                { name }
            </button>
        }
    };
    html! {
        <Field control={Control::Calls} findings={props.findings.clone()} group=true>
            <div class="chips">{ for callable.map(|service| toggle(service.name, service.label)) }</div>
        </Field>
    }
}

/// What the section's heading says.
pub(crate) fn now(config: &Shared<Config>) -> Form {
    let service = &config.service;
    Form::ContainerNow {
        architecture: service.architecture,
        variables: service.environment.len(),
        secrets: service.secrets.len(),
        calls: service.calls.clone(),
    }
}
