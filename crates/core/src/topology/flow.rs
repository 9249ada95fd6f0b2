//! One flow, drawn on its own over the picture: each of its steps from box to box, with its number, and a mark where it
//! stops.

use std::borrow::Cow;

use crate::catalog::{EndpointKind, EndpointService};
use crate::flows::{Flow, Hop, Leg, Place, Reason, Step, Stop, Zone};
use crate::plan::Plan;
use crate::text::Language;

use super::columns;
use super::layout::Placed;
use super::route;
use super::scene::{DrawnFlow, DrawnStep, Label, Line, Point, Rect, Track};

/// Half the size of a number's circle and of the mark where a step stops.
pub(super) const BADGE: i32 = 7;
/// How far from a box a step stops that the box lets neither in nor out: its mark all but touches the box.
const STOP: i32 = BADGE + 1;
/// Levels at which steps leave tasks and enter interface endpoints: those of tasks are multiples of this, those of
/// endpoints lie between. So no step's piece runs along another's, wherever the boxes stand.
const LEVELS: i32 = 2 * BADGE;

/// Draws a flow between placed nodes of a Plan's picture, and says it.
pub(super) fn draw(placed: &Placed, plan: &Plan, flow: &Flow, language: Language) -> DrawnFlow {
    let mut drawing = Drawing { placed, tracks: tracks(flow), steps: Vec::with_capacity(flow.steps.len()) };
    let (mut number, mut leg) = (0, None);
    for step in &flow.steps {
        if leg != Some(step.leg) {
            (number, leg) = (number + 1, Some(step.leg));
        }
        let mut text = step.say(plan, language);
        if let Some(why) = step.why(plan, language) {
            // Japanese sentences follow each other without a space.
            let space = if language == Language::En { " " } else { "" };
            text = [&text, space, &why].concat().into();
        }
        drawing.step(step, number, text);
    }
    drawing.badges();
    let title = flow.kind.say(plan, language);
    DrawnFlow { title, steps: drawing.steps, legend: Vec::new(), legend_height: 0 }
}

/// The legs of a flow that leave a task to the right, in their order: each has a track of its own.
fn tracks(flow: &Flow) -> Vec<Leg> {
    let mut found = Vec::with_capacity(flow.steps.len());
    for step in &flow.steps {
        let is_new = !found.contains(&step.leg);
        if is_new && step.hops.first().is_some_and(|hop| hop.place == Place::Task) {
            found.push(step.leg);
        }
    }
    found
}

struct Drawing<'a> {
    placed: &'a Placed,
    tracks: Vec<Leg>,
    steps: Vec<DrawnStep>,
}

impl Drawing<'_> {
    fn step(&mut self, step: &Step, number: i32, text: Cow<'static, str>) {
        let mut drawn = DrawnStep {
            number,
            text,
            reached: Vec::new(),
            beyond: Vec::new(),
            stops: Vec::new(),
            badge: None,
        };
        let has_tasks = |zone: &&usize| self.placed.zones.get(**zone).is_some_and(|zone| zone.has_tasks);
        let begins_in_tasks = step.hops.first().is_some_and(|hop| hop.place == Place::Task);
        let any = begins_in_tasks && step.zones.iter().any(|zone| has_tasks(&zone));
        for zone in step.zones.iter().filter(|zone| !any || has_tasks(zone)) {
            self.way(step, *zone, &mut drawn);
        }
        self.steps.push(drawn);
    }

    /// A step's way as it begins in one zone.
    fn way(&self, step: &Step, zone: usize, drawn: &mut DrawnStep) {
        let mut stopped = false;
        for (index, pair) in step.hops.windows(2).enumerate() {
            let [from, to] = pair else { continue };
            let Some(line) = self.line(step.leg, *from, *to, zone) else { continue };
            let stops = step.stop.filter(|_| !stopped).and_then(|stop| stop_on(stop, index));
            let Some(side) = stops else {
                add(if stopped { &mut drawn.beyond } else { &mut drawn.reached }, line);
                continue;
            };
            stopped = true;
            let (reached, beyond) = cut(&line, side);
            if let Some(point) = reached.points.last()
                && !drawn.stops.contains(point)
            {
                drawn.stops.push(*point);
            }
            add(&mut drawn.reached, reached);
            if !beyond.points.is_empty() {
                add(&mut drawn.beyond, beyond);
            }
        }
    }

    /// The line between two hops; `None` where the picture does not show both.
    fn line(&self, leg: Leg, from: Hop, to: Hop, own: usize) -> Option<Line> {
        let placed = self.placed;
        let start = match from.place {
            // Where no task runs yet, the way begins in the place for one.
            Place::Task => placed.zones.get(own)?.tasks,
            _ => self.node(from, own)?,
        };
        let lead = |track, x, from: Point, end: usize, to: Point| {
            Some(route::by_way_of(track, x, (start, from), (end, to)))
        };
        let (left, right) = (placed.left(start), placed.right(start));
        match (from.place, to.place) {
            (Place::Task, Place::NatGateway) => {
                let end = self.node(to, own)?;
                let from = Point { y: placed.frame(start).bottom() - LEVELS, ..left };
                lead(Track::NatRoutes, columns::NAT_ROUTES, from, end, placed.right(end))
            }
            (Place::Task, place) => {
                let order = self.tracks.iter().position(|track| *track == leg)?;
                let first = level(right.y - LEVELS / 2 * (count(self.tracks.len()) - 1), 0);
                let from = Point { y: first + LEVELS * count(order), ..right };
                if let Place::InterfaceEndpoint(_) | Place::GatewayEndpoint(_) = place {
                    let x = *columns::LEGS.get(order % columns::LEGS.len())?;
                    let end = self.node(to, own)?;
                    lead(Track::InterfaceEndpoints, x, from, end, endpoint_port(place, placed.left(end)))
                } else {
                    // No route leads there: the step leaves its subnet and ends.
                    let points = vec![from, Point { x: columns::NO_ROUTE, ..from }];
                    Some(Line { track: Track::InterfaceEndpoints, from: Some(start), to: None, points })
                }
            }
            (endpoint @ (Place::InterfaceEndpoint(_) | Place::GatewayEndpoint(_)), Place::Service(_)) => {
                let behind = placed.endpoints.iter().find(|endpoint| endpoint.endpoint == start)?.behind;
                let from = endpoint_port(endpoint, right);
                lead(Track::Services, 0, from, behind, Point { x: placed.left(behind).x, ..from })
            }
            (Place::Service(_), Place::Service(_)) => {
                let end = self.node(to, own)?;
                let port = |point: Point| Point { y: level(point.y, 0), ..point };
                lead(Track::Services, columns::BETWEEN_SERVICES, port(left), end, port(placed.left(end)))
            }
            (Place::NatGateway, Place::InternetGateway) => {
                Some(route::nat_to_gateway(placed, start, self.node(to, own)?))
            }
            (Place::InternetGateway, Place::LoadBalancer) => {
                Some(route::gateway_to_load_balancer(placed, start, self.node(to, own)?))
            }
            (Place::InternetGateway, _) => Some(route::gateway_to_internet(placed, start, placed.internet?)),
            (Place::Users, _) => {
                let end = self.node(to, own)?;
                lead(Track::Requests, columns::EGRESS_OUTSIDE, right, end, placed.left(end))
            }
            (Place::Networks, _) => {
                let end = self.node(to, own)?;
                lead(Track::PrivateRequests, route::private_requests(placed), right, end, placed.left(end))
            }
            (Place::LoadBalancer, _) => {
                let end = self.node(to, own)?;
                let (x, from) = route::forwarding(placed, start);
                lead(Track::Forwarding, x, from, end, placed.left(end))
            }
            _ => None,
        }
    }

    /// The node that a hop stands for.
    fn node(&self, hop: Hop, own: usize) -> Option<usize> {
        let placed = self.placed;
        let zone = placed.zones.get(if let Zone::At(zone) = hop.zone { zone } else { own })?;
        let endpoint = |name: &str, kind: EndpointKind| {
            let is_it = |service: &EndpointService| service.name == name && service.kind == kind;
            placed.endpoints.iter().find(move |endpoint| endpoint.service.is_some_and(is_it))
        };
        match hop.place {
            Place::Users | Place::Networks => Some(placed.users),
            Place::InternetGateway => placed.internet_gateway,
            Place::LoadBalancer => Some(zone.load_balancer),
            // What a load balancer of a zone without tasks forwards goes to another zone's.
            Place::Task if !zone.has_tasks => {
                Some(placed.zones.iter().find(|zone| zone.has_tasks).unwrap_or(zone).tasks)
            }
            Place::Task => Some(zone.tasks),
            Place::NatGateway => zone.nat_gateway,
            Place::InterfaceEndpoint(name) => Some(endpoint(name, EndpointKind::Interface)?.endpoint),
            Place::GatewayEndpoint(name) => Some(endpoint(name, EndpointKind::Gateway)?.endpoint),
            Place::Service(name) => endpoint(name, EndpointKind::Interface)
                .or_else(|| endpoint(name, EndpointKind::Gateway))
                .map(|endpoint| endpoint.behind),
            Place::OtherRegion | Place::Registry | Place::Internet => placed.internet,
        }
    }
}

/// Which end of the line behind a hop a step stops at.
#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// Where a step stops on the line from hop `index` to the next, if there: before a hop that lets nothing in or that
/// refuses, or behind one that nothing leads on from.
fn stop_on(stop: Stop, index: usize) -> Option<End> {
    let refused = matches!(
        stop.reason,
        Reason::Ingress(..) | Reason::NobodyAllowed | Reason::Permission(..) | Reason::OtherPartition
    );
    match (refused, stop.at) {
        (true, at) if at == index + 1 => Some(End::Last),
        (false, at) if at == index => Some(End::First),
        _ => None,
    }
}

/// The two parts of a line, cut near one of its ends. One that leads nowhere is reached as a whole.
fn cut(line: &Line, end: End) -> (Line, Line) {
    let pieces = || line.points.iter().zip(line.points.iter().skip(1));
    let length: i32 = pieces().map(|(from, to)| route::distance(*from, *to)).sum();
    let reach = STOP.min(length / 2);
    let mut rest = match (line.to, end) {
        (None, _) => length,
        (_, End::First) => reach,
        (_, End::Last) => length - reach,
    };
    let (mut reached, mut beyond) = (Vec::with_capacity(4), Vec::with_capacity(4));
    reached.extend(line.points.first());
    for (from, to) in pieces() {
        let length = route::distance(*from, *to);
        if !beyond.is_empty() {
            beyond.push(*to);
        } else if rest < length {
            let point = route::toward(*from, *to, rest);
            reached.push(point);
            beyond.extend([point, *to]);
        } else {
            reached.push(*to);
        }
        rest -= length;
    }
    let Line { track, from, to, .. } = *line;
    (Line { track, from, to: None, points: reached }, Line { track, from: None, to, points: beyond })
}

/// Adds a line that is not there yet: the ways of several zones meet.
fn add(lines: &mut Vec<Line>, line: Line) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}

/// The level next to `y` of those that are so far from multiples of [`LEVELS`].
fn level(y: i32, from_multiple: i32) -> i32 {
    (y - from_multiple + LEVELS / 2).div_euclid(LEVELS) * LEVELS + from_multiple
}

/// Where a line enters or leaves an endpoint, on the side whose middle is given. Gateway endpoints stand below all
/// tasks, and their round ends are met in the middle.
fn endpoint_port(endpoint: Place, side: Point) -> Point {
    match endpoint {
        Place::InterfaceEndpoint(_) => Point { y: level(side.y, LEVELS / 2), ..side },
        _ => side,
    }
}

impl Drawing<'_> {
    /// Puts every step's number on the longest of its pieces that has room for it.
    fn badges(&mut self) {
        let mut taken: Vec<Rect> = Vec::with_capacity(128);
        for node in &self.placed.nodes {
            if !node.kind.is_group() {
                taken.push(node.frame);
            }
            taken.extend(node.labels.iter().map(Label::extent));
        }
        taken.extend(self.steps.iter().flat_map(|step| &step.stops).map(|stop| around(*stop)));
        // Those that end before they lead anywhere have the least room, so they come first.
        for is_short in [true, false] {
            for step in self.steps.iter_mut().filter(|step| leads_nowhere(step) == is_short) {
                step.badge = badge(step, &taken);
                taken.extend(step.badge.map(around));
            }
        }
    }
}

fn leads_nowhere(step: &DrawnStep) -> bool {
    step.reached.iter().chain(&step.beyond).all(|line| line.to.is_none())
}

/// A free point on the longest piece of a step that has one.
fn badge(step: &DrawnStep, taken: &[Rect]) -> Option<Point> {
    let (mut longest, mut badge) = (0, None);
    let lines = step.reached.iter().chain(&step.beyond);
    for (from, to) in lines.flat_map(|line| line.points.iter().zip(line.points.iter().skip(1))) {
        let length = route::distance(*from, *to);
        if length > longest
            && let Some(point) = free_point(*from, *to, length, taken)
        {
            (longest, badge) = (length, Some(point));
        }
    }
    badge
}

/// The square that a number or a mark takes.
pub(super) fn around(point: Point) -> Rect {
    Rect { x: point.x - BADGE, y: point.y - BADGE, width: 2 * BADGE, height: 2 * BADGE }
}

/// A point of a piece that a number may stand on, from its middle outward.
fn free_point(from: Point, to: Point, length: i32, taken: &[Rect]) -> Option<Point> {
    let middle = length / 2;
    let mut by = 0;
    while by <= middle {
        for at in [middle + by, middle - by] {
            let point = route::toward(from, to, at);
            if !taken.iter().any(|taken| taken.meets(around(point))) {
                return Some(point);
            }
        }
        by += BADGE;
    }
    None
}

/// A number of things as a number of units: a flow has a handful of each.
fn count(things: usize) -> i32 {
    i32::try_from(things).unwrap_or(i32::MAX / 1024)
}
