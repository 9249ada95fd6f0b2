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
    let tasks: Vec<usize> = placed.zones.iter().filter_map(|zone| zone.tasks).collect();
    let interface = placed
        .endpoints
        .iter()
        .filter(|endpoint| endpoint.service.is_none_or(|service| service.kind == EndpointKind::Interface));
    let interface: Vec<usize> = interface.map(|endpoint| endpoint.endpoint).collect();
    let right = |node: &usize| (*node, placed.right(*node));
    let balancer_ports: Vec<Port> = load_balancers.iter().map(right).collect();
    let task_ports: Vec<Port> = tasks.iter().map(right).collect();

    match placed.internet_gateway {
        Some(gateway) if !placed.internal => routes.requests(gateway, &load_balancers),
        _ => {
            let x = if placed.stacked { columns::FORWARDING } else { columns::REQUESTS };
            routes.trunk(Track::PrivateRequests, x, &[right(&placed.users)], &load_balancers);
        }
    }
    if placed.stacked {
        let down = load_balancers.iter().map(|node| {
            let left = placed.left(*node);
            (*node, Point { y: left.y + DOWN_PORT, ..left })
        });
        let down: Vec<Port> = down.collect();
        routes.trunk(Track::Forwarding, columns::FORWARDING_DOWN, &down, &tasks);
    } else {
        routes.trunk(Track::Forwarding, columns::FORWARDING, &balancer_ports, &tasks);
    }
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
                routes.by_way_of(track, x, (*task, from), (gateway.endpoint, to));
            }
        }
    }
    routes.services();
    routes.nat_routes();
    routes.egress();
    routes.lines
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
}

/// A node and where a line leaves it.
type Port = (usize, Point);

/// The lines drawn so far.
struct Routes<'a> {
    placed: &'a Placed,
    lines: Vec<Line>,
}

impl Routes<'_> {
    fn line(&mut self, track: Track, from: Option<usize>, to: Option<usize>, points: &[Point]) {
        self.lines.push(Line { track, from, to, points: points.to_vec() });
    }

    /// A line from one node's port to another's, by way of a vertical piece at `x`.
    fn by_way_of(&mut self, track: Track, x: i32, (from, start): (usize, Point), (to, end): (usize, Point)) {
        let points = [start, Point { x, y: start.y }, Point { x, y: end.y }, end];
        let level = [start, end];
        let points: &[Point] = if start.y == end.y { &level } else { &points };
        self.line(track, Some(from), Some(to), points);
    }

    fn requests(&mut self, gateway: usize, load_balancers: &[usize]) {
        let users = self.placed.users;
        let points = [self.placed.right(users), self.placed.left(gateway)];
        self.line(Track::Requests, Some(users), Some(gateway), &points);
        for load_balancer in load_balancers {
            let to = self.placed.left(*load_balancer);
            let x = columns::REQUESTS;
            let points = [self.on_gateway(gateway, x, to.y), Point { x, y: to.y }, to];
            self.line(Track::Requests, Some(gateway), Some(*load_balancer), &points);
        }
    }

    /// The port of the internet gateway at `x`: on its upper side for what lies above, else on its lower side.
    fn on_gateway(&self, gateway: usize, x: i32, y: i32) -> Point {
        let frame = self.placed.frame(gateway);
        Point { x, y: if y < frame.y { frame.y } else { frame.bottom() } }
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
            self.by_way_of(Track::NatRoutes, columns::NAT_ROUTES, (*private_subnet, from), (nat_gateway, to));
        }
    }

    fn egress(&mut self) {
        let placed = self.placed;
        let (Some(internet), Some(gateway)) = (placed.internet, placed.internet_gateway) else { return };
        for nat_gateway in placed.zones.iter().filter_map(|zone| zone.nat_gateway) {
            let from = placed.left(nat_gateway);
            let x = columns::EGRESS;
            let points = [from, Point { x, y: from.y }, self.on_gateway(gateway, x, from.y)];
            self.line(Track::Egress, Some(nat_gateway), Some(gateway), &points);
        }
        let from = placed.left(gateway);
        let from = Point { y: from.y + EGRESS_PORT, ..from };
        let to = placed.right(internet);
        self.by_way_of(Track::Egress, columns::EGRESS_OUTSIDE, (gateway, from), (internet, to));
    }
}
