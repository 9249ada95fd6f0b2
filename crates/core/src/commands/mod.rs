//! Everything that the page leads to by its name: fields, findings, files, resources, terms, and things to do.

mod command;

pub use command::{Command, Held, Holds, Pressed, Shortcut};

use crate::config::Config;
use crate::cost::{usage, usage_name};
use crate::design::Design;
use crate::finding::{Field, Finding};
use crate::form::{chooser, is_shown, place};
use crate::plan::endpoint_choices;
use crate::search::{Query, ranked};
use crate::text::{Control, Form, Language, Learn, Palette, Topic};

/// Where an entry leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Something to do.
    Command(Command),
    /// The control of a field.
    Field(Field),
    /// What is wrong or worth knowing, by its place in the list.
    Finding(usize),
    /// A file of the bundle, by its path.
    File(String),
    /// The code of a resource, by its address.
    Resource(String),
    /// A term of the glossary.
    Term(Topic),
}

/// What entries lead to, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    /// What was chosen lately, whatever it is.
    Recent,
    Command,
    Field,
    Finding,
    File,
    Resource,
    Term,
}

/// One thing that the page leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where to.
    pub target: Target,
    /// What it is called.
    pub label: String,
    /// Where it is, or what it says; empty where the label says it all.
    pub place: String,
    /// Another name that it is found by, such as a field's path.
    alias: String,
}

/// Entries of one kind, under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// The heading.
    pub kind: Kind,
    /// The entries.
    pub entries: Vec<&'a Entry>,
}

/// What is shown for a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The entries, the section with the best match first.
    pub sections: Vec<Section<'a>>,
    /// How many match, also where fewer are shown.
    pub all: usize,
}

/// So many matches are shown: more are no answer.
pub const MOST: usize = 50;

impl Target {
    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Command(_) => Kind::Command,
            Self::Field(_) => Kind::Field,
            Self::Finding(_) => Kind::Finding,
            Self::File(_) => Kind::File,
            Self::Resource(_) => Kind::Resource,
            Self::Term(_) => Kind::Term,
        }
    }
}

/// Everything that can be gone to or done, in the order of the page.
pub fn entries(
    config: &Config,
    design: Option<&Design>,
    findings: &[Finding],
    language: Language,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        Command::ALL.into_iter().map(|command| of_command(command, language)).collect();
    entries.extend(Control::ALL.into_iter().filter_map(|control| of_control(config, control, language)));
    let endpoints = endpoint_choices(config);
    entries.extend(endpoints.iter().map(|choice| of_endpoint(choice.service.name, language)));
    if let Some(design) = design {
        let usages = usage(&design.plan);
        entries.extend(usages.iter().map(|usage| {
            let field = Field::entry("cost.usage", &usage.key.name());
            let alias = field.path().to_owned();
            let (label, place) = (usage_name(usage, language), Palette::InTheBill.say(language).into_owned());
            Entry { target: Target::Field(field), label, place, alias }
        }));
    }
    entries.extend(findings.iter().enumerate().map(|(index, finding)| Entry {
        target: Target::Finding(index),
        label: finding.message(language),
        place: [&Form::Severity(finding.severity).say(language), " ", finding.code()].concat(),
        alias: finding.field.path().to_owned(),
    }));
    if let Some(design) = design {
        entries.extend(design.bundle.files.iter().map(|file| Entry {
            target: Target::File(file.path.clone()),
            label: file.path.clone(),
            place: String::new(),
            alias: String::new(),
        }));
        entries.extend(design.bundle.resources.iter().map(|resource| Entry {
            target: Target::Resource(resource.address.clone()),
            label: resource.address.clone(),
            place: resource.file.clone(),
            alias: String::new(),
        }));
    }
    entries.extend(Topic::ALL.into_iter().map(|topic| Entry {
        target: Target::Term(topic),
        label: Learn::Name(topic).say(language).into_owned(),
        place: Learn::Brief(topic).say(language).into_owned(),
        alias: String::new(),
    }));
    entries
}

fn of_command(command: Command, language: Language) -> Entry {
    let label = Palette::Command(command).say(language).into_owned();
    Entry { target: Target::Command(command), label, place: String::new(), alias: String::new() }
}

/// A control that is not shown leads to the one that would have it shown.
fn of_control(config: &Config, control: Control, language: Language) -> Option<Entry> {
    let (group, section) = place(control)?;
    let shown = if is_shown(config, control) { control } else { chooser(control) };
    Some(Entry {
        target: Target::Field(Field::fixed(shown.path())),
        label: Form::Label(control).say(language).into_owned(),
        place: Palette::Place { group, section }.say(language).into_owned(),
        alias: control.path().to_owned(),
    })
}

fn of_endpoint(name: &'static str, language: Language) -> Entry {
    let field = Field::entry(Control::Endpoints.path(), name);
    let alias = field.path().to_owned();
    Entry {
        target: Target::Field(field),
        label: Palette::Endpoint { name: name.to_owned() }.say(language).into_owned(),
        place: Form::EndpointFor(name).say(language).into_owned(),
        alias,
    }
}

/// What matches a query. Without one: what was chosen lately, and the commands.
pub fn found<'a>(typed: &str, entries: &'a [Entry], recent: &[Target]) -> Found<'a> {
    let query = Query::new(typed);
    if query.is_empty() {
        return suggested(entries, recent);
    }
    let ranks = entries.iter().map(|entry| query.rank(&[&entry.label, &entry.place, &entry.alias]));
    let order = ranked(ranks);
    let mut sections: Vec<Section<'a>> = Vec::new();
    for entry in order.iter().take(MOST).filter_map(|position| entries.get(*position)) {
        let kind = entry.target.kind();
        match sections.iter_mut().find(|section| section.kind == kind) {
            Some(section) => section.entries.push(entry),
            None => sections.push(Section { kind, entries: vec![entry] }),
        }
    }
    Found { sections, all: order.len() }
}

fn suggested<'a>(entries: &'a [Entry], recent: &[Target]) -> Found<'a> {
    let lately = recent.iter().filter_map(|target| entries.iter().find(|entry| entry.target == *target));
    let commands = entries.iter().filter(|entry| {
        // The palette is open already.
        entry.target.kind() == Kind::Command && entry.target != Target::Command(Command::Palette)
    });
    let sections = [
        Section { kind: Kind::Recent, entries: lately.collect() },
        Section { kind: Kind::Command, entries: commands.collect() },
    ];
    let all = sections.iter().map(|section| section.entries.len()).sum();
    Found { sections: sections.into_iter().filter(|section| !section.entries.is_empty()).collect(), all }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::design;

    fn all(config: &Config, language: Language) -> Vec<Entry> {
        let outcome = design(config);
        entries(config, outcome.design.as_ref(), &outcome.findings, language)
    }

    /// What a query leads to first.
    fn first(typed: &str, entries: &[Entry]) -> Target {
        found(typed, entries, &[]).sections[0].entries[0].target.clone()
    }

    #[test]
    fn everything_has_an_entry() {
        let config = Config::default();
        let outcome = design(&config);
        let design = outcome.design.as_ref().unwrap();
        for language in Language::ALL {
            let entries = all(&config, language);
            let has = |target: &Target| entries.iter().any(|entry| entry.target == *target);
            assert!(Command::ALL.iter().all(|command| has(&Target::Command(*command))));
            assert!(Topic::ALL.iter().all(|topic| has(&Target::Term(*topic))));
            assert!(design.bundle.files.iter().all(|file| has(&Target::File(file.path.clone()))));
            let resources = &design.bundle.resources;
            assert!(resources.iter().all(|resource| has(&Target::Resource(resource.address.clone()))));
            assert!((0..outcome.findings.len()).all(|finding| has(&Target::Finding(finding))));
            for control in Control::ALL {
                let label = Form::Label(control).say(language);
                let entry =
                    entries.iter().find(|entry| entry.label == label && entry.alias == control.path());
                let entry = entry.unwrap_or_else(|| panic!("{control:?}"));
                assert!(!entry.place.is_empty(), "{control:?}");
                let Target::Field(field) = &entry.target else { panic!("{control:?}") };
                let leads_to = Control::of(field).unwrap();
                assert!(is_shown(&config, leads_to), "{control:?} leads to {leads_to:?}");
            }
            assert!(entries.iter().all(|entry| !entry.label.is_empty()));
        }
    }

    #[test]
    fn a_query_leads_to_what_is_meant() {
        let field = |path: &'static str| Target::Field(Field::fixed(path));
        let english = all(&Config::default(), Language::En);
        for (typed, target) in [
            ("VPC CIDR", field("network.cidr")),
            ("cidr vpc", field("network.cidr")),
            ("health path", field("load_balancer.health_check.path")),
            ("network.nat", field("network.nat")),
            ("ecr.dkr", field("network.endpoints.ecr.dkr")),
            ("ecrdkr", field("network.endpoints.ecr.dkr")),
            ("state bucket", field("state.backend")),
            ("network/main.tf", Target::File("network/main.tf".into())),
            ("alb/main", Target::File("alb/main.tf".into())),
            ("aws_lb.this", Target::Resource("module.alb.aws_lb.this".into())),
            ("dark", Target::Command(Command::DarkTheme)),
            ("glossary", Target::Command(Command::Glossary)),
            ("execution role", Target::Term(Topic::ExecutionRole)),
            ("log gb", field("cost.usage.log_gb")),
        ] {
            assert_eq!(first(typed, &english), target, "{typed}");
        }
        let code = design(&Config::default()).findings[0].code();
        assert_eq!(first(code, &english), Target::Finding(0));
        let japanese = all(&Config::default(), Language::Ja);
        for (typed, target) in [
            ("ヘルスチェック パス", field("load_balancer.health_check.path")),
            ("へるすちぇっく パス", field("load_balancer.health_check.path")),
            ("ＣＩＤＲ", Target::Term(Topic::Cidr)),
            ("用語集", Target::Command(Command::Glossary)),
            ("暗い", Target::Command(Command::DarkTheme)),
            ("タスク実行ロール", Target::Term(Topic::ExecutionRole)),
        ] {
            assert_eq!(first(typed, &japanese), target, "{typed}");
        }
    }

    #[test]
    fn without_a_query_there_is_what_was_chosen_lately() {
        let entries = all(&Config::default(), Language::En);
        let kinds = |found: &Found<'_>| found.sections.iter().map(|section| section.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&found(" ", &entries, &[])), [Kind::Command]);
        let recent =
            [Target::File("main.tf".into()), Target::File("gone.tf".into()), Target::Term(Topic::Vpc)];
        let suggested = found("", &entries, &recent);
        assert_eq!(kinds(&suggested), [Kind::Recent, Kind::Command]);
        let targets: Vec<&Target> = suggested.sections[0].entries.iter().map(|entry| &entry.target).collect();
        assert_eq!(targets, [&recent[0], &recent[2]]);
        assert_eq!(suggested.all, 2 + Command::ALL.len() - 1);
    }

    #[test]
    fn many_matches_are_counted_and_the_best_are_shown() {
        let entries = all(&Config::default(), Language::En);
        let found = found("a", &entries, &[]);
        let shown: usize = found.sections.iter().map(|section| section.entries.len()).sum();
        assert!(shown == MOST && found.all > MOST);
        let kinds: Vec<Kind> = found.sections.iter().map(|section| section.kind).collect();
        assert!(kinds.iter().enumerate().all(|(place, kind)| !kinds[place + 1..].contains(kind)));
        assert_eq!(super::found("zzzqqq", &entries, &[]), Found { sections: Vec::new(), all: 0 });
    }
}
