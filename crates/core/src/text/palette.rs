use std::borrow::Cow;

use super::family::Family;
use super::form::{Form, Group, Section};
use super::template::Sentence;
use super::{Language, en};
use crate::commands::{Command, Kind};

/// What finds and lists everything that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's fields are the values that its sentence mentions")]
pub enum Palette {
    /// Opens the palette; also what is typed into its field.
    Open,
    /// What a command does.
    Command(Command),
    /// The heading over what leads to things of a kind.
    Kind(Kind),
    /// Where a control stands: its group, and its section where that is closed at first.
    Place { group: Group, section: Option<Section> },
    /// The switch of an endpoint.
    Endpoint { name: String },
    /// An amount that the bill asks for.
    InTheBill,
    /// How many things match what was typed, and how many of them are shown.
    Results { shown: usize, all: usize },
    /// How to go on by the keyboard.
    Hint,

    /// The list of keys.
    ShortcutList,
    /// What keys do in a part of the page.
    Keys(Keys),
    /// The heading over the keys that work everywhere.
    Everywhere,
    /// The heading over the keys that work in a part of the page.
    There,
    /// Switches the shortcut of a single key.
    SingleKey,
    /// Why one may want that off.
    AboutSingleKey,
}

/// What keys do in a part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Keys {
    Zoom,
    Follow,
    Code,
    Tabs,
}

impl Keys {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Zoom, Self::Follow, Self::Code, Self::Tabs];

    /// The keys as they are drawn.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Zoom => &["+", "−", "0"],
            Self::Follow => &["Shift", "←", "→", "↑", "↓"],
            Self::Code => &["↑", "↓", "Enter"],
            Self::Tabs => &["←", "→"],
        }
    }
}

impl Palette {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    /// The sentence and what stands in its places.
    pub(super) fn sentence(&self, language: Language) -> Sentence {
        let mut sentence = Sentence::new(language, Family::Palette, en::palette::position(self));
        match self {
            Self::Command(command) => sentence.choose(*command as usize),
            Self::Kind(kind) => sentence.choose(*kind as usize),
            Self::Keys(keys) => sentence.choose(*keys as usize),
            Self::Place { group, section } => {
                sentence.choose(usize::from(section.is_some())).text(&Form::Heading(*group).say(language));
                let section = section.map(|section| Form::Section(section).say(language));
                sentence.text(&section.unwrap_or_default())
            }
            Self::Endpoint { name } => sentence.text(name),
            Self::Results { shown, all } => {
                let form = if shown < all { 3 } else { (*all).min(2) };
                sentence.choose(form).count(*all).count(*shown)
            }
            _ => &mut sentence,
        };
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted() {
        let say = |shown, all| Palette::Results { shown, all }.say(Language::En);
        assert_eq!(say(0, 0), "Nothing matches.");
        assert_eq!(say(1, 1), "1 result");
        assert_eq!(say(7, 7), "7 results");
        assert_eq!(say(50, 132), "132 results, the first 50 of them shown");
    }
}
