//! Whose turn it is to be drawn, where all of the page changes (see `piece.rs`).

use super::{FORM, Model, View};

/// How many turns there are for what is in sight: of the picture, of the groups of the form, and of the views at the side.
pub(crate) const TURNS: usize = 2 + FORM.len();

impl Model {
    /// Whether pieces of the page wait for their turn.
    pub(crate) fn is_taking_turns(&self) -> bool {
        self.turns < TURNS || self.followed.is_some_and(|followed| followed < View::ALL.len())
    }

    /// Has all pieces wait for their turns, those out of sight too where they may follow.
    pub(super) fn begin_turns(&mut self) {
        self.turns = 0;
        self.followed = self.followed.map(|_| 0);
        self.rounds = self.rounds.wrapping_add(1);
    }

    /// Gives the next piece its turn: of those in sight, then of the views that are not.
    pub(super) fn next_turn(&mut self) {
        if self.turns < TURNS {
            self.turns += 1;
        } else if let Some(followed) = self.followed {
            let all = View::ALL.iter().skip(followed);
            let next = all.take_while(|view| !self.is_hidden(**view)).count();
            self.followed = Some(followed + next + 1);
        }
    }
}
