//! Scene → elements. All colours come from classes, whose rules stand in `diagram.css`.

use super::flow::BADGE;
use super::route::{distance, toward};
use super::scene::{Anchor, DrawnFlow, Kind, Label, Line, Node, Point, Rect, Scene, Style, Track};
use super::width::{Fitted, fit};
use crate::element::{Element, push_number};

/// Radius with which lines turn.
const TURN: i32 = 5;
/// Length of an arrow's head, and half its breadth.
const ARROW: (i32, i32) = (7, 3);
/// Half the size of the cross where a step stops.
const CROSS: i32 = 3;

/// The picture as the `<svg>` of a page.
pub fn element(scene: &Scene) -> Element {
    draw(scene, scene.height)
}

/// The same with its flow's legend below it.
pub(super) fn element_with_legend(scene: &Scene) -> Element {
    let mut root = draw(scene, scene.height_with_legend());
    for label in scene.flow.iter().flat_map(|flow| &flow.legend) {
        root.child(draw_label(label));
    }
    root
}

fn draw(scene: &Scene, height: i32) -> Element {
    let mut view_box = String::from("0 0 ");
    push_number(&mut view_box, scene.width);
    view_box.push(' ');
    push_number(&mut view_box, height);
    let class = if scene.flow.is_some() { "topology with-flow" } else { "topology" };
    let mut root = Element::new("svg").with(&[("class", class)]);
    root.set("viewBox", view_box.into());
    root.numbers(&[("width", scene.width), ("height", height)]);
    root.set("role", "graphics-document".into());
    root.set("aria-label", scene.title.clone().into());
    root.set("lang", scene.language.tag().into());
    draw_nodes(scene, true, &mut root);
    for lines in scene.lines.chunk_by(|one, other| one.track == other.track) {
        root.child(draw_track(scene, lines));
    }
    draw_nodes(scene, false, &mut root);
    if let Some(flow) = &scene.flow {
        root.child(draw_flow(flow));
    }
    root
}

fn draw_nodes(scene: &Scene, groups: bool, root: &mut Element) {
    for node in scene.nodes.iter().filter(|node| node.kind.is_group() == groups) {
        root.child(draw_node(node));
    }
}

fn draw_node(node: &Node) -> Element {
    let mut group = Element::new("g").with(&[("class", class(node.kind))]);
    if let Some(address) = &node.address {
        group.set("data-address", address.clone());
        group = group.with(&[("tabindex", "0"), ("role", "graphics-symbol img")]);
        group.set("aria-label", node.title.clone());
    }
    group.text_child("title", node.title.clone());
    group.child(draw_frame(node.kind, node.frame));
    if let Some((glyph, at)) = node.glyph {
        let mut transform = String::from("translate(");
        push_pair(&mut transform, at);
        transform.push(')');
        let mut path = Element::new("path").with(&[("class", "glyph")]);
        path.set("transform", transform.into());
        group.child(path.with(&[("d", glyph.path())]));
    }
    for label in &node.labels {
        group.child(draw_label(label));
    }
    group
}

fn draw_frame(kind: Kind, frame: Rect) -> Element {
    let radius = match kind {
        Kind::Region | Kind::Vpc | Kind::Shelf => 8,
        Kind::GatewayEndpoint => frame.height / 2,
        _ => 6,
    };
    let mut rect = Element::new("rect");
    rect.numbers(&[
        ("x", frame.x),
        ("y", frame.y),
        ("width", frame.width),
        ("height", frame.height),
        ("rx", radius),
    ]);
    rect
}

fn draw_label(label: &Label) -> Element {
    let class = match label.style {
        Style::Group => "group",
        Style::Name => "name",
        Style::Note => "note",
    };
    let mut text = Element::new("text").with(&[("class", class)]);
    text.numbers(&[("x", label.at.x), ("y", label.at.y)]);
    if label.anchor == Anchor::Middle {
        text = text.with(&[("text-anchor", "middle")]);
    }
    text.numbers(&[("textLength", label.width)]);
    text = text.with(&[("lengthAdjust", "spacingAndGlyphs")]);
    if let Some(full) = &label.full {
        text.text_child("title", full.clone());
    }
    text.text(label.text.clone());
    text
}

fn draw_track(scene: &Scene, lines: &[Line]) -> Element {
    let track = lines.first().map_or(Track::Requests, |line| line.track);
    let mut group = Element::new("g").with(&[("class", track_class(track))]);
    group.text_child("title", scene.track_title(track));
    // One path for all: pieces that the lines share are painted once, so they look no heavier than the rest.
    draw_lines(&mut group, lines, &["line"]);
    group
}

/// Lines once more, to be laid over the picture that they are of.
pub fn overlay(lines: &[Line]) -> Element {
    let mut group = Element::new("g").with(&[("class", "overlay"), ("aria-hidden", "true")]);
    draw_lines(&mut group, lines, &["line"]);
    group
}

/// The lines each by itself, unseen, for what meets them: a pointer, at a distance too, and the focus. Those that reach
/// far lie below all others, so that of two lines side by side the nearer one is met.
pub fn reach(scene: &Scene) -> Element {
    let mut group = Element::new("g").with(&[("class", "reach")]);
    for class in ["far", "near"] {
        for (index, line) in scene.lines.iter().enumerate() {
            let mut path = Element::new("path").with(&[("class", class)]);
            path.numbers(&[("data-relation", i32::try_from(index).unwrap_or(i32::MAX))]);
            let mut data = String::with_capacity(64);
            push_line(&mut data, line);
            path.set("d", data.into());
            if class == "near" {
                path = path.with(&[("tabindex", "-1"), ("role", "img")]);
                path.set("aria-label", scene.line_title(line).into());
                path.text_child("title", scene.track_title(line.track));
            }
            group.child(path);
        }
    }
    group
}

/// Draws lines in one path of each class, and their heads in one.
fn draw_lines(group: &mut Element, lines: &[Line], classes: &[&'static str]) {
    let mut heads = String::new();
    let mut path = String::with_capacity(64 * lines.len());
    for line in lines {
        push_line(&mut path, line);
        if let (Some(_), [.., before, tip]) = (line.to, line.points.as_slice()) {
            push_head(&mut heads, *before, *tip);
        }
    }
    for class in classes {
        draw_path(group, class, path.clone());
    }
    draw_path(group, "head", heads);
}

fn draw_path(group: &mut Element, class: &'static str, path: String) {
    if !path.is_empty() {
        let mut element = Element::new("path").with(&[("class", class)]);
        element.set("d", path.into());
        group.child(element);
    }
}

/// A flow: a group for each of its steps. The line of class `motion` shows while a step is played.
fn draw_flow(flow: &DrawnFlow) -> Element {
    let mut group = Element::new("g").with(&[("class", "flow")]);
    group.text_child("title", flow.title.clone());
    for step in &flow.steps {
        let mut class = String::from(if step.stops.is_empty() { "step step-" } else { "step broken step-" });
        push_number(&mut class, step.number);
        let mut drawn = Element::new("g");
        drawn.set("class", class.into());
        drawn.text_child("title", step.text.clone());
        draw_lines(&mut drawn, &step.reached, &["line", "motion"]);
        if !step.beyond.is_empty() {
            let mut beyond = Element::new("g").with(&[("class", "beyond")]);
            draw_lines(&mut beyond, &step.beyond, &["line"]);
            drawn.child(beyond);
        }
        for stop in &step.stops {
            drawn.child(circle("stop", *stop));
            let mut cross = String::with_capacity(48);
            for (x, y) in [(1, 1), (1, -1)] {
                cross.push('M');
                push_pair(&mut cross, Point { x: stop.x - x * CROSS, y: stop.y - y * CROSS });
                cross.push('L');
                push_pair(&mut cross, Point { x: stop.x + x * CROSS, y: stop.y + y * CROSS });
            }
            draw_path(&mut drawn, "cross", cross);
        }
        if let Some(badge) = step.badge {
            drawn.child(circle("badge", badge));
            let mut number = String::new();
            push_number(&mut number, step.number);
            let Fitted { text, width, full } = fit(number.into(), Style::Group, 2 * BADGE);
            let at = Point { y: badge.y + 4, ..badge };
            drawn.child(draw_label(&Label {
                at,
                anchor: Anchor::Middle,
                style: Style::Group,
                width,
                text,
                full,
            }));
        }
        group.child(drawn);
    }
    group
}

fn circle(class: &'static str, at: Point) -> Element {
    let mut circle = Element::new("circle").with(&[("class", class)]);
    circle.numbers(&[("cx", at.x), ("cy", at.y), ("r", BADGE)]);
    circle
}

/// Appends a line to path data: straight pieces with rounded corners.
fn push_line(path: &mut String, line: &Line) {
    let mut points = line.points.clone();
    // A line ends within its arrow's head, so that it does not show beside the tip.
    if let (Some(_), [.., before, tip]) = (line.to, points.as_mut_slice()) {
        *tip = toward(*tip, *before, ARROW.0 - 2);
    }
    if let Some(first) = points.first() {
        path.push('M');
        push_pair(path, *first);
    }
    for corner in points.windows(3) {
        let [before, corner, after] = corner else { continue };
        let turn = TURN.min(distance(*before, *corner) / 2).min(distance(*corner, *after) / 2);
        path.push('L');
        push_pair(path, toward(*corner, *before, turn));
        path.push('Q');
        push_pair(path, *corner);
        path.push(' ');
        push_pair(path, toward(*corner, *after, turn));
    }
    if let Some(last) = points.last() {
        path.push('L');
        push_pair(path, *last);
    }
}

/// An arrow's head at `tip`, coming from `before`.
fn push_head(path: &mut String, before: Point, tip: Point) {
    let base = toward(tip, before, ARROW.0);
    // Across the line: one of the two differences is zero.
    let (across_x, across_y) = ((base.y - tip.y).signum() * ARROW.1, (base.x - tip.x).signum() * ARROW.1);
    path.push('M');
    push_pair(path, tip);
    path.push('L');
    push_pair(path, Point { x: base.x + across_x, y: base.y + across_y });
    path.push('L');
    push_pair(path, Point { x: base.x - across_x, y: base.y - across_y });
    path.push('Z');
}

fn push_pair(out: &mut String, point: Point) {
    push_number(out, point.x);
    out.push(' ');
    push_number(out, point.y);
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "node region",
        Kind::Zone => "node zone",
        Kind::Vpc => "node vpc",
        Kind::PublicSubnet => "node public-subnet",
        Kind::PrivateSubnet => "node private-subnet",
        Kind::SecurityGroup => "node security-group",
        Kind::Shelf => "node shelf",
        Kind::Users => "node users",
        Kind::Internet => "node internet",
        Kind::InternetGateway => "node internet-gateway",
        Kind::LoadBalancer => "node load-balancer",
        Kind::NatGateway => "node nat-gateway",
        Kind::Task => "node task",
        Kind::Room => "node room",
        Kind::InterfaceEndpoint => "node interface-endpoint",
        Kind::UnusedEndpoint => "node interface-endpoint unused",
        Kind::GatewayEndpoint => "node gateway-endpoint",
        Kind::Service => "node service",
        Kind::Mark => "node mark",
    }
}

const fn track_class(track: Track) -> &'static str {
    match track {
        Track::Requests | Track::PrivateRequests => "track requests",
        Track::Forwarding => "track forwarding",
        Track::InterfaceEndpoints => "track interface-endpoints",
        Track::S3 => "track s3",
        Track::DynamoDb => "track dynamodb",
        Track::Services => "track services",
        Track::NatRoutes => "track nat-routes",
        Track::Egress => "track egress",
    }
}
