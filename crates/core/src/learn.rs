//! What the page explains: which topics a part of the form is about, what stands for them in the picture, what they cost,
//! and the glossary, which is the same texts.

use crate::catalog::PriceKey;
use crate::design::Design;
use crate::plan::address;
use crate::search::Query;
use crate::text::{Group, Language, Learn, Section, Topic};
use crate::topology::Kind;

/// A part of the form that explains itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A group of controls.
    Group(Group),
    /// A section that is closed at first.
    Section(Section),
}

impl Explained {
    /// What it is about: the first topic is the part's own.
    pub fn topics(self) -> &'static [Topic] {
        match self {
            Self::Group(Group::Project) => &[Topic::Terraform],
            Self::Group(Group::Network) => &[
                Topic::Vpc,
                Topic::Region,
                Topic::AvailabilityZone,
                Topic::Cidr,
                Topic::InternetGateway,
                Topic::NatGateway,
            ],
            Self::Group(Group::Endpoints) => {
                &[Topic::InterfaceEndpoint, Topic::GatewayEndpoint, Topic::Ecr, Topic::EndpointPolicy]
            }
            Self::Group(Group::Service) => &[Topic::Service, Topic::Task, Topic::Fargate, Topic::Exec],
            Self::Group(Group::LoadBalancer) => &[Topic::LoadBalancer, Topic::TargetGroup],
            Self::Section(Section::Naming) => &[Topic::Tag],
            Self::Section(Section::State) => &[Topic::State],
            Self::Section(Section::Subnets) => &[Topic::Subnet, Topic::RouteTable],
            Self::Section(Section::Peers) => &[Topic::OverlappingNetworks, Topic::FlowLogs],
            Self::Section(Section::OtherEndpoints) => &[Topic::PrivateDns],
            Self::Section(Section::Container) => &[Topic::TaskDefinition, Topic::Secrets, Topic::GracePeriod],
            Self::Section(Section::Task) => &[Topic::Image, Topic::ReadOnlyRoot, Topic::EphemeralStorage],
            Self::Section(Section::Permissions) => &[Topic::TaskRole, Topic::ExecutionRole],
            Self::Section(Section::Scaling) => &[Topic::AutoScaling, Topic::FargateSpot],
            Self::Section(Section::Deployment) => &[Topic::RollingDeployment, Topic::BlueGreen],
            Self::Section(Section::Logs) => &[Topic::Logs, Topic::Insights, Topic::Alarms],
            Self::Section(Section::Https) => &[Topic::Certificate],
            Self::Section(Section::Access) => &[Topic::SecurityGroup],
            Self::Section(Section::HealthCheck) => &[Topic::HealthCheck, Topic::GracePeriod],
            Self::Section(Section::Protection) => &[Topic::Waf, Topic::AccessLogs, Topic::DeletionProtection],
        }
    }
}

/// What stands for a topic in the picture.
enum Sign {
    /// Nothing can.
    None,
    /// Any node of these kinds.
    Kind(Kind),
    /// A resource, or what has to do with it where it is not drawn itself.
    Resource(&'static str),
    /// The interface endpoint of a service; without one, the tasks, which reach the service by another way.
    Endpoint(&'static str),
}

/// Terraform address of what scales the tasks.
const SCALING_TARGET: &str = "module.ecs.aws_appautoscaling_target.this";

fn sign(topic: Topic) -> Sign {
    match topic {
        Topic::Terraform | Topic::State | Topic::Tag | Topic::FargateSpot | Topic::Insights => Sign::None,
        Topic::Region => Sign::Kind(Kind::Region),
        Topic::AvailabilityZone => Sign::Kind(Kind::Zone),
        Topic::Vpc | Topic::Cidr | Topic::OverlappingNetworks => Sign::Kind(Kind::Vpc),
        Topic::Subnet | Topic::RouteTable => Sign::Kind(Kind::PrivateSubnet),
        Topic::SecurityGroup => Sign::Kind(Kind::SecurityGroup),
        Topic::InterfaceEndpoint | Topic::PrivateDns => Sign::Kind(Kind::Shelf),
        Topic::GatewayEndpoint | Topic::EndpointPolicy => Sign::Kind(Kind::GatewayEndpoint),
        Topic::InternetGateway => Sign::Kind(Kind::InternetGateway),
        Topic::NatGateway => Sign::Kind(Kind::NatGateway),
        Topic::LoadBalancer | Topic::DeletionProtection | Topic::TargetGroup | Topic::HealthCheck => {
            Sign::Kind(Kind::LoadBalancer)
        }
        Topic::Task
        | Topic::Fargate
        | Topic::Image
        | Topic::EphemeralStorage
        | Topic::ReadOnlyRoot
        | Topic::RollingDeployment
        | Topic::GracePeriod
        | Topic::TaskDefinition
        | Topic::Secrets
        | Topic::TaskRole
        | Topic::ExecutionRole => Sign::Kind(Kind::Task),
        Topic::Service => Sign::Resource(address::SERVICE),
        Topic::AutoScaling => Sign::Resource(SCALING_TARGET),

        Topic::Certificate => Sign::Resource(address::HTTPS_LISTENER),
        Topic::Waf => Sign::Resource(address::FIREWALL),
        Topic::AccessLogs => Sign::Resource(address::ACCESS_LOGS),
        Topic::BlueGreen => Sign::Resource(address::DEPLOYMENT_GROUP),
        Topic::Alarms => Sign::Resource(address::ALARMS),
        Topic::Logs => Sign::Endpoint("module.network.aws_vpc_endpoint.interface[\"logs\"]"),
        Topic::FlowLogs => Sign::Resource(address::FLOW_LOGS),
        Topic::Ecr => Sign::Endpoint("module.network.aws_vpc_endpoint.interface[\"ecr.dkr\"]"),
        Topic::Exec => Sign::Endpoint("module.network.aws_vpc_endpoint.interface[\"ssmmessages\"]"),
    }
}

/// The nodes of the picture that stand for a topic, none where the design has no such thing; `None` where no picture
/// shows it.
pub fn drawn(topic: Topic, design: &Design) -> Option<Vec<usize>> {
    let of_kind = |kind: Kind| {
        let nodes = design.scene.nodes.iter().enumerate();
        nodes.filter(|(_, node)| node.kind == kind).map(|(index, _)| index).collect()
    };
    Some(match sign(topic) {
        Sign::None => return None,
        Sign::Kind(kind) => of_kind(kind),
        Sign::Resource(address) => design.drawn_for(address),
        Sign::Endpoint(address) => {
            let nodes = design.scene.nodes_of(address);
            if nodes.is_empty() { of_kind(Kind::Task) } else { nodes }
        }
    })
}

/// What a topic is charged by, where the bill knows prices of it.
pub fn prices(topic: Topic) -> &'static [PriceKey] {
    match topic {
        Topic::NatGateway => &[PriceKey::NatHour, PriceKey::NatGb, PriceKey::Ipv4Hour],
        Topic::InterfaceEndpoint => &[PriceKey::EndpointHour, PriceKey::EndpointGb1],
        Topic::LoadBalancer => &[PriceKey::AlbHour, PriceKey::LcuHour],
        Topic::Fargate => &[PriceKey::X86Vcpu, PriceKey::X86Memory, PriceKey::ArmVcpu, PriceKey::ArmMemory],
        Topic::FargateSpot => {
            &[PriceKey::SpotX86Vcpu, PriceKey::SpotX86Memory, PriceKey::SpotArmVcpu, PriceKey::SpotArmMemory]
        }
        Topic::EphemeralStorage => &[PriceKey::Ephemeral],
        Topic::Logs => &[PriceKey::LogGb, PriceKey::LogStorage],
        Topic::FlowLogs => &[PriceKey::VendedLogGb, PriceKey::LogStorage],
        Topic::Waf => &[PriceKey::WafAcl, PriceKey::WafRule, PriceKey::WafRequests],
        Topic::Alarms => &[PriceKey::AlarmMonth],
        Topic::AccessLogs => &[PriceKey::S3Gb],
        Topic::Secrets => &[PriceKey::SecretMonth],
        Topic::Ecr => &[PriceKey::EcrGb],
        _ => &[],
    }
}

/// The terms of the glossary that match what was typed, all where nothing was. They stay in its order.
pub fn terms(typed: &str, language: Language) -> Vec<Topic> {
    let query = Query::new(typed);
    let matches = |topic: &Topic| {
        let texts =
            [Learn::Name(*topic), Learn::Brief(*topic), Learn::More(*topic)].map(|text| text.say(language));
        query.rank(&[&texts[0], &texts[1], &texts[2]]).is_some()
    };
    Topic::ALL.into_iter().filter(matches).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Preset};
    use crate::design::design;

    /// Every part of the form: a variant that is missing here has its topics tested by nobody, so the counts are.
    fn parts() -> Vec<Explained> {
        let groups = [Group::Project, Group::Network, Group::Endpoints, Group::Service, Group::LoadBalancer];
        let sections = [
            Section::Naming,
            Section::Subnets,
            Section::OtherEndpoints,
            Section::Container,
            Section::HealthCheck,
            Section::Logs,
            Section::State,
            Section::Peers,
            Section::Task,
            Section::Permissions,
            Section::Scaling,
            Section::Deployment,
            Section::Https,
            Section::Access,
            Section::Protection,
        ];
        assert_eq!(groups.last().copied().map_or(0, |last| last as usize) + 1, groups.len());
        assert_eq!(sections.last().copied().map_or(0, |last| last as usize) + 1, sections.len());
        groups.map(Explained::Group).into_iter().chain(sections.map(Explained::Section)).collect()
    }

    #[test]
    fn every_part_has_a_topic_of_its_own_and_every_topic_a_part() {
        let parts = parts();
        let mut own: Vec<Topic> = parts.iter().map(|part| part.topics()[0]).collect();
        own.sort_by_key(|topic| *topic as usize);
        own.dedup();
        assert_eq!(own.len(), parts.len());
        for topic in Topic::ALL {
            assert!(parts.iter().any(|part| part.topics().contains(&topic)), "{topic:?}");
        }
    }

    /// A design that has everything that a topic is about.
    fn rich() -> Design {
        let mut config = Preset::Production.apply(&Config::default());
        for (path, value) in [
            ("network.nat", "single"),
            ("service.deployment", "blue_green"),
            ("load_balancer.certificate", "arn:aws:acm:ap-northeast-1:123456789012:certificate/a"),
        ] {
            assert!(config.set(path, value), "{path}");
        }
        config.network.endpoints.insert("logs".into(), true);
        design(&config).design.unwrap()
    }

    #[test]
    fn what_a_design_has_is_shown_in_its_picture() {
        let design = rich();
        for topic in Topic::ALL {
            assert_ne!(drawn(topic, &design), Some(Vec::new()), "{topic:?}");
        }
    }

    #[test]
    fn what_a_design_does_not_have_is_not_shown() {
        let design = design(&Config::default()).design.unwrap();
        for topic in [Topic::NatGateway, Topic::Waf, Topic::BlueGreen, Topic::AutoScaling, Topic::Certificate]
        {
            assert_eq!(drawn(topic, &design), Some(Vec::new()), "{topic:?}");
        }
        assert_eq!(drawn(Topic::State, &design), None);
        let shelf = drawn(Topic::InterfaceEndpoint, &design).unwrap();
        assert_eq!(shelf.len(), 1);
        assert_eq!(design.scene.nodes[shelf[0]].kind, Kind::Shelf);
        for (topic, kind) in [(Topic::Ecr, Kind::InterfaceEndpoint), (Topic::ExecutionRole, Kind::Task)] {
            let first = drawn(topic, &design).unwrap()[0];
            assert_eq!(design.scene.nodes[first].kind, kind, "{topic:?}");
        }
    }

    #[test]
    fn a_term_is_found_by_its_name_and_by_what_is_said_of_it() {
        assert_eq!(terms("", Language::En), Topic::ALL);
        for (language, typed, topic) in [
            (Language::En, "nat", Topic::NatGateway),
            (Language::En, "CannotPull", Topic::Ecr),
            (Language::Ja, "実行ロール", Topic::ExecutionRole),
            (Language::Ja, "えんどぽいんと", Topic::InterfaceEndpoint),
            (Language::Ja, "health check", Topic::HealthCheck),
        ] {
            assert!(terms(typed, language).contains(&topic), "{typed}");
        }
        assert_eq!(terms("qqqq", Language::En), []);
    }
}
