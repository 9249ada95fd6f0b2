use kakoi_core::catalog::{EndpointKind, Offer};
use kakoi_core::plan::EndpointChoice;
use kakoi_core::text::{Control, Form, Section};
use yew::prelude::*;

use super::field::{findings_at, list_group};
use super::fold::fold;
use crate::page::Page;
use crate::state::{Action, Edit};

/// The endpoint services: the ones that most designs need in sight, the others in a section.
pub(super) fn endpoints(page: Page<'_>) -> Html {
    let rows = |listed: bool| {
        let choices = page.model.endpoints.iter();
        let choices = choices.filter(|choice| (choice.service.offered == Offer::Listed) == listed);
        html! { <ul class="endpoints">{ for choices.map(|choice| row(page, choice)) }</ul> }
    };
    let others = page.model.endpoints.iter().filter(|choice| choice.service.offered != Offer::Listed);
    let now = Form::OtherEndpointsNow { on: others.filter(|choice| choice.on).count() };
    let body = html! { <>{ rows(true) }{ fold(page, Section::OtherEndpoints, &now, rows(false)) }</> };
    list_group(page, Control::Endpoints, body)
}

/// How many interface and gateway endpoints are on.
pub(super) fn counts(page: Page<'_>) -> Form {
    let on =
        |kind| page.model.endpoints.iter().filter(|choice| choice.on && choice.service.kind == kind).count();
    Form::EndpointCounts { interface: on(EndpointKind::Interface), gateway: on(EndpointKind::Gateway) }
}

/// One service: whether it has an endpoint, what for and why.
fn row(page: Page<'_>, choice: &EndpointChoice) -> Html {
    let EndpointChoice { service, on, by_hand, reasons, through_nat } = choice;
    let path = [Control::Endpoints.path(), ".", service.name].concat();
    let why = Form::EndpointWhy {
        on: *on,
        by_hand: by_hand.is_some(),
        through_nat: *through_nat,
        reasons: reasons.clone(),
    };
    let about = [&path, "-about"].concat();
    html! {
        <li key={service.name} class="endpoint">
            <input
                id={path.clone()}
                type="checkbox"
                checked={*on}
                aria-describedby={about.clone()}
                onchange={page.on_check(Edit::Endpoint(service.name, Some(!on)))}
            />
            <label for={path.clone()}>{ service.label }<code>{ service.name }</code></label>
            <p class="about" id={about}>
                { page.say(&Form::EndpointFor(service.name)) }{ " " }
                <span class="why">{ page.say(&why) }</span>
            </p>
            if by_hand.is_some() {
                <button
                    type="button"
                    class="link"
                    aria-label={page.say(&Form::BackToAutomaticFor { label: service.label })}
                    onclick={page.on_click(Action::Edit(Edit::Endpoint(service.name, None)))}
                >
                    { page.say(&Form::BackToAutomatic) }
                </button>
            }
            { findings_at(page, &path) }
        </li>
    }
}
