//! Plan → the nodes of its Scene.

use std::borrow::Cow;

use crate::catalog::{EndpointKind, EndpointService};
use crate::config::Nat;
use crate::plan::{AvailabilityZone, Endpoint, Image, Listener, Plan, address};
use crate::text::{Diagram, Language, grouped};

use super::columns::{self, Column};
use super::rows::{self, Rows};
use super::scene::{Anchor, Glyph, Kind, Label, Node, Point, Rect, Style};
use super::width::fit;

/// The nodes of a picture, and which of them the lines go between.
pub(super) struct Placed {
    pub(super) nodes: Vec<Node>,
    pub(super) users: usize,
    pub(super) internet: Option<usize>,
    pub(super) internet_gateway: usize,
    pub(super) zones: Vec<PlacedZone>,
    /// Endpoints, each with its service.
    pub(super) endpoints: Vec<PlacedEndpoint>,
}

/// The nodes of one zone.
pub(super) struct PlacedZone {
    pub(super) private_subnet: usize,
    pub(super) load_balancer: usize,
    pub(super) nat_gateway: Option<usize>,
    /// The tasks; `None` where the zone has none.
    pub(super) tasks: Option<usize>,
    /// Index of the zone to whose NAT gateway the private subnet routes.
    pub(super) nat_zone: Option<usize>,
}

/// An endpoint and the AWS service behind it.
pub(super) struct PlacedEndpoint {
    pub(super) service: &'static EndpointService,
    pub(super) endpoint: usize,
    pub(super) behind: usize,
}

/// Places everything that a Plan holds.
pub(super) fn place(plan: &Plan, language: Language) -> Placed {
    let rows = Rows::of(plan);
    let mut drawing = Drawing { plan, language, nodes: Vec::with_capacity(96) };

    let region = drawing.region(&rows);
    let zone_groups: Vec<usize> = plan
        .zones
        .iter()
        .zip(&rows.zones)
        .map(|(zone, top)| drawing.zone(zone, &rows, *top, region))
        .collect();
    let vpc = drawing.vpc(&rows, region);
    let subnets: Vec<(usize, usize)> = (plan.zones.iter().zip(&rows.zones).zip(&zone_groups))
        .map(|((zone, top), group)| drawing.subnets(zone, &rows, *top, *group))
        .collect();
    let interface = interface_endpoints(plan);
    let shelf = (!interface.is_empty()).then(|| drawing.shelf(&rows, region));

    let users = drawing.users(&rows);
    let internet = (plan.nat != Nat::None).then(|| drawing.internet(&rows));
    let internet_gateway = drawing.internet_gateway(&rows, region);
    let mut zones = Vec::with_capacity(plan.zones.len());
    let counts = spread_tasks(plan.service.count, plan.zones.len());
    for (((zone, top), (public, private)), count) in
        plan.zones.iter().zip(&rows.zones).zip(subnets).zip(counts)
    {
        zones.push(drawing.boxes(zone, &rows, Rows::subnet_top(*top), public, private, count));
    }
    let mut endpoints = Vec::with_capacity(plan.endpoints.len());
    for (endpoint, y) in interface.iter().zip(&rows.interface_endpoints) {
        endpoints.push((endpoint.service, drawing.interface_endpoint(endpoint, *y, shelf)));
    }
    for (endpoint, y) in plan.gateway_endpoints().zip(&rows.gateway_endpoints) {
        endpoints.push((endpoint.service, drawing.gateway_endpoint(endpoint.service, *y, region)));
    }
    let endpoints = drawing.services(&endpoints, region);
    debug_assert!(drawing.nodes.get(vpc).is_some_and(|node| node.kind == Kind::Vpc));
    Placed { nodes: drawing.nodes, users, internet, internet_gateway, zones, endpoints }
}

/// Height of a picture of the Plan.
pub(super) fn height(plan: &Plan) -> i32 {
    Rows::of(plan).region_bottom + 8
}

/// The interface endpoints, those of one AWS service together where the first of them stands.
fn interface_endpoints(plan: &Plan) -> Vec<&Endpoint> {
    let mut endpoints: Vec<&Endpoint> = Vec::with_capacity(plan.endpoints.len());
    for endpoint in plan.interface_endpoints() {
        let like = endpoints.iter().rposition(|other| other.service.service == endpoint.service.service);
        endpoints.insert(like.map_or(endpoints.len(), |last| last + 1), endpoint);
    }
    endpoints
}

/// How many tasks ECS places in each zone: as even as it can, first zones first.
fn spread_tasks(count: u32, zones: usize) -> impl Iterator<Item = u32> {
    let zones = u32::try_from(zones).unwrap_or(u32::MAX).max(1);
    (0..zones).map(move |zone| count / zones + u32::from(zone < count % zones))
}

/// The nodes placed so far.
struct Drawing<'a> {
    plan: &'a Plan,
    language: Language,
    nodes: Vec<Node>,
}

impl Drawing<'_> {
    fn say(&self, text: Diagram) -> Cow<'static, str> {
        text.say(self.language)
    }

    fn push(&mut self, kind: Kind, frame: Rect, parent: Option<usize>, title: Cow<'static, str>) -> usize {
        self.nodes.push(Node { kind, frame, parent, address: None, title, glyph: None, labels: Vec::new() });
        self.nodes.len() - 1
    }

    fn address(&mut self, node: usize, address: impl Into<Cow<'static, str>>) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.address = Some(address.into());
        }
    }

    fn glyph(&mut self, node: usize, glyph: Glyph, x: i32, y: i32) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.glyph = Some((glyph, Point { x, y }));
        }
    }

    /// Writes a text at a point of the picture, cut to so much room.
    fn label(
        &mut self,
        node: usize,
        style: Style,
        anchor: Anchor,
        at: (i32, i32),
        room: i32,
        text: Cow<'static, str>,
    ) {
        let (text, width) = fit(text, style, room);
        if let Some(node) = self.nodes.get_mut(node) {
            node.labels.push(Label { at: Point { x: at.0, y: at.1 }, anchor, style, width, text });
        }
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
        self.label(node, Style::Group, Anchor::Start, (frame.x + 10, frame.y + 20), frame.width - 20, text);
        node
    }

    fn vpc(&mut self, rows: &Rows, region: usize) -> usize {
        let text = self.say(Diagram::Vpc { name: &self.plan.name });
        let cidr = self.plan.cidr.to_string();
        let frame = columns::VPC.rect(rows.vpc_top, rows.vpc_bottom - rows.vpc_top);
        let node = self.push(Kind::Vpc, frame, Some(region), [text.as_ref(), " ", &cidr].concat().into());
        self.address(node, address::VPC);
        // The shelf covers the border's upper right corner from its own top on, so the label ends before it.
        let room = columns::SHELF.x - frame.x - 20;
        self.label(node, Style::Group, Anchor::Start, (frame.x + 10, frame.y + 20), room - 130, text);
        let used = self.last_label_end(node) + 8;
        self.label(
            node,
            Style::Note,
            Anchor::Start,
            (used, frame.y + 20),
            frame.x + 10 + room - used,
            cidr.into(),
        );
        node
    }

    /// Where the text last written in a node ends.
    fn last_label_end(&self, node: usize) -> i32 {
        let label = self.nodes.get(node).and_then(|node| node.labels.last());
        label.map_or(0, |label| label.at.x + label.width)
    }

    fn zone(&mut self, zone: &AvailabilityZone, rows: &Rows, top: i32, region: usize) -> usize {
        let frame = columns::ZONE.rect(top, rows.zone_height);
        let node =
            self.push(Kind::Zone, frame, Some(region), self.say(Diagram::ZoneTitle { zone: &zone.name }));
        // The middle of a zone lies over the private column, between two gutters with lines.
        let room = 2 * (frame.center() - columns::FORWARDING - 4);
        let name = Cow::Owned(zone.name.clone());
        self.label(node, Style::Group, Anchor::Middle, (frame.center(), top + 17), room, name);
        node
    }

    fn subnets(&mut self, zone: &AvailabilityZone, rows: &Rows, top: i32, parent: usize) -> (usize, usize) {
        let (name, public, private) = (&zone.name, zone.public.to_string(), zone.private.to_string());
        let top = Rows::subnet_top(top);
        let title = self.say(Diagram::PublicSubnetTitle { zone: name, cidr: &public });
        let frame = columns::PUBLIC.rect(top, rows.subnet_height());
        let public_node = self.push(Kind::PublicSubnet, frame, Some(parent), title);
        self.address(public_node, address::instance(address::PUBLIC_SUBNETS, name));
        self.subnet_labels(public_node, frame, Diagram::PublicSubnet, public);

        let title = self.say(Diagram::PrivateSubnetTitle { zone: name, cidr: &private });
        let frame = columns::PRIVATE.rect(top, rows.subnet_height());
        let private_node = self.push(Kind::PrivateSubnet, frame, Some(parent), title);
        self.address(private_node, address::instance(address::PRIVATE_SUBNETS, name));
        self.subnet_labels(private_node, frame, Diagram::PrivateSubnet, private);
        (public_node, private_node)
    }

    fn subnet_labels(&mut self, node: usize, frame: Rect, text: Diagram, cidr: String) {
        let (x, room) = (frame.x + columns::SUBNET_INSET, frame.width - 2 * columns::SUBNET_INSET);
        let text = self.say(text);
        self.label(node, Style::Subgroup, Anchor::Start, (x, frame.y + 17), room, text);
        self.label(node, Style::Note, Anchor::Start, (x, frame.y + 32), room, cidr.into());
    }

    fn shelf(&mut self, rows: &Rows, region: usize) -> usize {
        let frame = columns::SHELF.rect(rows.shelf_top, rows.shelf_bottom - rows.shelf_top);
        let title = self.say(Diagram::InterfaceEndpointsTitle { zones: self.plan.zones.len() });
        let node = self.push(Kind::Shelf, frame, Some(region), title);
        self.glyph(node, Glyph::Plug, frame.x + 8, frame.y + 11);
        let (first, second) =
            (self.say(Diagram::InterfaceEndpoints), self.say(Diagram::InterfaceEndpointsSecond));
        let (x, room) = (frame.x + 30, frame.width - 36);
        self.label(node, Style::Subgroup, Anchor::Start, (x, frame.y + 17), room, first);
        self.label(node, Style::Subgroup, Anchor::Start, (x, frame.y + 31), room, second);
        node
    }

    fn users(&mut self, rows: &Rows) -> usize {
        let frame = columns::USERS.rect(rows.gateway - 27, 54);
        let node = self.push(Kind::Users, frame, None, self.say(Diagram::UsersTitle));
        self.glyph(node, Glyph::Person, frame.center() - 8, frame.y + 9);
        let text = self.say(Diagram::Users);
        let room = frame.width - 4;
        self.label(node, Style::Name, Anchor::Middle, (frame.center(), frame.y + 43), room, text);
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
        self.glyph(node, Glyph::Globe, frame.center() - 8, frame.y + 9);
        let text = self.say(Diagram::Internet);
        let room = frame.width - 4;
        self.label(node, Style::Name, Anchor::Middle, (frame.center(), frame.y + 43), room, text);
        self.label(node, Style::Note, Anchor::Middle, (frame.center(), frame.y + 58), room, note);
        node
    }

    fn internet_gateway(&mut self, rows: &Rows, region: usize) -> usize {
        let height = rows::GATEWAY_HEIGHT;
        let frame = columns::INTERNET_GATEWAY.rect(rows.gateway - height / 2, height);
        let title = self.say(Diagram::InternetGatewayTitle);
        let node = self.push(Kind::InternetGateway, frame, Some(region), title);
        self.address(node, address::INTERNET_GATEWAY);
        // The glyph stands on the VPC's border.
        self.glyph(node, Glyph::Gateway, columns::VPC.x - 8, frame.middle() - 8);
        let (first, second) = (self.say(Diagram::InternetGateway), self.say(Diagram::InternetGatewaySecond));
        let (x, room) = (columns::VPC.x + 14, frame.right() - columns::VPC.x - 18);
        self.label(node, Style::Name, Anchor::Start, (x, frame.y + 19), room, first);
        self.label(node, Style::Name, Anchor::Start, (x, frame.y + 34), room, second);
        node
    }

    /// The boxes in a zone's subnets.
    fn boxes(
        &mut self,
        zone: &AvailabilityZone,
        rows: &Rows,
        subnet_top: i32,
        public: usize,
        private: usize,
        tasks: u32,
    ) -> PlacedZone {
        let load_balancer = self.load_balancer(zone, subnet_top + rows.box_offset, public);
        let nat_gateway =
            zone.has_nat_gateway.then(|| self.nat_gateway(zone, subnet_top + rows.nat_offset, public));
        let tasks = if tasks > 0 {
            Some(self.tasks(zone, tasks, subnet_top + rows.box_offset, private))
        } else {
            self.room(zone, subnet_top + rows.box_offset, private);
            None
        };
        let nat_zone = zone.nat_zone.as_ref();
        let nat_zone = nat_zone.and_then(|name| self.plan.zones.iter().position(|zone| zone.name == *name));
        PlacedZone { private_subnet: private, load_balancer, nat_gateway, tasks, nat_zone }
    }

    /// The lines of a box with its glyph at the left: names first, then notes.
    fn box_labels(
        &mut self,
        node: usize,
        frame: Rect,
        glyph: Glyph,
        labels: [Option<(Style, Cow<'static, str>)>; 3],
    ) {
        self.glyph(node, glyph, frame.x + 8, frame.middle() - 8);
        let lines = i32::try_from(labels.iter().flatten().count()).unwrap_or(3);
        let (x, room) = (frame.x + 30, frame.width - 36);
        let mut baseline = frame.middle() - 15 * (lines - 1) / 2 + 4;
        for (style, text) in labels.into_iter().flatten() {
            self.label(node, style, Anchor::Start, (x, baseline), room, text);
            baseline += 15;
        }
    }

    fn load_balancer(&mut self, zone: &AvailabilityZone, y: i32, parent: usize) -> usize {
        let listener = match self.plan.listener {
            Listener::Http => "HTTP :80",
            Listener::Https { .. } => "HTTPS :443",
        };
        let frame = columns::PUBLIC.inset(columns::SUBNET_INSET).rect(y, rows::BOX_HEIGHT);
        let title = self.say(Diagram::LoadBalancerTitle { zone: &zone.name, listener });
        let node = self.push(Kind::LoadBalancer, frame, Some(parent), title);
        self.address(node, address::LOAD_BALANCER);
        // AWS's name of the service, the same in every language.
        let labels = [
            Some((Style::Name, "Application".into())),
            Some((Style::Name, "Load Balancer".into())),
            Some((Style::Note, listener.into())),
        ];
        self.box_labels(node, frame, Glyph::Balancer, labels);
        node
    }

    fn nat_gateway(&mut self, zone: &AvailabilityZone, y: i32, parent: usize) -> usize {
        let frame = columns::PUBLIC.inset(columns::SUBNET_INSET).rect(y, rows::NAT_HEIGHT);
        let subnets =
            self.plan.zones.iter().filter(|other| other.nat_zone.as_ref() == Some(&zone.name)).count();
        let title = self.say(Diagram::NatGatewayTitle { zone: &zone.name, subnets });
        let node = self.push(Kind::NatGateway, frame, Some(parent), title);
        self.address(node, address::instance(address::NAT_GATEWAYS, &zone.name));
        let (name, note) = (self.say(Diagram::NatGateway), self.say(Diagram::NatGatewayNote));
        self.box_labels(
            node,
            frame,
            Glyph::Nat,
            [Some((Style::Name, name)), Some((Style::Note, note)), None],
        );
        node
    }

    fn tasks(&mut self, zone: &AvailabilityZone, count: u32, y: i32, parent: usize) -> usize {
        let service = &self.plan.service;
        let image = service.image.short();
        let (port, cpu, memory) = (service.port, service.cpu, service.memory);
        let frame = columns::PRIVATE.inset(columns::SUBNET_INSET).rect(y, rows::BOX_HEIGHT);
        let title =
            self.say(Diagram::TaskTitle { zone: &zone.name, count, image: &image, port, cpu, memory });
        // The end of an image's name tells more than the registry it begins with.
        let short = image.rsplit('/').next().unwrap_or_default();
        let note = [short, " :", &port.to_string()].concat();
        let size = [&cpu.to_string(), " / ", &memory.to_string()].concat();
        let size = if count > 1 { ["× ", &count.to_string(), " · ", &size].concat() } else { size };
        let node = self.push(Kind::Task, frame, Some(parent), title);
        self.address(node, address::SERVICE);
        let name = self.say(Diagram::Task);
        let labels =
            [Some((Style::Name, name)), Some((Style::Note, note.into())), Some((Style::Note, size.into()))];
        self.box_labels(node, frame, Glyph::Container, labels);
        node
    }

    fn room(&mut self, zone: &AvailabilityZone, y: i32, parent: usize) -> usize {
        let frame = columns::PRIVATE.inset(columns::SUBNET_INSET).rect(y, rows::BOX_HEIGHT);
        let count = grouped(self.free_addresses(zone));
        let title = self.say(Diagram::RoomTitle { zone: &zone.name, count: &count });
        let node = self.push(Kind::Room, frame, Some(parent), title);
        let (name, note) = (self.say(Diagram::Room), self.say(Diagram::FreeAddresses { count: &count }));
        let (x, width) = (frame.center(), frame.width - 12);
        self.label(node, Style::Name, Anchor::Middle, (x, frame.middle() - 4), width, name);
        self.label(node, Style::Note, Anchor::Middle, (x, frame.middle() + 12), width, note);
        node
    }

    /// Addresses that a private subnet without tasks has left: AWS reserves five in each subnet, and each interface
    /// endpoint takes one.
    fn free_addresses(&self, zone: &AvailabilityZone) -> u64 {
        let addresses = 1_u64 << (32 - zone.private.prefix_len());
        let endpoints = u64::try_from(self.plan.interface_endpoints().count()).unwrap_or(u64::MAX);
        addresses.saturating_sub(5).saturating_sub(endpoints)
    }

    fn interface_endpoint(&mut self, endpoint: &Endpoint, y: i32, shelf: Option<usize>) -> usize {
        let (service, zones) = (endpoint.service, self.plan.zones.len());
        let used = !endpoint.reasons.is_empty();
        let kind = if used { Kind::InterfaceEndpoint } else { Kind::UnusedEndpoint };
        let title = self.say(Diagram::InterfaceEndpointTitle { label: service.label, zones, used });
        let frame = columns::ENDPOINT.rect(y, rows::ENDPOINT_HEIGHT);
        let node = self.push(kind, frame, shelf, title);
        self.address(node, address::instance(address::INTERFACE_ENDPOINTS, service.name));
        let note = if used { Diagram::InZones { zones } } else { Diagram::InZonesUnused { zones } };
        let note = self.say(note);
        self.endpoint_labels(node, frame, service.name.into(), note);
        node
    }

    fn gateway_endpoint(&mut self, service: &'static EndpointService, y: i32, region: usize) -> usize {
        let frame = columns::ENDPOINT.rect(y, rows::ENDPOINT_HEIGHT);
        let title = self.say(Diagram::GatewayEndpointTitle { label: service.label });
        let node = self.push(Kind::GatewayEndpoint, frame, Some(region), title);
        self.address(
            node,
            match service.name {
                "dynamodb" => address::DYNAMODB_ENDPOINT,
                _ => address::S3_ENDPOINT,
            },
        );
        let name = self.say(Diagram::GatewayEndpoint { service: short_name(service.service).1 });
        let note = self.say(Diagram::GatewayEndpointNote);
        self.endpoint_labels(node, frame, name, note);
        node
    }

    fn endpoint_labels(
        &mut self,
        node: usize,
        frame: Rect,
        name: Cow<'static, str>,
        note: Cow<'static, str>,
    ) {
        let (x, room) = (frame.center(), frame.width - 8);
        self.label(node, Style::Name, Anchor::Middle, (x, frame.y + 15), room, name);
        self.label(node, Style::Note, Anchor::Middle, (x, frame.y + 29), room, note);
    }

    /// The AWS services behind the endpoints: one box for all neighbours that lead to the same service.
    fn services(
        &mut self,
        endpoints: &[(&'static EndpointService, usize)],
        region: usize,
    ) -> Vec<PlacedEndpoint> {
        let mut placed: Vec<PlacedEndpoint> = Vec::with_capacity(endpoints.len());
        for group in
            endpoints.chunk_by(|(one, _), (other, _)| one.service == other.service && one.kind == other.kind)
        {
            let Some(((service, first), (_, last))) = group.first().zip(group.last()) else { continue };
            let frame = |node: usize| self.nodes.get(node).map(|node| node.frame);
            let (Some(first), Some(last)) = (frame(*first), frame(*last)) else { continue };
            let node = self.service(service, columns::SERVICE, first.y, last.bottom(), region);
            placed.extend(group.iter().map(|(service, endpoint)| PlacedEndpoint {
                service,
                endpoint: *endpoint,
                behind: node,
            }));
        }
        placed
    }

    fn service(
        &mut self,
        service: &EndpointService,
        column: Column,
        top: i32,
        bottom: i32,
        region: usize,
    ) -> usize {
        let frame = column.rect(top, bottom - top);
        let title = self.say(Diagram::ServiceTitle { service: service.service });
        let node = self.push(Kind::Service, frame, Some(region), title);
        if service.service == "Amazon CloudWatch Logs" {
            self.address(node, address::LOG_GROUP);
        }
        let (vendor, name) = short_name(service.service);
        let (x, room) = (frame.x + 9, frame.width - 16);
        self.glyph(node, glyph_of(service), frame.right() - 24, frame.middle() - 16);
        self.label(node, Style::Note, Anchor::Start, (x, frame.middle() - 4), room - 20, vendor.into());
        self.label(node, Style::Name, Anchor::Start, (x, frame.middle() + 12), room, name.into());
        node
    }
}

/// The vendor that a service's name begins with, and the rest of it.
fn short_name(service: &'static str) -> (&'static str, &'static str) {
    service.split_once(' ').unwrap_or(("AWS", service))
}

/// The drawing of an AWS service.
fn glyph_of(service: &EndpointService) -> Glyph {
    match service.name {
        "s3" => Glyph::Bucket,
        "dynamodb" => Glyph::Table,
        "ecr.api" | "ecr.dkr" => Glyph::Registry,
        "logs" => Glyph::LogLines,
        "secretsmanager" | "kms" | "sts" => Glyph::Key,
        "ssm" | "ssmmessages" => Glyph::Terminal,
        "sqs" | "sns" | "events" => Glyph::Queue,
        "monitoring" | "xray" => Glyph::Chart,
        _ if service.kind == EndpointKind::Gateway => Glyph::Route,
        _ => Glyph::Dots,
    }
}
