//! The checker sees whatever is put wrong.

use super::*;
use crate::topology::check::Rule;

fn find(scene: &mut Scene, kind: Kind) -> &mut Node {
    scene.nodes.iter_mut().find(|node| node.kind == kind).unwrap()
}

fn find_last(scene: &mut Scene, kind: Kind) -> &mut Node {
    scene.nodes.iter_mut().rfind(|node| node.kind == kind).unwrap()
}

fn line(scene: &mut Scene, track: Track) -> &mut Line {
    scene.lines.iter_mut().rfind(|line| line.track == track).unwrap()
}

fn bend(scene: &mut Scene, track: Track, x: i32) {
    for point in &mut line(scene, track).points[1..3] {
        point.x = x;
    }
}

fn step(scene: &mut Scene, index: usize) -> &mut DrawnStep {
    &mut scene.flow.as_mut().unwrap().steps[index]
}

fn legend(scene: &mut Scene, index: usize) -> &mut Label {
    &mut scene.flow.as_mut().unwrap().legend[index]
}

/// What is put wrong to break a rule.
type Seed = (Rule, fn(&mut Scene));

const SEEDS: &[Seed] = &[
    (Rule::StaysInView, |scene| find(scene, Kind::Service).frame.x += 40),
    (Rule::StaysInView, |scene| line(scene, Track::Egress).points[0].x = -1),
    (Rule::ParentsComeFirst, |scene| find(scene, Kind::Zone).parent = Some(20)),
    (Rule::ChildrenStayInParents, |scene| find(scene, Kind::Task).frame.x -= 20),
    (Rule::SubnetsAreWhereZoneAndVpcMeet, |scene| find(scene, Kind::PublicSubnet).frame.x = 122),
    (Rule::SubnetsAreWhereZoneAndVpcMeet, |scene| find(scene, Kind::PrivateSubnet).parent = Some(0)),
    // Two boxes that overlap, and two that are too near.
    (Rule::SiblingsKeepDistance, |scene| find(scene, Kind::NatGateway).frame.y -= 20),
    (Rule::SiblingsKeepDistance, |scene| find(scene, Kind::NatGateway).frame.y -= 8),
    // Out of its group, a stranger in it, another group's member, a group of nothing, and one of another address.
    (Rule::SecurityGroupsHoldTheirMembers, |scene| {
        let group = find(scene, Kind::Task).parent.unwrap();
        find(scene, Kind::Task).parent = scene.nodes[group].parent;
    }),
    (Rule::SecurityGroupsHoldTheirMembers, |scene| {
        find(scene, Kind::NatGateway).parent = find(scene, Kind::LoadBalancer).parent;
    }),
    (Rule::SecurityGroupsHoldTheirMembers, |scene| {
        find(scene, Kind::Task).parent = find(scene, Kind::LoadBalancer).parent;
    }),
    (Rule::SecurityGroupsHoldTheirMembers, |scene| {
        find(scene, Kind::Room).parent = find(scene, Kind::Task).parent;
    }),
    (Rule::SecurityGroupsHoldTheirMembers, |scene| find(scene, Kind::Shelf).address = None),
    (Rule::SecurityGroupsHoldTheirMembers, |scene| find(scene, Kind::SecurityGroup).frame.height += 30),
    // Too near to what it holds, and to what holds it.
    (Rule::SecurityGroupsKeepDistance, |scene| find(scene, Kind::Task).frame.x -= 1),
    (Rule::SecurityGroupsKeepDistance, |scene| find(scene, Kind::InterfaceEndpoint).frame.width += 5),
    (Rule::SecurityGroupsKeepDistance, |scene| find(scene, Kind::SecurityGroup).frame.x -= 1),
    (Rule::TextsStayInBoxes, |scene| find(scene, Kind::Room).labels[0].at.x += 40),
    (Rule::TextsHaveTheirWidth, |scene| find(scene, Kind::Vpc).labels[0].width -= 1),
    (Rule::CutTextsAreKept, |scene| find(scene, Kind::Vpc).labels[0].text = "VPC…".into()),
    (Rule::TextsAreUncovered, |scene| find(scene, Kind::Task).labels[1].at.x -= 20),
    (Rule::TextsAreUncovered, |scene| find(scene, Kind::PublicSubnet).labels[0].at.y += 50),
    (Rule::TextsAreApart, |scene| find(scene, Kind::Task).labels[1].at.y -= 6),
    (Rule::TextsAreApart, |scene| find(scene, Kind::Region).labels[0].at.y += 30),
    (Rule::BordersPassTexts, |scene| find(scene, Kind::Zone).frame.y = 54),
    (Rule::LinesLeadSomewhere, |scene| {
        (line(scene, Track::S3).from, line(scene, Track::S3).to) = (None, None);
    }),
    (Rule::LinesLeadSomewhere, |scene| line(scene, Track::S3).points.truncate(1)),
    // Beside the box, and at its corner.
    (Rule::LinesMeetPorts, |scene| line(scene, Track::S3).points[0].y += 60),
    (Rule::LinesMeetPorts, |scene| find(scene, Kind::Users).frame.y += 30),
    (Rule::LinesMeetPorts, |scene| find(scene, Kind::GatewayEndpoint).frame.y += 2),
    (Rule::LinesAreAxisAligned, |scene| line(scene, Track::S3).points[1].y += 60),
    (Rule::HeadsHaveRoom, |scene| bend(scene, Track::S3, 530)),
    (Rule::LinesPassBoxes, |scene| bend(scene, Track::S3, 600)),
    (Rule::LinesPassBoxes, |scene| bend(scene, Track::NatRoutes, 250)),
    (Rule::LinesPassTexts, |scene| find_last(scene, Kind::Zone).labels[0].at.x -= 40),
    // On the other track, and too near to it.
    (Rule::TracksAreApart, |scene| bend(scene, Track::S3, 512)),
    (Rule::TracksAreApart, |scene| bend(scene, Track::S3, 508)),
    (Rule::StepsAreApart, |scene| {
        let first = step(scene, 0).reached[0].clone();
        step(scene, 1).reached[0].points = first.points;
    }),
    (Rule::StopsEndLines, |scene| step(scene, 2).stops[0].x += 1),
    (Rule::StopsEndLines, |scene| step(scene, 2).stops.clear()),
    (Rule::NumbersStandOnLines, |scene| step(scene, 0).badge = None),
    (Rule::NumbersStandOnLines, |scene| step(scene, 0).badge = Some(Point { x: 320, y: 12 })),
    (Rule::MarksAreApart, |scene| step(scene, 0).badge = step(scene, 0).reached[0].points.first().copied()),
    (Rule::MarksAreApart, |scene| {
        let mut mark = step(scene, 0).badge.unwrap();
        mark.x += 4;
        step(scene, 1).badge = Some(mark);
    }),
    // The rules for lines and texts hold for a flow's too.
    (Rule::StaysInView, |scene| legend(scene, 0).at.x -= 20),
    (Rule::TextsHaveTheirWidth, |scene| legend(scene, 1).width -= 1),
    (Rule::TextsAreApart, |scene| legend(scene, 0).at.y += 10),
    (Rule::LinesPassBoxes, |scene| step(scene, 0).reached[0].points[2].x = 700),
    (Rule::LinesMeetPorts, |scene| step(scene, 0).reached[0].points[0].x += 3),
    (Rule::LinesAreAxisAligned, |scene| step(scene, 0).reached[0].points[1].y += 3),
];

#[test]
fn the_checker_sees_whatever_is_put_wrong() {
    // The third step of the image pull stops: the endpoint's policy refuses the layers.
    let plan = Case { nat: Nat::Single, ..Case::default() }.plan();
    let mut network = Network::of(&plan);
    network.statements.retain(|statement| statement.resource != Resource::Layers);
    let pull = walk(&plan, &network).into_iter().find(|flow| flow.kind == FlowKind::ImagePull).unwrap();
    let sound = scene_showing(&plan, Language::En, Shown { flow: Some(&pull), ..Shown::default() });
    assert_eq!(sentences(&problems(&sound)), "");
    for (number, (rule, change)) in SEEDS.iter().enumerate() {
        let mut scene = sound.clone();
        change(&mut scene);
        let found = problems(&scene);
        assert!(found.iter().any(|(broken, _)| broken == rule), "{number}, {rule:?}: {}", sentences(&found));
    }
    for rule in Rule::ALL {
        assert!(SEEDS.iter().any(|(seed, _)| *seed == rule), "{rule:?} is never broken");
    }
}
