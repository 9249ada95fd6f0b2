//! How safely users reach the service.

use super::Fix;
use crate::config::Scheme;
use crate::finding::{Field, Findings};
use crate::plan::{Listener, Plan, address};
use crate::text::{Problem, Remedy};

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    // What passes inside the VPC and the networks joined to it is not the internet's to read.
    if plan.listener == Listener::Http && plan.load_balancer.scheme == Scheme::InternetFacing {
        let open = plan.load_balancer.allowed.iter().any(|range| range.prefix_len() == 0);
        let problem = if open { Problem::HttpOnly } else { Problem::HttpFromSome };
        let field = Field::fixed("load_balancer.protocol");
        findings.warning_about(field, problem, vec![address::HTTP_LISTENER.into()]);
    }
}

pub(super) fn fix() -> Fix {
    Fix::one(Remedy::Https, "load_balancer.protocol", "https")
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::codes;
    use crate::config::{Protocol, Scheme};

    #[test]
    fn plain_http_is_judged_by_who_can_connect() {
        let http = |scheme, allowed: &str| {
            codes(|config| {
                config.load_balancer.protocol = Protocol::Http;
                config.load_balancer.certificate = None;
                config.load_balancer.scheme = scheme;
                config.load_balancer.allowed_cidrs = vec![allowed.into()];
            })
        };
        assert_eq!(http(Scheme::InternetFacing, "0.0.0.0/0"), ["KAK132"]);
        assert_eq!(http(Scheme::InternetFacing, "203.0.113.0/24"), ["KAK133"]);
        assert_eq!(http(Scheme::Internal, "0.0.0.0/0"), [""; 0]);
    }
}
