//! Designs that together hold every kind of resource that an option brings.

use std::fs;
use std::path::Path;

use kakoi_core::config::Config;
use kakoi_terraform_tests::designs::{audited, blue_green, internal, production};
use kakoi_terraform_tests::stand_in::StandIn;
use kakoi_terraform_tests::terraform::Terraform;
use serde_json::{Value, json};

use super::observed::{Observed, list, text};
use super::{apply, destroy, has_nothing_to_do, stand_in, stand_in_of, succeeds, terraform};

/// Applies a design, after the hosted zone that its certificate's name lies in was made.
fn applied(stand_in: &StandIn, config: &Config, folder: &Path) -> Terraform {
    let zone = json!({ "Name": "example.com", "CallerReference": "test" });
    stand_in.call("route53", "create_hosted_zone", &zone).unwrap();
    let terraform = terraform(stand_in, config, folder);
    apply(config, &terraform, stand_in);
    terraform
}

/// Registers the newest task definition once more, as a pipeline does for a new image, and has the service use it.
fn deploy(aws: &Observed<'_>, name: &str) -> Value {
    let newest = aws.task_definition(name);
    let mut next = json!({});
    for key in [
        "family",
        "containerDefinitions",
        "networkMode",
        "cpu",
        "memory",
        "executionRoleArn",
        "taskRoleArn",
        "requiresCompatibilities",
        "runtimePlatform",
    ] {
        next[key] = newest[key].clone();
    }
    let registered = aws.call("ecs", "register_task_definition", &next);
    let arn = &registered["taskDefinition"]["taskDefinitionArn"];
    assert_ne!(*arn, newest["taskDefinitionArn"]);
    aws.call("ecs", "update_service", &json!({ "cluster": name, "service": name, "taskDefinition": arn }));
    arn.clone()
}

/// What a pipeline registered is not terraform's to remove.
fn deregister(aws: &Observed<'_>, task_definition: &Value) {
    aws.call("ecs", "deregister_task_definition", &json!({ "taskDefinition": task_definition }));
}

#[test]
fn terraform_leaves_a_blue_green_deployment_alone() {
    let Some(stand_in) = stand_in() else { return };
    let folder = tempfile::tempdir().unwrap();
    let terraform = applied(&stand_in, &blue_green(), folder.path());
    let aws = Observed::vpc(&stand_in, "web-dev");

    let group = json!({ "applicationName": "web-dev", "deploymentGroupName": "web-dev" });
    let group = &aws.call("codedeploy", "get_deployment_group", &group)["deploymentGroupInfo"];
    assert_eq!(group["deploymentConfigName"], "CodeDeployDefault.ECSCanary10Percent5Minutes");
    assert_eq!(group["ecsServices"], json!([{ "serviceName": "web-dev", "clusterName": "web-dev" }]));
    let pair = &group["loadBalancerInfo"]["targetGroupPairInfoList"][0];
    let targets = aws.call("elbv2", "describe_target_groups", &json!({}));
    let names: Vec<&Value> =
        list(&targets, "TargetGroups").iter().map(|group| &group["TargetGroupName"]).collect();
    let paired = list(pair, "targetGroups");
    assert_eq!(paired.len(), 2, "{pair}");
    assert!(paired.iter().all(|group| names.contains(&&group["name"])), "{pair} {names:?}");

    let listeners = aws.listeners("web-dev");
    let ports: Vec<&Value> = listeners.iter().map(|listener| &listener["Port"]).collect();
    assert_eq!(ports, [80, 443, 8443]);
    let [_, https, test] = listeners.as_slice() else { panic!("{listeners:?}") };
    assert_eq!(pair["prodTrafficRoute"]["listenerArns"], json!([https["ListenerArn"]]));
    assert_eq!(pair["testTrafficRoute"]["listenerArns"], json!([test["ListenerArn"]]));
    assert_eq!(aws.service("web-dev")["deploymentController"]["type"], "CODE_DEPLOY");

    let used = &https["DefaultActions"][0]["TargetGroupArn"];
    let other = list(&targets, "TargetGroups").iter().find(|group| group["TargetGroupArn"] != *used).unwrap();
    for listener in [https, test] {
        let forward = json!([{ "Type": "forward", "TargetGroupArn": other["TargetGroupArn"] }]);
        let moved = json!({ "ListenerArn": listener["ListenerArn"], "DefaultActions": forward });
        aws.call("elbv2", "modify_listener", &moved);
    }
    let deployed = deploy(&aws, "web-dev");
    has_nothing_to_do(&terraform);
    deregister(&aws, &deployed);
    destroy(&terraform, &stand_in);
}

#[test]
fn terraform_leaves_a_pipeline_and_scaling_alone() {
    let Some(stand_in) = stand_in() else { return };
    let folder = tempfile::tempdir().unwrap();
    let config = audited();
    let terraform = applied(&stand_in, &config, folder.path());
    let aws = Observed::vpc(&stand_in, "web-dev");

    let clusters = json!({ "clusters": ["web-dev"], "include": ["CONFIGURATIONS"] });
    let cluster = &aws.call("ecs", "describe_clusters", &clusters)["clusters"][0];
    let exec = &cluster["configuration"]["executeCommandConfiguration"];
    assert_eq!(exec["logging"], "OVERRIDE", "{cluster}");
    assert_eq!(exec["logConfiguration"]["cloudWatchEncryptionEnabled"], true);
    let group = &exec["logConfiguration"]["cloudWatchLogGroupName"];
    let groups = aws.call("logs", "describe_log_groups", &json!({ "logGroupNamePrefix": group }));
    let [group] = list(&groups, "logGroups") else { panic!("{groups}") };
    let key = aws.call("kms", "describe_key", &json!({ "KeyId": exec["kmsKeyId"] }));
    assert_eq!(group["kmsKeyId"], key["KeyMetadata"]["Arn"]);

    let policies = json!({ "ServiceNamespace": "ecs", "ResourceId": "service/web-dev/web-dev" });
    let policies = aws.call("application-autoscaling", "describe_scaling_policies", &policies);
    let mut metrics: Vec<String> = list(&policies, "ScalingPolicies")
        .iter()
        .map(|policy| &policy["TargetTrackingScalingPolicyConfiguration"])
        .map(|policy| text(&policy["PredefinedMetricSpecification"]["PredefinedMetricType"]))
        .collect();
    metrics.sort();
    assert_eq!(
        metrics,
        ["ALBRequestCountPerTarget", "ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization"]
    );
    let secrets_key = config.service.secrets_key_arn.as_deref();
    let decrypts = |statement: &Value| {
        statement["Action"] == "kms:Decrypt" && statement["Resource"].as_str() == secrets_key
    };
    let statements = aws.role_statements("web-dev-execution-", "execution");
    assert!(statements.iter().any(decrypts), "{statements:#?}");

    let deployed = deploy(&aws, "web-dev");
    let more = json!({ "cluster": "web-dev", "service": "web-dev", "desiredCount": 4 });
    aws.call("ecs", "update_service", &more);
    has_nothing_to_do(&terraform);
    deregister(&aws, &deployed);
    destroy(&terraform, &stand_in);
}

#[test]
fn production_in_six_zones_becomes_what_it_says() {
    let Some(stand_in) = stand_in_of("us-east-1") else { return };
    let folder = tempfile::tempdir().unwrap();
    let terraform = applied(&stand_in, &production(), folder.path());
    let aws = Observed::vpc(&stand_in, "web-prod");
    assert_eq!(aws.subnets().len(), 12);

    let balancers = aws.call("elbv2", "describe_load_balancers", &json!({ "Names": ["web-prod"] }));
    let arn = &balancers["LoadBalancers"][0]["LoadBalancerArn"];
    let attributes =
        aws.call("elbv2", "describe_load_balancer_attributes", &json!({ "LoadBalancerArn": arn }));
    let is_on = |key: &str| {
        list(&attributes, "Attributes").iter().any(|entry| entry["Key"] == key && entry["Value"] == "true")
    };
    for key in [
        "access_logs.s3.enabled",
        "deletion_protection.enabled",
        "routing.http.drop_invalid_header_fields.enabled",
    ] {
        assert!(is_on(key), "{key}: {attributes}");
    }
    let acl = aws.call("wafv2", "get_web_acl_for_resource", &json!({ "ResourceArn": arn }));
    assert!(list(&acl["WebACL"], "Rules").len() >= 3, "{acl}");
    let flow_logs = aws.call("ec2", "describe_flow_logs", &json!({}));
    assert_eq!(list(&flow_logs, "FlowLogs").len(), 1);
    let container = &aws.task_definition("web-prod")["containerDefinitions"][0];
    assert_eq!(container["readonlyRootFilesystem"], true);
    let certificates = aws.call("acm", "list_certificates", &json!({}));
    let certificate = &list(&certificates, "CertificateSummaryList")[0];
    let [_, https] = aws.listeners("web-prod").try_into().expect("two listeners");
    assert_eq!(https["Certificates"][0]["CertificateArn"], certificate["CertificateArn"]);
    let zone = aws.call("route53", "list_hosted_zones", &json!({}))["HostedZones"][0]["Id"].take();
    let records = aws.call("route53", "list_resource_record_sets", &json!({ "HostedZoneId": zone }));
    let leads_here = |record: &Value| {
        record["Type"] == "A"
            && text(&record["AliasTarget"]["DNSName"])
                .contains(&text(&balancers["LoadBalancers"][0]["DNSName"]))
    };
    assert!(list(&records, "ResourceRecordSets").iter().any(leads_here), "{records}");

    // As the README says: protection is switched off before anything is destroyed.
    let file = folder.path().join("alb/main.tf");
    let code = fs::read_to_string(&file).unwrap();
    let protection = "enable_deletion_protection = true";
    assert!(code.contains(protection), "{code}");
    fs::write(&file, code.replace(protection, "enable_deletion_protection = false")).unwrap();
    succeeds(&terraform, &["apply", "-auto-approve"]);
    destroy(&terraform, &stand_in);
}

#[test]
fn an_internal_design_has_no_way_from_or_to_the_internet() {
    let Some(stand_in) = stand_in() else { return };
    let folder = tempfile::tempdir().unwrap();
    let terraform = applied(&stand_in, &internal(), folder.path());
    let aws = Observed::vpc(&stand_in, "web-dev");
    assert_eq!(aws.subnets().len(), 2);
    let gateways = aws.call("ec2", "describe_internet_gateways", &json!({}));
    assert_eq!(list(&gateways, "InternetGateways").len(), 0, "{gateways}");
    let rules = aws.security_group_rules();
    assert!(!rules.iter().any(|rule| rule.contains("0.0.0.0/0")), "{rules:#?}");
    let balancers = aws.call("elbv2", "describe_load_balancers", &json!({}));
    assert_eq!(balancers["LoadBalancers"][0]["Scheme"], "internal");
    let service = aws.service("web-dev");
    let providers: Vec<&Value> = list(&service, "capacityProviderStrategy")
        .iter()
        .map(|provider| &provider["capacityProvider"])
        .collect();
    assert_eq!(providers, ["FARGATE", "FARGATE_SPOT"]);
    assert_eq!(aws.task_definition("web-dev")["runtimePlatform"]["cpuArchitecture"], "ARM64");
    destroy(&terraform, &stand_in);
}
