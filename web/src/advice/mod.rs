//! The findings pane: what is wrong or worth knowing, and where.

use kakoi_core::finding::Finding;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Shared};

#[derive(Properties, PartialEq)]
pub(crate) struct AdviceProps {
    pub(crate) findings: Shared<Vec<Finding>>,
    pub(crate) dispatch: Dispatch,
}

/// All findings, each with a way to its control.
#[component]
pub(crate) fn Advice(props: &AdviceProps) -> Html {
    let language = use_language();
    if props.findings.is_empty() {
        return html! {
            <p class="no-findings"><Icon shape={Shape::Done} />{ say(language, &Form::NoFindings) }</p>
        };
    }
    let item = |(position, finding): (usize, &Finding)| {
        let (dispatch, field) = (props.dispatch.clone(), finding.field.clone());
        html! {
            <li key={position} class={classes!("finding", finding.severity.name())}>
                <p class="finding-head">
                    <strong>{ say(language, &Form::Severity(finding.severity)) }</strong>
                    <code>{ finding.code() }</code>
                </p>
                <p>{ finding.message(language) }</p>
                <button
                    type="button"
                    class="link"
                    onclick={move |_: MouseEvent| dispatch.dispatch(Action::GoTo(field.clone()))}
                >
                    { say(language, &Form::ShowField(Control::of(&finding.field))) }
                </button>
            </li>
        }
    };
    html! { <ul class="findings">{ for props.findings.iter().enumerate().map(item) }</ul> }
}
