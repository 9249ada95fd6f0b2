//! Endpoints that are paid for and unused.

use super::Fix;
use crate::finding::{Field, Findings};
use crate::plan::{Needs, Plan, address};
use crate::text::{Problem, Remedy};

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let needs = Needs::of_plan(plan);
    for endpoint in plan.interface_endpoints().filter(|endpoint| needs.reasons(endpoint.service).is_empty()) {
        let name = endpoint.service.name;
        let address = address::instance(address::INTERFACE_ENDPOINTS, name);
        let problem = Problem::EndpointUnused { name };
        findings.warning_about(Field::entry("network.endpoints", name), problem, vec![address.into()]);
    }
}

/// Nothing but a hand has it made.
pub(super) fn fix(name: &str) -> Fix {
    let path = ["network.endpoints.", name].concat();
    Fix::new(Remedy::EndpointOff { name: name.into() }, [(path, "")])
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::codes;
    use crate::config::Nat;

    #[test]
    fn an_endpoint_without_a_user_is_paid_for_nothing() {
        let on = |config: &mut crate::config::Config| {
            config.network.endpoints.insert("sqs".into(), true);
        };
        assert_eq!(codes(on), ["KAK121"]);
        let used = codes(|config| {
            on(config);
            config.service.calls.push("sqs".into());
        });
        assert_eq!(used, [""; 0]);
    }

    #[test]
    fn endpoints_of_ecr_are_no_use_to_an_image_of_another_region() {
        let of = |region: &str, endpoints: bool| {
            codes(|config| {
                config.network.nat = Nat::PerZone;
                config.service.image = format!("123456789012.dkr.ecr.{region}.amazonaws.com/web:1");
                for name in ["ecr.api", "ecr.dkr"].into_iter().filter(|_| endpoints) {
                    config.network.endpoints.insert(name.into(), true);
                }
            })
        };
        assert_eq!(of("us-east-1", true), ["KAK121", "KAK121"]);
        assert_eq!(of("us-east-1", false), [""; 0]);
        assert_eq!(of("ap-northeast-1", true), [""; 0]);
    }
}
