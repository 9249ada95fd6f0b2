//! Regions and their availability zones.

use super::tables::REGIONS;

/// A set of regions with accounts, ARNs and a DNS suffix of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Partition {
    /// The commercial regions.
    Aws,
    /// The China regions, run by local operators.
    AwsCn,
    /// The GovCloud (US) regions.
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

/// An availability zone of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// The letter that follows the region's code in the zone's name, such as `a`.
    pub letter: char,
    /// Whether every account observed has the zone, and nothing speaks against it.
    pub recommended: bool,
    /// The ids of the physical zone seen behind the name, such as `apne1-az4`. More than one: accounts
    /// differ. Empty: unknown.
    pub ids: &'static [&'static str],
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
    /// How many zones a new account can expect; `None`: unknown.
    pub usable_zones: Option<u8>,
    /// Whether accounts made before November 2025 map letters to physical zones each in their own way, so
    /// that the ids of [`Zone`] are examples.
    pub zone_ids_vary: bool,
    /// How well the zones are known.
    pub evidence: Evidence,
    /// The only physical zones in which Fargate runs; `None`: no such limit is listed.
    pub fargate_zone_ids: Option<&'static [&'static str]>,
    /// The ids of the sources of all this; see [`source`](super::source()).
    pub sources: &'static [&'static str],
}

impl Region {
    /// The full name of one of the region's zones, such as `ap-northeast-1a`.
    pub fn zone_name(&self, zone: &Zone) -> String {
        format!("{}{}", self.code, zone.letter)
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
        let others = self.zones.iter().filter(|zone| !zone.recommended);
        let mut zones: Vec<_> = self.recommended_zones().chain(others).take(count).collect();
        zones.sort_by_key(|zone| zone.letter);
        zones
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
