//! Endpoints that are needed and missing, or paid for and unused.

use crate::catalog::{EndpointKind, endpoint_services};
use crate::config::Nat;
use crate::finding::{Field, Findings};
use crate::plan::{Needs, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let needs = Needs::of_plan(plan);
    for service in endpoint_services() {
        let field = || Field::entry("network.endpoints", service.name);
        let reason = needs.reasons(service).into_iter().next();
        match (plan.endpoint(service.name), reason) {
            (None, Some(reason)) if plan.nat == Nat::None => {
                let problem = Problem::EndpointMissing { name: service.name, reason };
                findings.fails(field(), problem, address::SERVICE);
            }
            (Some(_), None) if service.kind == EndpointKind::Interface => {
                let endpoint = address::instance(address::INTERFACE_ENDPOINTS, service.name);
                let problem = Problem::EndpointUnused { name: service.name };
                findings.warning_about(field(), problem, endpoint);
            }
            _ => {}
        }
    }
}
