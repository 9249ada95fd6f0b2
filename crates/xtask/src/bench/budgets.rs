//! The budgets of the page, and the table of what was measured.

use serde_json::{Map, Value};

use crate::sizes::{BUDGET, REQUESTS};

/// What was measured: numbers by name.
pub(super) type Figures = Map<String, Value>;

/// What a figure may be.
#[derive(Clone, Copy)]
enum Limit {
    Below(f64),
    AtMost(f64),
    AtLeast(f64),
    /// It has none, and is told for comparison.
    Any,
}

use Limit::{Any, AtLeast, AtMost, Below};

/// A row of the table: what it is about, the name of its figure, its budget, its unit.
type Row = (&'static str, &'static str, Limit, &'static str);

const ROWS: [Row; 26] = [
    ("first load, all files, brotli", "first-load", AtMost(BUDGET as f64), "B"),
    ("requests before the page works", "requests", AtMost(REQUESTS as f64), ""),
    ("first paint of the prerendered screen: frame", "frame-1x", Below(150.0), "ms"),
    ("  its picture", "picture-1x", Below(150.0), "ms"),
    ("  at 4x CPU throttling: frame", "frame-4x", Below(400.0), "ms"),
    ("  its picture", "picture-4x", Below(400.0), "ms"),
    ("time to work (form answers)", "answer-1x", Below(300.0), "ms"),
    ("  at 4x CPU throttling", "answer-4x", Below(900.0), "ms"),
    ("input to painted frame, any field, largest design: median", "key-largest-median", Below(8.0), "ms"),
    ("  98th percentile", "key-largest-98", Below(16.7), "ms"),
    ("  98th percentile at 4x CPU throttling", "key-largest-98-4x", Below(33.0), "ms"),
    ("  default design: median", "key-default-median", Any, "ms"),
    ("  default design: 98th percentile", "key-default-98", Any, "ms"),
    ("  an empty page, which no page can be below: median", "key-empty-median", Any, "ms"),
    ("  an empty page: 98th percentile", "key-empty-98", Any, "ms"),
    ("  an empty page: 98th percentile at 4x", "key-empty-98-4x", Any, "ms"),
    ("whole core, largest design, in wasm", "core-whole", Below(2.0), "ms"),
    ("  without the files, as before each answer", "core-drawn", Any, "ms"),
    ("growth of memory by 1,000 edits", "memory", Below(5_000_000.0), "B"),
    ("Lighthouse, desktop: performance", "desktop-performance", AtLeast(98.0), ""),
    ("  accessibility", "desktop-accessibility", AtLeast(100.0), ""),
    ("  best practices", "desktop-best-practices", AtLeast(100.0), ""),
    ("Lighthouse, mobile: performance", "mobile-performance", AtLeast(98.0), ""),
    ("  accessibility", "mobile-accessibility", AtLeast(100.0), ""),
    ("  best practices", "mobile-best-practices", AtLeast(100.0), ""),
    ("  an empty page, which no page can be above: performance", "empty-performance", Any, ""),
];

/// The table: what, budget, measured, within.
pub(super) fn table(figures: &Figures) -> String {
    let mut table = line(["what", "budget", "measured", "within"]);
    for (what, name, limit, unit) in ROWS {
        let measured = figures.get(name).and_then(Value::as_f64);
        let said = measured.map_or_else(|| "not measured".to_owned(), |value| shown(value, unit));
        table += &line([what, &budget(limit, unit), &said, verdict(limit, measured)]);
    }
    table
}

fn line([what, budget, measured, within]: [&str; 4]) -> String {
    let line = format!("{what:58} | {budget:>19} | {measured:>12} | {within}");
    format!("{}\n", line.trim_end())
}

/// A budget in words.
fn budget(limit: Limit, unit: &str) -> String {
    match limit {
        Below(value) => format!("under {}", shown(value, unit)),
        AtMost(value) => format!("at most {}", shown(value, unit)),
        AtLeast(value) => format!("at least {}", shown(value, unit)),
        Any => String::new(),
    }
}

/// Whether a figure keeps to its budget.
fn verdict(limit: Limit, measured: Option<f64>) -> &'static str {
    let is_within = measured.map(|value| match limit {
        Below(most) => value < most,
        AtMost(most) => value <= most,
        AtLeast(least) => value >= least,
        Any => true,
    });
    match (limit, is_within) {
        (Any, _) | (_, None) => "",
        (_, Some(true)) => "yes",
        (_, Some(false)) => "NO",
    }
}

/// A number with its unit: bytes as thousands of them.
fn shown(value: f64, unit: &str) -> String {
    match unit {
        "B" => format!("{:.1} kB", value / 1_000.0),
        "ms" if value < 100.0 => format!("{value:.1} ms"),
        "ms" => format!("{value:.0} ms"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The row of a figure, in columns.
    fn row(name: &str, figure: &Value) -> Vec<String> {
        let index = ROWS.iter().position(|row| row.1 == name).unwrap();
        let table = table(&Figures::from_iter([(name.to_owned(), figure.clone())]));
        table.lines().nth(index + 1).unwrap().split('|').map(|cell| cell.trim().to_owned()).collect()
    }

    #[test]
    fn a_figure_is_held_against_its_budget() {
        for (name, figure, expected) in [
            ("first-load", json!(120_000), ["at most 120.0 kB", "120.0 kB", "yes"]),
            ("first-load", json!(120_001), ["at most 120.0 kB", "120.0 kB", "NO"]),
            ("key-largest-98", json!(16.6), ["under 16.7 ms", "16.6 ms", "yes"]),
            ("key-largest-98", json!(16.7), ["under 16.7 ms", "16.7 ms", "NO"]),
            ("answer-4x", json!(1_000.4), ["under 900 ms", "1000 ms", "NO"]),
            ("memory", json!(-2_000), ["under 5000.0 kB", "-2.0 kB", "yes"]),
            ("mobile-performance", json!(98), ["at least 98", "98", "yes"]),
            ("mobile-performance", json!(97), ["at least 98", "97", "NO"]),
            ("key-default-98", json!(99.0), ["", "99.0 ms", ""]),
            ("requests", Value::Null, ["at most 6", "not measured", ""]),
        ] {
            assert_eq!(row(name, &figure)[1..], expected, "{name}");
        }
    }

    #[test]
    fn every_row_has_a_figure_of_its_own() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(ROWS.iter().skip(at + 1).all(|other| other.1 != row.1), "{}", row.1);
        }
    }

    #[test]
    fn the_columns_stand_below_each_other() {
        let table = table(&Figures::new());
        let column = |line: &str| line.match_indices('|').map(|(at, _)| at).collect::<Vec<_>>();
        let first = column(table.lines().next().unwrap());
        assert_eq!(first.len(), 3);
        assert_eq!(table.lines().count(), ROWS.len() + 1);
        for line in table.lines() {
            assert_eq!(column(line), first, "{line}");
        }
    }
}
