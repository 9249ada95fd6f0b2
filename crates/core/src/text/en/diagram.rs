use crate::text::Diagram;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(text: &Diagram) of En

    Diagram::Picture { .. } =>
        "Topology of {0} in {1}: a load balancer in public subnets, tasks in private subnets, {2} \
         availability zones",
    Diagram::Region { .. } => "Region {1} · {0}",
    Diagram::Vpc { .. } => "VPC {0}",
    Diagram::ZoneTitle { .. } => "Availability zone {0}",
    Diagram::PublicSubnet => "Public subnet",
    Diagram::PublicSubnetTitle { .. } =>
        "Public subnet {1} in {0}: its default route leads to the internet gateway",
    Diagram::PrivateSubnet => "Private subnet",
    Diagram::PrivateSubnetTitle { .. } =>
        "Private subnet {1} in {0}: nothing on the internet can reach it",
    Diagram::Users => "Users",
    Diagram::UsersTitle => "The people who use the service, on the internet",
    Diagram::Internet => "Internet",
    Diagram::InternetNote => "by NAT",
    Diagram::InternetTitle => "What the tasks reach on the internet, by a NAT gateway",
    Diagram::RegistryTitle { .. } => "The tasks pull their image from {0}, on the internet",
    Diagram::InternetGateway => "Internet",
    Diagram::InternetGatewaySecond => "gateway",
    Diagram::InternetGatewayTitle => "Internet gateway: the VPC's door to the internet",
    Diagram::LoadBalancerTitle { .. } => "Application Load Balancer, its node in {0}, {1}",
    Diagram::NatGateway => "NAT gateway",
    Diagram::NatGatewayNote => "Elastic IP",
    Diagram::NatGatewayTitle { subnets: 1, .. } =>
        "NAT gateway in {0}: the way to the internet for one private subnet",
    Diagram::NatGatewayTitle { .. } =>
        "NAT gateway in {0}: the way to the internet for {1} private subnets",
    Diagram::Task => "Fargate task",
    Diagram::TaskTitle { count: 1, .. } =>
        "{1} Fargate task in {0}: {2}, port {3}, {4} CPU units, {5} MiB of memory",
    Diagram::TaskTitle { .. } =>
        "{1} Fargate tasks in {0}: {2}, port {3}, {4} CPU units, {5} MiB of memory",
    Diagram::Room => "Room to scale",
    Diagram::FreeAddresses { .. } => "{0} free",
    Diagram::RoomTitle { .. } =>
        "No task runs in {0} at this count; its private subnet has {1} free addresses",
    Diagram::InterfaceEndpoints => "Interface",
    Diagram::InterfaceEndpointsSecond => "endpoints",
    Diagram::InterfaceEndpointsTitle { .. } =>
        "Interface endpoints: each has a network interface in the private subnet of {0} zones",
    Diagram::InZones { .. } => "× {0} zones",
    Diagram::InZonesUnused { .. } => "× {0} zones, unused",
    Diagram::InterfaceEndpointTitle { used: true, .. } => "Interface endpoint of {0}, in {1} zones",
    Diagram::InterfaceEndpointTitle { used: false, .. } =>
        "Interface endpoint of {0}, in {1} zones; nothing in this design uses it",
    Diagram::GatewayEndpoint { .. } => "{0} gateway",
    Diagram::GatewayEndpointNote => "route, no ENI",
    Diagram::GatewayEndpointTitle { .. } =>
        "Gateway endpoint of {0}: a route in the private route tables, free, without an address",
    Diagram::ServiceTitle { .. } => "{0}, outside the VPC",
    Diagram::Requests => "Requests of users: internet gateway to load balancer",
    Diagram::Forwarding => "The load balancer forwards requests to the tasks, in any zone",
    Diagram::ToInterfaceEndpoints => "Tasks reach AWS services through interface endpoints, port 443",
    Diagram::ToGatewayEndpoint { .. } => "Tasks reach {0} by the route of its gateway endpoint",
    Diagram::ToServices => "Endpoints lead to AWS services over AWS's own network",
    Diagram::NatRoutes => "Default route of the private subnets: to a NAT gateway",
    Diagram::Egress => "NAT gateways send to the internet through the internet gateway",
}
