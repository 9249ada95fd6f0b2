//! Which flows a design has, and what each leg leads to and asks for.

use super::network::{
    HTTPS, Holder, LOG_ACTIONS, OBJECT_ACTIONS, PULL_ACTIONS, Resource, SECRET_ACTIONS, SESSION_ACTIONS,
    SESSION_LOG_ACTIONS,
};
use super::{FlowKind, Leg};
use crate::catalog::{endpoint_service, region};
use crate::config::{Exec, Nat};
use crate::plan::{Image, Plan, SecretStore};

/// Where a leg that begins in a task leads.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    /// A service of the region, by the short name of its endpoint.
    Service(&'static str),
    /// The same, by a host that the endpoint does not answer for.
    OtherHost(&'static str),
    /// The ECR of another region, and whether the roles of this one are known there.
    OtherRegion { same_partition: bool },
    /// The image's registry on the internet, on that port.
    Registry(u16),
    /// Anything on the internet.
    Internet,
}

/// Actions on a resource that a leg asks for, all of them in one request or one after the other.
pub(super) type Ask = (&'static [&'static str], Resource);

/// The flows of a Plan with their legs.
pub(super) fn kinds(plan: &Plan) -> Vec<(FlowKind, Vec<Leg>)> {
    let service = &plan.service;
    let mut kinds = vec![
        (FlowKind::Request, vec![Leg::Request, Leg::Forward]),
        (FlowKind::HealthCheck, vec![Leg::HealthCheck]),
        (
            FlowKind::ImagePull,
            match service.image {
                Image::Internet { .. } => vec![Leg::Registry],
                _ => vec![Leg::Token, Leg::Manifest, Leg::Layers],
            },
        ),
        (FlowKind::Logs, vec![Leg::Logs]),
    ];
    if !service.secrets.is_empty() {
        let stores = [SecretStore::SecretsManager, SecretStore::ParameterStore].into_iter();
        let kept = |store: &SecretStore| service.secrets.iter().any(|secret| secret.store == *store);
        let mut legs: Vec<Leg> = stores.filter(kept).map(Leg::Secrets).collect();
        legs.extend(service.secrets_key_arn.is_some().then_some(Leg::SecretsKey));
        kinds.push((FlowKind::Secrets, legs));
    }
    match service.exec {
        Exec::Off => {}
        Exec::On => kinds.push((FlowKind::Exec, vec![Leg::Session])),
        Exec::Audited => {
            kinds.push((FlowKind::Exec, vec![Leg::Session, Leg::SessionKey, Leg::SessionLog]));
        }
    }
    for called in &service.calls {
        kinds.push((FlowKind::Call(called.name), vec![Leg::Call(called.name)]));
    }
    for index in 0..service.buckets.len() {
        kinds.push((FlowKind::Bucket(index), vec![Leg::Bucket(index)]));
    }
    if plan.nat != Nat::None {
        kinds.push((FlowKind::Internet, vec![Leg::Internet]));
    }
    kinds
}

/// Where a leg leads; `None` where it does not begin in a task.
pub(super) fn goal(plan: &Plan, leg: Leg) -> Option<Goal> {
    Some(match leg {
        Leg::Request | Leg::Forward | Leg::HealthCheck | Leg::SecretsKey => return None,
        Leg::Token => of_image(plan, "ecr.api"),
        Leg::Manifest => of_image(plan, "ecr.dkr"),
        Leg::Layers => of_image(plan, "s3"),
        Leg::Registry => Goal::Registry(registry_port(plan)),
        Leg::Logs | Leg::SessionLog => Goal::Service("logs"),
        Leg::Secrets(store) => Goal::Service(store_service(store)),
        Leg::Session => Goal::Service("ssmmessages"),
        Leg::SessionKey => Goal::Service("kms"),
        Leg::Call(name) => Goal::Service(name),
        Leg::Bucket(_) => Goal::Service("s3"),
        Leg::Internet => Goal::Internet,
    })
}

/// Who asks, and for what. The layers of an image are read with an address that ECR signed, so no role asks for them.
pub(super) fn asks(leg: Leg) -> (Option<Holder>, Vec<Ask>) {
    let (execution, task) = (Some(Holder::ExecutionRole), Some(Holder::TaskRole));
    match leg {
        Leg::Request | Leg::Forward | Leg::HealthCheck | Leg::Registry | Leg::Internet => (None, Vec::new()),
        Leg::Token => (execution, vec![(&["ecr:GetAuthorizationToken"], Resource::Everything)]),
        Leg::Manifest => (execution, vec![(PULL_ACTIONS, Resource::Repository)]),
        Leg::Layers => (None, vec![(&["s3:GetObject"], Resource::Layers)]),
        Leg::Logs => (execution, vec![(LOG_ACTIONS, Resource::LogGroup)]),
        Leg::Secrets(store) => {
            let actions = SECRET_ACTIONS.iter().filter(|(kept, _)| *kept == store);
            (execution, actions.map(|(_, actions)| (*actions, Resource::Secrets(store))).collect())
        }
        Leg::SecretsKey => (execution, vec![(&["kms:Decrypt"], Resource::SecretsKey)]),
        Leg::Session => (task, vec![(SESSION_ACTIONS, Resource::Everything)]),
        Leg::SessionKey => (task, vec![(&["kms:Decrypt"], Resource::ExecKey)]),
        Leg::SessionLog => (
            task,
            vec![
                (&["logs:DescribeLogGroups"], Resource::Everything),
                (SESSION_LOG_ACTIONS, Resource::ExecLogGroup),
            ],
        ),
        Leg::Call(name) => {
            let call = endpoint_service(name).and_then(|service| service.call);
            (task, call.map(|call| (call.actions, Resource::Call(name))).into_iter().collect())
        }
        Leg::Bucket(_) => {
            (task, vec![(OBJECT_ACTIONS, Resource::BucketObjects), (&["s3:ListBucket"], Resource::Buckets)])
        }
    }
}

/// The endpoint service that leads to a store.
pub(super) fn store_service(store: SecretStore) -> &'static str {
    match store {
        SecretStore::SecretsManager => "secretsmanager",
        SecretStore::ParameterStore => "ssm",
    }
}

/// What a leg of an image pull from ECR leads to.
fn of_image(plan: &Plan, service: &'static str) -> Goal {
    let Image::Ecr { uri, region: kept_in, .. } = &plan.service.image else { return Goal::Service(service) };
    if kept_in != plan.region.code {
        let same_partition = region(kept_in).is_none_or(|kept_in| kept_in.partition == plan.region.partition);
        return Goal::OtherRegion { same_partition };
    }
    // The endpoint's private DNS names are those of `dkr.ecr`; hosts of `dkr.ecr-fips` keep their public addresses.
    let is_fips = uri.split('.').nth(2) == Some("ecr-fips");
    if is_fips && service == "ecr.dkr" { Goal::OtherHost(service) } else { Goal::Service(service) }
}

/// The port of a registry, which its host may name.
fn registry_port(plan: &Plan) -> u16 {
    let Image::Internet { registry, .. } = &plan.service.image else { return HTTPS };
    registry.split(':').nth(1).and_then(|port| port.parse().ok()).unwrap_or(HTTPS)
}
