//! Plan → findings: what can be generated but would not work, or most people would not want. One file a rule
//! family.

mod availability;
mod endpoints;
mod load_balancer;

use crate::finding::Finding;
use crate::plan::Plan;

/// What is worth knowing about a Plan, in the order of the Config's fields.
pub fn advise(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    endpoints::judge(plan, &mut findings);
    load_balancer::judge(plan, &mut findings);
    availability::judge(plan, &mut findings);
    findings
}

#[cfg(test)]
mod tests;
