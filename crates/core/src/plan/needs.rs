use super::{Image, Plan, SecretStore, image, secrets};
use crate::catalog::{EndpointKind, EndpointService};
use crate::config::{Config, Exec};
use crate::text::Reason;

/// What in a design needs a way to an AWS service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// The image comes from ECR of the design's region: endpoints lead to no other.
    pub ecr: bool,
    /// Variables filled from Secrets Manager.
    pub secrets: Vec<String>,
    /// Variables filled from Parameter Store.
    pub parameters: Vec<String>,
    /// ECS Exec.
    pub exec: Exec,
    /// Endpoint service names that the application calls.
    pub calls: Vec<String>,
    /// S3 buckets that the application uses.
    pub buckets: Vec<String>,
}

/// Whether the image is kept in ECR of the region of that code.
fn is_here(image: &Image, code: &str) -> bool {
    match image {
        Image::OwnRepository { .. } => true,
        Image::Ecr { region, .. } => region == code,
        Image::Internet { .. } => false,
    }
}

impl Needs {
    /// The needs of a Config, however broken: what cannot be read is taken for what it most likely becomes.
    pub fn of_config(config: &Config) -> Self {
        let service = &config.service;
        let mut needs = Self {
            ecr: image::parse(&service.image).is_none_or(|image| is_here(&image, &config.network.region)),
            exec: service.exec,
            calls: service.calls.clone(),
            ..Self::default()
        };
        for bucket in &service.buckets {
            if !needs.buckets.contains(bucket) {
                needs.buckets.push(bucket.clone());
            }
        }
        for (variable, arn) in &service.secrets {
            match secrets::store(arn) {
                Some(SecretStore::SecretsManager) => needs.secrets.push(variable.clone()),
                Some(SecretStore::ParameterStore) => needs.parameters.push(variable.clone()),
                None => {}
            }
        }
        needs
    }

    /// The needs of a Plan.
    pub fn of_plan(plan: &Plan) -> Self {
        let service = &plan.service;
        let of_store = |store: SecretStore| {
            service
                .secrets
                .iter()
                .filter(|secret| secret.store == store)
                .map(|secret| secret.variable.clone())
                .collect()
        };
        Self {
            ecr: is_here(&service.image, plan.region.code),
            secrets: of_store(SecretStore::SecretsManager),
            parameters: of_store(SecretStore::ParameterStore),
            exec: service.exec,
            calls: service.calls.iter().map(|service| service.name.into()).collect(),
            buckets: service.buckets.clone(),
        }
    }

    /// Why the design needs this service's endpoint; empty where it does not.
    /// Source: Amazon ECS, "Amazon ECS interface VPC endpoints"; Amazon ECR, "Amazon ECR interface VPC endpoints";
    /// "Monitor Amazon ECS containers with ECS Exec". Secrets Manager and Parameter Store call KMS themselves.
    pub fn reasons(&self, service: &EndpointService) -> Vec<Reason> {
        let mut reasons = Vec::new();
        match service.name {
            "ecr.api" | "ecr.dkr" if self.ecr => reasons.push(Reason::ImagePull),
            "s3" if self.ecr && service.kind == EndpointKind::Gateway => reasons.push(Reason::ImageLayers),
            "logs" => {
                reasons.push(Reason::Logs);
                reasons.extend((self.exec == Exec::Audited).then_some(Reason::ExecLog));
            }
            "ssmmessages" if self.exec != Exec::Off => reasons.push(Reason::Exec),
            "kms" if self.exec == Exec::Audited => reasons.push(Reason::ExecKey),
            "secretsmanager" if !self.secrets.is_empty() => {
                reasons.push(Reason::Secrets(self.secrets.clone()));
            }
            "ssm" if !self.parameters.is_empty() => reasons.push(Reason::Parameters(self.parameters.clone())),
            _ => {}
        }
        if service.name == "s3" && service.kind == EndpointKind::Gateway && !self.buckets.is_empty() {
            reasons.push(Reason::Buckets(self.buckets.clone()));
        }
        if self.calls.iter().any(|call| call == service.name) {
            reasons.push(Reason::Call);
        }
        reasons
    }
}
