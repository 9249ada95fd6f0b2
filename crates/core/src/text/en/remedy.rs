use crate::text::Remedy;
use crate::text::template::sentences;

sentences! {
    Remedy first

    Use => "use {0}",
    UseRange => "use {0}",
    Remove => "remove {0}",
    Empty => "empty the field",
    ComputeSubnet => "have the subnet computed",
    EndpointOn => "switch the endpoint {0} on",
    EndpointOff => "switch the endpoint {0} off",
    AddNat => "add a NAT gateway",
    NatPerZone => "put a NAT gateway in each zone",
    Https => "choose HTTPS",
    Allow => "let {0} connect",
    Internal => "make the load balancer internal",
    Protect => "switch deletion protection on",
    WafOff => "switch AWS WAF off",
    Size => "choose {0} CPU units and {1} MiB",
    Tasks => "run {0} tasks",
    TrackCpu => "keep the CPU at {0} %",
    Grace => "wait {0} s after the start",
    KeepLogs => "keep logs for {0} days",
    ExecOff => "switch ECS Exec off",
    NoRepository => "create no repository",
    Spot => "run {0} % on Spot",
    Pipeline => "have a pipeline deploy",
    AllAtOnce => "shift the traffic all at once",
    Insights => "switch Container Insights on",
    Alarms => "switch the alarms on",
    LocalState => "keep the state in a file",
    Tag => "set the tag {0} to {1}",
    StateIn => "keep the state in the bucket {0}",
    MakeSecret => "read {0} from the parameter {1}, which you then create",
}
