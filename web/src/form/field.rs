use kakoi_core::finding::{Finding, Severity};
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::Findings;
use crate::say::{say, use_language};
use crate::state::Shared;

/// The controls in sight at first; tests count them by these names.
fn first_name(control: Control) -> Option<&'static str> {
    Some(match control {
        Control::ProjectName => "project-name",
        Control::Region => "region",
        Control::Zones => "zones",
        Control::Cidr => "cidr",
        Control::Nat => "nat",
        Control::Endpoints => "endpoints",
        Control::Image => "image",
        Control::Port => "port",
        Control::Protocol => "protocol",
        Control::Exec => "exec",
        Control::Size => "size",
        Control::Count => "count",
        _ => return None,
    })
}

/// The ids of what describes the control of a path: its explanation and its findings.
pub(crate) fn described_by(path: &str) -> String {
    [path, "-about ", path, "-findings"].concat()
}

/// Whether an error is about a path or something below it.
pub(crate) fn is_invalid(findings: &[Finding], path: &str) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error && finding.field.is_within(path))
}

#[derive(Properties, PartialEq)]
pub(crate) struct FieldProps {
    pub(crate) control: Control,
    pub(crate) findings: Shared<Vec<Finding>>,
    /// Whether the control is a group of several, named by a legend instead of a label.
    #[prop_or_default]
    pub(crate) group: bool,
    /// Whether the control is long, so that its explanation stands before it.
    #[prop_or_default]
    pub(crate) long: bool,
    /// A further field whose findings stand here too.
    #[prop_or_default]
    pub(crate) also: Option<&'static str>,
    /// What stands beside the name, such as the code of what is chosen.
    #[prop_or_default]
    pub(crate) aside: Option<AttrValue>,
    pub(crate) children: Html,
}

/// A control with its name above, its explanation and its findings beneath.
#[component]
pub(crate) fn Field(props: &FieldProps) -> Html {
    let language = use_language();
    let path = props.control.path();
    let name = say(language, &Form::Label(props.control));
    let about = html! {
        <p class="about" id={[path, "-about"].concat()}>{ say(language, &Form::About(props.control)) }</p>
    };
    let (before, after) = if props.long { (about, Html::default()) } else { (Html::default(), about) };
    let control = html! {
        <>
            { before }
            { props.children.clone() }
            { after }
            <FindingsAt path={path} also={props.also} findings={props.findings.clone()} />
        </>
    };
    if props.group {
        html! {
            <fieldset
                class="field"
                data-control={first_name(props.control)}
                aria-describedby={described_by(path)}
                id={path}
                tabindex="-1"
            >
                <legend class="label">{ name }</legend>
                { control }
            </fieldset>
        }
    } else {
        html! {
            <div class="field" data-control={first_name(props.control)}>
                <div class="label-row">
                    <label class="label" for={path}>{ name }</label>
                    if let Some(aside) = &props.aside {
                        <code class="aside">{ aside }</code>
                    }
                </div>
                { control }
            </div>
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsAtProps {
    pub(crate) path: AttrValue,
    #[prop_or_default]
    pub(crate) also: Option<&'static str>,
    pub(crate) findings: Findings,
}

/// The findings of a path and what lies below it. Announced when they change.
#[component]
pub(crate) fn FindingsAt(props: &FindingsAtProps) -> Html {
    let language = use_language();
    let here = props.findings.iter().filter(|finding| {
        finding.field.is_within(&props.path) || props.also.is_some_and(|also| finding.field.is_within(also))
    });
    html! {
        <div class="field-findings" id={[&props.path, "-findings"].concat()} aria-live="polite">
            { for here.enumerate().map(|(position, finding)| html! {
                <p key={position} class={classes!("field-finding", finding.severity.name())}>
                    { finding.message(language) }
                </p>
            }) }
        </div>
    }
}
