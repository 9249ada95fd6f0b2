//! Designs applied to a stand-in for AWS: what it then holds, asked through AWS's API and not read from terraform's
//! state; that a second plan has nothing to do; and that `destroy` leaves nothing.

#![allow(clippy::unwrap_used, reason = "a test's helpers may fail the test")]

mod left;
pub(crate) mod observed;
mod options;
mod promises;

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::Path;

use kakoi_core::config::Config;
use kakoi_core::map::SortedMap;
use kakoi_terraform_tests::designs::{
    audited, blue_green, cases, https_with_nat_per_zone, internal, production,
};
use kakoi_terraform_tests::generate::{generate, write};
use kakoi_terraform_tests::stand_in::StandIn;
use kakoi_terraform_tests::terraform::{Outcome, Terraform};
use observed::{Observed, text};
use serde_json::{Value, json};

use crate::oracle;

const TOKYO: &str = "ap-northeast-1";

/// A stand-in for AWS. Without one the test says so, and fails where CI=true.
fn stand_in() -> Option<StandIn> {
    stand_in_of(TOKYO)
}

/// A stand-in for AWS in a region.
pub(crate) fn stand_in_of(region: &str) -> Option<StandIn> {
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

/// Applies, and asserts that a plan has nothing more to do, and what holds for every design.
fn apply(config: &Config, terraform: &Terraform, stand_in: &StandIn) {
    let applied = succeeds(terraform, &["apply", "-auto-approve"]);
    assert!(applied.stdout.contains("Apply complete! Resources: "), "{applied}");
    has_nothing_to_do(terraform);
    promises::are_kept(stand_in);
    oracle::expect_agreement(config, &succeeds(terraform, &["show", "-json"]).stdout);
}

fn has_nothing_to_do(terraform: &Terraform) {
    let plan = terraform.run(["plan", "-detailed-exitcode"]).unwrap();
    assert_eq!(plan.code, Some(0), "{plan}");
}

/// Destroys, and asserts that nothing is left.
fn destroy(terraform: &Terraform, stand_in: &StandIn) {
    succeeds(terraform, &["destroy", "-auto-approve"]);
    let left = left::in_aws(stand_in);
    assert!(left.is_empty(), "these are left: {left:#?}");
}

/// The types of resources and data sources of a design, such as `aws_vpc`.
fn types(config: &Config) -> BTreeSet<String> {
    let bundle = generate(config).unwrap();
    let types = bundle.resources.iter().filter_map(|resource| {
        resource.address.split('.').find(|part| part.starts_with("aws_")).map(str::to_owned)
    });
    types.collect()
}

#[test]
fn the_applied_designs_hold_every_type_of_resource() {
    let with_nat = https_with_nat_per_zone("arn:aws:acm:ap-northeast-1:123456789012:certificate/a".into());
    let applied = [Config::default(), with_nat, blue_green(), audited(), production(), internal()];
    let applied: BTreeSet<String> = applied.iter().flat_map(types).collect();
    let all: BTreeSet<String> = cases().iter().flat_map(|case| types(&case.config)).collect();
    let missing: Vec<_> = all.difference(&applied).collect();
    assert!(all.len() > 40 && missing.is_empty(), "{missing:?}");
}

#[test]
fn the_default_becomes_what_it_says() {
    let Some(stand_in) = stand_in() else { return };
    let folder = tempfile::tempdir().unwrap();
    let config = Config::default();
    let terraform = terraform(&stand_in, &config, folder.path());
    apply(&config, &terraform, &stand_in);

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
    // The endpoint of ssmmessages takes no policy.
    for service in ["ecr.api", "ecr.dkr", "logs", "ssm"] {
        let statement =
            aws.endpoint_policy(&format!("com.amazonaws.ap-northeast-1.{service}"))["Statement"].take();
        assert_eq!(
            statement[0]["Condition"],
            json!({ "StringEquals": { "aws:PrincipalAccount": "123456789012" } })
        );
    }
    let [http] = aws.listeners("web-dev").try_into().expect("one listener");
    assert_eq!((&http["Port"], &http["Protocol"]), (&json!(80), &json!("HTTP")));
    assert_eq!(http["DefaultActions"][0]["Type"], "forward");

    let service = aws.service("web-dev");
    assert_eq!(service["desiredCount"], 1);
    assert_eq!(service["enableExecuteCommand"], true);
    let breaker = &service["deploymentConfiguration"]["deploymentCircuitBreaker"];
    assert_eq!(*breaker, json!({ "enable": true, "rollback": true }));
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
    let domain = json!({ "DomainName": left::DOMAIN_OF_ITS_OWN, "ValidationMethod": "DNS" });
    let certificate = stand_in.call("acm", "request_certificate", &domain).unwrap();
    let config = https_with_nat_per_zone(text(&certificate["CertificateArn"]));
    let folder = tempfile::tempdir().unwrap();
    let terraform = terraform(&stand_in, &config, folder.path());
    apply(&config, &terraform, &stand_in);

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
    let mut secrets = config.service.secrets.clone();
    secrets.insert("_flag".into(), "arn:aws:ssm:ap-northeast-1:123456789012:parameter/flag".into());
    assert_eq!(container["secrets"], variables(&secrets, "valueFrom"));
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
                    "arn:aws:ssm:ap-northeast-1:123456789012:parameter/web/dev/key",
                    "arn:aws:ssm:ap-northeast-1:123456789012:parameter/flag",
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
