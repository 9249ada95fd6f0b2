use super::{Config, SubnetOverride};
use crate::catalog::region;

/// The same design in another region: as many zones as the region has, beginning with its recommended ones.
/// Subnet overrides follow their zones by position. Values bound to the old region (certificate, secrets, image)
/// stay as typed, so that their findings ask for the new region's. An unknown region changes nothing but the code.
pub fn change_region(config: &Config, code: &str) -> Config {
    in_zones(config, code, config.network.zones.len().max(2))
}

/// The same in a number of zones, or in as many as the region has.
pub(super) fn in_zones(config: &Config, code: &str, count: usize) -> Config {
    let mut changed = config.clone();
    code.clone_into(&mut changed.network.region);
    let Some(region) = region(code) else { return changed };
    let zones: Vec<String> =
        region.starting_zones(count).into_iter().map(|zone| region.zone_name(zone)).collect();
    let earlier = &config.network.zones;
    let moved = |(old, subnets): &(String, SubnetOverride)| {
        let position = earlier.iter().filter(|zone| *zone < old).count();
        earlier.contains(old).then_some((zones.get(position)?.clone(), subnets.clone()))
    };
    changed.network.subnets = config.network.subnets.iter().filter_map(moved).collect();
    changed.network.zones = zones;
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_number_of_zones() {
        let mut config = Config::default();
        config.network.zones.push("ap-northeast-1d".into());
        let changed = change_region(&config, "ca-central-1");
        assert_eq!(changed.network.zones, ["ca-central-1a", "ca-central-1b", "ca-central-1d"]);
    }

    #[test]
    fn takes_what_the_region_has() {
        let config = change_region(&Config::default(), "us-east-1");
        let mut six = config;
        six.network.zones = ["a", "b", "c", "d", "e", "f"].map(|letter| format!("us-east-1{letter}")).into();
        assert_eq!(change_region(&six, "ap-northeast-1").network.zones.len(), 3);
    }

    #[test]
    fn us_west_1_starts_from_its_first_two_letters() {
        let changed = change_region(&Config::default(), "us-west-1");
        assert_eq!(changed.network.zones, ["us-west-1a", "us-west-1b"]);
    }

    #[test]
    fn subnet_overrides_follow_by_position() {
        let mut config = Config::default();
        let own = SubnetOverride { public: Some("10.0.200.0/24".into()), private: None };
        config.network.subnets.insert("ap-northeast-1c".into(), own.clone());
        let changed = change_region(&config, "eu-west-1");
        assert_eq!(changed.network.subnets, [("eu-west-1b".into(), own)].into_iter().collect());
    }

    #[test]
    fn an_unknown_region_changes_only_the_code() {
        let changed = change_region(&Config::default(), "moon-1");
        assert_eq!(changed.network.region, "moon-1");
        assert_eq!(changed.network.zones, Config::default().network.zones);
    }
}
