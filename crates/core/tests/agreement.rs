//! Picture, code and findings speak of the same resources.

use std::collections::BTreeSet;

use kakoi_core::catalog::{Offer, endpoint_services};
use kakoi_core::config::{
    Certificate, Config, DeployedBy, Deployment, Exec, Nat, Protocol, Scaling, Scheme, change_region,
};
use kakoi_core::design::{Design, design};
use kakoi_core::finding::Finding;
use kakoi_core::plan::address;
use kakoi_core::topology::is_left_out;

/// Designs that between them hold every kind of resource.
fn configs() -> Vec<Config> {
    let mut configs = vec![Config::default()];
    for nat in [Nat::None, Nat::Single, Nat::PerZone] {
        for region in ["us-east-1", "cn-north-1", "us-gov-west-1"] {
            let mut config = change_region(&Config::default(), region);
            config.network.nat = nat;
            config.load_balancer.protocol = Protocol::Https;
            config.service.exec = Exec::Off;
            config.service.image = "ghcr.io/org/app:1".into();
            configs.push(config.clone());
            config.service.image = "ecr:team/app:1".into();
            config.network.endpoints = endpoint_services()
                .iter()
                .filter(|service| !matches!(service.offered, Offer::Never(_)))
                .map(|service| (service.name.to_owned(), true))
                .collect();
            configs.push(config);
        }
    }
    let mut https = Config::default();
    https.load_balancer.protocol = Protocol::Https;
    let arn = "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    https.load_balancer.certificate = Some(Certificate { arn: arn.into(), ..Certificate::default() });
    configs.push(https);
    let mut guarded = Config::default();
    guarded.network.flow_logs_days = Some(30);
    guarded.load_balancer.protocol = Protocol::Https;
    guarded.load_balancer.certificate = Some(Certificate {
        zone: "example.com".into(),
        name: "app.example.com".into(),
        ..Certificate::default()
    });
    guarded.load_balancer.access_logs = true;
    guarded.load_balancer.waf = true;
    configs.push(guarded);
    for nat in [Nat::None, Nat::Single] {
        let mut internal = Config::default();
        internal.network.nat = nat;
        internal.load_balancer.scheme = Scheme::Internal;
        internal.network.peer_cidrs = vec!["10.0.0.0/8".into()];
        configs.push(internal);
    }
    let key = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
    for nat in [Nat::None, Nat::Single] {
        let mut blue_green = Config::default();
        blue_green.network.nat = nat;
        let service = &mut blue_green.service;
        service.create_repository = true;
        service.scaling = Some(Scaling { memory: Some(70), ..Scaling::default() });
        service.spot_percent = 50;
        service.exec = Exec::Audited;
        service.deployment = Deployment::BlueGreen;
        service.deployed_by = DeployedBy::Pipeline;
        blue_green.observability.log_key_arn = Some(key.into());
        blue_green.observability.insights = true;
        blue_green.observability.alarms = true;
        configs.push(blue_green);
    }
    let mut pipeline = Config::default();
    pipeline.network.endpoints.insert("athena".into(), true);
    pipeline.service.scaling = Some(Scaling { requests: Some(500), ..Scaling::default() });
    pipeline.service.deployed_by = DeployedBy::Pipeline;
    configs.push(pipeline);
    let mut bare = Config::default();
    bare.network.endpoints = ["s3", "logs", "ecr.api", "ecr.dkr", "ssm", "ssmmessages"]
        .map(|name| (name.to_owned(), false))
        .into_iter()
        .collect();
    configs.push(bare);
    configs
}

fn designs() -> Vec<(Design, Vec<Finding>)> {
    configs()
        .iter()
        .map(|config| {
            let outcome = design(config);
            (outcome.design.unwrap_or_else(|| panic!("{:?}", outcome.findings)), outcome.findings)
        })
        .collect()
}

#[test]
fn every_resource_is_drawn_or_listed_as_not_drawn() {
    for (design, _) in designs() {
        let drawn: BTreeSet<&str> = design.scene.addresses().map(address::block).collect();
        for resource in &design.bundle.resources {
            let drawn = drawn.contains(resource.address.as_str());
            assert!(drawn || is_left_out(&resource.address), "{}", resource.address);
        }
    }
}

#[test]
fn every_address_of_picture_and_findings_is_in_the_code() {
    for (design, findings) in designs() {
        let of_findings = findings.iter().flat_map(|finding| &finding.addresses).map(|address| &**address);
        for address in design.scene.addresses().chain(of_findings) {
            assert!(design.bundle.resource(address).is_some(), "{address}");
        }
    }
}

#[test]
fn a_resource_stands_in_the_lines_that_the_bundle_says() {
    for (design, _) in designs() {
        for resource in &design.bundle.resources {
            let file = design.bundle.file(&resource.file).unwrap();
            let first = usize::try_from(resource.first_line).unwrap() - 1;
            let last = usize::try_from(resource.last_line).unwrap();
            let lines: Vec<&str> = file.text.lines().collect();
            let block = &lines[first..last];
            let plain = resource.address.rsplit("module.").next().unwrap();
            let parts: Vec<&str> = plain.rsplitn(3, '.').collect();
            let labels = format!("\"{}\" \"{}\" {{", parts[1], parts[0]);
            assert!(block.iter().any(|line| line.contains(&labels)), "{}: {block:?}", resource.address);
            assert!(block.last().is_some_and(|line| line.ends_with('}')), "{}", resource.address);
        }
    }
}

#[test]
fn the_same_config_gives_the_same_bytes() {
    for config in configs() {
        assert_eq!(design(&config), design(&config.clone()));
    }
}
