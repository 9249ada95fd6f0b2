//! One NAT gateway for every zone.

use super::Fix;
use crate::config::Nat;
use crate::finding::{Field, Findings};
use crate::plan::{Plan, address};
use crate::text::{Problem, Remedy};

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let gateway = plan.zones.iter().find(|zone| zone.has_nat_gateway);
    if let (Nat::Single, Some(zone)) = (plan.nat, gateway) {
        let gateway = address::instance(address::NAT_GATEWAYS, &zone.name);
        let problem = Problem::SingleNat { zone: zone.name.clone() };
        findings.warning_about(Field::fixed("network.nat"), problem, vec![gateway.into()]);
    }
}

pub(super) fn fix() -> Fix {
    Fix::one(Remedy::NatPerZone, "network.nat", "per_zone")
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::codes;
    use crate::config::Nat;

    #[test]
    fn only_one_for_all_zones_is_a_single_point_of_failure() {
        let found = |nat| codes(|config| config.network.nat = nat);
        assert_eq!(found(Nat::Single), ["KAK123"]);
        assert_eq!(found(Nat::PerZone), [""; 0]);
        assert_eq!(found(Nat::None), [""; 0]);
    }
}
