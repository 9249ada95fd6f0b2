//! An estimate by what it is spent on: a part of the form, a thing in the picture, a choice.

use super::line::{Amount, Estimate, Item, Line};
use super::say::dollars;
use crate::decimal;
use crate::plan::address;
use crate::text::{Bill, Group, Language};

/// The group of the form whose choices an item follows from.
pub fn group(item: Item) -> Group {
    match item {
        Item::NatHours
        | Item::NatAddresses
        | Item::NatData
        | Item::CrossZone
        | Item::VendedLogs
        | Item::VendedStorage => Group::Network,
        Item::EndpointHours | Item::EndpointData => Group::Endpoints,
        Item::AlbHours
        | Item::AlbAddresses
        | Item::AlbCapacity
        | Item::OutData
        | Item::AccessLogs
        | Item::WafAcl
        | Item::WafRules
        | Item::WafRequests => Group::LoadBalancer,
        Item::TaskVcpu
        | Item::TaskMemory
        | Item::SpotVcpu
        | Item::SpotMemory
        | Item::TaskStorage
        | Item::Logs
        | Item::LogStorage
        | Item::Images
        | Item::Key
        | Item::Secrets
        | Item::Alarms
        | Item::Insights => Group::Service,
    }
}

/// A sum of which a part may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What is known of it.
    pub amount: Amount,
    /// Whether there is more to it, at a price that is unknown.
    pub has_unknown: bool,
}

impl Sum {
    /// The sum of lines; `None` where there are none.
    pub fn of<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<Self> {
        lines.fold(None, |sum, line| Some(sum.unwrap_or_default().and(line.amount)))
    }

    fn and(self, amount: Option<Amount>) -> Self {
        Self {
            amount: self.amount.saturating_add(amount.unwrap_or_default()),
            has_unknown: self.has_unknown || amount.is_none(),
        }
    }

    /// `$7.30`; `≥ $7.30` where that is not all of it.
    pub fn say(self, language: Language) -> String {
        match (self.amount, self.has_unknown) {
            (0, true) => dollars(None, language),
            (amount, true) => ["≥ ", &dollars(Some(amount), language)].concat(),
            (amount, false) => dollars(Some(amount), language),
        }
    }

    /// The same as a difference: `+$7.30`, `−$7.30`, `−$7.30 + unknown`.
    pub fn say_signed(self, language: Language) -> String {
        let sign = if self.amount < 0 { "−" } else { "+" };
        let known = [sign, &dollars(Some(self.amount.abs()), language)].concat();
        let unknown = Bill::MoreUnknown.say(language);
        match (self.amount, self.has_unknown) {
            (0, true) => unknown.into_owned(),
            (_, true) => [&known, " ", &*unknown].concat(),
            (_, false) => known,
        }
    }
}

/// What one estimate has more than another: unknown where it has a line without a price that the other has not got, or
/// has less of.
pub fn change(from: &Estimate, to: &Estimate) -> Sum {
    let is_same = |one: &Line, other: &Line| one.item == other.item && one.price.key == other.price.key;
    let is_new = |line: &Line| {
        !from.excluded().any(|known| is_same(known, line) && known.quantity() >= line.quantity())
    };
    Sum { amount: to.total_month - from.total_month, has_unknown: to.excluded().any(is_new) }
}

/// What each thing costs in a month, by its Terraform address: its parts of the lines. The picture draws no addresses,
/// so those of NAT gateways count for the gateways.
pub fn things(estimate: &Estimate) -> Vec<(String, Sum)> {
    let mut sums: Vec<(String, Sum)> = Vec::new();
    for line in &estimate.lines {
        for (address, part) in line.parts() {
            let address = match address.strip_prefix(address::NAT_ADDRESSES) {
                Some(instance) => [address::NAT_GATEWAYS, instance].concat(),
                None => address.to_owned(),
            };
            match sums.iter_mut().find(|(known, _)| *known == address) {
                Some((_, sum)) => *sum = sum.and(part),
                None => sums.push((address, Sum::default().and(part))),
            }
        }
    }
    sums
}

/// An interface endpoint's part of an estimate; `None` where the design has not got it.
pub fn endpoint_sum(estimate: &Estimate, service: &str) -> Option<Sum> {
    let own = address::instance(address::INTERFACE_ENDPOINTS, service);
    things(estimate).into_iter().find(|(address, _)| *address == own).map(|(_, sum)| sum)
}

/// An amount of dollars for the page's narrow places, such as an axis: without cents where they are zero.
pub(super) fn short_dollars(amount: Amount, language: Language) -> String {
    const DOLLAR: Amount = 1_000_000_000;
    if amount % DOLLAR == 0 {
        Bill::Dollars { usd: decimal::ones(amount) }.say(language).into_owned()
    } else {
        dollars(Some(amount), language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Nat};
    use crate::cost::estimate;
    use crate::plan::plan;

    fn estimated(change: impl FnOnce(&mut Config)) -> Estimate {
        let mut config = Config::default();
        change(&mut config);
        estimate(&plan(&config).plan.unwrap())
    }

    #[test]
    fn groups_and_things_come_to_the_total() {
        let estimate = estimated(|config| config.network.nat = Nat::PerZone);
        let of = |part| Sum::of(estimate.lines.iter().filter(|line| group(line.item) == part));
        let parts = [Group::Network, Group::Endpoints, Group::Service, Group::LoadBalancer];
        let sum: Amount = parts.into_iter().filter_map(of).map(|sum| sum.amount).sum();
        assert_eq!(sum, estimate.total_month);
        assert_eq!((of(Group::Project), of(Group::Endpoints)), (None, None));
        // All lines of this design are of things in it.
        let sum: Amount = things(&estimate).iter().map(|(_, sum)| sum.amount).sum();
        assert_eq!(sum, estimate.total_month);
    }

    #[test]
    fn a_thing_has_its_part_and_a_gateway_its_address() {
        let find = |estimate: &Estimate, part: &str| {
            let all = things(estimate);
            all.iter().find(|(address, _)| address.ends_with(part)).map(|(_, sum)| sum.say(Language::En))
        };
        let estimate = estimated(|config| {
            config.cost.usage.insert("log_gb".into(), "0".into());
            config.cost.usage.insert("calls_gb.ssm".into(), "0".into());
        });
        assert_eq!(find(&estimate, "interface[\"logs\"]").as_deref(), Some("$20.44"));
        let estimate = estimated(|config| {
            config.network.nat = Nat::PerZone;
            for usage in ["log_gb", "calls_gb.ssm", "internet_gb"] {
                config.cost.usage.insert(usage.into(), "0".into());
            }
        });
        // 730 hours of $0.062 and of $0.005.
        assert_eq!(find(&estimate, "nat[\"ap-northeast-1a\"]"), None);
        let gateway = find(&estimate, &address::instance("aws_nat_gateway.this", "ap-northeast-1a"));
        assert_eq!(gateway.as_deref(), Some("$48.91"));
    }

    #[test]
    fn an_endpoint_costs_what_the_design_saves_without_it() {
        for (endpoints, log_gb) in [(&["kms"][..], "0.2"), (&["kms", "sqs"], "999"), (&[], "0")] {
            let change = |config: &mut Config| {
                for name in endpoints {
                    config.network.endpoints.insert((*name).to_owned(), true);
                }
                config.cost.usage.insert("log_gb".into(), log_gb.into());
                config.cost.usage.insert("calls_gb.kms".into(), "33.333".into());
            };
            let with_all = estimated(change);
            let all = things(&with_all);
            let mut seen = 0;
            for name in ["logs", "ecr.api", "ecr.dkr", "ssm", "ssmmessages", "kms", "sqs"] {
                let address = address::instance(address::INTERFACE_ENDPOINTS, name);
                let Some((_, own)) = all.iter().find(|(known, _)| *known == address) else { continue };
                let without = estimated(|config| {
                    change(config);
                    config.network.endpoints.insert(name.to_owned(), false);
                });
                let saved = with_all.total_month - without.total_month;
                assert!((own.amount - saved).abs() <= 1, "{name}: {} {saved}", own.amount);
                seen += 1;
            }
            assert_eq!(seen, 5 + endpoints.len());
        }
    }

    #[test]
    fn parts_of_the_largest_usage_come_to_the_line() {
        let estimate = estimated(|config| {
            for name in ["kms", "sqs", "sns", "events"] {
                config.network.endpoints.insert(name.into(), true);
                config.cost.usage.insert(["calls_gb.", name].concat(), "1000000000000000".into());
            }
        });
        for line in &estimate.lines {
            let parts: Amount = line.parts().filter_map(|(_, part)| part).sum();
            assert!(line.addresses.is_empty() || parts == line.amount.unwrap_or_default(), "{:?}", line.item);
        }
    }

    #[test]
    fn differences_have_their_sign_and_what_is_unknown_is_said() {
        let plain = estimated(|_| {});
        let nat = estimated(|config| config.network.nat = Nat::PerZone);
        let there = change(&plain, &nat);
        assert_eq!(change(&nat, &plain).amount, -there.amount);
        assert!(change(&plain, &nat).say_signed(Language::En).starts_with(['+', '−']));
        assert_eq!(Sum { amount: -5_000_000_000, has_unknown: false }.say_signed(Language::En), "−$5.00");
        let guarded = estimated(|config| config.load_balancer.waf = true);
        assert_eq!(change(&plain, &guarded).say_signed(Language::En), "+ unknown");
        assert!(!change(&guarded, &plain).has_unknown);
        assert_eq!(Sum { amount: 7_300_000_000, has_unknown: true }.say(Language::En), "≥ $7.30");
        assert_eq!(Sum { amount: 0, has_unknown: true }.say(Language::En), "unknown");
    }
}
