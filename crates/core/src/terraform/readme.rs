//! The bundle's README: what was chosen, from zero to a running task, and how to remove it again.

use std::borrow::Cow;

use super::markdown::{Markdown, code, escaped};
use crate::catalog::EndpointKind;
use crate::cidr;
use crate::config::{Architecture, Exec, Nat};
use crate::finding::{Finding, Severity};
use crate::plan::{Certificate, Endpoint, Image, Listener, Plan};
use crate::text::{Bundle as Text, Language, decimal};

/// From no repository to a pushed image.
const PUSH: &str = r#"REGISTRY="$(aws sts get-caller-identity --query Account --output text).dkr.ecr.{region}.{dns_suffix}"
aws ecr create-repository --region {region} --repository-name {repository}
aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin "$REGISTRY"

# {BuildImage}
docker buildx build --platform {platform} --provenance=false --tag "$REGISTRY/{repository}{tag}" --push .

# {CopyImage}
docker pull --platform {platform} {repository}{version}
docker tag {repository}{version} "$REGISTRY/{repository}{tag}"
docker push "$REGISTRY/{repository}{tag}""#;

const OPEN_HTTP: &str = r#"aws ecs wait services-stable --region {region} --cluster {name} --services {name}
curl -i "$(terraform output -raw url)""#;

const OPEN_HTTPS: &str = "aws ecs wait services-stable --region {region} --cluster {name} --services {name}
terraform output -raw load_balancer_dns_name";

const TAIL: &str = r#"aws logs tail --region {region} --follow "$(terraform output -raw log_group_name)""#;

const EVENTS: &str = r"aws ecs describe-services --region {region} --cluster {name} --services {name} \
  --query 'services[0].events[:5].message' --output text";

const START_AGAIN: &str =
    "aws ecs update-service --region {region} --cluster {name} --service {name} --force-new-deployment";

const DELETE_REPOSITORY: &str =
    "aws ecr delete-repository --region {region} --force --repository-name {repository}";

/// Writes the README of a design.
pub(super) fn readme(plan: &Plan, findings: &[Finding]) -> String {
    let mut readme = Readme { plan, markdown: Markdown::default() };
    readme.markdown.title(&escaped(&plan.name));
    readme.say(&Text::Introduction { region: region_name(plan), zones: plan.zones.len() });
    readme.findings(findings, Severity::Error, &Text::Errors);
    readme.findings(findings, Severity::Warning, &Text::Warnings);
    let picture = ["![", &text(plan, &Text::Picture), "](topology.svg)"].concat();
    readme.markdown.paragraph(&picture);
    readme.chosen();
    readme.endpoints();
    readme.first_steps();
    readme.logs();
    if plan.service.exec != Exec::Off {
        readme.exec();
    }
    readme.change();
    readme.remove();
    readme.markdown.finish()
}

fn text(plan: &Plan, text: &Text) -> Cow<'static, str> {
    text.say(plan.language)
}

struct Readme<'a> {
    plan: &'a Plan,
    markdown: Markdown,
}

impl Readme<'_> {
    fn heading(&mut self, heading: &Text) {
        self.markdown.heading(&heading.say(self.plan.language));
    }

    fn say(&mut self, sentence: &Text) {
        self.markdown.paragraph(&sentence.say(self.plan.language));
    }

    /// A row of the table of choices.
    fn row(&mut self, label: &Text, value: &str) {
        self.markdown.row(&[&label.say(self.plan.language), value]);
    }

    fn findings(&mut self, findings: &[Finding], severity: Severity, heading: &Text) {
        let language = self.plan.language;
        let mut is_first = true;
        for finding in findings.iter().filter(|finding| finding.severity == severity) {
            if is_first {
                self.heading(heading);
            }
            is_first = false;
            let field = code(finding.field.path());
            let message = escaped(&finding.message(language));
            self.markdown.item(&[finding.code(), ", ", &field, ": ", &message].concat());
        }
    }

    fn chosen(&mut self) {
        let plan = self.plan;
        let service = &plan.service;
        let health = &plan.health_check;
        self.heading(&Text::Chosen);
        self.markdown.row(&[&text(plan, &Text::Setting), &text(plan, &Text::Choice)]);
        self.row(&Text::Region, &[region_name(plan), ", ", &code(plan.region.code)].concat());
        self.row(&Text::Vpc, &code(&cidr::text(plan.cidr)));
        for zone in &plan.zones {
            let subnets = Text::Subnets {
                public: code(&cidr::text(zone.public)),
                private: code(&cidr::text(zone.private)),
            };
            self.markdown.row(&[&code(&zone.name), &text(plan, &subnets)]);
        }
        let listens = match plan.listener {
            Listener::Http => Text::ListensHttp,
            Listener::Https { .. } => Text::ListensHttps,
        };
        let architecture = match service.architecture {
            Architecture::X86_64 => "x86-64",
            Architecture::Arm64 => "Arm64",
        };
        let checked = Text::Health {
            path: code(&health.path),
            codes: code(&health.codes),
            interval_s: health.interval_s,
            timeout_s: health.timeout_s,
        };
        let size = Text::TaskSize { cpu: service.cpu, memory: service.memory, architecture };
        self.row(&Text::NatGateways, &text(plan, &nat(plan)));
        self.row(&Text::LoadBalancer, &text(plan, &listens));
        self.row(&Text::HealthCheck, &text(plan, &checked));
        self.row(&Text::Image, &code(&service.image.short()));
        self.row(&Text::Port, &decimal(service.port.into()));
        self.row(&Text::Size, &text(plan, &size));
        self.row(&Text::Tasks, &decimal(service.count.into()));
        if !service.environment.is_empty() {
            self.row(&Text::Environment, &codes(service.environment.keys().map(String::as_str)));
        }
        if !service.secrets.is_empty() {
            self.row(&Text::Secrets, &codes(service.secrets.iter().map(|secret| secret.variable.as_str())));
        }
        if !service.calls.is_empty() {
            let labels: Vec<&str> = service.calls.iter().map(|service| service.label).collect();
            self.row(&Text::Calls, &labels.join(", "));
        }
        self.row(&Text::Exec, &text(plan, if service.exec == Exec::Off { &Text::Off } else { &Text::On }));
        self.row(&Text::LogRetention, &text(plan, &Text::Days { days: plan.log_days }));
    }

    fn endpoints(&mut self) {
        let plan = self.plan;
        if plan.endpoints.is_empty() {
            return;
        }
        self.heading(&Text::Endpoints);
        self.markdown.row(&[&text(plan, &Text::Endpoint), &text(plan, &Text::Kind), &text(plan, &Text::Why)]);
        for endpoint in &plan.endpoints {
            let kind = match endpoint.service.kind {
                EndpointKind::Interface => Text::InterfaceKind,
                EndpointKind::Gateway => Text::GatewayKind,
            };
            self.markdown.row(&[&code(endpoint.service.name), &text(plan, &kind), &why(plan, endpoint)]);
        }
    }

    fn first_steps(&mut self) {
        let plan = self.plan;
        self.heading(&Text::FirstSteps);
        self.say(&Text::Prerequisites);
        self.image_step();
        if plan.listener == (Listener::Https { certificate: Certificate::StillNeeded }) {
            self.say(&Text::GiveCertificate);
        }
        if !plan.service.secrets.is_empty() {
            self.say(&Text::SecretsExist);
            for secret in &plan.service.secrets {
                self.markdown.item(&[&code(&secret.variable), ": ", &code(&secret.resource)].concat());
            }
            self.say(&Text::SecretKeys);
        }
        self.say(&Text::Apply);
        self.shell("terraform init\nterraform plan -out=plan.tfplan\nterraform apply plan.tfplan");
        self.say(&Text::State);
        match plan.listener {
            Listener::Http | Listener::Https { certificate: Certificate::Created { .. } } => {
                self.say(&Text::OpenHttp);
                self.shell(OPEN_HTTP);
            }
            Listener::Https { .. } => {
                self.say(&Text::OpenHttps);
                self.shell(OPEN_HTTPS);
            }
        }
    }

    fn image_step(&mut self) {
        match &self.plan.service.image {
            Image::OwnRepository { repository, reference } => {
                self.say(&Text::PrerequisiteDocker);
                let name = code(repository);
                match reference.strip_prefix('@') {
                    None => self.say(&Text::PushImage { repository: name }),
                    Some(digest) => self.say(&Text::PushDigest { repository: name, digest: code(digest) }),
                }
                self.shell(PUSH);
            }
            Image::Ecr { uri, .. } => self.say(&Text::ImageElsewhere { image: code(uri) }),
            Image::Internet { uri, .. } => self.say(&Text::ImageOnInternet { image: code(uri) }),
        }
    }

    /// Commands for a shell, their `{names}` filled in.
    fn shell(&mut self, commands: &str) {
        let mut filled = String::with_capacity(2 * commands.len());
        let mut rest = commands;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            filled.push_str(&self.value(name));
            rest = after;
        }
        filled.push_str(rest);
        self.markdown.shell(&filled);
    }

    /// What a name in a command stands for.
    fn value(&self, name: &str) -> Cow<'_, str> {
        let plan = self.plan;
        let (repository, version) = match &plan.service.image {
            Image::OwnRepository { repository, reference } => (repository.as_str(), reference.as_str()),
            Image::Ecr { .. } | Image::Internet { .. } => ("", ""),
        };
        match name {
            "name" => plan.name.as_str().into(),
            "region" => plan.region.code.into(),
            "dns_suffix" => plan.region.partition.dns_suffix().into(),
            "repository" => repository.into(),
            // An image that is named by its digest is pushed under a tag that nothing else uses.
            "tag" if version.starts_with('@') => ":pushed".into(),
            "version" | "tag" => version.into(),
            "platform" => match plan.service.architecture {
                Architecture::X86_64 => "linux/amd64".into(),
                Architecture::Arm64 => "linux/arm64".into(),
            },
            "BuildImage" => Text::BuildImage.say(plan.language),
            "CopyImage" => Text::CopyImage.say(plan.language),
            other => {
                debug_assert!(false, "no value is called {other}");
                "".into()
            }
        }
    }

    fn logs(&mut self) {
        self.heading(&Text::Logs);
        self.say(&Text::LogsWhere);
        self.shell(TAIL);
        self.say(&Text::NotStarting);
        self.shell(EVENTS);
        self.say(&Text::StartAgain);
        self.shell(START_AGAIN);
    }

    fn exec(&mut self) {
        self.heading(&Text::Shell);
        self.say(&Text::ShellPrerequisites { cluster: code(&self.plan.name) });
        self.shell("eval \"$(terraform output -raw exec_command)\"");
        self.say(&Text::ShellNewTasks);
    }

    fn change(&mut self) {
        let plan = self.plan;
        self.heading(&Text::Change);
        self.say(&Text::ChangeDesign);
        self.say(&match &plan.service.image {
            Image::OwnRepository { reference, .. } if reference.starts_with('@') => {
                Text::ChangeImage { argument: "image_digest" }
            }
            Image::OwnRepository { .. } => Text::ChangeTag,
            Image::Ecr { .. } | Image::Internet { .. } => Text::ChangeImage { argument: "image" },
        });
        if !plan.service.calls.is_empty() {
            self.say(&Text::CallNames {
                name: plan.name.clone(),
                project: plan.project.clone(),
                environment: plan.environment.clone(),
            });
        }
    }

    fn remove(&mut self) {
        self.heading(&Text::Remove);
        self.say(&Text::RemoveAll);
        self.shell("terraform destroy");
        if let Image::OwnRepository { .. } = &self.plan.service.image {
            self.say(&Text::RemoveRepository);
            self.shell(DELETE_REPOSITORY);
        }
    }
}

fn region_name(plan: &Plan) -> &'static str {
    match plan.language {
        Language::En => plan.region.name_en,
        Language::Ja => plan.region.name_ja,
    }
}

fn nat(plan: &Plan) -> Text {
    match plan.nat {
        Nat::None => Text::NatNone,
        Nat::PerZone => Text::NatInEach,
        Nat::Single => {
            let zone = plan.zones.iter().find(|zone| zone.has_nat_gateway);
            Text::NatIn { zone: zone.map_or_else(String::new, |zone| code(&zone.name)) }
        }
    }
}

fn why(plan: &Plan, endpoint: &Endpoint) -> String {
    if endpoint.reasons.is_empty() {
        return text(plan, &Text::ByHand).into_owned();
    }
    let reasons: Vec<String> =
        endpoint.reasons.iter().map(|reason| escaped(&reason.say(plan.language))).collect();
    reasons.join("; ")
}

fn codes<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(code).collect::<Vec<_>>().join(", ")
}
