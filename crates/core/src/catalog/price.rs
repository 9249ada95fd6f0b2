//! List prices by region: US dollars, on demand, before tax. They are late data: none until the page has them.

use super::tables::TIERS;
use super::{Region, regions};
use crate::decimal::{self, NANO};
use crate::late::Files;
use crate::named::named;
use crate::text::Language;

named! {
    /// A price that an estimate can ask for, in the order of `prices.json`; each with its name there and in a Config, such
    /// as `nat_gateway_hour`.
    PriceKey:
    /// A NAT gateway, an hour.
    NatHour "nat_gateway_hour",
    /// A GB through a NAT gateway.
    NatGb "nat_gateway_gb",
    /// An interface endpoint in one zone, an hour.
    EndpointHour "vpce_interface_az_hour",
    /// A GB through interface endpoints, in the first tier.
    EndpointGb1 "vpce_interface_gb_tier1",
    /// The same in the second.
    EndpointGb2 "vpce_interface_gb_tier2",
    /// The same in the third.
    EndpointGb3 "vpce_interface_gb_tier3",
    /// A public IPv4 address in use, an hour.
    Ipv4Hour "public_ipv4_in_use_hour",
    /// An Application Load Balancer, an hour.
    AlbHour "alb_hour",
    /// A load balancer capacity unit, an hour.
    LcuHour "alb_lcu_hour",
    /// A GB to the internet, in the first tier.
    OutGb1 "data_out_internet_gb_tier1",
    /// The same in the second.
    OutGb2 "data_out_internet_gb_tier2",
    /// The same in the third.
    OutGb3 "data_out_internet_gb_tier3",
    /// The same in the fourth.
    OutGb4 "data_out_internet_gb_tier4",
    /// A vCPU of Fargate on x86, an hour.
    X86Vcpu "fargate_linux_x86_vcpu_hour",
    /// A GB of memory of Fargate on x86, an hour.
    X86Memory "fargate_linux_x86_gb_hour",
    /// A vCPU of Fargate on Arm, an hour.
    ArmVcpu "fargate_linux_arm_vcpu_hour",
    /// A GB of memory of Fargate on Arm, an hour.
    ArmMemory "fargate_linux_arm_gb_hour",
    /// A vCPU of Fargate Spot on x86, an hour.
    SpotX86Vcpu "fargate_spot_x86_vcpu_hour",
    /// A GB of memory of Fargate Spot on x86, an hour.
    SpotX86Memory "fargate_spot_x86_gb_hour",
    /// A vCPU of Fargate Spot on Arm, an hour.
    SpotArmVcpu "fargate_spot_arm_vcpu_hour",
    /// A GB of memory of Fargate Spot on Arm, an hour.
    SpotArmMemory "fargate_spot_arm_gb_hour",
    /// A GB of ephemeral storage above the included 20, an hour.
    Ephemeral "fargate_ephemeral_storage_gb_hour",
    /// A GB written to a log group.
    LogGb "cw_logs_ingest_gb",
    /// A GB between two zones.
    CrossZoneGb "cross_zone_gb",
    /// A GB kept in log groups, a month.
    LogStorage "log_storage_gb_month",
    /// A GB that an AWS service writes to a log group, such as flow logs.
    VendedLogGb "vended_logs_gb",
    /// A web ACL of AWS WAF, a month.
    WafAcl "waf_acl_month",
    /// A rule of a web ACL, a month.
    WafRule "waf_rule_month",
    /// A million requests that a web ACL looks at.
    WafRequests "waf_million_requests",
    /// A customer managed KMS key, a month.
    KmsKey "kms_key_month",
    /// A secret of Secrets Manager, a month.
    SecretMonth "secret_month",
    /// An alarm, a month.
    AlarmMonth "alarm_month",
    /// All metrics of Container Insights of the design, a month.
    Insights "insights_month",
    /// A GB kept in S3, a month.
    S3Gb "s3_gb_month",
    /// A GB of images kept in ECR, a month.
    EcrGb "ecr_gb_month",
}

/// How well a price is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Two or more sources agree, one of them from 2025-09 or later.
    High,
    /// AWS's price file of 2025 only, or older sources that agree.
    Medium,
    /// One source of somebody else.
    Low,
    /// A floating Spot price, on the day of its source.
    Snapshot,
}

/// A price that a source gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPrice {
    /// Billionths of a US dollar.
    pub nano: i64,
    /// Where it was read.
    pub source: PriceSource,
    /// The date of the price in that source; `unknown` where it gives none.
    pub as_of: &'static str,
    /// How well it is known.
    pub confidence: Confidence,
    /// Ids of the further sources that give the same figure, with commas between.
    pub confirmed_by: &'static str,
}

/// Where a price was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceSource {
    /// The name by which prices cite it, such as `px-nat`.
    pub id: &'static str,
    /// What it says, in English.
    pub what: &'static str,
    /// The same in Japanese.
    pub what_ja: &'static str,
    /// A package with version, a repository with commit, or an address.
    pub place: &'static str,
}

impl PriceSource {
    /// What it says, in a language.
    pub fn what(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.what,
            Language::Ja => self.what_ja,
        }
    }
}

/// Prices of one thing that fall with its amount in a month, as the build script writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tiers {
    /// Places of the keys in [`PriceKey::ALL`], first tier first.
    pub(crate) keys: &'static [usize],
    /// GB a month before the first tier that cost nothing.
    pub(crate) free_gb: i64,
    /// Where each tier but the last ends, in GB a month behind those.
    pub(crate) up_to_gb: &'static [i64],
}

impl PriceKey {
    /// The price of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }

    /// The tiers that the price is the first of; `None` where its price is the same for any amount.
    pub(crate) fn tiers(self) -> Option<&'static Tiers> {
        TIERS.iter().find(|tiers| tiers.keys.first() == Some(&(self as usize)))
    }
}

/// What the catalog knows of a price in a region; `None` where no source gives it there. Another region's price never
/// stands in.
pub fn list_price(region: &Region, key: PriceKey) -> Option<ListPrice> {
    let place = regions().iter().position(|known| known.code == region.code)?;
    let row = Files::Prices.texts().get(place)?.split('\n').nth(key as usize)?;
    let mut fields = row.split('|');
    let nano = decimal::parse(fields.next()?, NANO)?;
    let source = price_source(fields.next()?)?;
    let as_of = fields.next()?;
    let confidence = match fields.next()? {
        "h" => Confidence::High,
        "m" => Confidence::Medium,
        "l" => Confidence::Low,
        _ => Confidence::Snapshot,
    };
    Some(ListPrice { nano, source, as_of, confidence, confirmed_by: fields.next()? })
}

fn price_source(id: &str) -> Option<PriceSource> {
    Files::PriceSources.texts().iter().find_map(|text| {
        let mut fields = text.split('|');
        let known = fields.next()?;
        let mut field = || fields.next();
        (known == id).then_some(PriceSource { id: known, what: field()?, what_ja: field()?, place: field()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::tables::PRICE_KEYS;
    use crate::catalog::{Partition, region};

    fn price(code: &str, key: PriceKey) -> Option<i64> {
        list_price(region(code).unwrap(), key).map(|price| price.nano)
    }

    #[test]
    fn keys_are_those_of_the_data_in_its_order() {
        let names: Vec<&str> = PriceKey::ALL.iter().map(|key| key.name()).collect();
        assert_eq!(names, PRICE_KEYS);
        for (place, key) in PriceKey::ALL.iter().enumerate() {
            assert_eq!(*key as usize, place);
            assert_eq!(PriceKey::named(key.name()), Some(*key));
        }
        assert_eq!(PriceKey::named("nat"), None);
    }

    #[test]
    fn known_prices_are_kept_to_their_last_decimal() {
        assert_eq!(price("ap-northeast-1", PriceKey::EndpointHour), Some(14_000_000));
        assert_eq!(price("ap-northeast-1", PriceKey::NatHour), Some(62_000_000));
        assert_eq!(price("us-east-1", PriceKey::OutGb4), Some(50_000_000));
        assert_eq!(price("il-central-1", PriceKey::X86Vcpu), Some(51_814_400));
        let tokyo = list_price(region("ap-northeast-1").unwrap(), PriceKey::NatHour).unwrap();
        assert_eq!(
            (tokyo.source.id, tokyo.as_of, tokyo.confidence),
            ("px-nat", "2025-10-28", Confidence::High)
        );
        assert_eq!(tokyo.confirmed_by, "milk-tokyo,ecsopt-tokyo,focus,mint,nat-lambda");
        assert!(!tokyo.source.what.is_empty() && !tokyo.source.place.is_empty());
    }

    #[test]
    fn what_no_source_gives_is_unknown_everywhere() {
        assert_eq!(price("il-central-1", PriceKey::AlbHour), None);
        assert_eq!(price("ap-northeast-1", PriceKey::OutGb2), None);
        for known in regions() {
            let count = PriceKey::ALL.iter().filter(|key| list_price(known, **key).is_some()).count();
            assert_eq!(count == 0, known.partition == Partition::AwsCn, "{}", known.code);
            assert_eq!(price(known.code, PriceKey::CrossZoneGb), None);
        }
    }

    #[test]
    fn tiers_follow_one_another() {
        let endpoint = PriceKey::EndpointGb1.tiers().unwrap();
        assert_eq!((endpoint.free_gb, endpoint.up_to_gb), (0, &[1_048_576, 5_242_880][..]));
        assert_eq!(PriceKey::OutGb1.tiers().unwrap().keys.len(), 4);
        assert_eq!(PriceKey::EndpointGb2.tiers(), None);
        assert_eq!(PriceKey::NatGb.tiers(), None);
    }
}
