use super::{Endpoint, Needs};
use crate::catalog::{
    EndpointKind, EndpointService, NeverReason, Offer, Region, endpoint_service, endpoint_services,
};
use crate::config::{Config, Nat};
use crate::finding::{Field, Findings};
use crate::text::Problem;

/// Whether an endpoint is on, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointChoice {
    /// The service it leads to.
    pub service: &'static EndpointService,
    /// Whether it will be made.
    pub on: bool,
    /// What the person chose; `None` where the need decides.
    pub by_hand: Option<bool>,
    /// What in the design needs the service.
    pub reasons: Vec<crate::text::Reason>,
    /// The service is needed and NAT gateways carry the traffic, so the endpoint is not.
    pub through_nat: bool,
}

/// The choice for every endpoint service that a Fargate design can use, in the catalog's order. Works on any
/// Config, so that the form can show it while a person types.
///
/// An interface endpoint is on where something needs it and no NAT gateway would carry the traffic; a gateway
/// endpoint where something needs it, and S3's always, because it is free.
pub fn endpoint_choices(config: &Config) -> Vec<EndpointChoice> {
    let needs = Needs::of_config(config);
    endpoint_services()
        .iter()
        .filter(|service| !matches!(service.offered, Offer::Never(_)))
        .map(|service| choose(config, &needs, service))
        .collect()
}

fn choose(config: &Config, needs: &Needs, service: &'static EndpointService) -> EndpointChoice {
    let by_hand = config.network.endpoints.get(service.name).copied();
    let reasons = needs.reasons(service);
    let has_nat = config.network.nat != Nat::None;
    let decided = match service.kind {
        EndpointKind::Interface => !reasons.is_empty() && !has_nat,
        EndpointKind::Gateway => !reasons.is_empty() || service.name == "s3",
    };
    let on = by_hand.unwrap_or(decided);
    let through_nat = has_nat && !on && !reasons.is_empty();
    EndpointChoice { service, on, by_hand, reasons, through_nat }
}

/// The endpoints that are on; findings for names that cannot be endpoints.
pub(super) fn resolve(
    config: &Config,
    region: Option<&'static Region>,
    findings: &mut Findings,
) -> Vec<Endpoint> {
    for name in config.network.endpoints.keys() {
        if let Some(problem) = stranger(name) {
            findings.invalid(field(name), problem);
        }
    }
    let mut endpoints = Vec::new();
    for choice in endpoint_choices(config).into_iter().filter(|choice| choice.on) {
        let name = choice.service.name;
        if let Some(region) = region.filter(|region| choice.service.absent_regions.contains(&region.code)) {
            let problem = Problem::EndpointAbsent { name, region: region.code };
            findings.invalid(field(name), problem);
            continue;
        }
        endpoints.push(Endpoint { service: choice.service, reasons: choice.reasons });
    }
    endpoints
}

fn stranger(name: &str) -> Option<Problem> {
    match endpoint_service(name) {
        None => Some(Problem::EndpointUnknown { name: name.into() }),
        Some(service) => match service.offered {
            Offer::Listed | Offer::ByName => None,
            Offer::Never(
                NeverReason::Ec2LaunchTypeOnly | NeverReason::Superseded | NeverReason::MadeByAws,
            ) => Some(Problem::EndpointNotOffered { name: service.name }),
        },
    }
}

fn field(name: &str) -> Field {
    Field::entry("network.endpoints", name)
}
