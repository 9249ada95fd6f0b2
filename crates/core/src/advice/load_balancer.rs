//! How safely users reach the service.

use crate::config::Scheme;
use crate::finding::{Field, Findings};
use crate::plan::{Listener, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    // What passes inside the VPC and the networks joined to it is not the internet's to read.
    if plan.listener == Listener::Http && plan.load_balancer.scheme == Scheme::InternetFacing {
        let open = plan.load_balancer.allowed.iter().any(|range| range.prefix_len() == 0);
        let problem = if open { Problem::HttpOnly } else { Problem::HttpFromSome };
        findings.warning_about(Field::fixed("load_balancer.protocol"), problem, address::HTTP_LISTENER);
    }
}
