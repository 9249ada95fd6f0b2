//! `prices.json` and `resource-costs.json`: their shapes, what must hold of them, and the tables that they become.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Deserialize;

use super::facts::{Facts, Region};

/// `prices.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PricesFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) tiers: Vec<Tiers>,
    /// Every price there can be, in the order of the tables.
    pub(crate) keys: Vec<String>,
    /// By region, then by key. A price that no source gives is left out.
    pub(crate) regions: BTreeMap<String, BTreeMap<String, Price>>,
}

/// Prices of one thing that fall with its amount in a month.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tiers {
    pub(crate) keys: Vec<String>,
    /// GB a month before the first tier that cost nothing.
    pub(crate) free_gb: u64,
    /// Where each tier but the last ends, in GB a month behind those.
    pub(crate) up_to_gb: Vec<u64>,
    pub(crate) sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Price {
    /// US dollars, in decimal.
    pub(crate) usd: String,
    pub(crate) src: String,
    pub(crate) as_of: String,
    pub(crate) conf: Confidence,
    pub(crate) confirmed_by: Vec<String>,
    /// For maintainers.
    #[serde(rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Confidence {
    High,
    Medium,
    Low,
    Snapshot,
}

/// `resource-costs.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResourceCostsFile {
    pub(crate) as_of: String,
    pub(crate) sources: Vec<String>,
    pub(crate) types: BTreeMap<String, ResourceCost>,
}

/// What a type of resource costs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResourceCost {
    pub(crate) class: Class,
    /// The type that it is a setting or a part of: what that costs is paid for there.
    pub(crate) part_of: Option<String>,
    pub(crate) reason: String,
    pub(crate) sources: Vec<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Class {
    Priced,
    Free,
    Unknown,
}

impl PricesFile {
    /// Each use of a source: the entry that cites it, and the source's id.
    pub(crate) fn citations(&self) -> impl Iterator<Item = (String, &str)> {
        let tiers = self.tiers.iter().flat_map(|tiers| &tiers.sources);
        let whole = self.sources.iter().chain(tiers).map(|id| ("prices.json".to_owned(), id.as_str()));
        let prices = self.regions.iter().flat_map(|(region, prices)| {
            prices.iter().flat_map(move |(key, price)| {
                let place = format!("prices.json: {region} `{key}`");
                price.cited().map(move |id| (place.clone(), id))
            })
        });
        whole.chain(prices)
    }

    /// The sources that prices were read in, which a bill cites.
    pub(crate) fn price_sources(&self) -> impl Iterator<Item = &str> {
        self.regions.values().flat_map(|prices| prices.values().map(|price| price.src.as_str()))
    }

    /// What no shape can express.
    pub(crate) fn problems(&self, regions: &[Region], problems: &mut Vec<String>) {
        let keys: BTreeSet<&str> = self.keys.iter().map(String::as_str).collect();
        if keys.len() != self.keys.len() {
            problems.push("prices.json: list each key once".to_owned());
        }
        for region in regions.iter().filter(|region| !self.regions.contains_key(&region.code)) {
            problems.push(format!(
                "prices.json: region `{}` is missing; write {{}} where nothing is known",
                region.code
            ));
        }
        for (code, prices) in &self.regions {
            if !regions.iter().any(|region| region.code == *code) {
                problems.push(format!("prices.json: region `{code}` is not in regions.json"));
            }
            for (key, price) in prices {
                let place = format!("prices.json: {code} `{key}`");
                if !keys.contains(key.as_str()) {
                    problems.push(format!("{place}: the key is not listed in `keys`"));
                }
                price.problems(&place, problems);
            }
        }
        for tiers in &self.tiers {
            let known = tiers.keys.iter().all(|key| keys.contains(key.as_str()));
            if !known || tiers.keys.len() != tiers.up_to_gb.len() + 1 {
                problems
                    .push("prices.json: tiers name listed keys, one more than they have bounds".to_owned());
            }
            if !tiers.up_to_gb.is_sorted_by(|left, right| left < right) {
                problems.push("prices.json: the bounds of tiers ascend".to_owned());
            }
        }
    }
}

impl Price {
    fn cited(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.src).chain(&self.confirmed_by).map(String::as_str)
    }

    fn problems(&self, place: &str, problems: &mut Vec<String>) {
        if !is_exact(&self.usd) {
            problems.push(format!(
                "{place}: `{}` is no price; write dollars below 1000 with at most nine decimals",
                self.usd
            ));
        }
        let is_date = self.as_of == "unknown"
            || self.as_of.len() >= 4 && self.as_of.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        if !is_date {
            problems.push(format!("{place}: as_of `{}` is no date; write `unknown` instead", self.as_of));
        }
        // Fields of the table are divided by these.
        if self.cited().chain([self.as_of.as_str()]).any(|text| text.contains(['|', ',', '\n'])) {
            problems.push(format!("{place}: a source's id may hold neither | nor a comma"));
        }
    }
}

/// Whether a decimal is a price that billionths of a dollar hold exactly.
fn is_exact(usd: &str) -> bool {
    let (whole, fraction) = usd.split_once('.').unwrap_or((usd, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && whole.len() <= 3 && is_digits(fraction) && fraction.len() <= 9
}

/// The tables: prices of a region as one text (a line a key: dollars, source, date, confidence, further sources, with |
/// between; nothing where there is none), the keys in their order, the tiers, and the sources of the prices.
pub(crate) fn render(facts: &Facts) -> String {
    let PricesFile { keys, tiers, regions, .. } = &facts.prices;
    let mut text = String::new();
    let texts: Vec<String> = facts
        .regions
        .regions
        .iter()
        .map(|region| {
            let prices = regions.get(&region.code);
            let lines: Vec<String> = keys
                .iter()
                .map(|key| prices.and_then(|prices| prices.get(key)).map_or_else(String::new, row))
                .collect();
            lines.join("\n")
        })
        .collect();
    writeln!(text, "pub(crate) const PRICES: &[&str] = &{texts:?};").expect("a String takes any text");
    let cited: BTreeSet<String> = facts.prices.citations().map(|(_, id)| id.to_owned()).collect();
    let sources: Vec<String> = facts
        .sources
        .iter()
        .filter(|source| cited.contains(&source.id))
        .map(|source| {
            let what_ja = source.what_ja.as_deref().unwrap_or_default();
            [source.id.as_str(), &source.what, what_ja, &source.place, &source.date].join("|")
        })
        .collect();
    writeln!(text, "pub(crate) const PRICE_SOURCES: &[&str] = &{sources:?};")
        .expect("a String takes any text");
    writeln!(text, "#[cfg(test)]\npub(super) const PRICE_KEYS: &[&str] = &{keys:?};")
        .expect("a String takes any text");
    let place = |key: &String| keys.iter().position(|known| known == key).expect("tiers were checked");
    text.push_str("pub(super) static TIERS: &[Tiers] = &[\n");
    for Tiers { keys: of, free_gb, up_to_gb, .. } in tiers {
        let places: Vec<usize> = of.iter().map(place).collect();
        writeln!(text, "    Tiers {{ keys: &{places:?}, free_gb: {free_gb}, up_to_gb: &{up_to_gb:?} }},")
            .expect("a String takes any text");
    }
    text.push_str("];\n");
    text
}

fn row(price: &Price) -> String {
    let conf = match price.conf {
        Confidence::High => "h",
        Confidence::Medium => "m",
        Confidence::Low => "l",
        Confidence::Snapshot => "s",
    };
    [price.usd.as_str(), &price.src, &price.as_of, conf, &price.confirmed_by.join(",")].join("|")
}

impl ResourceCostsFile {
    /// Each use of a source.
    pub(crate) fn citations(&self) -> impl Iterator<Item = (String, &str)> {
        let whole = self.sources.iter().map(|id| ("resource-costs.json".to_owned(), id.as_str()));
        let types = self.types.iter().flat_map(|(name, cost)| {
            let place = format!("resource-costs.json: `{name}`");
            cost.sources.iter().map(move |id| (place.clone(), id.as_str()))
        });
        whole.chain(types)
    }

    /// Types that a design can hold and that are not classed, and the other way round.
    pub(crate) fn problems(&self, types: &BTreeSet<String>, problems: &mut Vec<String>) {
        for name in types.iter().filter(|name| !self.types.contains_key(*name)) {
            problems.push(format!(
                "resource-costs.json: a template makes `{name}`; say whether it is priced, free or unknown, and why"
            ));
        }
        for (name, cost) in &self.types {
            if !types.contains(name) {
                problems.push(format!("resource-costs.json: no template makes `{name}`; remove it"));
            }
            let needs_source = cost.class != Class::Unknown && cost.part_of.is_none();
            if cost.reason.trim().is_empty() || needs_source && cost.sources.is_empty() {
                problems.push(format!("resource-costs.json: `{name}` needs its reason and a source"));
            }
            if cost.part_of.as_ref().is_some_and(|whole| !self.types.contains_key(whole)) {
                problems.push(format!("resource-costs.json: `{name}` is part of a type that is not listed"));
            }
        }
    }
}

/// The table of the types: name, class, reason.
pub(crate) fn render_types(facts: &Facts) -> String {
    let rows: Vec<String> = facts
        .resource_costs
        .types
        .iter()
        .map(|(name, cost)| {
            format!(
                "    ResourceCost {{ resource_type: {name:?}, class: Class::{:?}, reason: {:?}, sources: &{:?} }},\n",
                cost.class, cost.reason, cost.sources
            )
        })
        .collect();
    format!("pub(super) static RESOURCE_COSTS: &[ResourceCost] = &[\n{}];\n", rows.concat())
}
