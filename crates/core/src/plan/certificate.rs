use super::{Certificate, arn};
use crate::catalog::Region;
use crate::config;
use crate::finding::{Field, Findings};
use crate::text::Problem;

pub(super) const CERTIFICATE: Field = Field::fixed("load_balancer.certificate");
const ZONE: Field = Field::fixed("load_balancer.certificate.zone");
const NAME: Field = Field::fixed("load_balancer.certificate.name");

/// The longest first name of a certificate. Source: AWS Certificate Manager, `RequestCertificate`: the common name
/// has 64 characters at most.
const LONGEST_NAME: usize = 64;
/// The longest name in DNS, and its longest part. Source: RFC 1035.
const LONGEST_ZONE: usize = 253;
const LONGEST_LABEL: usize = 63;

/// Whether anything about a certificate was typed.
pub(super) fn is_typed(certificate: &config::Certificate) -> bool {
    [&certificate.arn, &certificate.zone, &certificate.name].into_iter().any(|text| !text.trim().is_empty())
}

/// The certificate of the HTTPS listener.
pub(super) fn resolve(
    region: &'static Region,
    typed: &config::Certificate,
    findings: &mut Findings,
) -> Option<Certificate> {
    let (arn, zone, name) = (typed.arn.trim(), typed.zone.trim(), typed.name.trim());
    let (field, problem) = match (arn, zone, name) {
        ("", "", "") => {
            findings.warning(CERTIFICATE, Problem::CertificateStillNeeded);
            return Some(Certificate::StillNeeded);
        }
        (arn, "", "") => match arn_problem(region, arn) {
            None => return Some(Certificate::Existing { arn: arn.into() }),
            Some(problem) => (CERTIFICATE, problem),
        },
        ("", "", name) => (ZONE, Problem::CertificateZoneMissing { name: name.into() }),
        ("", zone, "") => (NAME, Problem::CertificateNameMissing { zone: zone.into() }),
        ("", zone, name) => match domain_problem(zone, name) {
            None => return Some(Certificate::Created { zone: zone.into(), name: name.into() }),
            Some(problem) => problem,
        },
        _ => (CERTIFICATE, Problem::CertificateTwice),
    };
    findings.invalid(field, problem);
    None
}

fn arn_problem(region: &'static Region, text: &str) -> Option<Problem> {
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

/// What is wrong with a zone and a name that should be the zone's own or lie in it.
fn domain_problem(zone: &str, name: &str) -> Option<(Field, Problem)> {
    for (field, value) in [(ZONE, zone), (NAME, name)] {
        if !is_domain(value) {
            return Some((field, Problem::DomainMalformed { value: value.into() }));
        }
    }
    if name.len() > LONGEST_NAME {
        return Some((NAME, Problem::DomainTooLong { name: name.into(), limit: LONGEST_NAME }));
    }
    let inside = name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
    (!inside).then(|| (NAME, Problem::DomainOutsideZone { name: name.into(), zone: zone.into() }))
}

/// Whether a text is a domain name as people write it: lower case, at least two parts, no final dot.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    text.len() <= LONGEST_ZONE && text.split('.').count() > 1 && text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use crate::config::{Certificate, Protocol};
    use crate::plan::Planned;
    use crate::plan::tests::{assert_blocked, codes, with};

    const ARN: &str =
        "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    fn https(arn: &str, zone: &str, name: &str) -> Planned {
        with(|config| {
            config.load_balancer.protocol = Protocol::Https;
            let certificate = Certificate { arn: arn.into(), zone: zone.into(), name: name.into() };
            config.load_balancer.certificate = Some(certificate);
        })
    }

    #[test]
    fn a_name_in_a_zone_gets_a_certificate_of_its_own() {
        for name in ["app.example.com", "example.com", "a.b.example.com"] {
            let planned = https("", "example.com", name);
            assert_eq!(codes(&planned), []);
            assert_eq!(planned.plan.unwrap().domain(), Some(name));
        }
        assert_eq!(https(ARN, "", "").plan.unwrap().domain(), None);
    }

    #[test]
    fn half_a_certificate_is_asked_for() {
        assert_eq!(codes(&https(" ", "", "")), [("KAK130", "load_balancer.certificate")]);
        assert_blocked(&https(ARN, "example.com", ""), "KAK057", "load_balancer.certificate");
        assert_blocked(&https(ARN, "", "app.example.com"), "KAK057", "load_balancer.certificate");
        assert_blocked(&https("", "", "app.example.com"), "KAK058", "load_balancer.certificate.zone");
        assert_blocked(&https("", "example.com", ""), "KAK059", "load_balancer.certificate.name");
    }

    #[test]
    fn a_name_lies_in_its_zone() {
        let name = "load_balancer.certificate.name";
        for outside in ["app.example.org", "myexample.com", "com"] {
            let code = if outside == "com" { "KAK072" } else { "KAK074" };
            assert_blocked(&https("", "example.com", outside), code, name);
        }
        for bad in
            ["App.example.com", "app..example.com", "*.example.com", "app.example.com.", "-a.example.com"]
        {
            assert_blocked(&https("", "example.com", bad), "KAK072", name);
        }
        assert_blocked(&https("", "example", "app.example"), "KAK072", "load_balancer.certificate.zone");
        let long = [&"a".repeat(53), ".example.com"].concat();
        assert_blocked(&https("", "example.com", &long), "KAK073", name);
        assert_eq!(codes(&https("", "example.com", &long[1..])), []);
    }

    #[test]
    fn http_uses_no_certificate() {
        let unused = with(|config| {
            let certificate = Certificate { name: "app.example.com".into(), ..Certificate::default() };
            config.load_balancer.certificate = Some(certificate);
        });
        assert_eq!(codes(&unused), [("KAK131", "load_balancer.certificate")]);
    }
}
