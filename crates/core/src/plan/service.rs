use super::{Service, bounded, image, secrets};
use crate::catalog::{EndpointService, Region, endpoint_service, endpoint_services, fargate_sizes};
use crate::config::{self, Exec, Nat};
use crate::finding::{Field, Findings};
use crate::map::SortedMap;
use crate::text::Problem;

/// Tasks that one service may run. Source: Amazon ECS service quotas.
const MOST_TASKS: u32 = 5000;
/// The longest grace period. Source: Amazon ECS, `CreateService`.
const LONGEST_GRACE_S: u32 = 2_147_483_647;

/// The ECS service and its task.
pub(super) fn resolve(
    region: &'static Region,
    nat: Nat,
    service: &config::Service,
    findings: &mut Findings,
) -> Option<Service> {
    let image = image::resolve(&service.image, findings);
    if let Some(image) = &image {
        image::judge(image, region, nat, findings);
    }
    let port = bounded(service.port, 1, u32::from(u16::MAX), "service.port", findings);
    let size = size(service.cpu, service.memory, findings);
    let count = bounded(service.count, 0, MOST_TASKS, "service.count", findings);
    judge_variables("service.environment", &service.environment, findings);
    judge_variables("service.secrets", &service.secrets, findings);
    let secrets = secrets::resolve(region, &service.secrets, &service.environment, findings);
    let calls = calls(&service.calls, findings);
    let grace = bounded(service.grace_s, 0, LONGEST_GRACE_S, "service.grace_s", findings);
    let (cpu, memory) = size?;
    Some(Service {
        image: image?,
        port: u16::try_from(port?).ok()?,
        cpu,
        memory,
        architecture: service.architecture,
        count: count?,
        environment: service.environment.clone(),
        secrets,
        calls,
        exec: service.exec == Exec::On,
        grace_s: grace?,
    })
}

/// CPU units and MiB of a task that Fargate has.
fn size(cpu: i64, memory: i64, findings: &mut Findings) -> Option<(u32, u32)> {
    let row = fargate_sizes().iter().find(|size| i64::from(size.cpu) == cpu);
    let found = row.and_then(|size| {
        let memory = size.memory.iter().find(|allowed| i64::from(**allowed) == memory)?;
        Some((size.cpu, *memory))
    });
    if found.is_none() {
        let (field, allowed) = match row {
            Some(size) => ("service.memory", size.memory.to_vec()),
            None => ("service.cpu", fargate_sizes().iter().map(|size| size.cpu).collect()),
        };
        let problem = Problem::SizeInvalid { cpu, memory, allowed, cpu_is_valid: row.is_some() };
        findings.invalid(Field::fixed(field), problem);
    }
    found
}

fn judge_variables(parent: &'static str, variables: &SortedMap<String>, findings: &mut Findings) {
    for (name, value) in variables {
        let fits = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && name.bytes().next().is_some_and(|first| !first.is_ascii_digit());
        let problem = if !fits {
            Problem::VariableName { value: name.clone() }
        } else if value.bytes().any(|byte| byte == 0) {
            Problem::VariableValue { name: name.clone() }
        } else {
            continue;
        };
        findings.invalid(Field::entry(parent, name), problem);
    }
}

/// The services that the application calls, in the catalog's order.
fn calls(names: &[String], findings: &mut Findings) -> Vec<&'static EndpointService> {
    for (index, name) in names.iter().enumerate() {
        let problem = if names.iter().take(index).any(|earlier| earlier == name) {
            Problem::CallTwice { name: name.clone() }
        } else {
            match endpoint_service(name) {
                None => Problem::CallUnknown { name: name.clone() },
                Some(service) if service.call.is_none() => Problem::CallNotExact { name: service.name },
                Some(_) => continue,
            }
        };
        findings.invalid(Field::fixed("service.calls"), problem);
    }
    endpoint_services()
        .iter()
        .filter(|service| service.call.is_some() && names.iter().any(|name| name == service.name))
        .collect()
}
