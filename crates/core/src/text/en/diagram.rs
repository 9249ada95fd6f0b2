use std::borrow::Cow;

use crate::text::Diagram;

pub(in crate::text) fn say(text: &Diagram) -> Cow<'static, str> {
    match *text {
        Diagram::Picture { name, region, zones } => format!(
            "Topology of {name} in {region}: a load balancer in public subnets, tasks in private subnets, {zones} \
             availability zones"
        )
        .into(),
        Diagram::Region { name, code } => ["Region ", code, " · ", name].concat().into(),
        Diagram::Vpc { name } => ["VPC ", name].concat().into(),
        Diagram::ZoneTitle { zone } => ["Availability zone ", zone].concat().into(),
        Diagram::PublicSubnet => "Public subnet".into(),
        Diagram::PublicSubnetTitle { zone, cidr } => {
            ["Public subnet ", cidr, " in ", zone, ": its default route leads to the internet gateway"].concat().into()
        }
        Diagram::PrivateSubnet => "Private subnet".into(),
        Diagram::PrivateSubnetTitle { zone, cidr } => {
            ["Private subnet ", cidr, " in ", zone, ": nothing on the internet can reach it"].concat().into()
        }
        Diagram::Users => "Users".into(),
        Diagram::UsersTitle => "The people who use the service, on the internet".into(),
        Diagram::Internet => "Internet".into(),
        Diagram::InternetNote => "by NAT".into(),
        Diagram::InternetTitle => "What the tasks reach on the internet, by a NAT gateway".into(),
        Diagram::RegistryTitle { registry } => {
            ["The tasks pull their image from ", registry, ", on the internet"].concat().into()
        }
        Diagram::InternetGateway => "Internet".into(),
        Diagram::InternetGatewaySecond => "gateway".into(),
        Diagram::InternetGatewayTitle => "Internet gateway: the VPC's door to the internet".into(),
        Diagram::LoadBalancerTitle { zone, listener } => {
            ["Application Load Balancer, its node in ", zone, ", ", listener].concat().into()
        }
        Diagram::NatGateway => "NAT gateway".into(),
        Diagram::NatGatewayNote => "Elastic IP".into(),
        Diagram::NatGatewayTitle { zone, subnets: 1 } => {
            ["NAT gateway in ", zone, ": the way to the internet for one private subnet"].concat().into()
        }
        Diagram::NatGatewayTitle { zone, subnets } => {
            format!("NAT gateway in {zone}: the way to the internet for {subnets} private subnets").into()
        }
        Diagram::Task => "Fargate task".into(),
        Diagram::TaskTitle { zone, count, image, port, cpu, memory } => format!(
            "{count} Fargate {} in {zone}: {image}, port {port}, {cpu} CPU units, {memory} MiB of memory",
            if count == 1 { "task" } else { "tasks" }
        )
        .into(),
        Diagram::Room => "Room to scale".into(),
        Diagram::FreeAddresses { count } => [count, " free"].concat().into(),
        Diagram::RoomTitle { zone, count } => {
            ["No task runs in ", zone, " at this count; its private subnet has ", count, " free addresses"]
                .concat()
                .into()
        }
        Diagram::InterfaceEndpoints => "Interface".into(),
        Diagram::InterfaceEndpointsSecond => "endpoints".into(),
        Diagram::InterfaceEndpointsTitle { zones } => {
            format!("Interface endpoints: each has a network interface in the private subnet of {zones} zones").into()
        }
        Diagram::InZones { zones } => format!("× {zones} zones").into(),
        Diagram::InZonesUnused { zones } => format!("× {zones} zones, unused").into(),
        Diagram::InterfaceEndpointTitle { label, zones, used } => format!(
            "Interface endpoint of {label}, in {zones} zones{}",
            if used { "" } else { "; nothing in this design uses it" }
        )
        .into(),
        Diagram::GatewayEndpoint { service } => [service, " gateway"].concat().into(),
        Diagram::GatewayEndpointNote => "route, no ENI".into(),
        Diagram::GatewayEndpointTitle { label } => {
            ["Gateway endpoint of ", label, ": a route in the private route tables, free, without an address"]
                .concat()
                .into()
        }
        Diagram::ServiceTitle { service } => [service, ", outside the VPC"].concat().into(),
        Diagram::Requests => "Requests of users: internet gateway to load balancer".into(),
        Diagram::Forwarding => "The load balancer forwards requests to the tasks, in any zone".into(),
        Diagram::ToInterfaceEndpoints => "Tasks reach AWS services through interface endpoints, port 443".into(),
        Diagram::ToGatewayEndpoint { service } => {
            ["Tasks reach ", service, " by the route of its gateway endpoint"].concat().into()
        }
        Diagram::ToServices => "Endpoints lead to AWS services over AWS's own network".into(),
        Diagram::NatRoutes => "Default route of the private subnets: to a NAT gateway".into(),
        Diagram::Egress => "NAT gateways send to the internet through the internet gateway".into(),
    }
}
