//! Config ↔ link: the fragment `#v1.` and the whole Config behind it, so that a later default never changes an old link.
//!
//! `v1` names the encoding: the values of [`SETTINGS`] in the order of their numbers (see `bytes`), a check sum, and all
//! of it in base64url. The first value is the schema version. A link with fewer values was made before the others
//! existed; they take their defaults.
//!
//! A link is hostile input: it is bounded before and after decoding, and whatever it holds, opening it ends in a Config
//! or in [`Unreadable`].

mod base64;
mod bytes;
mod find;
#[cfg(test)]
mod tests;

pub use find::find;

#[cfg(test)]
pub(crate) use tests::any_config;

use crate::config::{Config, SETTINGS, VERSION};
use bytes::{MOST_TEXT, Reader, Writer};

/// What a link's fragment begins with, behind `#`.
const PREFIX: &str = "v1.";

/// The longest link that is opened, in bytes. The longest one that a browser's address bar takes is shorter.
const LONGEST: usize = 32_768;

/// The most text that a kept design may hold, in bytes: what a browser keeps of a page in all.
const MOST_OWN_TEXT: usize = 16 << 20;

/// Why a link cannot be opened. [`crate::text::Cli`] and the page word it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not a link of Kakoi's.
    Foreign,
    /// It is one, but parts of it are missing or changed.
    Damaged,
    /// It is longer, or holds more, than a Config that a person made.
    TooLarge,
    /// It was made by a later version.
    Newer,
}

/// The fragment of a Config's link, `#v1.…`: ASCII that an address takes as it is.
pub fn link(config: &Config) -> String {
    let mut writer = Writer::default();
    for number in 0..SETTINGS.len() {
        if let Some(setting) = SETTINGS.iter().find(|setting| usize::from(setting.number) == number) {
            writer.value(&setting.value(config));
        }
    }
    let mut bytes = writer.bytes;
    let sum = check_sum(&bytes);
    bytes.extend(sum.to_be_bytes());
    let mut link = ["#", PREFIX].concat();
    base64::encode(&bytes, &mut link);
    link
}

/// The Config of a link: of a whole address, or of its fragment with or without `#`.
///
/// # Errors
/// [`Unreadable`] where there is no Config in it.
pub fn open(link: &str) -> Result<Config, Unreadable> {
    let link = link.trim();
    if link.len() > LONGEST { Err(Unreadable::TooLarge) } else { open_within(link, MOST_TEXT) }
}

/// The same of what was kept by the person's own browser, which may be larger.
pub(crate) fn open_own(link: &str) -> Result<Config, Unreadable> {
    open_within(link, MOST_OWN_TEXT)
}

/// Opens a link that may unfold to so many bytes of text.
fn open_within(link: &str, most: usize) -> Result<Config, Unreadable> {
    let fragment = link.rsplit_once('#').map_or(link, |(_, fragment)| fragment);
    let Some(text) = fragment.strip_prefix(PREFIX) else {
        let is_other_version = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
        return Err(match is_other_version {
            Some((version, _))
                if version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty() =>
            {
                Unreadable::Newer
            }
            _ => Unreadable::Foreign,
        });
    };
    let bytes = base64::decode(text).ok_or(Unreadable::Damaged)?;
    let (bytes, sum) = bytes.split_last_chunk::<2>().ok_or(Unreadable::Damaged)?;
    if check_sum(bytes) != u16::from_be_bytes(*sum) {
        return Err(Unreadable::Damaged);
    }
    read(bytes, most)
}

fn read(bytes: &[u8], most: usize) -> Result<Config, Unreadable> {
    let mut config = Config::default();
    let mut reader = Reader::new(bytes, most);
    for number in 0..SETTINGS.len() {
        if reader.is_at_end() {
            break;
        }
        if let Some(setting) = SETTINGS.iter().find(|setting| usize::from(setting.number) == number) {
            reader.value(setting.place(&mut config))?;
        }
        if config.version != VERSION {
            return Err(if config.version > VERSION { Unreadable::Newer } else { Unreadable::Damaged });
        }
    }
    // Values of settings that do not exist here.
    if reader.is_at_end() { Ok(config) } else { Err(Unreadable::Newer) }
}

/// Fletcher's check sum: finds a link that was cut off or mistyped.
fn check_sum(bytes: &[u8]) -> u16 {
    let (mut sum, mut sum_of_sums) = (0_u16, 0_u16);
    for byte in bytes {
        sum = (sum + u16::from(*byte)) % 255;
        sum_of_sums = (sum_of_sums + sum) % 255;
    }
    sum_of_sums << 8 | sum
}
