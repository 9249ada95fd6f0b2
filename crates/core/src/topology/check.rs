//! What every picture must keep to, whatever the Plan: the sentences that a Scene breaks.

use super::scene::{Anchor, Kind, Label, Line, Node, Point, Rect, Scene, Track};
use super::width::width;

/// Least distance between two boxes, and between lines of two tracks that run side by side.
const GAP: i32 = 6;

/// Everything that is wrong with a picture; empty where nothing is.
pub(super) fn problems(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    nodes(scene, &mut found);
    labels(scene, &mut found);
    lines(scene, &mut found);
    found
}

fn nodes(scene: &Scene, found: &mut Vec<String>) {
    let page = Rect { x: 0, y: 0, width: scene.width, height: scene.height };
    for (index, node) in scene.nodes.iter().enumerate() {
        if !holds(page, node.frame) {
            found.push(format!("{} leaves the view box", name(node)));
        }
        let Some(parent) = node.parent else { continue };
        if parent >= index {
            found.push(format!("{} comes before its parent", name(node)));
        }
        let parent = &scene.nodes[parent];
        if !holds(parent.frame, node.frame) {
            found.push(format!("{} leaves {}", name(node), name(parent)));
        }
    }
    let vpc = scene.nodes.iter().find(|node| node.kind == Kind::Vpc).unwrap();
    for node in scene.nodes.iter().filter(|node| is_subnet(node.kind)) {
        if !holds(vpc.frame, node.frame) {
            found.push(format!("{} leaves the VPC", name(node)));
        }
    }
    for (index, node) in scene.nodes.iter().enumerate() {
        for other in &scene.nodes[index + 1..] {
            if node.parent == other.parent
                && !may_cross(node.kind, other.kind)
                && meet(grown(node.frame, GAP), other.frame)
            {
                found.push(format!("{} is too near to {}", name(node), name(other)));
            }
        }
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

fn labels(scene: &Scene, found: &mut Vec<String>) {
    for (index, node) in scene.nodes.iter().enumerate() {
        let boxes: Vec<Rect> = node.labels.iter().map(extent).collect();
        for (label, extent) in node.labels.iter().zip(&boxes) {
            if !holds(node.frame, *extent) {
                found.push(format!("“{}” leaves {}", label.text, name(node)));
            }
            if width(&label.text, label.style) > label.width {
                found.push(format!("“{}” is squeezed", label.text));
            }
            if label.text.ends_with('…') && label.full.is_none() {
                found.push(format!("“{}” has no full text", label.text));
            }
            let covering = scene.nodes.iter().enumerate().filter(|(other, _)| *other != index);
            for (_, other) in
                covering.filter(|(_, other)| !other.kind.is_group() || other.kind == Kind::Shelf)
            {
                if meet(other.frame, *extent)
                    && node.parent.is_none_or(|parent| scene.nodes[parent] != *other)
                {
                    found.push(format!("{} covers “{}” of {}", name(other), label.text, name(node)));
                }
            }
            if let Some((_, at)) = node.glyph
                && meet(Rect { x: at.x, y: at.y, width: 16, height: 16 }, *extent)
            {
                found.push(format!("the glyph of {} covers “{}”", name(node), label.text));
            }
        }
        for (position, extent) in boxes.iter().enumerate() {
            if boxes[position + 1..].iter().any(|other| meet(*other, *extent)) {
                found.push(format!("texts of {} overlap", name(node)));
            }
        }
    }
}

fn lines(scene: &Scene, found: &mut Vec<String>) {
    for line in &scene.lines {
        let ends = [line.from, line.to];
        if ends == [None, None] {
            found.push(format!("{:?} leads from nowhere to nowhere", line.track));
        }
        for (end, point) in [(line.from, line.points.first()), (line.to, line.points.last())] {
            let (Some(end), Some(point)) = (end, point) else { continue };
            if !on_border(scene.nodes[end].frame, *point) {
                found.push(format!("{:?} misses {}", line.track, name(&scene.nodes[end])));
            }
        }
        // Beyond its ends a line may only cross the groups that hold one of them, and borders that groups are.
        let mut passes: Vec<usize> = Vec::new();
        for end in ends.into_iter().flatten() {
            let mut parent = scene.nodes[end].parent;
            while let Some(group) = parent {
                passes.push(group);
                parent = scene.nodes[group].parent;
            }
        }
        // Where load balancer and tasks share subnets, what is forwarded passes from one to the next.
        let shares = |node: &Node| {
            line.track == Track::Forwarding
                && node.kind == Kind::PrivateSubnet
                && !has(scene, Kind::PublicSubnet)
        };
        for piece in pieces(line) {
            if piece.0.x != piece.1.x && piece.0.y != piece.1.y {
                found.push(format!("{:?} runs aslant", line.track));
            }
            for (index, node) in scene.nodes.iter().enumerate() {
                let open = matches!(node.kind, Kind::Region | Kind::Zone | Kind::Vpc) || shares(node);
                if !open && !passes.contains(&index) && crosses(piece, node.frame) {
                    found.push(format!("{:?} runs through {}", line.track, name(node)));
                }
                for label in &node.labels {
                    if crosses(piece, extent(label)) {
                        found.push(format!(
                            "{:?} runs through “{}” of {}",
                            line.track,
                            label.text,
                            name(node)
                        ));
                    }
                }
            }
        }
    }
    for (index, line) in scene.lines.iter().enumerate() {
        for other in scene.lines[index + 1..].iter().filter(|other| other.track != line.track) {
            if pieces(line).any(|piece| pieces(other).any(|other| run_together(piece, other))) {
                found.push(format!("{:?} runs along {:?}", line.track, other.track));
            }
        }
    }
}

fn name(node: &Node) -> String {
    format!("{:?} “{}”", node.kind, node.title)
}

fn has(scene: &Scene, kind: Kind) -> bool {
    scene.nodes.iter().any(|node| node.kind == kind)
}

fn is_subnet(kind: Kind) -> bool {
    matches!(kind, Kind::PublicSubnet | Kind::PrivateSubnet)
}

/// The place that a text takes: from its ascenders to its descenders.
fn extent(label: &Label) -> Rect {
    let x = match label.anchor {
        Anchor::Start => label.at.x,
        Anchor::Middle => label.at.x - (label.width + 1) / 2,
    };
    let (above, below) = (9, 3);
    Rect { x, y: label.at.y - above, width: label.width, height: above + below }
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

fn meet(one: Rect, other: Rect) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

fn on_border(rect: Rect, point: Point) -> bool {
    let level = point.y >= rect.y && point.y <= rect.bottom();
    let upright = point.x >= rect.x && point.x <= rect.right();
    (level && (point.x == rect.x || point.x == rect.right()))
        || (upright && (point.y == rect.y || point.y == rect.bottom()))
}

type Piece = (Point, Point);

fn pieces(line: &Line) -> impl Iterator<Item = Piece> {
    line.points.windows(2).map(|pair| (pair[0], pair[1]))
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
