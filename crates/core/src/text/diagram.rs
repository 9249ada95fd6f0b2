use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};

/// Labels, titles and descriptions in the picture. A box's short text stands in it, and a `…Title` is what it says
/// in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the values that a sentence mentions")]
pub enum Diagram<'a> {
    /// What the whole picture shows.
    Picture { name: &'a str, region: &'a str, zones: usize, internal: bool },
    /// The region's label.
    Region { name: &'a str, code: &'a str },
    /// The VPC's label.
    Vpc { name: &'a str },
    /// An availability zone in full.
    ZoneTitle { zone: &'a str },
    /// A public subnet's label.
    PublicSubnet,
    /// A public subnet in full.
    PublicSubnetTitle { zone: &'a str, cidr: &'a str },
    /// A private subnet's label.
    PrivateSubnet,
    /// A private subnet in full.
    PrivateSubnetTitle { zone: &'a str, cidr: &'a str },
    /// A security group's label.
    SecurityGroup,
    /// The load balancer's security group in full.
    LoadBalancerSecurityGroupTitle { zone: &'a str },
    /// The tasks' security group in full.
    TaskSecurityGroupTitle { zone: &'a str },
    /// The people who use the service.
    Users,
    /// The people who use the service, in full.
    UsersTitle,
    /// The networks from which an internal load balancer is reached.
    Networks,
    /// The networks from which an internal load balancer is reached, in full.
    NetworksTitle,
    /// The internet as the tasks reach it.
    Internet,
    /// What the tasks reach on the internet, where no registry is named.
    InternetNote,
    /// The internet as the tasks reach it, in full.
    InternetTitle,
    /// An image registry on the internet, in full.
    RegistryTitle { registry: &'a str },
    /// The internet gateway's first line.
    InternetGateway,
    /// The internet gateway's second line.
    InternetGatewaySecond,
    /// The internet gateway in full.
    InternetGatewayTitle,
    /// The load balancer in full.
    LoadBalancerTitle { zone: &'a str, listener: &'a str },
    /// The listener at which a new version is tried before users get it.
    TestListener { port: &'a str },
    /// AWS WAF before the load balancer, in full.
    FirewallTitle,
    /// A NAT gateway's first line.
    NatGateway,
    /// A NAT gateway's second line: the rest of its name, or what it comes with.
    NatGatewayNote,
    /// A NAT gateway in full; how many private subnets route to it.
    NatGatewayTitle { zone: &'a str, subnets: usize },
    /// Tasks.
    Task,
    /// Tasks in full.
    TaskTitle { zone: &'a str, count: u32, image: &'a str, port: u16, cpu: u32, memory: u32 },
    /// Between how many tasks the service scales, over all zones.
    ScalesBetween { min: u32, max: u32 },
    /// Share of the tasks on Fargate Spot.
    OnSpot { percent: u32 },
    /// The place of a zone that has no task yet.
    Room,
    /// Addresses that a private subnet has left.
    FreeAddresses { count: &'a str },
    /// The place of a zone that has no task yet, in full.
    RoomTitle { zone: &'a str, count: &'a str },
    /// The shelf of interface endpoints, first line.
    InterfaceEndpoints,
    /// The shelf of interface endpoints, second line.
    InterfaceEndpointsSecond,
    /// The shelf of interface endpoints in full.
    InterfaceEndpointsTitle { zones: usize },
    /// In how many zones an endpoint has a network interface.
    InZones { zones: usize },
    /// The same for an endpoint that nothing in the design uses.
    InZonesUnused { zones: usize },
    /// An interface endpoint in full.
    InterfaceEndpointTitle { label: &'a str, zones: usize, used: bool },
    /// A gateway endpoint; the short name of its service.
    GatewayEndpoint { service: &'a str },
    /// What tells a gateway endpoint from an interface endpoint.
    GatewayEndpointNote,
    /// A gateway endpoint in full.
    GatewayEndpointTitle { label: &'a str },
    /// An AWS service in full.
    ServiceTitle { service: &'a str },
    /// The VPC's flow logs.
    FlowLogs,
    /// The VPC's flow logs in full.
    FlowLogsTitle { days: u32 },
    /// The bucket of the load balancer's access logs.
    AccessLogs,
    /// The bucket of the load balancer's access logs, in full.
    AccessLogsTitle,
    /// What moves the traffic to a new version.
    BlueGreen,
    /// What moves the traffic to a new version, in full.
    BlueGreenTitle,
    /// The alarms.
    Alarms,
    /// The alarms in full, and whether they report to a topic.
    AlarmsTitle { report: bool },
    /// From where to where a line leads.
    Line { from: &'a str, to: &'a str },
    /// Users reach the load balancer.
    Requests,
    /// Networks reach an internal load balancer.
    PrivateRequests,
    /// The load balancer forwards to the tasks.
    Forwarding,
    /// Tasks reach interface endpoints.
    ToInterfaceEndpoints,
    /// Tasks reach a service by its gateway endpoint.
    ToGatewayEndpoint { service: &'a str },
    /// Endpoints lead to their services.
    ToServices,
    /// Private subnets route to a NAT gateway.
    NatRoutes,
    /// NAT gateways send to the internet.
    Egress,
}

impl Diagram<'_> {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Diagram, en::diagram::position(self));
        match *self {
            Self::Picture { name, region, zones, internal } => {
                sentence.choose(internal.into()).text(name).text(region).count(zones)
            }
            Self::Region { name: first, code: second }
            | Self::PublicSubnetTitle { zone: first, cidr: second }
            | Self::PrivateSubnetTitle { zone: first, cidr: second }
            | Self::LoadBalancerTitle { zone: first, listener: second }
            | Self::RoomTitle { zone: first, count: second }
            | Self::Line { from: first, to: second } => sentence.text(first).text(second),
            Self::Vpc { name: text }
            | Self::ZoneTitle { zone: text }
            | Self::LoadBalancerSecurityGroupTitle { zone: text }
            | Self::TaskSecurityGroupTitle { zone: text }
            | Self::RegistryTitle { registry: text }
            | Self::TestListener { port: text }
            | Self::FreeAddresses { count: text }
            | Self::GatewayEndpoint { service: text }
            | Self::GatewayEndpointTitle { label: text }
            | Self::ServiceTitle { service: text }
            | Self::ToGatewayEndpoint { service: text } => sentence.text(text),
            Self::NatGatewayTitle { zone, subnets } => {
                sentence.choose(usize::from(subnets != 1)).text(zone).count(subnets)
            }
            Self::InterfaceEndpointTitle { label, zones, used } => {
                sentence.choose(used.into()).text(label).count(zones)
            }
            Self::TaskTitle { zone, count, image, port, cpu, memory } => sentence
                .choose_plural(count.into())
                .text(zone)
                .number(count.into())
                .text(image)
                .number(port.into())
                .number(cpu.into())
                .number(memory.into()),
            Self::ScalesBetween { min, max } => sentence.number(min.into()).number(max.into()),
            Self::OnSpot { percent: number } | Self::FlowLogsTitle { days: number } => {
                sentence.number(number.into())
            }
            Self::AlarmsTitle { report } => sentence.choose(report.into()),
            Self::InterfaceEndpointsTitle { zones }
            | Self::InZones { zones }
            | Self::InZonesUnused { zones } => sentence.count(zones),
            _ => &mut sentence,
        };
        sentence
    }
}
