use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};

/// What explains things: the sections of the form and the glossary say the same sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Learn {
    /// The name of a topic.
    Name(Topic),
    /// What it is, in two sentences.
    Brief(Topic),
    /// Why it is there, and what follows from it.
    More(Topic),

    /// Opens and closes the explanation of a group of controls.
    Explain { heading: String },
    /// Opens and closes the longer part of a section's explanation.
    Why,
    /// The same button where only its name is heard.
    WhyOf { section: String },
    /// Leads to what stands for a topic in the picture.
    ShowInPicture,
    /// The same button where only its name is heard.
    ShowInPictureOf { name: String },
    /// The picture shows things of this kind, but the design has none.
    NotDrawn,
    /// The heading over list prices.
    ListPrices { region: String },
    /// A price and what it is the price of.
    Priced { what: String, price: String },

    /// The glossary.
    Glossary,
    /// What is typed into the glossary's field.
    FindTerm,
    /// How many terms are shown.
    Terms { count: usize },
    /// Leads to AWS's documentation of a topic, for those who hear it.
    DocumentOf { name: String },
}

/// A thing of AWS or Terraform that is explained. They stand in the order of their English names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Topic {
    AccessLogs,
    LoadBalancer,
    AutoScaling,
    AvailabilityZone,
    Fargate,
    Waf,
    BlueGreen,
    Certificate,
    Cidr,
    Alarms,
    Logs,
    Image,
    Insights,
    DeletionProtection,
    Ecr,
    Exec,
    Service,
    Task,
    EndpointPolicy,
    EphemeralStorage,
    ExecutionRole,
    FargateSpot,
    FlowLogs,
    GatewayEndpoint,
    GracePeriod,
    HealthCheck,
    InterfaceEndpoint,
    InternetGateway,
    NatGateway,
    OverlappingNetworks,
    PrivateDns,
    ReadOnlyRoot,
    Region,
    RollingDeployment,
    RouteTable,
    Secrets,
    SecurityGroup,
    Subnet,
    Tag,
    TargetGroup,
    TaskDefinition,
    TaskRole,
    Terraform,
    State,
    Vpc,
}

impl Topic {
    /// Every topic, in the glossary's order.
    pub const ALL: [Self; 45] = [
        Self::AccessLogs,
        Self::LoadBalancer,
        Self::AutoScaling,
        Self::AvailabilityZone,
        Self::Fargate,
        Self::Waf,
        Self::BlueGreen,
        Self::Certificate,
        Self::Cidr,
        Self::Alarms,
        Self::Logs,
        Self::Image,
        Self::Insights,
        Self::DeletionProtection,
        Self::Ecr,
        Self::Exec,
        Self::Service,
        Self::Task,
        Self::EndpointPolicy,
        Self::EphemeralStorage,
        Self::ExecutionRole,
        Self::FargateSpot,
        Self::FlowLogs,
        Self::GatewayEndpoint,
        Self::GracePeriod,
        Self::HealthCheck,
        Self::InterfaceEndpoint,
        Self::InternetGateway,
        Self::NatGateway,
        Self::OverlappingNetworks,
        Self::PrivateDns,
        Self::ReadOnlyRoot,
        Self::Region,
        Self::RollingDeployment,
        Self::RouteTable,
        Self::Secrets,
        Self::SecurityGroup,
        Self::Subnet,
        Self::Tag,
        Self::TargetGroup,
        Self::TaskDefinition,
        Self::TaskRole,
        Self::Terraform,
        Self::State,
        Self::Vpc,
    ];
}

impl Learn {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Learn, en::learn::position(self));
        match self {
            Self::Name(topic) | Self::Brief(topic) | Self::More(topic) => sentence.choose(*topic as usize),
            Self::Explain { heading: text }
            | Self::WhyOf { section: text }
            | Self::ShowInPictureOf { name: text }
            | Self::DocumentOf { name: text }
            | Self::ListPrices { region: text } => sentence.text(text),
            Self::Priced { what, price } => sentence.text(what).text(price),
            Self::Terms { count } => sentence.choose(*count).count(*count),
            _ => &mut sentence,
        };
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_stand_in_the_order_of_their_english_names() {
        let names: Vec<String> =
            Topic::ALL.map(|topic| Learn::Name(topic).say(Language::En).to_lowercase()).into();
        assert!(names.is_sorted(), "{names:?}");
        let places: Vec<usize> = Topic::ALL.map(|topic| topic as usize).into();
        assert_eq!(places, (0..Topic::ALL.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_topic_is_told_in_two_sentences_and_then_more() {
        for topic in Topic::ALL {
            for language in Language::ALL {
                let [name, brief, more] = [Learn::Name(topic), Learn::Brief(topic), Learn::More(topic)]
                    .map(|text| text.say(language));
                let sentences = |text: &str| match language {
                    Language::En => text.matches(". ").count() + usize::from(text.ends_with('.')),
                    Language::Ja => text.matches('。').count(),
                };
                assert!(!name.is_empty() && !name.ends_with(['.', '。']), "{topic:?}");
                assert_eq!(sentences(&brief), 2, "{topic:?} {brief}");
                assert!(sentences(&more) >= 2, "{topic:?} {more}");
            }
        }
    }
}
