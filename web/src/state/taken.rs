use kakoi_core::config::Config;
use kakoi_core::design::{Design, design_for};
use kakoi_core::settings::Settings;
use kakoi_core::text::Language;

use super::{Due, Model, Shared};

/// The design as a person takes it along: where its files are behind the form they are made first.
#[derive(Clone)]
pub(crate) struct Taken {
    shown: Option<Shared<Design>>,
    due: Option<(Shared<Config>, Shared<Settings>, Language)>,
}

impl Taken {
    /// The design that has files; `None` before the first.
    pub(crate) fn shown(&self) -> Option<&Design> {
        self.shown.as_deref()
    }

    /// Does something with the design as it is now.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&Design) -> T) -> Option<T> {
        let made = self
            .due
            .as_ref()
            .and_then(|(config, settings, language)| design_for(config, settings, *language).design);
        made.as_ref().or(self.shown()).map(act)
    }
}

impl Model {
    /// What can be taken along.
    pub(crate) fn taken(&self) -> Taken {
        Taken {
            shown: self.design.clone().filter(|design| !design.bundle.files.is_empty()),
            due: (self.due != Due::Nothing)
                .then(|| (self.config.clone(), self.settings.clone(), self.language)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use kakoi_core::settings::read;
    use kakoi_core::text::Control;
    use yew::Reducible as _;

    use super::*;
    use crate::state::{Action, Edit, Opening, Theme};

    #[test]
    fn what_is_taken_before_the_files_are_there_is_what_they_will_be() {
        let settings = read(r#"{"prices": {"fargate_linux_x86_vcpu_hour": "0.09"}}"#).unwrap();
        let opening = Opening::default_in(Language::En, &settings);
        let model = Model::starting(&opening, &Shared::new(settings), Language::En, Theme::System);
        let edit = Action::Edit(Edit::Choose(Control::Nat, "single".into()));
        let edited = Rc::new(model).reduce(edit.into());
        assert!(edited.due == Due::Files);
        let taken = edited.taken().with(|design| design.bundle.files.clone()).unwrap();
        let written = edited.reduce(Action::Write.into());
        assert_eq!(taken, written.design.as_ref().unwrap().bundle.files);
        assert_eq!(written.taken().with(|design| design.bundle.files.clone()).unwrap(), taken);
    }
}
