use kakoi_core::config::Protocol;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::choice::{Choice, options};
use super::field::Field;
use super::input::TextInput;
use super::service::ConfigProps;
use crate::say::{say, use_language};
use crate::state::{Action, Edit, TextField};

const PROTOCOLS: [Protocol; 2] = [Protocol::Http, Protocol::Https];

/// HTTP or HTTPS; for HTTPS, the certificate.
#[component]
pub(crate) fn ProtocolField(props: &ConfigProps) -> Html {
    let language = use_language();
    let load_balancer = &props.config.load_balancer;
    let (labels, chosen) =
        options(&PROTOCOLS, load_balancer.protocol, |protocol| say(language, &Form::Protocol(protocol)));
    let dispatch = props.dispatch.clone();
    let onchoose = move |position: usize| {
        if let Some(protocol) = PROTOCOLS.get(position) {
            dispatch.dispatch(Action::Edit(Edit::Protocol(*protocol)));
        }
    };
    // A certificate that HTTP does not use stays in sight, because a finding asks to look at it.
    let has_certificate = load_balancer.protocol == Protocol::Https || load_balancer.certificate.is_some();
    html! {
        <Field control={Control::Protocol} findings={props.findings.clone()} group=true long=true>
            <Choice path={Control::Protocol.path()} {labels} {chosen} {onchoose} />
            if has_certificate {
                <TextInput
                    field={TextField::Certificate}
                    config={props.config.clone()}
                    findings={props.findings.clone()}
                    dispatch={props.dispatch.clone()}
                />
            }
        </Field>
    }
}
