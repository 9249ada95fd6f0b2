//! The present design held against another one.

use std::rc::Rc;

use kakoi_core::bring::is_wanted;
use kakoi_core::compare::{Compared, Mark, compare_files};
use kakoi_core::config::{Change, Config, changes};
use kakoi_core::design::{Design, design};
use kakoi_core::history::History;

use super::{Dialog, Late, Model, Shared};

/// What the present design is compared with.
#[derive(Clone, Debug)]
pub(crate) enum Base {
    /// A state of the history, by its position.
    State(usize),
    /// Another design, and what it is called.
    Config(Box<Config>, String),
    /// Files by their paths, the design among them where they hold one, and what they are called together.
    Files(Vec<(String, String)>, Option<Box<Config>>, String),
}

/// What the dialog of comparisons shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Comparing {
    /// The comparison; `None` where there is nothing to compare with.
    pub(crate) comparison: Option<Shared<Comparison>>,
    /// Path of the file that is shown side by side.
    pub(crate) file: Option<Rc<str>>,
}

/// How the present design differs from another one.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// From what.
    pub(crate) base: Base,
    /// In which settings; `None` where those of the base are not known.
    pub(crate) changes: Option<Vec<Change>>,
    /// The base's files; `None` where its design has none.
    pub(crate) before: Option<Vec<(String, String)>>,
    /// The present design.
    pub(crate) now: Shared<Design>,
    /// In which files.
    pub(crate) files: Vec<Compared>,
}

impl Comparison {
    /// What stands in a file on both sides.
    pub(crate) fn texts(&self, path: &str) -> [&str; 2] {
        let before = self.before.iter().flatten().find(|(other, _)| other == path);
        let now = self.now.bundle.file(path);
        [before.map_or("", |(_, text)| text), now.map_or("", |file| &file.text)]
    }

    /// Path of the first file that differs.
    pub(crate) fn first(&self) -> Option<&str> {
        self.files.iter().find(|file| file.mark != Mark::Same).map(|file| &*file.path)
    }
}

impl Comparing {
    /// Compares a design with another, or where none is named with its state before the last change, or else the one after
    /// it. Late code.
    #[inline(never)]
    pub(super) fn of(base: Option<&Base>, history: &History, config: &Config, now: &Shared<Design>) -> Self {
        let usual = history.earlier().or_else(|| history.later()).map(Base::State);
        let comparison = base.or(usual.as_ref()).and_then(|base| comparison(base, history, config, now));
        let file = comparison.as_ref().and_then(Comparison::first).map(Rc::from);
        Self { comparison: comparison.map(Shared::new), file }
    }
}

/// Compares a design with another; `None` where there is no such one.
fn comparison(base: &Base, history: &History, config: &Config, now: &Shared<Design>) -> Option<Comparison> {
    let other = match base {
        Base::State(position) => Some(history.config(*position)?.clone()),
        Base::Config(other, _) => Some((**other).clone()),
        Base::Files(_, other, _) => other.as_deref().cloned(),
    };
    let before = match (base, &other) {
        (Base::Files(files, ..), _) => Some(files.clone()),
        (_, Some(other)) => design(other).design.map(|design| {
            let texts = design.bundle.files.iter().map(|file| (file.path.clone(), file.text.clone()));
            texts.collect::<Vec<_>>()
        }),
        (_, None) => None,
    };
    let files = before.as_ref().map_or_else(Vec::new, |before| {
        let before: Vec<(&str, &str)> = before.iter().map(|(path, text)| (&**path, &**text)).collect();
        // Of what lies on a disk the page has read but some kinds of files.
        let is_compared = |path: &str| !matches!(base, Base::Files(..)) || is_wanted(path);
        let now = now.bundle.files.iter().filter(|file| is_compared(&file.path));
        let now: Vec<(&str, &str)> = now.map(|file| (&*file.path, &*file.text)).collect();
        compare_files(&before, &now)
    });
    let changes = other.map(|other| changes(&other, config));
    Some(Comparison { base: base.clone(), changes, before, now: now.clone(), files })
}

impl Model {
    /// Opens the dialog of comparisons, on another design or the usual one.
    pub(super) fn compare(&mut self, base: Option<&Base>) {
        self.dialog = Some(Dialog::Compare);
        self.write();
        if let Some(design) = self.design.as_ref().filter(|_| self.late == Late::There) {
            self.comparing = Comparing::of(base, &self.past.history, &self.config, design);
        }
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::{Preset, to_json};
    use kakoi_core::text::{Control, Language};
    use yew::Reducible as _;

    use super::*;
    use crate::state::{Action, Dialog, Edit, Model, Theme};

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::new(Language::En, Theme::System));
        actions.into_iter().fold(first, |model, action| model.reduce(action.into()))
    }

    fn edits() -> [Action; 2] {
        [
            Action::Edit(Edit::Choose(Control::Nat, "single".into())),
            Action::Edit(Edit::Type(Control::Count, "2".into())),
        ]
    }

    fn differing(comparison: &Comparison) -> Vec<(&str, Mark)> {
        let differ = comparison.files.iter().filter(|file| file.mark != Mark::Same);
        differ.map(|file| (&*file.path, file.mark)).collect()
    }

    #[test]
    fn the_usual_base_is_the_state_before_the_last_change() {
        let model = after(edits()).reduce(Action::Open(Dialog::Compare).into());
        let comparison = model.comparing.comparison.clone().unwrap();
        assert!(matches!(comparison.base, Base::State(1)));
        let changes = comparison.changes.as_ref().unwrap();
        assert_eq!(changes.iter().map(|change| change.path).collect::<Vec<_>>(), ["service.count"]);
        let paths: Vec<&str> = differing(&comparison).into_iter().map(|(path, _)| path).collect();
        assert!(paths.contains(&"main.tf") && paths.contains(&"kakoi.json"), "{paths:?}");
        assert!(!paths.contains(&"network/main.tf"));
        let [before, now] = comparison.texts("main.tf");
        let is_count = |line: &&str| line.trim_start().starts_with("desired_count");
        let count = |text: &str| text.lines().find(is_count).map(|line| line.ends_with("= 2"));
        assert_eq!((count(before), count(now)), (Some(false), Some(true)));
        assert_eq!(comparison.first(), paths.first().copied());
        let untouched = after([Action::Open(Dialog::Compare)]);
        assert!(untouched.comparing.comparison.is_none() && untouched.dialog == Some(Dialog::Compare));
    }

    #[test]
    fn any_state_another_design_and_files_are_compared() {
        let model = after(edits());
        let with = |base| model.clone().reduce(Action::Compare(base).into()).comparing.comparison.clone();
        let start = with(Base::State(0)).unwrap();
        assert_eq!(start.changes.as_ref().unwrap().len(), 2);
        assert!(with(Base::State(9)).is_none());
        let other = Preset::Production.apply(&Config::default());
        let production = with(Base::Config(Box::new(other.clone()), "shop".into())).unwrap();
        assert!(differing(&production).iter().any(|(_, mark)| *mark == Mark::Removed));
        let files = vec![("kakoi.json".into(), to_json(&other)), ("notes.tf".into(), "# mine\n".into())];
        let files = with(Base::Files(files, Some(Box::new(other)), "folder".into())).unwrap();
        assert_eq!(files.changes, production.changes);
        assert!(differing(&files).contains(&("notes.tf", Mark::Removed)));
        let unread =
            with(Base::Files(vec![("main.tf".into(), String::new())], None, "folder".into())).unwrap();
        assert!(unread.changes.is_none() && unread.before.is_some());
        let mut broken = Config::default();
        broken.network.cidr = "x".into();
        let broken = with(Base::Config(Box::new(broken), "broken".into())).unwrap();
        assert!(broken.before.is_none() && broken.files.is_empty() && broken.first().is_none());
    }

    #[test]
    fn a_file_is_chosen() {
        let model = after(edits());
        let model = model.reduce(Action::Compare(Base::State(0)).into());
        assert_eq!(model.comparing.file.as_deref(), model.comparing.comparison.as_ref().unwrap().first());
        let model = model.reduce(Action::OpenCompared("kakoi.json".into()).into());
        assert_eq!(model.comparing.file.as_deref(), Some("kakoi.json"));
    }
}
