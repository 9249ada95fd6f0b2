use kakoi_core::config::Protocol;
use kakoi_core::text::{Control, Form, Section};
use yew::prelude::*;

use super::choice::{Choice, segments};
use super::field::long_group;
use super::fold::fold;
use super::input::{number, text};
use crate::page::Page;
use crate::state::{Edit, NumberField, TextField};

/// The listener's protocol and the health check.
pub(super) fn load_balancer(page: Page<'_>) -> Html {
    let check = &page.model.config.load_balancer.health_check;
    let now = Form::HealthCheckNow {
        path: check.path.clone(),
        codes: check.codes.clone(),
        interval: check.interval_s.to_string(),
    };
    let body = html! {
        <>
            { text(page, TextField::HealthPath) }
            { text(page, TextField::HealthCodes) }
            <div class="two">
                { number(page, NumberField::HealthInterval) }
                { number(page, NumberField::HealthTimeout) }
            </div>
            <div class="two">
                { number(page, NumberField::Healthy) }
                { number(page, NumberField::Unhealthy) }
            </div>
        </>
    };
    html! { <>{ protocol(page) }{ fold(page, Section::HealthCheck, &now, body) }</> }
}

/// HTTP or HTTPS; for HTTPS, the certificate.
fn protocol(page: Page<'_>) -> Html {
    let load_balancer = &page.model.config.load_balancer;
    let choices = [Protocol::Http, Protocol::Https].map(|protocol| Choice {
        text: Form::Protocol(protocol),
        chosen: protocol == load_balancer.protocol,
        edit: Edit::Protocol(protocol),
    });
    // A certificate that HTTP does not use stays in sight, because a finding asks to look at it.
    let has_certificate = load_balancer.protocol == Protocol::Https || load_balancer.certificate.is_some();
    let body = html! {
        <>
            { segments(page, Control::Protocol, &choices) }
            if has_certificate {
                { text(page, TextField::Certificate) }
            }
        </>
    };
    long_group(page, Control::Protocol, body)
}
