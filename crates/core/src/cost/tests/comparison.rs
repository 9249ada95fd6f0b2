use proptest::prelude::*;

use super::{entered, planned, with_nat};
use crate::catalog::PriceKey;
use crate::cheapest::{self, Suggestion, cautions};
use crate::config::{Config, Nat, Preset, change_region};
use crate::cost::{
    Amount, Comparison, Item, MOST_MB, Price, Way, WayCost, change, chart, compare, crossings, estimate,
};
use crate::decimal::cents;
use crate::design::design;
use crate::finding::Severity;
use crate::plan::plan;
use crate::settings::Settings;
use crate::text::Language;

fn of(comparison: &Comparison, way: Way) -> &WayCost {
    comparison.ways.iter().find(|cost| cost.way == way).unwrap()
}

#[test]
fn each_way_costs_what_its_hours_and_gigabytes_cost() {
    let comparison = compare(&planned(&Config::default()));
    let at = |way, mb| cents(of(&comparison, way).at(mb).unwrap());
    assert_eq!(at(Way::Endpoints, 0), "102.20");
    // 0.062 × 730 + 0.005 × 730, for one gateway and for two.
    assert_eq!(at(Way::NatSingle, 0), "48.91");
    assert_eq!(at(Way::NatPerZone, 0), "97.82");
    assert_eq!(at(Way::Both, 0), "151.11");
    assert_eq!(at(Way::NatSingle, 1_000_000), "110.91");
    // Images 18 GB to S3, logs 10 and calls 1 GB to others.
    assert_eq!((comparison.present_mb, comparison.gateway_ppm), (29_000, 620_689));
    assert_eq!(comparison.present, Way::Endpoints);
}

#[test]
fn the_present_design_costs_what_its_own_lines_say() {
    for nat in [Nat::None, Nat::Single, Nat::PerZone] {
        let mut config = with_nat("us-east-1", nat);
        entered(&mut config, &[("internet_gb", "0")], &[]);
        let plan = planned(&config);
        let network =
            [Item::NatHours, Item::NatAddresses, Item::NatData, Item::EndpointHours, Item::EndpointData];
        let lines = estimate(&plan).lines.into_iter().filter(|line| network.contains(&line.item));
        let sum: i128 = lines.map(|line| line.amount.unwrap()).sum();
        let comparison = compare(&plan);
        let drawn = of(&comparison, comparison.present).at(comparison.present_mb).unwrap();
        // Shares are cut to millionths.
        assert!((sum - drawn).abs() < 100_000, "{nat:?} {sum} {drawn}");
    }
}

#[test]
fn endpoints_that_a_person_named_are_counted() {
    let mut config = Config::default();
    for name in ["athena", "sqs", "ssm"] {
        config.network.endpoints.insert(name.into(), true);
    }
    let comparison = compare(&planned(&config));
    // The five of the default, of which ssm is one, and two more: 7 × 2 × 730 × 0.014.
    assert_eq!(of(&comparison, Way::Endpoints).endpoints, 7);
    assert_eq!(cents(of(&comparison, Way::Endpoints).at(0).unwrap()), "143.08");
}

#[test]
fn crossings_are_where_both_cost_the_same() {
    // One gateway and its address 36.50, endpoints 5 × 2 zones 73.00; NAT 0.045 for all, endpoints 0.01 for the rest.
    let mut config = with_nat("us-east-1", Nat::None);
    entered(&mut config, &[("image_gb", "0")], &[]);
    let comparison = compare(&planned(&config));
    let crossing = comparison
        .crossings
        .iter()
        .find(|crossing| crossing.ways == [Way::NatSingle, Way::Endpoints])
        .unwrap();
    // (73.00 − 36.50) / 0.035 = 1042.857…
    assert_eq!((crossing.first_cheaper, &*crossing.at_mb), (Some(Way::NatSingle), &[1_042_858][..]));
    let sentences = crossings(&comparison, Language::En);
    let said = "endpoints only costs as little as one NAT gateway, or less, from 1,042.858 GB a month.";
    assert!(sentences.iter().any(|sentence| sentence == said), "{sentences:#?}");
    let never = "one NAT gateway always costs less than a NAT gateway a zone: they never cross.";
    assert!(sentences.iter().any(|sentence| sentence == never), "{sentences:#?}");
    // Without images the free gateway endpoint carries nothing.
    let same = "one NAT gateway and NAT with S3’s free gateway endpoint always cost the same.";
    assert!(sentences.iter().any(|sentence| sentence == same), "{sentences:#?}");
}

#[test]
fn what_a_way_cannot_carry_is_said() {
    let mut config = with_nat("ap-northeast-1", Nat::Single);
    config.service.image = "ghcr.io/acme/app:1".into();
    let comparison = compare(&planned(&config));
    // 60 starts of 0.3 GB, and 10 GB with the internet.
    assert_eq!(of(&comparison, Way::Endpoints).unreached_mb, 28_000);
    assert_eq!(of(&comparison, Way::Both).unreached_mb, 0);
    assert_eq!(comparison.present, Way::NatAndGateway);
}

#[test]
fn a_way_without_a_price_is_not_drawn() {
    let comparison = compare(&planned(&change_region(&Config::default(), "cn-north-1")));
    assert!(comparison.ways.iter().all(|way| way.at(0).is_none()) && comparison.crossings.is_empty());
    assert_eq!(chart(&comparison, Language::En), None);
}

fn drawn(comparison: &Comparison) -> (String, Vec<(i32, i32)>) {
    let mut svg = String::new();
    chart(comparison, Language::Ja).unwrap().print(&mut svg, 0);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let is_crossing = |node: &roxmltree::Node<'_, '_>| node.attribute("class") == Some("crossing");
    let place = |node: roxmltree::Node<'_, '_>| {
        let number = |name| node.attribute(name).unwrap().parse().unwrap();
        (number("cx"), number("cy"))
    };
    let dots = document.descendants().filter(is_crossing).map(place).collect();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for name in ["x", "y", "cx", "cy"] {
            let value = node.attribute(name).map_or(0, |value| value.parse::<i32>().unwrap());
            assert!((0..=360).contains(&value), "{svg}");
        }
    }
    (svg, dots)
}

#[test]
fn the_chart_draws_what_is_compared() {
    let comparison = compare(&planned(&Config::default()));
    let (svg, dots) = drawn(&comparison);
    assert!(svg.contains("<title>外へ出る方法の料金</title>") && svg.contains("<desc>"));
    assert_eq!(svg.matches("class=\"way ").count(), 5, "a line for each way");
    assert_eq!(svg.matches("<circle class=\"present\"").count(), 1);
    let points: usize = comparison.crossings.iter().map(|crossing| crossing.at_mb.len()).sum();
    assert_eq!((dots.len(), points), (6, 6));
    // A dot is where the line of the other way is too.
    let most = 8_000_000;
    for crossing in &comparison.crossings {
        for mb in crossing.at_mb.iter().filter(|mb| **mb <= most) {
            let [one, other] = crossing.ways.map(|way| of(&comparison, way).at(*mb).unwrap());
            assert!((one - other).abs() < 100_000, "one MB costs less");
        }
    }
    expect_file(&svg);
}

/// The picture is kept for a person to look at.
fn expect_file(svg: &str) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/cost/chart-ja.svg");
    let svg = svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1) + "\n";
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(std::path::Path::new(file).parent().unwrap()).unwrap();
        std::fs::write(file, &svg).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), svg);
}

proptest! {
    #[test]
    fn the_cheaper_way_changes_at_crossings_only(
        prices in prop::collection::vec(0_u32..200_000, 5),
        usage in prop::collection::vec(0_u64..10_000_000, 3),
        probes in prop::collection::vec(0..MOST_MB, 12),
    ) {
        let mut config = with_nat("us-east-1", Nat::Single);
        let keys = ["nat_gateway_gb", "nat_gateway_hour", "vpce_interface_gb_tier1", "vpce_interface_gb_tier2", "vpce_interface_az_hour"];
        for (key, micro) in keys.into_iter().zip(prices) {
            entered(&mut config, &[], &[(key, &format!("0.{micro:06}"))]);
        }
        for (key, gb) in ["log_gb", "image_gb", "calls_gb.ssm"].into_iter().zip(usage) {
            entered(&mut config, &[(key, &gb.to_string())], &[]);
        }
        let comparison = compare(&planned(&config));
        prop_assert_eq!(comparison.crossings.len(), 10);
        for crossing in &comparison.crossings {
            let [one, other] = crossing.ways.map(|way| of(&comparison, way));
            let difference = |mb| one.at(mb).unwrap() - other.at(mb).unwrap();
            // Around each point both sides are evaluated; a billionth is rounding.
            for mb in &crossing.at_mb {
                prop_assert!(*mb > 0 && *mb <= MOST_MB);
                prop_assert!(difference(mb - 1).signum() * difference(*mb).signum() <= 0, "{:?} {}", crossing, mb);
            }
            for probe in probes.iter().copied().chain([0, MOST_MB]) {
                let passed = crossing.at_mb.iter().filter(|mb| **mb <= probe).count();
                let Some(first) = crossing.first_cheaper else {
                    prop_assert!(difference(probe).abs() <= 1);
                    continue;
                };
                let first_is_cheaper = passed.is_multiple_of(2);
                let one_is_cheaper = (first == crossing.ways[0]) == first_is_cheaper;
                let difference = difference(probe);
                prop_assert!(if one_is_cheaper { difference <= 1 } else { difference >= -1 }, "{:?} {}", crossing, probe);
            }
        }
        drawn(&comparison);
    }
}

fn cheapest(config: &Config) -> Option<Suggestion> {
    cheapest::cheapest(config, &Settings::default())
}

#[test]
fn the_cheapest_design_has_no_error_and_is_the_end() {
    let mut audited = Preset::Production.apply(&Config::default());
    audited.network.endpoints.insert("sqs".into(), true);
    let mut off = Config::default();
    off.network.endpoints.insert("logs".into(), false);
    let mut busy = with_nat("us-east-1", Nat::PerZone);
    entered(&mut busy, &[("log_gb", "5000")], &[]);
    for config in [Config::default(), audited, off, busy, with_nat("eu-west-1", Nat::PerZone)] {
        let found = cheapest(&config).unwrap();
        let outcome = design(&found.config);
        assert!(outcome.findings.iter().all(|finding| finding.severity != Severity::Error));
        assert!(found.saving > 0 && !found.changes.is_empty());
        assert_eq!(change(&estimate(&planned(&config)), &found.estimate).amount, -found.saving);
        assert_eq!(outcome.design.unwrap().estimate, found.estimate);
        assert_eq!(cheapest(&found.config), None, "{:?}", found.changes);
    }
}

#[test]
fn a_suggestion_says_what_it_gives_up_and_leaves_out() {
    let told = |config: &Config| {
        let found = cheapest(config).unwrap();
        (found.opens_internet, found.loses_gateways, cautions(&found, Language::En).len())
    };
    assert_eq!(told(&Config::default()), (true, false, 3));
    assert_eq!(told(&with_nat("us-east-1", Nat::PerZone)), (false, true, 2));
    let found = cheapest(&Config::default()).unwrap();
    assert_eq!(found.unknown, [Item::CrossZone]);
    // Its saving and that of the comparison differ by just what the caution names.
    let comparison = compare(&planned(&Config::default()));
    let at = |way| of(&comparison, way).at(comparison.present_mb).unwrap();
    let compared = at(Way::Endpoints) - at(Way::NatAndGateway);
    let a_gb = Price::of(&planned(&Config::default()), PriceKey::NatGb).nano().unwrap();
    // Shares of the comparison are in parts of a million.
    let counted = Amount::from(a_gb) * Amount::from(found.internet_mb) / 1000;
    assert_eq!(cents(compared - found.saving), cents(counted));
    assert_eq!(found.internet_mb, 10_000);
    let mut idle = with_nat("us-east-1", Nat::Single);
    idle.network.endpoints.insert("sqs".into(), true);
    // Only the endpoint that nothing needs goes: 2 × 730 × 0.01, and 0.01 for a GB through it.
    assert_eq!(told(&idle), (false, false, 0));
    assert_eq!(cents(cheapest(&idle).unwrap().saving), "14.61");
}

#[test]
fn an_endpoint_that_carries_enough_stays_beside_nat() {
    let mut config = with_nat("us-east-1", Nat::Single);
    entered(&mut config, &[("log_gb", "5000")], &[]);
    let found = cheapest(&config).unwrap();
    assert_eq!(found.config.network.endpoints.get("logs"), Some(&true));
    assert_eq!(found.config.network.endpoints.len(), 1);
    // 5000 × (0.045 − 0.01) − 2 × 730 × 0.01
    assert_eq!(cents(found.saving), "160.40");
}

#[test]
fn a_way_to_the_internet_is_kept_until_nobody_goes_it() {
    let mut config = with_nat("us-east-1", Nat::Single);
    // Endpoints would cost less than a gateway at this price.
    entered(&mut config, &[], &[("nat_gateway_hour", "1")]);
    assert_eq!(cheapest(&config), None);
    entered(&mut config, &[("internet_gb", "0")], &[]);
    assert_eq!(cheapest(&config).unwrap().config.network.nat, Nat::None);
    // An image of another registry needs it all the same.
    config.service.image = "ghcr.io/acme/app:1".into();
    assert_eq!(cheapest(&config), None);
}

#[test]
fn what_a_choice_costs_is_the_difference_of_both_bills() {
    let present = estimate(&planned(&Config::default()));
    let mut other = Config::default();
    other.service.count = 2;
    // Another task: 9.2272 + 2.01845.
    assert_eq!(cents(change(&present, &estimate(&planned(&other))).amount), "11.25");
    other.network.cidr = "10.0.0.0/99".into();
    assert_eq!(plan(&other).plan, None);
}
