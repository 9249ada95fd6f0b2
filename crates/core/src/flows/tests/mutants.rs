//! A network with one thing less.

use super::cases::{cases, written};
use super::*;

/// The legs that stop in a network changed by hand, as the table of cases writes them.
fn stopped(config: &Config, change: impl FnOnce(&mut Network)) -> Vec<String> {
    let plan = planned(config);
    let mut network = Network::of(&plan);
    let before = network.clone();
    change(&mut network);
    assert_ne!(network, before, "nothing was changed");
    let flows = walk(&plan, &network);
    let stopped = steps(&flows).filter(|step| step.stop.is_some());
    stopped.map(|step| format!("{:?} {:?}: {}", step.leg, step.zones, written(step))).collect()
}

fn with_nat(nat: Nat) -> Config {
    let mut config = Config::default();
    config.network.nat = nat;
    config
}

fn without_rule(group: Group, direction: Direction, peer: Peer) -> impl FnOnce(&mut Network) {
    move |network| {
        network.rules.retain(|rule| (rule.group, rule.direction, rule.peer) != (group, direction, peer));
    }
}

fn without_statement(holder: Holder, action: &'static str) -> impl FnOnce(&mut Network) {
    move |network| {
        network
            .statements
            .retain(|statement| statement.holder != holder || !statement.actions.contains(&action));
    }
}

#[test]
fn a_route_less_breaks_its_own_zone_only() {
    assert_eq!(
        stopped(&Config::default(), |network| network.routes[1].clear()),
        ["Layers [1]: task x s3 | NoEndpoint(\"s3\")"]
    );
    let broken = stopped(&with_nat(Nat::PerZone), |network| {
        network.routes[0].retain(|route| !matches!(route, Route::Nat(_)));
    });
    assert_eq!(
        broken,
        [
            "Token [0]: task x ecr.api | NoEndpoint(\"ecr.api\")",
            "Manifest [0]: task x ecr.dkr | NoEndpoint(\"ecr.dkr\")",
            "Logs [0]: task x logs | NoEndpoint(\"logs\")",
            "Session [0]: task x ssmmessages | NoEndpoint(\"ssmmessages\")",
            "Call(\"ssm\") [0]: task x ssm | NoEndpoint(\"ssm\")",
            "Internet [0]: task x internet | NoInternet",
        ]
    );
}

#[test]
fn a_zone_of_its_own_is_named() {
    let plan = planned(&Config::default());
    let mut network = Network::of(&plan);
    network.routes[1].clear();
    let flows = walk(&plan, &network);
    let (step, _) = flows[2].stop().unwrap();
    let said = step.say(&plan, Language::En);
    assert!(said.starts_with("In ap-northeast-1c: Fargate downloads"), "{said}");
}

#[test]
fn without_the_route_to_the_internet_gateway_nobody_comes_and_nothing_leaves() {
    let broken = stopped(&with_nat(Nat::Single), |network| network.public_route = false);
    assert_eq!(broken[0], "Request [0, 1]: users > igw x alb | NoInternetGateway");
    assert_eq!(broken[1], "Token [0, 1]: task > nat:0 x igw > ecr.api | NoInternetGateway");
    assert_eq!(broken.len(), 7);
}

#[test]
fn security_groups_stop_on_either_side() {
    let tasks = Peer::Group(Group::Tasks);
    let endpoints = Peer::Group(Group::Endpoints);
    let default = Config::default();
    let out = stopped(&default, without_rule(Group::Tasks, Direction::Out, endpoints));
    assert_eq!(out[0], "Token [0, 1]: task x if:ecr.api > ecr.api | Egress(Tasks, 443)");
    assert_eq!(out.len(), 5, "all interface endpoints, but not S3: {out:?}");
    let inwards = stopped(&default, without_rule(Group::Endpoints, Direction::In, tasks));
    assert_eq!(inwards[0], "Token [0, 1]: task > if:ecr.api x ecr.api | Ingress(Endpoints, 443)");
    assert_eq!(inwards.len(), 5);
    assert_eq!(
        stopped(&default, without_rule(Group::Tasks, Direction::Out, Peer::Prefixes("s3"))),
        ["Layers [0, 1]: task x gw:s3 > s3 | Egress(Tasks, 443)"]
    );
    assert_eq!(
        stopped(&default, without_rule(Group::LoadBalancer, Direction::Out, tasks)),
        [
            "Forward [0, 1]: alb x task | Egress(LoadBalancer, 80)",
            "HealthCheck [0, 1]: alb x task | Egress(LoadBalancer, 80)"
        ]
    );
    assert_eq!(
        stopped(&default, without_rule(Group::Tasks, Direction::In, Peer::Group(Group::LoadBalancer))),
        [
            "Forward [0, 1]: alb > task x | Ingress(Tasks, 80)",
            "HealthCheck [0, 1]: alb > task x | Ingress(Tasks, 80)"
        ]
    );
    let all = Peer::Range("0.0.0.0/0".parse().unwrap());
    assert_eq!(
        stopped(&default, without_rule(Group::LoadBalancer, Direction::In, all)),
        ["Request [0, 1]: users > igw > alb x | Ingress(LoadBalancer, 80)"]
    );
}

#[test]
fn a_rule_to_everywhere_lets_out_to_anything() {
    let config = with_nat(Nat::Single);
    let plan = planned(&config);
    let mut network = Network::of(&plan);
    without_rule(Group::Tasks, Direction::Out, Peer::Prefixes("s3"))(&mut network);
    assert!(walk(&plan, &network).iter().all(|flow| flow.stop().is_none()));
}

#[test]
fn a_rule_to_a_services_addresses_lets_out_to_them_through_nat_too() {
    let all = Peer::Range("0.0.0.0/0".parse().unwrap());
    let broken = stopped(&with_nat(Nat::Single), |network| {
        without_rule(Group::Tasks, Direction::Out, all)(network);
        network.routes.iter_mut().for_each(|routes| routes.retain(|route| *route != Route::Gateway("s3")));
    });
    assert_eq!(broken[0], "Token [0, 1]: task x nat:0 > igw > ecr.api | Egress(Tasks, 443)");
    assert!(!broken.iter().any(|line| line.starts_with("Layers")), "{broken:?}");
}

#[test]
fn policies_and_permissions_stop_where_they_are_asked() {
    let mut config = Config::default();
    config.service.calls = vec!["dynamodb".into(), "sqs".into()];
    config.service.buckets = vec!["uploads-1".into()];
    config.service.exec = Exec::Audited;
    let less = |holder, action| stopped(&config, without_statement(holder, action));
    assert_eq!(
        less(Holder::Endpoint("sqs"), "*"),
        ["Call(\"sqs\") [0, 1]: task > if:sqs x sqs | Policy(\"sqs\", \"sqs:ChangeMessageVisibility\")"]
    );
    assert_eq!(
        less(Holder::TaskRole, "sqs:SendMessage"),
        [
            "Call(\"sqs\") [0, 1]: task > if:sqs > sqs x | Permission(TaskRole, \"sqs:ChangeMessageVisibility\")"
        ]
    );
    assert_eq!(
        less(Holder::Endpoint("s3"), "s3:ListBucket"),
        ["Bucket(0) [0, 1]: task > gw:s3 x s3 | Policy(\"s3\", \"s3:ListBucket\")"]
    );
    assert_eq!(
        less(Holder::TaskRole, "s3:GetObject"),
        ["Bucket(0) [0, 1]: task > gw:s3 > s3 x | Permission(TaskRole, \"s3:AbortMultipartUpload\")"]
    );
    assert_eq!(
        less(Holder::ExecutionRole, "ecr:GetAuthorizationToken"),
        [
            "Token [0, 1]: task > if:ecr.api > ecr.api x | Permission(ExecutionRole, \"ecr:GetAuthorizationToken\")"
        ]
    );
    assert_eq!(
        less(Holder::ExecutionRole, "logs:PutLogEvents"),
        ["Logs [0, 1]: task > if:logs > logs x | Permission(ExecutionRole, \"logs:CreateLogStream\")"]
    );
    assert_eq!(
        less(Holder::TaskRole, "logs:DescribeLogGroups"),
        ["SessionLog [0, 1]: task > if:logs > logs x | Permission(TaskRole, \"logs:DescribeLogGroups\")"]
    );
    assert_eq!(
        less(Holder::TaskRole, "kms:Decrypt"),
        ["SessionKey [0, 1]: task > if:kms > kms x | Permission(TaskRole, \"kms:Decrypt\")"]
    );
}

#[test]
fn the_layers_are_admitted_by_the_endpoint_not_by_a_role() {
    let layers = |network: &mut Network| {
        network.statements.retain(|statement| statement.resource != Resource::Layers);
    };
    assert_eq!(
        stopped(&Config::default(), layers),
        ["Layers [0, 1]: task > gw:s3 x s3 | Policy(\"s3\", \"s3:GetObject\")"]
    );
}

/// Nothing in a network is there for nothing: each rule, route and statement taken away stops a leg, but for what only
/// a redirect, a test of a new version or an endpoint that nothing uses would need.
#[test]
fn each_thing_less_is_noticed_somewhere() {
    let mut tried = 0;
    for case in cases() {
        let plan = planned(&case.config);
        let whole = Network::of(&plan);
        if walk(&plan, &whole).iter().any(|flow| flow.stop().is_some()) || plan.nat != Nat::None {
            continue;
        }
        let mut lacking = Vec::new();
        for index in 0..whole.statements.len() {
            let mut network = whole.clone();
            network.statements.remove(index);
            lacking.push((format!("{:?}", whole.statements[index]), network));
        }
        for index in 0..whole.rules.len() {
            let rule = whole.rules[index];
            let is_first = rule.group == Group::LoadBalancer && rule.direction == Direction::In;
            if !is_first {
                let mut network = whole.clone();
                network.rules.remove(index);
                lacking.push((format!("{rule:?}"), network));
            }
        }
        for index in 0..whole.interfaces.len() {
            let mut network = whole.clone();
            network.interfaces.remove(index);
            lacking.push((whole.interfaces[index].into(), network));
        }
        for (what, network) in lacking {
            let stops = walk(&plan, &network).iter().any(|flow| flow.stop().is_some());
            assert!(stops, "{}: {what} is missed by nobody", case.title);
            tried += 1;
        }
    }
    assert!(tried > 300, "{tried}");
}
