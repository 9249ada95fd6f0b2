use crate::catalog::{ListPrice, PriceKey, list_price};
use crate::decimal::MILLI;
use crate::plan::{Plan, RATE};

/// Billionths of a dollar, or of a yen.
pub type Amount = i128;

/// Hours in a month, as AWS's own estimates count them: 365 days of 24 hours in 12 months.
pub const HOURS: i64 = 730;

/// What a month costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Estimate {
    /// Its lines, in the order of a bundle's modules.
    pub lines: Vec<Line>,
    /// The sum of the lines whose amounts are known.
    pub total_month: Amount,
    /// Yen for a dollar, in ten-thousandths; `None` where nobody said.
    pub jpy_per_usd: Option<i64>,
}

/// One thing that is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub item: Item,
    /// How much of it there is: the product of these.
    pub factors: Vec<Factor>,
    /// The price of one.
    pub price: Price,
    /// What a month of it costs; `None` where the price is unknown and something is used.
    pub amount: Option<Amount>,
    /// Terraform addresses of what is paid for; each is in the Bundle. Empty for what is kept outside the design.
    pub addresses: Vec<String>,
    /// How much of the line is of each address, as weights. Empty where each has the same of it.
    pub shares: Vec<i64>,
}

/// What is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it, and `text::Bill` in full")]
pub enum Item {
    NatHours,
    NatAddresses,
    NatData,
    CrossZone,
    EndpointHours,
    EndpointData,
    VendedLogs,
    AlbHours,
    AlbAddresses,
    AlbCapacity,
    OutData,
    AccessLogs,
    WafAcl,
    WafRules,
    WafRequests,
    TaskVcpu,
    TaskMemory,
    SpotVcpu,
    SpotMemory,
    TaskStorage,
    Logs,
    LogStorage,
    VendedStorage,
    Images,
    Key,
    Secrets,
    Alarms,
    Insights,
}

/// A number of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    /// How many, in thousandths.
    pub value: i64,
    /// Of what.
    pub unit: Unit,
}

/// What a factor counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it, and `text::Bill` in full")]
pub enum Unit {
    Hours,
    Months,
    Zones,
    Gateways,
    Addresses,
    Endpoints,
    LoadBalancers,
    CapacityHours,
    Gb,
    Percent,
    Tasks,
    Vcpu,
    GbOfMemory,
    GbOfStorage,
    WebAcls,
    Rules,
    MillionRequests,
    Keys,
    Secrets,
    Alarms,
}

/// A price, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// Which price.
    pub key: PriceKey,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a price comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The catalog.
    Listed(ListPrice),
    /// The person: billionths of a dollar.
    Entered(i64),
    /// The settings of a company: billionths of a dollar.
    Company(i64),
    /// Nowhere: no source gives it in the region.
    Unknown,
}

impl Price {
    /// A price in the region of a Plan.
    pub fn of(plan: &Plan, key: PriceKey) -> Self {
        let origin = match (plan.cost.price(key), plan.cost.company_price(key)) {
            (Some(nano), _) => Origin::Entered(nano),
            (None, Some(nano)) => Origin::Company(nano),
            (None, None) => list_price(plan.region, key).map_or(Origin::Unknown, Origin::Listed),
        };
        Self { key, origin }
    }

    /// Billionths of a dollar; `None` where it is unknown.
    pub fn nano(self) -> Option<i64> {
        match self.origin {
            Origin::Listed(price) => Some(price.nano),
            Origin::Entered(nano) | Origin::Company(nano) => Some(nano),
            Origin::Unknown => None,
        }
    }
}

impl Factor {
    /// A whole number of things.
    pub(super) fn whole(value: i64, unit: Unit) -> Self {
        Self { value: value.saturating_mul(MILLI), unit }
    }
}

impl Line {
    /// The line of a Plan, with its amount.
    pub(super) fn of(
        plan: &Plan,
        item: Item,
        factors: Vec<Factor>,
        key: PriceKey,
        addresses: Vec<String>,
    ) -> Self {
        let price = Price::of(plan, key);
        let is_nothing = factors.iter().any(|factor| factor.value == 0);
        let amount = match price.nano() {
            Some(nano) => Some(product(&factors, nano)),
            None => is_nothing.then_some(0),
        };
        Self { item, factors, price, amount, addresses, shares: Vec::new() }
    }

    /// How much of it there is, whatever it is counted in.
    pub(super) fn quantity(&self) -> Amount {
        product(&self.factors, 1_000_000_000)
    }

    /// The addresses, each with its part of the amount. The parts come to the amount exactly.
    pub fn parts(&self) -> impl Iterator<Item = (&str, Option<Amount>)> {
        let total: Amount = self.shares.iter().copied().map(Amount::from).sum();
        // Shares of the largest amounts are made smaller, so that their products fit.
        let scale = total / Amount::from(i64::MAX) + 1;
        let share = move |place| match self.shares.get(place) {
            _ if total == 0 => 1,
            share => share.map_or(0, |share| Amount::from(*share) / scale),
        };
        let whole: Amount = (0..self.addresses.len()).map(share).sum();
        let mut before = 0;
        self.addresses.iter().enumerate().map(move |(place, address)| {
            let after = before + share(place);
            let part = self.amount.map(|amount| part(amount, after, whole) - part(amount, before, whole));
            before = after;
            (address.as_str(), part)
        })
    }
}

impl Estimate {
    /// The estimate of lines.
    pub(super) fn of(lines: Vec<Line>, jpy_per_usd: Option<i64>) -> Self {
        let total_month = lines.iter().filter_map(|line| line.amount).fold(0, Amount::saturating_add);
        Self { lines, total_month, jpy_per_usd }
    }

    /// A total as far as it means anything: `None` where something is paid for and no price is known.
    pub fn known(&self, total: Amount) -> Option<Amount> {
        (total > 0 || self.excluded().next().is_none()).then_some(total)
    }

    /// Twelve months.
    pub fn total_year(&self) -> Amount {
        self.total_month.saturating_mul(12)
    }

    /// The lines that the total leaves out, because their prices are unknown.
    pub fn excluded(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.amount.is_none())
    }

    /// An amount in billionths of a yen; `None` where nobody gave a rate.
    pub fn in_yen(&self, amount: Amount) -> Option<Amount> {
        let (rate, whole) = (Amount::from(self.jpy_per_usd?), Amount::from(RATE));
        // In two parts, so that the largest sum fits.
        Some((amount / whole).saturating_mul(rate) + amount % whole * rate / whole)
    }

    /// What the things at an address cost in a month, as far as known; lines of several things count for each of them
    /// in full.
    pub fn of_address(&self, address: &str) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.addresses.iter().any(|of| of == address))
    }
}

/// What `share` of `whole` have of an amount, in two parts so that the largest amount fits.
fn part(amount: Amount, share: Amount, whole: Amount) -> Amount {
    amount / whole * share + amount % whole * share / whole
}

/// The price of a product, rounded to billionths. A whole number of things is multiplied as such, so that what is large
/// fits.
fn product(factors: &[Factor], nano: i64) -> Amount {
    let (mut amount, mut parts) = (Amount::from(nano), 1);
    for Factor { value, unit } in factors {
        let per = if *unit == Unit::Percent { 100 } else { 1 };
        if value % MILLI == 0 {
            amount = amount.saturating_mul((value / MILLI).into());
        } else {
            amount = amount.saturating_mul((*value).into());
            parts *= Amount::from(MILLI);
        }
        parts *= per;
    }
    amount.saturating_add(parts / 2) / parts
}
