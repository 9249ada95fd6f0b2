use kakoi_core::catalog::{endpoint_services, fargate_size_is_valid, fargate_sizes, log_retention_days};
use kakoi_core::text::{Control, Form};

use super::choice::{chip, costed, select};
use super::field::group;
use crate::page::Page;
use crate::state::Edit;
use crate::tag::{Tag, tag};

/// The task's CPU and memory: one list of the pairs that Fargate has.
pub(super) fn size(page: Page<'_>) -> Tag {
    let service = &page.model.config.service;
    let (cpu, memory) = (service.cpu, service.memory);
    let one = |of_cpu: i64, of_memory: i64, text: &Form| {
        let is_chosen = (of_cpu, of_memory) == (cpu, memory);
        costed(page, Control::Size, size_value(of_cpu, of_memory), is_chosen, text)
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
    select(page, Control::Size, options, Box::new(Edit::Size))
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

/// The AWS services that the application calls, among those whose permission can be written exactly.
pub(super) fn calls(page: Page<'_>) -> Tag {
    let callable = endpoint_services().iter().filter(|service| service.call.is_some());
    let chips = callable.map(|service| {
        let called = page.model.config.service.calls.iter().any(|call| call == service.name);
        chip(page, service.name, service.label.into(), called, Edit::Call(service.name, !called))
    });
    group(page, Control::Calls, tag("div", "chips").children(chips))
}

/// How long logs are kept: the values that CloudWatch Logs has, and any other that is set. Flow logs may be off.
pub(super) fn days(page: Page<'_>, control: Control) -> Tag {
    let now = page.model.config.text(control.path());
    let mut all: Vec<i64> = log_retention_days().iter().copied().map(i64::from).collect();
    if let Ok(other) = now.parse()
        && !all.contains(&other)
    {
        all.push(other);
    }
    let mut options = Vec::new();
    if control == Control::FlowLogs {
        options.push(costed(page, control, String::new(), now.is_empty(), &Form::Off));
    }
    for days in all {
        let value = days.to_string();
        let is_chosen = value == now;
        options.push(costed(page, control, value, is_chosen, &Form::Days { days }));
    }
    select(page, control, options, Box::new(move |days| Edit::Choose(control, days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_that_fargate_lacks_is_known_as_such() {
        assert!(is_fargate_size(256, 512));
        assert!(!is_fargate_size(256, 4096));
        assert!(!is_fargate_size(-1, i64::MAX));
    }
}
