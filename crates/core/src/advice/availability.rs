//! What the loss of a zone does.

use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let (count, zones) = (plan.service.count, plan.zones.len());
    if usize::try_from(count).is_ok_and(|count| count < zones) {
        let problem = Problem::CountBelowZones { count, zones };
        findings.warning_about(Field::fixed("service.count"), problem, address::SERVICE);
    }
}
