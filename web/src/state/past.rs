//! The states that the design went through, and the way back and forth among them.

use kakoi_core::advice::Fix;
use kakoi_core::config::Config;
use kakoi_core::finding::Field;
use kakoi_core::history::{History, Name};

use super::{Edit, Late, Model, Shared};

/// The History, and what a person last did in it.
#[derive(Clone, Debug)]
pub(crate) struct Past {
    /// Every state.
    pub(crate) history: Shared<History>,
    /// The last way taken in it; none since an edit.
    pub(crate) travelled: Option<Travelled>,
}

/// A way in the History.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Travel {
    /// To the state before.
    Undo,
    /// To the state after.
    Redo,
    /// To any state, by its position.
    To(usize),
}

/// A way that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Travelled {
    /// Which one.
    pub(crate) way: Travel,
    /// Position of the state whose step was undone or done again, or that was chosen.
    pub(crate) step: usize,
    /// The first field that became another.
    pub(crate) field: Option<Field>,
}

impl Past {
    pub(super) fn new(config: Config) -> Self {
        Self { history: Shared::new(History::new(config)), travelled: None }
    }

    /// Keeps the state that an edit led to.
    pub(super) fn keep(&mut self, config: &Config, edit: &Edit, continues: bool) {
        let name = match edit {
            Edit::Preset(preset) => Name::Preset(*preset),
            Edit::Fix(Fix { remedy, .. }) => Name::Fix(remedy.clone()),
            _ => Name::Changes,
        };
        self.history.change().push(config.clone(), name, continues);
        self.travelled = None;
    }

    /// Position of the state to which a way leads; `None` where there is none.
    pub(crate) fn end_of(&self, way: Travel) -> Option<usize> {
        match way {
            Travel::Undo => self.history.earlier(),
            Travel::Redo => self.history.later(),
            Travel::To(position) => Some(position),
        }
    }

    /// Position of the state whose step a way undoes or does again.
    pub(crate) fn step_of(&self, way: Travel) -> Option<usize> {
        let end = self.end_of(way)?;
        Some(if way == Travel::Undo { self.history.present() } else { end })
    }

    /// Takes a way: the Config that it leads to, where that is another. Late code.
    #[inline(never)]
    pub(super) fn travel(&mut self, way: Travel) -> Option<Config> {
        let (end, step) = (self.end_of(way)?, self.step_of(way)?);
        let from = self.history.present();
        let config = self.history.change().jump(end)?.clone();
        let field = self.history.first_field(from, end);
        self.travelled = Some(Travelled { way, step, field });
        Some(config)
    }
}

impl Model {
    /// Takes a way in the history. Whether there was one.
    pub(super) fn travel(&mut self, way: Travel) -> bool {
        if self.late != Late::There {
            return false;
        }
        let Some(config) = self.past.travel(way) else { return false };
        self.write_before_the_next();
        self.rows = Shared::new(self.rows.following(&config));
        self.drafts = Shared::default();
        self.config = Shared::new(config);
        self.before.clone_from(&self.design);
        self.last_edit = None;
        self.mended = None;
        self.redesign();
        true
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use kakoi_core::config::Preset;
    use kakoi_core::text::{Control, Language};
    use yew::Reducible as _;

    use super::*;
    use crate::state::{Action, Model, RowEdit, Theme};

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::new(Language::En, Theme::System));
        actions.into_iter().fold(first, |model, action| model.reduce(action.into()))
    }

    fn edit(edit: Edit) -> Action {
        Action::Edit(edit)
    }

    fn typed(control: Control, text: &str) -> Action {
        edit(Edit::Type(control, text.into()))
    }

    fn row(change: RowEdit) -> Action {
        edit(Edit::Row(Control::Variables, change))
    }

    fn names(model: &Model) -> Vec<String> {
        (0..model.past.history.count()).map(|at| model.past.history.name(at, model.language)).collect()
    }

    #[test]
    fn undo_gives_everything_back_and_redo_takes_it_again() {
        let first = after([]);
        let edited = first.clone().reduce(edit(Edit::Choose(Control::Nat, "single".into())).into());
        let edited = edited.reduce(Action::Write.into());
        let undone = edited.clone().reduce(Action::Undo.into());
        assert_eq!(*undone.config, *first.config);
        assert_eq!(*undone.findings, *first.findings);
        assert_eq!(**undone.design.as_ref().unwrap(), **first.design.as_ref().unwrap());
        // What undoing changed is marked in the code.
        assert!(undone.before == edited.design);
        let field = undone.past.travelled.as_ref().and_then(|travelled| travelled.field.clone());
        assert_eq!(field, Some(Field::fixed("network.nat")));
        let redone = undone.reduce(Action::Redo.into());
        assert_eq!(*redone.config, *edited.config);
        assert!(redone.clone().reduce(Action::Redo.into()).past.travelled == redone.past.travelled);
        let more = redone.reduce(typed(Control::Count, "2").into());
        assert!(more.past.travelled.is_none());
    }

    #[test]
    fn keystrokes_are_one_step_and_what_changes_no_design_is_none() {
        let model = after([
            typed(Control::ProjectName, "s"),
            typed(Control::ProjectName, "sh"),
            Action::Unfold(kakoi_core::text::Section::Naming, true),
            typed(Control::Port, "8o"),
            row(RowEdit::Add),
            row(RowEdit::Name(0, "MO".into())),
            row(RowEdit::Name(0, "MODE".into())),
            edit(Edit::Preset(Preset::Sealed)),
            edit(Edit::Zone("ap-northeast-1d".into())),
        ]);
        let expected = [
            "start",
            "Project name: web → sh",
            "variable MODE added",
            "preset Sealed",
            "zone ap-northeast-1d added",
        ];
        assert_eq!(names(&model), expected);
        let undone = model.reduce(Action::Jump(1).into());
        assert!(undone.rows.of(Control::Variables).is_empty() && !undone.stale);
        assert_eq!(undone.config.project.name, "sh");
        let back = undone.reduce(Action::Jump(2).into());
        assert_eq!(back.rows.of(Control::Variables), [("MODE".to_owned(), String::new())]);
    }

    #[test]
    fn what_was_half_typed_goes() {
        let model = after([typed(Control::Count, "3"), typed(Control::Port, "x"), Action::Undo]);
        assert_eq!((model.typed(Control::Port), model.typed(Control::Count)), ("80".into(), "1".into()));
        assert!(!model.stale);
    }

    #[test]
    fn more_steps_than_are_kept_are_undone_as_far_as_they_are() {
        // Usage alone is changed, because that is quick.
        let usage = |at: usize| {
            let key = if at.is_multiple_of(2) { "log_gb" } else { "out_gb" };
            edit(Edit::Usage(key.into(), at.to_string()))
        };
        let mut model = after((0..500).map(usage));
        let mut undone = 0;
        while model.past.end_of(Travel::Undo).is_some() && undone < 500 {
            // As the Model does, without its design.
            let mut next = Model::clone(&model);
            assert!(next.past.travel(Travel::Undo).is_some());
            model = Rc::new(next);
            undone += 1;
        }
        assert_eq!(undone, kakoi_core::history::DEPTH);
        assert_eq!(model.past.history.config(0).unwrap().cost.usage.get("out_gb").unwrap(), "299");
    }
}
