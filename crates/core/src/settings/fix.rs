use super::begin::free_block;
use crate::advice::{Change, Fix};
use crate::cidr;
use crate::config::{Config, change_region, changes};
use crate::text::{Problem, Remedy};

/// What mends a finding of the settings.
pub(crate) fn fix(config: &Config, problem: &Problem) -> Option<Fix> {
    match problem {
        Problem::TagMissing { key, default, .. } | Problem::TagNotAllowed { key, default, .. } => {
            let value = default.clone()?;
            let change = (["project.tags.", key].concat(), value.clone());
            Some(Fix::new(Remedy::Tag { key: key.clone(), value }, [change]))
        }
        Problem::RegionNotAllowed { allowed, .. } => {
            let region = allowed.first()?;
            let moved = change_region(config, region);
            let changed = changes(config, &moved).into_iter();
            let change = |change: crate::config::Change| {
                let path = change.field().path().to_owned().into();
                Change { path, to: change.to.unwrap_or_default() }
            };
            Some(Fix {
                remedy: Remedy::Use { value: region.clone() },
                changes: changed.map(change).collect(),
            })
        }
        // Subnets that were typed would lie outside the range.
        Problem::CidrOutsidePool { cidr, pool } if config.network.subnets.is_empty() => {
            let peers = config.network.peer_cidrs.iter().filter_map(|text| cidr::parse(text).ok());
            let range = free_block(*pool, cidr.prefix_len(), &peers.collect::<Vec<_>>())?;
            Some(Fix::one(Remedy::UseRange { range }, "network.cidr", &cidr::text(range)))
        }
        Problem::StateElsewhere { bucket, region } => {
            let changes = [
                ("state.backend", "s3"),
                ("state.bucket", bucket.as_str()),
                ("state.region", region.as_str()),
            ];
            Some(Fix::new(Remedy::StateIn { bucket: bucket.clone() }, changes))
        }
        _ => None,
    }
}
