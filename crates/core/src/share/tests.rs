use proptest::prelude::*;

use super::*;
use crate::config::{Certificate, Place, Scaling, SubnetOverride};

/// Any Config, made of a few texts, a number and a switch, every setting by its kind.
fn any_config() -> impl Strategy<Value = Config> {
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

/// The bound: under 400 characters with the page's address.
#[test]
fn the_default_is_short() {
    let link = link(&Config::default());
    assert!(link.len() < 340, "{} characters: {link}", link.len());
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
    assert_eq!(read(&[2]), Err(Unreadable::Newer));
    assert_eq!(read(&[0]), Err(Unreadable::Damaged));
    assert_eq!(read(&[1]), Ok(Config::default()));
    let mut writer = Writer::default();
    for number in 0..SETTINGS.len() {
        let setting = SETTINGS.iter().find(|setting| usize::from(setting.number) == number).unwrap();
        writer.value(&setting.value(&Config::default()));
    }
    writer.bytes.push(1);
    assert_eq!(read(&writer.bytes), Err(Unreadable::Newer));
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
    assert!(matches!(read(&bytes), Err(Unreadable::TooLarge | Unreadable::Damaged)));
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
        if let Ok(config) = read(&after_version) {
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
