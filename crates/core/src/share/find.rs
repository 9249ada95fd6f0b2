//! A link as it comes out of a message: wrapped, quoted, encoded, in brackets or in the middle of a sentence. The check sum
//! says which of the readings was meant, so that none is guessed.

use super::{LONGEST, PREFIX, Unreadable, open};
use crate::config::Config;

/// How much text a link is looked for in, in bytes: the longest link, each byte of it encoded as three.
const MOST: usize = 4 * LONGEST;

/// How many places of a text are tried, and how many pieces of a link put together, beside all of them.
const TRIES: usize = 64;

/// The Config of a link in a text that may have been changed on its way as mail and chat programs do: spaces and line
/// breaks in it, quoted, percent-encoded, brackets or punctuation around it.
///
/// # Errors
/// [`Unreadable`] where no link in it can be opened.
pub fn find(text: &str) -> Result<Config, Unreadable> {
    let mut reason = match open(text) {
        Err(reason @ (Unreadable::Foreign | Unreadable::Damaged | Unreadable::Newer)) => reason,
        answer => return answer,
    };
    if text.len() > MOST {
        return Err(Unreadable::TooLarge);
    }
    let text = decoded(text);
    let starts = text.as_bytes().windows(PREFIX.len()).enumerate();
    let starts = starts.filter(|(_, window)| *window == PREFIX.as_bytes()).map(|(start, _)| start);
    for start in starts.take(TRIES) {
        let Some((before, rest)) = text.split_at_checked(start) else { continue };
        match assembled(rest.get(PREFIX.len()..).unwrap_or_default()) {
            Ok(config) => return Ok(config),
            // A version number in a sentence is no link.
            Err(found) if before.trim_end().ends_with('#') || reason != Unreadable::Foreign => reason = found,
            Err(_) => {}
        }
    }
    Err(reason)
}

/// The text without percent-encoding, which programs that forward a link may have done more than once.
fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if !text.bytes().any(|byte| byte == b'%') {
            break;
        }
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let [first, behind @ ..] = rest {
            (bytes, rest) = match behind {
                [high, low, behind @ ..] if *first == b'%' => match (hexadecimal(*high), hexadecimal(*low)) {
                    (Some(high), Some(low)) => (with(bytes, high << 4 | low), behind),
                    _ => (with(bytes, b'%'), &rest[1..]),
                },
                _ => (with(bytes, *first), behind),
            };
        }
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    text
}

fn with(mut bytes: Vec<u8>, byte: u8) -> Vec<u8> {
    bytes.push(byte);
    bytes
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Puts a link together from what stands behind its prefix: the first pieces between blanks, as many as make a whole.
fn assembled(text: &str) -> Result<Config, Unreadable> {
    let pieces = pieces(text);
    let counts = (1..=pieces.len().min(TRIES)).chain([pieces.len()]);
    let mut reason = Unreadable::Damaged;
    for count in counts {
        let link = ["#", PREFIX, &pieces.get(..count).unwrap_or_default().concat()].concat();
        // Both ends of a sentence's emphasis are of the link's own alphabet.
        for link in [link.as_str(), link.trim_end_matches(['_', '-'])] {
            match open(link) {
                Ok(config) => return Ok(config),
                Err(found @ (Unreadable::TooLarge | Unreadable::Newer)) => reason = found,
                Err(_) => {}
            }
        }
    }
    Err(reason)
}

/// The pieces of a link between blanks and the marks of quoted lines, up to the first character that no link has.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut is_line_start = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '_' => {
                is_line_start = false;
                if let Some(piece) = pieces.last_mut() {
                    piece.push(character);
                }
            }
            '\n' | '\r' => is_line_start = true,
            // The mark of a quoted line, and a soft line break of quoted-printable.
            '>' | '|' if is_line_start => continue,
            '=' if matches!(characters.peek(), Some('\n' | '\r')) => continue,
            // A soft hyphen, and characters without a width.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => continue,
            _ if character.is_whitespace() => {}
            _ => break,
        }
        if character.is_whitespace() && pieces.last().is_some_and(|piece| !piece.is_empty()) {
            pieces.push(String::new());
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
