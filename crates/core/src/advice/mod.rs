//! Plan → findings: what can be generated but would not work, or most people would not want. One file a rule
//! family.

mod availability;
mod endpoints;
mod flows;
mod load_balancer;

use crate::finding::Findings;
use crate::flows::Flow;
use crate::plan::Plan;

/// Adds what is worth knowing about a Plan and its flows: flows that stop, in their order, then the rest in the order of the Config's
/// fields.
pub fn advise(plan: &Plan, flows: &[Flow], findings: &mut Findings) {
    flows::judge(plan, flows, findings);
    endpoints::judge(plan, findings);
    load_balancer::judge(plan, findings);
    availability::judge(plan, findings);
}

#[cfg(test)]
mod tests;
