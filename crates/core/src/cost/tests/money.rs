use super::{cents, entered, estimated, line, planned, with_nat};
use crate::catalog::{Class, PriceKey, resource_costs};
use crate::config::{Config, Nat, Preset, Scaling, Scheme, change_region};
use crate::cost::estimate::WAF_RULES;
use crate::cost::{Item, Origin, Price, formula, pays_off, rows, usage};
use crate::decimal::{MILLI, cents as written};
use crate::text::Language;

#[test]
fn the_default_pays_for_its_five_endpoints_in_two_zones() {
    let estimate = estimated(&Config::default());
    let endpoints = line(&estimate, Item::EndpointHours);
    assert_eq!(formula(endpoints, Language::En), "5 endpoints × 2 zones × 730 h × $0.014");
    assert_eq!(cents(&estimate, Item::EndpointHours), "102.20");
    let expected = ["ecr.api", "ecr.dkr", "logs", "ssm", "ssmmessages"]
        .map(|name| format!("module.network.aws_vpc_endpoint.interface[\"{name}\"]"));
    assert_eq!(endpoints.addresses, expected);
    // By hand: 102.20 + 0.11 + 17.739 + 7.30 + 0.40 + 0 + 9.2272 + 2.01845 + 7.60.
    assert_eq!(written(estimate.total_month), "146.59");
    assert_eq!(written(estimate.total_year()), "1,759.14");
    let excluded: Vec<Item> = estimate.excluded().map(|line| line.item).collect();
    assert_eq!(excluded, [Item::LogStorage]);
}

#[test]
fn two_nat_gateways_pay_for_their_addresses_too() {
    let estimate = estimated(&with_nat("ap-northeast-1", Nat::PerZone));
    assert_eq!(cents(&estimate, Item::NatHours), "90.52");
    assert_eq!(cents(&estimate, Item::NatAddresses), "7.30");
    let both =
        line(&estimate, Item::NatHours).amount.unwrap() + line(&estimate, Item::NatAddresses).amount.unwrap();
    assert_eq!(written(both), "97.82");
}

#[test]
fn one_more_endpoint_pays_off_in_virginia() {
    // 0.01 × 730 / (0.045 − 0.01) = 208.571…
    assert_eq!(pays_off(&planned(&with_nat("us-east-1", Nat::Single))), Some(208_572));
    let mut dear = with_nat("us-east-1", Nat::Single);
    entered(&mut dear, &[], &[("vpce_interface_gb_tier1", "0.045")]);
    assert_eq!(pays_off(&planned(&dear)), None);
    assert_eq!(pays_off(&planned(&change_region(&Config::default(), "cn-north-1"))), None);
}

#[test]
fn entered_prices_count_to_the_cent() {
    let mut config = with_nat("ap-northeast-1", Nat::Single);
    config.service.calls.clear();
    entered(&mut config, &[("log_gb", "0"), ("internet_gb", "14924.987")], &[("nat_gateway_gb", "0.05")]);
    let estimate = estimated(&config);
    assert_eq!(cents(&estimate, Item::NatData), "746.25");
    let price = line(&estimate, Item::NatData).price;
    assert_eq!(price, Price { key: PriceKey::NatGb, origin: Origin::Entered(50_000_000) });
    let mut config = Config::default();
    config.service.calls.clear();
    entered(&mut config, &[("log_gb", "20,504.592")], &[("vpce_interface_gb_tier1", "0.048")]);
    assert_eq!(cents(&estimated(&config), Item::EndpointData), "984.22");
}

#[test]
fn seven_decimals_survive() {
    let estimate = estimated(&change_region(&Config::default(), "il-central-1"));
    let vcpu = line(&estimate, Item::TaskVcpu);
    assert_eq!(vcpu.price.nano(), Some(51_814_400));
    assert_eq!(formula(vcpu, Language::En), "1 task × 0.25 vCPU × 730 h × $0.0518144");
    assert_eq!(vcpu.amount, Some(9_456_128_000));
}

#[test]
fn an_amount_is_paid_for_tier_by_tier() {
    let mut config = change_region(&Config::default(), "us-east-1");
    // 100 GB are free; then 10, 40 and 100 TiB, and the rest.
    entered(&mut config, &[("out_gb", "204900")], &[]);
    let estimate = estimated(&config);
    let out: Vec<_> = estimate.lines.iter().filter(|line| line.item == Item::OutData).collect();
    let amounts: Vec<String> = out.iter().map(|line| written(line.amount.unwrap())).collect();
    // 10,240 × 0.09, 40,960 × 0.085, 102,400 × 0.07, 51,200 × 0.05
    assert_eq!(amounts, ["921.60", "3,481.60", "7,168.00", "2,560.00"]);
    let mut config = Config::default();
    config.service.calls.clear();
    entered(&mut config, &[("log_gb", "6291456")], &[]);
    let estimate = estimated(&config);
    let data: Vec<_> = estimate.lines.iter().filter(|line| line.item == Item::EndpointData).collect();
    let amounts: Vec<String> = data.iter().map(|line| written(line.amount.unwrap())).collect();
    assert_eq!(amounts, ["10,485.76", "25,165.82", "4,194.30"]);
}

#[test]
fn a_tier_without_a_price_is_unknown_and_never_another_regions() {
    let mut config = Config::default();
    entered(&mut config, &[("out_gb", "20000")], &[]);
    let estimate = estimated(&config);
    let out: Vec<_> = estimate.lines.iter().filter(|line| line.item == Item::OutData).collect();
    assert_eq!(out.iter().map(|line| line.amount.is_some()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(out[1].price, Price { key: PriceKey::OutGb2, origin: Origin::Unknown });
    entered(&mut config, &[], &[("data_out_internet_gb_tier2", "0.089")]);
    assert!(estimated(&config).lines.iter().all(|line| line.item != Item::OutData || line.amount.is_some()));
}

#[test]
fn where_no_price_is_known_nothing_is_summed() {
    let estimate = estimated(&change_region(&Config::default(), "cn-north-1"));
    assert_eq!(estimate.total_month, 0);
    assert!(estimate.lines.iter().all(|line| line.amount.is_none_or(|amount| amount == 0)));
    assert!(estimate.excluded().count() > 5);
    assert_eq!(estimate.known(0), None);
    let month = &rows(&estimate, Language::En)[estimate.lines.len() + 1];
    assert_eq!(*month, ["A month", "sum of the lines", "unknown"]);
}

#[test]
fn nothing_used_costs_the_hours_only() {
    let mut config = Config::default();
    let plan = planned(&config);
    for usage in usage(&plan) {
        entered(&mut config, &[(&usage.key.name(), "0")], &[]);
    }
    let estimate = estimated(&config);
    assert!(estimate.excluded().next().is_none(), "nothing of what is unknown is used");
    for line in &estimate.lines {
        let is_by_usage = line.factors.iter().any(|factor| factor.value == 0);
        assert_eq!(line.amount == Some(0), is_by_usage, "{:?}", line.item);
    }
}

#[test]
fn a_thousand_million_million_gigabytes_are_paid_for() {
    let mut config = Preset::Production.apply(&with_nat("us-east-1", Nat::Single));
    config.network.nat = Nat::Single;
    config.service.buckets = vec!["b".repeat(8)];
    for usage in usage(&planned(&config)) {
        let most = if usage.key.name() == "cross_zone_percent" { "100" } else { "1000000000000000" };
        entered(&mut config, &[(&usage.key.name(), most)], &[]);
    }
    for key in PriceKey::ALL {
        entered(&mut config, &[], &[(key.name(), "999.999999999")]);
    }
    config.cost.jpy_per_usd = Some("99999.9999".into());
    let estimate = estimated(&config);
    assert!(estimate.excluded().next().is_none());
    let sum: i128 = estimate.lines.iter().map(|line| line.amount.unwrap()).sum();
    assert_eq!(estimate.total_month, sum);
    let yen = estimate.in_yen(estimate.total_year()).unwrap();
    assert_eq!(yen / (sum * 12), 99_999, "not cut off");
    let logs = line(&estimate, Item::Logs);
    assert_eq!(logs.amount, Some(999_999_999_999 * 1_000_000_000_000_000));
    let mut config = with_nat("ap-northeast-1", Nat::Single);
    config.service.calls.clear();
    entered(&mut config, &[("internet_gb", "1000000000000000"), ("log_gb", "0")], &[]);
    assert_eq!(cents(&estimated(&config), Item::NatData), "62,000,000,000,000.00");
}

#[test]
fn spot_and_scaling_share_the_task_hours() {
    let mut config = change_region(&Config::default(), "us-east-1");
    config.service.spot_percent = 75;
    config.service.scaling = Some(Scaling { min: 2, max: 10, cpu: Some(60), ..Scaling::default() });
    config.service.count = 4;
    entered(&mut config, &[("tasks", "4.5")], &[("fargate_spot_x86_vcpu_hour", "0.02")]);
    let estimate = estimated(&config);
    assert_eq!(
        formula(line(&estimate, Item::TaskVcpu), Language::En),
        "4.5 tasks × 25 % × 0.25 vCPU × 730 h × $0.04048"
    );
    // 4.5 × 0.25 × 0.25 × 730 × 0.04048, 4.5 × 0.75 × 0.25 × 730 × 0.02
    assert_eq!([cents(&estimate, Item::TaskVcpu), cents(&estimate, Item::SpotVcpu)], ["8.31", "12.32"]);
    // Two alarms for the one target.
    assert_eq!(line(&estimate, Item::Alarms).factors[0].value, 2 * MILLI);
    let tasks = usage(&planned(&config)).into_iter().next().unwrap();
    assert_eq!([tasks.low, tasks.typical, tasks.high, tasks.value], [2000, 4000, 10_000, 4500]);
    config.service.spot_percent = 100;
    assert!(estimated(&config).lines.iter().all(|line| line.item != Item::TaskVcpu));
}

#[test]
fn inside_a_network_nothing_goes_to_the_internet() {
    let mut config = Config::default();
    config.load_balancer.scheme = Scheme::Internal;
    config.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()];
    let estimate = estimated(&config);
    let absent = [Item::OutData, Item::AlbAddresses];
    assert!(estimate.lines.iter().all(|line| !absent.contains(&line.item)));
}

#[test]
fn yen_follow_the_rate_that_was_entered() {
    let mut config = Config::default();
    config.cost.jpy_per_usd = Some("150.25".into());
    let estimate = estimated(&config);
    assert_eq!(estimate.in_yen(102_200_000_000), Some(15_355_550_000_000));
    let month = &rows(&estimate, Language::Ja)[estimate.lines.len() + 1];
    assert_eq!(*month, ["1 か月", "各行の合計", "$146.59 / 22,026 円"]);
    assert_eq!(estimated(&Config::default()).in_yen(1), None);
}

#[test]
fn the_rules_of_the_firewall_are_those_of_its_template() {
    let design = crate::design::design(&Preset::Production.apply(&Config::default())).design.unwrap();
    let file = design.bundle.file("alb/waf.tf").unwrap();
    let rules = file.text.lines().filter(|line| *line == "  rule {").count();
    assert_eq!(i64::try_from(rules), Ok(WAF_RULES));
}

#[test]
fn types_are_classed_with_their_reason() {
    assert!(resource_costs().len() > 40);
    for cost in resource_costs() {
        assert!(!cost.reason.is_empty(), "{}", cost.resource_type);
        assert!(cost.sources.iter().all(|id| crate::catalog::source(id).is_some()), "{}", cost.resource_type);
    }
    let class = |name| crate::catalog::resource_cost(name).unwrap().class;
    assert_eq!(class("aws_nat_gateway"), Class::Priced);
    assert_eq!(class("aws_wafv2_web_acl"), Class::Unknown);
    assert_eq!(class("aws_vpc"), Class::Free);
}
