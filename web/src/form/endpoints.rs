use std::collections::BTreeSet;

use kakoi_core::catalog::{EndpointKind, Offer};
use kakoi_core::plan::EndpointChoice;
use kakoi_core::text::{Control, Form, Section};
use yew::prelude::*;

use super::Findings;
use super::field::{Field, FindingsAt};
use super::fold::Fold;
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit, Shared};

#[derive(Properties, PartialEq)]
pub(crate) struct EndpointsProps {
    pub(crate) endpoints: Shared<Vec<EndpointChoice>>,
    pub(crate) unfolded: Shared<BTreeSet<Section>>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The endpoint services: the ones that most designs need in sight, the others in a section.
#[component]
pub(crate) fn Endpoints(props: &EndpointsProps) -> Html {
    let (listed, others): (Vec<_>, Vec<_>) =
        props.endpoints.iter().partition(|choice| choice.service.offered == Offer::Listed);
    let row = |choice: &&EndpointChoice| {
        html! {
            <EndpointRow
                key={choice.service.name}
                choice={EndpointChoice::clone(choice)}
                findings={props.findings.clone()}
                dispatch={props.dispatch.clone()}
            />
        }
    };
    let on = others.iter().filter(|choice| choice.on).count();
    html! {
        <Field control={Control::Endpoints} findings={Findings::default()} group=true long=true>
            <ul class="endpoints">{ for listed.iter().map(row) }</ul>
            <Fold
                section={Section::OtherEndpoints}
                now={Form::OtherEndpointsNow { on }}
                unfolded={props.unfolded.clone()}
                findings={props.findings.clone()}
                dispatch={props.dispatch.clone()}
            >
                <ul class="endpoints">{ for others.iter().map(row) }</ul>
            </Fold>
        </Field>
    }
}

/// How many interface and gateway endpoints are on.
pub(crate) fn counts(endpoints: &[EndpointChoice]) -> Form {
    let on = |kind| endpoints.iter().filter(|choice| choice.on && choice.service.kind == kind).count();
    Form::EndpointCounts { interface: on(EndpointKind::Interface), gateway: on(EndpointKind::Gateway) }
}

#[derive(Properties, PartialEq)]
struct EndpointRowProps {
    choice: EndpointChoice,
    findings: Findings,
    dispatch: Dispatch,
}

/// One service: whether it has an endpoint, what for and why.
#[component]
fn EndpointRow(props: &EndpointRowProps) -> Html {
    let language = use_language();
    let EndpointChoice { service, on, by_hand, reasons, through_nat } = &props.choice;
    let path = [Control::Endpoints.path(), ".", service.name].concat();
    let set = |to: Option<bool>| {
        let (dispatch, name) = (props.dispatch.clone(), service.name);
        move || dispatch.dispatch(Action::Edit(Edit::Endpoint(name, to)))
    };
    let (toggle, automatic) = (set(Some(!on)), set(None));
    let why = Form::EndpointWhy {
        on: *on,
        by_hand: by_hand.is_some(),
        through_nat: *through_nat,
        reasons: reasons.clone(),
    };
    let about = [&path, "-about"].concat();
    html! {
        <li class="endpoint">
            <input
                id={path.clone()}
                type="checkbox"
                checked={*on}
                aria-describedby={about.clone()}
                onchange={move |_: Event| toggle()}
            />
            <label for={path.clone()}>{ service.label }<code>{ service.name }</code></label>
            <p class="about" id={about}>
                { say(language, &Form::EndpointFor(service.name)) }{ " " }
                <span class="why">{ say(language, &why) }</span>
            </p>
            if by_hand.is_some() {
                <button
                    type="button"
                    class="link"
                    aria-label={say(language, &Form::BackToAutomaticFor { label: service.label })}
                    onclick={move |_: MouseEvent| automatic()}
                >
                    { say(language, &Form::BackToAutomatic) }
                </button>
            }
            <FindingsAt path={path} findings={props.findings.clone()} />
        </li>
    }
}
