use kakoi_core::catalog::{EndpointKind, Offer};
use kakoi_core::plan::EndpointChoice;
use kakoi_core::text::{Control, Form, Section};

use super::field::{findings_at, long_group};
use super::fold::fold;
use super::table::rows;
use crate::cost::of_endpoint;
use crate::page::Page;
use crate::state::{Action, Edit, has_switch};
use crate::tag::{On, Tag, button, tag};

/// The endpoint services: the ones that most designs need in sight, the others in a section, where any other may be
/// named.
pub(super) fn endpoints(page: Page<'_>) -> Tag {
    let (mut in_sight, mut folded) = (tag("ul", "endpoints"), tag("ul", "endpoints"));
    for choice in page.model.endpoints.iter() {
        let list = if is_other(choice) { &mut folded } else { &mut in_sight };
        list.push(row(page, choice));
    }
    long_group(page, Control::Endpoints).child(in_sight).child(fold(
        page,
        Section::OtherEndpoints,
        &[],
        rows(page, Control::Endpoints, tag("div", "fold-body").child(folded)),
    ))
}

/// Whether a service stands in the section.
fn is_other(choice: &EndpointChoice) -> bool {
    choice.service.offered != Offer::Listed
}

/// How many interface and gateway endpoints are on.
pub(super) fn counts(page: Page<'_>) -> Form {
    let on =
        |kind| page.model.endpoints.iter().filter(|choice| choice.on && choice.service.kind == kind).count();
    let interface = on(EndpointKind::Interface).saturating_add(named(page));
    Form::EndpointCounts { interface, gateway: on(EndpointKind::Gateway) }
}

/// How many endpoints of the section are on.
pub(super) fn others_on(page: Page<'_>) -> usize {
    let on = page.model.endpoints.iter().filter(|choice| is_other(choice) && choice.on).count();
    on.saturating_add(named(page))
}

/// How many services without a switch are named. All of them have interface endpoints.
fn named(page: Page<'_>) -> usize {
    page.model.config.network.endpoints.keys().filter(|name| !has_switch(name)).count()
}

/// One service: whether it has an endpoint, what for and why.
fn row(page: Page<'_>, choice: &EndpointChoice) -> Tag {
    let EndpointChoice { service, on, by_hand, reasons, through_nat } = choice;
    let path = [Control::Endpoints.path(), ".", service.name].concat();
    let about = [&path, "-about"].concat();
    let described_by = [&about, " ", &path, "-costs"].concat();
    let why = Form::EndpointWhy {
        on: *on,
        by_hand: by_hand.is_some(),
        through_nat: *through_nat,
        reasons: reasons.clone(),
    };
    let set = |to: Option<bool>| page.act(Action::Edit(Edit::Endpoint(service.name, to)));
    let switch = tag("input", "")
        .set("id", path.clone())
        .with("type", "checkbox")
        .checked(*on)
        .set("aria-describedby", described_by)
        .on(On::Change, set(Some(!on)));
    let label = tag("label", "").set("for", path.clone()).text(service.label);
    let about = tag("p", "about").set("id", about).text(page.say(&Form::EndpointFor(service.name))).text(" ");
    let automatic = by_hand.is_some().then(|| {
        let back = Action::Edit(Edit::Endpoint(service.name, None));
        button("link", page.act_then_focus(back, &path))
            .set("aria-label", page.say(&Form::BackToAutomaticFor { label: service.label }))
            .text(page.say(&Form::BackToAutomatic))
    });
    tag("li", "endpoint")
        .key(service.name)
        .child(switch)
        .child(label.child(tag("code", "").text(service.name)))
        .maybe(of_endpoint(page, &path, *on))
        .child(about.child(tag("span", "why").text(page.say(&why))))
        .maybe(automatic)
        .child(findings_at(page, &path))
}
