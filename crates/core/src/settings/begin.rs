use ipnet::Ipv4Net;

use super::Settings;
use crate::cidr::{self, LARGEST_VPC};
use crate::config::{Backend, Config, State, change_region};
use crate::text::Language;

/// The design that a person begins with: the default in a language, as far as the settings lay down nothing else.
pub fn begin(settings: &Settings, language: Language) -> Config {
    let config = Config { language, ..Config::default() };
    if settings.is_empty() { config } else { begun(config, settings, None) }
}

/// The same in a region, by its code, which the settings may not allow: then a finding says so.
pub fn begin_in(region: &str, settings: &Settings, language: Language) -> Config {
    begun(Config { language, ..Config::default() }, settings, Some(region))
}

/// Late code.
#[inline(never)]
fn begun(mut config: Config, settings: &Settings, region: Option<&str>) -> Config {
    let first = settings.allowed_regions.first().filter(|_| !settings.allows_region(&config.network.region));
    if let Some(region) = region.or(first.map(String::as_str)) {
        config = change_region(&config, region);
    }
    for tag in &settings.mandatory_tags {
        if let Some(value) = &tag.default {
            config.project.tags.insert(tag.key.clone(), value.clone());
        }
    }
    if let Some(range) = settings.cidr_pool.and_then(|pool| free_block(pool, LARGEST_VPC, &[])) {
        config.network.cidr = cidr::text(range);
    }
    if let Some(state) = &settings.state {
        let (bucket, region) = (state.bucket.clone(), state.region.clone());
        config.state = State { backend: Backend::S3, bucket, key: String::new(), region };
    }
    config
}

/// The first range of a size, or of the pool's own where that is smaller, that lies in a pool and shares no address with what
/// is taken.
pub(super) fn free_block(pool: Ipv4Net, prefix: u8, taken: &[Ipv4Net]) -> Option<Ipv4Net> {
    let prefix = prefix.max(pool.prefix_len());
    let mut block = Ipv4Net::new(pool.network(), prefix).ok()?;
    // Every round passes one of what is taken.
    while let Some(other) = taken.iter().find(|other| cidr::overlap(**other, block)) {
        let last = other.broadcast().max(block.broadcast());
        let next = u32::from(last).checked_add(1)?;
        block = Ipv4Net::new(next.into(), prefix).ok()?;
    }
    pool.contains(&block).then_some(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(text: &str) -> Ipv4Net {
        text.parse().unwrap()
    }

    #[test]
    fn a_block_is_free_and_in_the_pool() {
        let block = |pool, prefix, taken: &[&str]| {
            let taken: Vec<Ipv4Net> = taken.iter().map(|text| net(text)).collect();
            free_block(net(pool), prefix, &taken).map(cidr::text)
        };
        assert_eq!(block("10.64.0.0/12", 16, &[]).as_deref(), Some("10.64.0.0/16"));
        assert_eq!(block("10.64.0.0/20", 16, &[]).as_deref(), Some("10.64.0.0/20"));
        let taken = ["10.66.4.0/24", "10.64.0.0/15"];
        assert_eq!(block("10.64.0.0/12", 16, &taken).as_deref(), Some("10.67.0.0/16"));
        assert_eq!(block("10.64.0.0/16", 16, &["10.64.9.0/24"]), None);
        assert_eq!(block("255.255.0.0/16", 16, &["255.255.0.0/16"]), None);
    }
}
