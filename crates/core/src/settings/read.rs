//! Reading settings: every mistake is said, and none is overlooked.

use ipnet::Ipv4Net;

use super::value::{Value, value};
use super::{Help, MandatoryTag, OwnPreset, Settings, StateBucket, begin, image_host, plan_under};
use crate::catalog::{self, PriceKey};
use crate::cidr;
use crate::config::{Choice as _, Config, Preset, merge};
use crate::decimal::{self, NANO};
use crate::json::Wrong;
use crate::plan::{is_bucket_name, tag_problem};
use crate::text::{Kind, Language, Mistake, Problem};

/// The most bytes of a text that is read; settings of every option have a few kB.
pub const MOST_BYTES: usize = 256 * 1024;

/// Every key.
pub const KEYS: [&str; 10] = [
    "title",
    "help",
    "language",
    "allowed_regions",
    "mandatory_tags",
    "cidr_pool",
    "image_hosts",
    "state",
    "prices",
    "presets",
];

/// The most entries of a list.
const MOST_ENTRIES: usize = 100;
/// The most mistakes that are said.
const MOST_MISTAKES: usize = 50;
/// The most characters of a name or a title.
const SHORT: usize = 60;
/// The most characters of any other text.
const LONG: usize = 2000;

/// Reads settings from JSON. Late code.
///
/// # Errors
/// Every mistake in the text. There are no settings then, not even those without a mistake.
#[inline(never)]
pub fn read(text: &str) -> Result<Settings, Vec<Mistake>> {
    if text.len() > MOST_BYTES {
        return Err(vec![Mistake::TooLarge { most: MOST_BYTES / 1024 }]);
    }
    // Some editors put a mark before it, which a browser takes off.
    let value = value(text.strip_prefix('\u{feff}').unwrap_or(text))
        .map_err(|Wrong { detail, line, column }| vec![Mistake::NotJson { detail, line, column }])?;
    let mut reading = Reading::default();
    let settings = reading.settings(&value);
    if reading.mistakes.is_empty() { Ok(settings) } else { Err(reading.mistakes) }
}

/// The mistakes that were found.
#[derive(Default)]
struct Reading {
    mistakes: Vec<Mistake>,
}

impl Reading {
    fn settings(&mut self, value: &Value<'_>) -> Settings {
        let mut settings = Settings::default();
        for (key, value) in self.members(value, "", &KEYS).unwrap_or_default() {
            match &**key {
                "title" => settings.title = self.line(value, key, SHORT).unwrap_or_default(),
                "help" => settings.help = self.help(value),
                "language" => settings.language = self.language(value),
                "allowed_regions" => settings.allowed_regions = self.regions(value),
                "mandatory_tags" => settings.mandatory_tags = self.tags(value),
                "cidr_pool" => settings.cidr_pool = self.pool(value),
                "image_hosts" => settings.image_hosts = self.hosts(value),
                "state" => settings.state = self.state(value),
                "prices" => settings.prices = self.prices(value),
                "presets" => settings.presets = self.presets(value),
                // Already said.
                _ => {}
            }
        }
        if self.mistakes.is_empty() {
            self.judge_presets(&settings);
        }
        settings
    }

    fn help(&mut self, value: &Value<'_>) -> Option<Help> {
        let members = self.members(value, "help", &["text", "url"])?;
        let text = self.optional(members, "help", "text", SHORT).unwrap_or_default();
        let url = self.required(members, "help", "url", LONG)?;
        if is_link(&url) {
            return Some(Help { text, url });
        }
        self.say(Mistake::Link { key: "help.url".to_owned(), value: url });
        None
    }

    fn language(&mut self, value: &Value<'_>) -> Option<Language> {
        let name = self.line(value, "language", SHORT)?;
        let language = Language::ALL.into_iter().find(|language| language.tag() == name);
        if language.is_none() {
            let known = Language::En.names().iter().map(|&name| name.to_owned()).collect();
            self.say(Mistake::NoneOf { key: "language".to_owned(), value: name, known });
        }
        language
    }

    fn regions(&mut self, value: &Value<'_>) -> Vec<String> {
        let regions = self.names(value, "allowed_regions");
        for (index, region) in regions.iter().enumerate() {
            if catalog::region(region).is_none() {
                self.refuse("allowed_regions", index, Problem::RegionUnknown { region: region.clone() });
            }
        }
        regions
    }

    fn tags(&mut self, value: &Value<'_>) -> Vec<MandatoryTag> {
        let mut tags: Vec<MandatoryTag> = Vec::new();
        for (index, value) in self.list(value, "mandatory_tags").iter().enumerate() {
            let here = place("mandatory_tags", index);
            let Some(members) = self.members(value, &here, &["key", "values", "default"]) else { continue };
            let key = self.required(members, &here, "key", LONG);
            let default = self.optional(members, &here, "default", LONG);
            let values = match member(members, "values") {
                Some(value) => self.names(value, &below(&here, "values")),
                None => Vec::new(),
            };
            let Some(key) = key else { continue };
            for text in values.iter().chain(&default) {
                if let Some(problem) = tag_problem(&key, text) {
                    self.say(Mistake::Value { key: here.clone(), problem: Box::new(problem) });
                    break;
                }
            }
            if let Some(problem) = tag_problem(&key, "").filter(|_| values.is_empty() && default.is_none()) {
                self.say(Mistake::Value { key: here.clone(), problem: Box::new(problem) });
            }
            if let Some(value) =
                default.as_ref().filter(|value| !values.is_empty() && !values.contains(value))
            {
                let key = below(&here, "default");
                self.say(Mistake::NoneOf { key, value: value.clone(), known: values.clone() });
            }
            if tags.iter().any(|tag| tag.key == key) {
                self.say(Mistake::Twice { key: here, value: key });
                continue;
            }
            tags.push(MandatoryTag { key, values, default });
        }
        tags
    }

    fn pool(&mut self, value: &Value<'_>) -> Option<Ipv4Net> {
        let text = self.line(value, "cidr_pool", SHORT)?;
        match cidr::parse_pool(&text) {
            Ok(pool) => Some(pool),
            Err(problem) => {
                self.say(Mistake::Value { key: "cidr_pool".to_owned(), problem: Box::new(problem) });
                None
            }
        }
    }

    fn hosts(&mut self, value: &Value<'_>) -> Vec<String> {
        let hosts = self.names(value, "image_hosts");
        for (index, host) in hosts.iter().enumerate() {
            if !image_host::is_entry(host) {
                self.say(Mistake::Host { key: place("image_hosts", index), value: host.clone() });
            }
        }
        hosts
    }

    fn state(&mut self, value: &Value<'_>) -> Option<StateBucket> {
        let members = self.members(value, "state", &["bucket", "region"])?;
        let bucket = self.required(members, "state", "bucket", LONG);
        let region = self.required(members, "state", "region", SHORT);
        let (bucket, region) = (bucket?, region?);
        if !is_bucket_name(&bucket) {
            let problem = Problem::StateBucketName { value: bucket.clone() };
            self.say(Mistake::Value { key: "state.bucket".to_owned(), problem: Box::new(problem) });
        }
        if catalog::region(&region).is_none() {
            let problem = Problem::RegionUnknown { region: region.clone() };
            self.say(Mistake::Value { key: "state.region".to_owned(), problem: Box::new(problem) });
        }
        Some(StateBucket { bucket, region })
    }

    fn prices(&mut self, value: &Value<'_>) -> Vec<(PriceKey, i64)> {
        let mut prices = Vec::new();
        let Value::Object(members, _) = value else {
            self.say(Mistake::WrongKind { key: "prices".to_owned(), wanted: Kind::Object });
            return prices;
        };
        for (name, value) in members {
            let here = below("prices", name);
            let Some(key) = PriceKey::named(name) else {
                let problem = Problem::PriceUnknown { name: name.clone() };
                self.say(Mistake::Value { key: here, problem: Box::new(problem) });
                continue;
            };
            let Some(text) = self.line(value, &here, SHORT) else { continue };
            if let Some(nano) = decimal::parse(&text, NANO).filter(|nano| *nano < 1000 * NANO) {
                prices.push((key, nano));
            } else {
                let problem = Problem::PriceMalformed { value: text };
                self.say(Mistake::Value { key: here, problem: Box::new(problem) });
            }
        }
        prices
    }

    fn presets(&mut self, value: &Value<'_>) -> Vec<OwnPreset> {
        let mut presets: Vec<OwnPreset> = Vec::new();
        for (index, value) in self.list(value, "presets").iter().enumerate() {
            let here = place("presets", index);
            let known = ["id", "name", "about", "config"];
            let Some(members) = self.members(value, &here, &known) else { continue };
            let id = self.required(members, &here, "id", SHORT);
            let name = self.required(members, &here, "name", SHORT);
            let about = self.optional(members, &here, "about", LONG).unwrap_or_default();
            let json = match member(members, "config") {
                Some(Value::Object(_, json)) => Some((*json).to_owned()),
                Some(_) => {
                    self.say(Mistake::WrongKind { key: below(&here, "config"), wanted: Kind::Object });
                    None
                }
                None => {
                    self.say(Mistake::Missing { key: below(&here, "config") });
                    None
                }
            };
            let (Some(id), Some(name), Some(json)) = (id, name, json) else { continue };
            if !is_id(&id) {
                self.say(Mistake::Id { key: below(&here, "id"), value: id.clone() });
            }
            if presets.iter().any(|preset| preset.id == id) {
                self.say(Mistake::Twice { key: below(&here, "id"), value: id.clone() });
            }
            if let Err(Wrong { detail, .. }) = merge(&Config::default(), &json) {
                self.say(Mistake::NoConfig { key: below(&here, "config"), detail });
            }
            presets.push(OwnPreset { id, name, about, json });
        }
        presets
    }

    /// A preset leads to a design of which something can be generated.
    fn judge_presets(&mut self, settings: &Settings) {
        for (index, preset) in settings.presets.iter().enumerate() {
            let config = preset.apply(&begin(settings, Language::En));
            let findings = plan_under(&config, settings).findings;
            for finding in findings.into_list().into_iter().filter(|finding| finding.blocks) {
                let key = [&place("presets", index), ".config.", finding.field.path()].concat();
                self.say(Mistake::Value { key, problem: Box::new(finding.problem) });
            }
        }
    }

    /// The members of an object, each of which has to be known.
    fn members<'v, 'a>(
        &mut self,
        value: &'v Value<'a>,
        key: &str,
        known: &[&str],
    ) -> Option<&'v [(String, Value<'a>)]> {
        let Value::Object(members, _) = value else {
            self.say(Mistake::WrongKind { key: key.to_owned(), wanted: Kind::Object });
            return None;
        };
        for (name, _) in members {
            if !known.contains(&&**name) {
                let known = known.iter().map(|&name| name.to_owned()).collect();
                self.say(Mistake::UnknownKey { key: below(key, name), known });
            }
        }
        Some(members)
    }

    fn list<'v, 'a>(&mut self, value: &'v Value<'a>, key: &str) -> &'v [Value<'a>] {
        let Value::List(list) = value else {
            self.say(Mistake::WrongKind { key: key.to_owned(), wanted: Kind::List });
            return &[];
        };
        if list.len() > MOST_ENTRIES {
            self.say(Mistake::TooMany { key: key.to_owned(), most: MOST_ENTRIES });
            return &[];
        }
        list
    }

    /// A list of texts, each of which stands there once.
    fn names(&mut self, value: &Value<'_>, key: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (index, value) in self.list(value, key).iter().enumerate() {
            let here = place(key, index);
            let Some(name) = self.line(value, &here, LONG) else { continue };
            if names.contains(&name) {
                self.say(Mistake::Twice { key: here, value: name });
            } else {
                names.push(name);
            }
        }
        names
    }

    fn required(
        &mut self,
        members: &[(String, Value<'_>)],
        key: &str,
        name: &str,
        most: usize,
    ) -> Option<String> {
        if let Some(value) = member(members, name) {
            return self.line(value, &below(key, name), most);
        }
        self.say(Mistake::Missing { key: below(key, name) });
        None
    }

    fn optional(
        &mut self,
        members: &[(String, Value<'_>)],
        key: &str,
        name: &str,
        most: usize,
    ) -> Option<String> {
        member(members, name).and_then(|value| self.line(value, &below(key, name), most))
    }

    /// A text of one line that can be shown as it is.
    fn line(&mut self, value: &Value<'_>, key: &str, most: usize) -> Option<String> {
        let key = || key.to_owned();
        let Value::Text(text) = value else {
            self.say(Mistake::WrongKind { key: key(), wanted: Kind::Text });
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.say(Mistake::Empty { key: key() });
        } else if text.chars().count() > most {
            self.say(Mistake::TooLong { key: key(), most });
        } else if text.chars().any(is_unseen) {
            self.say(Mistake::Unseen { key: key() });
        } else {
            return Some(text.to_owned());
        }
        None
    }

    fn refuse(&mut self, list: &str, index: usize, problem: Problem) {
        self.say(Mistake::Value { key: place(list, index), problem: Box::new(problem) });
    }

    /// Keeps a mistake, as long as there are not too many to be read.
    fn say(&mut self, mistake: Mistake) {
        match self.mistakes.len() {
            MOST_MISTAKES => self.mistakes.push(Mistake::More),
            count if count < MOST_MISTAKES => self.mistakes.push(mistake),
            _ => {}
        }
    }
}

fn member<'v, 'a>(members: &'v [(String, Value<'a>)], name: &str) -> Option<&'v Value<'a>> {
    members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The path of a member, of whose name no more is said than anybody reads.
fn below(key: &str, name: &str) -> String {
    let name: String = name.chars().take(SHORT).collect();
    if key.is_empty() { name } else { [key, ".", &name].concat() }
}

/// The path of an entry of a list, counted from 0 as in JSON.
fn place(key: &str, index: usize) -> String {
    [key, "[", &index.to_string(), "]"].concat()
}

/// Whether a character is not seen as itself: controls, and marks that turn the direction of what stands around them.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

/// Whether a link leads to a page or a mailbox and runs nothing.
fn is_link(url: &str) -> bool {
    let rest = ["https://", "http://", "mailto:"].into_iter().find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !url.chars().any(char::is_whitespace))
}

/// Whether a text can name a preset on the command line.
fn is_id(text: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(is_inner))
        && Preset::ALL.iter().all(|preset| preset.name() != text)
}
