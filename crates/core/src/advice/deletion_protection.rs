//! A load balancer in production that can be deleted at once.

use super::{Fix, is_production};
use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::{Problem, Remedy};

const FIELD: &str = "load_balancer.deletion_protection";

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    if is_production(&plan.environment) && !plan.load_balancer.deletion_protection {
        let problem = Problem::DeletionProtectionOff { environment: plan.environment.clone() };
        findings.warning_about(Field::fixed(FIELD), problem, vec![address::LOAD_BALANCER.into()]);
    }
}

pub(super) fn fix() -> Fix {
    Fix::one(Remedy::Protect, FIELD, "true")
}

#[cfg(test)]
mod tests {
    use crate::advice::is_production;
    use crate::advice::tests::codes;

    #[test]
    fn production_is_protected() {
        let found = |environment: &str, protection| {
            codes(|config| {
                config.observability.log_days = 365;
                config.project.environment = environment.into();
                config.load_balancer.deletion_protection = protection;
            })
        };
        assert_eq!(found("prod", false), ["KAK163"]);
        assert_eq!(found("prod", true), [""; 0]);
        assert_eq!(found("dev", false), [""; 0]);
    }

    #[test]
    fn production_is_known_by_its_name() {
        assert!(["prod", "production", "prd", "live", "prod-eu", "eu-live"].into_iter().all(is_production));
        assert!(
            !["dev", "stage", "preprod", "nonprod", "product", "delivery"].into_iter().any(is_production)
        );
    }
}
