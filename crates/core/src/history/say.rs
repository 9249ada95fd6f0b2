//! Changes in words: as the form calls and shows what changed.

use super::{History, Name};
use crate::catalog::PriceKey;
use crate::config::{Change, Config, Exec, Setting, Value, changes};
use crate::cost::usage_name;
use crate::plan::UsageKey;
use crate::text::{Bill, Control, Entry, Form, Language, Step};

/// How many characters of a value are said. It may be a text of any length.
const LONGEST: usize = 80;

/// A change in words.
pub fn say_change(change: &Change, language: Language) -> String {
    let step = match &change.entry {
        None => whole(change, language),
        Some(key) => entry(change, key, language),
    };
    step.say(language).into_owned()
}

impl History {
    /// What the step to a state is called: after a preset or a fix, or in words where it changed one thing.
    pub fn name(&self, position: usize, language: Language) -> String {
        let Some(state) = self.states.get(position) else { return String::new() };
        let before = position.checked_sub(1).and_then(|earlier| self.config(earlier));
        let step = match (before, &state.name) {
            (None, _) => Step::Start,
            (Some(_), Name::Preset(preset)) => {
                Step::Preset { name: Form::PresetName(*preset).say(language).into_owned() }
            }
            (Some(_), Name::Fix(remedy)) => Step::Fix { label: remedy.say(language).into_owned() },
            (Some(before), Name::Changes) => {
                let all = changes(before, &state.config);
                match all.split_first() {
                    Some((first, others)) if others.iter().all(|other| follows(other, first)) => {
                        return say_change(first, language);
                    }
                    _ => Step::Several { count: all.len() },
                }
            }
        };
        step.say(language).into_owned()
    }
}

/// Whether a change comes with another one by itself: the parts of what is switched on, the zones of a region.
fn follows(change: &Change, first: &Change) -> bool {
    let path = change.field();
    match first.path {
        "network.region" => path.is_within("network.zones") || path.is_within("network.subnets"),
        "network.zones" => path.is_within("network.subnets"),
        whole => whole == "service.scaling" && path.is_within(whole),
    }
}

/// A value that changed as a whole.
fn whole(change: &Change, language: Language) -> Step {
    let path = change.path;
    let value = |text: &Option<String>| match text {
        Some(text) => value(path, text, language),
        None if path == "network.flow_logs_days" => Form::Off.say(language).into_owned(),
        None => Step::NoValue.say(language).into_owned(),
    };
    Step::Value { name: called(path, language), from: value(&change.from), to: value(&change.to) }
}

/// What a setting is called in the form; its path where it stands nowhere.
pub fn called(path: &'static str, language: Language) -> String {
    let word = match (Control::ALL.into_iter().find(|control| control.path() == path), path) {
        (Some(control), _) => Form::Label(control).say(language),
        (None, "cost.jpy_per_usd") => Bill::Rate.say(language),
        (None, _) => path.into(),
    };
    word.into_owned()
}

/// A value as the form words it; one that a person types stays as it is.
fn value(path: &'static str, text: &str, language: Language) -> String {
    let default = Config::default();
    let word = match (path, Setting::of(path).map(|setting| setting.value(&default))) {
        ("language", _) => {
            let found = Language::ALL.into_iter().find(|one| one.tag() == text);
            found.map(|one| Step::In(one).say(language))
        }
        ("service.cpu", _) => size(text).map(|size| size.say(language)),
        ("observability.log_days" | "network.flow_logs_days", _) => {
            text.parse().ok().map(|days| Form::Days { days }.say(language))
        }
        (_, Some(Value::Choice(choice))) => {
            let position = choice.names().iter().position(|name| *name == text);
            let control = Control::ALL.into_iter().find(|control| control.path() == path);
            let word = control.zip(position).and_then(|(control, position)| control.options().get(position));
            word.map(|word| word.say(language))
        }
        (_, Some(Value::Switch(_) | Value::Scaling(_))) => Some(switch(text).say(language)),
        _ => None,
    };
    word.map_or_else(|| short(text), std::borrow::Cow::into_owned)
}

fn switch(text: &str) -> Form {
    Form::Exec(if text == "true" { Exec::On } else { Exec::Off })
}

/// A task's size, written with a `/`.
fn size(text: &str) -> Option<Form> {
    let (cpu, memory) = text.split_once('/')?;
    let (cpu, memory) = (cpu.parse().ok()?, memory.parse().ok()?);
    let is_size = |cpu, memory| {
        u32::try_from(cpu)
            .ok()
            .zip(u32::try_from(memory).ok())
            .is_some_and(|(cpu, memory)| crate::catalog::fargate_size_is_valid(cpu, memory))
    };
    Some(if is_size(cpu, memory) { Form::Size { cpu, memory } } else { Form::SizeUnknown { cpu, memory } })
}

/// What is said of a text, however long it is.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// A change of an entry of a list or a map.
fn entry(change: &Change, key: &str, language: Language) -> Step {
    let name = short(key);
    let kind = match change.path {
        "network.zones" => Entry::Zone,
        "network.peer_cidrs" => Entry::Peer,
        "load_balancer.allowed_cidrs" => Entry::Allowed,
        "service.calls" => Entry::Call,
        "service.buckets" => Entry::Bucket,
        "project.tags" => Entry::Tag,
        "service.environment" => Entry::Variable,
        "service.secrets" => Entry::Secret,
        "network.endpoints" => {
            return match change.to.as_deref() {
                Some("true") => Step::EndpointOn { name },
                Some(_) => Step::EndpointOff { name },
                None => Step::EndpointAutomatic { name },
            };
        }
        _ => return amount(change, key, language),
    };
    let entry = Step::Entry { entry: kind, name }.say(language).into_owned();
    match (&change.from, &change.to) {
        (None, _) => Step::Added { entry },
        (Some(_), None) => Step::Removed { entry },
        (Some(_), Some(_)) => Step::Edited { entry },
    }
}

/// An entry that is a value as the form shows it: a subnet's CIDR, a usage or a price.
fn amount(change: &Change, key: &str, language: Language) -> Step {
    let (name, usual) = match change.path {
        "network.subnets" => {
            let (zone, side) = key.rsplit_once('.').unwrap_or((key, ""));
            let subnet = Form::SubnetOf { zone: short(zone), public: side == "public" };
            (subnet.say(language), Step::Computed)
        }
        "cost.prices" => {
            let price = PriceKey::named(key).map(|price| Bill::PriceOf(price).say(language));
            (price.unwrap_or_else(|| short(key).into()), Step::ListPrice)
        }
        _ => {
            let usage = UsageKey::named(key).map(|usage| usage_name(&usage, language));
            (usage.unwrap_or_else(|| short(key)).into(), Step::Typical)
        }
    };
    let value = |text: &Option<String>| match text {
        Some(text) => short(text),
        None => usual.say(language).into_owned(),
    };
    Step::Value { name: name.into_owned(), from: value(&change.from), to: value(&change.to) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Preset, Scaling, change_region};
    use crate::text::Remedy;

    fn changes_in_words(before: &Config, after: &Config, language: Language) -> Vec<String> {
        changes(before, after).iter().map(|change| say_change(change, language)).collect()
    }

    fn words(language: Language, change: impl FnOnce(&mut Config)) -> Vec<String> {
        let mut after = Config::default();
        after.service.environment.insert("PORT".into(), "80".into());
        let before = after.clone();
        change(&mut after);
        changes_in_words(&before, &after, language)
    }

    #[test]
    fn each_change_is_said_in_the_forms_words() {
        for (path, text, english, japanese) in [
            (
                "network.nat",
                "per_zone",
                "Way out to the internet: None → NAT per zone",
                "インターネットへの出口: なし → AZ ごとに NAT",
            ),
            (
                "network.region",
                "us-east-1",
                "Region: ap-northeast-1 → us-east-1",
                "リージョン: ap-northeast-1 → us-east-1",
            ),
            (
                "network.zones",
                "ap-northeast-1a, ap-northeast-1c, ap-northeast-1d",
                "zone ap-northeast-1d added",
                "ゾーン ap-northeast-1d を追加",
            ),
            ("network.endpoints.kms", "true", "endpoint kms switched on", "エンドポイント kms をオン"),
            ("network.endpoints.logs", "false", "endpoint logs switched off", "エンドポイント logs をオフ"),
            ("network.flow_logs_days", "30", "VPC flow logs: Off → 30 days", "VPC フローログ: なし → 30 日"),
            (
                "network.subnets.ap-northeast-1a.private",
                "10.0.9.0/24",
                "ap-northeast-1a, private: computed → 10.0.9.0/24",
                "ap-northeast-1a プライベート: 自動計算 → 10.0.9.0/24",
            ),
            ("service.environment.MODE", "fast", "variable MODE added", "環境変数 MODE を追加"),
            ("service.environment.PORT", "81", "variable PORT changed", "環境変数 PORT を変更"),
            ("service.environment.PORT", "", "variable PORT removed", "環境変数 PORT を削除"),
            (
                "service.memory",
                "1024",
                "Task size: 0.25 vCPU, 0.5 GB → 0.25 vCPU, 1 GB",
                "タスクサイズ: 0.25 vCPU、0.5 GB → 0.25 vCPU、1 GB",
            ),
            (
                "service.memory",
                "700",
                "Task size: 0.25 vCPU, 0.5 GB → 256 CPU units, 700 MiB (not a Fargate size)",
                "タスクサイズ: 0.25 vCPU、0.5 GB → 256 CPU ユニット、700 MiB（Fargate にないサイズ）",
            ),
            ("load_balancer.waf", "true", "AWS WAF: Off → On", "AWS WAF: 無効 → 有効"),
            (
                "load_balancer.certificate.zone",
                "example.com",
                "Route 53 zone: none → example.com",
                "Route 53 のゾーン: なし → example.com",
            ),
            (
                "language",
                "ja",
                "Language of comments and README: English → Japanese",
                "コメントと README の言語: 英語 → 日本語",
            ),
            ("cost.jpy_per_usd", "150", "Yen for a dollar: none → 150", "1 ドルあたりの円: なし → 150"),
        ] {
            let said =
                |language| words(language, |config| assert!(config.set_or_entry(path, text), "{path}"));
            assert_eq!(said(Language::En), [english], "{path}");
            assert_eq!(said(Language::Ja), [japanese], "{path}");
        }
    }

    #[test]
    fn what_is_entered_for_the_bill_is_said() {
        let said = words(Language::En, |config| {
            config.cost.usage.insert("log_gb".into(), "25".into());
            config.cost.usage.insert("calls_gb.sqs".into(), "3".into());
            config.cost.usage.insert("moon".into(), "3".into());
            config.cost.prices.insert("alb_hour".into(), "0.03".into());
        });
        let begins = ["", "", "moon: typical → 3", ""];
        assert_eq!(said.len(), 4);
        for ((said, begin), end) in
            said.iter().zip(begins).zip(["typical → 3", "typical → 25", "→ 3", "list price → 0.03"])
        {
            assert!(said.starts_with(begin) && said.ends_with(end), "{said}");
            assert!(!said.starts_with("log_gb") && !said.starts_with("alb_hour"), "{said}");
        }
    }

    #[test]
    fn no_value_of_a_variable_is_said_and_none_is_endless() {
        let said = words(Language::En, |config| {
            config.service.environment.insert("TOKEN".into(), "hunter22".into());
            config.service.image = "a".repeat(10_000);
        });
        assert!(said.iter().all(|line| !line.split(' ').any(|word| word == "hunter22")), "{said:?}");
        assert!(said.iter().all(|line| line.chars().count() < 2 * LONGEST + 40), "{said:?}");
    }

    #[test]
    fn a_step_is_called_after_what_it_did() {
        let mut history = History::new(Config::default());
        let mut step = |change: &dyn Fn(&Config) -> Config, name| {
            let config = change(history.config(history.present()).unwrap());
            history.push(config, name, false);
        };
        step(&|config| change_region(config, "us-east-1"), Name::Changes);
        let scaled = |config: &Config| {
            let mut config = config.clone();
            config.service.scaling = Some(Scaling::default());
            config
        };
        step(&scaled, Name::Changes);
        let two = |config: &Config| {
            let mut config = config.clone();
            config.service.count = 3;
            config.service.port = 8080;
            config
        };
        step(&two, Name::Changes);
        step(&|config| Preset::Production.apply(config), Name::Preset(Preset::Production));
        step(&|_| Config::default(), Name::Fix(Remedy::Https));
        let names = |language| (0..7).map(|at| history.name(at, language)).collect::<Vec<_>>();
        assert_eq!(
            names(Language::En),
            [
                "start",
                "Region: ap-northeast-1 → us-east-1",
                "Scale the number of tasks: Off → On",
                "2 settings changed",
                "preset Production",
                "fix: choose HTTPS",
                ""
            ]
        );
        let japanese = names(Language::Ja);
        assert_eq!(japanese[3..6], ["設定 2 件を変更", "ひな形「本番」", "修正: HTTPS にする"]);
    }

    #[test]
    fn every_preset_is_said_without_json() {
        for preset in Preset::ALL {
            for other in Preset::ALL {
                for language in Language::ALL {
                    let before = other.apply(&Config::default());
                    let said = changes_in_words(&before, &preset.apply(&before), language);
                    assert_eq!(said.is_empty(), preset == other);
                    assert!(said.iter().all(|line| !line.contains(['{', '"', '_'])), "{said:?}");
                }
            }
        }
    }
}
