use std::collections::BTreeSet;

use proptest::prelude::*;

use super::planned;
use crate::catalog::{Class, regions, resource_cost};
use crate::config::{
    Architecture, Config, DeployedBy, Deployment, Exec, Nat, Preset, Protocol, Scaling, Scheme, change_region,
};
use crate::cost::{estimate, usage};
use crate::design::design;
use crate::plan::address;
use crate::text::Language;

prop_compose! {
    /// Designs that differ in all that has a price.
    fn any_design()(
        region in 0..regions().len(),
        nat in 0..3_usize,
        bits in any::<u16>(),
        exec in 0..3_usize,
        spot in 0..=100_i64,
        count in 0..5_i64,
        amounts in prop::collection::vec(0..2_000_000_u64, 14),
        price in prop::option::of(0..1_000_000_u32),
    ) -> Config {
        let on = |bit: u16| bits >> bit & 1 == 1;
        let mut config = change_region(&Config::default(), regions()[region].code);
        config.network.nat = [Nat::None, Nat::Single, Nat::PerZone][nat];
        config.service.exec = [Exec::Off, Exec::On, Exec::Audited][exec];
        config.service.count = count;
        if on(0) {
            config.network.flow_logs_days = Some(30);
        }
        config.load_balancer.waf = on(1);
        config.load_balancer.access_logs = on(2);
        config.observability.insights = on(3);
        config.observability.alarms = on(4);
        if on(5) {
            config.service.scaling = Some(Scaling { min: 0, max: 9, cpu: Some(60), memory: Some(70), ..Scaling::default() });
        }
        if on(6) {
            config.service.deployment = Deployment::BlueGreen;
            config.service.deployed_by = DeployedBy::Pipeline;
        } else {
            config.service.spot_percent = spot;
        }
        if on(7) {
            config.service.architecture = Architecture::Arm64;
        }
        if on(8) {
            config.load_balancer.scheme = Scheme::Internal;
            config.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()];
        }
        config.service.create_repository = on(9);
        if on(10) {
            config.service.buckets = vec!["own-files".into()];
        }
        if on(11) {
            config.load_balancer.protocol = Protocol::Https;
        }
        if on(12) {
            config.network.endpoints.insert("sqs".into(), true);
        }
        config.service.ephemeral_gib = if on(13) { 50 } else { 20 };
        let kinds = usage(&planned(&config));
        for (usage, amount) in kinds.into_iter().zip(amounts) {
            let amount = if usage.key.name() == "cross_zone_percent" { amount % 101 } else { amount };
            if on(14) {
                config.cost.usage.insert(usage.key.name(), amount.to_string());
            }
        }
        if let Some(micro) = price {
            for key in ["alb_hour", "kms_key_month", "waf_rule_month", "log_storage_gb_month"] {
                config.cost.prices.insert(key.into(), format!("0.{micro:06}"));
            }
        }
        config
    }
}

/// The type in an address, such as `aws_vpc` in `module.network.aws_vpc.this`.
fn type_of(address: &str) -> &str {
    address.split('.').find(|part| part.starts_with("aws_")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_estimate_is_the_sum_of_lines_about_all_that_is_paid_for(config in any_design()) {
        let design = design(&config).design.unwrap();
        let estimate = &design.estimate;
        let sum: i128 = estimate.lines.iter().filter_map(|line| line.amount).sum();
        prop_assert_eq!(estimate.total_month, sum);
        prop_assert_eq!(estimate.total_year(), 12 * sum);
        let mut paid = BTreeSet::new();
        for line in &estimate.lines {
            prop_assert!(line.amount.is_none_or(|amount| amount >= 0), "{:?}", line);
            for of in &line.addresses {
                prop_assert!(design.bundle.resource(of).is_some(), "{} is not in the bundle", of);
                paid.insert(address::block(of));
            }
        }
        for resource in design.bundle.resources.iter().filter(|resource| !resource.address.contains("data.")) {
            let of = resource.address.as_str();
            let cost = resource_cost(type_of(of));
            prop_assert!(cost.is_some(), "{} is not classed", of);
            let is_gateway = [address::S3_ENDPOINT, address::DYNAMODB_ENDPOINT].contains(&of);
            let is_plain_cluster = of == address::CLUSTER && !design.plan.insights;
            let needs_line = cost.is_some_and(|cost| cost.class != Class::Free) && !is_gateway && !is_plain_cluster;
            prop_assert_eq!(needs_line, paid.contains(of), "{}", of);
        }
    }

    #[test]
    fn more_usage_never_costs_less(config in any_design(), place in 0..14_usize, more in 0..5_000_000_u64) {
        let plan = planned(&config);
        let before = estimate(&plan);
        let kinds = usage(&plan);
        let raised = &kinds[place % kinds.len()];
        let name = raised.key.name();
        let most = if name == "cross_zone_percent" { 100_000 } else { u64::MAX };
        let value = (u64::try_from(raised.value).unwrap() + more).min(most);
        let mut after = config.clone();
        after.cost.usage.insert(name.clone(), format!("{}.{:03}", value / 1000, value % 1000));
        let after = estimate(&planned(&after));
        prop_assert!(after.total_month >= before.total_month, "{}", name);
        prop_assert!(after.excluded().count() >= before.excluded().count(), "{}", name);
    }
}

#[test]
fn estimates_are_as_expected() {
    let mut production = Preset::Production.apply(&Config::default());
    production.cost.jpy_per_usd = Some("150".into());
    production.network.nat = Nat::Single;
    let mut out = String::new();
    for config in [Config::default(), production, change_region(&Config::default(), "cn-north-1")] {
        let plan = planned(&config);
        let estimate = estimate(&plan);
        for language in Language::ALL {
            for row in super::super::rows(&estimate, language) {
                out.push_str(&(row.join(" | ") + "\n"));
            }
            for note in super::super::notes(&plan, &estimate, language) {
                out.push_str(&(note + "\n"));
            }
            out.push('\n');
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/cost/estimates.txt");
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(std::path::Path::new(file).parent().unwrap()).unwrap();
        std::fs::write(file, &out).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), out);
}
