//! Flows that stop are drawn to where they stop.

use super::*;
use crate::flows::{Direction, Group};

/// Networks that lack one thing each.
fn broken_networks(plan: &Plan) -> Vec<Network> {
    let whole = Network::of(plan);
    let without = |change: fn(&mut Network)| {
        let mut network = whole.clone();
        change(&mut network);
        network
    };
    vec![
        without(|network| network.public_route = false),
        without(|network| network.routes.iter_mut().for_each(Vec::clear)),
        without(|network| network.interfaces.clear()),
        without(|network| network.statements.clear()),
        without(|network| network.policies.clear()),
        without(|network| {
            network.statements.clear();
            network.policies.clear();
        }),
        without(|network| network.rules.retain(|rule| rule.group != Group::LoadBalancer)),
        without(|network| network.rules.retain(|rule| rule.group != Group::Endpoints)),
        without(|network| {
            network
                .rules
                .retain(|rule| (rule.group, rule.direction) != (Group::LoadBalancer, Direction::Out));
        }),
        without(|network| {
            network.rules.retain(|rule| (rule.group, rule.direction) != (Group::Tasks, Direction::In));
        }),
        without(|network| {
            network.rules.retain(|rule| (rule.group, rule.direction) != (Group::Tasks, Direction::Out));
        }),
        // One zone's subnet lacks its routes: a leg has two steps.
        without(|network| network.routes.truncate(1)),
    ]
}

#[test]
fn flows_that_stop_are_drawn_to_where_they_stop() {
    let mut stops = 0;
    for zones in [2, 5] {
        for nat in NATS {
            for endpoints in [ARTICLE.to_vec(), Vec::new(), all_endpoints()] {
                for bits in [0, 1, 1 << 10 | 1 << 11] {
                    for count in [0, 1, 12] {
                        let (endpoints, options) = (endpoints.clone(), Options::of(bits));
                        let plan = Case { zones, nat, endpoints, count, options, ..Case::default() }.plan();
                        for network in broken_networks(&plan) {
                            for flow in walk(&plan, &network) {
                                assert_flow_sound(&plan, &flow);
                                stops += usize::from(flow.stop().is_some());
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(stops > 1000, "only {stops} flows stop");
}

#[test]
fn a_mark_stands_at_the_box_that_stops_a_step() {
    let plan = Case::default().plan();
    let marks = |change: fn(&mut Network), kind: FlowKind| {
        let mut network = Network::of(&plan);
        change(&mut network);
        let flow = walk(&plan, &network).into_iter().find(|flow| flow.kind == kind).unwrap();
        let scene = scene_showing(&plan, Language::En, Shown { flow: Some(&flow), ..Shown::default() });
        let stops = scene.flow.unwrap().steps.into_iter().flat_map(|step| step.stops);
        let near = |stop: Point| {
            let distance = |node: &Node| {
                let frame = node.frame;
                (frame.x - stop.x).max(stop.x - frame.right()).max(0)
                    + (frame.y - stop.y).max(stop.y - frame.bottom()).max(0)
            };
            let boxes = scene.nodes.iter().filter(|node| !node.kind.is_group());
            boxes.min_by_key(|node| distance(node)).unwrap().kind
        };
        stops.map(near).collect::<Vec<_>>()
    };
    let whole: fn(&mut Network) = |_| {};
    assert!(marks(whole, FlowKind::ImagePull).is_empty());
    let no_way_in: fn(&mut Network) = |network| network.rules.retain(|rule| rule.direction == Direction::Out);
    assert_eq!(marks(no_way_in, FlowKind::Request)[0], Kind::LoadBalancer);
    assert_eq!(marks(no_way_in, FlowKind::HealthCheck)[0], Kind::Task);
    assert_eq!(marks(no_way_in, FlowKind::Logs), [Kind::InterfaceEndpoint]);
    let no_way_out: fn(&mut Network) = |network| network.rules.retain(|rule| rule.direction == Direction::In);
    assert_eq!(marks(no_way_out, FlowKind::Logs), [Kind::Task]);
    assert_eq!(marks(no_way_out, FlowKind::HealthCheck)[0], Kind::LoadBalancer);
    let no_gateway: fn(&mut Network) = |network| network.public_route = false;
    assert_eq!(marks(no_gateway, FlowKind::Request), [Kind::InternetGateway; 2]);
}
