//! Room for tasks in the private subnets. The public ones always have it: none is smaller than a load balancer's /27, which
//! leaves more than its eight addresses and a NAT gateway's one.

use super::{Fix, network_ranges, subjects};
use crate::cidr;
use crate::config::{Config, Scheme};
use crate::finding::{Field, Findings};
use crate::plan::{AvailabilityZone, Plan, address};
use crate::text::Problem;

/// How many tasks there may be while a new version comes, for each that should run: ECS starts the new ones beside the old
/// ones (`deployment_maximum_percent = 200`), and so does `CodeDeploy`.
const DURING_DEPLOYMENT: u64 = 2;
/// Free addresses that a load balancer takes of a subnet. Source: Elastic Load Balancing, "Subnets for your load balancer".
const LOAD_BALANCER: u64 = 8;

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let tasks = plan.service.scaling.as_ref().map_or(plan.service.count, |scaling| scaling.max);
    let others = taken(plan);
    let free = |zone: &AvailabilityZone| cidr::usable_addresses(zone.private).saturating_sub(others);
    let all: u64 = plan.zones.iter().map(free).sum();
    if u64::from(tasks) > all {
        let mut addresses = vec![address::SERVICE.into()];
        addresses.extend(subjects::private_subnets(plan, |_| true));
        let problem = Problem::TasksWithoutRoom { tasks, free: all };
        findings.fails(count_field(plan), problem, addresses);
        return;
    }
    // With one zone lost; there are two at least.
    let left = u64::try_from(plan.zones.len()).unwrap_or(u64::MAX).saturating_sub(1).max(1);
    let share = (u64::from(tasks) * DURING_DEPLOYMENT).div_ceil(left);
    for zone in plan.zones.iter().filter(|zone| free(zone) < share) {
        let problem = Problem::PrivateSubnetTight {
            zone: zone.name.clone(),
            subnet: zone.private,
            addresses: cidr::addresses(zone.private),
            needed: share + others + cidr::RESERVED_ADDRESSES,
        };
        let addresses = subjects::private_subnets(plan, |name| name == zone.name);
        findings.warning_about(Field::fixed("network.cidr"), problem, addresses);
    }
}

/// Addresses of each private subnet that are not for tasks: one an interface endpoint, and an internal load balancer's.
fn taken(plan: &Plan) -> u64 {
    let endpoints = plan.interface_endpoints().count() + plan.other_endpoints.len();
    let load_balancer = if plan.load_balancer.scheme == Scheme::Internal { LOAD_BALANCER } else { 0 };
    u64::try_from(endpoints).unwrap_or(u64::MAX).saturating_add(load_balancer)
}

fn count_field(plan: &Plan) -> Field {
    Field::fixed(if plan.service.scaling.is_some() { "service.scaling.max" } else { "service.count" })
}

/// The VPC as large as AWS allows, with its subnets computed.
pub(super) fn fix(config: &Config) -> Option<Fix> {
    network_ranges::widened(config, cidr::LARGEST_VPC)
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::{codes, fixed};
    use crate::config::{Config, Deployment, Nat, Scaling, Scheme, SubnetOverride};

    /// A /25: private subnets of /27 hold 27 addresses beside AWS's five, of which five are the endpoints'.
    fn small(count: i64) -> impl Fn(&mut Config) {
        move |config| {
            config.network.cidr = "10.0.0.0/25".into();
            config.service.count = count;
        }
    }

    /// What is said beside the note that the range is full.
    fn said(change: impl Fn(&mut Config)) -> Vec<&'static str> {
        codes(change).into_iter().filter(|code| !matches!(*code, "KAK112" | "KAK113")).collect()
    }

    #[test]
    fn one_zone_holds_a_deployment_of_all_tasks() {
        // ceil(11 x 200 % / 1) + 5 + 5 = 32.
        assert_eq!(said(small(11)), [""; 0]);
        assert_eq!(said(small(12)), ["KAK115", "KAK115"]);
        let blue_green = |config: &mut Config| {
            small(12)(config);
            config.service.deployment = Deployment::BlueGreen;
            config.service.deployed_by = crate::config::DeployedBy::Pipeline;
        };
        assert_eq!(said(blue_green), ["KAK115", "KAK115"]);
    }

    #[test]
    fn the_most_tasks_count_and_an_internal_load_balancer_takes_eight() {
        let scaled = |max| {
            move |config: &mut Config| {
                small(2)(config);
                config.service.scaling = Some(Scaling { min: 2, max, cpu: Some(60), ..Scaling::default() });
            }
        };
        assert_eq!(said(scaled(11)), [""; 0]);
        assert_eq!(said(scaled(12)), ["KAK115", "KAK115"]);
        let internal = |count| {
            move |config: &mut Config| {
                small(count)(config);
                config.load_balancer.scheme = Scheme::Internal;
            }
        };
        assert_eq!(said(internal(7)), [""; 0]);
        assert_eq!(said(internal(8)), ["KAK115", "KAK115"]);
    }

    #[test]
    fn endpoints_that_are_not_made_leave_room() {
        let with_nat = |config: &mut Config| {
            small(13)(config);
            config.network.nat = Nat::PerZone;
        };
        assert_eq!(said(with_nat), [""; 0]);
    }

    #[test]
    fn tasks_that_can_never_run_are_an_error() {
        assert_eq!(said(small(44)), ["KAK115", "KAK115"]);
        assert_eq!(said(small(45)), ["KAK116"]);
    }

    #[test]
    fn a_small_subnet_is_judged_by_itself_and_computed_anew() {
        let own = |config: &mut Config| {
            let own = SubnetOverride { public: None, private: Some("10.0.240.0/28".into()) };
            config.network.subnets.insert("ap-northeast-1a".into(), own);
            config.service.count = 4;
        };
        assert_eq!(said(own), ["KAK115"]);
        assert_eq!(fixed("KAK115", own).network.subnets, crate::map::SortedMap::new());
        assert_eq!(fixed("KAK115", small(12)).network.cidr, "10.0.0.0/16");
    }
}
