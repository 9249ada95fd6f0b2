use super::StateBucket;
use super::bucket::is_name as is_bucket;
use crate::catalog::{self, Region};
use crate::config::{Backend, State};
use crate::finding::{Field, Findings};
use crate::text::Problem;

/// The bucket that keeps the state. The key is the design's own where none is typed, so that two designs in one bucket
/// do not overwrite each other.
pub(super) fn resolve(
    state: &State,
    service_region: Option<&'static Region>,
    name: Option<&str>,
    findings: &mut Findings,
) -> Option<StateBucket> {
    let [bucket, key, region] = [&state.bucket, &state.key, &state.region].map(|typed| typed.trim());
    if state.backend == Backend::Local {
        if ![bucket, key, region].concat().is_empty() {
            findings.note(Field::fixed("state.backend"), Problem::StateBucketUnused);
        }
        return None;
    }
    let mut invalid = |field, problem| findings.invalid(Field::fixed(field), problem);
    if bucket.is_empty() {
        invalid("state.bucket", Problem::StateBucketMissing);
    } else if !is_bucket(bucket) {
        invalid("state.bucket", Problem::StateBucketName { value: bucket.into() });
    }
    if !key.is_empty() && !is_key(key) {
        invalid("state.key", Problem::StateKey { value: key.into() });
    }
    if !region.is_empty() && catalog::region(region).is_none() {
        invalid("state.region", Problem::RegionUnknown { region: region.into() });
    }
    Some(StateBucket {
        bucket: bucket.into(),
        key: if key.is_empty() { [name?, "/terraform.tfstate"].concat() } else { key.into() },
        region: if region.is_empty() { service_region?.code.into() } else { region.into() },
    })
}

/// Terraform refuses a key that begins or ends with a slash or holds two in a row.
/// Source: Amazon S3, "Naming Amazon S3 objects"; Terraform, "Backend Type: s3".
fn is_key(key: &str) -> bool {
    key.len() <= 1024
        && key.split('/').all(|part| !part.is_empty())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!-_.*'()/".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_no_empty_part() {
        assert!(is_key("web-dev/terraform.tfstate") && is_key("state"));
        for key in ["/state", "state/", "a//b", "a b", "日本"] {
            assert!(!is_key(key), "{key}");
        }
    }
}
