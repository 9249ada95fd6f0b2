//! An estimate in words: the same table for the page, the command line and the README.

use super::compare::Comparison;
use super::line::{Amount, Estimate, Factor, Line, Origin};
use super::usage::{Usage, usage};
use crate::decimal::{self, MILLI, NANO};
use crate::plan::{Plan, UsageKey, UsageKind};
use crate::text::{Bill, Language};

/// The numbers of a line, spelled out: `5 endpoints × 2 zones × 730 h`.
pub fn factors(line: &Line, language: Language) -> String {
    let factor = |Factor { value, unit }: &Factor| {
        let say = if *value == MILLI {
            Bill::One { unit: *unit }
        } else {
            Bill::Many { unit: *unit, value: decimal::exact(*value, MILLI) }
        };
        say.say(language).into_owned()
    };
    line.factors.iter().map(factor).collect::<Vec<_>>().join(" × ")
}

/// The same with the price: `5 endpoints × 2 zones × 730 h × $0.014`.
pub fn formula(line: &Line, language: Language) -> String {
    let price = match line.price.nano() {
        Some(nano) => Bill::Price { usd: decimal::exact(nano, NANO) },
        None => Bill::PriceUnknown,
    };
    [&*factors(line, language), " × ", &price.say(language)].concat()
}

/// A sum in dollars, to the cent.
pub fn dollars(amount: Option<Amount>, language: Language) -> String {
    let say = match amount {
        Some(amount) => Bill::Dollars { usd: decimal::cents(amount) },
        None => Bill::AmountUnknown,
    };
    say.say(language).into_owned()
}

/// Where the price of a line comes from.
pub fn price_note(line: &Line, language: Language) -> String {
    let say = match line.price.origin {
        Origin::Listed(price) => Bill::ListedPrice {
            source: price.source.what(language).to_owned(),
            date: date(price.as_of, language),
            known: price.confidence,
        },
        Origin::Entered(_) => Bill::EnteredPrice,
        Origin::Company(_) => Bill::CompanyPrice,
        Origin::Unknown => Bill::MissingPrice,
    };
    say.say(language).into_owned()
}

/// A date, which a source gives as `2025-10-28`, `2025-10`, `2025` or not at all.
fn date(as_of: &str, language: Language) -> String {
    if as_of == "unknown" {
        return Bill::DateUnknown.say(language).into_owned();
    }
    let mut parts = as_of.split('-');
    let year = parts.next().unwrap_or_default().to_owned();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()?.checked_sub(1));
    let day = parts.next().map(|day| day.trim_start_matches('0').to_owned());
    Bill::Date { year, month, day }.say(language).into_owned()
}

/// The name of a usage.
pub fn usage_name(key: &UsageKey, language: Language) -> String {
    let say = match key.kind {
        UsageKind::Calls => Bill::UsageOf { service: key.service.clone() },
        kind => Bill::Usage(kind),
    };
    say.say(language).into_owned()
}

/// The estimate as rows of three cells: what, formula, amount. The first row has the headings, the last ones the sums.
pub fn rows(estimate: &Estimate, language: Language) -> Vec<[String; 3]> {
    let say = |text: Bill| text.say(language).into_owned();
    let mut rows = vec![[Bill::What, Bill::Formula, Bill::Amount].map(say)];
    for line in &estimate.lines {
        rows.push([say(Bill::Item(line.item)), formula(line, language), dollars(line.amount, language)]);
    }
    for (heading, amount) in [(Bill::Month, estimate.total_month), (Bill::Year, estimate.total_year())] {
        let known = estimate.known(amount);
        let mut sum = dollars(known, language);
        if let Some(yen) = known.and_then(|known| estimate.in_yen(known)) {
            sum.extend([" / ", &*Bill::Yen { jpy: decimal::ones(yen) }.say(language)]);
        }
        rows.push([say(heading), say(Bill::Sum), sum]);
    }
    rows
}

/// What an estimate leaves out and takes for granted, a paragraph each.
pub fn notes(plan: &Plan, estimate: &Estimate, language: Language) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in estimate.excluded() {
        let item = Bill::Item(line.item).say(language).into_owned();
        if !items.contains(&item) {
            items.push(item);
        }
    }
    let assumed = |usage: &Usage| {
        let amount = decimal::exact(usage.value, MILLI);
        Bill::Assumed { usage: usage_name(&usage.key, language), amount }.say(language).into_owned()
    };
    let usages = usage(plan).iter().map(assumed).collect();
    let mut notes = vec![Bill::Assumes { usages }];
    if !items.is_empty() {
        notes.insert(0, Bill::Excludes { items });
    }
    notes.push(Bill::LeftOut);
    notes.iter().map(|note| note.say(language).into_owned()).collect()
}

/// The sources of an estimate's prices, each with the dates of what was read there.
pub fn dated_sources(estimate: &Estimate, language: Language) -> Vec<String> {
    let mut sources: Vec<(&str, Vec<String>)> = Vec::new();
    for line in &estimate.lines {
        let Origin::Listed(price) = line.price.origin else { continue };
        let date = date(price.as_of, language);
        match sources.iter_mut().find(|(what, _)| *what == price.source.what(language)) {
            Some((_, dates)) if dates.contains(&date) => {}
            Some((_, dates)) => dates.push(date),
            None => sources.push((price.source.what(language), vec![date])),
        }
    }
    let say = |(what, dates): (&str, Vec<String>)| Bill::Source { what: what.to_owned(), dates };
    let has_company = estimate.lines.iter().any(|line| matches!(line.price.origin, Origin::Company(_)));
    let company = has_company.then_some(Bill::CompanyPrice);
    sources.into_iter().map(say).chain(company).map(|source| source.say(language).into_owned()).collect()
}

/// The comparison as rows: way, cost at today's traffic, what it reaches and what it does not, who sees the traffic,
/// effort. The first row has the headings.
pub fn rows_of_ways(comparison: &Comparison, language: Language) -> Vec<[String; 5]> {
    let say = |text: Bill| text.say(language).into_owned();
    let headings =
        [Bill::WayHeading, Bill::CostHeading, Bill::ReachHeading, Bill::SeenHeading, Bill::EffortHeading];
    let mut rows = vec![headings.map(say)];
    for cost in &comparison.ways {
        let way = cost.way;
        let not = Bill::Not { what: say(Bill::CannotReach(way)) };
        let mut reach = vec![say(Bill::Reaches(way)), say(not)];
        if cost.unreached_mb > 0 {
            reach.push(say(Bill::Unreached { gb: decimal::exact(cost.unreached_mb, MILLI) }));
        }
        rows.push([
            say(Bill::Way(way)),
            dollars(cost.at(comparison.present_mb), language),
            reach.join(if language == Language::Ja { "。" } else { ". " }),
            say(Bill::SeenBy(way)),
            say(Bill::Effort(way)),
        ]);
    }
    rows
}

/// Where ways cross, a sentence a pair.
pub fn crossings(comparison: &Comparison, language: Language) -> Vec<String> {
    let mut sentences = Vec::new();
    for crossing in &comparison.crossings {
        let [one, other] = crossing.ways;
        let Some(first) = crossing.first_cheaper else {
            sentences.push(Bill::Same { one, other }.say(language).into_owned());
            continue;
        };
        let mut cheaper = first;
        let not = |way| if way == one { other } else { one };
        if crossing.at_mb.is_empty() {
            sentences.push(Bill::NeverCrosses { cheaper, other: not(cheaper) }.say(language).into_owned());
        }
        for mb in &crossing.at_mb {
            let gb = decimal::exact(*mb, MILLI);
            sentences
                .push(Bill::Crosses { first: cheaper, then: not(cheaper), gb }.say(language).into_owned());
            cheaper = not(cheaper);
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_the_language_does() {
        for (as_of, english, japanese) in [
            ("2025-10-28", "28 October 2025", "2025年10月28日"),
            ("2026-01-05", "5 January 2026", "2026年1月5日"),
            ("2024-09", "September 2024", "2024年9月"),
            ("2024", "2024", "2024年"),
            ("unknown", "date unknown", "日付不明"),
        ] {
            assert_eq!(date(as_of, Language::En), english);
            assert_eq!(date(as_of, Language::Ja), japanese);
        }
    }
}
