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
/// Below the middle of a load balancer's left side, where the lines to the tasks below it leave.
const DOWN_PORT: i32 = 16;
/// Below the middle of the internet gateway's left side, where the line to the internet leaves.
const EGRESS_PORT: i32 = 12;

/// Every line of a picture.
pub(super) fn route(placed: &Placed) -> Vec<Line> {
    let mut routes = Routes { placed, lines: Vec::with_capacity(64) };
    let load_balancers: Vec<usize> = placed.zones.iter().map(|zone| zone.load_balancer).collect();
    let tasks: Vec<usize> =
        placed.zones.iter().filter(|zone| zone.has_tasks).map(|zone| zone.tasks).collect();
    let interface = placed
        .endpoints
        .iter()
        .filter(|endpoint| endpoint.service.is_none_or(|service| service.kind == EndpointKind::Interface));
    let interface: Vec<usize> = interface.map(|endpoint| endpoint.endpoint).collect();
    let right = |node: &usize| (*node, placed.right(*node));
    let task_ports: Vec<Port> = tasks.iter().map(right).collect();

    match placed.internet_gateway {
        Some(gateway) if !placed.internal => routes.requests(gateway, &load_balancers),
        _ => {
            let x = private_requests(placed);
            routes.trunk(Track::PrivateRequests, x, &[right(&placed.users)], &load_balancers);
        }
    }
    let (x, _) = forwarding(placed, placed.users);
    let ports = load_balancers.iter().map(|node| (*node, forwarding(placed, *node).1));
    routes.trunk(Track::Forwarding, x, &ports.collect::<Vec<_>>(), &tasks);
    routes.trunk(Track::InterfaceEndpoints, columns::INTERFACE_ENDPOINTS, &task_ports, &interface);
    for (track, service, port, x) in [
        (Track::S3, "s3", S3_PORT, columns::S3),
        (Track::DynamoDb, "dynamodb", DYNAMODB_PORT, columns::DYNAMODB),
    ] {
        let leads_there =
            |endpoint: &&PlacedEndpoint| endpoint.service.is_some_and(|found| found.name == service);
        if let Some(gateway) = placed.endpoints.iter().find(leads_there) {
            for task in &tasks {
                let from = placed.right(*task);
                let from = Point { y: from.y + port, ..from };
                let to = placed.left(gateway.endpoint);
                routes.lines.push(by_way_of(track, x, (*task, from), (gateway.endpoint, to)));
            }
        }
    }
    routes.services();
    routes.nat_routes();
    routes.egress();
    routes.lines
}

/// A node and where a line leaves it.
pub(super) type Port = (usize, Point);

/// A line from one node's port to another's, by way of a vertical piece at `x`.
pub(super) fn by_way_of(track: Track, x: i32, (from, start): Port, (to, end): Port) -> Line {
    let corners = [start, Point { x, y: start.y }, Point { x, y: end.y }, end];
    let points = if start.y == end.y { vec![start, end] } else { corners.into() };
    Line { track, from: Some(from), to: Some(to), points }
}

/// Where requests to an internal load balancer run up and down.
pub(super) fn private_requests(placed: &Placed) -> i32 {
    if placed.stacked { columns::FORWARDING } else { columns::REQUESTS }
}

/// Where what a load balancer forwards runs up and down, and where it leaves the load balancer.
pub(super) fn forwarding(placed: &Placed, load_balancer: usize) -> (i32, Point) {
    if placed.stacked {
        let left = placed.left(load_balancer);
        (columns::FORWARDING_DOWN, Point { y: left.y + DOWN_PORT, ..left })
    } else {
        (columns::FORWARDING, placed.right(load_balancer))
    }
}

/// From the internet gateway to a load balancer.
pub(super) fn gateway_to_load_balancer(placed: &Placed, gateway: usize, load_balancer: usize) -> Line {
    let (x, to) = (columns::REQUESTS, placed.left(load_balancer));
    let points = vec![on_gateway(placed, gateway, x, to.y), Point { x, y: to.y }, to];
    Line { track: Track::Requests, from: Some(gateway), to: Some(load_balancer), points }
}

/// From a NAT gateway to the internet gateway.
pub(super) fn nat_to_gateway(placed: &Placed, nat_gateway: usize, gateway: usize) -> Line {
    let (x, from) = (columns::EGRESS, placed.left(nat_gateway));
    let points = vec![from, Point { x, y: from.y }, on_gateway(placed, gateway, x, from.y)];
    Line { track: Track::Egress, from: Some(nat_gateway), to: Some(gateway), points }
}

/// From the internet gateway to the internet.
pub(super) fn gateway_to_internet(placed: &Placed, gateway: usize, internet: usize) -> Line {
    let from = placed.left(gateway);
    let from = Point { y: from.y + EGRESS_PORT, ..from };
    by_way_of(Track::Egress, columns::EGRESS_OUTSIDE, (gateway, from), (internet, placed.right(internet)))
}

/// The port of the internet gateway at `x`: on its upper side for what lies above, else on its lower side.
fn on_gateway(placed: &Placed, gateway: usize, x: i32, y: i32) -> Point {
    let frame = placed.frame(gateway);
    Point { x, y: if y < frame.y { frame.y } else { frame.bottom() } }
}

/// The point so far from `from` on the way to `to`, on an upright or level piece.
pub(super) fn toward(from: Point, to: Point, by: i32) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

/// The length of an upright or level piece.
pub(super) fn distance(one: Point, other: Point) -> i32 {
    (one.x - other.x).abs() + (one.y - other.y).abs()
}

impl Placed {
    pub(super) fn frame(&self, node: usize) -> Rect {
        const NOWHERE: Rect = Rect { x: 0, y: 0, width: 0, height: 0 };
        self.nodes.get(node).map_or(NOWHERE, |node: &Node| node.frame)
    }

    pub(super) fn left(&self, node: usize) -> Point {
        let frame = self.frame(node);
        Point { x: frame.x, y: frame.middle() }
    }

    pub(super) fn right(&self, node: usize) -> Point {
        let frame = self.frame(node);
        Point { x: frame.right(), y: frame.middle() }
    }
}

/// The lines drawn so far.
struct Routes<'a> {
    placed: &'a Placed,
    lines: Vec<Line>,
}

impl Routes<'_> {
    fn line(&mut self, track: Track, from: Option<usize>, to: Option<usize>, points: &[Point]) {
        self.lines.push(Line { track, from, to, points: points.to_vec() });
    }

    fn requests(&mut self, gateway: usize, load_balancers: &[usize]) {
        let users = self.placed.users;
        let points = [self.placed.right(users), self.placed.left(gateway)];
        self.line(Track::Requests, Some(users), Some(gateway), &points);
        for load_balancer in load_balancers {
            self.lines.push(gateway_to_load_balancer(self.placed, gateway, *load_balancer));
        }
    }

    /// Lines from every source's port to every target's left over one vertical trunk, which they join and leave.
    fn trunk(&mut self, track: Track, x: i32, sources: &[Port], targets: &[usize]) {
        if sources.is_empty() || targets.is_empty() {
            return;
        }
        let (mut top, mut bottom) = (i32::MAX, i32::MIN);
        let levels = sources.iter().map(|(_, port)| port.y);
        for y in levels.chain(targets.iter().map(|node| self.placed.left(*node).y)) {
            (top, bottom) = (top.min(y), bottom.max(y));
        }
        // The outermost lines bend into the trunk and make up its two halves; the others end on it.
        let bend = Point { x, y: i32::midpoint(top, bottom) };
        let bends = |port: Point| (port.y == top || port.y == bottom) && top != bottom;
        for (node, port) in sources {
            let port = *port;
            let points = [port, Point { x, y: port.y }, bend];
            let end = if bends(port) { 3 } else { 2 };
            self.line(track, Some(*node), None, points.get(..end).unwrap_or_default());
        }
        for node in targets {
            let port = self.placed.left(*node);
            let points = [bend, Point { x, y: port.y }, port];
            let start = usize::from(!bends(port));
            self.line(track, None, Some(*node), points.get(start..).unwrap_or_default());
        }
    }

    fn services(&mut self) {
        for PlacedEndpoint { endpoint, behind, .. } in &self.placed.endpoints {
            let from = self.placed.right(*endpoint);
            let to = Point { x: self.placed.frame(*behind).x, y: from.y };
            self.line(Track::Services, Some(*endpoint), Some(*behind), &[from, to]);
        }
    }

    fn nat_routes(&mut self) {
        let placed = self.placed;
        for PlacedZone { private_subnet, nat_zone, load_balancer, .. } in &placed.zones {
            let Some(zone) = nat_zone.and_then(|zone| placed.zones.get(zone)) else { continue };
            let Some(nat_gateway) = zone.nat_gateway else { continue };
            let to = placed.right(nat_gateway);
            // Every private subnet leaves level with where a NAT gateway of its own zone stands.
            let below = to.y - placed.frame(zone.load_balancer).y;
            let y = placed.frame(*load_balancer).y + below;
            let from = Point { x: placed.frame(*private_subnet).x, y };
            let ports = ((*private_subnet, from), (nat_gateway, to));
            self.lines.push(by_way_of(Track::NatRoutes, columns::NAT_ROUTES, ports.0, ports.1));
        }
    }

    fn egress(&mut self) {
        let placed = self.placed;
        let (Some(internet), Some(gateway)) = (placed.internet, placed.internet_gateway) else { return };
        for nat_gateway in placed.zones.iter().filter_map(|zone| zone.nat_gateway) {
            self.lines.push(nat_to_gateway(placed, nat_gateway, gateway));
        }
        self.lines.push(gateway_to_internet(placed, gateway, internet));
    }
}
