use super::{Deployment, Scaling, bounded};
use crate::config;
use crate::finding::{Field, Findings};
use crate::text::Problem;

/// The largest number that AWS's target tracking is tried with here; no task answers more requests in a minute.
const MOST_REQUESTS: u32 = 1_000_000_000;

/// Target tracking of the number of tasks. `count` is the number to begin with, as typed.
pub(super) fn resolve(
    typed: &config::Scaling,
    count: i64,
    most_tasks: u32,
    deployment: Deployment,
    findings: &mut Findings,
) -> Option<Scaling> {
    let min = bounded(typed.min, 0, most_tasks, "service.scaling.min", findings);
    let max = bounded(typed.max, 1, most_tasks, "service.scaling.max", findings);
    let mut target = |typed: Option<i64>, most, field| bounded(typed?, 1, most, field, findings);
    let cpu = target(typed.cpu, 100, "service.scaling.cpu");
    let memory = target(typed.memory, 100, "service.scaling.memory");
    let requests = target(typed.requests, MOST_REQUESTS, "service.scaling.requests");
    if typed.cpu.or(typed.memory).or(typed.requests).is_none() {
        findings.invalid(Field::fixed("service.scaling"), Problem::ScalingWithoutTarget);
    }
    // The metric is of one target group, and each deployment moves the traffic to the other. Source: Amazon ECS, "Use a
    // target metric to scale Amazon ECS services": "The ALBRequestCountPerTarget metric for target tracking scaling
    // policies is not supported for the blue/green deployment type."
    if typed.requests.is_some() && matches!(deployment, Deployment::BlueGreen(_)) {
        let field = Field::fixed("service.scaling.requests");
        findings.invalid(field, Problem::ScalingRequestsBlueGreen);
    }
    let (min, max) = (min?, max?);
    if min > max {
        let problem = Problem::ScalingMinAboveMax { min, max };
        findings.invalid(Field::fixed("service.scaling.min"), problem);
    } else if !(i64::from(min)..=i64::from(max)).contains(&count) {
        let problem = Problem::ScalingCountOutside { count, min, max };
        findings.warning(Field::fixed("service.count"), problem);
    }
    if min == 0 {
        findings.warning(Field::fixed("service.scaling.min"), Problem::ScalingFromZero);
    }
    Some(Scaling { min, max, cpu, memory, requests })
}
