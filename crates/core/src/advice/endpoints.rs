//! Endpoints that are paid for and unused.

use crate::catalog::{EndpointKind, endpoint_services};
use crate::finding::{Field, Findings};
use crate::plan::{Needs, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let needs = Needs::of_plan(plan);
    for service in endpoint_services() {
        let is_there = service.kind == EndpointKind::Interface && plan.endpoint(service.name).is_some();
        if is_there && needs.reasons(service).is_empty() {
            let endpoint = address::instance(address::INTERFACE_ENDPOINTS, service.name);
            let problem = Problem::EndpointUnused { name: service.name };
            findings.warning_about(Field::entry("network.endpoints", service.name), problem, endpoint);
        }
    }
}
