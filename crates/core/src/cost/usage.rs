use crate::config::{Nat, Scheme};
use crate::decimal::MILLI;
use crate::plan::{Plan, UsageKey, UsageKind};

/// How much of something a design uses in a month, in thousandths of its unit. The bands are ours: what a small, an
/// ordinary and a large service would use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// What is used.
    pub key: UsageKey,
    /// A small service.
    pub low: i64,
    /// An ordinary one.
    pub typical: i64,
    /// A large one.
    pub high: i64,
    /// What the estimate takes: what the person said, else the typical amount.
    pub value: i64,
    /// Whether the person said so.
    pub is_entered: bool,
}

/// What a design uses, in the order in which a form shows it: only what changes its estimate.
pub fn usage(plan: &Plan) -> Vec<Usage> {
    let mut usages = Vec::new();
    for kind in UsageKind::ALL {
        if *kind == UsageKind::Calls {
            for service in plan.called_services() {
                usages.push(row(plan, UsageKey { kind: *kind, service: service.to_owned() }));
            }
        } else if is_used(plan, *kind) {
            usages.push(row(plan, UsageKey::of(*kind)));
        }
    }
    usages
}

/// The amount of one kind; what the design does not use is nothing.
pub(super) fn amount(plan: &Plan, kind: UsageKind) -> i64 {
    if is_used(plan, kind) { row(plan, UsageKey::of(kind)).value } else { 0 }
}

/// The amount of the calls of a service.
pub(super) fn calls(plan: &Plan, service: &str) -> i64 {
    row(plan, UsageKey { kind: UsageKind::Calls, service: service.to_owned() }).value
}

/// Whether a design's estimate depends on it.
fn is_used(plan: &Plan, kind: UsageKind) -> bool {
    match kind {
        UsageKind::Tasks => plan.service.scaling.is_some(),
        UsageKind::Requests
        | UsageKind::OutGb
        | UsageKind::ImagePulls
        | UsageKind::ImageGb
        | UsageKind::LogGb => true,
        UsageKind::VendedLogGb => plan.flow_logs_days.is_some() || plan.load_balancer.waf,
        UsageKind::Calls => false,
        UsageKind::BucketsGb => !plan.service.buckets.is_empty(),
        UsageKind::InternetGb => plan.nat != Nat::None,
        UsageKind::CrossZone => plan.nat == Nat::Single,
        UsageKind::AccessLogsGb => plan.load_balancer.access_logs,
    }
}

fn row(plan: &Plan, key: UsageKey) -> Usage {
    let [low, typical, high] = band(plan, key.kind);
    let entered = plan.cost.usage(&key);
    Usage { key, low, typical, high, value: entered.unwrap_or(typical), is_entered: entered.is_some() }
}

/// A small, an ordinary and a large amount.
fn band(plan: &Plan, kind: UsageKind) -> [i64; 3] {
    let whole = |band: [i64; 3]| band.map(|value| value * MILLI);
    match kind {
        UsageKind::Tasks => {
            let service = &plan.service;
            let (min, max) = service
                .scaling
                .as_ref()
                .map_or((service.count, service.count), |scaling| (scaling.min, scaling.max));
            whole([min, service.count.clamp(min, max), max].map(i64::from))
        }
        UsageKind::Requests => whole([100_000, 3_000_000, 100_000_000]),
        UsageKind::OutGb if plan.load_balancer.scheme == Scheme::Internal => whole([1, 20, 1000]),
        UsageKind::OutGb => whole([5, 50, 2000]),
        UsageKind::ImagePulls => whole([10, 60, 600]),
        UsageKind::ImageGb => [50, 300, 2000],
        UsageKind::LogGb => whole([1, 10, 200]),
        UsageKind::VendedLogGb => whole([1, 10, 100]),
        UsageKind::Calls => [100, 1000, 100_000],
        UsageKind::BucketsGb => whole([1, 20, 1000]),
        UsageKind::InternetGb => whole([0, 10, 500]),
        // Tasks are spread evenly over the zones, and one of these has the gateway.
        UsageKind::CrossZone => {
            let zones = i64::try_from(plan.zones.len()).unwrap_or(i64::MAX);
            [0, 100 * MILLI * (zones - 1) / zones.max(1), 100 * MILLI]
        }
        UsageKind::AccessLogsGb => [100, 1000, 50_000],
    }
}
