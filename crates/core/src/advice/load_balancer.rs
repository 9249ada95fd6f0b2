//! How safely users reach the service.

use crate::finding::{Field, Findings};
use crate::plan::{Listener, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    if plan.listener == Listener::Http {
        let field = Field::fixed("load_balancer.protocol");
        findings.warning_about(field, Problem::HttpOnly, address::HTTP_LISTENER);
    }
}
