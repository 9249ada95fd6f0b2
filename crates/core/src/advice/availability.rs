//! What the loss of a zone does.

use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let (count, zones) = (plan.service.fewest_tasks(), plan.zones.len());
    let field = if plan.service.scaling.is_some() { "service.scaling.min" } else { "service.count" };
    if usize::try_from(count).is_ok_and(|count| count < zones) {
        let problem = Problem::CountBelowZones { count, zones };
        findings.warning_about(Field::fixed(field), problem, address::SERVICE);
    }
}
