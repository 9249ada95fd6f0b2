use crate::catalog::EndpointKind;
use crate::config::Nat;
use crate::decimal::MILLI;
use crate::plan::{Image, Plan, UsageKind};

use super::usage::{amount, calls};

/// What tasks exchange with others in a month, in MB, by how it can be carried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// With services that have a gateway endpoint: S3, DynamoDB.
    pub gateway: i64,
    /// With services that have interface endpoints.
    pub interface: i64,
    /// With the internet, and with AWS in other regions: only NAT carries it.
    pub internet: i64,
}

/// The same by how a design carries it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    /// Through NAT gateways.
    pub(super) nat: i64,
    /// Through interface endpoints.
    pub(super) endpoints: i64,
}

/// What a stretch of traffic leads to.
enum To<'a> {
    Service(&'a str, EndpointKind),
    Internet,
}

impl Traffic {
    /// The traffic of a Plan.
    pub fn of(plan: &Plan) -> Self {
        let mut traffic = Self::default();
        each(plan, |to, mb| {
            let sum = match to {
                To::Service(_, EndpointKind::Gateway) => &mut traffic.gateway,
                To::Service(_, EndpointKind::Interface) => &mut traffic.interface,
                To::Internet => &mut traffic.internet,
            };
            *sum = sum.saturating_add(mb);
        });
        traffic
    }

    /// With AWS services in the region.
    pub fn services(self) -> i64 {
        self.gateway.saturating_add(self.interface)
    }
}

/// The traffic of a Plan by how it is carried. What goes through a gateway endpoint costs nothing; what nothing carries
/// does not flow, and findings say so.
pub(super) fn carried(plan: &Plan) -> Carried {
    let mut carried = Carried::default();
    each(plan, |to, mb| {
        let through_nat = plan.nat != Nat::None;
        let sum = match to {
            To::Service(name, kind) if has_endpoint(plan, name) => match kind {
                EndpointKind::Gateway => return,
                EndpointKind::Interface => &mut carried.endpoints,
            },
            To::Service(..) | To::Internet if through_nat => &mut carried.nat,
            To::Service(..) | To::Internet => return,
        };
        *sum = sum.saturating_add(mb);
    });
    carried
}

/// MB that go through the interface endpoints of services, in the order of these. All at once: a Config may name as many as
/// it likes.
pub(super) fn through_endpoints(plan: &Plan, services: &[&str]) -> Vec<i64> {
    let mut sums = vec![0_i64; services.len()];
    each(plan, |to, mb| {
        let To::Service(name, EndpointKind::Interface) = to else { return };
        for (sum, _) in sums.iter_mut().zip(services).filter(|(_, service)| **service == name) {
            *sum = sum.saturating_add(mb);
        }
    });
    sums
}

fn has_endpoint(plan: &Plan, service: &str) -> bool {
    plan.endpoint(service).is_some() || plan.other_endpoints.iter().any(|name| name == service)
}

fn each<'a>(plan: &'a Plan, mut add: impl FnMut(To<'a>, i64)) {
    // The layers of an image are in S3, of the registry's region; what ECR's own endpoints carry is next to nothing.
    let is_near = match &plan.service.image {
        Image::OwnRepository { .. } => true,
        Image::Ecr { region, .. } => region == plan.region.code,
        Image::Internet { .. } => false,
    };
    let layers = if is_near { To::Service("s3", EndpointKind::Gateway) } else { To::Internet };
    add(layers, images(plan));
    add(To::Service("logs", EndpointKind::Interface), amount(plan, UsageKind::LogGb));
    for service in plan.called_services() {
        let kind = plan.endpoint(service).map(|endpoint| endpoint.service.kind);
        let kind = kind.or_else(|| Some(crate::catalog::endpoint_service(service)?.kind));
        add(To::Service(service, kind.unwrap_or(EndpointKind::Interface)), calls(plan, service));
    }
    add(To::Service("s3", EndpointKind::Gateway), amount(plan, UsageKind::BucketsGb));
    add(To::Internet, amount(plan, UsageKind::InternetGb));
}

/// MB of images that are pulled.
fn images(plan: &Plan) -> i64 {
    let [pulls, size] =
        [UsageKind::ImagePulls, UsageKind::ImageGb].map(|kind| i128::from(amount(plan, kind)));
    i64::try_from(pulls * size / i128::from(MILLI)).unwrap_or(i64::MAX)
}
