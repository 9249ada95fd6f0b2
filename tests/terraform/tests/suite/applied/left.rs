//! What is left in the stand-in for AWS after `destroy`, of every kind of thing that a design makes. What stands inside
//! another thing and cannot outlive it, such as a subnet or a listener, is not asked for.

use kakoi_terraform_tests::stand_in::StandIn;
use serde_json::{Value, json};

use super::observed::{list, text};

/// The name in the certificate that a test brings itself, and that stays.
pub(crate) const DOMAIN_OF_ITS_OWN: &str = "shop.example.com";

/// The things that are left, as the API shows them.
pub(crate) fn in_aws(stand_in: &StandIn) -> Vec<Value> {
    let call = |service, operation, arguments: Value| stand_in.call(service, operation, &arguments).unwrap();
    let own_vpcs = json!({ "Filters": [{ "Name": "is-default", "Values": ["false"] }] });
    let live = ["pending", "available"];
    let live_endpoints = json!({ "Filters": [{ "Name": "vpc-endpoint-state", "Values": live }] });
    let live_gateways = json!({ "Filters": [{ "Name": "state", "Values": live }] });
    let clusters = call("ecs", "list_clusters", json!({}))["clusterArns"].take();
    let of_ecs = json!({ "ServiceNamespace": "ecs" });
    let answers = [
        ("Vpcs", call("ec2", "describe_vpcs", own_vpcs)),
        ("InternetGateways", call("ec2", "describe_internet_gateways", json!({}))),
        ("VpcEndpoints", call("ec2", "describe_vpc_endpoints", live_endpoints)),
        ("NatGateways", call("ec2", "describe_nat_gateways", live_gateways)),
        ("Addresses", call("ec2", "describe_addresses", json!({}))),
        ("FlowLogs", call("ec2", "describe_flow_logs", json!({}))),
        ("LoadBalancers", call("elbv2", "describe_load_balancers", json!({}))),
        ("TargetGroups", call("elbv2", "describe_target_groups", json!({}))),
        ("clusters", call("ecs", "describe_clusters", json!({ "clusters": clusters }))),
        ("taskDefinitionArns", call("ecs", "list_task_definitions", json!({ "status": "ACTIVE" }))),
        ("ScalableTargets", call("application-autoscaling", "describe_scalable_targets", of_ecs.clone())),
        ("ScalingPolicies", call("application-autoscaling", "describe_scaling_policies", of_ecs)),
        ("applications", call("codedeploy", "list_applications", json!({}))),
        ("repositories", call("ecr", "describe_repositories", json!({}))),
        ("logGroups", call("logs", "describe_log_groups", json!({}))),
        ("resourcePolicies", call("logs", "describe_resource_policies", json!({}))),
        ("MetricAlarms", call("cloudwatch", "describe_alarms", json!({}))),
        ("Topics", call("sns", "list_topics", json!({}))),
        ("Roles", call("iam", "list_roles", json!({}))),
        ("Policies", call("iam", "list_policies", json!({ "Scope": "Local" }))),
        ("Buckets", call("s3", "list_buckets", json!({}))),
        ("WebACLs", call("wafv2", "list_web_acls", json!({ "Scope": "REGIONAL" }))),
        (
            "LoggingConfigurations",
            call("wafv2", "list_logging_configurations", json!({ "Scope": "REGIONAL" })),
        ),
        ("Aliases", call("kms", "list_aliases", json!({}))),
        ("CertificateSummaryList", call("acm", "list_certificates", json!({}))),
    ];
    let things = answers.iter().flat_map(|(key, answer)| list(answer, key)).cloned();
    things.chain(records(stand_in)).chain(keys(stand_in)).filter(is_left).collect()
}

/// ECS goes on showing what was deleted; AWS has aliases of its own, and a zone its own records; a key waits for its
/// deletion.
fn is_left(thing: &Value) -> bool {
    thing["status"] != "INACTIVE"
        && thing["DomainName"] != DOMAIN_OF_ITS_OWN
        && thing["KeyState"] != "PendingDeletion"
        && !["NS", "SOA"].contains(&text(&thing["Type"]).as_str())
        && !text(&thing["AliasName"]).starts_with("alias/aws/")
}

/// The records of every hosted zone. The zones are brought by the tests.
fn records(stand_in: &StandIn) -> Vec<Value> {
    let zones = stand_in.call("route53", "list_hosted_zones", &json!({})).unwrap();
    let of_zone = |zone: &Value| {
        let zone = json!({ "HostedZoneId": zone["Id"] });
        let answer = stand_in.call("route53", "list_resource_record_sets", &zone).unwrap();
        list(&answer, "ResourceRecordSets").to_vec()
    };
    list(&zones, "HostedZones").iter().flat_map(of_zone).collect()
}

/// The keys of KMS, with their states.
fn keys(stand_in: &StandIn) -> Vec<Value> {
    let keys = stand_in.call("kms", "list_keys", &json!({})).unwrap();
    let of_key = |key: &Value| {
        let key = json!({ "KeyId": key["KeyId"] });
        stand_in.call("kms", "describe_key", &key).unwrap()["KeyMetadata"].take()
    };
    list(&keys, "Keys").iter().map(of_key).filter(|key| key["KeyManager"] != "AWS").collect()
}
