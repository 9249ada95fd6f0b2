//! A log in production that is gone soon. Never-ending retention needs no rule: no Config can say it.

use super::{Fix, is_production};
use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::{Problem, Remedy};

const FIELD: &str = "observability.log_days";
/// A month: what is asked about is seldom asked the next day.
const SHORTEST: u32 = 30;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    if is_production(&plan.environment) && plan.log_days < SHORTEST {
        let problem = Problem::LogsShort { environment: plan.environment.clone(), days: plan.log_days };
        findings.warning_about(Field::fixed(FIELD), problem, vec![address::LOG_GROUP.into()]);
    }
}

pub(super) fn fix() -> Fix {
    Fix::one(Remedy::KeepLogs { days: SHORTEST }, FIELD, "30")
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::codes;

    #[test]
    fn production_keeps_its_log_for_a_month() {
        let found = |environment: &str, days| {
            codes(|config| {
                config.load_balancer.deletion_protection = true;
                config.project.environment = environment.into();
                config.observability.log_days = days;
            })
        };
        assert_eq!(found("live", 14), ["KAK164"]);
        assert_eq!(found("live", 30), [""; 0]);
        assert_eq!(found("dev", 1), [""; 0]);
    }
}
