//! What is known of the regions beside what a design needs.

use super::tables::BACKGROUNDS;

/// How well a region's zones are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Three observations of accounts.
    Strong,
    /// Two observations.
    Medium,
    /// A package's list only.
    Weak,
}

/// What is known of a region's zones beside what a design needs. A table of its own, because the page, which never
/// asks, would carry every field of a [`Region`](super::Region).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Background {
    /// The region's code.
    pub region: &'static str,
    /// The ids of the physical zones seen behind each letter, such as `apne1-az4`. More than one: accounts differ.
    /// None: unknown.
    pub zone_ids: &'static [(char, &'static [&'static str])],
    /// How many zones a new account can expect; `None`: unknown.
    pub usable_zones: Option<u8>,
    /// Whether accounts made before November 2025 map letters to physical zones each in their own way, so
    /// that the zone ids are examples.
    pub zone_ids_vary: bool,
    /// How well the zones are known.
    pub evidence: Evidence,
    /// The only physical zones in which Fargate runs; `None`: no such limit is listed.
    pub fargate_zone_ids: Option<&'static [&'static str]>,
    /// The ids of the sources of all that the catalog says of the region; see [`source`](super::source()).
    pub sources: &'static [&'static str],
}

/// The background of every region, in the order of [`regions`](super::regions).
pub fn backgrounds() -> &'static [Background] {
    &BACKGROUNDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::regions;

    fn background(code: &str) -> &'static Background {
        backgrounds().iter().find(|background| background.region == code).unwrap()
    }

    #[test]
    fn every_region_has_one_with_its_zones() {
        assert_eq!(backgrounds().len(), regions().len());
        for (region, background) in regions().iter().zip(backgrounds()) {
            assert_eq!(background.region, region.code);
            let letters = background.zone_ids.iter().map(|(letter, _)| *letter);
            assert!(letters.eq(region.zones.iter().map(|zone| zone.letter)), "{}", region.code);
        }
    }

    #[test]
    fn what_is_known_is_kept() {
        let tokyo = background("ap-northeast-1");
        assert_eq!(tokyo.evidence, Evidence::Strong);
        assert_eq!(tokyo.fargate_zone_ids, Some(["apne1-az1", "apne1-az2", "apne1-az4"].as_slice()));
        assert!(tokyo.zone_ids_vary);
        assert_eq!(tokyo.zone_ids.first(), Some(&('a', ["apne1-az4"].as_slice())));
        let taipei = background("ap-east-2");
        assert_eq!((taipei.evidence, taipei.fargate_zone_ids), (Evidence::Medium, None));
        assert_eq!(background("cn-northwest-1").evidence, Evidence::Weak);
        let virginia = background("us-east-1");
        assert_eq!(virginia.zone_ids.first(), Some(&('a', ["use1-az2", "use1-az6"].as_slice())));
        for (code, usable) in [
            ("ap-northeast-1", Some(3)),
            ("ap-northeast-2", Some(4)),
            ("ca-central-1", Some(3)),
            ("eu-west-2", Some(3)),
            ("us-east-1", Some(6)),
            ("us-west-1", Some(2)),
            ("cn-north-1", None),
            ("us-gov-west-1", Some(3)),
        ] {
            assert_eq!(background(code).usable_zones, usable, "{code}");
        }
    }

    #[test]
    fn some_regions_vary_or_are_limited() {
        let of = |pick: fn(&Background) -> bool| -> Vec<&str> {
            backgrounds().iter().filter(|it| pick(it)).map(|it| it.region).collect()
        };
        assert_eq!(
            of(|it| it.zone_ids_vary),
            [
                "ap-northeast-1",
                "ap-southeast-1",
                "ap-southeast-2",
                "eu-west-1",
                "sa-east-1",
                "us-east-1",
                "us-west-1",
                "us-west-2",
                "us-gov-west-1"
            ]
        );
        assert_eq!(of(|it| it.fargate_zone_ids.is_some()), ["ap-northeast-1", "us-west-1", "cn-north-1"]);
    }
}
