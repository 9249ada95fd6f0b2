use super::Endpoint;
use crate::catalog::{PriceKey, endpoint_service};
use crate::config::Config;
use crate::decimal::{self, MILLI, NANO};
use crate::finding::{Field, Findings};
use crate::named::named;
use crate::text::Problem;

/// Ten-thousandths of a yen in a yen.
pub const RATE: i64 = 10_000;

/// What an estimate takes for granted, where a person said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// What is used in a month, in thousandths of its unit.
    pub usage: Vec<(UsageKey, i64)>,
    /// Prices in the design's region, in billionths of a dollar.
    pub prices: Vec<(PriceKey, i64)>,
    /// The same as the settings of a company have them, for what the person did not say.
    pub company_prices: Vec<(PriceKey, i64)>,
    /// Yen for a dollar, in ten-thousandths.
    pub jpy_per_usd: Option<i64>,
}

/// What is used of something in a month, by its name in a Config.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsageKey {
    /// What it is.
    pub kind: UsageKind,
    /// The endpoint service of [`UsageKind::Calls`], such as `sqs`; empty for the others.
    pub service: String,
}

named! {
    /// What is used in a month, in the order in which a form shows it; each with its name in a Config, or what that begins
    /// with.
    UsageKind:
    /// Tasks that run on average, where their number scales.
    Tasks "tasks",
    /// Requests of users.
    Requests "requests",
    /// GB that users get.
    OutGb "out_gb",
    /// Tasks that are started, each of which pulls the image.
    ImagePulls "image_pulls",
    /// GB of an image.
    ImageGb "image_gb",
    /// GB that the application logs.
    LogGb "log_gb",
    /// GB that AWS services log: flow logs, logs of AWS WAF.
    VendedLogGb "vended_logs_gb",
    /// GB between the application and a service that it calls; the name goes on with a point and the service.
    Calls "calls_gb",
    /// GB between the application and its buckets.
    BucketsGb "buckets_gb",
    /// GB between the application and the internet, through NAT gateways.
    InternetGb "internet_gb",
    /// Percent of what goes through a single NAT gateway that comes from other zones.
    CrossZone "cross_zone_percent",
    /// GB of access logs that are kept.
    AccessLogsGb "access_logs_gb",
}

impl UsageKey {
    /// The key of a kind that has no service.
    pub fn of(kind: UsageKind) -> Self {
        Self { kind, service: String::new() }
    }

    /// Its name in a Config, such as `log_gb` or `calls_gb.sqs`.
    pub fn name(&self) -> String {
        match self.kind {
            UsageKind::Calls => [self.kind.name(), ".", &self.service].concat(),
            kind => kind.name().to_owned(),
        }
    }

    /// The key of a name; any service may be named.
    pub(crate) fn named(name: &str) -> Option<Self> {
        if let Some(kind) = UsageKind::ALL.iter().find(|kind| kind.name() == name) {
            return (*kind != UsageKind::Calls).then(|| Self::of(*kind));
        }
        let service = name.strip_prefix(UsageKind::Calls.name())?.strip_prefix('.')?;
        Some(Self { kind: UsageKind::Calls, service: service.to_owned() })
    }
}

impl Cost {
    /// What a person said of a usage.
    pub fn usage(&self, key: &UsageKey) -> Option<i64> {
        self.usage.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
    }

    /// What a person said of a price.
    pub fn price(&self, key: PriceKey) -> Option<i64> {
        among(&self.prices, key)
    }

    /// What the settings of a company say of it.
    pub fn company_price(&self, key: PriceKey) -> Option<i64> {
        among(&self.company_prices, key)
    }
}

fn among(prices: &[(PriceKey, i64)], key: PriceKey) -> Option<i64> {
    prices.iter().find(|(known, _)| *known == key).map(|(_, nano)| *nano)
}

/// The Config's part of an estimate, judged. What cannot be used is as if nobody had said it: the estimate takes the typical
/// amount or the catalog's price, and the design goes on.
pub(super) fn resolve(config: &Config, findings: &mut Findings) -> Cost {
    let mut cost = Cost::default();
    for (name, text) in &config.cost.usage {
        let field = Field::entry("cost.usage", name);
        let key = UsageKey::named(name).filter(|key| {
            key.kind != UsageKind::Calls
                || endpoint_service(&key.service).is_some()
                || config.network.endpoints.contains_key(&key.service)
        });
        let Some(key) = key else {
            findings.misleads(field, Problem::UsageUnknown { name: name.clone() });
            continue;
        };
        let most = if key.kind == UsageKind::CrossZone { 100 * MILLI } else { i64::MAX };
        match decimal::parse(text, MILLI).filter(|value| *value <= most) {
            Some(value) => cost.usage.push((key, value)),
            None => findings.misleads(field, Problem::UsageMalformed { value: text.clone() }),
        }
    }
    for (name, text) in &config.cost.prices {
        let field = Field::entry("cost.prices", name);
        let Some(key) = PriceKey::named(name) else {
            findings.misleads(field, Problem::PriceUnknown { name: name.clone() });
            continue;
        };
        match decimal::parse(text, NANO).filter(|nano| *nano < 1000 * NANO) {
            Some(nano) => cost.prices.push((key, nano)),
            None => findings.misleads(field, Problem::PriceMalformed { value: text.clone() }),
        }
    }
    if let Some(text) = &config.cost.jpy_per_usd {
        let rate = decimal::parse(text, RATE).filter(|rate| (1..100_000 * RATE).contains(rate));
        if rate.is_none() {
            let field = Field::fixed("cost.jpy_per_usd");
            findings.misleads(field, Problem::RateMalformed { value: text.clone() });
        }
        cost.jpy_per_usd = rate;
    }
    cost
}

/// The services that the application calls or that a person switched an endpoint on for, by name.
pub(super) fn called<'a>(
    calls: impl Iterator<Item = &'a str>,
    endpoints: &'a [Endpoint],
    others: &'a [String],
) -> Vec<&'a str> {
    let mut names: Vec<&str> = calls.collect();
    let by_hand = endpoints.iter().filter(|endpoint| endpoint.reasons.is_empty());
    for name in by_hand.map(|endpoint| endpoint.service.name).chain(others.iter().map(String::as_str)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Finding, Severity};
    use crate::plan::Planned;
    use crate::plan::tests::{codes, with};

    #[test]
    fn what_is_said_is_taken_exactly() {
        let planned = with(|config| {
            config.cost.usage.insert("log_gb".into(), "12.5".into());
            config.cost.usage.insert("calls_gb.ssm".into(), "1,000".into());
            config.cost.prices.insert("alb_hour".into(), "0.0243".into());
            config.cost.jpy_per_usd = Some("150.25".into());
        });
        assert!(!codes(&planned).iter().any(|(code, _)| code.starts_with("KAK17")));
        let cost = planned.plan.unwrap().cost;
        assert_eq!(cost.usage(&UsageKey::of(UsageKind::LogGb)), Some(12_500));
        let ssm = UsageKey { kind: UsageKind::Calls, service: "ssm".into() };
        assert_eq!((ssm.name().as_str(), cost.usage(&ssm)), ("calls_gb.ssm", Some(1_000_000)));
        assert_eq!(cost.price(PriceKey::AlbHour), Some(24_300_000));
        assert_eq!(cost.jpy_per_usd, Some(1_502_500));
    }

    /// That there is the finding, and an estimate as if nothing had been said.
    fn assert_unused(planned: &Planned, code: &str, field: &str) {
        assert!(codes(planned).contains(&(code, field)), "{code} on {field} is not in {:?}", codes(planned));
        let errors = planned.findings.iter().filter(|finding| finding.severity == Severity::Error);
        assert!(errors.clone().count() == 1 && errors.clone().all(Finding::is_of_the_bill), "{code}");
        assert_eq!(planned.plan.as_ref().unwrap().cost, Cost::default(), "{code}");
    }

    #[test]
    fn what_cannot_be_used_is_said_at_its_field() {
        let usage = |name: &str, text: &str| {
            with(|config| {
                config.cost.usage.insert(name.into(), text.into());
            })
        };
        for name in ["logs", "calls_gb", "calls_gb.", "calls_gb.athena", ""] {
            assert_unused(&usage(name, "1"), "KAK170", &["cost.usage.", name].concat());
        }
        for text in ["", "-1", "much", "0.0001", "1000000000000001"] {
            assert_unused(&usage("log_gb", text), "KAK171", "cost.usage.log_gb");
        }
        assert_unused(&usage("cross_zone_percent", "100.001"), "KAK171", "cost.usage.cross_zone_percent");
        let price = |name: &str, text: &str| {
            with(|config| {
                config.cost.prices.insert(name.into(), text.into());
            })
        };
        assert_unused(&price("nat", "1"), "KAK172", "cost.prices.nat");
        for text in ["", "-0.1", "1000", "0.0000000001", "$1"] {
            assert_unused(&price("alb_hour", text), "KAK173", "cost.prices.alb_hour");
        }
        for text in ["", "0", "100000", "150.00001", "yen"] {
            let planned = with(|config| config.cost.jpy_per_usd = Some(text.into()));
            assert_unused(&planned, "KAK174", "cost.jpy_per_usd");
        }
    }

    #[test]
    fn a_service_that_an_endpoint_was_named_for_has_usage() {
        let planned = with(|config| {
            config.network.endpoints.insert("athena".into(), true);
            config.cost.usage.insert("calls_gb.athena".into(), "3".into());
        });
        assert_eq!(planned.plan.unwrap().cost.usage.len(), 1);
    }
}
