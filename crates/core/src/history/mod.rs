//! The states that a design went through, to go back and forth among.

mod say;

use std::rc::Rc;

pub use say::{called, say_change};

use crate::config::{Change, Config, Preset, changes};
use crate::finding::Field;
use crate::text::Remedy;

/// How many steps can be undone. Older ones fall out.
pub const DEPTH: usize = 200;

/// What a step is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// After what it changed.
    Changes,
    /// After a preset.
    Preset(Preset),
    /// After what mended a finding.
    Fix(Remedy),
}

/// A state of the design, and the step that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    config: Config,
    name: Name,
}

/// States in the order in which they came to be, one of which is present. There is always one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// Shared, so that a History of many states is copied at no cost.
    states: Vec<Rc<State>>,
    present: usize,
    /// Whether the next step may go on with the present one.
    is_open: bool,
}

impl History {
    /// A History that begins with a state.
    pub fn new(config: Config) -> Self {
        let first = State { config, name: Name::Changes };
        Self { states: vec![Rc::new(first)], present: 0, is_open: false }
    }

    /// Takes a step to another state. What was undone before is forgotten. Where the step `continues` the one before it, as
    /// one keystroke in a field does another, both are one; a step that leads back to where it began is none.
    pub fn push(&mut self, config: Config, name: Name, continues: bool) {
        self.states.truncate(self.present.saturating_add(1));
        if continues && self.is_open {
            self.states.pop();
        }
        self.is_open = self.states.last().is_none_or(|state| state.config != config);
        if self.is_open {
            self.states.push(Rc::new(State { config, name }));
        }
        if self.states.len() > DEPTH.saturating_add(1) {
            self.states.remove(0);
        }
        self.present = self.states.len().saturating_sub(1);
    }

    /// Makes another state the present one, and gives its Config; `None` where it is the present one already, or none.
    pub fn jump(&mut self, to: usize) -> Option<&Config> {
        let state = self.states.get(to).filter(|_| to != self.present)?;
        self.present = to;
        self.is_open = false;
        Some(&state.config)
    }

    /// Position of the state before the present one; `None` where nothing can be undone.
    pub fn earlier(&self) -> Option<usize> {
        self.present.checked_sub(1)
    }

    /// Position of the state after the present one; `None` where nothing was undone.
    pub fn later(&self) -> Option<usize> {
        self.present.checked_add(1).filter(|next| *next < self.states.len())
    }

    /// Position of the present state.
    pub fn present(&self) -> usize {
        self.present
    }

    /// How many states there are.
    pub fn count(&self) -> usize {
        self.states.len()
    }

    /// The Config of a state; `None` where there is no such state.
    pub fn config(&self, position: usize) -> Option<&Config> {
        self.states.get(position).map(|state| &state.config)
    }

    /// The first field in which two states differ; `None` where they do not, or there is no such state.
    pub fn first_field(&self, one: usize, other: usize) -> Option<Field> {
        let all = changes(self.config(one)?, self.config(other)?);
        all.first().map(Change::field)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with_count(count: i64) -> Config {
        let mut config = Config::default();
        config.service.count = count;
        config
    }

    /// A History that went through states with these numbers of tasks, each a step of its own.
    fn through(counts: &[i64]) -> History {
        let mut history = History::new(with_count(0));
        for count in counts {
            history.push(with_count(*count), Name::Changes, false);
        }
        history
    }

    fn counts(history: &History) -> Vec<i64> {
        (0..history.count()).map(|at| history.config(at).unwrap().service.count).collect()
    }

    #[test]
    fn a_step_is_undone_and_done_again() {
        let mut history = through(&[1, 2]);
        assert_eq!((history.earlier(), history.later()), (Some(1), None));
        assert_eq!(history.jump(1), Some(&with_count(1)));
        assert_eq!((history.earlier(), history.later()), (Some(0), Some(2)));
        assert_eq!(history.jump(1), None);
        assert_eq!(history.jump(3), None);
        assert_eq!(history.first_field(0, 2), Some(Field::fixed("service.count")));
        assert_eq!((history.first_field(1, 1), history.first_field(0, 9)), (None, None));
        history.push(with_count(7), Name::Changes, false);
        assert_eq!((counts(&history), history.present()), (vec![0, 1, 7], 2));
    }

    #[test]
    fn keystrokes_are_one_step_and_leading_back_is_none() {
        let mut history = through(&[1]);
        history.push(with_count(12), Name::Changes, true);
        history.push(with_count(123), Name::Changes, true);
        assert_eq!(counts(&history), [0, 123]);
        history.push(with_count(0), Name::Changes, true);
        assert_eq!(counts(&history), [0]);
        // There is no step any more with which this could be one.
        history.push(with_count(5), Name::Changes, true);
        assert_eq!(counts(&history), [0, 5]);
        history.push(with_count(6), Name::Changes, false);
        history.jump(1);
        history.push(with_count(7), Name::Changes, true);
        assert_eq!(counts(&history), [0, 5, 7], "what was undone to is a state of its own");
    }

    #[test]
    fn the_oldest_fall_out() {
        let all: Vec<i64> = (1..=500).collect();
        let mut history = through(&all);
        assert_eq!(history.count(), DEPTH + 1);
        let mut undone = 0;
        while let Some(earlier) = history.earlier() {
            assert!(history.jump(earlier).is_some());
            undone += 1;
        }
        assert_eq!((undone, history.config(0)), (DEPTH, Some(&with_count(300))));
    }

    proptest! {
        #[test]
        fn undoing_and_doing_again_changes_nothing(
            steps in prop::collection::vec((0_i64..4, any::<bool>()), 0..260),
            back in 0_usize..300,
        ) {
            let mut history = History::new(with_count(0));
            for (count, continues) in steps {
                history.push(with_count(count), Name::Changes, continues);
                prop_assert_eq!(history.config(history.present()), Some(&with_count(count)));
                prop_assert!(history.count() <= DEPTH + 1 && history.later().is_none());
            }
            let before = counts(&history);
            prop_assert!(before.windows(2).all(|pair| pair[0] != pair[1]), "each step changes something");
            let present = history.present();
            let mut undone = 0;
            while undone < back && let Some(earlier) = history.earlier() {
                history.jump(earlier);
                undone += 1;
            }
            prop_assert_eq!(history.present(), present - undone);
            while let Some(later) = history.later() {
                history.jump(later);
            }
            prop_assert_eq!(history.present(), present);
            prop_assert_eq!(counts(&history), before);
        }
    }
}
