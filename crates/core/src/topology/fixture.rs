//! Plans to draw, built by hand.

use ipnet::Ipv4Net;

use crate::catalog::{Offer, endpoint_service, endpoint_services, region};
use crate::config::{Architecture, DeployedBy, Exec, Nat, Scheme, TlsPolicy};
use crate::map::SortedMap;
use crate::plan::{
    AvailabilityZone, Deployment, Endpoint, HealthCheck, Image, Listener, LoadBalancer, Plan, Service,
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
            reasons: if *name == "ssm" { Vec::new() } else { vec![Reason::Call] },
        });
        Plan {
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
        }
    }
}
