use super::{HealthCheck, Listener, arn, bounded};
use crate::catalog::Region;
use crate::config::{self, LoadBalancer, Protocol};
use crate::finding::{Field, Findings};
use crate::text::Problem;

const CERTIFICATE: Field = Field::fixed("load_balancer.certificate");

/// What the load balancer listens for.
pub(super) fn listener(
    region: &'static Region,
    load_balancer: &LoadBalancer,
    findings: &mut Findings,
) -> Option<Listener> {
    let typed = load_balancer
        .certificate
        .as_ref()
        .map(|certificate| certificate.arn.trim())
        .filter(|arn| !arn.is_empty());
    match (load_balancer.protocol, typed) {
        (Protocol::Http, None) => Some(Listener::Http),
        (Protocol::Http, Some(_)) => {
            findings.note(CERTIFICATE, Problem::CertificateUnused);
            Some(Listener::Http)
        }
        (Protocol::Https, None) => {
            findings.warning(CERTIFICATE, Problem::CertificateStillNeeded);
            Some(Listener::Https { certificate_arn: None })
        }
        (Protocol::Https, Some(arn)) => match certificate_problem(region, arn) {
            None => Some(Listener::Https { certificate_arn: Some(arn.into()) }),
            Some(problem) => {
                findings.invalid(CERTIFICATE, problem);
                None
            }
        },
    }
}

fn certificate_problem(region: &'static Region, text: &str) -> Option<Problem> {
    let fits = |arn: &arn::Arn| {
        arn.service == "acm"
            && arn.resource.strip_prefix("certificate/").is_some_and(|id| {
                !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
    };
    let Some(arn) = arn::parse(text).filter(fits) else {
        return Some(Problem::CertificateMalformed { value: text.into() });
    };
    if arn.partition != region.partition.name() {
        let partition = region.partition.name();
        return Some(Problem::CertificatePartition { found: arn.partition.into(), partition });
    }
    (arn.region != region.code)
        .then(|| Problem::CertificateRegion { found: arn.region.into(), region: region.code })
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
