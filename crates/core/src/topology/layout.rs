//! Plan → the nodes of its Scene.

use std::borrow::Cow;

use crate::catalog::EndpointService;
use crate::cidr;
use crate::config::Nat;
use crate::plan::{AvailabilityZone, Image, Listener, Plan, Scaling, address};
use crate::text::{Diagram, Language, decimal, grouped};

use super::columns;
use super::endpoints::interface_endpoints;
use super::rows::{self, Rows};
use super::scene::{Anchor, Glyph, Kind, Label, Node, Point, Rect, Style};
use super::security_groups::{self, Groups};
use super::width::{Fitted, fit};

/// The nodes of a picture, and which of them the lines go between.
pub(super) struct Placed {
    pub(super) nodes: Vec<Node>,
    /// Whether the load balancer stands in the private subnets, and whether above the tasks.
    pub(super) internal: bool,
    pub(super) stacked: bool,
    pub(super) users: usize,
    pub(super) internet: Option<usize>,
    /// `None` where nothing is on the internet.
    pub(super) internet_gateway: Option<usize>,
    pub(super) zones: Vec<PlacedZone>,
    /// Endpoints, each with its service.
    pub(super) endpoints: Vec<PlacedEndpoint>,
}

/// The nodes of one zone.
pub(super) struct PlacedZone {
    pub(super) private_subnet: usize,
    pub(super) load_balancer: usize,
    pub(super) nat_gateway: Option<usize>,
    /// The tasks, or their place where the zone has none.
    pub(super) tasks: usize,
    pub(super) has_tasks: bool,
    /// Index of the zone to whose NAT gateway the private subnet routes.
    pub(super) nat_zone: Option<usize>,
}

/// An endpoint and the AWS service behind it.
pub(super) struct PlacedEndpoint {
    /// `None` for an interface endpoint that the catalog does not hold.
    pub(super) service: Option<&'static EndpointService>,
    pub(super) endpoint: usize,
    pub(super) behind: usize,
}

/// Places everything that a Plan holds.
pub(super) fn place(plan: &Plan, language: Language, costs: &[(String, String)]) -> Placed {
    let rows = Rows::of(plan, !costs.is_empty());
    let (internal, stacked) = (rows::is_internal(plan), rows::is_stacked(plan));
    let mut drawing = Drawing { plan, language, costs: costs.to_vec(), nodes: Vec::with_capacity(96) };

    let region = drawing.region(&rows);
    let zone_groups: Vec<usize> = plan
        .zones
        .iter()
        .zip(&rows.zones)
        .map(|(zone, top)| drawing.zone(zone, &rows, *top, region))
        .collect();
    let vpc = drawing.vpc(&rows, region);
    let groups: Vec<Groups> = (plan.zones.iter().zip(&rows.zones).zip(&zone_groups))
        .map(|((zone, top), group)| {
            let (public, private) = drawing.subnets(zone, &rows, *top, *group);
            drawing.security_groups(zone, &rows, Rows::subnet_top(*top), public, private)
        })
        .collect();
    let interface = interface_endpoints(plan);
    let shelf = (!rows.interface_endpoints.is_empty()).then(|| drawing.shelf(&rows, region));

    let users = drawing.users(&rows);
    let internet = (plan.nat != Nat::None).then(|| drawing.internet(&rows));
    let internet_gateway = plan.has_public_subnets().then(|| drawing.internet_gateway(&rows, region));
    let mut zones = Vec::with_capacity(plan.zones.len());
    let counts = spread_tasks(plan.service.fewest_tasks(), plan.zones.len());
    for (((zone, top), groups), count) in plan.zones.iter().zip(&rows.zones).zip(&groups).zip(counts) {
        zones.push(drawing.boxes(zone, &rows, Rows::subnet_top(*top), groups, count));
    }
    let mut endpoints = Vec::with_capacity(plan.endpoints.len());
    for (endpoint, y) in interface.iter().zip(&rows.interface_endpoints) {
        endpoints.push((endpoint.service, drawing.interface_endpoint(endpoint, *y, shelf)));
    }
    for (endpoint, y) in plan.gateway_endpoints().zip(&rows.gateway_endpoints) {
        endpoints.push((endpoint.service, drawing.gateway_endpoint(endpoint.service, *y, region)));
    }
    let mut endpoints = drawing.services(&endpoints, region);
    let rest = rows.interface_endpoints.iter().skip(interface.len());
    for (name, y) in plan.other_endpoints.iter().zip(rest) {
        endpoints.push(drawing.other_endpoint(name, *y, shelf, region));
    }
    drawing.support(&rows, region, vpc);
    Placed { nodes: drawing.nodes, internal, stacked, users, internet, internet_gateway, zones, endpoints }
}

/// Height of a picture of the Plan.
pub(super) fn height(plan: &Plan, costs: &[(String, String)]) -> i32 {
    Rows::of(plan, !costs.is_empty()).region_bottom + 8
}

/// How many tasks ECS places in each zone: as even as it can, first zones first.
fn spread_tasks(count: u32, zones: usize) -> impl Iterator<Item = u32> {
    let zones = u32::try_from(zones).unwrap_or(u32::MAX).max(1);
    (0..zones).map(move |zone| count / zones + u32::from(zone < count % zones))
}

/// Where a text stands in its node.
pub(super) struct Place {
    style: Style,
    anchor: Anchor,
    /// From the node's left side, where the text starts there; a text in the middle stands in the node's middle.
    x: i32,
    /// From the node's top to the baseline.
    y: i32,
    /// How much narrower than the node the text must be.
    margin: i32,
}

impl Place {
    pub(super) const fn start(style: Style, x: i32, y: i32, margin: i32) -> Self {
        Self { style, anchor: Anchor::Start, x, y, margin }
    }

    pub(super) const fn middle(style: Style, y: i32, margin: i32) -> Self {
        Self { style, anchor: Anchor::Middle, x: 0, y, margin }
    }
}

const REGION: Place = Place::start(Style::Group, 10, 20, 20);
/// The shelf covers the VPC's upper right corner from its own top on, so its texts end before it; the CIDR needs some
/// of the room.
const VPC: Place = Place::start(Style::Group, 10, 20, VPC_MARGIN + 130);
const VPC_MARGIN: i32 = columns::VPC.x + columns::VPC.width - columns::SHELF.x + 20;
/// The middle of a zone lies over the private column, between two gutters with lines.
const ZONE: Place = Place::middle(
    Style::Group,
    17,
    columns::ZONE.width - 2 * (columns::ZONE.x + columns::ZONE.width / 2 - columns::FORWARDING - 4),
);
const SUBNET: Place = Place::start(Style::Group, columns::SUBNET_INSET, 17, columns::SUBNET_INSET + 6);
const SUBNET_CIDR: Place = Place::start(Style::Note, columns::SUBNET_INSET, 32, 2 * columns::SUBNET_INSET);
const SHELF: [Place; 2] = [Place::start(Style::Group, 28, 34, 30), Place::start(Style::Group, 28, 48, 30)];
const OUTSIDE: Place = Place::middle(Style::Name, 43, 4);
const OUTSIDE_NOTE: Place = Place::middle(Style::Note, 58, 4);
const OUTSIDE_SECOND_NOTE: Place = Place::middle(Style::Note, 72, 4);
/// Right of the VPC's border, on which its glyph stands.
const GATEWAY_X: i32 = columns::VPC.x + 12 - columns::INTERNET_GATEWAY.x;
const GATEWAY: [Place; 2] = [
    Place::start(Style::Name, GATEWAY_X, 19, GATEWAY_X + 4),
    Place::start(Style::Name, GATEWAY_X, 34, GATEWAY_X + 4),
];
/// The lines of a box with its glyph at the left.
pub(super) const BOX: Place = Place::start(Style::Name, 30, 17, 36);
const BOX_SECOND: Place = Place::start(Style::Name, 30, 32, 36);
pub(super) const BOX_SECOND_NOTE: Place = Place::start(Style::Note, 30, 32, 36);
const BOX_THIRD_NOTE: Place = Place::start(Style::Note, 30, 47, 36);

/// The nodes placed so far.
pub(super) struct Drawing<'a> {
    pub(super) plan: &'a Plan,
    language: Language,
    /// Amounts that no box shows yet, by address.
    costs: Vec<(String, String)>,
    pub(super) nodes: Vec<Node>,
}

impl Drawing<'_> {
    pub(super) fn say(&self, text: Diagram) -> Cow<'static, str> {
        text.say(self.language)
    }

    /// Adds a node. What is written next stands in it.
    pub(super) fn push(
        &mut self,
        kind: Kind,
        frame: Rect,
        parent: Option<usize>,
        title: Cow<'static, str>,
    ) -> usize {
        self.nodes.push(Node { kind, frame, parent, address: None, title, glyph: None, labels: Vec::new() });
        self.nodes.len() - 1
    }

    /// Says which resource the node stands for. Returns what that costs, where the picture shows it and no box does yet.
    pub(super) fn address(&mut self, address: impl Into<Cow<'static, str>>) -> Option<String> {
        let address = address.into();
        let cost = self.costs.iter().position(|(of, _)| *of == address);
        let cost = cost.map(|place| self.costs.remove(place).1);
        if let Some(node) = self.nodes.last_mut() {
            node.address = Some(address);
        }
        cost
    }

    /// Draws a glyph, so far from the node's upper left corner.
    pub(super) fn glyph(&mut self, glyph: Glyph, x: i32, y: i32) {
        if let Some(node) = self.nodes.last_mut() {
            node.glyph = Some((glyph, Point { x: node.frame.x + x, y: node.frame.y + y }));
        }
    }

    /// Writes a text, cut to the room that there is. Returns its right end, where it starts at the left.
    pub(super) fn write(&mut self, place: &Place, text: Cow<'static, str>) -> i32 {
        let Some(node) = self.nodes.last_mut() else { return 0 };
        let Fitted { text, width, full } = fit(text, place.style, node.frame.width - place.margin);
        let x = match place.anchor {
            Anchor::Start => node.frame.x + place.x,
            Anchor::Middle => node.frame.center(),
        };
        let at = Point { x, y: node.frame.y + place.y };
        node.labels.push(Label { at, anchor: place.anchor, style: place.style, width, text, full });
        place.x + width
    }

    pub(super) fn write_said(&mut self, place: &Place, text: Diagram) {
        let text = self.say(text);
        self.write(place, text);
    }

    fn region(&mut self, rows: &Rows) -> usize {
        let region = self.plan.region;
        let name = match self.language {
            Language::En => region.name_en,
            Language::Ja => region.name_ja,
        };
        let text = self.say(Diagram::Region { name, code: region.code });
        let frame = columns::REGION.rect(rows.region_top, rows.region_bottom - rows.region_top);
        let node = self.push(Kind::Region, frame, None, text.clone());
        self.write(&REGION, text);
        node
    }

    fn vpc(&mut self, rows: &Rows, region: usize) -> usize {
        let text = self.say(Diagram::Vpc { name: &self.plan.name });
        let cidr = cidr::text(self.plan.cidr);
        let frame = columns::VPC.rect(rows.vpc_top, rows.vpc_bottom - rows.vpc_top);
        let node = self.push(Kind::Vpc, frame, Some(region), [text.as_ref(), " ", &cidr].concat().into());
        self.address(address::VPC);
        let x = self.write(&VPC, text) + 8;
        self.write(&Place::start(Style::Note, x, VPC.y, VPC_MARGIN + x - VPC.x), cidr.into());
        node
    }

    fn zone(&mut self, zone: &AvailabilityZone, rows: &Rows, top: i32, region: usize) -> usize {
        let frame = columns::ZONE.rect(top, rows.zone_height);
        let title = self.say(Diagram::ZoneTitle { zone: &zone.name });
        let node = self.push(Kind::Zone, frame, Some(region), title);
        self.write(&ZONE, zone.name.clone().into());
        node
    }

    /// The public subnet, where there is one, and the private one.
    fn subnets(
        &mut self,
        zone: &AvailabilityZone,
        rows: &Rows,
        top: i32,
        parent: usize,
    ) -> (Option<usize>, usize) {
        let (name, public, private) = (&zone.name, cidr::text(zone.public), cidr::text(zone.private));
        let top = Rows::subnet_top(top);
        let (mut public_node, mut private_column) = (None, columns::PRIVATE_WIDE);
        if self.plan.has_public_subnets() {
            let title = self.say(Diagram::PublicSubnetTitle { zone: name, cidr: &public });
            let frame = columns::PUBLIC.rect(top, rows.subnet_height());
            public_node = Some(self.push(Kind::PublicSubnet, frame, Some(parent), title));
            self.address(address::instance(address::PUBLIC_SUBNETS, name));
            self.write_said(&SUBNET, Diagram::PublicSubnet);
            self.write(&SUBNET_CIDR, public.into());
            private_column = columns::PRIVATE;
        }

        let title = self.say(Diagram::PrivateSubnetTitle { zone: name, cidr: &private });
        let frame = private_column.rect(top, rows.subnet_height());
        let private_node = self.push(Kind::PrivateSubnet, frame, Some(parent), title);
        self.address(address::instance(address::PRIVATE_SUBNETS, name));
        self.write_said(&SUBNET, Diagram::PrivateSubnet);
        self.write(&SUBNET_CIDR, private.into());
        (public_node, private_node)
    }

    fn shelf(&mut self, rows: &Rows, region: usize) -> usize {
        let frame = columns::SHELF.rect(rows.shelf_top, rows.shelf_bottom - rows.shelf_top);
        let title = self.say(Diagram::InterfaceEndpointsTitle { zones: self.plan.zones.len() });
        let node = self.push(Kind::Shelf, frame, Some(region), title);
        self.address(address::ENDPOINT_SECURITY_GROUP);
        self.glyph(Glyph::Plug, 8, 28);
        self.write_said(&security_groups::NAME, Diagram::SecurityGroup);
        self.write_said(&SHELF[0], Diagram::InterfaceEndpoints);
        self.write_said(&SHELF[1], Diagram::InterfaceEndpointsSecond);
        node
    }

    fn users(&mut self, rows: &Rows) -> usize {
        let (glyph, name, title) = if rows::is_internal(self.plan) {
            (Glyph::Exchange, Diagram::Networks, Diagram::NetworksTitle)
        } else {
            (Glyph::Person, Diagram::Users, Diagram::UsersTitle)
        };
        let mut title = self.say(title);
        let domain = self.plan.domain();
        if let Some(domain) = domain {
            title = [&title, " · ", domain].concat().into();
        }
        // The host stands above its domain: few names fit in one line.
        let host = domain.and_then(|name| name.split_once('.')).filter(|(_, domain)| domain.contains('.'));
        let (first, second) = host.map_or((domain, None), |(host, domain)| (Some(host), Some(domain)));
        let height = 54 + 14 * (i32::from(first.is_some()) + i32::from(second.is_some()));
        let frame = columns::USERS.rect(rows.requests - height / 2, height);
        let node = self.push(Kind::Users, frame, None, title);
        self.glyph(glyph, columns::USERS.width / 2 - 8, 9);
        self.write_said(&OUTSIDE, name);
        if let Some(first) = first {
            self.address(address::ALIAS);
            let dot = if second.is_some() { "." } else { "" };
            self.write(&OUTSIDE_NOTE, [first, dot].concat().into());
        }
        if let Some(second) = second {
            self.write(&OUTSIDE_SECOND_NOTE, second.to_owned().into());
        }
        node
    }

    fn internet(&mut self, rows: &Rows) -> usize {
        let frame = columns::USERS.rect(rows.gateway + 27 + 28, 68);
        let (title, note) = match &self.plan.service.image {
            Image::Internet { registry, .. } => {
                (self.say(Diagram::RegistryTitle { registry }), Cow::Owned(registry.clone()))
            }
            Image::OwnRepository { .. } | Image::Ecr { .. } => {
                (self.say(Diagram::InternetTitle), self.say(Diagram::InternetNote))
            }
        };
        let node = self.push(Kind::Internet, frame, None, title);
        self.glyph(Glyph::Globe, columns::USERS.width / 2 - 8, 9);
        self.write_said(&OUTSIDE, Diagram::Internet);
        self.write(&OUTSIDE_NOTE, note);
        node
    }

    fn internet_gateway(&mut self, rows: &Rows, region: usize) -> usize {
        let height = rows::GATEWAY_HEIGHT;
        let frame = columns::INTERNET_GATEWAY.rect(rows.gateway - height / 2, height);
        let title = self.say(Diagram::InternetGatewayTitle);
        let node = self.push(Kind::InternetGateway, frame, Some(region), title);
        self.address(address::INTERNET_GATEWAY);
        self.glyph(Glyph::Gateway, columns::VPC.x - columns::INTERNET_GATEWAY.x - 8, height / 2 - 8);
        self.write_said(&GATEWAY[0], Diagram::InternetGateway);
        self.write_said(&GATEWAY[1], Diagram::InternetGatewaySecond);
        node
    }

    /// The boxes in a zone's subnets.
    fn boxes(
        &mut self,
        zone: &AvailabilityZone,
        rows: &Rows,
        subnet_top: i32,
        groups: &Groups,
        tasks: u32,
    ) -> PlacedZone {
        let column = columns::load_balancer(rows::is_stacked(self.plan));
        let frame = column.inset(columns::SUBNET_INSET).rect(subnet_top + rows.box_offset, rows.box_height);
        let load_balancer = self.load_balancer(zone, frame, groups.load_balancer);
        let nat_gateway = groups.public.filter(|_| zone.has_nat_gateway);
        let nat_gateway =
            nat_gateway.map(|public| self.nat_gateway(zone, subnet_top + rows.nat_offset, public));
        let frame = columns::PRIVATE.inset(columns::SUBNET_INSET);
        let frame = frame.rect(subnet_top + rows.task_offset, rows.box_height);
        let has_tasks = tasks > 0;
        let tasks = match tasks {
            0 => self.room(zone, frame, groups.tasks),
            count => self.tasks(zone, count, frame, groups.tasks),
        };
        let nat_zone = zone.nat_zone.as_ref();
        let nat_zone = nat_zone.and_then(|name| self.plan.zones.iter().position(|zone| zone.name == *name));
        PlacedZone { private_subnet: groups.private, load_balancer, nat_gateway, tasks, has_tasks, nat_zone }
    }

    fn load_balancer(&mut self, zone: &AvailabilityZone, frame: Rect, parent: usize) -> usize {
        let listener = match self.plan.listener {
            Listener::Http => "HTTP :80",
            Listener::Https { .. } => "HTTPS :443",
        };
        let port = decimal(self.plan.listener.test_port().into());
        let test = rows::is_blue_green(self.plan).then(|| self.say(Diagram::TestListener { port: &port }));
        let title = self.say(Diagram::LoadBalancerTitle { zone: &zone.name, listener });
        let node = self.push(Kind::LoadBalancer, frame, Some(parent), title);
        let cost = self.address(address::LOAD_BALANCER);
        self.glyph(Glyph::Balancer, 8, frame.height / 2 - 8);
        // AWS's name of the service, the same in every language.
        self.write(&BOX, "Application".into());
        self.write(&BOX_SECOND, "Load Balancer".into());
        self.write(&BOX_THIRD_NOTE, listener.into());
        self.add([test, cost.map(Cow::Owned)]);
        self.settle();
        if self.plan.load_balancer.waf {
            self.firewall(frame, node);
        }
        node
    }

    fn nat_gateway(&mut self, zone: &AvailabilityZone, y: i32, parent: usize) -> usize {
        let frame = columns::PUBLIC.inset(columns::SUBNET_INSET).rect(y, rows::NAT_HEIGHT);
        let subnets =
            self.plan.zones.iter().filter(|other| other.nat_zone.as_ref() == Some(&zone.name)).count();
        let title = self.say(Diagram::NatGatewayTitle { zone: &zone.name, subnets });
        let node = self.push(Kind::NatGateway, frame, Some(parent), title);
        let cost = self.address(address::instance(address::NAT_GATEWAYS, &zone.name));
        self.glyph(Glyph::Nat, 8, rows::NAT_HEIGHT / 2 - 8);
        self.write_said(&BOX, Diagram::NatGateway);
        let note = self.say(Diagram::NatGatewayNote);
        self.write_with(&BOX_SECOND_NOTE, cost, note);
        node
    }

    fn tasks(&mut self, zone: &AvailabilityZone, count: u32, frame: Rect, parent: usize) -> usize {
        let service = &self.plan.service;
        let image = service.image.short();
        let (port, cpu, memory) = (service.port, service.cpu, service.memory);
        let scaling = service.scaling.as_ref();
        let scaling = scaling.map(|&Scaling { min, max, .. }| self.say(Diagram::ScalesBetween { min, max }));
        let percent = service.spot_percent;
        let spot = (percent > 0).then(|| self.say(Diagram::OnSpot { percent }));
        let title =
            self.say(Diagram::TaskTitle { zone: &zone.name, count, image: &image, port, cpu, memory });
        // The end of an image's name tells more than the registry it begins with.
        let short = image.rsplit('/').next().unwrap_or_default();
        let note = [short, " :", &decimal(port.into())].concat();
        let size = [decimal(cpu.into()).as_str(), " / ", &decimal(memory.into())].concat();
        let size = if count > 1 { ["× ", &decimal(count.into()), " · ", &size].concat() } else { size };
        let node = self.push(Kind::Task, frame, Some(parent), title);
        let cost = self.address(address::SERVICE);
        self.glyph(Glyph::Container, 8, frame.height / 2 - 8);
        self.write_said(&BOX, Diagram::Task);
        self.write(&BOX_SECOND_NOTE, note.into());
        self.write(&BOX_THIRD_NOTE, size.into());
        self.add([scaling, spot, cost.map(Cow::Owned)]);
        self.settle();
        node
    }

    /// Writes texts that not every design has below the third line of a box, and adds them to the node's title.
    fn add<const N: usize>(&mut self, texts: [Option<Cow<'static, str>>; N]) {
        let lines = (1..).map(|line| BOX_THIRD_NOTE.y + line * rows::LINE_HEIGHT);
        for (y, text) in lines.zip(texts.into_iter().flatten()) {
            self.entitle(&text);
            self.write(&Place { y, ..BOX_THIRD_NOTE }, text);
        }
    }

    /// Writes a note, behind what the node costs; not the note where both have no room. What it costs is in the title too.
    pub(super) fn write_with(&mut self, place: &Place, cost: Option<String>, note: Cow<'static, str>) {
        let Some(cost) = cost else {
            self.write(place, note);
            return;
        };
        self.entitle(&cost);
        let both = [&*cost, " · ", &note].concat();
        let room = self.nodes.last().map_or(0, |node| node.frame.width - place.margin);
        let is_whole = fit(both.clone().into(), place.style, room).full.is_none();
        self.write(place, if is_whole { both } else { cost }.into());
    }

    /// Adds a text to the node's title.
    pub(super) fn entitle(&mut self, text: &str) {
        if let Some(node) = self.nodes.last_mut() {
            node.title = [&node.title, " · ", text].concat().into();
        }
    }

    /// Moves the texts to the middle of a box that is higher than they need.
    fn settle(&mut self) {
        let Some(node) = self.nodes.last_mut() else { return };
        let last = node.labels.last().map_or(0, |label| label.at.y);
        let down = (node.frame.bottom() - last - 9) / 2;
        for label in &mut node.labels {
            label.at.y += down;
        }
    }

    fn room(&mut self, zone: &AvailabilityZone, frame: Rect, parent: usize) -> usize {
        let middle = frame.height / 2;
        let count = grouped(self.free_addresses(zone));
        let title = self.say(Diagram::RoomTitle { zone: &zone.name, count: &count });
        let node = self.push(Kind::Room, frame, Some(parent), title);
        self.write_said(&Place::middle(Style::Name, middle - 4, 12), Diagram::Room);
        self.write_said(
            &Place::middle(Style::Note, middle + 12, 12),
            Diagram::FreeAddresses { count: &count },
        );
        node
    }

    /// Addresses that a private subnet without tasks has left: AWS reserves five in each subnet, and each interface
    /// endpoint takes one, as the node of an internal load balancer does.
    fn free_addresses(&self, zone: &AvailabilityZone) -> u64 {
        let addresses = 1_u64 << (32 - zone.private.prefix_len());
        let endpoints = self.plan.interface_endpoints().count() + self.plan.other_endpoints.len();
        let taken = endpoints + usize::from(rows::is_internal(self.plan));
        addresses.saturating_sub(5).saturating_sub(u64::try_from(taken).unwrap_or(u64::MAX))
    }
}
