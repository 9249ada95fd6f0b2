//! A great many links that were changed on purpose.

use std::time::{Duration, Instant};

use super::everything;
use crate::config::{Config, Preset, SETTINGS, SubnetOverride, Value};
use crate::share::bytes::MOST_TEXT;
use crate::share::{base64, check_sum, link, open};

/// Numbers that look random and are the same in every run: Marsaglia's xorshift.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }

    fn byte(&mut self) -> u8 {
        let random = self.next().to_le_bytes()[0];
        [0, 1, 127, 128, 255, random, random, random][self.below(8)]
    }
}

/// Changes, adds, takes away or repeats a piece.
fn mutate(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let from = numbers.below(bytes.len());
    let until = (from + 1 + numbers.below(8)).min(bytes.len());
    match numbers.below(6) {
        0 | 1 if from < bytes.len() => bytes[from] = numbers.byte(),
        2 => bytes.insert(from, numbers.byte()),
        3 => drop(bytes.drain(from..until)),
        4 => {
            let piece = bytes[from..until].repeat(1 + numbers.below(40));
            bytes.splice(from..from, piece);
        }
        _ => bytes.truncate(numbers.below(bytes.len() + 1)),
    }
}

/// What a Config takes of the room that a link may unfold to: its texts, and a byte for each entry.
fn held(config: &Config) -> usize {
    let optional = |text: &Option<String>| text.as_ref().map_or(0, |text| text.len() + 1);
    let mut held = 0;
    for setting in SETTINGS {
        held += match setting.value(config) {
            Value::Text(text) => text.len() + 1,
            Value::OptionalText(text) => optional(text),
            Value::List(list) => list.iter().map(|text| text.len() + 1).sum(),
            Value::Table(table) => table.iter().map(|(name, text)| name.len() + text.len() + 2).sum(),
            Value::Switches(switches) => switches.keys().map(|name| name.len() + 1).sum(),
            Value::Subnets(zones) => {
                let of_zone = |SubnetOverride { public, private }: &_| optional(public) + optional(private);
                zones.iter().map(|(zone, subnets)| zone.len() + 1 + of_zone(subnets)).sum()
            }
            Value::Certificate(Some(certificate)) => {
                certificate.arn.len() + certificate.zone.len() + certificate.name.len() + 3
            }
            _ => 0,
        };
    }
    held
}

/// Opens a text. Whether there was a Config in it.
fn opens(text: &str, longest: &mut Duration) -> bool {
    let start = Instant::now();
    let opened = open(text);
    *longest = start.elapsed().max(*longest);
    if let Ok(config) = &opened {
        // What the link does not hold are the defaults.
        assert!(held(config) <= MOST_TEXT + held(&Config::default()), "{text}");
        assert_eq!(open(&link(config)).as_ref(), Ok(config), "{text}");
    }
    opened.is_ok()
}

/// Every other link gets a check sum that fits, so that its changes are read and not refused at the door.
#[test]
#[ignore = "takes long: `cargo xtask test long`"]
fn a_hundred_thousand_changed_links_end_in_a_config_or_a_reason() {
    let mut configs = vec![everything()];
    configs.extend(Preset::ALL.map(|preset| preset.apply(&Config::default())));
    let links: Vec<String> = configs.iter().map(link).collect();
    let mut numbers = Numbers(0x6b61_6b6f_6932_3032);
    let (mut opened, mut longest) = (0, Duration::ZERO);
    for round in 0..100_000 {
        let seed = &links[numbers.below(links.len())];
        let mutations = 1 + numbers.below(4);
        let text = if round % 2 == 0 {
            let mut text = seed.as_bytes().to_vec();
            (0..mutations).for_each(|_| mutate(&mut text, &mut numbers));
            String::from_utf8_lossy(&text).into_owned()
        } else {
            let mut bytes = base64::decode(seed.trim_start_matches("#v1.")).unwrap();
            bytes.truncate(bytes.len() - 2);
            (0..mutations).for_each(|_| mutate(&mut bytes, &mut numbers));
            bytes.extend(check_sum(&bytes).to_be_bytes());
            let mut text = "#v1.".to_owned();
            base64::encode(&bytes, &mut text);
            text
        };
        opened += usize::from(opens(&text, &mut longest));
    }
    assert!(opened > 3_000, "only {opened} were read to their end");
    assert!(longest < Duration::from_secs(1), "{longest:?}");
}
