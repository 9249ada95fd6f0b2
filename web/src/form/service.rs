use kakoi_core::catalog::{fargate_size_is_valid, fargate_sizes, log_retention_days};
use kakoi_core::config::Exec;
use kakoi_core::text::{Control, Form, Section};

use super::choice::{option, segments, select};
use super::container::{container, container_now};
use super::field::group;
use super::fold::fold;
use super::input::{number, text};
use crate::page::Page;
use crate::state::{Edit, NumberField, TextField};
use crate::tag::{Tag, tag};

/// The task and how many of it, its container and its logs.
pub(super) fn service(page: Page<'_>) -> [Tag; 5] {
    let logs = Form::LogsNow { days: page.model.config.observability.log_days };
    let two = |fields: [Tag; 2]| tag("div", "two").children(fields);
    [
        text(page, TextField::Image),
        two([size(page), number(page, NumberField::Port)]),
        two([number(page, NumberField::Count), exec(page)]),
        fold(page, Section::Container, &container_now(page), container(page)),
        fold(page, Section::Logs, &logs, [log_days(page)]),
    ]
}

/// The task's CPU and memory: one list of the pairs that Fargate has.
fn size(page: Page<'_>) -> Tag {
    let service = &page.model.config.service;
    let (cpu, memory) = (service.cpu, service.memory);
    let one = |of_cpu: i64, of_memory: i64, text: &Form| {
        option(size_value(of_cpu, of_memory), (of_cpu, of_memory) == (cpu, memory), page.say(text))
    };
    let mut options = Vec::new();
    if !is_fargate_size(cpu, memory) {
        options.push(one(cpu, memory, &Form::SizeUnknown { cpu, memory }));
    }
    for size in fargate_sizes() {
        let cpu = i64::from(size.cpu);
        let memories = size.memory.iter().map(|memory| {
            let memory = i64::from(*memory);
            one(cpu, memory, &Form::Size { cpu, memory })
        });
        let group = tag("optgroup", "").key(&cpu.to_string()).set("label", page.say(&Form::Cpu { cpu }));
        options.push(group.children(memories));
    }
    let edit = |value: String| read_size(&value).map(|(cpu, memory)| Edit::Size(cpu, memory));
    select(page, Control::Size, options, Box::new(edit))
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

/// ECS Exec.
fn exec(page: Page<'_>) -> Tag {
    let choices = [Exec::Off, Exec::On]
        .map(|exec| (Form::Exec(exec), exec == page.model.config.service.exec, Edit::Exec(exec)));
    group(page, Control::Exec, segments(page, Control::Exec, choices.into()))
}

/// How long logs are kept: the values that CloudWatch Logs has, and any other that is set.
fn log_days(page: Page<'_>) -> Tag {
    let days = page.model.config.observability.log_days;
    let mut all: Vec<i64> = log_retention_days().iter().copied().map(i64::from).collect();
    if !all.contains(&days) {
        all.push(days);
    }
    let one = |one: i64| option(one.to_string(), one == days, page.say(&Form::Days { days: one }));
    let options = all.into_iter().map(one).collect();
    let edit = |value: String| value.parse().ok().map(Edit::LogDays);
    select(page, Control::LogDays, options, Box::new(edit))
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
