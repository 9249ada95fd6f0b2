//! How safely users reach the service.

use crate::finding::{Field, Finding};
use crate::plan::{Listener, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.listener == Listener::Http {
        let finding = Finding::warning(Field::fixed("load_balancer.protocol"), Problem::HttpOnly);
        findings.push(finding.about(vec![address::HTTP_LISTENER.into()]));
    }
}
