//! Fixes of what is wrong with single values, and of values that have no effect. The plan finds it.

use super::{Change, Fix};
use crate::catalog::fargate_sizes;
use crate::cidr;
use crate::config::{Config, Setting, Value};
use crate::finding::Finding;
use crate::text::{Problem, Remedy, decimal};

pub(super) fn fix(config: &Config, finding: &Finding) -> Option<Fix> {
    let path = finding.field.path();
    Some(match &finding.problem {
        Problem::NameCharacters { value } => with(path, name_like(value)?),
        Problem::TagInvalid { key } | Problem::TagReserved { key } => without_entry(path, key),
        Problem::EndpointUnknown { name } => without_entry(path, name),
        Problem::UsageUnknown { name: entry }
        | Problem::PriceUnknown { name: entry }
        | Problem::UsageMalformed { value: entry }
        | Problem::PriceMalformed { value: entry } => without_entry(path, entry),
        Problem::EndpointNotOffered { name } | Problem::EndpointAbsent { name, .. } => {
            config.network.endpoints.get(name)?;
            without_entry(path, name)
        }
        Problem::CidrHostBits { value, network } => {
            in_list(config, path, value, Some(&cidr::text(*network)))?
        }
        Problem::CidrMalformed { value } | Problem::CidrIpv6 { value } | Problem::BucketName { value } => {
            in_list(config, path, value, None)?
        }
        Problem::CallUnknown { name } | Problem::CallTwice { name } => in_list(config, path, name, None)?,
        Problem::CallNotExact { name } => in_list(config, path, name, None)?,
        Problem::CertificateMalformed { .. }
        | Problem::CertificateRegion { .. }
        | Problem::CertificatePartition { .. }
        | Problem::KeyMalformed { .. }
        | Problem::KeyRegion { .. }
        | Problem::KeyPartition { .. }
        | Problem::TopicMalformed { .. }
        | Problem::TopicRegion { .. }
        | Problem::TopicPartition { .. }
        | Problem::RateMalformed { .. }
        | Problem::SecretsKeyUnused
        | Problem::StateKey { .. } => Fix::new(Remedy::Empty, [(path.to_owned(), "")]),
        Problem::HealthPath { .. } => with(path, "/".into()),
        Problem::HealthCodes { .. } => with(path, "200-399".into()),
        Problem::HealthTimeout { interval, .. } => with(path, decimal((interval - 1).clamp(2, 5))),
        Problem::NumberRange { value, least, most } => with(path, decimal((*value).clamp(*least, *most))),
        Problem::SizeInvalid { cpu, memory, .. } => size(*cpu, *memory)?,
        Problem::VariableTwice { name } => {
            let remedy = Remedy::Remove { value: name.clone() };
            Fix::new(remedy, [(["service.environment.", name].concat(), "")])
        }
        Problem::LogDays { value, allowed } => {
            let days = allowed.iter().find(|days| i64::from(**days) >= *value).or(allowed.last())?;
            with(path, decimal((*days).into()))
        }
        Problem::WafInternal => Fix::one(Remedy::WafOff, "load_balancer.waf", "false"),
        Problem::ScalingWithoutTarget => track_cpu(),
        Problem::ScalingRequestsBlueGreen => {
            let mut fix = track_cpu();
            fix.changes.push(Change { path: "service.scaling.requests".into(), to: String::new() });
            fix
        }
        Problem::ScalingMinAboveMax { max, .. } => with(path, decimal((*max).into())),
        Problem::ScalingFromZero => with(path, "1".into()),
        Problem::ScalingCountOutside { count, min, max } => {
            with(path, decimal((*count).clamp((*min).into(), (*max).into())))
        }
        Problem::RepositoryElsewhere => Fix::one(Remedy::NoRepository, "service.create_repository", "false"),
        Problem::SpotOnly => Fix::one(Remedy::Spot { percent: 50 }, "service.spot_percent", "50"),
        Problem::SpotWithCodeDeploy => Fix::one(Remedy::Spot { percent: 0 }, "service.spot_percent", "0"),
        Problem::BlueGreenByPipeline => Fix::one(Remedy::Pipeline, "service.deployed_by", "pipeline"),
        Problem::TrafficShiftUnused => Fix::one(Remedy::AllAtOnce, "service.traffic_shift", "all_at_once"),
        Problem::TaskAlarmLeftOut => Fix::one(Remedy::Insights, "observability.insights", "true"),
        Problem::AlarmTopicUnused => Fix::one(Remedy::Alarms, "observability.alarms", "true"),
        Problem::StateBucketMissing | Problem::StateBucketName { .. } => {
            Fix::one(Remedy::LocalState, "state.backend", "local")
        }
        Problem::StateBucketUnused => {
            Fix::new(Remedy::Empty, [("state.bucket", ""), ("state.key", ""), ("state.region", "")])
        }
        _ => return None,
    })
}

/// Another value of the field.
fn with(path: &str, value: String) -> Fix {
    let change = Change { path: path.to_owned().into(), to: value.clone() };
    Fix { remedy: Remedy::Use { value }, changes: vec![change] }
}

/// A map without an entry.
fn without_entry(path: &str, key: &str) -> Fix {
    Fix::new(Remedy::Remove { value: key.into() }, [(path.to_owned(), "")])
}

/// A list with another text in the place of an entry, or without it. Of one that stands there twice the first stays. `None`
/// where the field is no list, and where nothing of it would be left.
fn in_list(config: &Config, path: &str, entry: &str, other: Option<&str>) -> Option<Fix> {
    let Value::List(list) = Setting::of(path)?.value(config) else { return None };
    let mut entries: Vec<&str> = Vec::new();
    let is_twice = list.iter().filter(|text| text.trim() == entry).count() > 1;
    for text in list {
        let kept = if text.trim() != entry || (is_twice && other.is_none() && !entries.contains(&entry)) {
            Some(text.as_str())
        } else {
            other
        };
        entries.extend(kept);
    }
    if entries.is_empty() && path == "load_balancer.allowed_cidrs" {
        return None;
    }
    let remedy = match other {
        Some(other) => Remedy::Use { value: other.into() },
        None => Remedy::Remove { value: entry.into() },
    };
    Some(Fix::new(remedy, [(path.to_owned(), entries.join(", "))]))
}

/// What a person most likely meant by a name that AWS refuses: in lower case, with single hyphens between its words.
fn name_like(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    name.starts_with(|first: char| first.is_ascii_lowercase()).then_some(name)
}

/// The smallest task that has as much CPU and memory as was asked for, or the largest.
fn size(cpu: i64, memory: i64) -> Option<Fix> {
    let sizes = fargate_sizes();
    let row = sizes.iter().find(|size| i64::from(size.cpu) >= cpu).or(sizes.last())?;
    let memory = row.memory.iter().find(|size| i64::from(**size) >= memory).or(row.memory.last())?;
    let (cpu, memory) = (row.cpu, *memory);
    let changes = [("service.cpu", decimal(cpu.into())), ("service.memory", decimal(memory.into()))];
    Some(Fix::new(Remedy::Size { cpu, memory }, changes))
}

fn track_cpu() -> Fix {
    Fix::one(Remedy::TrackCpu { percent: 60 }, "service.scaling.cpu", "60")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::tests::{fix_of, fixed};

    #[test]
    fn a_name_keeps_its_words() {
        assert_eq!(name_like("My Shop").as_deref(), Some("my-shop"));
        assert_eq!(name_like("--a__b--").as_deref(), Some("a-b"));
        assert_eq!(name_like("1st"), None);
        assert_eq!(name_like("店"), None);
    }

    #[test]
    fn an_entry_of_a_list_is_mended_alone() {
        let fixed = fixed("KAK022", |config| {
            config.load_balancer.allowed_cidrs = vec!["203.0.113.0/24".into(), "198.51.100.7/24".into()];
        });
        assert_eq!(fixed.load_balancer.allowed_cidrs, ["203.0.113.0/24", "198.51.100.0/24"]);
        let nobody = fix_of("KAK020", |config| config.load_balancer.allowed_cidrs = vec!["office".into()]);
        assert_eq!(nobody, None);
    }

    #[test]
    fn what_is_called_twice_is_called_once() {
        let fixed = fixed("KAK071", |config| {
            config.service.calls = ["sqs", "ssm", "sqs"].map(str::to_owned).into();
        });
        assert_eq!(fixed.service.calls, ["sqs", "ssm"]);
    }

    #[test]
    fn a_task_is_no_smaller_than_was_asked_for() {
        let size = |cpu, memory| {
            let changes = size(cpu, memory).unwrap().changes;
            changes.into_iter().map(|change| change.to).collect::<Vec<_>>()
        };
        assert_eq!(size(300, 512), ["512", "1024"]);
        assert_eq!(size(256, 1536), ["256", "2048"]);
        assert_eq!(size(i64::MAX, i64::MAX), ["16384", "122880"]);
    }
}
