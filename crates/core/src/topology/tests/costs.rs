//! Pictures that show what things cost.

use super::*;
use crate::cost::{estimate, things};

/// What the things of a Plan cost, as the page shows it.
fn costs(plan: &Plan, language: Language) -> Vec<(String, String)> {
    let sums = things(&estimate(plan)).into_iter();
    sums.map(|(address, sum)| (address, sum.say(language))).collect()
}

fn texts(node: &Node) -> Vec<&str> {
    node.labels.iter().map(|label| label.text.as_ref()).collect()
}

#[test]
fn pictures_with_costs_are_sound() {
    for zones in [2, 3, 6] {
        for nat in NATS {
            for bits in [0, 0x5555, 0x2aaa, 0xffff] {
                let case = Case { zones, nat, options: Options::of(bits), ..Case::default() };
                let plan = case.plan();
                for language in Language::ALL {
                    let costs = costs(&plan, language);
                    assert!(!costs.is_empty());
                    let drawn = scene_showing(&plan, language, Shown { costs: &costs, ..Shown::default() });
                    assert_eq!(sentences(&problems(&drawn)), "", "{case:?} in {language:?}");
                    // The same things as without, in the same order.
                    let without = scene(&plan, language);
                    let addresses = |scene: &Scene| {
                        scene.nodes.iter().map(|node| (node.kind, node.address.clone())).collect::<Vec<_>>()
                    };
                    assert_eq!(addresses(&drawn), addresses(&without));
                }
            }
        }
    }
}

#[test]
fn an_amount_stands_on_the_first_box_of_its_thing_and_is_never_cut_off() {
    let case = Case { nat: Nat::PerZone, count: 4, ..Case::default() };
    let plan = case.plan();
    let costs = costs(&plan, Language::En);
    let drawn = scene_showing(&plan, Language::En, Shown { costs: &costs, ..Shown::default() });
    for (address, cost) in &costs {
        let boxes: Vec<&Node> =
            drawn.nodes.iter().filter(|node| node.address.as_deref() == Some(address)).collect();
        for (place, node) in boxes.iter().enumerate() {
            let shown = texts(node).iter().any(|text| text.starts_with(cost.as_str()));
            assert_eq!(shown, place == 0, "{address} {cost} {:?}", texts(node));
            assert_eq!(node.title.contains(cost.as_str()), place == 0);
        }
    }
    let gateways = drawn.nodes.iter().filter(|node| node.kind == Kind::NatGateway);
    assert!(
        gateways.clone().count() == case.zones && gateways.flat_map(texts).any(|text| text.contains('$'))
    );
}
