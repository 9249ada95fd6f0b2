use kakoi_core::commands::{Command, Target};
use kakoi_core::finding::Field;

use super::{Aim, Dialog, Lesson, Model, Shared, Theme, View};

/// So many of the things that were chosen lately are kept.
const RECENT: usize = 5;

/// The id of the open file's lines.
pub(crate) const LISTING: &str = "listing";
/// What the ids of findings begin with; their place in the list follows.
pub(crate) const FINDING: &str = "finding";

/// What is looked for in the palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Search {
    /// What was typed.
    pub(crate) typed: String,
    /// Place of the entry that Enter takes, among those found.
    pub(crate) active: usize,
}

impl Model {
    /// Goes to what was chosen in the palette, and closes that. Commands are done beside this. Late code.
    #[inline(never)]
    pub(super) fn choose(&mut self, target: &Target) {
        let recent = self.recent.change();
        recent.retain(|other| other != target);
        recent.insert(0, target.clone());
        recent.truncate(RECENT);
        self.dialog = None;
        match target {
            Target::Command(_) => {}
            Target::Field(field) => self.go_to(field),
            Target::Finding(index) => {
                self.show(View::Findings);
                self.ask_for(Aim::Field(Field::entry(FINDING, &index.to_string())));
            }
            Target::File(path) => {
                self.open_file = path.as_str().into();
                self.marked = None;
                self.show(View::Code);
                self.ask_for(Aim::Field(Field::fixed(LISTING)));
            }
            Target::Resource(address) => {
                if self.show_resource(address) {
                    self.ask_for(Aim::Field(Field::fixed(LISTING)));
                }
            }
            Target::Term(topic) => self.learn(&Lesson::Show(*topic)),
        }
    }

    /// Does a command, as far as that changes the model. What the browser does is done beside this. Late code.
    #[inline(never)]
    pub(super) fn command(&mut self, command: Command) {
        match command {
            Command::Palette => {
                self.dialog = Some(Dialog::Palette);
                self.search = Shared::default();
            }
            Command::History => self.dialog = Some(Dialog::History),
            Command::Designs => self.dialog = Some(Dialog::Designs),
            Command::Take => self.dialog = Some(Dialog::Take),
            Command::Bring => (self.dialog, self.brought) = (Some(Dialog::Bring), None),
            Command::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Command::Glossary => self.dialog = Some(Dialog::Glossary),
            Command::Presets => self.dialog = Some(Dialog::Presets),
            Command::Export => self.dialog = Some(Dialog::Export),
            Command::ShowDesign => self.show_pane(View::Design),
            Command::ShowPicture => self.show_pane(View::Picture),
            Command::ShowCode => self.show_pane(View::Code),
            Command::ShowCost => self.show_pane(View::Cost),
            Command::ShowFindings => self.show_pane(View::Findings),
            Command::PictureOrList => {
                self.as_list = !self.as_list;
                self.show_pane(View::Picture);
            }
            Command::CostsInPicture => {
                self.shows_costs = !self.shows_costs;
                self.show_pane(View::Picture);
            }
            Command::LightTheme => self.theme = Theme::Light,
            Command::DarkTheme => self.theme = Theme::Dark,
            Command::SystemTheme => self.theme = Theme::System,
            Command::Undo
            | Command::Redo
            | Command::Compare
            | Command::CopyLink
            | Command::Download
            | Command::Print
            | Command::FullScreen
            | Command::English
            | Command::Japanese => {}
        }
    }

    /// Shows a view and focuses it.
    fn show_pane(&mut self, view: View) {
        self.show(view);
        self.ask_for(Aim::Field(Field::fixed(view.id())));
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use kakoi_core::settings::Settings;
    use kakoi_core::text::{Language, Topic};
    use yew::Reducible as _;

    use super::*;
    use crate::state::Action;

    fn after(actions: impl IntoIterator<Item = Action>) -> Model {
        let model = Rc::new(Model::starting(
            &crate::state::Opening::default_in(Language::En, &Settings::default()),
            &Shared::default(),
            Language::En,
            Theme::System,
        ));
        let model = actions.into_iter().fold(model, |model, action| model.reduce(Rc::new(action)));
        Model::clone(&model)
    }

    fn aim(model: &Model) -> Option<&str> {
        match &model.focus.as_ref()?.aim {
            Aim::Field(field) => Some(field.path()),
            Aim::Node(_) => None,
        }
    }

    #[test]
    fn what_is_chosen_is_shown_and_focused() {
        let choose = |target: Target| after([Action::Open(Dialog::Palette), Action::Choose(target)]);
        let model = choose(Target::Field(Field::fixed("load_balancer.health_check.path")));
        assert_eq!(
            (aim(&model), model.dialog, model.view),
            (Some("load_balancer.health_check.path"), None, View::Design)
        );
        let model = choose(Target::File("alb/main.tf".into()));
        assert_eq!((aim(&model), &*model.open_file, model.side), (Some(LISTING), "alb/main.tf", View::Code));
        let model = choose(Target::Resource("module.network.aws_vpc.this".into()));
        assert_eq!(model.marked.as_deref(), Some("module.network.aws_vpc.this"));
        assert_eq!((aim(&model), &*model.open_file), (Some(LISTING), "network/main.tf"));
        let model = choose(Target::Finding(1));
        assert_eq!((aim(&model), model.side), (Some("finding.1"), View::Findings));
        let model = choose(Target::Term(Topic::Vpc));
        assert_eq!((model.dialog, model.learning.term), (Some(Dialog::Glossary), Some(Topic::Vpc)));
    }

    #[test]
    fn the_latest_choices_are_kept_each_once() {
        let file = |name: &str| Target::File(name.to_owned());
        let names = ["a", "b", "a", "c", "d", "e", "f"];
        let model = after(names.map(|name| Action::Choose(file(name))));
        assert_eq!(*model.recent, ["f", "e", "d", "c", "a"].map(file));
    }

    #[test]
    fn the_palette_opens_empty() {
        let search = || Action::Search(Search { typed: "nat".to_owned(), active: 3 });
        let model = after([Action::Open(Dialog::Palette), search()]);
        assert_eq!((&*model.search.typed, model.search.active), ("nat", 3));
        for open in [Action::Open(Dialog::Palette), Action::Command(Command::Palette)] {
            assert_eq!(*after([search(), Action::Close, open]).search, Search::default());
        }
    }

    #[test]
    fn commands_do_what_they_say() {
        for (command, dialog) in [
            (Command::Palette, Dialog::Palette),
            (Command::History, Dialog::History),
            (Command::Designs, Dialog::Designs),
            (Command::Take, Dialog::Take),
            (Command::Bring, Dialog::Bring),
            (Command::Shortcuts, Dialog::Shortcuts),
            (Command::Glossary, Dialog::Glossary),
            (Command::Presets, Dialog::Presets),
            (Command::Export, Dialog::Export),
        ] {
            assert_eq!(after([Action::Command(command)]).dialog, Some(dialog));
        }
        for (command, view) in [
            (Command::ShowDesign, View::Design),
            (Command::ShowPicture, View::Picture),
            (Command::ShowCode, View::Code),
            (Command::ShowCost, View::Cost),
            (Command::ShowFindings, View::Findings),
        ] {
            let model = after([Action::Command(command)]);
            assert_eq!((model.view, aim(&model)), (view, Some(view.id())));
        }
        for (command, theme) in [
            (Command::LightTheme, Theme::Light),
            (Command::DarkTheme, Theme::Dark),
            (Command::SystemTheme, Theme::System),
        ] {
            assert_eq!(after([Action::Command(command)]).theme, theme);
        }
        let twice = |command| [Action::Command(command), Action::Command(command)];
        assert!(
            after([Action::Command(Command::PictureOrList)]).as_list
                && !after(twice(Command::PictureOrList)).as_list
        );
        let costs = Command::CostsInPicture;
        assert!(after([Action::Command(costs)]).shows_costs && !after(twice(costs)).shows_costs);
    }
}
