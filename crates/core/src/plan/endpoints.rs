use super::{Endpoint, Needs};
use crate::catalog::{
    EndpointKind, EndpointService, NeverReason, Offer, Partition, Region, endpoint_service, endpoint_services,
};
use crate::config::{Config, Nat};
use crate::finding::{Field, Findings};
use crate::text::{Problem, Reason};

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
    pub reasons: Vec<Reason>,
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
    let mut reasons = needs.reasons(service);
    let has_nat = config.network.nat != Nat::None;
    let decided = match service.kind {
        EndpointKind::Interface => !reasons.is_empty() && !has_nat,
        EndpointKind::Gateway => !reasons.is_empty() || service.name == "s3",
    };
    let on = by_hand.unwrap_or(decided);
    let through_nat = has_nat && !on && !reasons.is_empty();
    if on && by_hand.is_none() && reasons.is_empty() {
        reasons.push(Reason::Free);
    }
    EndpointChoice { service, on, by_hand, reasons, through_nat }
}

/// The endpoints that are on; findings for names that cannot be endpoints.
pub(super) fn resolve(
    config: &Config,
    region: Option<&'static Region>,
    findings: &mut Findings,
) -> Vec<Endpoint> {
    for name in config.network.endpoints.keys() {
        if let Some(service) = endpoint_service(name)
            && let Some(problem) = refusal(service)
        {
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

/// The names of interface endpoints that the catalog does not hold but a person switched on. AWS has more endpoint
/// services than are known here; whether one of that name exists is seen when the code is applied.
pub(super) fn others(
    config: &Config,
    region: Option<&'static Region>,
    findings: &mut Findings,
) -> Vec<String> {
    let mut others = Vec::new();
    let unknown = config.network.endpoints.iter().filter(|(name, _)| endpoint_service(name).is_none());
    for (name, on) in unknown {
        // In China a name may begin com.amazonaws or cn.com.amazonaws: only the catalog knows which.
        let in_china = region.is_some_and(|region| region.partition == Partition::AwsCn);
        if !on || in_china || !may_be_a_service(name) {
            findings.invalid(field(name), Problem::EndpointUnknown { name: name.clone() });
            continue;
        }
        if let Some(region) = region {
            let problem = Problem::EndpointNotKnown { name: name.clone(), region: region.code };
            findings.note(field(name), problem);
        }
        others.push(name.clone());
    }
    others
}

/// Whether a text has the form of what follows the region in a service's name, such as `athena` or `kinesis-streams`.
fn may_be_a_service(name: &str) -> bool {
    let is_word = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && word.starts_with(|first: char| first.is_ascii_lowercase())
            && !word.ends_with('-')
    };
    // A whole service name would get its beginning twice, and a service of another owner has another form.
    let is_whole = ["com.", "cn.", "aws.", "vpce."].into_iter().any(|start| name.starts_with(start));
    name.len() <= 64 && !is_whole && name.split('.').all(is_word)
}

fn refusal(service: &'static EndpointService) -> Option<Problem> {
    match service.offered {
        Offer::Listed | Offer::ByName => None,
        Offer::Never(NeverReason::Ec2LaunchTypeOnly | NeverReason::Superseded | NeverReason::MadeByAws) => {
            Some(Problem::EndpointNotOffered { name: service.name })
        }
    }
}

fn field(name: &str) -> Field {
    Field::entry("network.endpoints", name)
}

#[cfg(test)]
mod tests {
    use crate::config::change_region;
    use crate::plan::tests::{assert_blocked, codes, with};
    use crate::plan::{Planned, plan};

    fn switched(name: &str, on: bool) -> Planned {
        with(|config| {
            config.network.endpoints.insert(name.into(), on);
        })
    }

    #[test]
    fn any_other_service_can_be_named() {
        for name in ["athena", "kinesis-streams", "bedrock-runtime", "iot.data", "s3tables"] {
            let planned = switched(name, true);
            let field = ["network.endpoints.", name].concat();
            assert_eq!(codes(&planned), [("KAK122", field.as_str())]);
            assert_eq!(planned.plan.unwrap().other_endpoints, [name]);
        }
    }

    #[test]
    fn what_is_no_service_name_is_refused() {
        for name in
            ["Athena", "a b", "", "a..b", "-a", "a-", "com.amazonaws.us-east-1.athena", "${a}", "vpce.x"]
        {
            assert_blocked(&switched(name, true), "KAK040", &["network.endpoints.", name].concat());
        }
        assert_blocked(&switched("athena", false), "KAK040", "network.endpoints.athena");
    }

    #[test]
    fn in_china_only_known_names_are_certain() {
        let mut config = change_region(&crate::config::Config::default(), "cn-north-1");
        config.network.endpoints.insert("athena".into(), true);
        assert_blocked(&plan(&config), "KAK040", "network.endpoints.athena");
    }
}
