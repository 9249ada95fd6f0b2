/// Types of resources that the picture leaves out on purpose: it shows where things stand and what reaches what, and
/// these say how, who may, or how it is kept. A line or a box stands for each.
pub const NOT_DRAWN: &[&str] = &[
    // Lines are drawn where routes lead.
    "aws_route",
    "aws_route_table",
    "aws_route_table_association",
    "aws_vpc_endpoint_route_table_association",
    // A NAT gateway's box stands for its address.
    "aws_eip",
    // It guards nothing: nothing is in it.
    "aws_default_security_group",
    // Lines are drawn where the rules let traffic pass.
    "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule",
    // The load balancer's box names its listeners, and its lines lead to the targets.
    "aws_lb_listener",
    "aws_lb_target_group",
    // How the load balancer is named, watched and logged. Who sends requests stands for the record of its name.
    "aws_acm_certificate",
    "aws_acm_certificate_validation",
    "aws_route53_record",
    "aws_s3_bucket_lifecycle_configuration",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_public_access_block",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_versioning",
    "aws_wafv2_web_acl_association",
    "aws_wafv2_web_acl_logging_configuration",
    // What passes an endpoint.
    "aws_vpc_endpoint_policy",
    // A task's box stands for what it runs as and names the numbers between which it scales.
    "aws_appautoscaling_policy",
    "aws_appautoscaling_target",
    "aws_ecs_cluster",
    "aws_ecs_cluster_capacity_providers",
    "aws_ecs_task_definition",
    "aws_iam_role",
    "aws_iam_role_policy",
    // Drawn as the service where an endpoint leads to it.
    "aws_cloudwatch_log_group",
    "aws_ecr_lifecycle_policy",
    "aws_ecr_repository",
    "aws_kms_alias",
    "aws_kms_key",
    // One box stands for all alarms, and one for the application and its deployment group.
    "aws_cloudwatch_metric_alarm",
    "aws_codedeploy_app",
];

/// Whether an address is of a resource that the picture leaves out on purpose, or of a data source.
pub fn is_left_out(address: &str) -> bool {
    // A key may hold dots: only what comes before it names the type.
    let block = crate::plan::address::block(address);
    block.split('.').any(|part| part == "data" || NOT_DRAWN.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::address;

    #[test]
    fn types_are_matched_whole() {
        assert!(is_left_out(address::TASK_ROLE));
        assert!(is_left_out("module.network.aws_route_table.private[\"ap-northeast-1a\"]"));
        assert!(is_left_out("data.aws_partition.current"));
        assert!(!is_left_out(address::LOAD_BALANCER));
        assert!(!is_left_out(address::VPC));
        assert!(!is_left_out("module.network.aws_vpc_endpoint.interface[\"data.aws_eip\"]"));
    }
}
