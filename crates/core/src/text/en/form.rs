use std::borrow::Cow;

use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Protocol};
use crate::finding::Severity;
use crate::text::form::{gib, vcpu};
use crate::text::{Control, Form, Group, Language, Reason, Section, grouped};

pub(in crate::text) fn say(text: &Form) -> Cow<'static, str> {
    match text {
        Form::Heading(group) => heading(*group).into(),
        Form::Section(section) => self::section(*section).into(),
        Form::Label(control) => label(*control).into(),
        Form::About(control) => about(*control).into(),
        Form::NamingNow { environment, tags } => match tags {
            0 => format!("{environment}, no tags of your own").into(),
            _ => format!("{environment}, {}", count(*tags, "tag", "tags")).into(),
        },
        Form::SubnetsNow { by_hand: 0 } => "computed from the VPC CIDR".into(),
        Form::SubnetsNow { by_hand } => format!("{by_hand} set by hand").into(),
        Form::OtherEndpointsNow { on: 0 } => "none on".into(),
        Form::OtherEndpointsNow { on } => format!("{on} on").into(),
        Form::ContainerNow { architecture, variables, secrets, calls } => format!(
            "{}, {}, {}, {}",
            self::architecture(*architecture),
            none_or_count(*variables, "no variables", "variable", "variables"),
            none_or_count(*secrets, "no secrets", "secret", "secrets"),
            if calls.is_empty() { "calls nothing".into() } else { format!("calls {}", calls.join(", ")) },
        )
        .into(),
        Form::HealthCheckNow { path, codes, interval } => {
            format!("{path} answers {codes}, every {interval} s").into()
        }
        Form::LogsNow { days } => format!("kept for {}", days_of(*days)).into(),
        Form::EndpointCounts { interface, gateway } => {
            format!("{interface} interface, {gateway} gateway").into()
        }
        Form::ListensFor(Protocol::Http) => "HTTP on port 80".into(),
        Form::ListensFor(Protocol::Https) => "HTTPS on port 443".into(),
        Form::Nat(Nat::None) => "None".into(),
        Form::Nat(Nat::Single) => "One NAT".into(),
        Form::Nat(Nat::PerZone) => "NAT per zone".into(),
        Form::Protocol(Protocol::Http) => "HTTP".into(),
        Form::Protocol(Protocol::Https) => "HTTPS".into(),
        Form::Exec(Exec::Off) => "Off".into(),
        Form::Exec(Exec::On) => "On".into(),
        Form::Architecture(architecture) => self::architecture(*architecture).into(),
        Form::Size { cpu, memory } => format!("{} vCPU, {} GB", vcpu(*cpu), gib(*memory)).into(),
        Form::Cpu { cpu } => format!("{} vCPU", vcpu(*cpu)).into(),
        Form::SizeUnknown { cpu, memory } => {
            format!("{cpu} CPU units, {memory} MiB (not a Fargate size)").into()
        }
        Form::Days { days } => days_of(*days).into(),
        Form::Addresses { total, subnets, public, private } => format!(
            "{} addresses, {subnets} subnets; public {} usable each, private {} usable each",
            grouped(*total),
            span(*public),
            span(*private),
        )
        .into(),
        Form::Partition(Partition::Aws) => "AWS".into(),
        Form::Partition(Partition::AwsCn) => "AWS China".into(),
        Form::Partition(Partition::AwsUsGov) => "AWS GovCloud (US)".into(),
        Form::Area(area) => self::area(*area).into(),
        Form::OptIn => "opt-in".into(),
        Form::NoRegion { query } => format!("No region matches “{query}”.").into(),
        Form::Zone { name, recommended: true } => name.clone().into(),
        Form::Zone { name, recommended: false } => format!("{name}, not in every account").into(),
        Form::SubnetOf { zone, public: true } => format!("{zone}, public").into(),
        Form::SubnetOf { zone, public: false } => format!("{zone}, private").into(),
        Form::EndpointFor(name) => endpoint_for(name).into(),
        Form::EndpointWhy { on, by_hand, through_nat, reasons } => why(*on, *by_hand, *through_nat, reasons),
        Form::BackToAutomatic => "Back to automatic".into(),
        Form::BackToAutomaticFor { label } => format!("{label}: back to automatic").into(),
        Form::Name => "Name".into(),
        Form::Value => "Value".into(),
        Form::Arn => "ARN".into(),
        Form::AddRow(Control::Tags) => "Add a tag".into(),
        Form::AddRow(Control::Secrets) => "Add a secret or parameter".into(),
        Form::AddRow(_) => "Add a variable".into(),
        Form::RemoveRow { name } => format!("Remove {name}").into(),
        Form::NameTwice { name } => format!("{name} already stands above; only the first counts.").into(),
        Form::LanguageSwitch => "Language of this page and of the generated comments and README".into(),
        Form::ThemeSystem => "Colours follow the system. Switch to light.".into(),
        Form::ThemeLight => "Light colours. Switch to dark.".into(),
        Form::ThemeDark => "Dark colours. Follow the system.".into(),
        Form::Download => "Download .zip".into(),
        Form::Stale => "The picture and code show the last good design. See the findings.".into(),
        Form::Views => "Views".into(),
        Form::Design => "Design".into(),
        Form::Picture => "Picture".into(),
        Form::Code => "Code".into(),
        Form::Findings => "Findings".into(),
        Form::FindingCount { count } => self::count(*count, "finding", "findings").into(),
        Form::PictureHint => "Choose a part to see its code.".into(),
        Form::Files => "Files".into(),
        Form::Changed => "changed by the last edit".into(),
        Form::Copy => "Copy".into(),
        Form::Copied => "Copied".into(),
        Form::CopyBlocked => "The browser blocks copying here. Select the text and copy it by hand.".into(),
        Form::Severity(Severity::Error) => "Error".into(),
        Form::Severity(Severity::Warning) => "Warning".into(),
        Form::Severity(Severity::Note) => "Note".into(),
        Form::ShowField(Some(control)) => ["Go to ", label(*control)].concat().into(),
        Form::ShowField(None) => "Go to the field".into(),
        Form::NoFindings => "Nothing to report: the design is complete.".into(),
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

fn endpoint_for(name: &str) -> &'static str {
    match name {
        "ecr.api" => "Signs tasks in to ECR.",
        "ecr.dkr" => "Serves image manifests.",
        "s3" => "Serves image layers. A route, free of charge.",
        "logs" => "Takes the tasks’ logs.",
        "secretsmanager" => "Hands out secrets.",
        "ssm" => "Hands out parameters.",
        "ssmmessages" => "Carries ECS Exec’s sessions.",
        "kms" => "Decrypts with keys of your own.",
        "sts" => "Hands out credentials of other roles.",
        "monitoring" => "Takes metrics.",
        "sqs" => "Queues.",
        "sns" => "Notifications.",
        "events" => "Event buses.",
        "xray" => "Takes traces.",
        "ecs-agent" => "ECS’s agent, on instances of your own.",
        "dynamodb" => "Tables. A route, free of charge.",
        _ => "",
    }
}

fn why(on: bool, by_hand: bool, through_nat: bool, reasons: &[Reason]) -> Cow<'static, str> {
    let reasons: Vec<Cow<'_, str>> = reasons.iter().map(|reason| reason.say(Language::En)).collect();
    let reasons = reasons.join(", and ");
    match (on, by_hand, reasons.is_empty()) {
        (true, false, _) => format!("On because {reasons}.").into(),
        (true, true, true) => "Switched on by hand; nothing here needs it.".into(),
        (true, true, false) => format!("Switched on by hand; {reasons}.").into(),
        (false, _, false) if through_nat => format!("Off: NAT carries it, though {reasons}.").into(),
        (false, true, true) => "Switched off by hand; nothing here needs it.".into(),
        (false, true, false) => format!("Switched off by hand, but {reasons}.").into(),
        (false, false, true) => "Off: nothing here needs it.".into(),
        (false, false, false) => format!("Off, but {reasons}.").into(),
    }
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

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn none_or_count(number: usize, none: &str, one: &str, many: &str) -> String {
    if number == 0 { none.into() } else { count(number, one, many) }
}

fn days_of(days: i64) -> String {
    if days == 1 { "1 day".into() } else { format!("{days} days") }
}

fn span((fewest, most): (u64, u64)) -> String {
    if fewest == most { grouped(fewest) } else { format!("{} to {}", grouped(fewest), grouped(most)) }
}
