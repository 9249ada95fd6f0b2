use crate::text::Diagram;
use crate::text::template::sentences;

sentences! {
    Diagram first

    Picture =>
        "Topology of {0} in {1}: a load balancer in public subnets, tasks in private subnets, {2} \
         availability zones\
         |Topology of {0} in {1}: an internal load balancer and tasks in private subnets, {2} \
         availability zones",
    Region => "Region {1} · {0}",
    Vpc => "VPC {0}",
    ZoneTitle => "Availability zone {0}",
    PublicSubnet => "Public subnet",
    PublicSubnetTitle => "Public subnet {1} in {0}: its default route leads to the internet gateway",
    PrivateSubnet => "Private subnet",
    PrivateSubnetTitle => "Private subnet {1} in {0}: nothing on the internet can reach it",
    SecurityGroup => "Security group",
    LoadBalancerSecurityGroupTitle =>
        "Security group of the load balancer, in {0}: lets requests in, and out only to the tasks",
    TaskSecurityGroupTitle =>
        "Security group of the tasks, in {0}: lets in nothing but what the load balancer sends",
    Users => "Users",
    UsersTitle => "The people who use the service, on the internet",
    Networks => "Your networks",
    NetworksTitle => "Your own networks, which reach the VPC by peering, a transit gateway, VPN or Direct Connect",
    Internet => "Internet",
    InternetNote => "by NAT",
    InternetTitle => "What the tasks reach on the internet, by a NAT gateway",
    RegistryTitle => "The tasks pull their image from {0}, on the internet",
    InternetGateway => "Internet",
    InternetGatewaySecond => "gateway",
    InternetGatewayTitle => "Internet gateway: the VPC's door to the internet",
    LoadBalancerTitle => "Application Load Balancer, its node in {0}, {1}",
    TestListener => "test :{0}",
    FirewallTitle => "AWS WAF: checks each request before the load balancer answers it",
    NatGateway => "NAT gateway",
    NatGatewayNote => "Elastic IP",
    NatGatewayTitle =>
        "NAT gateway in {0}: the way to the internet for one private subnet\
         |NAT gateway in {0}: the way to the internet for {1} private subnets",
    Task => "Fargate task",
    TaskTitle =>
        "{1} Fargate task in {0}: {2}, port {3}, {4} CPU units, {5} MiB of memory\
         |{1} Fargate tasks in {0}: {2}, port {3}, {4} CPU units, {5} MiB of memory",
    ScalesBetween => "{0}–{1} in all",
    OnSpot => "{0} % Spot",
    Room => "Room to scale",
    FreeAddresses => "{0} free",
    RoomTitle => "No task runs in {0} at this count; its private subnet has {1} free addresses",
    InterfaceEndpoints => "Interface",
    InterfaceEndpointsSecond => "endpoints",
    InterfaceEndpointsTitle =>
        "Interface endpoints: each has a network interface in the private subnet of {0} zones; \
         their security group lets in the tasks only",
    InZones => "× {0} zones",
    InZonesUnused => "× {0} zones, unused",
    InterfaceEndpointTitle =>
        "Interface endpoint of {0}, in {1} zones; nothing in this design uses it\
         |Interface endpoint of {0}, in {1} zones",
    GatewayEndpoint => "{0} gateway",
    GatewayEndpointNote => "route, no ENI",
    GatewayEndpointTitle =>
        "Gateway endpoint of {0}: a route in the private route tables, free, without an address",
    ServiceTitle => "{0}, outside the VPC",
    FlowLogs => "Flow logs",
    FlowLogsTitle => "VPC flow logs: who spoke to whom, kept in CloudWatch Logs for {0} days",
    AccessLogs => "Access logs",
    AccessLogsTitle => "Amazon S3 bucket to which the load balancer writes a line for each request",
    BlueGreen => "blue/green",
    BlueGreenTitle =>
        "AWS CodeDeploy: starts a new version beside the running one and moves the load balancer's traffic to it",
    Alarms => "Alarms",
    AlarmsTitle =>
        "Amazon CloudWatch alarms; they report to nobody\
         |Amazon CloudWatch alarms; they report to an Amazon SNS topic",
    Line => "{0} to {1}",
    Requests => "Requests of users: internet gateway to load balancer",
    PrivateRequests => "Requests of your networks to the load balancer",
    Forwarding => "The load balancer forwards requests to the tasks, in any zone",
    ToInterfaceEndpoints => "Tasks reach AWS services through interface endpoints, port 443",
    ToGatewayEndpoint => "Tasks reach {0} by the route of its gateway endpoint",
    ToServices => "Endpoints lead to AWS services over AWS's own network",
    NatRoutes => "Default route of the private subnets: to a NAT gateway",
    Egress => "NAT gateways send to the internet through the internet gateway",
}
