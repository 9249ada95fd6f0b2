//! Designs that the page keeps for a person: what is kept of each, what it is called, and what leaves the page in one
//! file. Where it is kept, and what time it is, the page knows.

mod beside;
mod duplicate;
mod export;
mod name;

pub use beside::beside;
pub use duplicate::duplicate;
pub use export::{Brought, NotImportable, export, import};
pub use name::{free_name, title};

use crate::config::Config;
use crate::share::{self, Unreadable, link};

/// A design that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// A name of its own; empty where it is called after its project and environment (see [`title`]).
    pub name: String,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: u64,
    /// The design.
    pub config: Config,
}

impl Kept {
    /// What it is called.
    pub fn title(&self) -> String {
        title(&self.name, &self.config)
    }

    /// As a text: three lines, the last one the design's link. What is open is read before the page's late code is there,
    /// and a link takes less code than JSON does.
    pub fn text(&self) -> String {
        [&self.changed.to_string(), "\n", &name::one_line(&self.name), "\n", &link(&self.config)].concat()
    }

    /// Reads such a text.
    ///
    /// # Errors
    /// [`Unreadable`]: [`Unreadable::Foreign`] where it is none, else why its link cannot be opened.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.split('\n');
        let changed = lines.next().and_then(number).ok_or(Unreadable::Foreign)?;
        let name = lines.next().ok_or(Unreadable::Foreign)?.to_owned();
        let config = share::open_own(lines.next().ok_or(Unreadable::Foreign)?)?;
        Ok(Self { name, changed, config })
    }
}

fn number(digits: &str) -> Option<u64> {
    let add = |sum: u64, digit: u8| {
        let digit = digit.wrapping_sub(b'0');
        sum.checked_mul(10)?.checked_add(u64::from(digit)).filter(|_| digit < 10)
    };
    digits.bytes().try_fold(0, add).filter(|_| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::share::any_config;

    #[test]
    fn what_is_no_entry_says_so() {
        let text = Kept { name: String::new(), changed: 1, config: Config::default() }.text();
        for (text, reason) in [
            (String::new(), Unreadable::Foreign),
            ("{}".into(), Unreadable::Foreign),
            ("1\nname".into(), Unreadable::Foreign),
            ("1\nname\nhello".into(), Unreadable::Foreign),
            (["x", &text].concat(), Unreadable::Foreign),
            (["9".repeat(30), text.clone()].concat(), Unreadable::Foreign),
            (text.trim_end_matches(|last: char| last != '.').into(), Unreadable::Damaged),
            ("1\n\n#v2.AAAA".into(), Unreadable::Newer),
        ] {
            assert_eq!(Kept::read(&text), Err(reason), "{text}");
        }
    }

    #[test]
    fn a_design_too_large_for_a_link_can_be_kept() {
        let mut config = Config::default();
        config.service.environment.insert("ALL".into(), "x".repeat(200_000));
        assert_eq!(share::open(&link(&config)), Err(Unreadable::TooLarge));
        let kept = Kept { name: "Large".into(), changed: 2, config };
        assert_eq!(Kept::read(&kept.text()), Ok(kept));
    }

    proptest! {
        #[test]
        fn what_is_kept_comes_back(config in any_config(), name in "[^\\p{C}\\p{Z}]{0,12}", changed in any::<u64>()) {
            let kept = Kept { name, changed, config };
            prop_assert_eq!(Kept::read(&kept.text()), Ok(kept));
        }

        #[test]
        fn any_text_ends_in_a_design_or_a_reason(text in "([0-9]{1,3}\n.{0,4}\n#v1\\.)?[A-Za-z0-9_\n -]{0,60}|\\PC{0,40}") {
            if let Ok(kept) = Kept::read(&text) {
                prop_assert_eq!(Kept::read(&kept.text()), Ok(kept));
            }
        }

        #[test]
        fn a_name_stays_on_its_line(name in "[a-z\n\r\t ]{0,12}") {
            let kept = Kept { name, changed: 0, config: Config::default() };
            let read = Kept::read(&kept.text()).unwrap();
            prop_assert_eq!(read.config, kept.config);
            prop_assert!(!read.name.contains(['\n', '\r']));
        }
    }
}
