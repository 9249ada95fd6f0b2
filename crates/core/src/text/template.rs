//! Sentences as data: a language holds one template for each, and what stands in its places is the same list of
//! values in every language. Formatting each sentence by code of its own took the page 11 kB more after brotli.

use std::borrow::Cow;

use ipnet::Ipv4Net;

use super::number::{decimal, grouped};
use super::{Language, en, ja};
use crate::cidr;

/// A function from a family to its sentences in a language. They stand one behind the other in a single text, so that a
/// sentence is a number and not an address and a length: that saves the page 2 kB after brotli, and the text may stand
/// in a file of its own (see `late`).
macro_rules! sentences {
    (
        $visibility:vis fn $name:ident($it:ident: &$family:ident) of $language:ident
        $($pattern:pat $(if $guard:expr)? => $sentence:literal,)*
    ) => {
        /// The sentences, each with NUL behind it.
        $visibility const ALL: &str = concat!($($sentence, "\0"),*);

        $visibility fn $name($it: &$family) -> &'static str {
            use crate::text::late::{Family, sentences};
            use crate::text::template::{nth, position};
            const SENTENCES: &[&str] = &[$($sentence),*];
            nth(sentences(crate::text::Language::$language, Family::$family, ALL), match $it {
                $($pattern $(if $guard)? => const { position(SENTENCES, $sentence) },)*
            })
        }
    };
}
pub(super) use sentences;

/// Where a sentence stands among others that hold it; the compiler works it out.
pub(super) const fn position(sentences: &[&str], sentence: &str) -> usize {
    let mut position = 0;
    while !same(sentences[position].as_bytes(), sentence.as_bytes()) {
        position += 1;
    }
    position
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut length = 0;
    while length < one.len() && length < other.len() && one[length] == other[length] {
        length += 1;
    }
    length == one.len() && length == other.len()
}

/// The sentence of that position in a text where each ends with NUL.
pub(super) fn nth(sentences: &'static str, position: usize) -> &'static str {
    sentences.split('\0').nth(position).unwrap_or_default()
}

/// What stands in a place of a template.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// A text as it is.
    Text(&'a str),
    /// A number as people and programs write it: `65536`.
    Number(i64),
    /// A number with its digits in groups of three: `65,536`.
    Grouped(u64),
    /// A range of addresses: `10.0.0.0/16`.
    Range(Ipv4Net),
}

/// What stands between the parts of a list.
#[derive(Clone, Copy)]
pub(super) enum Between {
    /// Names and numbers.
    Words,
    /// Parts that hold spaces or commas.
    Phrases,
    /// Clauses of one sentence.
    Clauses,
}

/// The template with the value `n` in the place of each `{n}`.
pub(super) fn fill(template: &'static str, values: &[Value<'_>]) -> Cow<'static, str> {
    let mut pieces = template.split('{');
    let first = pieces.next().unwrap_or_default();
    if first.len() == template.len() {
        return Cow::Borrowed(template);
    }
    let mut text = first.to_owned();
    for piece in pieces {
        let (place, rest) = piece.split_once('}').unwrap_or_default();
        let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        match values.get(usize::from(place)) {
            Some(Value::Text(value)) => text.push_str(value),
            Some(Value::Number(value)) => text.push_str(&decimal(*value)),
            Some(Value::Grouped(value)) => text.push_str(&grouped(*value)),
            Some(Value::Range(value)) => text.push_str(&cidr::text(*value)),
            None => {}
        }
        text.push_str(rest);
    }
    Cow::Owned(text)
}

/// The parts as one list.
pub(super) fn list(parts: &[String], between: Between, language: Language) -> String {
    parts.join(match language {
        Language::En => en::between(between),
        Language::Ja => ja::between(between),
    })
}

/// A number of things.
pub(super) fn count(things: usize) -> Value<'static> {
    Value::Number(i64::try_from(things).unwrap_or(i64::MAX))
}
