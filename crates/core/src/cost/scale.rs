use super::usage::Usage;
use crate::decimal::MILLI;
use crate::plan::UsageKind;

/// The marks of a usage's band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Band {
    Low,
    Typical,
    High,
}

/// The positions of a slider, and the amounts that they stand for: 0, then 1 to 9 of a power of ten, then of the next.
/// Tasks and percents, which are few, go by ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The amount of the first position above 0, in thousandths.
    least: i64,
    /// The last position.
    last: i64,
    is_even: bool,
}

/// Positions for each power of ten.
const DIGITS: i64 = 9;

impl Scale {
    /// The scale of a usage: from nothing to its high amount or just above.
    pub fn of(usage: &Usage) -> Self {
        if matches!(usage.key.kind, UsageKind::Tasks | UsageKind::CrossZone) {
            return Self { least: MILLI, last: usage.high / MILLI, is_even: true };
        }
        let low = if usage.low > 0 { usage.low } else { usage.typical / 10 };
        let mut least = 1;
        while least <= low / 10 {
            least *= 10;
        }
        let mut scale = Self { least, last: 1, is_even: false };
        while scale.amount(scale.last) < usage.high {
            scale.last += 1;
        }
        scale
    }

    /// The last position; the first is 0.
    pub fn last(self) -> i64 {
        self.last
    }

    /// The amount at a position, in thousandths.
    pub fn amount(self, position: i64) -> i64 {
        let position = position.max(0);
        if self.is_even {
            return position.saturating_mul(self.least);
        }
        if position == 0 {
            return 0;
        }
        let mut amount = self.least.saturating_mul((position - 1) % DIGITS + 1);
        for _ in 0..(position - 1) / DIGITS {
            amount = amount.saturating_mul(10);
        }
        amount
    }

    /// The last position whose amount is not above another one.
    pub fn position(self, amount: i64) -> i64 {
        let (mut low, mut high) = (0, self.last);
        while low < high {
            let middle = (low + high + 1) / 2;
            if self.amount(middle) <= amount {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        low
    }
}

impl Usage {
    /// The amount at a mark, in thousandths.
    pub fn at(&self, band: Band) -> i64 {
        match band {
            Band::Low => self.low,
            Band::Typical => self.typical,
            Band::High => self.high,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Nat, Scaling};
    use crate::cost::usage;
    use crate::plan::plan;

    fn usages() -> Vec<Usage> {
        let mut config = Config::default();
        config.network.nat = Nat::Single;
        config.network.flow_logs_days = Some(30);
        config.load_balancer.access_logs = true;
        config.service.buckets = vec!["a-bucket".into()];
        config.service.scaling = Some(Scaling { min: 2, max: 12, cpu: Some(60), ..Scaling::default() });
        usage(&plan(&config).plan.unwrap())
    }

    #[test]
    fn every_position_is_found_again_and_stands_for_more_than_the_one_before() {
        let all = usages();
        assert_eq!(all.len(), UsageKind::ALL.len());
        for usage in all {
            let scale = Scale::of(&usage);
            assert_eq!(scale.amount(0), 0);
            for position in 0..=scale.last() {
                assert_eq!(scale.position(scale.amount(position)), position, "{usage:?}");
                assert!(position == 0 || scale.amount(position) > scale.amount(position - 1));
            }
            assert_eq!((scale.position(-1), scale.position(i64::MAX)), (0, scale.last()));
        }
    }

    #[test]
    fn the_band_lies_on_the_scale() {
        for usage in usages() {
            let scale = Scale::of(&usage);
            assert!(scale.amount(scale.last()) >= usage.high, "{usage:?}");
            assert!(scale.amount(1) <= usage.typical, "{usage:?}");
            assert!(scale.last() <= 100, "{usage:?}");
            let ends = [usage.at(Band::Low), usage.at(Band::High)].map(|amount| scale.position(amount));
            assert!(ends[0] <= scale.position(usage.at(Band::Typical)) && ends[0] < ends[1], "{usage:?}");
        }
    }

    #[test]
    fn steps_are_digits_of_powers_of_ten() {
        let usages = usages();
        let requests = usages.iter().find(|usage| usage.key.kind == UsageKind::Requests).unwrap();
        let scale = Scale::of(requests);
        let amounts = [1, 9, 10, 11, 28].map(|position| scale.amount(position) / MILLI);
        assert_eq!(amounts, [100_000, 900_000, 1_000_000, 2_000_000, 100_000_000]);
        assert_eq!(scale.last(), 28);
        let zones = usages.iter().find(|usage| usage.key.kind == UsageKind::CrossZone).unwrap();
        assert_eq!((Scale::of(zones).last(), Scale::of(zones).amount(50)), (100, 50_000));
    }
}
