//! Plans to draw, built by hand.

use ipnet::Ipv4Net;

use crate::catalog::{Offer, endpoint_service, endpoint_services, region};
use crate::config::{Architecture, DeployedBy, Exec, Nat, Scheme, TlsPolicy, TrafficShift};
use crate::map::SortedMap;
use crate::plan::{
    Alarms, AvailabilityZone, Certificate, Deployment, Endpoint, HealthCheck, Image, Listener, LoadBalancer,
    Plan, Scaling, Secret, SecretStore, Service,
};
use crate::text::{Language, Reason};

/// What a Plan to draw differs in.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) region: &'static str,
    pub(super) zones: usize,
    pub(super) nat: Nat,
    pub(super) endpoints: Vec<&'static str>,
    pub(super) image: Image,
    pub(super) count: u32,
    pub(super) cidr: &'static str,
    /// What else the Plan differs in.
    pub(super) options: Options,
}

/// What one can see of the options that a design need not have.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is there or not, whatever the others are")]
pub(super) struct Options {
    pub(super) internal: bool,
    pub(super) domain: bool,
    pub(super) waf: bool,
    pub(super) access_logs: bool,
    pub(super) flow_logs: bool,
    pub(super) other_endpoints: bool,
    pub(super) blue_green: bool,
    pub(super) scaling: bool,
    pub(super) spot: bool,
    pub(super) alarms: bool,
    /// A repository of its own, audited Exec and a topic for the alarms: they change what boxes stand for.
    pub(super) held: bool,
    /// Secrets of both stores with a key, buckets, and calls of two services that have an endpoint.
    pub(super) uses: bool,
}

impl Options {
    /// One of the 4096 sets of options, by its bits.
    pub(super) fn of(bits: u16) -> Self {
        let has = |bit: u16| bits >> bit & 1 == 1;
        Self {
            internal: has(0),
            domain: has(1),
            waf: has(2),
            access_logs: has(3),
            flow_logs: has(4),
            other_endpoints: has(5),
            blue_green: has(6),
            scaling: has(7),
            spot: has(8),
            alarms: has(9),
            held: has(10),
            uses: has(11),
        }
    }

    /// Sets them in a Plan that has none.
    fn set(self, plan: &mut Plan) {
        if self.internal {
            plan.load_balancer.scheme = Scheme::Internal;
        }
        if self.domain {
            let certificate =
                Certificate::Created { zone: "example.com".into(), name: "app.example.com".into() };
            plan.listener = Listener::Https { certificate };
        }
        plan.load_balancer.waf = self.waf;
        plan.load_balancer.access_logs = self.access_logs;
        plan.flow_logs_days = self.flow_logs.then_some(90);
        if self.other_endpoints {
            plan.other_endpoints = vec!["athena".into(), "elasticfilesystem-fips".into()];
        }
        if self.blue_green {
            plan.service.deployment = Deployment::BlueGreen(TrafficShift::Canary);
        }
        plan.service.scaling = self.scaling.then_some(Scaling {
            min: plan.service.count,
            max: plan.service.count.saturating_mul(5),
            cpu: Some(60),
            memory: None,
            requests: None,
        });
        plan.service.spot_percent = if self.spot { 50 } else { 0 };
        let topic_arn = self.held.then(|| "arn:aws:sns:ap-northeast-1:123456789012:on-call".into());
        plan.alarms = self.alarms.then_some(Alarms { topic_arn });
        plan.service.create_repository = self.held;
        plan.service.exec = if self.held { Exec::Audited } else { Exec::On };
        if self.uses {
            let secret = |store, arn: &str| Secret {
                variable: "PASSWORD".into(),
                own: false,
                value_from: arn.into(),
                resource: arn.into(),
                store,
            };
            plan.service.secrets = vec![
                secret(
                    SecretStore::SecretsManager,
                    "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:db-AbCdEf",
                ),
                secret(
                    SecretStore::ParameterStore,
                    "arn:aws:ssm:ap-northeast-1:123456789012:parameter/web/dev/key",
                ),
            ];
            plan.service.secrets_key_arn = Some("arn:aws:kms:ap-northeast-1:123456789012:key/k".into());
            plan.service.buckets = vec!["one".into(), "two".into()];
            let services = plan.endpoints.iter().map(|endpoint| endpoint.service);
            plan.service.calls = services.filter(|service| service.call.is_some()).take(2).collect();
        }
    }
}

/// The endpoints of the article's design.
pub(super) const ARTICLE: [&str; 6] = ["ecr.api", "ecr.dkr", "logs", "ssm", "ssmmessages", "s3"];

/// Every endpoint that can be generated.
pub(super) fn all_endpoints() -> Vec<&'static str> {
    endpoint_services()
        .iter()
        .filter(|service| !matches!(service.offered, Offer::Never(_)))
        .map(|service| service.name)
        .collect()
}

impl Default for Case {
    fn default() -> Self {
        Self {
            name: "web-dev",
            region: "ap-northeast-1",
            zones: 2,
            nat: Nat::None,
            endpoints: ARTICLE.to_vec(),
            image: Image::OwnRepository { repository: "nginx".into(), reference: ":1.29".into() },
            count: 1,
            cidr: "10.0.0.0/16",
            options: Options::default(),
        }
    }
}

impl Case {
    pub(super) fn plan(&self) -> Plan {
        let region = region(self.region).unwrap();
        let cidr: Ipv4Net = self.cidr.parse().unwrap();
        let letters = ['a', 'b', 'c', 'd', 'e', 'f'];
        let mut blocks = cidr.subnets(cidr.prefix_len() + 4).unwrap();
        let name = |zone: usize| format!("{}{}", self.region, letters[zone]);
        let zones = (0..self.zones)
            .map(|zone| AvailabilityZone {
                name: name(zone),
                public: blocks.next().unwrap(),
                private: blocks.next().unwrap(),
                has_nat_gateway: match self.nat {
                    Nat::None => false,
                    Nat::Single => zone == 0,
                    Nat::PerZone => true,
                },
                nat_zone: match self.nat {
                    Nat::None => None,
                    Nat::Single => Some(name(0)),
                    Nat::PerZone => Some(name(zone)),
                },
            })
            .collect();
        let endpoints = self.endpoints.iter().map(|name| Endpoint {
            service: endpoint_service(name).unwrap(),
            reasons: match *name {
                "ssm" => Vec::new(),
                "s3" => vec![Reason::ImageLayers, Reason::Buckets(vec!["one".into(), "two".into()])],
                _ => vec![Reason::Call],
            },
        });
        let mut plan = Plan {
            language: Language::En,
            project: "web".into(),
            environment: "dev".into(),
            name: self.name.into(),
            tags: SortedMap::new(),
            region,
            cidr,
            zones,
            nat: self.nat,
            endpoints: endpoints.collect(),
            other_endpoints: Vec::new(),
            peers: Vec::new(),
            flow_logs_days: None,
            load_balancer: LoadBalancer {
                scheme: Scheme::InternetFacing,
                allowed: vec!["0.0.0.0/0".parse().unwrap()],
                tls_policy: TlsPolicy::Tls12,
                idle_timeout_s: 60,
                access_logs: false,
                deletion_protection: false,
                waf: false,
            },
            listener: Listener::Http,
            health_check: HealthCheck {
                path: "/".into(),
                codes: "200".into(),
                interval_s: 30,
                timeout_s: 5,
                healthy: 3,
                unhealthy: 3,
            },
            service: Service {
                image: self.image.clone(),
                port: 80,
                cpu: 256,
                memory: 512,
                architecture: Architecture::X86_64,
                count: self.count,
                environment: SortedMap::new(),
                secrets: Vec::new(),
                calls: Vec::new(),
                buckets: Vec::new(),
                secrets_key_arn: None,
                exec: Exec::On,
                grace_s: 60,
                create_repository: false,
                ephemeral_gib: 20,
                scaling: None,
                spot_percent: 0,
                deployment: Deployment::Rolling(DeployedBy::Terraform),
                read_only_root: false,
                stop_timeout_s: 30,
            },
            log_days: 7,
            log_key_arn: None,
            insights: false,
            alarms: None,
            state: None,
            cost: crate::plan::Cost::default(),
        };
        self.options.set(&mut plan);
        plan
    }
}
