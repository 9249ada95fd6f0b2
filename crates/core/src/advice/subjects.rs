//! Which resources the findings are about that the plan makes: it judges values before any resource is there.

use crate::finding::Address;
use crate::plan::{Plan, address};
use crate::text::Problem;

/// The addresses; none for what is about no resource.
pub(super) fn of(plan: &Plan, problem: &Problem) -> Vec<Address> {
    let one = match problem {
        Problem::CidrPublic { .. }
        | Problem::CidrDocker { .. }
        | Problem::CidrTight { .. }
        | Problem::CidrFull { .. }
        | Problem::CidrOutsidePool { .. } => {
            let mut addresses = vec![address::VPC.into()];
            addresses.extend(subnets(plan, |_| true));
            return addresses;
        }
        Problem::ZonesDifferByAccount { .. } => return subnets(plan, |_| true),
        Problem::ZoneNotRecommended { zone } | Problem::ZoneWithoutFargate { zone, .. } => {
            return subnets(plan, |name| name == zone);
        }
        Problem::EndpointNotKnown { name, .. } => {
            return vec![address::instance(address::INTERFACE_ENDPOINTS, name).into()];
        }
        Problem::AllowedMany { .. } => address::LOAD_BALANCER_SECURITY_GROUP,
        Problem::CertificateStillNeeded => address::HTTPS_LISTENER,
        Problem::CertificateUnused => address::HTTP_LISTENER,
        Problem::WafInternal => address::FIREWALL,
        Problem::SpotOnly
        | Problem::SpotWithCodeDeploy
        | Problem::ScalingFromZero
        | Problem::ScalingCountOutside { .. } => address::SERVICE,
        Problem::BlueGreenByPipeline => address::DEPLOYMENT_GROUP,
        Problem::RepositoryElsewhere | Problem::ImageHostNotAllowed { .. } => address::TASK_DEFINITION,
        Problem::TaskAlarmLeftOut => address::CLUSTER,
        Problem::AlarmsSilent => address::ALARMS,
        _ => return Vec::new(),
    };
    vec![one.into()]
}

/// The private subnets of some of the zones.
pub(super) fn private_subnets(plan: &Plan, is_meant: impl Fn(&str) -> bool) -> Vec<Address> {
    let zones = plan.zones.iter().filter(|zone| is_meant(&zone.name));
    zones.map(|zone| address::instance(address::PRIVATE_SUBNETS, &zone.name).into()).collect()
}

/// The subnets of some of the zones.
fn subnets(plan: &Plan, is_meant: impl Fn(&str) -> bool) -> Vec<Address> {
    let mut addresses = Vec::new();
    for zone in plan.zones.iter().filter(|zone| is_meant(&zone.name)) {
        if plan.has_public_subnets() {
            addresses.push(address::instance(address::PUBLIC_SUBNETS, &zone.name).into());
        }
        addresses.push(address::instance(address::PRIVATE_SUBNETS, &zone.name).into());
    }
    addresses
}

#[cfg(test)]
mod tests {
    use crate::config::{Config, Nat, Scheme};
    use crate::design::design;

    fn addresses(code: &str, change: impl FnOnce(&mut Config)) -> Vec<String> {
        let mut config = Config::default();
        change(&mut config);
        let findings = design(&config).findings;
        let finding = findings.into_iter().find(|finding| finding.code() == code).unwrap();
        finding.addresses.into_iter().map(std::borrow::Cow::into_owned).collect()
    }

    #[test]
    fn a_range_is_about_the_vpc_and_every_subnet() {
        let found = addresses("KAK111", |config| config.network.cidr = "172.17.0.0/16".into());
        assert_eq!(found.len(), 5);
        assert_eq!(found[0], "module.network.aws_vpc.this");
        assert_eq!(found[1], "module.network.aws_subnet.public[\"ap-northeast-1a\"]");
        let sealed = addresses("KAK111", |config| {
            config.network.cidr = "172.17.0.0/16".into();
            config.network.nat = Nat::None;
            config.load_balancer.scheme = Scheme::Internal;
        });
        assert_eq!(sealed.len(), 3);
    }

    #[test]
    fn spot_is_about_the_service() {
        let found = addresses("KAK154", |config| config.service.spot_percent = 100);
        assert_eq!(found, ["module.ecs.aws_ecs_service.this"]);
    }
}
