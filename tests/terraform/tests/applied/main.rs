//! Designs applied to a stand-in for AWS: what it then holds, asked through AWS's API and not read from terraform's
//! state; that a second plan has nothing to do; and that `destroy` leaves nothing.

#![allow(clippy::unwrap_used, reason = "a test's helpers may fail the test")]

mod observed;
mod options;

use std::io::{self, Write as _};
use std::path::Path;

use kakoi_core::config::Config;
use kakoi_core::map::SortedMap;
use kakoi_terraform_tests::designs::https_with_nat_per_zone;
use kakoi_terraform_tests::generate::{generate, write};
use kakoi_terraform_tests::stand_in::StandIn;
use kakoi_terraform_tests::terraform::{Outcome, Terraform};
use observed::{Observed, list, text};
use serde_json::{Value, json};

const TOKYO: &str = "ap-northeast-1";

/// A stand-in for AWS. Without one the test says so, and fails where CI=true.
fn stand_in() -> Option<StandIn> {
    stand_in_of(TOKYO)
}

/// A stand-in for AWS in a region.
fn stand_in_of(region: &str) -> Option<StandIn> {
    match StandIn::start(region) {
        Ok(stand_in) => Some(stand_in),
        Err(reason) => {
            assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{reason}");
            // Past the test harness, which would keep the words of a test that passes to itself.
            let _ = writeln!(io::stderr(), "could not run: {reason}");
            None
        }
    }
}

/// Terraform in a folder with the files of a design, initialised.
fn terraform(stand_in: &StandIn, config: &Config, folder: &Path) -> Terraform {
    write(&generate(config).unwrap(), folder).unwrap();
    let terraform = stand_in.terraform(folder).unwrap();
    succeeds(&terraform, &["init"]);
    terraform
}

fn succeeds(terraform: &Terraform, arguments: &[&str]) -> Outcome {
    let outcome = terraform.run(arguments).unwrap();
    assert!(outcome.success, "terraform {arguments:?}: {outcome}");
    outcome
}

/// Plans and applies, and asserts that a second plan has nothing to do.
fn apply(terraform: &Terraform) {
    let first = terraform.run(["plan", "-detailed-exitcode", "-out=first.tfplan"]).unwrap();
    assert_eq!(first.code, Some(2), "{first}");
    succeeds(terraform, &["apply", "first.tfplan"]);
    let second = terraform.run(["plan", "-detailed-exitcode"]).unwrap();
    assert_eq!(second.code, Some(0), "{second}");
}

/// Destroys, and asserts that nothing is left.
fn destroy(terraform: &Terraform, stand_in: &StandIn) {
    succeeds(terraform, &["destroy", "-auto-approve"]);
    let call = |service, operation, arguments: Value| stand_in.call(service, operation, &arguments).unwrap();
    let own_vpcs = json!({ "Filters": [{ "Name": "is-default", "Values": ["false"] }] });
    let live = ["pending", "available"];
    let live_endpoints = json!({ "Filters": [{ "Name": "vpc-endpoint-state", "Values": live }] });
    let live_gateways = json!({ "Filters": [{ "Name": "state", "Values": live }] });
    let clusters = call("ecs", "list_clusters", json!({}))["clusterArns"].take();
    let things = [
        ("Vpcs", call("ec2", "describe_vpcs", own_vpcs)),
        ("VpcEndpoints", call("ec2", "describe_vpc_endpoints", live_endpoints)),
        ("NatGateways", call("ec2", "describe_nat_gateways", live_gateways)),
        ("Addresses", call("ec2", "describe_addresses", json!({}))),
        ("LoadBalancers", call("elbv2", "describe_load_balancers", json!({}))),
        ("TargetGroups", call("elbv2", "describe_target_groups", json!({}))),
        ("clusters", call("ecs", "describe_clusters", json!({ "clusters": clusters }))),
        ("taskDefinitionArns", call("ecs", "list_task_definitions", json!({ "status": "ACTIVE" }))),
        ("logGroups", call("logs", "describe_log_groups", json!({}))),
        ("Roles", call("iam", "list_roles", json!({}))),
        ("FlowLogs", call("ec2", "describe_flow_logs", json!({}))),
        ("Buckets", call("s3", "list_buckets", json!({}))),
        ("WebACLs", call("wafv2", "list_web_acls", json!({ "Scope": "REGIONAL" }))),
        ("repositories", call("ecr", "describe_repositories", json!({}))),
        ("MetricAlarms", call("cloudwatch", "describe_alarms", json!({}))),
        ("applications", call("codedeploy", "list_applications", json!({}))),
        (
            "ScalableTargets",
            call(
                "application-autoscaling",
                "describe_scalable_targets",
                json!({ "ServiceNamespace": "ecs" }),
            ),
        ),
        ("Aliases", call("kms", "list_aliases", json!({}))),
    ];
    // ECS goes on showing what was deleted, and AWS has keys of its own.
    let is_left = |thing: &&Value| {
        thing["status"] != "INACTIVE" && !text(&thing["AliasName"]).starts_with("alias/aws/")
    };
    let left: Vec<&Value> =
        things.iter().flat_map(|(key, answer)| list(answer, key)).filter(is_left).collect();
    assert!(left.is_empty(), "these are left: {left:#?}");
}

#[test]
fn the_default_becomes_what_it_says() {
    let Some(stand_in) = stand_in() else { return };
    let folder = tempfile::tempdir().unwrap();
    let terraform = terraform(&stand_in, &Config::default(), folder.path());
    apply(&terraform);

    let aws = Observed::vpc(&stand_in, "web-dev");
    assert_eq!(
        aws.subnets(),
        [
            "web-dev-private-ap-northeast-1a: 10.0.32.0/19 in ap-northeast-1a",
            "web-dev-private-ap-northeast-1c: 10.0.96.0/19 in ap-northeast-1c",
            "web-dev-public-ap-northeast-1a: 10.0.0.0/22 in ap-northeast-1a",
            "web-dev-public-ap-northeast-1c: 10.0.8.0/22 in ap-northeast-1c",
        ]
    );
    assert_eq!(
        aws.routes(),
        [
            "web-dev-private-ap-northeast-1a, of web-dev-private-ap-northeast-1a: \
             10.0.0.0/16 to local, com.amazonaws.ap-northeast-1.s3 to web-dev-s3",
            "web-dev-private-ap-northeast-1c, of web-dev-private-ap-northeast-1c: \
             10.0.0.0/16 to local, com.amazonaws.ap-northeast-1.s3 to web-dev-s3",
            "web-dev-public, of web-dev-public-ap-northeast-1a and web-dev-public-ap-northeast-1c: \
             0.0.0.0/0 to web-dev, 10.0.0.0/16 to local",
        ]
    );
    assert_eq!(
        aws.security_group_rules(),
        [
            "web-dev-alb in tcp 80-80 0.0.0.0/0: HTTP from 0.0.0.0/0",
            "web-dev-alb out tcp 80-80 web-dev-tasks: Load balancer to tasks",
            "web-dev-endpoints in tcp 443-443 web-dev-tasks: Interface endpoints from the tasks",
            "web-dev-tasks in tcp 80-80 web-dev-alb: Tasks from the load balancer",
            "web-dev-tasks out tcp 443-443 com.amazonaws.ap-northeast-1.s3: Tasks to S3",
            "web-dev-tasks out tcp 443-443 web-dev-endpoints: Tasks to the interface endpoints",
        ]
    );
    let interface = |service: &str| {
        format!(
            "com.amazonaws.ap-northeast-1.{service}: Interface in web-dev-private-ap-northeast-1a, \
             web-dev-private-ap-northeast-1c behind web-dev-endpoints"
        )
    };
    let mut endpoints: Vec<String> =
        ["ecr.api", "ecr.dkr", "logs", "ssm", "ssmmessages"].map(interface).into();
    let gateway = "com.amazonaws.ap-northeast-1.s3: Gateway of web-dev-private-ap-northeast-1a, \
                   web-dev-private-ap-northeast-1c";
    endpoints.insert(3, gateway.to_owned());
    assert_eq!(aws.endpoints(), endpoints);
    assert_eq!(
        aws.endpoint_policy("com.amazonaws.ap-northeast-1.s3")["Statement"],
        json!([{
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::prod-ap-northeast-1-starport-layer-bucket/*",
        }])
    );
    let [http] = aws.listeners("web-dev").try_into().expect("one listener");
    assert_eq!((&http["Port"], &http["Protocol"]), (&json!(80), &json!("HTTP")));
    assert_eq!(http["DefaultActions"][0]["Type"], "forward");

    let service = aws.service("web-dev");
    assert_eq!(service["desiredCount"], 1);
    assert_eq!(service["enableExecuteCommand"], true);
    let breaker = &service["deploymentConfiguration"]["deploymentCircuitBreaker"];
    assert_eq!(*breaker, json!({ "enable": true, "rollback": true }));
    assert_eq!(
        service["networkConfiguration"]["awsvpcConfiguration"]["assignPublicIp"], "DISABLED",
        "{service}"
    );
    let task = aws.task_definition("web-dev");
    assert_eq!((&task["cpu"], &task["memory"]), (&json!("256"), &json!("512")));
    let container = &task["containerDefinitions"][0];
    assert_eq!(container["essential"], true);
    assert_eq!(container["image"], "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/nginx:1.29");
    assert_eq!(container["linuxParameters"], json!({ "initProcessEnabled": true }));
    assert_eq!(container["logConfiguration"], log_configuration("web-dev"));
    destroy(&terraform, &stand_in);
}

#[test]
fn https_with_nat_per_zone_becomes_what_it_says() {
    let Some(stand_in) = stand_in() else { return };
    let domain = json!({ "DomainName": "shop.example.com", "ValidationMethod": "DNS" });
    let certificate = stand_in.call("acm", "request_certificate", &domain).unwrap();
    let config = https_with_nat_per_zone(text(&certificate["CertificateArn"]));
    let folder = tempfile::tempdir().unwrap();
    let terraform = terraform(&stand_in, &config, folder.path());
    apply(&terraform);

    let aws = Observed::vpc(&stand_in, "shop-prod");
    assert_eq!(
        aws.subnets(),
        [
            "shop-prod-private-ap-northeast-1a: 10.0.32.0/19 in ap-northeast-1a",
            "shop-prod-private-ap-northeast-1c: 10.0.96.0/19 in ap-northeast-1c",
            "shop-prod-private-ap-northeast-1d: 10.0.128.0/19 in ap-northeast-1d",
            "shop-prod-public-ap-northeast-1a: 10.0.0.0/22 in ap-northeast-1a",
            "shop-prod-public-ap-northeast-1c: 10.0.8.0/22 in ap-northeast-1c",
            "shop-prod-public-ap-northeast-1d: 10.0.12.0/22 in ap-northeast-1d",
        ]
    );
    let private = |zone: &str| {
        format!(
            "shop-prod-private-{zone}, of shop-prod-private-{zone}: 0.0.0.0/0 to shop-prod-nat-{zone}, \
             10.0.0.0/16 to local, com.amazonaws.ap-northeast-1.dynamodb to shop-prod-dynamodb, \
             com.amazonaws.ap-northeast-1.s3 to shop-prod-s3"
        )
    };
    let mut routes: Vec<String> =
        ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"].map(private).into();
    let public = "shop-prod-public, of shop-prod-public-ap-northeast-1a and shop-prod-public-ap-northeast-1c \
                  and shop-prod-public-ap-northeast-1d: 0.0.0.0/0 to shop-prod, 10.0.0.0/16 to local";
    routes.push(public.to_owned());
    assert_eq!(aws.routes(), routes);
    assert_eq!(
        aws.security_group_rules(),
        [
            "shop-prod-alb in tcp 443-443 0.0.0.0/0: HTTPS from 0.0.0.0/0",
            "shop-prod-alb in tcp 80-80 0.0.0.0/0: HTTP from 0.0.0.0/0",
            "shop-prod-alb out tcp 8080-8080 shop-prod-tasks: Load balancer to tasks",
            "shop-prod-tasks in tcp 8080-8080 shop-prod-alb: Tasks from the load balancer",
            "shop-prod-tasks out tcp 443-443 0.0.0.0/0: Tasks to the internet over HTTPS",
            "shop-prod-tasks out tcp 443-443 com.amazonaws.ap-northeast-1.dynamodb: Tasks to DynamoDB",
            "shop-prod-tasks out tcp 443-443 com.amazonaws.ap-northeast-1.s3: Tasks to S3",
        ]
    );
    let zones = "shop-prod-private-ap-northeast-1a, shop-prod-private-ap-northeast-1c, \
                 shop-prod-private-ap-northeast-1d";
    let gateway = |service: &str| format!("com.amazonaws.ap-northeast-1.{service}: Gateway of {zones}");
    assert_eq!(aws.endpoints(), ["dynamodb", "s3"].map(gateway));

    let [http, https] = aws.listeners("shop-prod").try_into().expect("two listeners");
    assert_eq!((&http["Port"], &http["DefaultActions"][0]["Type"]), (&json!(80), &json!("redirect")));
    let redirect = &http["DefaultActions"][0]["RedirectConfig"];
    assert_eq!((&redirect["Protocol"], &redirect["Port"]), (&json!("HTTPS"), &json!("443")));
    assert_eq!((&https["Port"], &https["DefaultActions"][0]["Type"]), (&json!(443), &json!("forward")));
    assert_eq!(https["Certificates"][0]["CertificateArn"], certificate["CertificateArn"]);

    let task = aws.task_definition("shop-prod");
    let container = &task["containerDefinitions"][0];
    assert_eq!(container["essential"], true);
    assert_eq!(container["image"], "nginx:1.29-alpine");
    assert_eq!(container["logConfiguration"], log_configuration("shop-prod"));
    assert_eq!(container["environment"], variables(&config.service.environment, "value"));
    assert_eq!(container["secrets"], variables(&config.service.secrets, "valueFrom"));
    assert_eq!(
        aws.role_statements("shop-prod-execution-", "execution"),
        [
            json!({
                "Effect": "Allow",
                "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                "Resource": "arn:aws:logs:ap-northeast-1:123456789012:log-group:/ecs/shop-prod:*",
            }),
            json!({
                "Effect": "Allow",
                "Action": "secretsmanager:GetSecretValue",
                "Resource": [
                    "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:token-123456",
                    "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:web/db-AbCdEf",
                ],
            }),
            json!({
                "Effect": "Allow",
                "Action": "ssm:GetParameters",
                "Resource": [
                    "arn:aws:ssm:ap-northeast-1:123456789012:parameter/flag",
                    "arn:aws:ssm:ap-northeast-1:123456789012:parameter/web/dev/key",
                ],
            }),
        ]
    );
    destroy(&terraform, &stand_in);
}

/// The awslogs driver's configuration in the design of that name.
fn log_configuration(name: &str) -> Value {
    json!({
        "logDriver": "awslogs",
        "options": {
            "awslogs-group": format!("/ecs/{name}"),
            "awslogs-region": TOKYO,
            "awslogs-stream-prefix": "ecs",
        },
    })
}

/// Variables as a container definition holds them: unchanged by every language they have passed through.
fn variables(entries: &SortedMap<String>, key: &str) -> Value {
    entries.iter().map(|(name, value)| json!({ "name": name, key: value })).collect()
}
