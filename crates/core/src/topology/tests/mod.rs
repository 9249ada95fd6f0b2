mod checker;
mod colours;
mod costs;
mod golden;
mod stops;

use proptest::prelude::*;

pub(super) use self::golden::assert_golden;
use super::check::{Problem, flow_problems, problems};
use super::fixture::{ARTICLE, Case, Options, all_endpoints};
use super::*;
use crate::config::Nat;
use crate::flows::{FlowKind, Leg, Network, Resource, flows, walk};
use crate::plan::{Image, address};

const NATS: [Nat; 3] = [Nat::None, Nat::Single, Nat::PerZone];

fn internet_image(uri: &str, registry: &str) -> Image {
    Image::Internet { uri: uri.into(), registry: registry.into() }
}

fn sentences(problems: &[Problem]) -> String {
    let sentences = problems.iter().map(|(rule, what)| format!("{rule:?}: {what}"));
    sentences.collect::<Vec<_>>().join("\n")
}

/// Checks the picture of a Plan in both languages, and, with Exec audited, each of its flows.
fn assert_sound(case: &Case) {
    let plan = case.plan();
    for language in Language::ALL {
        let drawn = scene(&plan, language);
        assert_eq!(sentences(&problems(&drawn)), "", "{case:?} in {language:?}");
        assert_eq!(drawn, scene(&plan, language));
    }
    if case.options.held {
        for flow in flows(&plan) {
            assert_flow_sound(&plan, &flow);
        }
    }
}

fn assert_flow_sound(plan: &Plan, flow: &Flow) {
    let scene = scene_showing(plan, Language::En, Shown { flow: Some(flow), ..Shown::default() });
    let drawn = scene.flow.as_ref().unwrap();
    assert_eq!(sentences(&flow_problems(&scene)), "", "{flow:?}");
    assert_eq!(drawn.steps.len(), flow.steps.len());
    for (step, drawn) in flow.steps.iter().zip(&drawn.steps) {
        // What a store asks of KMS happens outside the VPC, and either may stand nowhere in the picture.
        let is_shown = step.leg != Leg::SecretsKey || drawn.badge.is_some();
        assert!(drawn.badge.is_some() || !is_shown, "{step:?} is not drawn");
        assert_eq!(step.stop.is_some() && is_shown, !drawn.stops.is_empty(), "{step:?}");
    }
}

/// Endpoint sets from none to all, growing one by one.
fn endpoint_sets() -> Vec<Vec<&'static str>> {
    let all = all_endpoints();
    let mut sets: Vec<_> = (0..=all.len()).map(|count| all[..count].to_vec()).collect();
    sets.push(ARTICLE.to_vec());
    sets.push(vec!["s3"]);
    sets.push(vec!["dynamodb"]);
    sets.push(vec!["ssm", "logs", "ssmmessages", "dynamodb"]);
    sets
}

#[test]
fn every_picture_is_sound() {
    // Balancer kinds: to the internet over HTTP, over HTTPS, internal. Exec: on, audited.
    let balancers = [(false, false), (false, true), (true, false)];
    for zones in 2..=6 {
        for nat in NATS {
            for endpoints in endpoint_sets() {
                for (index, (internal, domain)) in balancers.into_iter().enumerate() {
                    for held in [false, true] {
                        let uses = held;
                        let options = Options { internal, domain, held, uses, ..Options::default() };
                        let count = [1, u32::try_from(zones).unwrap(), 40][(zones + index) % 3];
                        let endpoints = endpoints.clone();
                        assert_sound(&Case { zones, nat, endpoints, count, options, ..Case::default() });
                    }
                }
            }
        }
    }
}

#[test]
fn long_values_are_sound_and_stand_in_full_in_the_titles() {
    let uri =
        "registry.a-company-with-a-long-name.example.com/a/team/of/mine/some-web-application:2026.11.24-rc1";
    let case = Case {
        name: "abcdefghijklmnopqrstuvwxy-z",
        region: "ap-southeast-1",
        cidr: "100.100.128.0/20",
        nat: Nat::Single,
        count: 4_000_000_000,
        options: Options { internal: false, ..Options::of(u16::MAX) },
        image: internet_image(uri, "registry.a-company-with-a-long-name.example.com"),
        ..Case::default()
    };
    assert_sound(&case);
    let scene = scene(&case.plan(), Language::En);
    let titles = |kind| scene.nodes.iter().filter(move |node| node.kind == kind).map(|node| &node.title);
    assert!(titles(Kind::Task).all(|title| title.contains(uri)));
    assert!(titles(Kind::Vpc).all(|title| title.contains(case.name) && title.contains(case.cidr)));
    assert!(
        titles(Kind::Internet).all(|title| title.contains("registry.a-company-with-a-long-name.example.com"))
    );
}

#[test]
fn every_region_is_sound() {
    for region in crate::catalog::regions() {
        for internal in [false, true] {
            let options = Options { internal, ..Options::default() };
            assert_sound(&Case { region: region.code, nat: Nat::PerZone, options, ..Case::default() });
        }
    }
}

/// Address and place from left to right of everything that has an address.
fn places(scene: &Scene) -> Vec<(&str, i32, i32)> {
    let place = |node: &Node| (node.frame.x, node.frame.width);
    let addressed = scene.nodes.iter().filter_map(|node| Some((node.address.as_deref()?, place(node))));
    addressed.map(|(address, (x, width))| (address, x, width)).collect()
}

#[test]
fn growing_moves_nothing_sideways_and_keeps_the_order() {
    let grown = |smaller: &Case, larger: &Case| {
        let smaller = scene(&smaller.plan(), Language::En);
        let larger = scene(&larger.plan(), Language::En);
        assert_eq!(smaller.width, larger.width);
        let after = places(&larger);
        let mut rest = after.iter();
        for place in places(&smaller) {
            assert!(rest.any(|other| *other == place), "{place:?} is gone, moved or out of order");
        }
    };
    for zones in 2..6 {
        for nat in NATS {
            for bits in [0, 1, u16::MAX] {
                let (count, options) = (12, Options::of(bits));
                let case = Case { zones, nat, count, options, ..Case::default() };
                grown(&case, &Case { zones: zones + 1, ..case.clone() });
            }
        }
    }
    let all = all_endpoints();
    for added in &all {
        let before: Vec<_> = all.iter().copied().filter(|name| name != added).collect();
        grown(
            &Case { endpoints: before, ..Case::default() },
            &Case { endpoints: all.clone(), ..Case::default() },
        );
    }
}

#[test]
fn everything_of_the_plan_has_its_place() {
    let case = Case { zones: 3, nat: Nat::PerZone, count: 2, endpoints: all_endpoints(), ..Case::default() };
    let plan = case.plan();
    let scene = scene(&plan, Language::En);
    let count = |kind| scene.nodes.iter().filter(|node| node.kind == kind).count();
    assert_eq!(count(Kind::LoadBalancer), 3);
    assert_eq!(count(Kind::NatGateway), 3);
    assert_eq!((count(Kind::Task), count(Kind::Room)), (2, 1));
    assert_eq!(
        count(Kind::InterfaceEndpoint) + count(Kind::UnusedEndpoint),
        plan.interface_endpoints().count()
    );
    assert_eq!(count(Kind::GatewayEndpoint), plan.gateway_endpoints().count());
    let addresses: Vec<&str> = scene.addresses().collect();
    for expected in [
        "module.network.aws_vpc.this",
        "module.network.aws_internet_gateway.this",
        "module.network.aws_subnet.public[\"ap-northeast-1b\"]",
        "module.network.aws_subnet.private[\"ap-northeast-1c\"]",
        "module.network.aws_nat_gateway.this[\"ap-northeast-1a\"]",
        "module.network.aws_vpc_endpoint.interface[\"ecr.api\"]",
        "module.network.aws_vpc_endpoint.s3",
        "module.network.aws_vpc_endpoint.dynamodb",
        "module.alb.aws_lb.this",
        "module.ecs.aws_ecs_service.this",
    ] {
        assert!(addresses.contains(&expected), "{expected}");
    }
}

#[test]
fn every_option_has_its_place() {
    let case = Case {
        endpoints: vec!["ecr.api", "ecr.dkr", "kms"],
        options: Options::of(u16::MAX),
        ..Case::default()
    };
    let scene = scene(&case.plan(), Language::En);
    let addresses: Vec<&str> = scene.addresses().collect();
    for expected in [
        "module.network.aws_flow_log.this",
        "module.network.aws_vpc_endpoint.interface[\"athena\"]",
        "module.alb.aws_route53_record.alias",
        "module.alb.aws_wafv2_web_acl.this",
        "module.alb.aws_s3_bucket.logs",
        "module.alb.aws_cloudwatch_metric_alarm.target_5xx",
        "module.ecs.aws_codedeploy_deployment_group.this",
        "module.ecs.aws_ecr_repository.this",
        "module.ecs.aws_kms_key.exec",
    ] {
        assert!(addresses.contains(&expected), "{expected}");
    }
    let says = |text: &str| scene.nodes.iter().flat_map(|node| &node.labels).any(|label| label.text == text);
    for expected in
        ["test :8443", "1–5 in all", "50 % Spot", "example.com", "Your networks", "CloudWatch → SNS"]
    {
        assert!(says(expected), "{expected}");
    }
}

#[test]
fn an_internal_load_balancer_stands_in_the_private_subnets() {
    let options = Options { internal: true, ..Options::default() };
    for (nat, public) in [(Nat::None, 0), (Nat::Single, 3)] {
        let scene = scene(&Case { zones: 3, nat, options, ..Case::default() }.plan(), Language::En);
        let count = |kind| scene.nodes.iter().filter(|node| node.kind == kind).count();
        assert_eq!(count(Kind::PublicSubnet), public);
        assert_eq!(count(Kind::InternetGateway), public.min(1));
        let mut groups = scene
            .nodes
            .iter()
            .filter(|node| node.address.as_deref() == Some(address::LOAD_BALANCER_SECURITY_GROUP));
        assert!(groups.all(|node| scene.nodes[node.parent.unwrap()].kind == Kind::PrivateSubnet));
        let requests = |track| scene.lines.iter().filter(|line| line.track == track).count();
        // One from the networks, one to each zone.
        assert_eq!((requests(Track::Requests), requests(Track::PrivateRequests)), (0, 4));
    }
}

#[test]
fn endpoints_of_one_service_adjoin_before_it() {
    let case = Case { endpoints: vec!["ssm", "logs", "ssmmessages"], ..Case::default() };
    let scene = scene(&case.plan(), Language::En);
    let services: Vec<_> = scene.nodes.iter().filter(|node| node.kind == Kind::Service).collect();
    assert_eq!(services.len(), 2);
    let ends = |track| scene.lines.iter().filter(move |line| line.track == track).map(|line| line.to);
    let to_services: Vec<_> = ends(Track::Services).collect();
    assert_eq!(to_services[0], to_services[1]);
    assert_ne!(to_services[1], to_services[2]);
}

#[test]
fn tasks_spread_over_the_zones() {
    let titles = |count| {
        let scene = scene(&Case { zones: 3, count, ..Case::default() }.plan(), Language::En);
        let tasks = scene.nodes.into_iter().filter(|node| node.kind == Kind::Task);
        tasks.map(|node| node.title.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(titles(0).is_empty());
    assert_eq!(titles(2), ["1", "1"]);
    assert_eq!(titles(7), ["3", "2", "2"]);
}

#[test]
fn private_subnets_lead_to_the_nat_gateway_of_their_zone() {
    let leads_to = |nat| {
        let scene = scene(&Case { zones: 3, nat, ..Case::default() }.plan(), Language::En);
        let routes = scene.lines.iter().filter(|line| line.track == Track::NatRoutes);
        routes.map(|line| scene.nodes[line.to.unwrap()].address.clone().unwrap()).collect::<Vec<_>>()
    };
    let of = |letter| format!("module.network.aws_nat_gateway.this[\"ap-northeast-1{letter}\"]");
    assert!(leads_to(Nat::None).is_empty());
    assert_eq!(leads_to(Nat::Single), [of('a'), of('a'), of('a')]);
    assert_eq!(leads_to(Nat::PerZone), [of('a'), of('b'), of('c')]);
}

/// An element and all in it.
fn count(element: &Element) -> usize {
    let children = element.children.iter();
    1 + children.map(|child| if let Child::Element(child) = child { count(child) } else { 0 }).sum::<usize>()
}

#[test]
fn the_page_gets_no_style_of_its_own() {
    fn visit(element: &Element, visit_one: &mut impl FnMut(&Element)) {
        visit_one(element);
        for child in &element.children {
            if let Child::Element(child) = child {
                visit(child, visit_one);
            }
        }
    }
    let scene = scene(&Case { endpoints: all_endpoints(), ..Case::default() }.plan(), Language::En);
    let mut texts = 0;
    visit(&element(&scene), &mut |element| {
        assert!(!matches!(element.tag, "style" | "script"), "{}", element.tag);
        for (name, _) in &element.attributes {
            assert!(*name != "style" && !name.starts_with("on"), "{name}");
        }
        if element.tag == "text" {
            texts += 1;
            assert!(element.attributes.iter().any(|(name, _)| *name == "textLength"));
        }
    });
    assert_eq!(texts, scene.nodes.iter().map(|node| node.labels.len()).sum::<usize>());
}

proptest! {
    #[test]
    fn every_set_of_options_is_sound(
        bits in any::<u16>(),
        zones in 2_usize..=6,
        nat in 0_usize..3,
        count in 0_u32..15,
        endpoints in 0_usize..20,
    ) {
        let mut sets = endpoint_sets();
        assert_sound(&Case {
            zones,
            nat: NATS[nat],
            count,
            endpoints: sets.swap_remove(endpoints % sets.len()),
            options: Options::of(bits),
            ..Case::default()
        });
    }

    #[test]
    fn any_text_is_sound(name in any::<String>(), image in any::<String>(), registry in any::<String>()) {
        let image = Image::Internet { uri: image, registry };
        let mut plan = Case { nat: Nat::PerZone, image, ..Case::default() }.plan();
        plan.name = name;
        let scene = scene(&plan, Language::Ja);
        prop_assert_eq!(sentences(&problems(&scene)), "");
        // Another reader of XML finds the picture's own texts, and no element more.
        let svg = standalone_svg(&scene);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let texts = document.descendants().filter(|element| element.has_tag_name("text"));
        let texts: Vec<String> = texts.map(|text| text.last_child().and_then(|text| text.text()).unwrap_or_default().into()).collect();
        let labels = scene.nodes.iter().flat_map(|node| &node.labels);
        let readable = |text: &str| -> String {
            text.chars().filter(|one| *one >= ' ' && !matches!(one, '\u{fffe}' | '\u{ffff}')).collect()
        };
        prop_assert_eq!(texts, labels.map(|label| readable(&label.text)).collect::<Vec<_>>());
        let elements = document.descendants().filter(roxmltree::Node::is_element).count();
        prop_assert_eq!(elements, count(&element(&scene)) + 3);
    }
}
