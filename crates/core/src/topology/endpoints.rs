//! Endpoints, and the AWS services behind them.

use std::borrow::Cow;

use crate::catalog::{EndpointKind, EndpointService};
use crate::config::Exec;
use crate::plan::{Endpoint, Plan, address};
use crate::text::Diagram;

use super::columns;
use super::layout::{Drawing, Place, PlacedEndpoint};
use super::rows;
use super::scene::{Glyph, Kind, Style};

const ENDPOINT: Place = Place::middle(Style::Name, 15, 4);
const ENDPOINT_NOTE: Place = Place::middle(Style::Note, 29, 4);

/// The interface endpoints, those of one AWS service together where the first of them stands.
pub(super) fn interface_endpoints(plan: &Plan) -> Vec<&Endpoint> {
    let mut endpoints: Vec<&Endpoint> = Vec::with_capacity(plan.endpoints.len());
    for endpoint in plan.interface_endpoints() {
        let like = endpoints.iter().rposition(|other| other.service.service == endpoint.service.service);
        endpoints.insert(like.map_or(endpoints.len(), |last| last + 1), endpoint);
    }
    endpoints
}

impl Drawing<'_> {
    pub(super) fn interface_endpoint(&mut self, endpoint: &Endpoint, y: i32, shelf: Option<usize>) -> usize {
        let (service, used) = (endpoint.service, !endpoint.reasons.is_empty());
        self.interface(service.name.into(), service.label, used, y, shelf)
    }

    /// An interface endpoint that the catalog does not hold, with a box for what is behind it.
    pub(super) fn other_endpoint(
        &mut self,
        name: &str,
        y: i32,
        shelf: Option<usize>,
        region: usize,
    ) -> PlacedEndpoint {
        let shown: Cow<'static, str> = name.to_owned().into();
        let endpoint = self.interface(shown.clone(), name, true, y, shelf);
        let frame = columns::SERVICE.rect(y, rows::ENDPOINT_HEIGHT);
        let title = self.say(Diagram::ServiceTitle { service: name });
        let behind = self.push(Kind::Service, frame, Some(region), title);
        self.name_service(Glyph::Dots, None, "AWS", shown);
        PlacedEndpoint { service: None, endpoint, behind }
    }

    fn interface(
        &mut self,
        name: Cow<'static, str>,
        label: &str,
        used: bool,
        y: i32,
        shelf: Option<usize>,
    ) -> usize {
        let zones = self.plan.zones.len();
        let kind = if used { Kind::InterfaceEndpoint } else { Kind::UnusedEndpoint };
        let title = self.say(Diagram::InterfaceEndpointTitle { label, zones, used });
        let frame = columns::ENDPOINT.rect(y, rows::ENDPOINT_HEIGHT);
        let node = self.push(kind, frame, shelf, title);
        let cost = self.address(address::instance(address::INTERFACE_ENDPOINTS, &name));
        self.write(&ENDPOINT, name);
        let note = if used { Diagram::InZones { zones } } else { Diagram::InZonesUnused { zones } };
        let note = self.say(note);
        self.write_with(&ENDPOINT_NOTE, cost, note);
        node
    }

    pub(super) fn gateway_endpoint(
        &mut self,
        service: &'static EndpointService,
        y: i32,
        region: usize,
    ) -> usize {
        let frame = columns::SHELF.rect(y, rows::ENDPOINT_HEIGHT);
        let title = self.say(Diagram::GatewayEndpointTitle { label: service.label });
        let node = self.push(Kind::GatewayEndpoint, frame, Some(region), title);
        self.address(match service.name {
            "dynamodb" => address::DYNAMODB_ENDPOINT,
            _ => address::S3_ENDPOINT,
        });
        self.write_said(&ENDPOINT, Diagram::GatewayEndpoint { service: short_name(service.service).1 });
        self.write_said(&ENDPOINT_NOTE, Diagram::GatewayEndpointNote);
        node
    }

    /// The AWS services behind the endpoints: one box for all neighbours that lead to the same service.
    pub(super) fn services(
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
            let node = self.service(service, first.y, last.bottom(), region);
            placed.extend(group.iter().map(|(service, endpoint)| PlacedEndpoint {
                service: Some(service),
                endpoint: *endpoint,
                behind: node,
            }));
        }
        placed
    }

    fn service(&mut self, service: &EndpointService, top: i32, bottom: i32, region: usize) -> usize {
        let frame = columns::SERVICE.rect(top, bottom - top);
        let title = self.say(Diagram::ServiceTitle { service: service.service });
        let node = self.push(Kind::Service, frame, Some(region), title);
        let held = &self.plan.service;
        let cost = match service.name {
            "logs" => self.address(address::LOG_GROUP),
            "ecr.api" | "ecr.dkr" if held.create_repository => self.address(address::REPOSITORY),
            "kms" if held.exec == Exec::Audited => self.address(address::EXEC_KEY),
            _ => None,
        };
        let (vendor, name) = short_name(service.service);
        self.name_service(glyph_of(service), cost, vendor, name.into());
        node
    }

    fn name_service(
        &mut self,
        glyph: Glyph,
        cost: Option<String>,
        vendor: &'static str,
        name: Cow<'static, str>,
    ) {
        let Some(frame) = self.nodes.last().map(|node| node.frame) else { return };
        let middle = frame.height / 2;
        self.glyph(glyph, frame.width - 24, middle - 16);
        self.write_with(&Place::start(Style::Note, 8, middle - 4, 36), cost, vendor.into());
        self.write(&Place::start(Style::Name, 8, middle + 12, 14), name);
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
