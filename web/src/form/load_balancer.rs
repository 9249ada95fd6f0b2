use kakoi_core::config::Protocol;
use kakoi_core::text::{Control, Form, Section};

use super::choice::segments;
use super::field::{findings_at, long_group};
use super::fold::fold;
use super::input::{number, text};
use crate::page::Page;
use crate::state::{Edit, NumberField, TextField};
use crate::tag::{Tag, tag};

/// The listener's protocol and the health check.
pub(super) fn load_balancer(page: Page<'_>) -> [Tag; 2] {
    let check = &page.model.config.load_balancer.health_check;
    let now = Form::HealthCheckNow {
        path: check.path.clone(),
        codes: check.codes.clone(),
        interval: check.interval_s.to_string(),
    };
    let two = |fields: [NumberField; 2]| tag("div", "two").children(fields.map(|field| number(page, field)));
    let body = [
        text(page, TextField::HealthPath),
        text(page, TextField::HealthCodes),
        two([NumberField::HealthInterval, NumberField::HealthTimeout]),
        two([NumberField::Healthy, NumberField::Unhealthy]),
    ];
    [protocol(page), fold(page, Section::HealthCheck, &now, body)]
}

/// HTTP or HTTPS; for HTTPS, the certificate.
fn protocol(page: Page<'_>) -> Tag {
    let load_balancer = &page.model.config.load_balancer;
    let choices = [Protocol::Http, Protocol::Https].map(|protocol| {
        (Form::Protocol(protocol), protocol == load_balancer.protocol, Edit::Protocol(protocol))
    });
    // A certificate that HTTP does not use stays in sight, because a finding asks to look at it.
    let has_certificate = load_balancer.protocol == Protocol::Https || load_balancer.certificate.is_some();
    long_group(page, Control::Protocol)
        .child(segments(page, Control::Protocol, choices.into()))
        .maybe(has_certificate.then(|| text(page, TextField::Certificate)))
        .child(findings_at(page, Control::Protocol.path()))
}
