//! The design that is open as the browser keeps it, and what the page has to say about that.

use std::rc::Rc;

use kakoi_core::config::Config;
use kakoi_core::kept::{Kept, free_name, title};
use kakoi_core::settings::{Settings, begin};
use kakoi_core::text::{self, Language, Trouble};

use super::{Model, Shared};

/// What is known of the open design beside its Config.
#[derive(Clone, Debug, Default)]
pub(crate) struct Work {
    /// Under what the browser keeps it; `None` as long as it does not.
    pub(crate) id: Option<Rc<str>>,
    /// A name of its own; empty where it has none.
    pub(crate) name: Rc<str>,
    /// The Config with which there is nothing to keep: as the browser has it, or as it was opened. `None` where it is
    /// to be kept as it stands.
    saved: Option<Shared<Config>>,
    /// The kept design that is being given another name, and that name as it is typed.
    pub(crate) renaming: Option<(Rc<str>, Rc<str>)>,
    /// What there is to say.
    pub(crate) notice: Option<Shared<Notice>>,
    /// Whether another version of the page is hosted now, which has not been waved away.
    pub(crate) is_outdated: bool,
    /// How often there was a reason to keep the design anew, though it stands still.
    pub(crate) turn: u32,
}

/// What the page says at its lower edge, and what it offers.
#[derive(Debug)]
pub(crate) struct Notice {
    pub(crate) said: Vec<text::Kept>,
    pub(crate) offer: Option<Offer>,
}

/// What a notice offers to do.
#[derive(Clone, Debug)]
pub(crate) enum Offer {
    /// Keeps the open design.
    Keep,
    /// Hands all designs over as a file.
    Export,
    /// Brings a deleted design back.
    Restore(Removed),
    /// Loads the page again.
    Reload,
}

/// A design that was deleted.
#[derive(Clone, Debug)]
pub(crate) struct Removed {
    pub(crate) id: Rc<str>,
    /// As the browser kept it.
    pub(crate) text: Rc<str>,
    /// Whether it was open.
    pub(crate) was_open: bool,
}

/// A design to be opened.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) id: Option<Rc<str>>,
    pub(crate) name: Rc<str>,
    pub(crate) config: Config,
    pub(crate) notice: Option<Shared<Notice>>,
}

/// What happens to the open design and to those that are kept.
#[derive(Debug)]
pub(crate) enum Step {
    /// Another design is opened. One that is not kept is from its first change on.
    Open(Opening),
    /// The browser keeps the design, as it was then.
    Saved(Rc<str>, Shared<Config>),
    /// It does not.
    NotKept(Trouble),
    /// A kept design's name is typed, or no more.
    Rename(Option<(Rc<str>, Rc<str>)>),
    /// The design gets a name of its own, or none.
    Name(String),
    /// The design is to be kept although nothing of it was changed.
    Keep,
    /// Another tab wrote a design, or deleted it.
    Elsewhere(Rc<str>, Option<Kept>),
    /// Something is said.
    Say(Shared<Notice>),
    /// Another version of the page is hosted now.
    Outdated,
    /// What is said is not said any more.
    Hush,
    /// What is kept was changed.
    Turn,
    /// The company's settings come after the first screen, with what there is to say of them.
    Govern(Shared<Settings>, Option<Shared<Notice>>),
}

impl Notice {
    /// A sentence, and nothing to do about it.
    pub(crate) fn of(said: text::Kept) -> Shared<Self> {
        Shared::new(Self { said: vec![said], offer: None })
    }

    /// A sentence, and something to do about it.
    pub(crate) fn offering(said: text::Kept, offer: Offer) -> Shared<Self> {
        Shared::new(Self { said: vec![said], offer: Some(offer) })
    }
}

impl Opening {
    /// A design that is kept.
    pub(crate) fn kept(id: &str, kept: Kept) -> Self {
        Self { id: Some(id.into()), name: kept.name.into(), config: kept.config, notice: None }
    }

    /// The design that a person begins with in a language, which is not kept.
    pub(crate) fn default_in(language: Language, settings: &Settings) -> Self {
        Self::unkept(begin(settings, language))
    }

    /// A design that is not.
    pub(crate) fn unkept(config: Config) -> Self {
        Self { id: None, name: "".into(), config, notice: None }
    }
}

impl Work {
    /// Of a design as it is opened.
    pub(super) fn of(opening: &Opening, config: &Shared<Config>, turn: u32) -> Self {
        Self {
            id: opening.id.clone(),
            name: opening.name.clone(),
            saved: Some(config.clone()),
            renaming: None,
            notice: opening.notice.clone(),
            is_outdated: false,
            turn,
        }
    }
}

impl Model {
    /// What the open design is called.
    pub(crate) fn title(&self) -> String {
        title(&self.work.name, &self.config)
    }

    /// Whether anything of the design is to be kept that is not yet. The language of a design that is not kept follows the
    /// page's, which is no change of it.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.work.saved.as_ref().is_none_or(|saved| {
            let language = if self.work.id.is_none() { saved.language } else { self.config.language };
            *saved != self.config && Config { language, ..Config::clone(&self.config) } != **saved
        })
    }

    /// Does a step. Whether that changed anything. Late code, as all that asks for a step is.
    #[inline(never)]
    pub(super) fn step(&mut self, step: &Step) -> bool {
        match step {
            Step::Open(opening) => self.open(opening),
            Step::Saved(id, config) => {
                self.work.id = Some(id.clone());
                self.work.saved = Some(config.clone());
                if self.says(|said| matches!(said, text::Kept::NotKept(_))) {
                    self.work.notice = None;
                }
            }
            Step::NotKept(trouble) => {
                if self.says(|said| *said == text::Kept::NotKept(*trouble)) {
                    return false;
                }
                self.say(Notice::offering(text::Kept::NotKept(*trouble), Offer::Export));
            }
            Step::Rename(renaming) => self.work.renaming.clone_from(renaming),
            Step::Name(name) => {
                self.work.name = name.as_str().into();
                self.work.saved = None;
                self.turn();
            }
            Step::Keep => {
                self.work.saved = None;
                self.work.notice = None;
                self.turn();
            }
            Step::Elsewhere(id, kept) => {
                self.turn();
                if self.work.id.as_ref() == Some(id) {
                    self.follow(kept.as_ref());
                }
            }
            Step::Say(notice) => {
                self.turn();
                self.work.notice = Some(notice.clone());
            }
            Step::Outdated => self.work.is_outdated = true,
            Step::Hush if self.work.notice.is_none() => self.work.is_outdated = false,
            Step::Hush => self.work.notice = None,
            Step::Turn => self.turn(),
            Step::Govern(settings, notice) => {
                self.settings = settings.clone();
                self.work.notice.clone_from(notice);
                self.redesign_unchanged();
            }
        }
        true
    }

    /// Opens a design. The one that is open already stays as it is.
    fn open(&mut self, opening: &Opening) {
        let is_same = opening.id.is_some() && opening.id == self.work.id;
        let turn = self.work.turn.wrapping_add(1);
        if is_same {
            self.work.notice.clone_from(&opening.notice);
            self.work.turn = turn;
            return;
        }
        if opening.config != *self.config {
            self.take(opening.config.clone());
        }
        let is_outdated = self.work.is_outdated;
        self.work = Work { is_outdated, ..Work::of(opening, &self.config, turn) };
    }

    /// Goes along with what another tab did to the open design.
    fn follow(&mut self, kept: Option<&Kept>) {
        let Some(kept) = kept else {
            self.work.id = None;
            self.work.saved = Some(self.config.clone());
            self.say(Notice::offering(text::Kept::DeletedElsewhere, Offer::Keep));
            return;
        };
        if kept.config != *self.config {
            if self.is_unsaved() {
                // Neither is lost: this one goes on as another design.
                let (title, free) = (self.title(), free_name(&self.title(), &[kept.title()]));
                self.work.id = None;
                self.work.saved = None;
                if free != title {
                    self.work.name = free.as_str().into();
                }
                self.say(Notice::of(text::Kept::Apart { title: free }));
                return;
            }
            self.take(kept.config.clone());
            self.say(Notice::of(text::Kept::TakenOver));
        }
        self.work.name = kept.name.as_str().into();
        self.work.saved = Some(self.config.clone());
    }

    fn says(&self, which: impl Fn(&text::Kept) -> bool) -> bool {
        self.work.notice.as_ref().is_some_and(|notice| notice.said.iter().any(which))
    }

    fn say(&mut self, notice: Shared<Notice>) {
        self.work.notice = Some(notice);
    }

    fn turn(&mut self) {
        self.work.turn = self.work.turn.wrapping_add(1);
    }
}

#[cfg(test)]
mod tests {
    use kakoi_core::text::Control;
    use yew::Reducible as _;

    use super::*;
    use crate::state::{Action, Dialog, Edit, Theme};

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        from(&Opening::default_in(Language::En, &Settings::default()), actions)
    }

    fn from(opening: &Opening, actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::starting(opening, &Shared::default(), Language::En, Theme::System));
        actions.into_iter().fold(first, |model, action| model.reduce(action.into()))
    }

    fn work(step: Step) -> Action {
        Action::Work(Box::new(step))
    }

    fn typed(text: &str) -> Action {
        Action::Edit(Edit::Type(Control::ProjectName, text.into()))
    }

    fn named(name: &str) -> Config {
        let mut config = Config::default();
        config.project.name = name.into();
        config
    }

    fn kept(name: &str) -> Kept {
        Kept { name: String::new(), changed: 1, config: named(name) }
    }

    fn opened(name: &str) -> Opening {
        Opening::kept(name, kept(name))
    }

    fn saved(model: &Rc<Model>, id: &str) -> Rc<Model> {
        let step = Step::Saved(id.into(), model.config.clone());
        Rc::clone(model).reduce(work(step).into())
    }

    fn elsewhere(id: &str, now: Option<Kept>) -> Action {
        work(Step::Elsewhere(id.into(), now))
    }

    fn said(model: &Model) -> Vec<text::Kept> {
        model.work.notice.as_ref().map(|notice| notice.said.clone()).unwrap_or_default()
    }

    #[test]
    fn a_design_is_to_be_kept_from_its_first_change_on() {
        assert!(!after([]).is_unsaved());
        assert!(!after([Action::SetLanguage(Language::Ja)]).is_unsaved());
        let changed = after([typed("shop")]);
        assert!(changed.is_unsaved());
        let kept = saved(&changed, "1");
        assert!(!kept.is_unsaved() && kept.work.id.as_deref() == Some("1"));
        assert!(!kept.reduce(Action::SetLanguage(Language::Ja).into()).is_unsaved());
        assert!(!after([typed("shop"), typed("web")]).is_unsaved());
        assert!(after([work(Step::Keep)]).is_unsaved());
    }

    #[test]
    fn what_was_changed_while_it_was_kept_is_to_be_kept_too() {
        let model = after([typed("shop")]);
        let step = Step::Saved("1".into(), model.config.clone());
        let model = model.reduce(typed("shops").into()).reduce(work(step).into());
        assert!(model.is_unsaved());
    }

    #[test]
    fn another_design_leaves_nothing_of_the_one_before() {
        let mut config = named("shop");
        config.service.environment.insert("MODE".into(), "live".into());
        config.network.endpoints = [("athena".into(), true), ("kms".into(), true)].into_iter().collect();
        let model = after([
            typed("a b"),
            Action::Edit(Edit::Type(Control::Count, "x".into())),
            work(Step::Open(Opening::unkept(config.clone()))),
        ]);
        assert!(*model.config == config && !model.stale && !model.is_unsaved());
        assert!(model.drafts.is_empty() && model.before == model.design);
        assert_eq!(model.rows.of(Control::Variables), [("MODE".to_owned(), "live".to_owned())]);
        assert_eq!(model.rows.of(Control::Endpoints), [("athena".to_owned(), String::new())]);
        let blocked = model.reduce(work(Step::Open(Opening::unkept(named("A B")))).into());
        assert!(blocked.stale && blocked.design.is_none());
    }

    #[test]
    fn the_open_design_is_not_opened_over_what_was_changed_of_it() {
        let model = from(&opened("a"), [typed("b"), work(Step::Open(opened("a")))]);
        assert!(model.config.project.name == "b" && model.is_unsaved());
    }

    #[test]
    fn another_tab_is_followed_where_nothing_is_lost() {
        let now = || Some(Kept { name: "N".into(), ..kept("b") });
        let model = from(&opened("a"), [elsewhere("other", now())]);
        assert_eq!((&*model.config.project.name, said(&model).len()), ("a", 0));
        let model = from(&opened("a"), [elsewhere("a", now())]);
        assert_eq!((&*model.config.project.name, &*model.title()), ("b", "N"));
        assert!(!model.is_unsaved() && said(&model) == [text::Kept::TakenOver]);
    }

    #[test]
    fn what_two_tabs_changed_is_kept_twice() {
        let model = from(&opened("a"), [typed("b"), elsewhere("a", Some(kept("c")))]);
        assert_eq!(model.config.project.name, "b");
        assert!(model.work.id.is_none() && model.is_unsaved());
        assert_eq!(said(&model), [text::Kept::Apart { title: "b · dev".into() }]);
    }

    #[test]
    fn a_design_that_was_deleted_elsewhere_goes_on_and_is_not_kept_by_itself() {
        let model = from(&opened("a"), [elsewhere("a", None)]);
        assert!(model.work.id.is_none() && !model.is_unsaved());
        assert_eq!(said(&model), [text::Kept::DeletedElsewhere]);
        assert!(model.reduce(typed("b").into()).is_unsaved());
    }

    #[test]
    fn a_name_that_is_typed_is_no_name_yet_and_goes_with_the_dialog() {
        let renaming = |model: &Model| model.work.renaming.as_ref().map(|(_, name)| name.to_string());
        let model = from(&opened("a"), [Action::Open(Dialog::Designs)]);
        let model = model.reduce(work(Step::Rename(Some(("a".into(), "Sho".into())))).into());
        assert_eq!((renaming(&model), model.title()), (Some("Sho".into()), "a · dev".into()));
        let left = Rc::clone(&model).reduce(work(Step::Rename(None)).into());
        let closed = Rc::clone(&model).reduce(Action::Close.into());
        let another = model.reduce(work(Step::Open(opened("b"))).into());
        assert_eq!([left, closed, another].map(|model| renaming(&model)), [None, None, None]);
    }

    #[test]
    fn a_browser_that_keeps_nothing_is_told_of_until_it_does() {
        let not_kept = || work(Step::NotKept(Trouble::Full));
        let model = after([typed("shop"), not_kept()]);
        assert_eq!(said(&model), [text::Kept::NotKept(Trouble::Full)]);
        assert!(model.is_unsaved());
        let again = Rc::clone(&model).reduce(not_kept().into());
        assert!(Rc::ptr_eq(&model, &again), "it is not said anew at each change");
        assert!(said(&saved(&model, "1")).is_empty());
    }

    #[test]
    fn a_new_version_waits_until_nothing_else_is_said() {
        let step = |step| Action::Work(Box::new(step));
        let model = after([step(Step::Say(Notice::of(text::Kept::LinkOpened))), step(Step::Outdated)]);
        assert!(model.work.notice.is_some() && model.work.is_outdated);
        let opening = Opening::default_in(Language::Ja, &Settings::default());
        let model = model.reduce(step(Step::Hush).into()).reduce(step(Step::Open(opening)).into());
        assert!(model.work.notice.is_none() && model.work.is_outdated, "another design is of the same page");
        let model = model.reduce(step(Step::Hush).into());
        assert!(!model.work.is_outdated);
    }
}
