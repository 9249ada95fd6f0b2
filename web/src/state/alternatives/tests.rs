use kakoi_core::config::{Nat, SETTINGS, change_region};
use kakoi_core::cost::things;
use kakoi_core::plan::plan;
use kakoi_core::text::Language;

use super::*;

fn said(config: &Config, path: &str, value: &str) -> Option<String> {
    let present = estimate(&plan(config).plan.unwrap());
    let all = alternatives(config, &Settings::default(), &present);
    let found = all.iter().find(|one| one.path == path && one.value == value)?;
    Some(found.change.say_signed(Language::En))
}

#[test]
fn each_choice_has_its_cost() {
    let config = Config::default();
    for (path, value, cost) in [
        ("network.endpoints.secretsmanager", "", Some("+$20.45")),
        ("network.nat", "none", None),
        ("load_balancer.waf", "", Some("+ unknown")),
        ("network.endpoints.s3", "", None),
    ] {
        assert_eq!(said(&config, path, value).as_deref(), cost, "{path}");
    }
    // Five endpoints, and an address of the load balancer.
    assert_eq!(said(&config, "network.zones", "").as_deref(), Some("+$54.75"));
    assert!(said(&config, "service.spot_percent", "100").unwrap().starts_with('−'));
    assert!(said(&config, "service.count", "").unwrap().starts_with('+'));
}

#[test]
fn a_switch_that_is_on_says_what_it_costs() {
    let mut config = Config::default();
    config.network.endpoints.insert("secretsmanager".into(), true);
    let on = said(&config, "network.endpoints.secretsmanager", "").unwrap();
    assert!(on.starts_with("+$20.4"), "{on}");
    config.load_balancer.waf = true;
    assert_eq!(said(&config, "load_balancer.waf", "").as_deref(), Some("+ unknown"));
}

/// The form's figure of an endpoint is the picture's, and where nothing else carries its traffic, what the design saves.
#[test]
fn form_and_picture_say_the_same_of_each_endpoint() {
    for (nat, more) in [(Nat::None, &[][..]), (Nat::None, &["kms", "sqs"]), (Nat::PerZone, &["logs", "ssm"])]
    {
        let mut config = Config::default();
        config.network.nat = nat;
        config.cost.usage.insert("log_gb".into(), "123.456".into());
        for name in more {
            config.network.endpoints.insert((*name).to_owned(), true);
        }
        let present = estimate(&plan(&config).plan.unwrap());
        let picture = things(&present);
        let mut count = 0;
        for one in alternatives(&config, &Settings::default(), &present) {
            let Some(own) = one.own else { continue };
            let name = one.path.strip_prefix("network.endpoints.").unwrap();
            let ending = ["[\"", name, "\"]"].concat();
            let drawn: Vec<&Sum> = picture
                .iter()
                .filter(|(address, _)| address.ends_with(&ending))
                .map(|(_, sum)| sum)
                .collect();
            assert_eq!(drawn, [&own], "{name}");
            let cents = |sum: Sum| sum.say(Language::En);
            assert_eq!(cents(one.change) == cents(own), nat == Nat::None, "{name}");
            count += 1;
        }
        assert_eq!(count, if nat == Nat::None { 5 + more.len() } else { more.len() });
    }
}

/// Settings that change an estimate and of which the form does not say by how much.
const UNSAID: [(&str, &str); 3] = [
    (
        "service.count",
        "Where tasks scale, it is only where they begin; the bill asks how many run on average.",
    ),
    ("network.region", "Every line has another price there; the bill follows once the region is chosen."),
    (
        "service.image",
        "Any text may be typed; where it comes from changes the way of its traffic, which the bill has.",
    ),
];

/// The pane of the bill changes these, and shows at once what follows.
const OF_THE_BILL: [&str; 3] = ["cost.usage", "cost.prices", "cost.jpy_per_usd"];

/// Texts that a setting may hold besides what it holds now.
fn others(setting: &Setting, config: &Config) -> Vec<String> {
    let texts: &[&str] = match setting.value(config) {
        Value::Choice(choice) => choice.names(),
        Value::Switch(_) | Value::Scaling(_) => &["true", "false"],
        _ => match setting.path {
            "service.image" => &["public.ecr.aws/nginx/nginx:1.29"],
            "network.zones" => &["ap-northeast-1a, ap-northeast-1c, ap-northeast-1d"],
            "service.cpu" | "service.memory" => &["512", "1024"],
            "service.calls" => &["ssm, sqs", ""],
            "service.buckets" => &["a-bucket"],
            "observability.log_days" | "network.flow_logs_days" => &["30", "365"],
            "service.ephemeral_gib" => &["50"],
            "service.spot_percent" => &["50", "100"],
            "network.peer_cidrs" | "load_balancer.allowed_cidrs" => &["192.168.0.0/16"],
            "network.cidr" => &["10.1.0.0/16"],
            _ => match setting.value(config) {
                Value::Number(_) | Value::OptionalNumber(_) => &["2", "7", "70"],
                Value::Text(_) | Value::OptionalText(_) => {
                    &["other", "arn:aws:kms:ap-northeast-1:123456789012:key/1"]
                }
                _ => &[],
            },
        },
    };
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_changes_the_bill_is_said_in_the_form() {
    let mut scaled = Config::default();
    scaled.set("service.scaling", "true");
    scaled.set("network.nat", "single");
    let mut entered = Config::default();
    for key in kakoi_core::catalog::PriceKey::ALL {
        entered.cost.prices.insert(key.name().into(), "0.5".into());
    }
    let mut unsaid = Vec::new();
    for config in [Config::default(), scaled, entered] {
        let present = estimate(&plan(&config).plan.unwrap());
        let said = alternatives(&config, &Settings::default(), &present);
        for setting in SETTINGS {
            let mut changed: Vec<Config> = Vec::new();
            for text in others(setting, &config) {
                let mut other = config.clone();
                if other.set(setting.path, &text) {
                    changed.push(other);
                }
            }
            match setting.path {
                "service.secrets" => {
                    let mut other = config.clone();
                    other.service.secrets.insert("A".into(), further_secret(&config));
                    changed.push(other);
                }
                "network.region" => changed.push(change_region(&config, "us-east-1")),
                "service.environment" | "project.tags" => {
                    let mut other = config.clone();
                    other.service.environment.insert("A".into(), "b".into());
                    other.project.tags.insert("A".into(), "b".into());
                    changed.push(other);
                }
                "network.endpoints" => {
                    let mut other = config.clone();
                    other.network.endpoints.insert("kms".into(), true);
                    changed.push(other);
                }
                _ => {}
            }
            let costs = |other: &Config| {
                plan(other).plan.is_some_and(|plan| {
                    let other = estimate(&plan);
                    change(&present, &other) != Sum::default() || change(&other, &present) != Sum::default()
                })
            };
            if !changed.iter().any(costs) || OF_THE_BILL.contains(&setting.path) {
                continue;
            }
            // Memory is chosen with the CPU.
            let path = if setting.path == "service.memory" { Control::Size.path() } else { setting.path };
            let is_said = said.iter().any(|one| {
                (one.path == path || one.path.starts_with(&[path, "."].concat()))
                    && one.change != Sum::default()
            });
            if !is_said {
                unsaid.push(setting.path);
            }
        }
    }
    unsaid.sort_unstable();
    unsaid.dedup();
    let mut listed: Vec<&str> = UNSAID.iter().map(|(path, _)| *path).collect();
    listed.sort_unstable();
    assert_eq!(unsaid, listed);
}
