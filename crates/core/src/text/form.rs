use std::borrow::Cow;

use super::family::Family;
use super::number::decimal;
use super::template::{Between, Sentence, list};
use super::{Control, Language, Reason, en};
use crate::catalog::{Area, Partition};
use crate::config::{
    Architecture, Backend, DeployedBy, Deployment, Exec, Nat, Preset, Protocol, Scheme, TlsPolicy,
    TrafficShift,
};
use crate::finding::Severity;

/// The page: labels, explanations, buttons and states.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Form {
    /// The heading of a group of controls.
    Heading(Group),
    /// The heading of a closed section.
    Section(Section),
    /// The name of a control.
    Label(Control),
    /// One line under a control: what it is for.
    About(Control),

    /// The naming section's present choice.
    NamingNow { environment: String, tags: usize },
    /// The subnet section's present choice: how many CIDRs are set by hand.
    SubnetsNow { by_hand: usize },
    /// The further endpoints' present choice: how many of them are on.
    OtherEndpointsNow { on: usize },
    /// The container section's present choice.
    ContainerNow { architecture: Architecture, variables: usize, secrets: usize },
    /// How many environment variables a container has.
    Variables { count: usize },
    /// How many secrets it has.
    Secrets { count: usize },
    /// The services that it calls.
    Calls(Vec<String>),
    /// The health check section's present choice.
    HealthCheckNow { path: String, codes: String, interval: String },
    /// The log's part of its section's present choice.
    LogsNow { days: i64 },
    /// Any other section's present choice: what differs from the usual, and what is chosen among a few.
    Chosen(Vec<String>),
    /// A control with what is typed or chosen in it.
    Pair { control: Control, value: String },
    /// How many tasks scaling allows.
    ScalingNow { min: i64, max: i64 },
    /// What the container section leaves out.
    OneContainer,
    /// How many interface and gateway endpoints are on.
    EndpointCounts { interface: usize, gateway: usize },
    /// The load balancer's present choice, in two words.
    ListensFor(Protocol),

    /// A choice of NAT gateways.
    Nat(Nat),
    /// A choice of protocol.
    Protocol(Protocol),
    /// A choice of ECS Exec.
    Exec(Exec),
    /// A choice of processor.
    Architecture(Architecture),
    /// A task size: CPU units and MiB of memory.
    Size { cpu: i64, memory: i64 },
    /// CPU units as vCPUs: the heading over the sizes that have them.
    Cpu { cpu: i64 },
    /// A size that Fargate does not have.
    SizeUnknown { cpu: i64, memory: i64 },
    /// A choice of language.
    TextLanguage(Language),
    /// Where Terraform's state is kept.
    Backend(Backend),
    /// Where the load balancer is reached from.
    Scheme(Scheme),
    /// TLS versions.
    TlsPolicy(TlsPolicy),
    /// How a new version comes in.
    Deployment(Deployment),
    /// How a blue/green deployment moves the traffic.
    TrafficShift(TrafficShift),
    /// Who deploys new versions.
    DeployedBy(DeployedBy),
    /// Instead of a number of days: nothing is kept.
    Off,
    /// A number of days.
    Days { days: i64 },

    /// What the VPC's range comes to. Usable addresses are the fewest and the most among the subnets of a kind.
    Addresses { total: u64, subnets: usize, public: (u64, u64), private: (u64, u64) },
    /// The fewest and the most of something.
    Span(u64, u64),
    /// The heading over a partition's areas in the region list.
    Partition(Partition),
    /// The heading over an area's regions.
    Area(Area),
    /// Beside a region that an account must enable first.
    OptIn,
    /// No region matches what was typed.
    NoRegion { query: String },
    /// The full name of a zone, for those who hear the toggle instead of seeing it.
    Zone { name: String, recommended: bool },
    /// The subnet of a kind in a zone.
    SubnetOf { zone: String, public: bool },

    /// What an endpoint service is for, by its short name.
    EndpointFor(&'static str),
    /// Why an endpoint is on or off.
    EndpointWhy { on: bool, by_hand: bool, through_nat: bool, reasons: Vec<Reason> },
    /// Undoes an endpoint's switch.
    BackToAutomatic,
    /// The same button where only its name is heard.
    BackToAutomaticFor { label: &'static str },

    /// The first column of a table of names and values.
    Name,
    /// The second column.
    Value,
    /// The second column of the secrets.
    Arn,
    /// Adds a row to a table.
    AddRow(Control),
    /// Removes a row from a table.
    RemoveRow { name: String },
    /// The row's name already stands in a row above.
    NameTwice { name: String },
    /// What to type for the endpoint of a service that is not listed.
    EndpointName,
    /// The endpoint that a row names has a switch of its own.
    HasSwitch { name: String },

    /// The button that closes a dialog.
    Close,
    /// The dialog of designs to start from.
    StartFrom,
    /// The name of a preset.
    PresetName(Preset),
    /// What it is for.
    PresetFor(Preset),
    /// What it gives up.
    PresetGivesUp(Preset),
    /// It would change nothing.
    PresetUnchanged,
    /// What a person still has to give once it is applied.
    PresetNeeds { names: Vec<String> },
    /// The button that applies it.
    PresetApply,

    /// The language switch, for those who hear it, and what it changes.
    LanguageSwitch,
    /// The theme follows the system; the button changes it.
    ThemeSystem,
    /// The theme is light; the button changes it.
    ThemeLight,
    /// The theme is dark; the button changes it.
    ThemeDark,
    /// Downloads the files.
    Download,
    /// The picture, the code and the download are older than the form.
    Stale,
    /// Where nothing can be shown, because the form has held an error from the beginning.
    NothingYet,
    /// Stands in the place of the form before the page's code is there, and says what it will be for.
    ToCome,
    /// Stands where something has not come yet.
    Loading,
    /// Stands there when it could not be had.
    LoadingFailed,
    /// Tries again to load it.
    LoadAgain,

    /// The tabs, for those who hear them.
    Views,
    /// The form's tab.
    Design,
    /// The picture's tab.
    Picture,
    /// The code's tab.
    Code,
    /// The bill's tab.
    Cost,
    /// The findings' tab.
    Findings,
    /// The number on a badge, for those who hear it.
    FindingCount { count: usize },
    /// What to do with the picture.
    PictureHint,
    /// A tool of the picture's pane.
    Tool(Tool),
    /// Leads from a finding to the code of its resource.
    ShowCode,
    /// The file tree, for those who hear it.
    Files,
    /// A file that the last change touched.
    Changed,
    /// Copies the open file.
    Copy,
    /// The file is on the clipboard.
    Copied,
    /// The browser refused to copy.
    CopyBlocked,
    /// The word for a severity.
    Severity(Severity),
    /// Leads from a finding to its control.
    ShowField(Option<Control>),
    /// There are no findings.
    NoFindings,
    /// Mends a finding.
    Fix { label: String },
    /// The finding is mended.
    Fixed { label: String },
    /// Leads to AWS's documentation of what a finding is about.
    Document,
}

/// What can be done with the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The tools, for those who hear them.
    Tools,
    /// Shows the picture.
    Picture,
    /// Shows the same as a list.
    List,
    /// What the list says about the lines of the picture.
    Connections,
    /// Makes it larger.
    ZoomIn,
    /// Makes it smaller.
    ZoomOut,
    /// Shows it whole.
    Fit,
    /// Gives it the whole screen.
    FullScreen,
    /// The menu of what can be taken along.
    Export,
    /// An SVG file.
    Svg,
    /// A PNG file.
    Png,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Copies the SVG file's text.
    Copy,
    /// Prints the picture.
    Print,
    /// What a flow is chosen in.
    Flow,
    /// No flow in particular.
    AllFlows,
    /// Goes through a flow's steps.
    Play,
    /// Ends that.
    Stop,
    /// A line that a flow goes along.
    Goes,
    /// The place where it stops.
    Stops,
    /// A line that it does not come to.
    Beyond,
    /// Shows what things cost.
    Costs,
}

/// A group of controls under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Group {
    Project,
    Network,
    Endpoints,
    Service,
    LoadBalancer,
}

/// A section of the form that is closed at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Section {
    Naming,
    Subnets,
    OtherEndpoints,
    Container,
    HealthCheck,
    Logs,
    State,
    Peers,
    Task,
    Permissions,
    Scaling,
    Deployment,
    Https,
    Access,
    Protection,
}

impl Form {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Form, en::form::position(self));
        match self {
            Self::Heading(group) => sentence.choose(*group as usize),
            Self::Section(section) => sentence.choose(*section as usize),
            Self::Label(control) | Self::About(control) => sentence.choose(*control as usize),
            Self::ListensFor(protocol) | Self::Protocol(protocol) => sentence.choose(*protocol as usize),
            Self::Nat(nat) => sentence.choose(*nat as usize),
            Self::Exec(exec) => sentence.choose(*exec as usize),
            Self::Architecture(architecture) => sentence.choose(*architecture as usize),
            Self::TextLanguage(language) => sentence.choose(*language as usize),
            Self::Backend(backend) => sentence.choose(*backend as usize),
            Self::Scheme(scheme) => sentence.choose(*scheme as usize),
            Self::TlsPolicy(policy) => sentence.choose(*policy as usize),
            Self::Deployment(deployment) => sentence.choose(*deployment as usize),
            Self::TrafficShift(shift) => sentence.choose(*shift as usize),
            Self::DeployedBy(deployer) => sentence.choose(*deployer as usize),
            Self::Partition(partition) => sentence.choose(*partition as usize),
            Self::Area(area) => sentence.choose(*area as usize),
            Self::Severity(severity) => sentence.choose(*severity as usize),
            Self::Tool(tool) => sentence.choose(*tool as usize),
            Self::EndpointFor(name) => sentence.choose_name(name),
            Self::AddRow(control) => sentence.choose(match control {
                Control::Tags => 0,
                Control::Secrets => 1,
                Control::Variables => 2,
                _ => 3,
            }),
            Self::NamingNow { environment, tags } => sentence.choose(*tags).text(environment).count(*tags),
            Self::SubnetsNow { by_hand: number }
            | Self::OtherEndpointsNow { on: number }
            | Self::Variables { count: number }
            | Self::Secrets { count: number } => sentence.choose(*number).count(*number),
            Self::FindingCount { count } => sentence.choose(usize::from(*count != 1)).count(*count),
            Self::ContainerNow { architecture, variables, secrets } => sentence
                .text(&Self::Architecture(*architecture).say(language))
                .text(&Self::Variables { count: *variables }.say(language))
                .text(&Self::Secrets { count: *secrets }.say(language)),
            Self::Calls(parts) | Self::Chosen(parts) => {
                sentence.choose(parts.len()).text(&list(parts, Between::Words, language))
            }
            Self::ScalingNow { min, max } => sentence.number(*min).number(*max),
            Self::Pair { control, value } => sentence.text(&Self::Label(*control).say(language)).text(value),
            Self::HealthCheckNow { path, codes, interval } => sentence.text(path).text(codes).text(interval),
            Self::LogsNow { days } | Self::Days { days } => sentence.choose_plural(*days).number(*days),
            Self::EndpointCounts { interface, gateway } => sentence.count(*interface).count(*gateway),
            Self::Size { cpu, memory } => sentence.text(&vcpu(*cpu)).text(&gib(*memory)),
            Self::Cpu { cpu } => sentence.text(&vcpu(*cpu)),
            Self::SizeUnknown { cpu, memory } => sentence.number(*cpu).number(*memory),
            Self::Addresses { total, subnets, public, private } => sentence
                .grouped(*total)
                .count(*subnets)
                .text(&Self::Span(public.0, public.1).say(language))
                .text(&Self::Span(private.0, private.1).say(language)),
            Self::Span(fewest, most) => {
                sentence.choose((fewest == most).into()).grouped(*fewest).grouped(*most)
            }
            Self::NoRegion { query: text }
            | Self::RemoveRow { name: text }
            | Self::NameTwice { name: text }
            | Self::HasSwitch { name: text } => sentence.text(text),
            Self::Zone { name: text, recommended: first } | Self::SubnetOf { zone: text, public: first } => {
                sentence.choose((*first).into()).text(text)
            }
            Self::BackToAutomaticFor { label } => sentence.text(label),
            Self::EndpointWhy { on, by_hand, through_nat, reasons } => {
                let why = match (on, by_hand, reasons.is_empty()) {
                    (true, false, _) => Why::On,
                    (true, true, true) => Why::OnByHandUnused,
                    (true, true, false) => Why::OnByHand,
                    (false, true, true) => Why::OffByHandUnused,
                    (false, false, true) => Why::OffUnused,
                    (false, _, false) if *through_nat => Why::OffThroughNat,
                    (false, true, false) => Why::OffByHand,
                    (false, false, false) => Why::Off,
                };
                sentence.choose(why as usize);
                let reasons: Vec<String> =
                    reasons.iter().map(|reason| reason.say(language).into_owned()).collect();
                sentence.text(&list(&reasons, Between::Clauses, language))
            }
            Self::PresetName(preset) | Self::PresetFor(preset) | Self::PresetGivesUp(preset) => {
                sentence.choose(*preset as usize)
            }
            Self::PresetNeeds { names } => sentence.text(&list(names, Between::Phrases, language)),
            Self::Fix { label } | Self::Fixed { label } => sentence.text(label),
            Self::ShowField(Some(control)) => sentence.choose(1).text(&Self::Label(*control).say(language)),
            _ => &mut sentence,
        };
        sentence
    }
}

/// Why an endpoint is on or off.
#[derive(Clone, Copy)]
pub(super) enum Why {
    On,
    OnByHandUnused,
    OnByHand,
    OffByHandUnused,
    OffUnused,
    OffThroughNat,
    OffByHand,
    Off,
}

/// CPU units as vCPUs, `0.25` for 256.
fn vcpu(cpu: i64) -> Cow<'static, str> {
    match cpu {
        256 => "0.25".into(),
        512 => "0.5".into(),
        _ => whole_or(cpu),
    }
}

/// MiB as GiB, `0.5` for 512.
fn gib(memory: i64) -> Cow<'static, str> {
    if memory == 512 { "0.5".into() } else { whole_or(memory) }
}

fn whole_or(units: i64) -> Cow<'static, str> {
    if units % 1024 == 0 { decimal(units / 1024).into() } else { (decimal(units) + "/1024").into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_named_without_fractions_of_their_own() {
        assert_eq!([vcpu(256), vcpu(512), vcpu(1024), vcpu(16384)], ["0.25", "0.5", "1", "16"]);
        assert_eq!([gib(512), gib(1024), gib(30720), gib(700)], ["0.5", "1", "30", "700/1024"]);
    }

    #[test]
    fn counts_agree_in_number() {
        let now = |tags| Form::NamingNow { environment: "dev".into(), tags }.say(Language::En);
        assert_eq!(now(0), "dev, no tags of your own");
        assert_eq!(now(1), "dev, 1 tag");
        assert_eq!(now(2), "dev, 2 tags");
    }

    #[test]
    fn a_reason_is_told_in_both_languages() {
        let why = Form::EndpointWhy {
            on: true,
            by_hand: false,
            through_nat: false,
            reasons: vec![Reason::Exec, Reason::Logs],
        };
        assert_eq!(
            why.say(Language::En),
            "On because ECS Exec is on, and the task sends its log to CloudWatch."
        );
        assert!(why.say(Language::Ja).starts_with("オン: "));
    }

    #[test]
    fn address_counts_are_grouped() {
        let counts = Form::Addresses { total: 65_536, subnets: 4, public: (1019, 1019), private: (11, 8187) };
        assert_eq!(
            counts.say(Language::En),
            "65,536 addresses, 4 subnets; public 1,019 usable each, private 11 to 8,187 usable each"
        );
    }
}
