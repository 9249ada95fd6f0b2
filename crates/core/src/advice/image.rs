//! Images that the tasks cannot pull through VPC endpoints.
//! Source: Amazon ECR, "Considerations for Amazon ECR VPC endpoints".

use crate::config::Nat;
use crate::finding::{Field, Finding};
use crate::plan::{Image, Plan, address};
use crate::text::Problem;

pub(super) fn judge(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.nat != Nat::None {
        return;
    }
    let problem = match &plan.service.image {
        Image::Internet { registry, .. } => Problem::ImageNeedsInternet { registry: registry.clone() },
        Image::Ecr { region, .. } if region != plan.region.code => {
            Problem::ImageOfOtherRegion { found: region.clone(), region: plan.region.code }
        }
        Image::OwnRepository { .. } | Image::Ecr { .. } => return,
    };
    let field = Field::fixed("service.image");
    findings.push(Finding::fails(field, problem, vec![address::TASK_DEFINITION.into()]));
}
