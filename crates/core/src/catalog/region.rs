//! Regions and their availability zones.

use super::tables::REGIONS;

/// A set of regions with accounts, ARNs and a DNS suffix of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Partition {
    /// The commercial regions.
    Aws,
    /// The China regions, run by local operators.
    AwsCn,
    /// The regions for the US government and its suppliers.
    AwsUsGov,
}

impl Partition {
    /// Every partition, in the order in which a list shows them.
    pub const ALL: [Partition; 3] = [Partition::Aws, Partition::AwsUsGov, Partition::AwsCn];

    /// The name that stands in an ARN, such as `aws-cn`.
    pub const fn name(self) -> &'static str {
        match self {
            Partition::Aws => "aws",
            Partition::AwsCn => "aws-cn",
            Partition::AwsUsGov => "aws-us-gov",
        }
    }

    /// The domain of the partition's service hosts, such as `amazonaws.com.cn`.
    pub const fn dns_suffix(self) -> &'static str {
        match self {
            Partition::Aws | Partition::AwsUsGov => "amazonaws.com",
            Partition::AwsCn => "amazonaws.com.cn",
        }
    }
}

/// The part of the world, or of AWS, under which a list groups a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Area {
    NorthAmerica,
    SouthAmerica,
    Europe,
    AsiaPacific,
    MiddleEast,
    Africa,
    China,
    GovCloud,
}

impl Area {
    /// Every area, in the order in which a list shows them.
    pub const ALL: [Area; 8] = [
        Area::NorthAmerica,
        Area::SouthAmerica,
        Area::Europe,
        Area::AsiaPacific,
        Area::MiddleEast,
        Area::Africa,
        Area::GovCloud,
        Area::China,
    ];
}

/// An availability zone of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// The letter that follows the region's code in the zone's name, such as `a`.
    pub letter: char,
    /// Whether every account observed has the zone, and nothing speaks against it.
    pub recommended: bool,
    /// Whether Fargate runs in it, as far as AWS's list and the ids seen behind its letter say: where the list names some
    /// zones of the region only, one of those.
    pub fargate: bool,
}

/// An AWS region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The code, such as `ap-northeast-1`.
    pub code: &'static str,
    /// AWS's English name, such as "Asia Pacific (Tokyo)".
    pub name_en: &'static str,
    /// AWS's Japanese name, such as "アジアパシフィック (東京)".
    pub name_ja: &'static str,
    /// The partition that holds it.
    pub partition: Partition,
    /// Where a list groups it.
    pub area: Area,
    /// Whether an account must enable the region before it can use it.
    pub opt_in: bool,
    /// Every zone seen in some account, by letter.
    pub zones: &'static [Zone],
    /// The ids of the only physical zones in which AWS lists Fargate; empty where it lists the whole region.
    pub fargate_zone_ids: &'static [&'static str],
}

impl Region {
    /// The full name of one of the region's zones, such as `ap-northeast-1a`.
    pub fn zone_name(&self, zone: &Zone) -> String {
        let mut name = self.code.to_owned();
        name.push(zone.letter);
        name
    }

    /// The zone of that full name; `None` where the region has none.
    pub fn zone(&self, name: &str) -> Option<&'static Zone> {
        let mut letters = name.strip_prefix(self.code)?.chars();
        let letter = letters.next()?;
        if letters.next().is_some() {
            return None;
        }
        self.zones.iter().find(|zone| zone.letter == letter)
    }

    /// The zones that every account can be expected to have, by letter; none where
    /// [`zones_are_account_specific`](Self::zones_are_account_specific).
    pub fn recommended_zones(&self) -> impl Iterator<Item = &'static Zone> + use<> {
        self.zones.iter().filter(|zone| zone.recommended)
    }

    /// The zones from which a design of `count` zones starts, by letter: recommended ones first, then others
    /// that were seen. Fewer than `count` where the region has no more.
    pub fn starting_zones(&self, count: usize) -> Vec<&'static Zone> {
        let mut recommended = count;
        let mut others = count.saturating_sub(self.recommended_zones().count());
        let starts = |zone: &&Zone| {
            let left = if zone.recommended { &mut recommended } else { &mut others };
            let starts = *left > 0;
            *left = left.saturating_sub(1);
            starts
        };
        self.zones.iter().filter(starts).collect()
    }

    /// Whether accounts differ in the letters that they see, so that no letter can be recommended: us-west-1.
    pub fn zones_are_account_specific(&self) -> bool {
        self.recommended_zones().next().is_none()
    }
}

/// Every region, by partition and code.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// The region of that code; `None` where the catalog has none.
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(zones: impl IntoIterator<Item = &'static Zone>) -> String {
        zones.into_iter().map(|zone| zone.letter).collect()
    }

    #[test]
    fn every_region_is_found_by_its_code_and_every_zone_by_its_name() {
        assert_eq!(regions().len(), 38);
        for known in regions() {
            assert_eq!(region(known.code), Some(known));
            assert!(!known.name_en.is_empty() && !known.name_ja.is_empty(), "{}", known.code);
            assert!(known.zones.len() >= 2, "{}", known.code);
            for zone in known.zones {
                assert_eq!(known.zone(&known.zone_name(zone)), Some(zone));
            }
        }
        for wrong in ["", "ap-northeast-1a", "AP-NORTHEAST-1", "eusc-de-east-1"] {
            assert_eq!(region(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_zone_of_another_region_is_none() {
        let tokyo = region("ap-northeast-1").unwrap();
        assert_eq!(tokyo.zone("ap-northeast-1a").unwrap().letter, 'a');
        for wrong in
            ["", "a", "ap-northeast-1", "ap-northeast-1b", "ap-northeast-1aa", "ap-northeast-3a", "東京a"]
        {
            assert_eq!(tokyo.zone(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn partitions_hold_their_regions() {
        let count = |partition| regions().iter().filter(|region| region.partition == partition).count();
        assert_eq!(Partition::ALL.map(count), [34, 2, 2]);
        assert_eq!(Partition::ALL.map(Partition::name), ["aws", "aws-us-gov", "aws-cn"]);
        assert_eq!(
            Partition::ALL.map(Partition::dns_suffix),
            ["amazonaws.com", "amazonaws.com", "amazonaws.com.cn"]
        );
    }

    #[test]
    fn areas_hold_their_regions() {
        let count = |area| regions().iter().filter(|region| region.area == area).count();
        assert_eq!(Area::ALL.map(count), [7, 1, 8, 14, 3, 1, 2, 2]);
        for region in regions() {
            assert_eq!(region.area == Area::China, region.partition == Partition::AwsCn, "{}", region.code);
            assert_eq!(
                region.area == Area::GovCloud,
                region.partition == Partition::AwsUsGov,
                "{}",
                region.code
            );
        }
    }

    #[test]
    fn zones_are_the_letters_that_were_seen() {
        // Code, recommended letters, seen letters.
        for (code, recommended, seen) in [
            ("ap-northeast-1", "acd", "acd"),
            ("ap-northeast-2", "abcd", "abcd"),
            ("ca-central-1", "abd", "abd"),
            ("eu-west-2", "abc", "abcd"),
            ("us-east-1", "abcdf", "abcdef"),
            ("us-west-1", "", "abc"),
            ("cn-north-1", "ab", "abc"),
            ("us-gov-west-1", "abc", "abc"),
        ] {
            let region = region(code).unwrap();
            assert_eq!(letters(region.recommended_zones()), recommended, "{code}");
            assert_eq!(letters(region.zones), seen, "{code}");
        }
    }

    #[test]
    fn what_is_known_of_a_region_is_kept() {
        let tokyo = region("ap-northeast-1").unwrap();
        assert_eq!(tokyo.name_en, "Asia Pacific (Tokyo)");
        assert_eq!(tokyo.name_ja, "アジアパシフィック (東京)");
        assert!(!tokyo.opt_in && region("ap-east-2").unwrap().opt_in);
    }

    #[test]
    fn a_design_starts_from_recommended_zones() {
        for (code, count, expected) in [
            ("ap-northeast-1", 2, "ac"),
            ("ap-northeast-1", 3, "acd"),
            ("ap-northeast-1", 9, "acd"),
            ("us-east-1", 2, "ab"),
            ("us-east-1", 5, "abcdf"),
            ("us-east-1", 6, "abcdef"),
            ("us-west-1", 2, "ab"),
            ("eu-west-2", 4, "abcd"),
            ("cn-north-1", 3, "abc"),
            ("us-east-1", 0, ""),
        ] {
            assert_eq!(letters(region(code).unwrap().starting_zones(count)), expected, "{code} {count}");
        }
    }

    #[test]
    fn fargate_is_listed_for_some_zones_of_three_regions() {
        let limited: Vec<_> = regions()
            .iter()
            .filter(|region| !region.fargate_zone_ids.is_empty())
            .map(|region| (region.code, letters(region.zones.iter().filter(|zone| zone.fargate))))
            .collect();
        let expected = [("ap-northeast-1", "acd"), ("us-west-1", "abc"), ("cn-north-1", "ab")];
        assert_eq!(limited, expected.map(|(code, letters)| (code, letters.to_owned())));
        let unlimited = regions().iter().filter(|region| region.fargate_zone_ids.is_empty());
        assert!(unlimited.flat_map(|region| region.zones).all(|zone| zone.fargate));
    }

    #[test]
    fn only_us_west_1_recommends_no_letter() {
        let specific: Vec<&str> =
            regions().iter().filter(|it| it.zones_are_account_specific()).map(|it| it.code).collect();
        assert_eq!(specific, ["us-west-1"]);
    }
}
