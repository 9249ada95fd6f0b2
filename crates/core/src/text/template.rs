//! Sentences as data: a language holds one template for each, and what stands in its places is the same list of
//! values in every language. Formatting each sentence by code of its own took the page 11 kB more after brotli.

use std::borrow::Cow;

use ipnet::Ipv4Net;

use super::family::{Family, sentence_of};
use super::number::{decimal, grouped};
use super::{Language, en, ja};
use crate::cidr;

/// The sentences of a family in a language. They stand one behind the other in a single text, so that a sentence is a
/// number and not an address and a length: that saves the page 2 kB after brotli, and the text may stand in a file of
/// its own (see `family`).
///
/// A sentence stands under the name of its variant, in the order of the enum, which makes a sentence's position the
/// variant's own number. English says `Family first`, any other language `as in en::family`. A name that is
/// missing, doubled or misplaced ends the build, which says where.
///
/// A sentence may have several forms with `|` between them: [`Sentence::choose`] says which one is meant, and the last
/// one stands for every further number. Where an enumeration chooses, the forms stand under the names of its cases:
/// `Exec(Exec) => { Off => "Off", On => "On" }`.
macro_rules! sentences {
    ($family:ident first $($variant:ident $(($cases:ident))? => $sentence:tt,)*) => {
        sentences! { as in self $($variant $(($cases))? => $sentence,)* }

        /// The names of the forms of each sentence that has such.
        pub(in crate::text) const CASES: &[&[&str]] = &[$(template::case_names!($sentence)),*];

        /// Where the sentence of a variant stands.
        pub(in crate::text) fn position(it: &$family) -> usize {
            match it {
                $($family::$variant { .. } => const { template::position(NAMES, stringify!($variant)) },)*
            }
        }
    };
    (
        as in $($first:ident)::+
        $($variant:ident $(($cases:ident))? => $sentence:tt,)*
    ) => {
        use crate::text::template;

        /// The names of the sentences.
        pub(in crate::text) const NAMES: &[&str] = &[$(stringify!($variant)),*];

        /// The sentences, each with NUL behind it.
        pub(in crate::text) const ALL: &str = concat!($(template::forms!($sentence), "\0"),*);

        const _: () = template::check(NAMES, $($first::)+NAMES);
        $($(template::cases! { $cases $sentence })?)*
    };
}
pub(super) use sentences;

/// The forms of a sentence.
macro_rules! forms {
    ($sentence:literal) => { $sentence };
    ({ $first:ident => $form:literal, $($case:ident => $more:literal,)* }) => { concat!($form $(, "|", $more)*) };
}
pub(super) use forms;

/// The names of a sentence's forms, where it has such.
macro_rules! case_names {
    ($sentence:literal) => { &[] };
    ({ $($case:ident => $form:literal,)* }) => { &[$(stringify!($case)),*] };
}
pub(super) use case_names;

/// Ends the build where forms are not those of an enumeration's cases, in its order.
macro_rules! cases {
    ($cases:ident { $($case:ident => $form:literal,)* }) => {
        const _: fn(&$cases) = |case| match case { $($cases::$case => (),)* };
        const _: () = {
            const NAMES: &[&str] = &[$(stringify!($case)),*];
            $(assert!(
                $cases::$case as usize == template::position(NAMES, stringify!($case)),
                concat!(stringify!($case), " does not stand in the order of ", stringify!($cases))
            );)*
        };
    };
}
pub(super) use cases;

/// Where a name stands among others; the compiler works it out.
pub(crate) const fn position(names: &[&str], name: &str) -> usize {
    let mut position = 0;
    while !same(names[position].as_bytes(), name.as_bytes()) {
        position += 1;
    }
    position
}

/// Ends the build where the names of sentences are not those of the first language, and says which name it was.
pub(super) const fn check(names: &[&str], first: &[&str]) {
    let mut position = 0;
    while position < names.len() || position < first.len() {
        assert!(position < first.len(), "a sentence is doubled");
        // The compiler can show one text: the name of the sentence that belongs here.
        assert!(
            position < names.len() && same(names[position].as_bytes(), first[position].as_bytes()),
            "{}",
            first[position]
        );
        position += 1;
    }
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut length = 0;
    while length < one.len() && length < other.len() && one[length] == other[length] {
        length += 1;
    }
    length == one.len() && length == other.len()
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

/// The parts as one list.
pub(super) fn list(parts: &[String], between: Between, language: Language) -> String {
    parts.join(match language {
        Language::En => en::between(between),
        Language::Ja => ja::between(between),
    })
}

/// A sentence and what stands in its places, in their order.
pub(super) struct Sentence {
    forms: &'static str,
    form: usize,
    /// How the values read.
    pub(super) values: Vec<String>,
}

impl Sentence {
    /// The sentence of that position, without values.
    pub(super) fn new(language: Language, family: Family, position: usize) -> Self {
        Self::of(sentence_of(language, family, position))
    }

    pub(super) fn of(forms: &'static str) -> Self {
        Self { forms, form: 0, values: Vec::new() }
    }

    /// Says which of the sentence's forms is meant, from 0.
    pub(super) fn choose(&mut self, form: usize) -> &mut Self {
        self.form = form;
        self
    }

    /// Chooses the first form for one, the second for any other number.
    pub(super) fn choose_plural(&mut self, number: i64) -> &mut Self {
        self.choose(usize::from(number != 1))
    }

    /// Chooses the form that begins with `name=`; nothing is said where there is none.
    pub(super) fn choose_name(&mut self, name: &str) -> &mut Self {
        let mut forms = self.forms.split('|');
        self.forms = forms.find_map(|form| form.strip_prefix(name)?.strip_prefix('=')).unwrap_or_default();
        self
    }

    /// A text as it is, but for characters that turn what stands around them: they are shown by their numbers, since
    /// nobody sees them.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        let mut shown = String::with_capacity(text.len());
        for character in text.chars() {
            if is_directional(character) {
                let digit = |shift: u32| {
                    char::from_digit((u32::from(character) >> shift) & 15, 16).unwrap_or_default()
                };
                shown.push_str("<U+");
                shown.extend([12, 8, 4, 0].map(|shift| digit(shift).to_ascii_uppercase()));
                shown.push('>');
            } else {
                shown.push(character);
            }
        }
        self.value(shown)
    }

    /// A number as people and programs write it: `65536`.
    pub(super) fn number(&mut self, number: i64) -> &mut Self {
        self.value(decimal(number))
    }

    /// A number of things.
    pub(super) fn count(&mut self, things: usize) -> &mut Self {
        self.number(i64::try_from(things).unwrap_or(i64::MAX))
    }

    /// A number with its digits in groups of three: `65,536`.
    pub(super) fn grouped(&mut self, number: u64) -> &mut Self {
        self.value(grouped(number))
    }

    /// A range of addresses: `10.0.0.0/16`.
    pub(super) fn range(&mut self, range: Ipv4Net) -> &mut Self {
        self.value(cidr::text(range))
    }

    fn value(&mut self, value: String) -> &mut Self {
        self.values.push(value);
        self
    }

    /// The form that is meant.
    pub(super) fn template(&self) -> &'static str {
        let mut forms = self.forms.split('|');
        let first = forms.next().unwrap_or_default();
        forms.take(self.form).last().unwrap_or(first)
    }

    /// The template with the value `n` in the place of each `{n}`; one without values as it stands.
    pub(super) fn fill(&self) -> Cow<'static, str> {
        let template = self.template();
        let mut pieces = template.split('{');
        let first = pieces.next().unwrap_or_default();
        if first.len() == template.len() || self.values.is_empty() {
            return Cow::Borrowed(template);
        }
        let mut text = first.to_owned();
        for piece in pieces {
            let (place, rest) = piece.split_once('}').unwrap_or_default();
            let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
            if let Some(value) = self.values.get(usize::from(place)) {
                text.push_str(value);
            }
            text.push_str(rest);
        }
        Cow::Owned(text)
    }
}

/// Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, section 2).
fn is_directional(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
