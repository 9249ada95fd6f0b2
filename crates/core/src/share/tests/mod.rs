mod found;
mod mutated;
mod pinned;

use proptest::prelude::*;

use super::*;
use crate::config::{
    Backend, Certificate, Deployment, Place, Preset, Scaling, SubnetOverride, change_region,
};

/// Six zones with every option, each text as long as real ones are.
fn everything() -> Config {
    let mut config = Preset::Production.apply(&change_region(&Config::default(), "us-east-1"));
    config.network.zones = ["a", "b", "c", "d", "e", "f"].map(|letter| format!("us-east-1{letter}")).into();
    let arn = |service: &str, rest: &str| format!("arn:aws:{service}:us-east-1:123456789012:{rest}");
    let key = |last: char| Some(arn("kms", &format!("key/1234abcd-12ab-34cd-56ef-1234567890a{last}")));
    config.project.tags = ["CostCenter", "Owner", "Team"]
        .map(|name| (name.into(), "platform-4711".into()))
        .into_iter()
        .collect();
    for (block, zone) in config.network.zones.iter().enumerate() {
        let subnets = SubnetOverride {
            public: Some(format!("10.0.{}.0/24", 200 + block)),
            private: Some(format!("10.0.{}.0/20", 16 * block)),
        };
        config.network.subnets.insert(zone.clone(), subnets);
    }
    config.network.peer_cidrs = vec!["10.1.0.0/16".into(), "172.16.0.0/12".into()];
    config.network.endpoints =
        ["dynamodb", "kms", "monitoring", "sts"].map(|name| (name.into(), true)).into_iter().collect();
    config.load_balancer.certificate = Some(Certificate {
        zone: "example.com".into(),
        name: "shop.example.com".into(),
        ..Certificate::default()
    });
    config.service.image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/shop:2026-11-24".into();
    config.service.scaling = Some(Scaling { memory: Some(70), requests: Some(1000), ..Scaling::default() });
    config.service.spot_percent = 50;
    for number in 0..20 {
        let (name, value) = (format!("SETTING_{number}"), format!("https://service-{number}.example.com/v1"));
        config.service.environment.insert(name, value);
    }
    for number in 0..10 {
        let secret = arn("secretsmanager", &format!("secret:prod/shop/credential-{number}-a1B2c3"));
        config.service.secrets.insert(format!("SECRET_{number}"), secret);
    }
    config.service.secrets_key_arn = key('1');
    config.service.calls = ["s3", "sqs", "sns", "dynamodb"].map(str::to_owned).into();
    config.service.buckets = vec!["shop-uploads-prod".into(), "shop-reports-prod".into()];
    config.service.deployment = Deployment::BlueGreen;
    config.observability.log_key_arn = key('2');
    config.observability.alarm_topic_arn = Some(arn("sns", "shop-prod-alarms"));
    config.state.backend = Backend::S3;
    config.state.bucket = "shop-terraform-state".into();
    config.state.key = "shop/prod/terraform.tfstate".into();
    config.state.region = "us-east-1".into();
    config
}

/// Any Config, made of a few texts, a number and a switch, every setting by its kind.
pub(crate) fn any_config() -> impl Strategy<Value = Config> {
    let texts = prop::collection::vec("\\PC{0,6}|[ -~]{0,20}", 1..8);
    (texts, any::<i64>(), any::<bool>(), 0_usize..4).prop_map(|(texts, number, on, count)| {
        let mut config = Config::default();
        let text = |at: usize| texts.get(at % texts.len()).cloned().unwrap_or_default();
        for (at, setting) in SETTINGS.iter().enumerate() {
            match setting.place(&mut config) {
                Place::Version(_) => {}
                Place::Text(place) => *place = text(at),
                Place::Number(place) => *place = number.rotate_left(u32::try_from(at).unwrap()),
                Place::Choice(choice) => choice.choose((at + count) % choice.names().len()),
                Place::List(list) => *list = (0..count).map(text).collect(),
                Place::Table(table) => {
                    *table = (0..count).map(|entry| (text(at + entry), text(entry))).collect();
                }
                Place::Switches(switches) => {
                    *switches = (0..count).map(|entry| (text(entry), on)).collect();
                }
                Place::Subnets(zones) => {
                    let subnets = |entry: usize| SubnetOverride {
                        public: on.then(|| text(entry)),
                        private: Some(text(entry + 1)),
                    };
                    *zones = (0..count).map(|entry| (text(entry), subnets(entry))).collect();
                }
                Place::Certificate(place) => {
                    *place = on.then(|| Certificate { arn: text(at), zone: text(at + 1), name: text(count) });
                }
                Place::Switch(place) => *place = on != (at % 2 == 0),
                Place::OptionalText(place) => *place = on.then(|| text(at)),
                Place::OptionalNumber(place) => *place = on.then_some(number),
                Place::Scaling(place) => {
                    *place = on.then(|| Scaling {
                        min: number,
                        cpu: (count > 0).then_some(number),
                        memory: (count > 1).then_some(!number),
                        ..Scaling::default()
                    });
                }
            }
        }
        config
    })
}

#[test]
fn every_setting_has_a_number_of_its_own() {
    let mut numbers: Vec<usize> = SETTINGS.iter().map(|setting| usize::from(setting.number)).collect();
    numbers.sort_unstable();
    assert!(numbers.iter().copied().eq(0..SETTINGS.len()), "{numbers:?}");
}

/// The longest address of a page that a link's length is judged with.
const ADDRESS: usize = 60;

#[test]
fn the_default_is_short() {
    let link = link(&Config::default());
    assert!(ADDRESS + link.len() < 400, "{} characters: {link}", link.len());
}

#[test]
fn a_large_design_fits_into_a_message() {
    let link = link(&everything());
    assert_eq!(open(&link), Ok(everything()));
    assert!(ADDRESS + link.len() < 2500, "{} characters", link.len());
}

#[test]
fn an_address_and_its_fragment_open() {
    let config = Config::default();
    let link = link(&config);
    for text in [
        link.clone(),
        link.trim_start_matches('#').to_owned(),
        ["https://kakoi.example.com/tools/", &link].concat(),
        [" ", &link, "\n"].concat(),
    ] {
        assert_eq!(open(&text), Ok(config.clone()), "{text}");
    }
}

#[test]
fn what_is_no_link_says_so() {
    for (text, reason) in [
        ("", Unreadable::Foreign),
        ("#", Unreadable::Foreign),
        ("https://example.com/#top", Unreadable::Foreign),
        ("#v.x", Unreadable::Foreign),
        ("#v2.AAAA", Unreadable::Newer),
        ("#v1.", Unreadable::Damaged),
        ("#v1.AAAA", Unreadable::Damaged),
        ("#v1.%41", Unreadable::Damaged),
    ] {
        assert_eq!(open(text), Err(reason), "{text}");
    }
    assert_eq!(open(&["#v1.", &"A".repeat(40_000)].concat()), Err(Unreadable::TooLarge));
}

#[test]
fn a_later_schema_and_later_settings_are_told_apart() {
    assert_eq!(read(&[2], MOST_TEXT), Err(Unreadable::Newer));
    assert_eq!(read(&[0], MOST_TEXT), Err(Unreadable::Damaged));
    assert_eq!(read(&[1], MOST_TEXT), Ok(Config::default()));
    let mut writer = Writer::default();
    for number in 0..SETTINGS.len() {
        let setting = SETTINGS.iter().find(|setting| usize::from(setting.number) == number).unwrap();
        writer.value(&setting.value(&Config::default()));
    }
    writer.bytes.push(1);
    assert_eq!(read(&writer.bytes, MOST_TEXT), Err(Unreadable::Newer));
}

/// A text that shares all of the earlier one doubles what a few bytes unfold to.
#[test]
fn a_link_cannot_unfold_without_bound() {
    let mut bytes = vec![1, 0, 0, 0];
    bytes.extend([0, 255, 1]);
    bytes.extend([b'a'; 255]);
    // Tags: a million of them, each of 255 shared bytes.
    bytes.extend([192, 132, 61]);
    for _ in 0..5000 {
        bytes.extend([255, 1, 0, 255, 1, 0]);
    }
    assert!(matches!(read(&bytes, MOST_TEXT), Err(Unreadable::TooLarge | Unreadable::Damaged)));
}

/// Empty ones too take room: thousands of them are no design.
#[test]
fn a_link_cannot_hold_entries_without_bound() {
    let calls = |count: usize| {
        let mut config = Config::default();
        config.service.calls = vec![String::new(); count];
        open(&link(&config)).map(|config| config.service.calls.len())
    };
    assert_eq!(calls(1_000), Ok(1_000));
    assert_eq!(calls(10_000), Err(Unreadable::TooLarge));
}

proptest! {
    #[test]
    fn a_config_comes_back(config in any_config()) {
        prop_assert_eq!(open(&link(&config)), Ok(config));
    }

    #[test]
    fn any_bytes_end_in_a_config_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut after_version = vec![1];
        after_version.extend(&bytes);
        if let Ok(config) = read(&after_version, MOST_TEXT) {
            prop_assert_eq!(open(&link(&config)), Ok(config));
        }
    }

    #[test]
    fn a_changed_link_never_panics(at in any::<prop::sample::Index>(), other in "[ -~]") {
        let link = link(&Config::default());
        let at = at.index(link.len());
        let changed = [&link[..at], &other, &link[at + 1..]].concat();
        let opened = open(&changed);
        prop_assert!(opened.is_err() || opened == Ok(Config::default()), "{}", changed);
    }
}
