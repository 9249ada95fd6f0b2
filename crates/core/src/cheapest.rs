//! The cheapest design for the same needs, as settings to change.

use crate::catalog::endpoint_service;
use crate::config::{Change, Config, Nat, changes};
use crate::cost::{Amount, Estimate, Item, estimate, needed_endpoints, usage};
use crate::decimal::{self, MILLI};
use crate::design::{Judged, judge};
use crate::finding::{Finding, Severity};
use crate::flows::flows;
use crate::plan::{Plan, UsageKey, UsageKind};
use crate::settings::{Settings, plan_under};
use crate::text::{Bill, Language};

/// Settings that lower the bill and leave everything that the design needs within reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The Config with them.
    pub config: Config,
    /// The settings that differ, in the order of the JSON.
    pub changes: Vec<Change>,
    /// What is saved in a month: more than nothing.
    pub saving: Amount,
    /// What a month then costs.
    pub estimate: Estimate,
    /// What it would pay for that the present design does not, at prices that are unknown: the saving leaves these out.
    pub unknown: Vec<Item>,
    /// Whether it opens a way to the internet that the present design has not got.
    pub opens_internet: bool,
    /// MB a month with the internet that it pays for and the present design does not carry. The comparison of the ways leaves
    /// them out.
    pub internet_mb: i64,
    /// Whether one NAT gateway takes the place of one a zone.
    pub loses_gateways: bool,
}

/// The cheapest way out of the private subnets that has no finding of severity error, where it costs less than the
/// present one; `None` where there is none, or where there is no Plan.
///
/// A NAT gateway that is there is kept while the design may need the internet: unless the person said that nothing goes
/// there (`internet_gb` is 0). Nothing is suggested that the settings do not allow.
pub fn cheapest(config: &Config, settings: &Settings) -> Option<Suggestion> {
    let present = plan_under(config, settings).plan?;
    let needs_internet = present.nat != Nat::None
        && present.cost.usage(&UsageKey::of(UsageKind::InternetGb)).is_none_or(|mb| mb > 0);
    let before = estimate(&present);
    let mut best: Option<(Config, Estimate)> = None;
    for nat in [Nat::None, Nat::Single] {
        if nat == Nat::None && needs_internet {
            continue;
        }
        let Some(candidate) = with(config, settings, nat) else { continue };
        let is_cheaper = best.as_ref().is_none_or(|(_, found)| candidate.1.total_month < found.total_month);
        if is_cheaper {
            best = Some(candidate);
        }
    }
    let (config_after, after) = best?;
    let saving = before.total_month - after.total_month;
    let changes = changes(config, &config_after);
    if saving <= 0 || changes.is_empty() {
        return None;
    }
    let mut unknown: Vec<Item> = Vec::new();
    for line in after.excluded() {
        let is_new = !before.excluded().any(|known| known.item == line.item);
        if is_new && !unknown.contains(&line.item) {
            unknown.push(line.item);
        }
    }
    let opens_internet = present.nat == Nat::None && config_after.network.nat != Nat::None;
    let internet = UsageKey::of(UsageKind::InternetGb);
    let counted =
        opens_internet.then(|| plan_under(&config_after, settings).plan).flatten().map(|plan| usage(&plan));
    let internet_mb = counted.into_iter().flatten().find(|usage| usage.key == internet);
    let internet_mb = internet_mb.map_or(0, |usage| usage.value);
    let loses_gateways = present.nat == Nat::PerZone && config_after.network.nat == Nat::Single;
    Some(Suggestion {
        config: config_after,
        changes,
        saving,
        estimate: after,
        unknown,
        opens_internet,
        internet_mb,
        loses_gateways,
    })
}

/// What a person should know before taking a suggestion, a sentence each.
pub fn cautions(suggestion: &Suggestion, language: Language) -> Vec<String> {
    let mut cautions = Vec::new();
    if suggestion.opens_internet {
        cautions.push(Bill::OpensInternet.say(language).into_owned());
    }
    if suggestion.internet_mb > 0 {
        let gb = decimal::exact(suggestion.internet_mb, MILLI);
        cautions.push(Bill::CountsInternet { gb }.say(language).into_owned());
    }
    if suggestion.loses_gateways {
        cautions.push(Bill::LosesGateways.say(language).into_owned());
    }
    if !suggestion.unknown.is_empty() {
        let items = suggestion.unknown.iter().map(|item| Bill::Item(*item).say(language).into_owned());
        cautions.push(Bill::Excludes { items: items.collect() }.say(language).into_owned());
    }
    cautions
}

/// A Config with that many NAT gateways and only the endpoints that lower its bill, where nothing in it fails.
fn with(config: &Config, settings: &Settings, nat: Nat) -> Option<(Config, Estimate)> {
    let mut after = config.clone();
    after.network.nat = nat;
    // What is needed decides; an endpoint of a service that the catalog does not know is the person's own.
    for (name, _) in &config.network.endpoints {
        if endpoint_service(name).is_some() {
            after.network.endpoints.remove(name);
        }
    }
    let mut found = judged(&after, settings)?;
    if nat != Nat::None {
        for name in needed_endpoints(&found) {
            let mut more = after.clone();
            more.network.endpoints.insert(name.to_owned(), true);
            if let Some(plan) = judged(&more, settings)
                && estimate(&plan).total_month < estimate(&found).total_month
            {
                (after, found) = (more, plan);
            }
        }
    }
    let estimate = estimate(&found);
    Some((after, estimate))
}

/// The Plan of a Config that has no finding of severity error. One about the bill says nothing of the design.
fn judged(config: &Config, settings: &Settings) -> Option<Plan> {
    let Judged { plan, findings } = judge(config, settings, flows);
    let fails = |finding: &Finding| finding.severity == Severity::Error && !finding.is_of_the_bill();
    let (plan, _) = plan?;
    (!findings.iter().any(fails)).then_some(plan)
}
