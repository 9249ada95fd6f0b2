use super::{Deployment, Image, Service, arn, bounded, bucket, image, scaling, secrets};
use crate::catalog::{EndpointService, Region, endpoint_service, endpoint_services, fargate_sizes};
use crate::config::{self, DeployedBy, TrafficShift};
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
    service: &config::Service,
    findings: &mut Findings,
) -> Option<Service> {
    let image = image::resolve(&service.image, findings);
    let port = bounded(service.port, 1, u32::from(u16::MAX), "service.port", findings);
    let size = size(service.cpu, service.memory, findings);
    let count = bounded(service.count, 0, MOST_TASKS, "service.count", findings);
    judge_variables("service.environment", &service.environment, findings);
    judge_variables("service.secrets", &service.secrets, findings);
    let secrets = secrets::resolve(region, &service.secrets, &service.environment, findings);
    let calls = calls(&service.calls, findings);
    let buckets = buckets(&service.buckets, findings);
    let grace = bounded(service.grace_s, 0, LONGEST_GRACE_S, "service.grace_s", findings);
    let secrets_key_arn = secrets_key(region, service, findings);
    let create_repository = create_repository(service.create_repository, image.as_ref(), findings);
    let ephemeral = bounded(service.ephemeral_gib, 20, 200, "service.ephemeral_gib", findings);
    let deployment = deployment(service, findings);
    let scaling = service
        .scaling
        .as_ref()
        .and_then(|typed| scaling::resolve(typed, service.count, MOST_TASKS, deployment, findings));
    let spot = spot(service.spot_percent, deployment, findings);
    let stop_timeout = bounded(service.stop_timeout_s, 1, 120, "service.stop_timeout_s", findings);
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
        buckets: buckets?,
        secrets_key_arn,
        exec: service.exec,
        grace_s: grace?,
        create_repository,
        ephemeral_gib: ephemeral?,
        scaling,
        spot_percent: spot?,
        deployment,
        read_only_root: service.read_only_root,
        stop_timeout_s: stop_timeout?,
    })
}

/// The key of the secrets, where there are any.
fn secrets_key(
    region: &'static Region,
    service: &config::Service,
    findings: &mut Findings,
) -> Option<String> {
    let field = Field::fixed("service.secrets_key_arn");
    match arn::kms_key(region, service.secrets_key_arn.as_deref()?) {
        Ok(_) if service.secrets.is_empty() => {
            findings.note(field, Problem::SecretsKeyUnused);
            None
        }
        Ok(arn) => Some(arn),
        Err(problem) => {
            findings.invalid(field, problem);
            None
        }
    }
}

/// Whether the image's repository is one that can be created here.
fn create_repository(wanted: bool, image: Option<&Image>, findings: &mut Findings) -> bool {
    let is_own = matches!(image, Some(Image::OwnRepository { .. }));
    if wanted && !is_own && image.is_some() {
        let field = Field::fixed("service.create_repository");
        findings.warning(field, Problem::RepositoryElsewhere);
    }
    wanted && is_own
}

/// How a new version comes; blue/green takes a pipeline.
fn deployment(service: &config::Service, findings: &mut Findings) -> Deployment {
    match service.deployment {
        config::Deployment::Rolling => {
            if service.traffic_shift != TrafficShift::AllAtOnce {
                let field = Field::fixed("service.traffic_shift");
                findings.note(field, Problem::TrafficShiftUnused);
            }
            Deployment::Rolling(service.deployed_by)
        }
        config::Deployment::BlueGreen => {
            if service.deployed_by == DeployedBy::Terraform {
                let field = Field::fixed("service.deployed_by");
                findings.note(field, Problem::BlueGreenByPipeline);
            }
            Deployment::BlueGreen(service.traffic_shift)
        }
    }
}

/// The share of the tasks on Fargate Spot.
fn spot(percent: i64, deployment: Deployment, findings: &mut Findings) -> Option<u32> {
    let field = || Field::fixed("service.spot_percent");
    let percent = bounded(percent, 0, 100, "service.spot_percent", findings)?;
    if percent > 0 && matches!(deployment, Deployment::BlueGreen(_)) {
        findings.warning(field(), Problem::SpotWithCodeDeploy);
    }
    if percent == 100 {
        findings.warning(field(), Problem::SpotOnly);
    }
    Some(percent)
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

/// The names of the buckets that the application uses, each once.
fn buckets(names: &[String], findings: &mut Findings) -> Option<Vec<String>> {
    let before = findings.len();
    let mut buckets: Vec<String> = Vec::new();
    for name in names {
        if !bucket::is_name(name) {
            let problem = Problem::BucketName { value: name.clone() };
            findings.invalid(Field::fixed("service.buckets"), problem);
        } else if !buckets.contains(name) {
            buckets.push(name.clone());
        }
    }
    (findings.len() == before).then_some(buckets)
}

#[cfg(test)]
mod tests {
    use crate::plan::tests::{assert_blocked, codes, with};
    use crate::text::Reason;

    #[test]
    fn buckets_are_named_as_s3_names_them() {
        let using = |names: &[&str]| {
            with(|config| config.service.buckets = names.iter().map(|&name| name.into()).collect())
        };
        let planned = using(&["uploads.example.com", "my-data-1", "my-data-1"]);
        assert_eq!(codes(&planned), []);
        let plan = planned.plan.unwrap();
        assert_eq!(plan.service.buckets, ["uploads.example.com", "my-data-1"]);
        let reasons = &plan.endpoint("s3").unwrap().reasons;
        assert_eq!(reasons.last(), Some(&Reason::Buckets(plan.service.buckets.clone())));
        let long = "a".repeat(64);
        for bad in [
            "",
            "ab",
            "Data",
            "my_data",
            "-data",
            "data-",
            "a..b",
            "10.0.0.1",
            "s3://data",
            "xn--data",
            &long,
        ] {
            assert_blocked(&using(&[bad]), "KAK076", "service.buckets");
        }
    }
}
