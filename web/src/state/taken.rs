use kakoi_core::config::Config;
use kakoi_core::design::{Design, design};

use super::{Due, Model, Shared};

/// The design as a person takes it along: where its files are behind the form they are made first.
#[derive(Clone)]
pub(crate) struct Taken {
    shown: Option<Shared<Design>>,
    due: Option<Shared<Config>>,
}

impl Taken {
    /// The design that has files; `None` before the first.
    pub(crate) fn shown(&self) -> Option<&Design> {
        self.shown.as_deref()
    }

    /// Does something with the design as it is now.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&Design) -> T) -> Option<T> {
        let made = self.due.as_ref().and_then(|config| design(config).design);
        made.as_ref().or(self.shown()).map(act)
    }
}

impl Model {
    /// What can be taken along.
    pub(crate) fn taken(&self) -> Taken {
        Taken {
            shown: self.design.clone().filter(|design| !design.bundle.files.is_empty()),
            due: (self.due != Due::Nothing).then(|| self.config.clone()),
        }
    }
}
