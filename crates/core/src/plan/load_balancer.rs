use ipnet::Ipv4Net;

use super::{HealthCheck, Listener, LoadBalancer, bounded, certificate};
use crate::catalog::Region;
use crate::cidr;
use crate::config::{self, Protocol, Scheme};
use crate::finding::{Field, Findings};
use crate::text::Problem;

const ALLOWED: Field = Field::fixed("load_balancer.allowed_cidrs");

/// Inbound rules that a security group may have. Source: Amazon VPC quotas, "Inbound or outbound rules per security
/// group"; AWS raises it on request.
const MOST_RULES: usize = 60;

/// What the load balancer listens for.
pub(super) fn listener(
    region: &'static Region,
    load_balancer: &config::LoadBalancer,
    findings: &mut Findings,
) -> Option<Listener> {
    let typed = load_balancer.certificate.as_ref();
    match load_balancer.protocol {
        Protocol::Http => {
            if typed.is_some_and(certificate::is_typed) {
                findings.note(certificate::CERTIFICATE, Problem::CertificateUnused);
            }
            Some(Listener::Http)
        }
        Protocol::Https => {
            let none = config::Certificate::default();
            let certificate = certificate::resolve(region, typed.unwrap_or(&none), findings)?;
            Some(Listener::Https { certificate })
        }
    }
}

/// Where the load balancer stands, who may connect, and what watches it. The idle timeout's bounds: Elastic Load
/// Balancing, "Load balancer attributes".
pub(super) fn resolve(load_balancer: &config::LoadBalancer, findings: &mut Findings) -> Option<LoadBalancer> {
    let allowed = allowed(load_balancer, findings);
    let idle_timeout =
        bounded(load_balancer.idle_timeout_s, 1, 4000, "load_balancer.idle_timeout_s", findings);
    if load_balancer.waf && load_balancer.scheme == Scheme::Internal {
        findings.note(Field::fixed("load_balancer.waf"), Problem::WafInternal);
    }
    Some(LoadBalancer {
        scheme: load_balancer.scheme,
        allowed: allowed?,
        tls_policy: load_balancer.tls_policy,
        idle_timeout_s: idle_timeout?,
        access_logs: load_balancer.access_logs,
        deletion_protection: load_balancer.deletion_protection,
        waf: load_balancer.waf,
    })
}

/// The ranges that may connect, each once.
fn allowed(load_balancer: &config::LoadBalancer, findings: &mut Findings) -> Option<Vec<Ipv4Net>> {
    let before = findings.len();
    let mut allowed = Vec::new();
    for text in &load_balancer.allowed_cidrs {
        match cidr::parse(text) {
            Ok(range) if allowed.contains(&range) => {}
            Ok(range) => allowed.push(range),
            Err(problem) => findings.invalid(ALLOWED, problem),
        }
    }
    if load_balancer.allowed_cidrs.is_empty() {
        findings.invalid(ALLOWED, Problem::AllowedNone);
    }
    if findings.len() > before {
        return None;
    }
    let ports = if load_balancer.protocol == Protocol::Https { 2 } else { 1 };
    let rules = allowed.len() * ports;
    if rules > MOST_RULES {
        findings.warning(ALLOWED, Problem::AllowedMany { rules, most: MOST_RULES });
    }
    Some(allowed)
}

/// The target group's health check. Bounds: Elastic Load Balancing, "Health checks for Application Load Balancer
/// target groups".
pub(super) fn health_check(check: &config::HealthCheck, findings: &mut Findings) -> Option<HealthCheck> {
    let path_fits = check.path.starts_with('/')
        && check.path.len() <= 1024
        && check.path.bytes().all(|byte| byte.is_ascii_graphic());
    if !path_fits {
        let problem = Problem::HealthPath { value: check.path.clone() };
        findings.invalid(Field::fixed("load_balancer.health_check.path"), problem);
    }
    if !are_codes(&check.codes) {
        let problem = Problem::HealthCodes { value: check.codes.clone() };
        findings.invalid(Field::fixed("load_balancer.health_check.codes"), problem);
    }
    let interval = bounded(check.interval_s, 5, 300, "load_balancer.health_check.interval_s", findings);
    let timeout = bounded(check.timeout_s, 2, 120, "load_balancer.health_check.timeout_s", findings);
    let healthy = bounded(check.healthy, 2, 10, "load_balancer.health_check.healthy", findings);
    let unhealthy = bounded(check.unhealthy, 2, 10, "load_balancer.health_check.unhealthy", findings);
    if interval.is_some() && timeout.is_some() && check.timeout_s >= check.interval_s {
        let problem = Problem::HealthTimeout { timeout: check.timeout_s, interval: check.interval_s };
        findings.invalid(Field::fixed("load_balancer.health_check.timeout_s"), problem);
    }
    Some(HealthCheck {
        path: check.path.clone(),
        codes: check.codes.clone(),
        interval_s: interval?,
        timeout_s: timeout?,
        healthy: healthy?,
        unhealthy: unhealthy?,
    })
}

/// One code, several separated by commas, or one range, within 200 to 499.
fn are_codes(text: &str) -> bool {
    let code = |text: &str| {
        let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits && ("200"..="499").contains(&text)
    };
    match text.split_once('-') {
        Some((first, last)) => code(first) && code(last) && first < last,
        None => text.split(',').all(code),
    }
}

#[cfg(test)]
mod tests {
    use crate::cidr;
    use crate::config::{Nat, Protocol, Scheme, SubnetOverride};
    use crate::plan::Planned;
    use crate::plan::tests::{assert_blocked, codes, with};

    fn allowing(cidrs: &[&str]) -> Planned {
        with(|config| config.load_balancer.allowed_cidrs = cidrs.iter().map(|&cidr| cidr.into()).collect())
    }

    #[test]
    fn allowed_ranges_are_judged() {
        let field = "load_balancer.allowed_cidrs";
        let twice = allowing(&["203.0.113.0/24", "0.0.0.0/0", "203.0.113.0/24"]);
        assert_eq!(codes(&twice), []);
        let allowed = twice.plan.unwrap().load_balancer.allowed;
        assert_eq!(allowed.into_iter().map(cidr::text).collect::<Vec<_>>(), ["203.0.113.0/24", "0.0.0.0/0"]);
        assert_blocked(&allowing(&[]), "KAK075", field);
        assert_blocked(&allowing(&["203.0.113.1/24"]), "KAK022", field);
        assert_blocked(&allowing(&["::/0"]), "KAK021", field);
        assert_blocked(&allowing(&["office"]), "KAK020", field);
    }

    #[test]
    fn the_health_check_is_one_that_aws_takes() {
        let checked = |change: fn(&mut crate::config::HealthCheck)| {
            with(|config| change(&mut config.load_balancer.health_check))
        };
        for path in ["", "health", "/a b", "/\u{e9}"] {
            let planned = with(|config| config.load_balancer.health_check.path = path.into());
            assert_blocked(&planned, "KAK053", "load_balancer.health_check.path");
        }
        let codes = checked(|check| check.codes = "200,5xx".into());
        assert_blocked(&codes, "KAK054", "load_balancer.health_check.codes");
        let slow = checked(|check| check.timeout_s = check.interval_s);
        assert_blocked(&slow, "KAK055", "load_balancer.health_check.timeout_s");
        let often = checked(|check| check.interval_s = 4);
        assert_blocked(&often, "KAK056", "load_balancer.health_check.interval_s");
    }

    #[test]
    fn a_security_group_has_room_for_so_many_rules() {
        let many = |count: usize, protocol| {
            with(|config| {
                config.load_balancer.protocol = protocol;
                config.load_balancer.allowed_cidrs =
                    (0..count).map(|third| format!("10.9.{third}.0/24")).collect();
            })
        };
        assert_eq!(codes(&many(60, Protocol::Http)), []);
        assert_eq!(codes(&many(61, Protocol::Http)), [("KAK135", "load_balancer.allowed_cidrs")]);
        assert!(codes(&many(31, Protocol::Https)).contains(&("KAK135", "load_balancer.allowed_cidrs")));
    }

    #[test]
    fn the_idle_timeout_is_bounded() {
        let idle = |seconds| with(|config| config.load_balancer.idle_timeout_s = seconds);
        for seconds in [1, 4000] {
            assert_eq!(codes(&idle(seconds)), []);
        }
        for seconds in [0, 4001, -1] {
            assert_blocked(&idle(seconds), "KAK056", "load_balancer.idle_timeout_s");
        }
    }

    #[test]
    fn an_internal_load_balancer_needs_no_public_subnets() {
        let internal = |nat| {
            with(|config| {
                config.network.nat = nat;
                config.load_balancer.scheme = Scheme::Internal;
                config.load_balancer.waf = true;
                let own = SubnetOverride { public: Some("10.0.240.0/24".into()), private: None };
                config.network.subnets.insert("ap-northeast-1a".into(), own);
            })
        };
        let sealed = internal(Nat::None);
        let unused = ("KAK114", "network.subnets.ap-northeast-1a.public");
        assert_eq!(codes(&sealed), [unused, ("KAK134", "load_balancer.waf")]);
        assert!(!sealed.plan.unwrap().has_public_subnets());
        let with_nat = internal(Nat::Single);
        assert_eq!(codes(&with_nat), [("KAK134", "load_balancer.waf")]);
        assert!(with_nat.plan.unwrap().has_public_subnets());
    }

    #[test]
    fn an_internal_load_balancer_needs_room_in_the_private_subnets() {
        let small = |scheme| {
            with(|config| {
                config.load_balancer.scheme = scheme;
                let own = SubnetOverride { public: None, private: Some("10.0.240.0/28".into()) };
                config.network.subnets.insert("ap-northeast-1a".into(), own);
            })
        };
        assert_eq!(codes(&small(Scheme::InternetFacing)), []);
        let field = "network.subnets.ap-northeast-1a.private";
        assert_blocked(&small(Scheme::Internal), "KAK033", field);
    }
}
