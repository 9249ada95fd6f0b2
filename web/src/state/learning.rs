use kakoi_core::learn::Explained;
use kakoi_core::text::Topic;

use super::{Dialog, Model};

/// What is explained, and what is looked at in the glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Learning {
    /// The parts of the form whose explanation is open.
    pub(crate) open: Vec<Explained>,
    /// What was typed into the glossary.
    pub(crate) typed: String,
    /// The term that was asked for.
    pub(crate) term: Option<Topic>,
}

/// What a person does with explanations.
#[derive(Debug)]
pub(crate) enum Lesson {
    /// Opens or closes the explanation of a part of the form.
    Explain(Explained),
    /// Looks for a term.
    Find(String),
    /// Looks at a term of the glossary.
    Show(Topic),
}

impl Learning {
    /// Does what a person asked for.
    fn take(&mut self, lesson: &Lesson) {
        match lesson {
            Lesson::Explain(part) => {
                let is_open = self.open.contains(part);
                self.open.retain(|other| other != part);
                if !is_open {
                    self.open.push(*part);
                }
            }
            Lesson::Find(typed) => {
                typed.clone_into(&mut self.typed);
                self.term = None;
            }
            Lesson::Show(topic) => {
                self.typed.clear();
                self.term = Some(*topic);
            }
        }
    }
}

impl Model {
    /// Opens and closes explanations, and looks through the glossary.
    pub(super) fn learn(&mut self, lesson: &Lesson) {
        self.learning.change().take(lesson);
        if let Lesson::Show(_) = lesson {
            self.dialog = Some(Dialog::Glossary);
        }
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::text::{Group, Section};

    use super::*;

    #[test]
    fn explanations_open_and_close_on_their_own() {
        let mut learning = Learning::default();
        let (network, logs) = (Explained::Group(Group::Network), Explained::Section(Section::Logs));
        learning.take(&Lesson::Explain(network));
        learning.take(&Lesson::Explain(logs));
        assert_eq!(learning.open, [network, logs]);
        learning.take(&Lesson::Explain(network));
        assert_eq!(learning.open, [logs]);
    }

    #[test]
    fn a_term_that_is_asked_for_is_among_those_shown() {
        let mut learning = Learning::default();
        learning.take(&Lesson::Find("nat".to_owned()));
        learning.take(&Lesson::Show(Topic::Vpc));
        assert_eq!((&*learning.typed, learning.term), ("", Some(Topic::Vpc)));
        learning.take(&Lesson::Find("v".to_owned()));
        assert_eq!((&*learning.typed, learning.term), ("v", None));
    }
}
