//! Scene → draw.io: groups that hold their boxes, and connectors that follow them, for people to draw on.
//!
//! The file is an uncompressed `mxfile` (<https://www.drawio.com/doc/faq/diagram-source-edit>). Labels are plain text
//! (`html=0`), so no name in them can be markup there either.

use std::borrow::Cow;

use super::scene::{Kind, Line, Node, Point, Rect, Scene};
use crate::element::{Element, push_number};

/// Cell in which everything stands that stands in no group: draw.io's first layer.
const LAYER: &str = "1";
const TEXT: &str = "html=0;fontSize=12;fontColor=#1B2330;";
const GROUP: &str = "container=1;collapsible=0;rounded=1;absoluteArcSize=1;arcSize=12;strokeWidth=1.5;fontStyle=1;\
                     verticalAlign=top;align=left;spacingLeft=6;spacingTop=2;";
const BOX: &str =
    "rounded=1;absoluteArcSize=1;arcSize=12;fillColor=#FFFFFF;strokeColor=#8A95A5;verticalAlign=middle;";
const EDGE: &str =
    "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow=block;endFill=1;endSize=4;strokeColor=#6B7687;";

/// The whole draw.io file of a picture: a cell for each node, named `n` and its index, and a connector for each pair
/// of nodes that a line leads between.
pub fn drawio(scene: &Scene) -> String {
    let mut root = Element::new("root");
    root.child(Element::new("mxCell").with(&[("id", "0")]));
    root.child(Element::new("mxCell").with(&[("id", LAYER), ("parent", "0")]));
    for (index, node) in scene.nodes.iter().enumerate() {
        root.child(cell(scene, index, node));
    }
    let mut count = 0;
    for lines in scene.lines.chunk_by(|one, other| one.track == other.track) {
        for (from, to, points) in connections(lines) {
            root.child(connector(scene, name("e", count), (from, to), &points));
            count += 1;
        }
    }
    let mut model = Element::new("mxGraphModel").with(&[("grid", "0"), ("page", "1")]);
    model.numbers(&[("pageWidth", scene.width), ("pageHeight", scene.height)]);
    model.child(root);
    let mut diagram = Element::new("diagram").with(&[("id", "topology")]);
    diagram.set("name", scene.title.clone().into());
    diagram.child(model);
    let mut file = Element::new("mxfile");
    file.child(diagram);
    let mut out = String::with_capacity(32 * 1024);
    file.print(&mut out, 0);
    out.push('\n');
    out
}

/// A node. Its title is what draw.io shows on pointing at it, its address stands among its data.
fn cell(scene: &Scene, index: usize, node: &Node) -> Element {
    let mut object = Element::new("object");
    object.set("id", name("n", index));
    object.set("label", label(node).into());
    object.set("tooltip", node.title.clone());
    if let Some(address) = &node.address {
        object.set("address", address.clone());
    }
    let mut cell = Element::new("mxCell").with(&[("vertex", "1")]);
    cell.set("style", style(node.kind).concat().into());
    cell.set("parent", node.parent.map_or(LAYER.into(), |parent| name("n", parent)));
    let parent = node.parent.and_then(|parent| scene.nodes.get(parent));
    let (left, top) = parent.map_or((0, 0), |parent| (parent.frame.x, parent.frame.y));
    let Rect { x, y, width, height } = node.frame;
    let mut geometry = Element::new("mxGeometry").with(&[("as", "geometry")]);
    geometry.numbers(&[("x", x - left), ("y", y - top), ("width", width), ("height", height)]);
    cell.child(geometry);
    object.child(cell);
    object
}

/// A node's texts in full: lines of a box; one line of a group, but for what stands below its name.
fn label(node: &Node) -> String {
    let mut text = String::new();
    let mut above = None;
    for label in &node.labels {
        if let Some(above) = above {
            text.push_str(if above == label.at.y { "  " } else { "\n" });
        }
        above = Some(label.at.y);
        text.push_str(label.full.as_ref().unwrap_or(&label.text));
    }
    text
}

/// A style, in pieces; the colours of groups are those of AWS's architecture diagrams.
fn style(kind: Kind) -> [&'static str; 3] {
    let (base, own) = match kind {
        Kind::Region => (GROUP, "fillColor=none;strokeColor=#00A4A6;dashed=1;dashPattern=1 3;"),
        Kind::Zone => (GROUP, "fillColor=none;strokeColor=#00A4A6;dashed=1;dashPattern=8 5;align=center;"),
        Kind::Vpc => (GROUP, "fillColor=none;strokeColor=#8C4FFF;"),
        Kind::PublicSubnet => (GROUP, "fillColor=none;strokeColor=#7AA116;"),
        Kind::PrivateSubnet => (GROUP, "fillColor=none;strokeColor=#00A4A6;"),
        Kind::SecurityGroup => (GROUP, "fillColor=none;strokeColor=#DD344C;fontStyle=0;"),
        Kind::Shelf => (GROUP, "fillColor=#F7F8FA;strokeColor=#DD344C;"),
        Kind::Room => (BOX, "fillColor=none;dashed=1;"),
        Kind::UnusedEndpoint => (BOX, "strokeColor=#9A5B00;dashed=1;"),
        Kind::GatewayEndpoint => (BOX, "arcSize=36;"),
        Kind::Users
        | Kind::Internet
        | Kind::InternetGateway
        | Kind::LoadBalancer
        | Kind::NatGateway
        | Kind::Task
        | Kind::InterfaceEndpoint
        | Kind::Service
        | Kind::Mark => (BOX, ""),
    };
    [TEXT, base, own]
}

/// Which nodes the lines of a track lead between: where they share a trunk, from all that join it to all that leave it.
fn connections(lines: &[Line]) -> Vec<(usize, usize, Vec<Point>)> {
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(from) = line.from else { continue };
        if let Some(to) = line.to {
            found.push((from, to, line.points.clone()));
            continue;
        }
        for other in lines.iter().filter(|other| other.from.is_none()) {
            let (Some(to), [start, turn, ..], [.., end]) = (other.to, &line.points[..], &other.points[..])
            else {
                continue;
            };
            let corners = [*start, Point { x: turn.x, y: start.y }, Point { x: turn.x, y: end.y }, *end];
            found.push((from, to, corners.into()));
        }
    }
    found
}

fn connector(scene: &Scene, id: Cow<'static, str>, (from, to): (usize, usize), points: &[Point]) -> Element {
    let mut cell = Element::new("mxCell").with(&[("edge", "1"), ("parent", LAYER)]);
    cell.set("id", id);
    let mut style = String::from(EDGE);
    let ends = [("exit", from, points.first()), ("entry", to, points.last())];
    for (end, node, point) in ends {
        let (Some(node), Some(point)) = (scene.nodes.get(node), point) else { continue };
        push_share(&mut style, [end, "X="], point.x - node.frame.x, node.frame.width);
        push_share(&mut style, [end, "Y="], point.y - node.frame.y, node.frame.height);
    }
    cell.set("style", style.into());
    cell.set("source", name("n", from));
    cell.set("target", name("n", to));
    let mut geometry = Element::new("mxGeometry").with(&[("relative", "1"), ("as", "geometry")]);
    if let [_, corners @ .., _] = points
        && !corners.is_empty()
    {
        let mut array = Element::new("Array").with(&[("as", "points")]);
        for corner in corners {
            let mut point = Element::new("mxPoint");
            point.numbers(&[("x", corner.x), ("y", corner.y)]);
            array.child(point);
        }
        geometry.child(array);
    }
    cell.child(geometry);
    cell
}

/// Appends which share of a node's side a port lies at, as a decimal of four digits.
fn push_share(style: &mut String, name: [&str; 2], part: i32, whole: i32) {
    style.push_str(&name.concat());
    // Four digits and a leading one, which the decimal point stands for.
    let mut digits = String::new();
    push_number(&mut digits, part * 10_000 / whole.max(1) + 10_000);
    style.push_str(if part == whole { "1." } else { "0." });
    style.push_str(digits.get(1..).unwrap_or_default());
    style.push(';');
}

fn name(prefix: &'static str, index: usize) -> Cow<'static, str> {
    let mut name = String::from(prefix);
    push_number(&mut name, i32::try_from(index).unwrap_or(i32::MAX));
    name.into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use roxmltree::{Document, Node as Xml};

    use super::*;
    use crate::config::Nat;
    use crate::text::Language;
    use crate::topology::fixture::{Case, Options, all_endpoints};
    use crate::topology::{Track, scene};

    fn cases() -> Vec<Case> {
        let all = Options { internal: false, ..Options::of(u16::MAX) };
        let internal = Options { internal: true, ..Options::default() };
        vec![
            Case::default(),
            Case { zones: 6, count: 20, nat: Nat::PerZone, endpoints: all_endpoints(), ..Case::default() },
            Case { name: "<b>\"&'\n\u{1}名", count: 2, options: all, ..Case::default() },
            Case { zones: 3, count: 3, nat: Nat::Single, options: internal, ..Case::default() },
            Case { count: 0, endpoints: Vec::new(), options: internal, ..Case::default() },
        ]
    }

    fn number(element: Xml<'_, '_>, name: &str) -> i32 {
        element.attribute(name).unwrap().parse().unwrap()
    }

    /// The frames of all vertices by id, in the picture's coordinates; their parents' ids beside them.
    fn frames(document: &Document<'_>) -> HashMap<String, (Rect, String)> {
        let mut frames: HashMap<String, (Rect, String)> = HashMap::new();
        for object in document.descendants().filter(|element| element.has_tag_name("object")) {
            let cell = object.first_element_child().unwrap();
            let geometry = cell.first_element_child().unwrap();
            let parent = cell.attribute("parent").unwrap().to_owned();
            let (left, top) = match frames.get(&parent) {
                Some((frame, _)) => (frame.x, frame.y),
                None => (0, 0),
            };
            let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(geometry, name));
            let frame = Rect { x: x + left, y: y + top, width, height };
            let id = object.attribute("id").unwrap().to_owned();
            assert!(parent == LAYER || frames.contains_key(&parent), "{id} comes before its parent {parent}");
            assert_eq!(frames.insert(id.clone(), (frame, parent)), None, "{id} comes twice");
        }
        frames
    }

    #[test]
    fn cells_are_the_nodes_of_the_picture() {
        for case in cases() {
            for language in Language::ALL {
                let scene = scene(&case.plan(), language);
                let file = drawio(&scene);
                let document = Document::parse(&file).unwrap();
                let frames = frames(&document);
                assert_eq!(frames.len(), scene.nodes.len());
                for (index, node) in scene.nodes.iter().enumerate() {
                    let parent = node.parent.map_or(LAYER.to_owned(), |parent| format!("n{parent}"));
                    assert_eq!(frames[&format!("n{index}")], (node.frame, parent), "{}", node.title);
                }
                let objects = document.descendants().filter(|element| element.has_tag_name("object"));
                for (object, node) in objects.zip(&scene.nodes) {
                    assert_eq!(object.attribute("address"), node.address.as_deref());
                    assert!(object.attribute("tooltip").is_some());
                    let label = object.attribute("label").unwrap();
                    for text in &node.labels {
                        let clean = |text: &str| text.replace('\u{1}', "");
                        assert!(label.contains(&clean(text.full.as_ref().unwrap_or(&text.text))), "{label}");
                    }
                }
            }
        }
    }

    #[test]
    fn connectors_join_the_nodes_that_lines_join() {
        for case in cases() {
            let scene = scene(&case.plan(), Language::En);
            let file = drawio(&scene);
            let document = Document::parse(&file).unwrap();
            let frames = frames(&document);
            let mut ids: Vec<&str> =
                document.descendants().filter_map(|element| element.attribute("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count);
            let mut joined = Vec::new();
            for edge in document.descendants().filter(|element| element.attribute("edge") == Some("1")) {
                let end = |name| frames[edge.attribute(name).unwrap()].0;
                let (source, target) = (end("source"), end("target"));
                // Every piece between the corners is upright or level, and begins and ends at the ports.
                let style = edge.attribute("style").unwrap();
                let port = |frame: Rect, prefix: &str| {
                    let share = |axis: &str, whole: i32| {
                        let (_, rest) = style.split_once(&format!("{prefix}{axis}=")).unwrap();
                        let digits = rest.split_once(';').unwrap().0.replace('.', "");
                        (digits.parse::<i32>().unwrap() * whole + 5_000) / 10_000
                    };
                    Point { x: frame.x + share("X", frame.width), y: frame.y + share("Y", frame.height) }
                };
                let corners = edge.descendants().filter(|element| element.has_tag_name("mxPoint"));
                let corners = corners.map(|point| Point { x: number(point, "x"), y: number(point, "y") });
                let mut points = vec![port(source, "exit")];
                points.extend(corners);
                points.push(port(target, "entry"));
                for pair in points.windows(2) {
                    assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{points:?}");
                }
                joined.push((edge.attribute("source").unwrap(), edge.attribute("target").unwrap()));
            }
            // A line's end that nothing joins would be a relation lost.
            for line in &scene.lines {
                let (from, to) =
                    (line.from.map(|node| format!("n{node}")), line.to.map(|node| format!("n{node}")));
                let is_drawn = joined.iter().any(|(source, target)| {
                    from.as_deref().is_none_or(|from| from == *source)
                        && to.as_deref().is_none_or(|to| to == *target)
                });
                assert!(is_drawn, "{line:?}");
            }
            let tasks = scene.nodes.iter().filter(|node| node.kind == Kind::Task).count();
            let ends = scene.lines.iter().filter(|line| line.track == Track::InterfaceEndpoints);
            let endpoints = ends.filter(|line| line.to.is_some()).count();
            let kind = |id: &str| scene.nodes[id[1..].parse::<usize>().unwrap()].kind;
            let is_endpoint = |kind| matches!(kind, Kind::InterfaceEndpoint | Kind::UnusedEndpoint);
            let reached = joined.iter().filter(|(_, to)| is_endpoint(kind(to))).count();
            assert_eq!(reached, tasks * endpoints);
        }
    }

    #[test]
    fn the_default_stays_as_it_was_looked_at() {
        let file = drawio(&scene(&Case::default().plan(), Language::En));
        let shows = "the article's design, groups that hold their boxes, connectors at their ports";
        crate::topology::tests::assert_golden("article.drawio", shows, &file);
    }
}
