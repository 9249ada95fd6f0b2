//! Fixes of what is wrong with the VPC's range, its subnets and its zones. The plan finds it.

use ipnet::Ipv4Net;

use super::{Change, Fix};
use crate::catalog::region;
use crate::cidr;
use crate::config::Config;
use crate::finding::Finding;
use crate::text::{Problem, Remedy};

/// The prefix from which on adding a zone moves no subnet.
const ROOMY: u8 = 21;

pub(super) fn fix(config: &Config, finding: &Finding) -> Option<Fix> {
    let path = finding.field.path();
    match &finding.problem {
        Problem::CidrTooLarge { .. } | Problem::CidrTooSmall { .. } => widened(config, cidr::LARGEST_VPC),
        Problem::CidrNoRoom { needed, .. } => widened(config, *needed),
        Problem::CidrTight { .. } | Problem::CidrFull { .. } => widened(config, ROOMY),
        Problem::CidrReserved { .. }
        | Problem::CidrPublic { .. }
        | Problem::CidrDocker { .. }
        | Problem::PeerOverlap { .. } => {
            let range = (0..=u8::MAX)
                .map(|second| Ipv4Net::new_assert([10, second, 0, 0].into(), cidr::LARGEST_VPC))
                .find(|range| is_apart(config, *range))?;
            Some(with_range(config, range))
        }
        Problem::CidrHostBits { network, .. } if path == "network.cidr" => Some(with_range(config, *network)),
        Problem::SubnetOutside { .. }
        | Problem::SubnetOverlap { .. }
        | Problem::SubnetTooSmall { .. }
        | Problem::PublicSubnetUnused { .. }
        | Problem::CidrMalformed { .. }
        | Problem::CidrIpv6 { .. }
        | Problem::CidrHostBits { .. } => computed(config, path),
        Problem::SubnetZoneNotChosen { zone } => {
            Some(Fix { remedy: Remedy::Remove { value: zone.clone() }, changes: uncut(zone).into() })
        }
        Problem::ZonesTooFew { .. }
        | Problem::ZoneOfOtherRegion { .. }
        | Problem::ZoneUnknown { .. }
        | Problem::ZoneTwice { .. }
        | Problem::ZoneNotRecommended { .. }
        | Problem::ZoneWithoutFargate { .. } => with_zones(config),
        _ => None,
    }
}

/// The VPC's range made larger around where it begins.
pub(super) fn widened(config: &Config, prefix: u8) -> Option<Fix> {
    let range = cidr::parse(&config.network.cidr).ok()?;
    let larger = Ipv4Net::new(range.addr(), prefix).ok()?.trunc();
    let is_usable = cidr::parse_vpc(&cidr::text(larger)).is_ok() && is_apart(config, larger);
    let is_other = larger != range || !config.network.subnets.is_empty();
    (is_usable && is_other).then(|| with_range(config, larger))
}

/// Whether a range shares no address with the networks that the VPC will be joined to.
fn is_apart(config: &Config, range: Ipv4Net) -> bool {
    let mut peers = config.network.peer_cidrs.iter().filter_map(|peer| cidr::parse(peer).ok());
    !peers.any(|peer| cidr::overlap(peer, range))
}

/// Another range of the VPC, with subnets that are cut from it.
fn with_range(config: &Config, range: Ipv4Net) -> Fix {
    let mut changes = vec![Change { path: "network.cidr".into(), to: cidr::text(range) }];
    changes.extend(config.network.subnets.keys().flat_map(|zone| uncut(zone)));
    Fix { remedy: Remedy::UseRange { range }, changes }
}

/// A subnet without a range of its own; `None` where it has none.
fn computed(config: &Config, path: &str) -> Option<Fix> {
    let is_typed = path.starts_with("network.subnets.") && !config.text_or_entry(path).is_empty();
    is_typed.then(|| Fix::new(Remedy::ComputeSubnet, [(path.to_owned(), "")]))
}

/// Takes away what was typed for the subnets of a zone.
fn uncut(zone: &str) -> [Change; 2] {
    [".public", ".private"]
        .map(|side| Change { path: ["network.subnets.", zone, side].concat().into(), to: String::new() })
}

/// As many of the region's recommended zones as were chosen, or as it has; two at least.
fn with_zones(config: &Config) -> Option<Fix> {
    let region = region(&config.network.region)?;
    let most = region.recommended_zones().count();
    let count = config.network.zones.len().clamp(2, most.max(2));
    let zones = region.starting_zones(count);
    if zones.len() < 2 || most < 2 {
        return None;
    }
    let names: Vec<String> = zones.into_iter().map(|zone| region.zone_name(zone)).collect();
    let value = names.join(", ");
    let mut changes = vec![Change { path: "network.zones".into(), to: value.clone() }];
    let others = config.network.subnets.keys().filter(|zone| !names.contains(zone));
    changes.extend(others.flat_map(|zone| uncut(zone)));
    Some(Fix { remedy: Remedy::Use { value }, changes })
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::{fix_of, fixed};
    use crate::config::{Config, SubnetOverride, change_region};

    #[test]
    fn a_free_range_shares_nothing_with_the_other_networks() {
        let fixed = fixed("KAK027", |config| {
            config.network.peer_cidrs = vec!["10.0.0.0/15".into(), "10.2.0.0/16".into()];
        });
        assert_eq!(fixed.network.cidr, "10.3.0.0/16");
        let nothing = fix_of("KAK027", |config| config.network.peer_cidrs = vec!["10.0.0.0/8".into()]);
        assert_eq!(nothing, None);
    }

    #[test]
    fn a_range_grows_where_it_stands_or_not_at_all() {
        let tight = |config: &mut Config| config.network.cidr = "10.0.8.0/24".into();
        assert_eq!(fixed("KAK112", tight).network.cidr, "10.0.8.0/21");
        let beside = fix_of("KAK112", |config| {
            tight(config);
            config.network.peer_cidrs = vec!["10.0.9.0/24".into()];
        });
        assert_eq!(beside, None);
    }

    #[test]
    fn zones_are_the_recommended_ones_and_subnets_follow() {
        let fixed = fixed("KAK102", |config| {
            *config = change_region(config, "us-east-1");
            config.network.zones = ["a", "e"].map(|letter| format!("us-east-1{letter}")).into();
            let own = SubnetOverride { public: Some("10.0.200.0/24".into()), private: None };
            config.network.subnets.insert("us-east-1e".into(), own);
        });
        assert_eq!(fixed.network.zones, ["us-east-1a", "us-east-1b"]);
        assert!(fixed.network.subnets.is_empty());
    }
}
