use kakoi_core::catalog::{fargate_size_is_valid, fargate_sizes, log_retention_days};
use kakoi_core::config::{Config, Exec};
use kakoi_core::text::{Control, Form};
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use super::Findings;
use super::choice::{Choice, options};
use super::field::{Field, described_by, is_invalid};
use crate::browser;
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit, Shared};

#[derive(Properties, PartialEq)]
pub(crate) struct ConfigProps {
    pub(crate) config: Shared<Config>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The task's CPU and memory: one list of the pairs that Fargate has.
#[component]
pub(crate) fn Size(props: &ConfigProps) -> Html {
    let language = use_language();
    let (cpu, memory) = (props.config.service.cpu, props.config.service.memory);
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| {
        if let Some((cpu, memory)) = read_size(&browser::selected(&event)) {
            dispatch.dispatch(Action::Edit(Edit::Size(cpu, memory)));
        }
    };
    let option = |of_cpu: i64, of_memory: i64, text: Form| {
        let value = size_value(of_cpu, of_memory);
        select_option(value, (of_cpu, of_memory) == (cpu, memory), say(language, &text))
    };
    let path = Control::Size.path();
    html! {
        <Field control={Control::Size} findings={props.findings.clone()} also="service.memory">
            <select
                id={path}
                aria-describedby={described_by(path)}
                aria-invalid={(is_invalid(&props.findings, path) || is_invalid(&props.findings, "service.memory")).to_string()}
                {onchange}
            >
                if !is_fargate_size(cpu, memory) {
                    { option(cpu, memory, Form::SizeUnknown { cpu, memory }) }
                }
                { for fargate_sizes().iter().map(|size| {
                    let cpu = i64::from(size.cpu);
                    html! {
                        <optgroup key={size.cpu} label={say(language, &Form::Cpu { cpu })}>
                            { for size.memory.iter().map(|memory| {
                                let memory = i64::from(*memory);
                                option(cpu, memory, Form::Size { cpu, memory })
                            }) }
                        </optgroup>
                    }
                }) }
            </select>
        </Field>
    }
}

fn is_fargate_size(cpu: i64, memory: i64) -> bool {
    match (u32::try_from(cpu), u32::try_from(memory)) {
        (Ok(cpu), Ok(memory)) => fargate_size_is_valid(cpu, memory),
        _ => false,
    }
}

fn size_value(cpu: i64, memory: i64) -> String {
    [&*cpu.to_string(), "/", &*memory.to_string()].concat()
}

fn read_size(value: &str) -> Option<(i64, i64)> {
    let (cpu, memory) = value.split_once('/')?;
    Some((cpu.parse().ok()?, memory.parse().ok()?))
}

const EXECS: [Exec; 2] = [Exec::Off, Exec::On];

/// ECS Exec.
#[component]
pub(crate) fn ExecField(props: &ConfigProps) -> Html {
    let language = use_language();
    let exec = props.config.service.exec;
    let (labels, chosen) = options(&EXECS, exec, |exec| say(language, &Form::Exec(exec)));
    let dispatch = props.dispatch.clone();
    let onchoose = move |position: usize| {
        if let Some(exec) = EXECS.get(position) {
            dispatch.dispatch(Action::Edit(Edit::Exec(*exec)));
        }
    };
    html! {
        <Field control={Control::Exec} findings={props.findings.clone()} group=true>
            <Choice path={Control::Exec.path()} {labels} {chosen} {onchoose} />
        </Field>
    }
}

/// How long logs are kept: the values that CloudWatch Logs has, and any other that is set.
#[component]
pub(crate) fn LogDays(props: &ConfigProps) -> Html {
    let language = use_language();
    let days = props.config.observability.log_days;
    let mut all: Vec<i64> = log_retention_days().iter().copied().map(i64::from).collect();
    if !all.contains(&days) {
        all.push(days);
    }
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| {
        if let Ok(days) = browser::selected(&event).parse() {
            dispatch.dispatch(Action::Edit(Edit::LogDays(days)));
        }
    };
    let path = Control::LogDays.path();
    html! {
        <Field control={Control::LogDays} findings={props.findings.clone()}>
            <select
                id={path}
                aria-describedby={described_by(path)}
                aria-invalid={is_invalid(&props.findings, path).to_string()}
                {onchange}
            >
                { for all.into_iter().map(|one| {
                    select_option(one.to_string(), one == days, say(language, &Form::Days { days: one }))
                }) }
            </select>
        </Field>
    }
}

/// An option of a select. Whether it is selected is set as a property: the attribute only says what was selected at
/// first.
fn select_option(value: String, selected: bool, text: AttrValue) -> Html {
    let mut option = VTag::new("option");
    option.key = Some(value.as_str().into());
    option.add_attribute("value", value);
    option.add_property("selected", selected);
    option.add_child(VText::new(text).into());
    option.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_survives_its_option() {
        assert_eq!(read_size(&size_value(256, 512)), Some((256, 512)));
        assert_eq!(read_size(""), None);
        assert_eq!(read_size("256/"), None);
    }

    #[test]
    fn a_size_that_fargate_lacks_is_known_as_such() {
        assert!(is_fargate_size(256, 512));
        assert!(!is_fargate_size(256, 4096));
        assert!(!is_fargate_size(-1, i64::MAX));
    }
}
