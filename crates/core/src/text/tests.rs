//! Every template's places are filled, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use super::template::Sentence;
use super::*;
use crate::archive::Refusal;
use crate::catalog::Confidence;
use crate::config::{Architecture, Unusable};
use crate::cost::{Unit, Way};
use crate::share::Unreadable;

/// What the sentences of a family are checked by.
struct Family<F: 'static> {
    name: &'static str,
    /// The source of its sentences in English and Japanese.
    sources: [&'static str; 2],
    /// At least one of each variant that has values, and one of each form that a sentence takes by them.
    examples: Vec<F>,
    sentence: fn(&F, Language) -> Sentence,
}

/// The numbers in braces.
fn places(template: &str) -> BTreeSet<usize> {
    let inner = |piece: &str| piece.split_once('}').map(|(place, _)| place.parse().unwrap());
    template.split('{').skip(1).map(|piece| inner(piece).unwrap()).collect()
}

/// The variants whose sentence in a source has places.
fn variants_with_places(source: &str) -> BTreeSet<&str> {
    let has_place = |sentence: &&str| (0..10).any(|place| sentence.contains(&format!("{{{place}}}")));
    let indented = source.split("\n    ").skip(1);
    // A sentence of several lines goes on, deeper, under its name.
    let mut sentences: Vec<(&str, bool)> = Vec::new();
    for line in indented {
        if line.starts_with(char::is_alphabetic) {
            sentences.push((word(line), false));
        }
        if let Some(sentence) = sentences.last_mut() {
            sentence.1 |= has_place(&line);
        }
    }
    sentences.into_iter().filter(|(_, has_place)| *has_place).map(|(name, _)| name).collect()
}

/// The word that a text begins with.
fn word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap()
}

fn check<F: Debug>(family: &Family<F>) {
    for (language, source) in Language::ALL.into_iter().zip(family.sources) {
        let mut seen: BTreeMap<String, (usize, BTreeSet<usize>)> = BTreeMap::new();
        for example in &family.examples {
            let sentence = (family.sentence)(example, language);
            let (template, values) = (sentence.template(), sentence.values.len());
            let entry = seen.entry(word(&format!("{example:?}")).to_owned()).or_default();
            assert!(
                places(template).iter().all(|place| *place < values),
                "{language:?} {example:?} {template}"
            );
            entry.0 = entry.0.max(values);
            entry.1.extend(places(template));
        }
        for (variant, (values, used)) in &seen {
            assert_eq!(*used, (0..*values).collect(), "{language:?} {}::{variant}", family.name);
        }
        let tried: BTreeSet<&str> = seen.keys().map(String::as_str).collect();
        assert_eq!(tried, variants_with_places(source), "{language:?} {}", family.name);
    }
}

#[test]
fn places_are_filled_in_order() {
    let mut sentence = Sentence::of("{3} {0}{0}: {1}, {2}.");
    sentence.text("a");
    sentence.number(-65_536);
    sentence.grouped(65_536);
    sentence.range("10.0.0.0/16".parse().unwrap());
    assert_eq!(sentence.fill(), "10.0.0.0/16 aa: -65536, 65,536.");
    assert_eq!(Sentence::of("nothing").fill(), "nothing");
    let mut sentence = Sentence::of("{0}");
    sentence.text("{1}|");
    assert_eq!(sentence.fill(), "{1}|");
}

#[test]
fn a_form_is_chosen_by_number_or_name() {
    for (number, form) in [(0, "none"), (1, "one"), (2, "many"), (usize::MAX, "many")] {
        assert_eq!(Sentence::of("none|one|many").choose(number).fill(), form);
    }
    assert_eq!(Sentence::of("one|many").choose_plural(1).fill(), "one");
    assert_eq!(Sentence::of("one|many").choose_plural(0).fill(), "many");
    assert_eq!(Sentence::of("a=A|ab=B").choose_name("ab").fill(), "B");
    assert_eq!(Sentence::of("a=A|ab=B").choose_name("b").fill(), "");
}

#[test]
fn what_a_person_typed_turns_no_sentence_around() {
    for character in "\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}".chars() {
        let problem = Problem::NotANumber { value: format!("1{character}2") };
        assert_eq!(
            problem.say(Language::En),
            format!("“1<U+{:04X}>2” is not a whole number.", u32::from(character))
        );
    }
    let problem = Problem::NotANumber { value: "مرحبا\u{200d}".to_owned() };
    assert!(problem.say(Language::Ja).starts_with("「مرحبا\u{200d}」"));
}

#[test]
fn every_place_of_a_reason_has_its_value() {
    check(&Family {
        name: "Reason",
        sources: [include_str!("en/reason.rs"), include_str!("ja/reason.rs")],
        examples: vec![
            Reason::Secrets(vec!["A".into()]),
            Reason::Parameters(vec!["A".into()]),
            Reason::Buckets(vec!["a".into()]),
        ],
        sentence: Reason::sentence,
    });
}

#[test]
fn every_place_of_the_picture_has_its_value() {
    let (name, zone, label, service) = ("a", "b", "c", "d");
    let task = |count| Diagram::TaskTitle { zone, count, image: name, port: 80, cpu: 256, memory: 512 };
    check(&Family {
        name: "Diagram",
        sources: [include_str!("en/diagram.rs"), include_str!("ja/diagram.rs")],
        examples: vec![
            Diagram::Picture { name, region: "r", zones: 2, internal: false },
            Diagram::Picture { name, region: "r", zones: 2, internal: true },
            Diagram::Region { name, code: "r" },
            Diagram::Vpc { name },
            Diagram::ZoneTitle { zone },
            Diagram::PublicSubnetTitle { zone, cidr: "c" },
            Diagram::PrivateSubnetTitle { zone, cidr: "c" },
            Diagram::RegistryTitle { registry: "r" },
            Diagram::LoadBalancerTitle { zone, listener: "l" },
            Diagram::Line { from: "f", to: "t" },
            Diagram::LoadBalancerSecurityGroupTitle { zone },
            Diagram::TaskSecurityGroupTitle { zone },
            Diagram::NatGatewayTitle { zone, subnets: 1 },
            Diagram::NatGatewayTitle { zone, subnets: 2 },
            task(1),
            task(2),
            Diagram::TestListener { port: "8080" },
            Diagram::ScalesBetween { min: 2, max: 10 },
            Diagram::OnSpot { percent: 50 },
            Diagram::FlowLogsTitle { days: 30 },
            Diagram::FreeAddresses { count: "9" },
            Diagram::RoomTitle { zone, count: "9" },
            Diagram::InterfaceEndpointsTitle { zones: 2 },
            Diagram::InZones { zones: 2 },
            Diagram::InZonesUnused { zones: 2 },
            Diagram::InterfaceEndpointTitle { label, zones: 2, used: true },
            Diagram::InterfaceEndpointTitle { label, zones: 2, used: false },
            Diagram::GatewayEndpoint { service },
            Diagram::GatewayEndpointTitle { label },
            Diagram::ServiceTitle { service },
            Diagram::ToGatewayEndpoint { service },
        ],
        sentence: Diagram::sentence,
    });
}

#[test]
fn every_place_of_an_explanation_has_its_value() {
    let text = || String::from("a");
    check(&Family {
        name: "Learn",
        sources: [include_str!("en/learn.rs"), include_str!("ja/learn.rs")],
        examples: vec![
            Learn::Explain { heading: text() },
            Learn::WhyOf { section: text() },
            Learn::ShowInPictureOf { name: text() },
            Learn::ListPrices { region: text() },
            Learn::Priced { what: text(), price: text() },
            Learn::Terms { count: 0 },
            Learn::Terms { count: 1 },
            Learn::Terms { count: 2 },
            Learn::DocumentOf { name: text() },
        ],
        sentence: Learn::sentence,
    });
}

#[test]
fn every_place_of_a_mistake_has_its_value() {
    let a = || String::from("a");
    let mut examples = vec![
        Mistake::TooLarge { most: 1 },
        Mistake::NotJson { detail: a(), line: 1, column: 1 },
        Mistake::UnknownKey { key: a(), known: vec![a()] },
        Mistake::Missing { key: a() },
        Mistake::Empty { key: a() },
        Mistake::TooLong { key: a(), most: 1 },
        Mistake::TooMany { key: a(), most: 1 },
        Mistake::Unseen { key: a() },
        Mistake::Twice { key: a(), value: a() },
        Mistake::NoneOf { key: a(), value: a(), known: vec![a()] },
        Mistake::Link { key: a(), value: a() },
        Mistake::Host { key: a(), value: a() },
        Mistake::Id { key: a(), value: a() },
        Mistake::NoConfig { key: a(), detail: a() },
        Mistake::Value { key: a(), problem: Box::new(Problem::HttpOnly) },
    ];
    for wanted in [Kind::Text, Kind::List, Kind::Object] {
        examples.extend([String::new(), a()].map(|key| Mistake::WrongKind { key, wanted }));
    }
    check(&Family {
        name: "Mistake",
        sources: [include_str!("en/mistake.rs"), include_str!("ja/mistake.rs")],
        examples,
        sentence: Mistake::sentence,
    });
}

#[test]
fn every_place_of_the_palette_has_its_value() {
    check(&Family {
        name: "Palette",
        sources: [include_str!("en/palette.rs"), include_str!("ja/palette.rs")],
        examples: vec![
            Palette::Place { group: Group::Project, section: None },
            Palette::Place { group: Group::Project, section: Some(Section::Naming) },
            Palette::Endpoint { name: "a".into() },
            Palette::Results { shown: 0, all: 0 },
            Palette::Results { shown: 1, all: 1 },
            Palette::Results { shown: 2, all: 2 },
            Palette::Results { shown: 2, all: 3 },
        ],
        sentence: Palette::sentence,
    });
}

#[test]
fn every_place_of_a_flow_has_its_value() {
    let text = "a";
    check(&Family {
        name: "Flow",
        sources: [include_str!("en/flow.rs"), include_str!("ja/flow.rs")],
        examples: vec![
            Flow::CallFlow { service: text },
            Flow::BucketFlow { bucket: text },
            Flow::RequestLeg { port: 1 },
            Flow::PrivateRequestLeg { port: 1 },
            Flow::ForwardLeg { port: 1 },
            Flow::HealthCheckLeg { path: text, port: 1 },
            Flow::RegistryLeg { registry: text },
            Flow::SecretsKeyLeg { service: text },
            Flow::CallLeg { service: text },
            Flow::BucketLeg { bucket: text },
            Flow::Step { leg: text, way: text },
            Flow::PlainStep { leg: text },
            Flow::ThroughInterfaceEndpoint { name: text },
            Flow::ThroughGatewayEndpoint { service: text },
            Flow::ThroughNatOf { zone: text },
            Flow::InZones { zones: text, sentence: text },
            Flow::NoEndpoint { name: text },
            Flow::OtherRegion { found: text, region: text },
            Flow::OtherPartition { found: text },
            Flow::Egress { group: text, port: 1 },
            Flow::Ingress { group: text, port: 1 },
            Flow::Policy { name: text, action: text },
            Flow::ExecutionPermission { action: text },
            Flow::TaskPermission { action: text },
        ],
        sentence: |flow, language| flow.sentence(language),
    });
}

/// Sentences of a bundle keep the names of their values, which whoever writes the file fills in.
#[test]
fn sentences_of_a_bundle_name_the_same_values_in_every_language() {
    let names = |sentence: &'static str| -> BTreeSet<&str> {
        sentence.split('{').skip(1).map(|piece| piece.split_once('}').unwrap().0).collect()
    };
    let english: Vec<_> = en::bundle::ALL.split('\0').map(names).collect();
    let japanese: Vec<_> = ja::bundle::ALL.split('\0').map(names).collect();
    for ((english, japanese), name) in english.iter().zip(&japanese).zip(en::bundle::NAMES) {
        assert_eq!(english, japanese, "{name}");
        assert!(english.iter().all(|name| name.starts_with(char::is_alphabetic)), "{name}");
    }
    assert!(english.iter().any(|names| !names.is_empty()));
}

#[test]
fn every_place_of_the_command_line_has_its_value() {
    let (path, reason) = ("p".to_owned(), "r".to_owned());
    let json = Unusable::Json { detail: "d".into(), line: 1, column: 1 };
    check(&Family {
        name: "Cli",
        sources: [include_str!("en/cli.rs"), include_str!("ja/cli.rs")],
        examples: vec![
            Cli::Unreadable { path: path.clone(), reason: reason.clone() },
            Cli::Unwritable { path: path.clone(), reason },
            Cli::Unusable { path: path.clone(), unusable: json },
            Cli::Unusable { path: path.clone(), unusable: Unusable::Version { found: 2 } },
            Cli::UnknownRegion { region: "r".into() },
            Cli::SettingsUnusable { path: path.clone() },
            Cli::SettingsMistake { path: path.clone(), mistake: Mistake::More },
            Cli::UnknownPreset { preset: path.clone(), known: vec![path.clone()] },
            Cli::StillNeeded { paths: vec![path.clone()] },
            Cli::ChangedByHand { paths: vec![path.clone()] },
            Cli::Fix { label: path.clone() },
            Cli::Document { url: path.clone() },
            Cli::Wrote { path: path.clone() },
            Cli::Removed { path },
            Cli::Unchanged { count: 1 },
            Cli::Errors { count: 1 },
            Cli::Errors { count: 2 },
            Cli::Warnings { count: 1 },
            Cli::Warnings { count: 2 },
            Cli::Notes { count: 1 },
            Cli::Notes { count: 2 },
            Cli::Summary { errors: 1, warnings: 2, notes: 0 },
        ],
        sentence: Cli::sentence,
    });
}

#[test]
fn every_place_of_what_is_brought_has_its_value() {
    let a = || "a".to_owned();
    let json = || Unusable::Json { detail: "d".into(), line: 1, column: 1 };
    let version = || Unusable::Version { found: 2 };
    let mut examples = vec![
        Bring::DownloadFile { path: a() },
        Bring::Design { title: a(), region: a() },
        Bring::OpenIt { title: a() },
        Bring::AddAll { count: 2 },
        Bring::Files { name: a(), count: 1 },
        Bring::Files { name: a(), count: 2 },
        Bring::Unusable { name: a(), unusable: json() },
        Bring::Unusable { name: a(), unusable: version() },
        Bring::NotJson { unusable: json() },
        Bring::NotJson { unusable: version() },
        Bring::Of { name: a(), reason: a() },
    ];
    let refusals = [Refusal::Damaged, Refusal::TooLarge, Refusal::Name(a()), Refusal::Method(a())];
    examples.extend(refusals.map(|refusal| Bring::NotZip { refusal }));
    check(&Family {
        name: "Bring",
        sources: [include_str!("en/bring.rs"), include_str!("ja/bring.rs")],
        examples,
        sentence: Bring::sentence,
    });
}

#[test]
fn every_place_of_kept_work_has_its_value() {
    let a = || "a".to_owned();
    let json = || Unusable::Json { detail: "d".into(), line: 1, column: 1 };
    let version = || Unusable::Version { found: 2 };
    let mut examples = vec![
        Kept::Open { title: a() },
        Kept::Apart { title: a() },
        Kept::Deleted { title: a() },
        Kept::Restored { title: a() },
        Kept::Duplicated { title: a(), cidr: a() },
        Kept::Imported { added: 1, known: 0 },
        Kept::Imported { added: 1, known: 2 },
        Kept::ImportUnusable { name: a(), unusable: json() },
        Kept::ImportUnusable { name: a(), unusable: version() },
        Kept::NameOf { title: a() },
        Kept::OpenItOf { title: a() },
        Kept::DuplicateOf { title: a() },
        Kept::DeleteOf { title: a() },
        Kept::CompareOf { title: a() },
        Kept::SettingsMistake(Mistake::Empty { key: a() }),
        Kept::Changed { date: a() },
        Kept::DamagedEntry { key: a(), reason: Unreadable::Damaged },
    ];
    examples.extend((0..3).map(|variables| Kept::LinkCopied { variables }));
    check(&Family {
        name: "Kept",
        sources: [include_str!("en/kept.rs"), include_str!("ja/kept.rs")],
        examples,
        sentence: Kept::sentence,
    });
}

#[test]
fn every_place_of_the_form_has_its_value() {
    let a = || "a".to_owned();
    let mut examples = vec![
        Form::ContainerNow { architecture: Architecture::Arm64, variables: 0, secrets: 0 },
        Form::Chosen(vec![]),
        Form::ScalingNow { min: 1, max: 2 },
        Form::Chosen(vec![a()]),
        Form::Pair { control: Control::Cidr, value: a() },
        Form::Calls(vec![]),
        Form::Calls(vec![a()]),
        Form::HealthCheckNow { path: a(), codes: a(), interval: a() },
        Form::EndpointCounts { interface: 1, gateway: 1 },
        Form::Size { cpu: 256, memory: 512 },
        Form::Cpu { cpu: 256 },
        Form::SizeUnknown { cpu: 1, memory: 1 },
        Form::Addresses { total: 9, subnets: 2, public: (1, 1), private: (1, 2) },
        Form::Span(1, 1),
        Form::Span(1, 2),
        Form::NoRegion { query: a() },
        Form::BackToAutomaticFor { label: "l" },
        Form::RemoveRow { name: a() },
        Form::NameTwice { name: a() },
        Form::HasSwitch { name: a() },
        Form::PresetNeeds { names: vec![a()] },
        Form::Fix { label: a() },
        Form::Fixed { label: a() },
        Form::ShowField(Some(Control::Cidr)),
        Form::ShowField(None),
    ];
    for number in 0..3 {
        examples.extend([
            Form::NamingNow { environment: a(), tags: number },
            Form::SubnetsNow { by_hand: number },
            Form::OtherEndpointsNow { on: number },
            Form::Variables { count: number },
            Form::Secrets { count: number },
            Form::FindingCount { count: number },
        ]);
    }
    for days in 1..3 {
        examples.extend([Form::LogsNow { days }, Form::Days { days }]);
    }
    for choice in [false, true] {
        examples.extend([
            Form::Zone { name: a(), recommended: choice },
            Form::SubnetOf { zone: a(), public: choice },
        ]);
        for (by_hand, through_nat) in [(false, false), (false, true), (true, false), (true, true)] {
            for reasons in [vec![], vec![Reason::Exec]] {
                examples.push(Form::EndpointWhy { on: choice, by_hand, through_nat, reasons });
            }
        }
    }
    check(&Family {
        name: "Form",
        sources: [include_str!("en/form.rs"), include_str!("ja/form.rs")],
        examples,
        sentence: Form::sentence,
    });
}

#[test]
fn every_place_of_the_bill_has_its_value() {
    let a = || "a".to_owned();
    let (one, other) = (Way::NatSingle, Way::Both);
    check(&Family {
        name: "Bill",
        sources: [include_str!("en/bill.rs"), include_str!("ja/bill.rs")],
        examples: vec![
            Bill::Many { unit: Unit::Hours, value: a() },
            Bill::Many { unit: Unit::Alarms, value: a() },
            Bill::Price { usd: a() },
            Bill::Dollars { usd: a() },
            Bill::Yen { jpy: a() },
            Bill::UsageOf { service: a() },
            Bill::Not { what: a() },
            Bill::ListedPrice { source: a(), date: a(), known: Confidence::Low },
            Bill::Unreached { gb: a() },
            Bill::Crosses { first: one, then: other, gb: a() },
            Bill::NeverCrosses { cheaper: one, other },
            Bill::Same { one, other },
            Bill::Present { gb: a(), way: one },
            Bill::PaysOff { gb: a() },
            Bill::ChartAbout { gb: a(), percent: a() },
            Bill::Excludes { items: vec![a()] },
            Bill::Assumes { usages: vec![a()] },
            Bill::Assumed { usage: a(), amount: a() },
            Bill::Source { what: a(), dates: vec![a()] },
            Bill::Cheaper { saving: a(), total: a() },
            Bill::Date { year: a(), month: None, day: None },
            Bill::Date { year: a(), month: Some(3), day: None },
            Bill::Date { year: a(), month: Some(3), day: Some(a()) },
            Bill::AMonth { sum: a() },
            Bill::TotalNow { sum: a() },
            Bill::ChoicesCost { choices: vec![a()] },
            Bill::WithCost { option: a(), sum: a() },
            Bill::FurtherZone { sum: a() },
            Bill::FurtherTask { sum: a() },
            Bill::FurtherGib { sum: a() },
            Bill::FurtherSecret { sum: a() },
            Bill::FurtherBucket { sum: a() },
            Bill::OwnAndWithout { own: a(), without: a() },
            Bill::CountsInternet { gb: a() },
            Bill::AtGb { gb: a() },
        ],
        sentence: Bill::sentence,
    });
}

#[test]
fn every_place_of_a_remedy_has_its_value() {
    let (a, net) = (|| "a".to_owned(), "10.0.0.0/16".parse().unwrap());
    check(&Family {
        name: "Remedy",
        sources: [include_str!("en/remedy.rs"), include_str!("ja/remedy.rs")],
        examples: vec![
            Remedy::Use { value: a() },
            Remedy::UseRange { range: net },
            Remedy::Remove { value: a() },
            Remedy::EndpointOn { name: a() },
            Remedy::EndpointOff { name: a() },
            Remedy::Allow { range: net },
            Remedy::Size { cpu: 1, memory: 2 },
            Remedy::Tasks { count: 1 },
            Remedy::TrackCpu { percent: 1 },
            Remedy::Grace { seconds: 1 },
            Remedy::KeepLogs { days: 1 },
            Remedy::Spot { percent: 1 },
            Remedy::MakeSecret { variable: a(), parameter: a() },
            Remedy::Tag { key: a(), value: a() },
            Remedy::StateIn { bucket: a() },
        ],
        sentence: |remedy, language| remedy.sentence(language),
    });
}

#[test]
fn every_place_of_a_step_has_its_value() {
    let a = || "a".to_owned();
    check(&Family {
        name: "Step",
        sources: [include_str!("en/step.rs"), include_str!("ja/step.rs")],
        examples: vec![
            Step::Value { name: a(), from: a(), to: a() },
            Step::Entry { entry: Entry::Zone, name: a() },
            Step::Added { entry: a() },
            Step::Removed { entry: a() },
            Step::Edited { entry: a() },
            Step::EndpointOn { name: a() },
            Step::EndpointOff { name: a() },
            Step::EndpointAutomatic { name: a() },
            Step::Preset { name: a() },
            Step::Fix { label: a() },
            Step::Several { count: 1 },
            Step::Several { count: 2 },
            Step::Undo { step: None },
            Step::Undo { step: Some(a()) },
            Step::Redo { step: None },
            Step::Redo { step: Some(a()) },
            Step::Undone { step: a() },
            Step::Redone { step: a() },
            Step::BackAt { step: a() },
            Step::Kept { count: 200 },
            Step::CompareState { step: a() },
            Step::SameFiles { count: 1 },
            Step::SameFiles { count: 2 },
            Step::Folded { count: 2 },
            Step::MoreRows { count: 2 },
        ],
        sentence: Step::sentence,
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "a line for each problem")]
fn every_place_of_a_problem_has_its_value() {
    let a = || "a".to_owned();
    let net: ipnet::Ipv4Net = "10.0.0.0/16".parse().unwrap();
    let size = |cpu_is_valid| Problem::SizeInvalid { cpu: 1, memory: 1, allowed: vec![512], cpu_is_valid };
    check(&Family {
        name: "Problem",
        sources: [include_str!("en/problem.rs"), include_str!("ja/problem.rs")],
        examples: vec![
            Problem::NotANumber { value: a() },
            Problem::NameCharacters { value: a() },
            Problem::NameTooLong { name: a(), limit: 1 },
            Problem::NameReserved { name: a(), prefix: "p" },
            Problem::TagInvalid { key: a() },
            Problem::TagsTooMany { count: 9, most: 8 },
            Problem::TagReserved { key: a() },
            Problem::RegionUnknown { region: a() },
            Problem::RegionOptIn { region: "r" },
            Problem::ZonesTooFew { count: 1 },
            Problem::ZoneOfOtherRegion { zone: a(), region: "r" },
            Problem::ZoneUnknown { zone: a(), region: "r" },
            Problem::ZoneTwice { zone: a() },
            Problem::ZoneNotRecommended { zone: a() },
            Problem::ZonesDifferByAccount { region: "r" },
            Problem::CidrMalformed { value: a() },
            Problem::CidrIpv6 { value: a() },
            Problem::CidrHostBits { value: a(), network: net },
            Problem::CidrTooLarge { prefix: 8 },
            Problem::CidrTooSmall { prefix: 28 },
            Problem::CidrNoRoom { cidr: net, zones: 2, needed: 24 },
            Problem::CidrReserved { cidr: net, range: net },
            Problem::CidrPublic { cidr: net },
            Problem::CidrDocker { cidr: net },
            Problem::CidrTight { zone: a(), moves: vec![(a(), net, net)] },
            Problem::CidrFull { zone: a(), needed: 24 },
            Problem::SubnetZoneNotChosen { zone: a() },
            Problem::SubnetOutside { subnet: net, vpc: net },
            Problem::SubnetOverlap { subnet: net, other: net, other_zone: a() },
            Problem::SubnetTooSmall { subnet: net, smallest: 27 },
            Problem::EndpointUnknown { name: a() },
            Problem::EndpointNotOffered { name: "n" },
            Problem::EndpointAbsent { name: "n", region: "r" },
            Problem::EndpointMissing { name: "n", reason: Reason::Logs },
            Problem::EndpointUnused { name: "n" },
            Problem::CertificateMalformed { value: a() },
            Problem::CertificateRegion { found: a(), region: "r" },
            Problem::CertificatePartition { found: a(), partition: "p" },
            Problem::HealthPath { value: a() },
            Problem::HealthCodes { value: a() },
            Problem::HealthTimeout { timeout: 9, interval: 5 },
            Problem::NumberRange { value: 0, least: 1, most: 2 },
            Problem::ImageMalformed { value: a() },
            Problem::ImageNeedsInternet { registry: a() },
            Problem::ImageOfOtherRegion { found: a(), region: "r" },
            size(true),
            size(false),
            Problem::CountBelowZones { count: 1, zones: 2 },
            Problem::CountBelowZones { count: 2, zones: 3 },
            Problem::VariableName { value: a() },
            Problem::VariableValue { name: a() },
            Problem::VariableTwice { name: a() },
            Problem::SecretMalformed { value: a() },
            Problem::SecretRegion { found: a(), region: "r" },
            Problem::SecretPartition { found: a(), partition: "p" },
            Problem::CallUnknown { name: a() },
            Problem::CallNotExact { name: "n" },
            Problem::CallTwice { name: a() },
            Problem::LogDays { value: 2, allowed: &[1] },
            Problem::PeerOverlap { cidr: net, peer: net },
            Problem::EndpointNotKnown { name: a(), region: "r" },
            Problem::CertificateZoneMissing { name: a() },
            Problem::CertificateNameMissing { zone: a() },
            Problem::DomainMalformed { value: a() },
            Problem::DomainTooLong { name: a(), limit: 64 },
            Problem::DomainOutsideZone { name: a(), zone: a() },
            Problem::AllowedMany { rules: 62, most: 60 },
            Problem::BucketName { value: a() },
            Problem::PublicSubnetUnused { zone: a() },
            Problem::KeyMalformed { value: a() },
            Problem::KeyRegion { found: a(), region: "r" },
            Problem::KeyPartition { found: a(), partition: "p" },
            Problem::TopicMalformed { value: a() },
            Problem::TopicRegion { found: a(), region: "r" },
            Problem::TopicPartition { found: a(), partition: "p" },
            Problem::ScalingMinAboveMax { min: 2, max: 1 },
            Problem::StateBucketName { value: a() },
            Problem::StateKey { value: a() },
            Problem::ScalingCountOutside { count: 1, min: 2, max: 3 },
            Problem::ImageOfOtherPartition { found: a() },
            Problem::RegistryPort { registry: a(), port: 1 },
            Problem::ImageHostWithoutEndpoint { host: a() },
            Problem::UsageUnknown { name: a() },
            Problem::UsageMalformed { value: a() },
            Problem::PriceUnknown { name: a() },
            Problem::PriceMalformed { value: a() },
            Problem::RateMalformed { value: a() },
            Problem::ZoneWithoutFargate { zone: a(), region: "r", ids: &["i"] },
            Problem::PrivateSubnetTight { zone: a(), subnet: net, addresses: 16, needed: 17 },
            Problem::TasksWithoutRoom { tasks: 9, free: 8 },
            Problem::SingleNat { zone: a() },
            Problem::PullThroughCache { repository: a(), upstream: "u" },
            Problem::GraceInVain { grace: 3, unhealthy_after: 1, healthy_after: 2 },
            Problem::StartTooShort { seconds: 1 },
            Problem::PortNotHttp { port: 1, protocol: "p" },
            Problem::DeletionProtectionOff { environment: a() },
            Problem::LogsShort { environment: a(), days: 1 },
            Problem::VariableLooksSecret { name: a() },
            Problem::TagMissing { key: a(), allowed: vec![], default: None },
            Problem::TagMissing { key: a(), allowed: vec![a()], default: None },
            Problem::TagNotAllowed { key: a(), value: a(), allowed: vec![a()], default: None },
            Problem::RegionNotAllowed { region: a(), allowed: vec![a()] },
            Problem::CidrOutsidePool { cidr: net, pool: net },
            Problem::ImageHostNotAllowed { host: a(), allowed: vec![a()] },
            Problem::StateElsewhere { bucket: a(), region: a() },
        ],
        sentence: Problem::sentence,
    });
}
