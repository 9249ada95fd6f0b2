//! What a month costs, and what other choices would cost.

use kakoi_core::cheapest::{Suggestion, cheapest};
use kakoi_core::config::Config;
use kakoi_core::cost::{Amount, Estimate};
use kakoi_core::plan::Plan;
use kakoi_core::settings::Settings;

use super::alternatives::alternatives;
use super::{Alternative, Shared};

/// What the pane of the bill is drawn from.
#[derive(Debug)]
pub(crate) struct Bill {
    /// The Plan, at the usage and the prices of the moment.
    pub(crate) plan: Plan,
    /// What that comes to.
    pub(crate) estimate: Estimate,
}

/// What other choices would cost.
#[derive(Debug)]
pub(crate) struct Outlook {
    /// The Config that it is of.
    pub(crate) config: Shared<Config>,
    /// What a month costs.
    pub(crate) total: Amount,
    /// A cheaper design.
    pub(crate) suggestion: Option<Suggestion>,
    /// What each choice would change.
    pub(crate) choices: Shared<Vec<Alternative>>,
}

/// What other choices than those of a Config would cost. `choices` are those of the outlook before, which stay where they are
/// the same.
#[inline(never)]
pub(super) fn outlook(
    config: &Shared<Config>,
    settings: &Settings,
    present: &Estimate,
    mut choices: Shared<Vec<Alternative>>,
) -> Outlook {
    choices.set(alternatives(config, settings, present));
    Outlook {
        config: config.clone(),
        total: present.total_month,
        suggestion: cheapest(config, settings),
        choices,
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::cost::estimate;
    use kakoi_core::plan::plan;

    use super::*;

    #[test]
    fn what_is_offered_is_of_the_config() {
        let config = Shared::new(Config::default());
        let present = estimate(&plan(&config).plan.unwrap());
        let outlook = outlook(&config, &Settings::default(), &present, Shared::default());
        assert!(outlook.config == config && outlook.total == present.total_month);
        if let Some(suggestion) = outlook.suggestion {
            assert_eq!(suggestion.estimate.total_month, outlook.total - suggestion.saving);
        }
    }
}
