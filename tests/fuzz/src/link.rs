use kakoi_core::config::Config;
use kakoi_core::settings::Settings;
use kakoi_core::share::{self, Unreadable};

use crate::design;

/// A text as a link, also one that was changed on its way; and the bytes as what a link holds behind its check sum, which
/// no fuzzer guesses.
pub(crate) fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    opened(share::open(&text));
    opened(share::find(&text));
    opened(share::open(&wrapped(bytes)));
}

/// What was opened is a design like any other, and has a link that opens it again.
fn opened(outcome: Result<Config, Unreadable>) {
    let Ok(config) = outcome else { return };
    let link = share::link(&config);
    assert_eq!(share::open(&link).as_ref(), Ok(&config), "{link}");
    assert_eq!(share::find(&["See <https://example.com/", &link, ">."].concat()), Ok(config.clone()));
    design::whole(&config, &Settings::default());
}

/// A link that holds such bytes.
fn wrapped(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let sums = bytes.iter().fold([0_u16; 2], |[sum, sums], byte| {
        let sum = (sum + u16::from(*byte)) % 255;
        [sum, (sums + sum) % 255]
    });
    let summed = [bytes, &(sums[1] << 8 | sums[0]).to_be_bytes()].concat();
    let mut link = "#v1.".to_owned();
    for chunk in summed.chunks(3) {
        let group = (0..3).fold(0, |group, at| group << 8 | usize::from(chunk.get(at).copied().unwrap_or(0)));
        let digits = (0..=chunk.len()).map(|at| char::from(ALPHABET[group >> (18 - 6 * at) & 63]));
        link.extend(digits);
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_is_opened() {
        assert_eq!(share::open(&wrapped(b"\x01")), Ok(Config::default()));
    }
}
