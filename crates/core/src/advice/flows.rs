//! Flows that stop. A finding is about what stops one, and about the last place that it reaches.

use super::Fix;
use crate::catalog;
use crate::cidr;
use crate::config::{Config, Scheme};
use crate::finding::{Field, Findings};
use crate::flows::{Flow, Group, Leg, Reason, Step};
use crate::plan::{Image, Needs, Plan};
use crate::text::{Problem, Remedy};

/// Says each thing that stops a flow once, however many it stops.
pub(super) fn judge(plan: &Plan, flows: &[Flow], findings: &mut Findings) {
    let mut said: Vec<Reason> = Vec::new();
    for step in flows.iter().flat_map(|flow| &flow.steps) {
        let Some(stop) = step.stop.filter(|stop| !said.contains(&stop.reason)) else { continue };
        said.push(stop.reason);
        if let Some((field, problem)) = problem(plan, step, stop.reason) {
            let mut addresses = vec![stop.reason.address()];
            let last = step.addresses(plan).into_iter().nth(stop.at).flatten();
            addresses.extend(last.filter(|last| *last != stop.reason.address()));
            findings.fails(field, problem, addresses);
        }
    }
}

/// What is wrong, and in which field. `None` for no tasks, of which `availability` warns, and for what the network of a
/// Plan never has: it opens its groups and grants its roles what its own flows ask for.
fn problem(plan: &Plan, step: &Step, reason: Reason) -> Option<(Field, Problem)> {
    let image = Field::fixed("service.image");
    Some(match reason {
        Reason::NoEndpoint(name) => {
            let endpoint = crate::catalog::endpoint_service(name)?;
            let reason = Needs::of_plan(plan).reasons(endpoint).into_iter().next()?;
            (Field::entry("network.endpoints", name), Problem::EndpointMissing { name, reason })
        }
        Reason::NoInternet if step.leg == Leg::Registry => {
            (image, Problem::ImageNeedsInternet { registry: registry(plan)? })
        }
        Reason::NoInternet => (image, Problem::ImageHostWithoutEndpoint { host: registry(plan)? }),
        Reason::OtherRegion => {
            (image, Problem::ImageOfOtherRegion { found: image_region(plan)?, region: plan.region.code })
        }
        Reason::OtherPartition => (image, Problem::ImageOfOtherPartition { found: image_region(plan)? }),
        Reason::Egress(Group::Tasks, port) if step.leg == Leg::Registry => {
            (image, Problem::RegistryPort { registry: registry(plan)?, port })
        }
        Reason::NobodyAllowed => {
            let internal = plan.load_balancer.scheme == Scheme::Internal;
            (Field::fixed("load_balancer.allowed_cidrs"), Problem::NobodyAllowed { internal })
        }
        Reason::ReadOnlyRoot => (Field::fixed("service.read_only_root"), Problem::ReadOnlyRootWithExec),
        Reason::NoTasks
        | Reason::NoInternetGateway
        | Reason::Egress(..)
        | Reason::Ingress(..)
        | Reason::Policy(..)
        | Reason::Permission(..) => return None,
    })
}

/// What lets a flow go on, where a setting does.
pub(super) fn fix(config: &Config, problem: &Problem) -> Option<Fix> {
    Some(match problem {
        Problem::EndpointMissing { name, .. } => {
            // Where no hand keeps it off it is on, or there is none.
            config.network.endpoints.get(name)?;
            let remedy = Remedy::EndpointOn { name: (*name).into() };
            Fix::new(remedy, [(["network.endpoints.", name].concat(), "")])
        }
        Problem::ImageHostWithoutEndpoint { .. } => Fix::add_nat(),
        // The tasks' security group lets out HTTPS only.
        Problem::ImageNeedsInternet { registry } => {
            let port = registry.split(':').nth(1);
            port.is_none_or(|port| port == "443").then(Fix::add_nat)?
        }
        // In another partition the roles of this one are nobody, whatever the way there.
        Problem::ImageOfOtherRegion { found, region } => {
            let partition = |code: &str| catalog::region(code).map(|region| region.partition);
            (partition(found)? == partition(region)?).then(Fix::add_nat)?
        }
        Problem::NobodyAllowed { internal: true } => {
            let range = cidr::parse(&config.network.cidr).ok()?;
            let mut allowed = config.load_balancer.allowed_cidrs.clone();
            allowed.push(cidr::text(range));
            Fix::one(Remedy::Allow { range }, "load_balancer.allowed_cidrs", &allowed.join(", "))
        }
        // Those who may connect are then in the VPC, or in a network that it is joined to.
        Problem::NobodyAllowed { internal: false } if allows_inside(config) => {
            Fix::one(Remedy::Internal, "load_balancer.scheme", "internal")
        }
        Problem::ReadOnlyRootWithExec => Fix::one(Remedy::ExecOff, "service.exec", "off"),
        _ => return None,
    })
}

/// Whether a request to an internal load balancer can come from a range that may connect: from any where the networks that
/// the VPC is joined to are not named.
fn allows_inside(config: &Config) -> bool {
    let network = &config.network;
    let mut inside = std::iter::once(&network.cidr).chain(&network.peer_cidrs);
    network.peer_cidrs.is_empty()
        || inside.any(|inside| {
            let mut allowed =
                config.load_balancer.allowed_cidrs.iter().filter_map(|text| cidr::parse(text).ok());
            cidr::parse(inside).is_ok_and(|inside| allowed.any(|range| cidr::overlap(range, inside)))
        })
}

/// The host of the image, which Docker Hub's images need not name.
fn registry(plan: &Plan) -> Option<String> {
    match &plan.service.image {
        Image::Internet { registry, .. } => Some(registry.clone()),
        Image::Ecr { uri, .. } => uri.split('/').next().map(str::to_owned),
        Image::OwnRepository { .. } => None,
    }
}

fn image_region(plan: &Plan) -> Option<String> {
    match &plan.service.image {
        Image::Ecr { region, .. } => Some(region.clone()),
        Image::OwnRepository { .. } | Image::Internet { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::{advice, fix_of, fixed, quiet};
    use crate::config::{Config, Nat, Scheme};
    use crate::finding::Severity;

    #[test]
    fn a_needed_endpoint_that_is_off_breaks_the_task() {
        for name in ["ecr.api", "ecr.dkr", "s3", "logs", "ssmmessages", "ssm"] {
            let off = |nat| {
                errors(|config| {
                    config.network.nat = nat;
                    config.network.endpoints.insert(name.into(), false);
                })
            };
            assert_eq!(off(Nat::None), [("KAK120", format!("network.endpoints.{name}"))]);
            assert_eq!(off(Nat::Single), []);
        }
    }

    #[test]
    fn buckets_are_reached_through_the_gateway_endpoint() {
        let off = errors(|config| {
            config.service.image = "ecr:web:1".into();
            config.service.buckets = vec!["my-data".into()];
            config.network.endpoints.insert("s3".into(), false);
        });
        assert_eq!(off, [("KAK120", "network.endpoints.s3".into())]);
    }

    #[test]
    fn a_finding_is_about_what_stops_and_where() {
        let mut config = Config::default();
        config.service.image = "nginx".into();
        let findings = crate::design::design(&config).findings;
        let found = findings.iter().find(|finding| finding.code() == "KAK140").unwrap();
        let expected = ["module.ecs.aws_ecs_task_definition.this", "module.ecs.aws_ecs_service.this"];
        assert_eq!(found.addresses, expected);
    }

    #[test]
    fn who_is_inside_may_be_let_in_there() {
        let internal =
            fixed("KAK136", |config| config.load_balancer.allowed_cidrs = vec!["10.0.0.0/8".into()]);
        assert_eq!(internal.load_balancer.scheme, Scheme::Internal);
        let outside = fix_of("KAK136", |config| {
            config.network.peer_cidrs = vec!["10.8.0.0/16".into()];
            config.load_balancer.allowed_cidrs = vec!["192.168.0.0/16".into()];
        });
        assert_eq!(outside, None);
        let allowed = fixed("KAK136", |config| {
            config.load_balancer.scheme = Scheme::Internal;
            config.network.peer_cidrs = vec!["10.8.0.0/16".into()];
            config.load_balancer.allowed_cidrs = vec!["192.168.0.0/16".into()];
        });
        assert_eq!(allowed.load_balancer.allowed_cidrs, ["192.168.0.0/16", "10.0.0.0/16"]);
    }

    /// The codes of the errors, each with its field.
    fn errors(change: impl FnOnce(&mut Config)) -> Vec<(&'static str, String)> {
        let found = advice(|config| {
            quiet(config);
            change(config);
        });
        let errors = found.into_iter().filter(|(_, severity, _)| *severity == Severity::Error);
        errors.map(|(code, _, field)| (code, field)).collect()
    }

    fn with_image(image: &str, nat: Nat) -> Vec<(&'static str, String)> {
        errors(|config| {
            config.network.nat = nat;
            config.service.image = image.into();
        })
    }

    #[test]
    fn endpoints_serve_no_image_from_elsewhere() {
        for (name, code) in [
            ("nginx:1.29", "KAK140"),
            ("ghcr.io/org/app:1", "KAK140"),
            ("quay.io/org/app:1", "KAK140"),
            ("public.ecr.aws/nginx/nginx:1.29", "KAK140"),
            ("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1", "KAK141"),
            ("123456789012.dkr.ecr-fips.ap-northeast-1.amazonaws.com/web:1", "KAK145"),
        ] {
            assert_eq!(with_image(name, Nat::None), [(code, "service.image".into())], "{name}");
            assert_eq!(with_image(name, Nat::PerZone), [], "{name}");
        }
        assert_eq!(with_image("123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1", Nat::None), []);
    }

    #[test]
    fn nat_does_not_lead_to_every_image() {
        let china = "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1";
        assert_eq!(with_image(china, Nat::Single), [("KAK143", "service.image".into())]);
        let port = "registry.example.com:5000/web/app:1";
        assert_eq!(with_image(port, Nat::Single), [("KAK144", "service.image".into())]);
        assert_eq!(with_image(port, Nat::None), [("KAK140", "service.image".into())]);
        assert_eq!(with_image("registry.example.com:443/web/app:1", Nat::Single), []);
    }

    #[test]
    fn what_stops_two_flows_is_said_once() {
        let found = errors(|config| {
            config.service.exec = crate::config::Exec::Audited;
            config.network.endpoints.insert("logs".into(), false);
        });
        assert_eq!(found, [("KAK120", "network.endpoints.logs".into())]);
    }

    #[test]
    fn exec_cannot_write_to_a_read_only_root() {
        let found = |exec| {
            errors(|config| {
                config.service.read_only_root = true;
                config.service.exec = exec;
            })
        };
        let error = [("KAK150", "service.read_only_root".to_owned())];
        assert_eq!(found(crate::config::Exec::On), error);
        assert_eq!(found(crate::config::Exec::Audited), error);
        assert_eq!(found(crate::config::Exec::Off), []);
    }

    #[test]
    fn somebody_must_be_able_to_connect() {
        let allowing = |scheme, allowed: &str, peer: &str| {
            errors(|config| {
                config.load_balancer.scheme = scheme;
                config.load_balancer.allowed_cidrs = vec![allowed.into()];
                config.network.peer_cidrs = vec![peer.into()];
            })
        };
        let error = [("KAK136", "load_balancer.allowed_cidrs".to_owned())];
        assert_eq!(allowing(Scheme::InternetFacing, "192.168.0.0/16", "10.8.0.0/16"), error);
        assert_eq!(allowing(Scheme::InternetFacing, "203.0.113.0/24", "10.8.0.0/16"), []);
        assert_eq!(allowing(Scheme::Internal, "192.168.0.0/16", "10.8.0.0/16"), error);
        assert_eq!(allowing(Scheme::Internal, "10.8.0.0/16", "10.8.0.0/16"), []);
    }
}
