//! What every picture must keep to, whatever the Plan.

use super::flow::around;
use super::scene::{DrawnStep, Kind, Label, Line, Node, Point, Rect, Scene, Track};
use super::width::width;
use crate::plan::address;

/// Least distance between two boxes, and between lines of two tracks that run side by side.
const GAP: i32 = 6;
/// Least length of a line's last piece: its arrow's head and a little.
const HEAD: i32 = 8;
/// Least distance of a port from its box's corners, which are round.
const CORNER: i32 = 6;

/// A rule that a picture may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    StaysInView,
    ParentsComeFirst,
    ChildrenStayInParents,
    SubnetsAreWhereZoneAndVpcMeet,
    SiblingsKeepDistance,
    SecurityGroupsHoldTheirMembers,
    SecurityGroupsKeepDistance,
    TextsStayInBoxes,
    TextsHaveTheirWidth,
    CutTextsAreKept,
    TextsAreUncovered,
    TextsAreApart,
    BordersPassTexts,
    LinesLeadSomewhere,
    LinesMeetPorts,
    LinesAreAxisAligned,
    HeadsHaveRoom,
    LinesPassBoxes,
    LinesPassTexts,
    TracksAreApart,
    StepsAreApart,
    StopsEndLines,
    NumbersStandOnLines,
    MarksAreApart,
}

impl Rule {
    pub(super) const ALL: [Self; 24] = [
        Self::StaysInView,
        Self::ParentsComeFirst,
        Self::ChildrenStayInParents,
        Self::SubnetsAreWhereZoneAndVpcMeet,
        Self::SiblingsKeepDistance,
        Self::SecurityGroupsHoldTheirMembers,
        Self::SecurityGroupsKeepDistance,
        Self::TextsStayInBoxes,
        Self::TextsHaveTheirWidth,
        Self::CutTextsAreKept,
        Self::TextsAreUncovered,
        Self::TextsAreApart,
        Self::BordersPassTexts,
        Self::LinesLeadSomewhere,
        Self::LinesMeetPorts,
        Self::LinesAreAxisAligned,
        Self::HeadsHaveRoom,
        Self::LinesPassBoxes,
        Self::LinesPassTexts,
        Self::TracksAreApart,
        Self::StepsAreApart,
        Self::StopsEndLines,
        Self::NumbersStandOnLines,
        Self::MarksAreApart,
    ];
}

/// A rule that is broken, and by what.
pub(super) type Problem = (Rule, String);

/// Everything that is wrong with a picture; empty where nothing is.
pub(super) fn problems(scene: &Scene) -> Vec<Problem> {
    let mut found = Vec::new();
    nodes(scene, &mut found);
    security_groups(scene, &mut found);
    labels(scene, &mut found);
    for line in &scene.lines {
        check_line(scene, line, &mut found);
    }
    for (index, line) in scene.lines.iter().enumerate() {
        for other in scene.lines[index + 1..].iter().filter(|other| other.track != line.track) {
            if run_along(line, other) {
                found.push((Rule::TracksAreApart, format!("{:?} runs along {:?}", line.track, other.track)));
            }
        }
    }
    found.extend(flow_problems(scene));
    found
}

fn nodes(scene: &Scene, found: &mut Vec<Problem>) {
    let page = Rect { x: 0, y: 0, width: scene.width, height: scene.height };
    let vpc = scene.nodes.iter().find(|node| node.kind == Kind::Vpc).unwrap();
    for (index, node) in scene.nodes.iter().enumerate() {
        if !holds(page, node.frame) {
            found.push((Rule::StaysInView, name(node)));
        }
        let is_subnet = matches!(node.kind, Kind::PublicSubnet | Kind::PrivateSubnet);
        let in_zone = node.parent.is_some_and(|parent| scene.nodes[parent].kind == Kind::Zone);
        if is_subnet && !(in_zone && holds(vpc.frame, node.frame)) {
            found.push((Rule::SubnetsAreWhereZoneAndVpcMeet, name(node)));
        }
        let Some(parent) = node.parent else { continue };
        if parent >= index {
            found.push((Rule::ParentsComeFirst, name(node)));
        }
        let parent = &scene.nodes[parent];
        if !holds(parent.frame, node.frame) {
            found.push((Rule::ChildrenStayInParents, format!("{} leaves {}", name(node), name(parent))));
        }
    }
    for (index, node) in scene.nodes.iter().enumerate() {
        for other in &scene.nodes[index + 1..] {
            if node.parent == other.parent
                && !may_cross(node.kind, other.kind)
                && grown(node.frame, GAP).meets(other.frame)
            {
                found.push((Rule::SiblingsKeepDistance, format!("{} and {}", name(node), name(other))));
            }
        }
    }
}

/// Each security group holds exactly what is in it at AWS, and neither its border nor what it holds comes too near.
fn security_groups(scene: &Scene, found: &mut Vec<Problem>) {
    for (index, node) in scene.nodes.iter().enumerate() {
        let parent = node.parent.map(|parent| &scene.nodes[parent]);
        let held_by =
            parent.filter(|parent| is_security_group(parent)).and_then(|parent| parent.address.as_deref());
        if held_by != group_of(node.kind) {
            found.push((Rule::SecurityGroupsHoldTheirMembers, name(node)));
        }
        if !is_security_group(node) {
            continue;
        }
        if !scene.nodes.iter().any(|member| member.parent == Some(index)) {
            found.push((Rule::SecurityGroupsHoldTheirMembers, format!("{} is empty", name(node))));
        }
        // What stands in a member is held too: it stays in it.
        for other in scene.nodes.iter().filter(|other| !other.kind.is_group() && other.kind != Kind::Mark) {
            if other.parent != Some(index) && node.frame.meets(other.frame) {
                let what = format!("{} reaches into {}", name(other), name(node));
                found.push((Rule::SecurityGroupsHoldTheirMembers, what));
            }
            if other.parent == Some(index) && !holds(grown(node.frame, -GAP), other.frame) {
                found.push((Rule::SecurityGroupsKeepDistance, name(other)));
            }
        }
        if node.kind == Kind::SecurityGroup
            && !parent.is_some_and(|subnet| holds(grown(subnet.frame, -GAP), node.frame))
        {
            found.push((Rule::SecurityGroupsKeepDistance, name(node)));
        }
    }
}

fn is_security_group(node: &Node) -> bool {
    matches!(node.kind, Kind::SecurityGroup | Kind::Shelf)
}

/// The address of the security group that things of a kind are in. NAT gateways and gateway endpoints are in none.
fn group_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::LoadBalancer => Some(address::LOAD_BALANCER_SECURITY_GROUP),
        Kind::Task | Kind::Room => Some(address::TASK_SECURITY_GROUP),
        Kind::InterfaceEndpoint | Kind::UnusedEndpoint => Some(address::ENDPOINT_SECURITY_GROUP),
        _ => None,
    }
}

/// The zones cross the VPC, gateways and endpoints stand on its border, and the zones pass beneath the shelf.
fn may_cross(one: Kind, other: Kind) -> bool {
    let on_the_border =
        |kind| matches!(kind, Kind::Zone | Kind::Shelf | Kind::InternetGateway | Kind::GatewayEndpoint);
    (one == Kind::Vpc && on_the_border(other))
        || (other == Kind::Vpc && on_the_border(one))
        || (one == Kind::Zone && other == Kind::Shelf)
}

fn labels(scene: &Scene, found: &mut Vec<Problem>) {
    let mut earlier: Vec<(&Label, Rect)> = Vec::new();
    for (index, node) in scene.nodes.iter().enumerate() {
        let is_clear = node.kind.is_group() && node.kind != Kind::Shelf;
        for label in &node.labels {
            let extent = label.extent();
            let text = || format!("“{}” of {}", label.text, name(node));
            if !holds(node.frame, extent) {
                found.push((Rule::TextsStayInBoxes, text()));
            }
            if width(&label.text, label.style) > label.width {
                found.push((Rule::TextsHaveTheirWidth, text()));
            }
            if label.text.ends_with('…') && label.full.is_none() {
                found.push((Rule::CutTextsAreKept, text()));
            }
            for (other_index, other) in scene.nodes.iter().enumerate() {
                if other_index == index || node.parent == Some(other_index) {
                    continue;
                }
                let is_filled = !other.kind.is_group() || other.kind == Kind::Shelf;
                if is_filled && other.frame.meets(extent) {
                    found.push((Rule::TextsAreUncovered, format!("{} covers {}", name(other), text())));
                }
                if is_clear && borders(other.frame).any(|piece| crosses(piece, extent)) {
                    found.push((Rule::BordersPassTexts, format!("{} crosses {}", name(other), text())));
                }
            }
            if let Some((_, at)) = node.glyph
                && (Rect { x: at.x, y: at.y, width: 16, height: 16 }).meets(extent)
            {
                found.push((Rule::TextsAreUncovered, format!("the glyph covers {}", text())));
            }
            for (other, _) in earlier.iter().filter(|(_, other)| other.meets(extent)) {
                found.push((Rule::TextsAreApart, format!("{} meets “{}”", text(), other.text)));
            }
            earlier.push((label, extent));
        }
    }
}

/// What is wrong with one line by itself.
fn check_line(scene: &Scene, line: &Line, found: &mut Vec<Problem>) {
    let page = Rect { x: 0, y: 0, width: scene.width, height: scene.height };
    let text = |what: &str| format!("{:?} {what}", line.track);
    if (line.from, line.to) == (None, None) || line.points.len() < 2 {
        found.push((Rule::LinesLeadSomewhere, text("leads nowhere")));
    }
    for (end, point) in [(line.from, line.points.first()), (line.to, line.points.last())] {
        if let (Some(end), Some(point)) = (end, point)
            && !is_port(&scene.nodes[end], *point)
        {
            found.push((Rule::LinesMeetPorts, text(&name(&scene.nodes[end]))));
        }
    }
    if let (Some(_), [.., before, tip]) = (line.to, &line.points[..])
        && (before.x - tip.x).abs() + (before.y - tip.y).abs() < HEAD
    {
        found.push((Rule::HeadsHaveRoom, text("ends too short")));
    }
    if !line.points.iter().all(|point| holds(page, Rect { x: point.x, y: point.y, width: 0, height: 0 })) {
        found.push((Rule::StaysInView, text("leaves the view box")));
    }
    // Beyond its ends a line may only cross the groups that hold one of them, and borders that groups are.
    let mut passes: Vec<usize> = Vec::new();
    for end in [line.from, line.to].into_iter().flatten() {
        let mut parent = scene.nodes[end].parent;
        while let Some(group) = parent {
            passes.push(group);
            parent = scene.nodes[group].parent;
        }
    }
    // Where a step stops, its line is cut: each of the two parts ends in the groups that hold the mark.
    for (end, point) in [(line.from, line.points.first()), (line.to, line.points.last())] {
        let (None, Some(Point { x, y })) = (end, point) else { continue };
        let at = Rect { x: *x, y: *y, width: 0, height: 0 };
        let groups = scene.nodes.iter().enumerate().filter(|(_, node)| node.kind.is_group());
        passes.extend(groups.filter(|(_, node)| node.frame.meets(at)).map(|(index, _)| index));
    }
    // Where load balancer and tasks share subnets, what is forwarded passes from one to the next. The two parts of a
    // step that stops know one end each.
    let has_public = scene.nodes.iter().any(|node| node.kind == Kind::PublicSubnet);
    let shares = |node: &Node| match node.kind {
        Kind::PrivateSubnet => !has_public && line.track == Track::Forwarding,
        _ => false,
    };
    for piece in pieces(line) {
        if piece.0.x != piece.1.x && piece.0.y != piece.1.y {
            found.push((Rule::LinesAreAxisAligned, text("runs aslant")));
        }
        for (index, node) in scene.nodes.iter().enumerate() {
            let open = matches!(node.kind, Kind::Region | Kind::Zone | Kind::Vpc) || shares(node);
            if !open && !passes.contains(&index) && crosses(piece, node.frame) {
                found.push((Rule::LinesPassBoxes, text(&name(node))));
            }
            for label in node.labels.iter().filter(|label| crosses(piece, label.extent())) {
                found.push((Rule::LinesPassTexts, text(&label.text)));
            }
        }
    }
}

/// What is wrong with the flow that a picture shows.
pub(super) fn flow_problems(scene: &Scene) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(flow) = &scene.flow else { return found };
    let below = Rect { x: 0, y: scene.height, width: scene.width, height: flow.legend_height };
    for (index, label) in flow.legend.iter().enumerate() {
        let text = || format!("the legend's “{}”", label.text);
        if !holds(below, label.extent()) {
            found.push((Rule::StaysInView, text()));
        }
        if width(&label.text, label.style) > label.width {
            found.push((Rule::TextsHaveTheirWidth, text()));
        }
        if flow.legend[index + 1..].iter().any(|other| other.extent().meets(label.extent())) {
            found.push((Rule::TextsAreApart, text()));
        }
    }
    let mut marks: Vec<Rect> = Vec::new();
    for (index, step) in flow.steps.iter().enumerate() {
        let text = |what: &str| format!("step {} {what}", step.number);
        for line in all_lines(step) {
            check_line(scene, line, &mut found);
            for (other, number) in flow.steps[index + 1..]
                .iter()
                .flat_map(|other| all_lines(other).map(|line| (line, other.number)))
            {
                if !may_share(line, other) && run_along(line, other) {
                    found.push((Rule::StepsAreApart, text(&format!("and {number} on {:?}", line.track))));
                }
            }
        }
        for stop in &step.stops {
            let is_end = |line: &Line| line.to.is_none() && line.points.last() == Some(stop);
            if !step.reached.iter().any(is_end) {
                found.push((Rule::StopsEndLines, text("stops beside its lines")));
            }
        }
        if step.stops.is_empty()
            && (!step.beyond.is_empty() || step.reached.iter().any(|line| line.to.is_none()))
        {
            found.push((Rule::StopsEndLines, text("ends without a mark")));
        }
        let on_line = |point: Point| {
            let at = Rect { x: point.x, y: point.y, width: 0, height: 0 };
            all_lines(step).flat_map(pieces).any(|(from, to)| {
                let ((left, right), (top, bottom)) = spans((from, to));
                holds(Rect { x: left, y: top, width: right - left, height: bottom - top }, at)
            })
        };
        if all_lines(step).next().is_some() && !step.badge.is_some_and(on_line) {
            found.push((Rule::NumbersStandOnLines, text("has no number on its lines")));
        }
        for mark in step.stops.iter().chain(&step.badge).map(|mark| around(*mark)) {
            let boxes = scene.nodes.iter().filter(|node| !node.kind.is_group()).map(|node| node.frame);
            let texts = scene.nodes.iter().flat_map(|node| &node.labels).map(Label::extent);
            if boxes.chain(texts).any(|taken| taken.meets(mark)) {
                found.push((Rule::MarksAreApart, text("has a mark on something else")));
            }
            // Steps that stop at the same place share its mark.
            if marks.iter().any(|other| *other != mark && other.meets(mark)) {
                found.push((Rule::MarksAreApart, text("has a mark on another")));
            }
            marks.push(mark);
        }
    }
    found
}

fn all_lines(step: &DrawnStep) -> impl Iterator<Item = &Line> {
    step.reached.iter().chain(&step.beyond)
}

/// Steps may run together only where they go the same way: to the same place, or, cut by a stop, from the same.
fn may_share(one: &Line, other: &Line) -> bool {
    let same = |one: Option<usize>, other: Option<usize>| one.is_some() && one == other;
    let is_cut = one.to.is_none() || other.to.is_none();
    one.track == other.track
        && (same(one.to, other.to)
            || one == other
            || (is_cut && same(one.from, other.from) && one.track != Track::InterfaceEndpoints))
}

fn name(node: &Node) -> String {
    format!("{:?} “{}”", node.kind, node.title)
}

fn grown(rect: Rect, by: i32) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

fn holds(outer: Rect, inner: Rect) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom()
}

/// Whether a line may enter a box there: on one of its sides, not at a corner; at round ends in the middle.
fn is_port(node: &Node, point: Point) -> bool {
    let frame = node.frame;
    let corner = match node.kind {
        Kind::GatewayEndpoint => frame.height / 2,
        _ => CORNER,
    };
    let level = point.y >= frame.y + corner && point.y <= frame.bottom() - corner;
    let upright = point.x >= frame.x + corner && point.x <= frame.right() - corner;
    (level && (point.x == frame.x || point.x == frame.right()))
        || (upright && (point.y == frame.y || point.y == frame.bottom()))
}

type Piece = (Point, Point);

fn pieces(line: &Line) -> impl Iterator<Item = Piece> {
    line.points.windows(2).map(|pair| (pair[0], pair[1]))
}

fn borders(frame: Rect) -> impl Iterator<Item = Piece> {
    let corner = |x, y| Point { x, y };
    let (left, top, right, bottom) = (frame.x, frame.y, frame.right(), frame.bottom());
    [
        (corner(left, top), corner(right, top)),
        (corner(right, top), corner(right, bottom)),
        (corner(left, bottom), corner(right, bottom)),
        (corner(left, top), corner(left, bottom)),
    ]
    .into_iter()
}

/// The two ends of a piece, in order, on each axis.
fn spans(piece: Piece) -> ((i32, i32), (i32, i32)) {
    let (one, other) = piece;
    ((one.x.min(other.x), one.x.max(other.x)), (one.y.min(other.y), one.y.max(other.y)))
}

/// Whether a piece enters a rectangle; touching its border is not entering.
fn crosses(piece: Piece, rect: Rect) -> bool {
    let ((left, right), (top, bottom)) = spans(piece);
    left < rect.right() && right > rect.x && top < rect.bottom() && bottom > rect.y
}

fn run_along(one: &Line, other: &Line) -> bool {
    pieces(one).any(|piece| pieces(other).any(|other| run_together(piece, other)))
}

/// Whether two pieces run side by side with less than the gap between them.
fn run_together(one: Piece, other: Piece) -> bool {
    let ((one_left, one_right), (one_top, one_bottom)) = spans(one);
    let ((left, right), (top, bottom)) = spans(other);
    let share_x = one_left.max(left) < one_right.min(right);
    let share_y = one_top.max(top) < one_bottom.min(bottom);
    let (near_x, near_y) = ((one_left - left).abs() < GAP, (one_top - top).abs() < GAP);
    (one_left == one_right && left == right && near_x && share_y)
        || (one_top == one_bottom && top == bottom && near_y && share_x)
}
