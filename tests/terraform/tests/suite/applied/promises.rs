//! What every applied design keeps to, whatever was chosen, asked through the API of the stand-in for AWS.

use kakoi_terraform_tests::stand_in::StandIn;
use serde_json::{Value, json};

use super::observed::{list, text};
use crate::conventions::ON_EVERYTHING;

/// Asserts that no way out is open without a NAT gateway, that tasks have no public address, and that no role may do
/// more than is named.
pub(crate) fn are_kept(stand_in: &StandIn) {
    let call = |service, operation, arguments: Value| stand_in.call(service, operation, &arguments).unwrap();
    let gateways = call("ec2", "describe_nat_gateways", json!({}));
    let rules = call("ec2", "describe_security_group_rules", json!({}));
    let groups = call("ec2", "describe_security_groups", json!({}));
    // AWS brings a default group for a default VPC, which is not the design's.
    let is_own = |rule: &Value| {
        list(&groups, "SecurityGroups")
            .iter()
            .any(|group| group["GroupId"] == rule["GroupId"] && !list(group, "Tags").is_empty())
    };
    let own: Vec<&Value> = list(&rules, "SecurityGroupRules").iter().filter(|rule| is_own(rule)).collect();
    assert!(own.len() > 3, "{rules}");
    let is_open = |rule: &&&Value| {
        rule["IsEgress"] == true && (rule["CidrIpv4"] == "0.0.0.0/0" || rule["CidrIpv6"] == "::/0")
    };
    let open: Vec<_> = own.iter().filter(is_open).collect();
    assert_eq!(open.is_empty(), list(&gateways, "NatGateways").is_empty(), "{open:#?}");

    let clusters = call("ecs", "list_clusters", json!({}));
    for cluster in list(&clusters, "clusterArns") {
        let services = call("ecs", "list_services", json!({ "cluster": cluster }))["serviceArns"].take();
        let services = call("ecs", "describe_services", json!({ "cluster": cluster, "services": services }));
        assert_eq!(list(&services, "services").len(), 1, "{services}");
        let network = &services["services"][0]["networkConfiguration"]["awsvpcConfiguration"];
        assert_eq!(network["assignPublicIp"], "DISABLED", "{services}");
    }

    let roles = call("iam", "list_roles", json!({}));
    assert!(list(&roles, "Roles").len() >= 2, "{roles}");
    for role in list(&roles, "Roles") {
        let role = json!({ "RoleName": role["RoleName"] });
        let attached = call("iam", "list_attached_role_policies", role.clone());
        assert!(list(&attached, "AttachedPolicies").is_empty(), "{attached}");
        let names = call("iam", "list_role_policies", role.clone());
        for name in list(&names, "PolicyNames") {
            let policy = json!({ "RoleName": role["RoleName"], "PolicyName": name });
            let answer = call("iam", "get_role_policy", policy);
            let statements = list(&answer["PolicyDocument"], "Statement");
            assert!(!statements.is_empty(), "{answer}");
            assert!(statements.iter().all(is_narrow), "{answer}");
        }
    }
}

/// Whether a statement names its actions, and its resources wherever AWS takes any.
fn is_narrow(statement: &Value) -> bool {
    let texts = |key: &str| match &statement[key] {
        Value::Array(values) => values.iter().map(text).collect(),
        value => vec![text(value)],
    };
    let on_everything = texts("Resource").iter().any(|resource| resource == "*");
    texts("Action")
        .iter()
        .all(|action| !action.contains('*') && (!on_everything || ON_EVERYTHING.contains(&action.as_str())))
}
