//! The table of cases that were reasoned by hand.

use std::fmt::Write;

use super::*;

/// A row of the table.
pub(super) struct Case {
    pub(super) title: &'static str,
    pub(super) config: Config,
    stops: Vec<&'static str>,
    legs: Vec<(&'static str, &'static str)>,
}

/// The rows, behind the explanation.
pub(super) fn cases() -> Vec<Case> {
    let table = include_str!("cases.txt").split("\n= ").skip(1);
    table
        .map(|case| {
            let mut lines = case.lines();
            let title = lines.next().unwrap();
            let config = serde_json::from_str(lines.next().unwrap())
                .unwrap_or_else(|problem| panic!("{title}: {problem}"));
            let stops = lines.next().and_then(|line| line.strip_prefix("stops:")).unwrap();
            let stops = stops.split(", ").map(str::trim).filter(|leg| !leg.is_empty()).collect();
            let legs = lines
                .filter(|line| !line.is_empty())
                .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("{title}: {line}")))
                .collect();
            Case { title, config, stops, legs }
        })
        .collect()
}

fn name(hop: Hop) -> String {
    match (hop.place, hop.zone) {
        (Place::Users, _) => "users".into(),
        (Place::Networks, _) => "networks".into(),
        (Place::InternetGateway, _) => "igw".into(),
        (Place::LoadBalancer, Zone::Own) => "alb".into(),
        (Place::Task, Zone::Own) => "task".into(),
        (Place::NatGateway, Zone::Own) => "nat".into(),
        (Place::NatGateway, Zone::At(zone)) => format!("nat:{zone}"),
        (Place::InterfaceEndpoint(name), Zone::None) => format!("if:{name}"),
        (Place::GatewayEndpoint(name), Zone::None) => format!("gw:{name}"),
        (Place::Service(name), Zone::None) => name.into(),
        (Place::OtherRegion, _) => "other-region".into(),
        (Place::Registry, _) => "registry".into(),
        (Place::Internet, _) => "internet".into(),
        other => panic!("{other:?}"),
    }
}

/// A step as the table writes it.
pub(super) fn written(step: &Step) -> String {
    let mut text = String::new();
    for (index, hop) in step.hops.iter().enumerate() {
        if index > 0 {
            let stopped = step.stop.is_some_and(|stop| stop.at == index - 1);
            text.push_str(if stopped { " x " } else { " > " });
        }
        text.push_str(&name(*hop));
    }
    if let Some(stop) = step.stop {
        let last = stop.at == step.hops.len() - 1;
        text.push_str(if last { " x | " } else { " | " });
        write!(text, "{:?}", stop.reason).unwrap();
    }
    text
}

#[test]
fn the_walk_goes_as_reasoned_by_hand() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut wrong = Vec::new();
    for Case { title, config, stops, legs } in &cases {
        let flows = flows(&planned(config));
        let found: Vec<String> =
            steps(&flows).filter(|step| step.stop.is_some()).map(|step| format!("{:?}", step.leg)).collect();
        if found != *stops {
            wrong.push(format!("{title}: stops {found:?}, not {stops:?}"));
        }
        for (leg, way) in legs {
            let mut of_leg = steps(&flows).filter(|step| format!("{:?}", step.leg) == *leg);
            let found = of_leg.next().map_or("absent".into(), written);
            if found != *way || of_leg.next().is_some() {
                wrong.push(format!("{title}: {leg}: {found}, not {way}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
