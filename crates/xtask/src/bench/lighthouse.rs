//! What Lighthouse thinks of the page.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::budgets::Figures;
use crate::browser::CHROMIUM_FLAGS;
use crate::command::{command, output, root};
use crate::{server, system, tools};

/// Its ways to look at a page, with what its command line says of each.
const WAYS: [(&str, &[&str]); 2] = [("desktop", &["--preset=desktop"]), ("mobile", &[])];

/// How often each is asked: what it says of speed differs from run to run.
const RUNS: usize = 3;

/// A page that does nothing. What it is given for speed on a slow phone, no page is given more, on this machine at this moment.
const EMPTY: &str = "<!doctype html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\">\
    <title>Empty</title><h1>Empty</h1><p>A page that does nothing, with a field.</p><input aria-label=\"Field\">";

/// The scores of the page at an address, 0 to 100, as the median of the runs, and that of an empty page. Prints what has cost
/// points.
pub(super) fn figures(url: &str) -> Result<Figures> {
    let mut figures = Figures::new();
    for (way, switches) in WAYS {
        println!("\nLighthouse, {way} (1 minute) …");
        let reports = reports(url, switches)?;
        for category in ["performance", "accessibility", "best-practices"] {
            figures
                .extend(median(&reports, category).map(|score| (format!("{way}-{category}"), score.into())));
        }
    }
    println!("\nLighthouse, mobile, of an empty page (1 minute) …");
    let folder = root().join("target").join("empty-page");
    fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("index.html"), EMPTY))?;
    let empty = reports(&server::start(&folder, 0)?, &[])?;
    figures.extend(median(&empty, "performance").map(|score| ("empty-performance".to_owned(), score.into())));
    Ok(figures)
}

/// What Lighthouse says of the page at an address, in each run.
fn reports(url: &str, switches: &[&str]) -> Result<Vec<Value>> {
    let program = tools::lighthouse()?;
    let chromium = system::chromium()?;
    let mut reports = Vec::new();
    for _ in 0..RUNS {
        let mut lighthouse = command(&program);
        lighthouse.args([url, "--quiet", "--output=json", "--no-enable-error-reporting"]);
        lighthouse.arg("--only-categories=performance,accessibility,best-practices").args(switches);
        lighthouse.arg(format!("--chrome-flags={}", CHROMIUM_FLAGS.join(" ")));
        let report = output(lighthouse.env("CHROME_PATH", &chromium))?;
        let report: Value = serde_json::from_str(&report).context("Lighthouse printed no JSON")?;
        let faults = faults(&report);
        println!("{}", if faults.is_empty() { "no fault".to_owned() } else { faults.join("; ") });
        reports.push(report);
    }
    Ok(reports)
}

/// The median score of a category, 0 to 100.
fn median(reports: &[Value], category: &str) -> Option<f64> {
    let mut scores = reports.iter().filter_map(|report| score(report, category)).collect::<Vec<_>>();
    scores.sort_by(f64::total_cmp);
    scores.get(scores.len() / 2).copied()
}

/// The score of a category, 0 to 100.
fn score(report: &Value, category: &str) -> Option<f64> {
    report.get("categories")?.get(category)?.get("score")?.as_f64().map(|score| (score * 100.0).round())
}

/// The audits that cost points, with what was found.
fn faults(report: &Value) -> Vec<String> {
    let categories = report["categories"].as_object().into_iter().flat_map(|all| all.values());
    let counted = categories
        .flat_map(|category| category["auditRefs"].as_array().into_iter().flatten())
        .filter(|audit| audit["weight"].as_f64().is_some_and(|weight| weight > 0.0));
    let audits = counted.filter_map(|audit| report["audits"].get(audit["id"].as_str()?));
    audits
        .filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0))
        .map(|audit| {
            let text = |key: &str| audit[key].as_str().unwrap_or_default();
            format!("{} {}", text("title"), text("displayValue")).trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_costs_points_is_told() {
        let report = json!({
            "categories": { "performance": {
                "score": 0.985,
                "auditRefs": [{ "id": "slow", "weight": 10 }, { "id": "fine", "weight": 10 }, { "id": "idle", "weight": 0 }],
            } },
            "audits": {
                "slow": { "title": "Total Blocking Time", "displayValue": "90 ms", "score": 0.9 },
                "fine": { "title": "Speed Index", "score": 1 },
                "idle": { "title": "Time to Interactive", "score": 0.1 },
            },
        });
        assert_eq!(faults(&report), ["Total Blocking Time 90 ms"]);
        assert_eq!(score(&report, "performance"), Some(99.0));
        assert_eq!(score(&report, "accessibility"), None);
        let reports =
            [0.5, 0.7, 0.2].map(|score| json!({ "categories": { "performance": { "score": score } } }));
        assert_eq!(median(&reports, "performance"), Some(50.0));
        assert_eq!(median(&reports, "accessibility"), None);
    }
}
