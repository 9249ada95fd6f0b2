//! Costs, to the cent, and what holds for every design.

mod comparison;
mod money;
mod random;

use super::{Estimate, Item, Line, estimate};
use crate::config::{Config, Nat, change_region};
use crate::plan::{Plan, plan};

fn planned(config: &Config) -> Plan {
    let planned = plan(config);
    planned.plan.unwrap_or_else(|| panic!("{:?}", planned.findings))
}

fn estimated(config: &Config) -> Estimate {
    estimate(&planned(config))
}

fn line(estimate: &Estimate, item: Item) -> &Line {
    estimate.lines.iter().find(|line| line.item == item).unwrap_or_else(|| panic!("no {item:?}"))
}

/// What a line costs, in cents as a person reads them.
fn cents(estimate: &Estimate, item: Item) -> String {
    crate::decimal::cents(line(estimate, item).amount.unwrap_or_else(|| panic!("{item:?} is unknown")))
}

fn with_nat(region: &str, nat: Nat) -> Config {
    let mut config = change_region(&Config::default(), region);
    config.network.nat = nat;
    config
}

fn entered(config: &mut Config, usage: &[(&str, &str)], prices: &[(&str, &str)]) {
    for (name, amount) in usage {
        config.cost.usage.insert((*name).into(), (*amount).into());
    }
    for (name, usd) in prices {
        config.cost.prices.insert((*name).into(), (*usd).into());
    }
}
