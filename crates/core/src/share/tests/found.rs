//! Links that were changed on their way.

use proptest::prelude::*;

use super::everything;
use crate::config::Config;
use crate::share::{Unreadable, find, link};

/// An address with a long link in it, cut into lines of a length.
fn lines(length: usize, between: &str) -> String {
    let address = ["https://kakoi.example.com/tools/", &link(&everything())].concat();
    let lines: Vec<&str> =
        address.as_bytes().chunks(length).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join(between)
}

fn encoded(text: &str, which: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|char| if which(char) { format!("%{:02X}", u32::from(char)) } else { char.into() })
        .collect()
}

#[test]
fn a_link_that_mail_and_chat_programs_changed_opens() {
    let address = ["https://kakoi.example.com/", &link(&everything())].concat();
    let texts = [
        address.clone(),
        lines(76, "\n"),
        lines(76, "\r\n"),
        lines(76, "=\r\n"),
        lines(72, "\n> "),
        lines(72, "\r\n>> "),
        lines(72, "\n | "),
        lines(40, " "),
        lines(64, "\n\n    "),
        lines(64, "\u{200b}"),
        ["<", &address, ">"].concat(),
        ["(", &address, ")."].concat(),
        ["「", &address, "」をご覧ください。"].concat(),
        ["“", &address, "”, as I said"].concat(),
        ["_", &address, "_"].concat(),
        ["[", &address, "](", &address, ")"].concat(),
        ["The design is at <URL:", &lines(70, "\n"), "> since v1.2; see you tomorrow"].concat(),
        ["As in v1.0: ", &address, " is the design, see you tomorrow"].concat(),
        encoded(&address, |char| char == '#'),
        encoded(&address, |char| !char.is_ascii_alphanumeric()),
        encoded(&encoded(&address, |char| "#-_.".contains(char)), |char| char == '%'),
        ["50% of all: ", &address].concat(),
        ["v1.", address.rsplit_once("v1.").unwrap().1].concat(),
        ["# v1.\n", address.rsplit_once("v1.").unwrap().1].concat(),
    ];
    for text in texts {
        assert_eq!(find(&text), Ok(everything()), "{text}");
    }
}

#[test]
fn what_cannot_be_mended_says_why() {
    let link = link(&everything());
    for (text, reason) in [
        ("", Unreadable::Foreign),
        ("hello", Unreadable::Foreign),
        ("https://example.com/v1.2/guide#top", Unreadable::Foreign),
        ("about v1.2 of it", Unreadable::Foreign),
        ("#v1.", Unreadable::Damaged),
        ("#v2.AAAA", Unreadable::Newer),
        ("%23v1.AAAA", Unreadable::Damaged),
        (&link[..link.len() - 1], Unreadable::Damaged),
        (&link[..link.len() / 2], Unreadable::Damaged),
        (&["<", &link[..200], "…>"].concat(), Unreadable::Damaged),
        (&"#v1.AAAA ".repeat(20_000), Unreadable::TooLarge),
    ] {
        assert_eq!(find(text), Err(reason), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_ends_in_a_config_or_a_reason(before in "\\PC{0,20}", middle in "(#|%23)?v1\\.([A-Za-z0-9_\n> %=-]{0,80})", after in "\\PC{0,20}") {
        let answer = find(&[before, middle, after].concat());
        prop_assert!(answer.is_err() || answer == Ok(Config::default()), "{:?}", answer);
    }

    #[test]
    fn blanks_anywhere_change_nothing(places in prop::collection::vec(any::<prop::sample::Index>(), 1..6), blank in "[ \t\r\n]{1,3}") {
        let config = Config::default();
        let mut text = link(&config);
        for place in places {
            let place = 1 + place.index(text.len() - 1);
            // Not in the prefix, by which a link is known.
            if place >= 4 {
                text.insert_str(place, &blank);
            }
        }
        prop_assert_eq!(find(&text), Ok(config));
    }
}
