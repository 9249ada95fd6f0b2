use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Protocol};
use crate::finding::Severity;
use crate::text::{Control, Form, Group, Section};

pub(in crate::text) fn template(text: &Form) -> &'static str {
    match text {
        Form::Heading(group) => heading(*group),
        Form::Section(section) => self::section(*section),
        Form::Label(control) => label(*control),
        Form::About(control) => about(*control),
        Form::NamingNow { tags: 0, .. } => "{0}, no tags of your own",
        Form::NamingNow { tags: 1, .. } => "{0}, {1} tag",
        Form::NamingNow { .. } => "{0}, {1} tags",
        Form::SubnetsNow { by_hand: 0 } => "computed from the VPC CIDR",
        Form::SubnetsNow { .. } => "{0} set by hand",
        Form::OtherEndpointsNow { on: 0 } => "none on",
        Form::OtherEndpointsNow { .. } => "{0} on",
        Form::ContainerNow { .. } => "{0}, {1}, {2}, {3}",
        Form::Variables { count: 0 } => "no variables",
        Form::Variables { count: 1 } => "{0} variable",
        Form::Variables { .. } => "{0} variables",
        Form::Secrets { count: 0 } => "no secrets",
        Form::Secrets { count: 1 } => "{0} secret",
        Form::Secrets { .. } => "{0} secrets",
        Form::Calls(calls) if calls.is_empty() => "calls nothing",
        Form::Calls(_) => "calls {0}",
        Form::HealthCheckNow { .. } => "{0} answers {1}, every {2} s",
        Form::LogsNow { days: 1 } => "kept for {0} day",
        Form::LogsNow { .. } => "kept for {0} days",
        Form::EndpointCounts { .. } => "{0} interface, {1} gateway",
        Form::ListensFor(Protocol::Http) => "HTTP on port 80",
        Form::ListensFor(Protocol::Https) => "HTTPS on port 443",
        Form::Nat(Nat::None) => "None",
        Form::Nat(Nat::Single) => "One NAT",
        Form::Nat(Nat::PerZone) => "NAT per zone",
        Form::Protocol(Protocol::Http) => "HTTP",
        Form::Protocol(Protocol::Https) => "HTTPS",
        Form::Exec(Exec::Off) => "Off",
        Form::Exec(Exec::On) => "On",
        Form::Architecture(architecture) => self::architecture(*architecture),
        Form::Size { .. } => "{0} vCPU, {1} GB",
        Form::Cpu { .. } => "{0} vCPU",
        Form::SizeUnknown { .. } => "{0} CPU units, {1} MiB (not a Fargate size)",
        Form::Days { days: 1 } => "{0} day",
        Form::Days { .. } => "{0} days",
        Form::Addresses { .. } => {
            "{0} addresses, {1} subnets; public {2} usable each, private {3} usable each"
        }
        Form::Span(fewest, most) if fewest == most => "{0}",
        Form::Span(..) => "{0} to {1}",
        Form::Partition(Partition::Aws) => "AWS",
        Form::Partition(Partition::AwsCn) => "AWS China",
        Form::Partition(Partition::AwsUsGov) => "AWS GovCloud (US)",
        Form::Area(area) => self::area(*area),
        Form::OptIn => "opt-in",
        Form::NoRegion { .. } => "No region matches “{0}”.",
        Form::Zone { recommended: true, .. } => "{0}",
        Form::Zone { recommended: false, .. } => "{0}, not in every account",
        Form::SubnetOf { public: true, .. } => "{0}, public",
        Form::SubnetOf { public: false, .. } => "{0}, private",
        Form::EndpointFor(name) => endpoint_for(name),
        Form::EndpointWhy { on: true, by_hand: false, .. } => "On because {0}.",
        Form::EndpointWhy { on: true, reasons, .. } if reasons.is_empty() => {
            "Switched on by hand; nothing here needs it."
        }
        Form::EndpointWhy { on: true, .. } => "Switched on by hand; {0}.",
        Form::EndpointWhy { by_hand: true, reasons, .. } if reasons.is_empty() => {
            "Switched off by hand; nothing here needs it."
        }
        Form::EndpointWhy { reasons, .. } if reasons.is_empty() => "Off: nothing here needs it.",
        Form::EndpointWhy { through_nat: true, .. } => "Off: NAT carries it, though {0}.",
        Form::EndpointWhy { by_hand: true, .. } => "Switched off by hand, but {0}.",
        Form::EndpointWhy { .. } => "Off, but {0}.",
        Form::BackToAutomatic => "Back to automatic",
        Form::BackToAutomaticFor { .. } => "{0}: back to automatic",
        Form::Name => "Name",
        Form::Value => "Value",
        Form::Arn => "ARN",
        Form::AddRow(Control::Tags) => "Add a tag",
        Form::AddRow(Control::Secrets) => "Add a secret or parameter",
        Form::AddRow(_) => "Add a variable",
        Form::RemoveRow { .. } => "Remove {0}",
        Form::NameTwice { .. } => "{0} already stands above; only the first counts.",
        Form::LanguageSwitch => "Language of this page and of the generated comments and README",
        Form::ThemeSystem => "Colours follow the system. Switch to light.",
        Form::ThemeLight => "Light colours. Switch to dark.",
        Form::ThemeDark => "Dark colours. Follow the system.",
        Form::Download => "Download .zip",
        Form::Stale => "The picture and code show the last good design. See the findings.",
        Form::Views => "Views",
        Form::Design => "Design",
        Form::Picture => "Picture",
        Form::Code => "Code",
        Form::Findings => "Findings",
        Form::FindingCount { count: 1 } => "{0} finding",
        Form::FindingCount { .. } => "{0} findings",
        Form::PictureHint => "Choose a part to see its code.",
        Form::Files => "Files",
        Form::Changed => "changed by the last edit",
        Form::Copy => "Copy",
        Form::Copied => "Copied",
        Form::CopyBlocked => "The browser blocks copying here. Select the text and copy it by hand.",
        Form::Severity(Severity::Error) => "Error",
        Form::Severity(Severity::Warning) => "Warning",
        Form::Severity(Severity::Note) => "Note",
        Form::ShowField(Some(_)) => "Go to {0}",
        Form::ShowField(None) => "Go to the field",
        Form::NoFindings => "Nothing to report: the design is complete.",
    }
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::Project => "Project",
        Group::Network => "Network",
        Group::Endpoints => "VPC endpoints",
        Group::Service => "Service",
        Group::LoadBalancer => "Load balancer",
    }
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Naming => "Naming",
        Section::Subnets => "Subnets",
        Section::OtherEndpoints => "Other services",
        Section::Container => "Container",
        Section::HealthCheck => "Health check",
        Section::Logs => "Logs",
    }
}

fn label(control: Control) -> &'static str {
    match control {
        Control::ProjectName => "Project name",
        Control::Environment => "Environment",
        Control::Tags => "Tags",
        Control::Region => "Region",
        Control::Zones => "Availability zones",
        Control::Cidr => "VPC CIDR",
        Control::Subnets => "Subnet CIDRs",
        Control::Nat => "Way out to the internet",
        Control::Endpoints => "Private ways to AWS services",
        Control::Image => "Container image",
        Control::Port => "Container port",
        Control::Size => "Task size",
        Control::Count => "Tasks",
        Control::Exec => "ECS Exec",
        Control::Architecture => "Processor",
        Control::Variables => "Environment variables",
        Control::Secrets => "Secrets and parameters",
        Control::Calls => "AWS services the application calls",
        Control::Grace => "Grace period, seconds",
        Control::Protocol => "Protocol",
        Control::Certificate => "Certificate ARN",
        Control::HealthPath => "Path",
        Control::HealthCodes => "Healthy status codes",
        Control::HealthInterval => "Interval, seconds",
        Control::HealthTimeout => "Timeout, seconds",
        Control::Healthy => "Passes to healthy",
        Control::Unhealthy => "Failures to unhealthy",
        Control::LogDays => "Keep logs for",
    }
}

fn about(control: Control) -> &'static str {
    match control {
        Control::ProjectName => "Every AWS name begins with it.",
        Control::Environment => "Follows the project’s name, so several fit in one account.",
        Control::Tags => "Set on every resource, beside Project, Environment and ManagedBy.",
        Control::Region => "Where everything is built. Type a place or a code.",
        Control::Zones => "At least two: a load balancer needs them, and one may fail.",
        Control::Cidr => "The network’s private range, /16 to /25. It cannot be changed later.",
        Control::Subnets => "Leave empty for the computed range.",
        Control::Nat => "Only for images or services outside AWS; endpoints cover the rest.",
        Control::Endpoints => "Tasks reach these without the internet. What needs one switches it on.",
        Control::Image => "ecr:NAME:TAG for ECR in this account and region, or a full URI.",
        Control::Port => "Where the container listens.",
        Control::Size => "CPU and memory of each task.",
        Control::Count => "Copies that run at once; one for each zone survives a failure.",
        Control::Exec => "A shell in a running task, for those whom IAM allows.",
        Control::Architecture => "What the image is built for.",
        Control::Variables => "In clear in the task definition; keep secrets out.",
        Control::Secrets => "Filled at start from Secrets Manager or Parameter Store, by ARN.",
        Control::Calls => "Each gets its permission and, without NAT, its endpoint.",
        Control::Grace => "After start, failing checks do not stop a task for so long.",
        Control::Protocol => "HTTPS answers on 443 and redirects from 80.",
        Control::Certificate => "Of AWS Certificate Manager, in the same region.",
        Control::HealthPath => "The load balancer asks for this on every task.",
        Control::HealthCodes => "Answers that count as healthy, such as 200 or 200-399.",
        Control::HealthInterval => "Between two checks, 5 to 300.",
        Control::HealthTimeout => "Shorter than the interval.",
        Control::Healthy | Control::Unhealthy => "In a row, 2 to 10.",
        Control::LogDays => "CloudWatch Logs deletes what is older.",
    }
}

/// What each endpoint service is for.
const ENDPOINTS: [(&str, &str); 16] = [
    ("ecr.api", "Signs tasks in to ECR."),
    ("ecr.dkr", "Serves image manifests."),
    ("s3", "Serves image layers. A route, free of charge."),
    ("logs", "Takes the tasks’ logs."),
    ("secretsmanager", "Hands out secrets."),
    ("ssm", "Hands out parameters."),
    ("ssmmessages", "Carries ECS Exec’s sessions."),
    ("kms", "Decrypts with keys of your own."),
    ("sts", "Hands out credentials of other roles."),
    ("monitoring", "Takes metrics."),
    ("sqs", "Queues."),
    ("sns", "Notifications."),
    ("events", "Event buses."),
    ("xray", "Takes traces."),
    ("ecs-agent", "ECS’s agent, on instances of your own."),
    ("dynamodb", "Tables. A route, free of charge."),
];

fn endpoint_for(name: &str) -> &'static str {
    ENDPOINTS.iter().find(|(service, _)| *service == name).map_or("", |(_, purpose)| purpose)
}

fn architecture(architecture: Architecture) -> &'static str {
    match architecture {
        Architecture::X86_64 => "x86-64",
        Architecture::Arm64 => "Arm (Graviton)",
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::NorthAmerica => "North America",
        Area::SouthAmerica => "South America",
        Area::Europe => "Europe",
        Area::AsiaPacific => "Asia Pacific",
        Area::MiddleEast => "Middle East",
        Area::Africa => "Africa",
        Area::China => "China",
        Area::GovCloud => "GovCloud",
    }
}
