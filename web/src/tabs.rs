//! A row of tabs, after the ARIA pattern: one tab stop, arrows move along.

use kakoi_core::finding::Severity;
use kakoi_core::text::Form;
use yew::prelude::*;

use crate::badge::Badge;
use crate::browser;
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, View};

#[derive(Properties, PartialEq)]
pub(crate) struct TabsProps {
    /// Tells this row's ids from those of another row.
    pub(crate) id: &'static str,
    pub(crate) views: &'static [View],
    pub(crate) selected: View,
    /// The severities of the findings, for the badge on their tab.
    pub(crate) severities: Vec<Severity>,
    pub(crate) dispatch: Dispatch,
}

/// The views that can be shown, and which one is.
#[component]
pub(crate) fn Tabs(props: &TabsProps) -> Html {
    let language = use_language();
    let tab_id = |view: View| [props.id, "-", panel(view)].concat();
    let tab = |(position, view): (usize, &View)| {
        let view = *view;
        let selected = view == props.selected;
        let onclick = {
            let dispatch = props.dispatch.clone();
            move |_: MouseEvent| dispatch.dispatch(Action::Show(view))
        };
        let onkeydown = {
            let (dispatch, views, id) = (props.dispatch.clone(), props.views, props.id);
            move |event: KeyboardEvent| {
                let count = views.len();
                let to = match browser::key(&event).as_str() {
                    "ArrowRight" => (position + 1) % count,
                    "ArrowLeft" => (position + count - 1) % count,
                    _ => return,
                };
                if let Some(view) = views.get(to) {
                    event.prevent_default();
                    dispatch.dispatch(Action::Show(*view));
                    browser::focus_id(&[id, "-", panel(*view)].concat());
                }
            }
        };
        html! {
            <button
                key={panel(view)}
                id={tab_id(view)}
                type="button"
                role="tab"
                aria-selected={selected.to_string()}
                aria-controls={panel(view)}
                tabindex={if selected { "0" } else { "-1" }}
                {onclick}
                {onkeydown}
            >
                { say(language, &name(view)) }
                if view == View::Findings {
                    <Badge severities={props.severities.clone()} />
                }
            </button>
        }
    };
    html! {
        <div class="tabs" role="tablist" aria-label={say(language, &Form::Views)}>
            { for props.views.iter().enumerate().map(tab) }
        </div>
    }
}

/// The id of a view's panel.
pub(crate) fn panel(view: View) -> &'static str {
    match view {
        View::Design => "design",
        View::Picture => "picture",
        View::Code => "code",
        View::Findings => "findings",
    }
}

/// The name of a view.
pub(crate) fn name(view: View) -> Form {
    match view {
        View::Design => Form::Design,
        View::Picture => Form::Picture,
        View::Code => Form::Code,
        View::Findings => Form::Findings,
    }
}
