use std::borrow::Cow;

use ipnet::Ipv4Net;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};

/// What mends a finding with one click: the label of [`crate::advice::Fix`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Remedy {
    /// Takes another value.
    Use { value: String },
    /// Takes another range.
    UseRange { range: Ipv4Net },
    /// Takes away what was typed.
    Remove { value: String },
    /// Empties the field.
    Empty,
    /// Lets the subnet be cut from the VPC's range.
    ComputeSubnet,
    /// Leaves the endpoint to what needs it, which has it made.
    EndpointOn { name: String },
    /// Takes away the endpoint.
    EndpointOff { name: String },
    /// One NAT gateway.
    AddNat,
    /// One in each zone.
    NatPerZone,
    /// HTTPS.
    Https,
    /// Lets a range connect.
    Allow { range: Ipv4Net },
    /// An internal load balancer.
    Internal,
    /// Deletion protection.
    Protect,
    /// No AWS WAF.
    WafOff,
    /// Another task size: CPU units and MiB.
    Size { cpu: u32, memory: u32 },
    /// A number of tasks.
    Tasks { count: u32 },
    /// A target for the CPU, in percent.
    TrackCpu { percent: u32 },
    /// A grace period.
    Grace { seconds: u32 },
    /// Days for which logs are kept.
    KeepLogs { days: u32 },
    /// No ECS Exec.
    ExecOff,
    /// No repository is created.
    NoRepository,
    /// A share of the tasks on Spot.
    Spot { percent: u32 },
    /// A pipeline deploys.
    Pipeline,
    /// The usual traffic shift.
    AllAtOnce,
    /// Container Insights.
    Insights,
    /// The alarms.
    Alarms,
    /// The state in a file.
    LocalState,
    /// A tag with a value.
    Tag { key: String, value: String },
    /// The state in a bucket.
    StateIn { bucket: String },
    /// A parameter in the place of a variable in clear.
    MakeSecret { variable: String, parameter: String },
}

impl Remedy {
    /// A short clause in the imperative, without a full stop.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Remedy, en::remedy::position(self));
        match self {
            Self::Use { value: text }
            | Self::Remove { value: text }
            | Self::EndpointOn { name: text }
            | Self::EndpointOff { name: text }
            | Self::StateIn { bucket: text } => sentence.text(text),
            Self::Tag { key, value } => sentence.text(key).text(value),
            Self::UseRange { range } | Self::Allow { range } => sentence.range(*range),
            Self::Size { cpu, memory } => sentence.number((*cpu).into()).number((*memory).into()),
            Self::Tasks { count: number }
            | Self::TrackCpu { percent: number }
            | Self::Grace { seconds: number }
            | Self::KeepLogs { days: number }
            | Self::Spot { percent: number } => sentence.number((*number).into()),
            Self::MakeSecret { variable, parameter } => sentence.text(variable).text(parameter),
            _ => &mut sentence,
        };
        sentence
    }
}
