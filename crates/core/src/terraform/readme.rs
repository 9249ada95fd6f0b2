//! The bundle's README: what was chosen, from zero to a running task, and how to remove it again.

use super::markdown::{Markdown, code, escaped};
use crate::catalog::EndpointKind;
use crate::config::{Architecture, Nat};
use crate::finding::{Finding, Severity};
use crate::plan::{Endpoint, Image, Listener, Plan};
use crate::text::{Bundle as Text, Language};

/// Writes the README of a design.
pub(super) fn readme(plan: &Plan, findings: &[Finding]) -> String {
    let mut readme = Readme { plan, markdown: Markdown::default() };
    readme.markdown.heading(1, &escaped(&plan.name));
    readme.say(&Text::Introduction { region: region_name(plan), zones: plan.zones.len() });
    readme.findings(findings, Severity::Error, &Text::Errors);
    readme.findings(findings, Severity::Warning, &Text::Warnings);
    let picture = ["![", &text(plan, &Text::Picture), "](topology.svg)"].concat();
    readme.markdown.paragraph(&picture);
    readme.chosen();
    readme.endpoints();
    readme.first_steps();
    readme.logs();
    if plan.service.exec {
        readme.shell();
    }
    readme.change();
    readme.remove();
    readme.markdown.finish()
}

fn text(plan: &Plan, text: &Text) -> String {
    text.say(plan.language).into_owned()
}

struct Readme<'a> {
    plan: &'a Plan,
    markdown: Markdown,
}

impl Readme<'_> {
    fn heading(&mut self, heading: &Text) {
        self.markdown.heading(2, &heading.say(self.plan.language));
    }

    fn say(&mut self, sentence: &Text) {
        self.markdown.paragraph(&sentence.say(self.plan.language));
    }

    fn findings(&mut self, findings: &[Finding], severity: Severity, heading: &Text) {
        let language = self.plan.language;
        let mut entries = findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .map(|finding| {
                let field = code(finding.field.path());
                [finding.code(), ", ", &field, ": ", &escaped(&finding.message(language))].concat()
            })
            .peekable();
        if entries.peek().is_some() {
            self.heading(heading);
            self.markdown.list(entries);
        }
    }

    fn chosen(&mut self) {
        let plan = self.plan;
        let service = &plan.service;
        let health = &plan.health_check;
        let mut rows = vec![
            (text(plan, &Text::Region), [region_name(plan), ", ", &code(plan.region.code)].concat()),
            (text(plan, &Text::Vpc), code(&plan.cidr.to_string())),
        ];
        for zone in &plan.zones {
            let subnets = Text::Subnets {
                public: code(&zone.public.to_string()),
                private: code(&zone.private.to_string()),
            };
            rows.push((code(&zone.name), text(plan, &subnets)));
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
        let mut add = |label: &Text, value: String| rows.push((text(plan, label), value));
        add(&Text::NatGateways, text(plan, &nat(plan)));
        add(&Text::LoadBalancer, text(plan, &listens));
        add(&Text::HealthCheck, text(plan, &checked));
        add(&Text::Image, code(&service.image.short()));
        add(&Text::Port, service.port.to_string());
        add(&Text::Size, text(plan, &size));
        add(&Text::Tasks, service.count.to_string());
        if !service.environment.is_empty() {
            add(&Text::Environment, codes(service.environment.keys().map(String::as_str)));
        }
        if !service.secrets.is_empty() {
            add(&Text::Secrets, codes(service.secrets.iter().map(|secret| secret.variable.as_str())));
        }
        if !service.calls.is_empty() {
            let labels: Vec<&str> = service.calls.iter().map(|service| service.label).collect();
            add(&Text::Calls, labels.join(", "));
        }
        add(&Text::Exec, text(plan, if service.exec { &Text::On } else { &Text::Off }));
        add(&Text::LogRetention, text(plan, &Text::Days { days: plan.log_days }));
        self.heading(&Text::Chosen);
        let heading = [&*text(plan, &Text::Setting), &*text(plan, &Text::Choice)];
        self.markdown.table(heading, rows.into_iter().map(|(label, value)| [label, value]));
    }

    fn endpoints(&mut self) {
        let plan = self.plan;
        if plan.endpoints.is_empty() {
            return;
        }
        let rows = plan.endpoints.iter().map(|endpoint| {
            let kind = match endpoint.service.kind {
                EndpointKind::Interface => Text::InterfaceKind,
                EndpointKind::Gateway => Text::GatewayKind,
            };
            [code(endpoint.service.name), text(plan, &kind), why(plan, endpoint)]
        });
        self.heading(&Text::Endpoints);
        let heading = [&*text(plan, &Text::Endpoint), &*text(plan, &Text::Kind), &*text(plan, &Text::Why)];
        self.markdown.table(heading, rows);
    }

    fn first_steps(&mut self) {
        let plan = self.plan;
        self.heading(&Text::FirstSteps);
        self.say(&Text::Prerequisites);
        self.image_step();
        if plan.listener == (Listener::Https { certificate_arn: None }) {
            self.say(&Text::GiveCertificate);
        }
        if !plan.service.secrets.is_empty() {
            self.say(&Text::SecretsExist);
            self.markdown.list(
                plan.service
                    .secrets
                    .iter()
                    .map(|secret| [&code(&secret.variable), ": ", &code(&secret.resource)].concat()),
            );
            self.say(&Text::SecretKeys);
        }
        self.say(&Text::Apply);
        self.markdown.shell("terraform init\nterraform plan -out=plan.tfplan\nterraform apply plan.tfplan");
        self.say(&Text::State);
        let wait = ["aws ecs wait services-stable ", &self.service_arguments("--services")].concat();
        match plan.listener {
            Listener::Http => {
                self.say(&Text::OpenHttp);
                self.markdown.shell(&[&wait, "\ncurl -i \"$(terraform output -raw url)\""].concat());
            }
            Listener::Https { .. } => {
                self.say(&Text::OpenHttps);
                self.markdown.shell(&[&wait, "\nterraform output -raw load_balancer_dns_name"].concat());
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
                let commands = self.push_commands(repository, reference);
                self.markdown.shell(&commands);
            }
            Image::Ecr { uri, .. } => self.say(&Text::ImageElsewhere { image: code(uri) }),
            Image::Internet { uri, .. } => self.say(&Text::ImageOnInternet { image: code(uri) }),
        }
    }

    /// From no repository to a pushed image. An image that is named by its digest is pushed under a tag that
    /// nothing else uses.
    fn push_commands(&self, repository: &str, reference: &str) -> String {
        let plan = self.plan;
        let region = plan.region.code;
        let platform = match plan.service.architecture {
            Architecture::X86_64 => "linux/amd64",
            Architecture::Arm64 => "linux/arm64",
        };
        let tag = if reference.starts_with('@') { ":pushed" } else { reference };
        let host = [
            "$(aws sts get-caller-identity --query Account --output text).dkr.ecr.",
            region,
            ".",
            plan.region.partition.dns_suffix(),
        ]
        .concat();
        let target = ["\"$REGISTRY/", repository, tag, "\""].concat();
        [
            ["REGISTRY=\"", &host, "\""].concat(),
            ["aws ecr create-repository --region ", region, " --repository-name ", repository].concat(),
            [
                "aws ecr get-login-password --region ",
                region,
                " | docker login --username AWS --password-stdin \"$REGISTRY\"",
            ]
            .concat(),
            String::new(),
            ["# ", &text(plan, &Text::BuildImage)].concat(),
            ["docker buildx build --platform ", platform, " --provenance=false --tag ", &target, " --push ."]
                .concat(),
            String::new(),
            ["# ", &text(plan, &Text::CopyImage)].concat(),
            ["docker pull --platform ", platform, " ", repository, reference].concat(),
            ["docker tag ", repository, reference, " ", &target].concat(),
            ["docker push ", &target].concat(),
        ]
        .join("\n")
    }

    /// The arguments of the AWS CLI that name the service, `flag` being what the command calls it.
    fn service_arguments(&self, flag: &str) -> String {
        let name = &self.plan.name;
        ["--region ", self.plan.region.code, " --cluster ", name, " ", flag, " ", name].concat()
    }

    fn logs(&mut self) {
        let region = self.plan.region.code;
        self.heading(&Text::Logs);
        self.say(&Text::LogsWhere);
        let tail =
            ["aws logs tail --region ", region, " --follow \"$(terraform output -raw log_group_name)\""];
        self.markdown.shell(&tail.concat());
        self.say(&Text::NotStarting);
        let events = [
            "aws ecs describe-services ",
            &self.service_arguments("--services"),
            " \\\n  --query 'services[0].events[:5].message' --output text",
        ];
        self.markdown.shell(&events.concat());
        self.say(&Text::StartAgain);
        let again =
            ["aws ecs update-service ", &self.service_arguments("--service"), " --force-new-deployment"];
        self.markdown.shell(&again.concat());
    }

    fn shell(&mut self) {
        self.heading(&Text::Shell);
        self.say(&Text::ShellPrerequisites { cluster: code(&self.plan.name) });
        self.markdown.shell("eval \"$(terraform output -raw exec_command)\"");
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
        self.markdown.shell("terraform destroy");
        if let Image::OwnRepository { repository, .. } = &self.plan.service.image {
            self.say(&Text::RemoveRepository);
            let region = self.plan.region.code;
            let delete =
                ["aws ecr delete-repository --region ", region, " --force --repository-name ", repository];
            self.markdown.shell(&delete.concat());
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
        return text(plan, &Text::ByHand);
    }
    let reasons: Vec<String> =
        endpoint.reasons.iter().map(|reason| escaped(&reason.say(plan.language))).collect();
    reasons.join("; ")
}

fn codes<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(code).collect::<Vec<_>>().join(", ")
}
