//! The bill of a design as text and JSON.

use kakoi_core::cheapest::{Suggestion, cautions, cheapest};
use kakoi_core::config::{Change, Config};
use kakoi_core::cost::{
    self, Amount, Comparison, Estimate, Line, Origin, Usage, compare, crossings, dated_sources, notes,
    pays_off, price_note, rows, rows_of_ways, usage,
};
use kakoi_core::decimal::{self, MILLI, NANO};
use kakoi_core::design::Design;
use kakoi_core::finding::Finding;
use kakoi_core::settings::Settings;
use kakoi_core::text::{Bill, Cli, Language};
use serde_json::{Value, json};

use crate::{Ending, check, designed, input};

/// How an estimate is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CostFormat {
    Text,
    Json,
}

/// Prints what a month of a design costs. A design that nothing can be generated of has no estimate; errors that leave
/// one are for `check` to say, and for the exit code, but for those of the estimate itself.
pub(crate) fn run(
    config: &Config,
    settings: &Settings,
    format: CostFormat,
    language: Language,
) -> Result<Ending, Cli> {
    let Some((design, findings)) = designed(config, settings, language) else { return Ok(Ending::Errors) };
    let unused: Vec<Finding> = findings.iter().filter(|finding| finding.is_of_the_bill()).cloned().collect();
    if !unused.is_empty() {
        eprint!("{}", check::text(config, &unused, language));
    }
    let suggestion = cheapest(config, settings);
    let printed = match format {
        CostFormat::Text => text(&design, suggestion.as_ref(), language),
        CostFormat::Json => {
            let value = as_json(&design, suggestion.as_ref(), language);
            serde_json::to_string_pretty(&value).expect("the value is plain JSON") + "\n"
        }
    };
    input::print(&printed)?;
    Ok(if check::has_errors(&findings) { Ending::Errors } else { Ending::Fine })
}

fn text(design: &Design, suggestion: Option<&Suggestion>, language: Language) -> String {
    let say = |text: Bill| text.say(language).into_owned();
    let Design { plan, estimate, .. } = design;
    let comparison = compare(plan);
    let mut lines: Vec<String> = rows(estimate, language).iter().skip(1).map(row).collect();
    lines.push(String::new());
    lines.extend(notes(plan, estimate, language));
    let sources = dated_sources(estimate, language);
    if !sources.is_empty() {
        lines.extend([String::new(), say(Bill::Sources)]);
        lines.extend(sources.iter().map(item));
    }
    lines.extend([String::new(), say(Bill::Comparison)]);
    let ways = rows_of_ways(&comparison, language);
    let mut ways = ways.iter();
    let headings = ways.next();
    for [way, cost, rest @ ..] in ways {
        lines.push(format!("- {way}: {cost}"));
        let told = headings.iter().flat_map(|[_, _, headings @ ..]| headings).zip(rest);
        lines.extend(told.map(|(heading, text)| format!("  {heading}: {text}")));
    }
    lines.extend(crossings(&comparison, language));
    lines.extend(pays_off(plan).map(|mb| say(Bill::PaysOff { gb: decimal::exact(mb, MILLI) })));
    lines.push(String::new());
    match suggestion {
        Some(found) => {
            lines.push(say(Bill::Cheaper {
                saving: decimal::cents(found.saving),
                total: decimal::cents(found.estimate.total_month),
            }));
            lines.extend(cautions(found, language));
            // As the JSON has it, which is what a person changes here.
            let value = |text: &Option<String>| text.clone().unwrap_or_else(|| "null".to_owned());
            let change = |change: &Change| {
                format!("{}: {} → {}", change.field().path(), value(&change.from), value(&change.to))
            };
            lines.extend(found.changes.iter().map(change));
        }
        None => lines.push(say(Bill::Cheapest)),
    }
    lines.join("\n") + "\n"
}

/// What, formula and amount on one line.
fn row([what, formula, amount]: &[String; 3]) -> String {
    format!("{what}: {formula} = {amount}")
}

fn item(text: &String) -> String {
    format!("- {text}")
}

/// Sums are decimals in strings, in dollars; what is unknown is null.
fn as_json(design: &Design, suggestion: Option<&Suggestion>, language: Language) -> Value {
    let Design { plan, estimate, .. } = design;
    let comparison = compare(plan);
    json!({
        "region": plan.region.code,
        "currency": "USD",
        "lines": estimate.lines.iter().map(|line| line_json(line, language)).collect::<Vec<_>>(),
        "total_month": exact(estimate.known(estimate.total_month)),
        "total_year": exact(estimate.known(estimate.total_year())),
        "total_month_jpy": yen(estimate),
        "excluded": estimate.excluded().map(|line| line.price.key.name()).collect::<Vec<_>>(),
        "usage": usage(plan).iter().map(usage_json).collect::<Vec<_>>(),
        "comparison": comparison_json(&comparison, language),
        "endpoint_pays_off_gb": pays_off(plan).map(gb),
        "suggestion": suggestion.map(|found| json!({
            "saving_month": exact(Some(found.saving)),
            "total_month": exact(Some(found.estimate.total_month)),
            "cautions": cautions(found, language),
            "changes": found.changes.iter().map(|change| json!({
                "path": change.field().path(), "from": change.from, "to": change.to,
            })).collect::<Vec<_>>(),
        })),
        "notes": notes(plan, estimate, language),
    })
}

fn line_json(line: &Line, language: Language) -> Value {
    let source = match line.price.origin {
        Origin::Listed(price) => json!({
            "id": price.source.id, "as_of": price.as_of, "place": price.source.place,
            "confirmed_by": price.confirmed_by.split_terminator(',').collect::<Vec<_>>(),
        }),
        Origin::Entered(_) | Origin::Company(_) | Origin::Unknown => Value::Null,
    };
    json!({
        "what": Bill::Item(line.item).say(language),
        "formula": cost::formula(line, language),
        "amount_month": exact(line.amount),
        "price_key": line.price.key.name(),
        "price": line.price.nano().map(|nano| plain(&decimal::exact(nano, NANO))),
        "price_is_entered": matches!(line.price.origin, Origin::Entered(_)),
        "price_is_of_settings": matches!(line.price.origin, Origin::Company(_)),
        "price_note": price_note(line, language),
        "source": source,
        "addresses": line.addresses,
    })
}

fn usage_json(usage: &Usage) -> Value {
    json!({
        "key": usage.key.name(),
        "value": gb(usage.value),
        "is_entered": usage.is_entered,
        "low": gb(usage.low), "typical": gb(usage.typical), "high": gb(usage.high),
    })
}

fn comparison_json(comparison: &Comparison, language: Language) -> Value {
    let present = comparison.present_mb;
    json!({
        "present_gb": gb(present),
        "present_way": Bill::Way(comparison.present).say(language),
        "ways": comparison.ways.iter().map(|way| json!({
            "way": Bill::Way(way.way).say(language),
            "amount_month": exact(way.at(present)),
            "unreached_gb": gb(way.unreached_mb),
        })).collect::<Vec<_>>(),
        "crossings": crossings(comparison, language),
    })
}

/// A sum to the cent.
fn exact(amount: Option<Amount>) -> Option<String> {
    amount.map(|amount| plain(&decimal::cents(amount)))
}

/// GB, or whatever else is counted in thousandths.
fn gb(thousandths: i64) -> String {
    plain(&decimal::exact(thousandths, MILLI))
}

/// A number as programs read it.
fn plain(number: &str) -> String {
    number.replace(',', "")
}

fn yen(estimate: &Estimate) -> Option<String> {
    let known = estimate.known(estimate.total_month)?;
    estimate.in_yen(known).map(|yen| plain(&decimal::ones(yen)))
}

#[cfg(test)]
mod tests {
    use kakoi_core::catalog::PriceKey;

    use super::*;

    #[test]
    fn every_price_can_be_entered_by_the_name_that_the_json_says() {
        let design = kakoi_core::design::design(&Config::default()).design.unwrap();
        for line in design.estimate.lines {
            assert_eq!(PriceKey::named(line.price.key.name()), Some(line.price.key));
        }
    }
}
