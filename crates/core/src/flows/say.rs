//! Flows in words.

use std::borrow::Cow;

use super::legs::store_service;
use super::network::{Group, HTTPS, Holder};
use super::{FlowKind, Leg, Place, Reason, Step, Zone};
use crate::catalog::endpoint_service;
use crate::config::Scheme;
use crate::plan::{Image, Listener, Plan, SecretStore};
use crate::text::{Flow as Text, Language};

impl FlowKind {
    /// Its title.
    pub fn say(self, plan: &Plan, language: Language) -> Cow<'static, str> {
        let text = match self {
            Self::Request if is_internal(plan) => Text::PrivateRequestFlow,
            Self::Request => Text::RequestFlow,
            Self::HealthCheck => Text::HealthCheckFlow,
            Self::ImagePull => Text::ImagePullFlow,
            Self::Logs => Text::LogsFlow,
            Self::Secrets => Text::SecretsFlow,
            Self::Exec => Text::ExecFlow,
            Self::Call(name) => Text::CallFlow { service: label(name) },
            Self::Bucket(index) => Text::BucketFlow { bucket: bucket(plan, index) },
            Self::Internet => Text::InternetFlow,
        };
        text.say(language)
    }
}

impl Step {
    /// What is done and which way it goes, in a sentence; a step that is not about all zones begins with its own.
    pub fn say(&self, plan: &Plan, language: Language) -> Cow<'static, str> {
        let leg = leg(self.leg, plan).say(language);
        let sentence = match self.way(plan) {
            Some(way) => Text::Step { leg: &leg, way: &way.say(language) },
            None => Text::PlainStep { leg: &leg },
        };
        let sentence = sentence.say(language);
        if self.zones.len() >= plan.zones.len() {
            return sentence;
        }
        let zones = self.zones.iter().filter_map(|zone| plan.zones.get(*zone));
        let names: Vec<&str> = zones.map(|zone| zone.name.as_str()).collect();
        Text::InZones { zones: &names.join(", "), sentence: &sentence }.say(language)
    }

    /// Why it stops, in a sentence; `None` where it arrives.
    pub fn why(&self, plan: &Plan, language: Language) -> Option<Cow<'static, str>> {
        let found = match &plan.service.image {
            Image::Ecr { region, .. } => region,
            Image::OwnRepository { .. } | Image::Internet { .. } => plan.region.code,
        };
        let group = |group: Group| {
            let text = match group {
                Group::LoadBalancer => Text::LoadBalancerGroup,
                Group::Tasks => Text::TasksGroup,
                Group::Endpoints => Text::EndpointsGroup,
            };
            text.say(language)
        };
        let text = match self.stop?.reason {
            Reason::NoEndpoint(name) => Text::NoEndpoint { name },
            Reason::NoInternet => Text::NoInternet,
            Reason::OtherRegion => Text::OtherRegion { found, region: plan.region.code },
            Reason::OtherPartition => Text::OtherPartition { found },
            Reason::NoInternetGateway => Text::NoInternetGateway,
            Reason::Egress(of, port) => return Some(Text::Egress { group: &group(of), port }.say(language)),
            Reason::Ingress(of, port) => {
                return Some(Text::Ingress { group: &group(of), port }.say(language));
            }
            Reason::NobodyAllowed if is_internal(plan) => Text::NobodyAllowedInside,
            Reason::NobodyAllowed => Text::NobodyAllowed,
            Reason::Policy(name, action) | Reason::Permission(Holder::Endpoint(name), action) => {
                Text::Policy { name, action }
            }
            Reason::Permission(Holder::ExecutionRole, action) => Text::ExecutionPermission { action },
            Reason::Permission(Holder::TaskRole, action) => Text::TaskPermission { action },
            Reason::NoTasks => Text::NoTasks,
            Reason::ReadOnlyRoot => Text::ReadOnlyRoot,
        };
        Some(text.say(language))
    }

    /// What a person sees at run time where it stops, with AWS's own words; `None` where it arrives.
    /// Source: Amazon ECS, "Stopped tasks error codes"; AWS re:Post, "`ResourceInitializationError`";
    /// Elastic Load Balancing, "Troubleshoot your Application Load Balancers".
    pub fn error(&self, language: Language) -> Option<Cow<'static, str>> {
        let denied =
            matches!(self.stop?.reason, Reason::Policy(..) | Reason::Permission(..) | Reason::OtherPartition);
        let text = match self.leg {
            Leg::Request => Text::NoConnectionError,
            Leg::Forward if self.stop?.reason == Reason::NoTasks => Text::UnavailableError,
            Leg::Forward => Text::GatewayTimeoutError,
            Leg::HealthCheck if self.stop?.reason == Reason::NoTasks => Text::NoTasks,
            Leg::HealthCheck => Text::UnhealthyError,
            Leg::Token => Text::RegistryAuthError,
            Leg::Manifest | Leg::Registry => Text::ManifestError,
            Leg::Layers => Text::LayersError,
            Leg::Logs => Text::LogError,
            Leg::Secrets(SecretStore::ParameterStore) => Text::ParameterError,
            Leg::Secrets(SecretStore::SecretsManager) => Text::SecretError,
            Leg::SecretsKey => match self.hops.first().map(|hop| hop.place) {
                Some(Place::Service("ssm")) => Text::ParameterError,
                _ => Text::SecretError,
            },
            Leg::Session => Text::SessionError,
            Leg::SessionKey => Text::SessionKeyError,
            Leg::SessionLog => Text::SessionLogError,
            Leg::Call(_) | Leg::Bucket(_) if denied => Text::DeniedError,
            Leg::Call(_) | Leg::Bucket(_) | Leg::Internet => Text::TimeoutError,
        };
        Some(text.say(language))
    }

    /// Which way it goes, where there is one to name.
    fn way<'a>(&self, plan: &'a Plan) -> Option<Text<'a>> {
        self.hops.iter().find_map(|hop| {
            Some(match (hop.place, hop.zone) {
                (Place::InterfaceEndpoint(name), _) => Text::ThroughInterfaceEndpoint { name },
                (Place::GatewayEndpoint(name), _) => Text::ThroughGatewayEndpoint { service: label(name) },
                (Place::NatGateway, Zone::At(zone)) => {
                    Text::ThroughNatOf { zone: plan.zones.get(zone)?.name.as_str() }
                }
                (Place::NatGateway, _) => Text::ThroughNat,
                _ => return None,
            })
        })
    }
}

/// What a leg does.
fn leg(leg: Leg, plan: &Plan) -> Text<'_> {
    match leg {
        Leg::Request => {
            let port = if plan.listener == Listener::Http { 80 } else { HTTPS };
            if is_internal(plan) { Text::PrivateRequestLeg { port } } else { Text::RequestLeg { port } }
        }
        Leg::Forward => Text::ForwardLeg { port: plan.service.port },
        Leg::HealthCheck => Text::HealthCheckLeg { path: &plan.health_check.path, port: plan.service.port },
        Leg::Token => Text::TokenLeg,
        Leg::Manifest => Text::ManifestLeg,
        Leg::Layers => Text::LayersLeg,
        Leg::Registry => match &plan.service.image {
            Image::Internet { registry, .. } => Text::RegistryLeg { registry },
            Image::OwnRepository { .. } | Image::Ecr { .. } => Text::ManifestLeg,
        },
        Leg::Logs => Text::LogsLeg,
        Leg::Secrets(SecretStore::SecretsManager) => Text::SecretsLeg,
        Leg::Secrets(SecretStore::ParameterStore) => Text::ParametersLeg,
        Leg::SecretsKey => {
            let manager = plan.service.secrets.iter().any(|it| it.store == SecretStore::SecretsManager);
            let store = if manager { SecretStore::SecretsManager } else { SecretStore::ParameterStore };
            Text::SecretsKeyLeg { service: label(store_service(store)) }
        }
        Leg::Session => Text::SessionLeg,
        Leg::SessionKey => Text::SessionKeyLeg,
        Leg::SessionLog => Text::SessionLogLeg,
        Leg::Call(name) => Text::CallLeg { service: label(name) },
        Leg::Bucket(index) => Text::BucketLeg { bucket: bucket(plan, index) },
        Leg::Internet => Text::InternetLeg,
    }
}

/// AWS's name of a service, by the short name of its endpoint.
fn label(name: &'static str) -> &'static str {
    endpoint_service(name).map_or(name, |service| service.service)
}

fn bucket(plan: &Plan, index: usize) -> &str {
    plan.service.buckets.get(index).map(String::as_str).unwrap_or_default()
}

fn is_internal(plan: &Plan) -> bool {
    plan.load_balancer.scheme == Scheme::Internal
}
