//! The lines between placed nodes. Each track has an x of its own in its gutter, and each port its own place on a
//! box's side, so no two tracks ever share a piece.

use super::columns;
use super::layout::{Placed, PlacedEndpoint, PlacedZone};
use super::scene::{Line, Node, Point, Rect, Track};
use crate::catalog::EndpointKind;

/// Below the middle of a task's right side, where its line to the S3 gateway endpoint leaves.
const S3_PORT: i32 = 10;
/// Likewise to the DynamoDB gateway endpoint.
const DYNAMODB_PORT: i32 = 18;
/// Below the middle of the internet gateway's left side, where the line to the internet leaves.
const EGRESS_PORT: i32 = 12;

/// Every line of a picture.
pub(super) fn route(placed: &Placed) -> Vec<Line> {
    let mut lines = Vec::with_capacity(64);
    requests(placed, &mut lines);
    forwarding(placed, &mut lines);
    interface_endpoints(placed, &mut lines);
    for (track, service, port, x) in [
        (Track::S3, "s3", S3_PORT, columns::S3),
        (Track::DynamoDb, "dynamodb", DYNAMODB_PORT, columns::DYNAMODB),
    ] {
        if let Some(gateway) = placed.endpoints.iter().find(|endpoint| endpoint.service.name == service) {
            gateway_endpoint(placed, gateway, track, port, x, &mut lines);
        }
    }
    services(placed, &mut lines);
    nat_routes(placed, &mut lines);
    egress(placed, &mut lines);
    lines
}

impl Placed {
    fn frame(&self, node: usize) -> Rect {
        const NOWHERE: Rect = Rect { x: 0, y: 0, width: 0, height: 0 };
        self.nodes.get(node).map_or(NOWHERE, |node: &Node| node.frame)
    }

    fn left(&self, node: usize) -> Point {
        let frame = self.frame(node);
        Point { x: frame.x, y: frame.middle() }
    }

    fn right(&self, node: usize) -> Point {
        let frame = self.frame(node);
        Point { x: frame.right(), y: frame.middle() }
    }

    fn tasks(&self) -> impl Iterator<Item = usize> {
        self.zones.iter().filter_map(|zone| zone.tasks)
    }
}

/// Points from one port to another by way of a vertical piece at `x`.
fn by_way_of(x: i32, from: Point, to: Point) -> Vec<Point> {
    if from.y == to.y { vec![from, to] } else { vec![from, Point { x, y: from.y }, Point { x, y: to.y }, to] }
}

fn requests(placed: &Placed, lines: &mut Vec<Line>) {
    let gateway = placed.internet_gateway;
    lines.push(Line {
        track: Track::Requests,
        from: Some(placed.users),
        to: Some(gateway),
        points: vec![placed.right(placed.users), placed.left(gateway)],
    });
    for zone in &placed.zones {
        let to = placed.left(zone.load_balancer);
        let x = columns::REQUESTS;
        let points = vec![on_gateway(placed, x, to.y), Point { x, y: to.y }, to];
        lines.push(Line {
            track: Track::Requests,
            from: Some(gateway),
            to: Some(zone.load_balancer),
            points,
        });
    }
}

/// The port of the internet gateway at `x`: on its upper side for what lies above, else on its lower side.
fn on_gateway(placed: &Placed, x: i32, y: i32) -> Point {
    let frame = placed.frame(placed.internet_gateway);
    Point { x, y: if y < frame.y { frame.y } else { frame.bottom() } }
}

fn forwarding(placed: &Placed, lines: &mut Vec<Line>) {
    let sources: Vec<_> =
        placed.zones.iter().map(|zone| (zone.load_balancer, placed.right(zone.load_balancer))).collect();
    let targets: Vec<_> = placed.tasks().map(|task| (task, placed.left(task))).collect();
    trunk(Track::Forwarding, columns::FORWARDING, &sources, &targets, lines);
}

fn interface_endpoints(placed: &Placed, lines: &mut Vec<Line>) {
    let sources: Vec<_> = placed.tasks().map(|task| (task, placed.right(task))).collect();
    let interface =
        placed.endpoints.iter().filter(|endpoint| endpoint.service.kind == EndpointKind::Interface);
    let targets: Vec<_> =
        interface.map(|placing| (placing.endpoint, placed.left(placing.endpoint))).collect();
    trunk(Track::InterfaceEndpoints, columns::INTERFACE_ENDPOINTS, &sources, &targets, lines);
}

/// Lines from every source to every target over one vertical trunk, which they join and leave.
fn trunk(
    track: Track,
    x: i32,
    sources: &[(usize, Point)],
    targets: &[(usize, Point)],
    lines: &mut Vec<Line>,
) {
    if sources.is_empty() || targets.is_empty() {
        return;
    }
    let ys = || sources.iter().chain(targets).map(|(_, point)| point.y);
    let (top, bottom) = (ys().min().unwrap_or(0), ys().max().unwrap_or(0));
    // The outermost lines bend into the trunk and make up its two halves; the others end on it.
    let middle = i32::midpoint(top, bottom);
    let branch = |port: Point| {
        let junction = Point { x, y: port.y };
        let outermost = (port.y == top || port.y == bottom) && top != bottom;
        if outermost { vec![port, junction, Point { x, y: middle }] } else { vec![port, junction] }
    };
    for (node, port) in sources {
        lines.push(Line { track, from: Some(*node), to: None, points: branch(*port) });
    }
    for (node, port) in targets {
        let mut points = branch(*port);
        points.reverse();
        lines.push(Line { track, from: None, to: Some(*node), points });
    }
}

fn gateway_endpoint(
    placed: &Placed,
    gateway: &PlacedEndpoint,
    track: Track,
    port: i32,
    x: i32,
    lines: &mut Vec<Line>,
) {
    for task in placed.tasks() {
        let from = placed.right(task);
        let points = by_way_of(x, Point { y: from.y + port, ..from }, placed.left(gateway.endpoint));
        lines.push(Line { track, from: Some(task), to: Some(gateway.endpoint), points });
    }
}

fn services(placed: &Placed, lines: &mut Vec<Line>) {
    for PlacedEndpoint { endpoint, behind, .. } in &placed.endpoints {
        let from = placed.right(*endpoint);
        let to = Point { x: placed.frame(*behind).x, y: from.y };
        lines.push(Line {
            track: Track::Services,
            from: Some(*endpoint),
            to: Some(*behind),
            points: vec![from, to],
        });
    }
}

fn nat_routes(placed: &Placed, lines: &mut Vec<Line>) {
    for PlacedZone { private_subnet, nat_zone, load_balancer, .. } in &placed.zones {
        let Some(zone) = nat_zone.and_then(|zone| placed.zones.get(zone)) else { continue };
        let Some(nat_gateway) = zone.nat_gateway else { continue };
        let to = placed.right(nat_gateway);
        // Every private subnet leaves level with where a NAT gateway of its own zone stands.
        let below = to.y - placed.frame(zone.load_balancer).y;
        let from = Point { x: placed.frame(*private_subnet).x, y: placed.frame(*load_balancer).y + below };
        lines.push(Line {
            track: Track::NatRoutes,
            from: Some(*private_subnet),
            to: Some(nat_gateway),
            points: by_way_of(columns::NAT_ROUTES, from, to),
        });
    }
}

fn egress(placed: &Placed, lines: &mut Vec<Line>) {
    let Some(internet) = placed.internet else { return };
    let gateway = placed.internet_gateway;
    for nat_gateway in placed.zones.iter().filter_map(|zone| zone.nat_gateway) {
        let from = placed.left(nat_gateway);
        let x = columns::EGRESS;
        let points = vec![from, Point { x, y: from.y }, on_gateway(placed, x, from.y)];
        lines.push(Line { track: Track::Egress, from: Some(nat_gateway), to: Some(gateway), points });
    }
    let from = placed.left(gateway);
    let from = Point { y: from.y + EGRESS_PORT, ..from };
    let points = by_way_of(columns::EGRESS_OUTSIDE, from, placed.right(internet));
    lines.push(Line { track: Track::Egress, from: Some(gateway), to: Some(internet), points });
}
