use std::borrow::Cow;

use crate::config::Config;
use crate::text::Remedy;

/// What mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words.
    pub remedy: Remedy,
    /// The settings that it changes, in their order.
    pub changes: Vec<Change>,
}

/// A setting that a fix changes. What stood there before is not said again: it may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Path of the setting, or of an entry of a map.
    pub path: Cow<'static, str>,
    /// Its value, as [`Config::set_or_entry`] takes it; empty for what is left out.
    pub to: String,
}

impl Fix {
    pub(crate) fn new<P: Into<Cow<'static, str>>, T: Into<String>, const N: usize>(
        remedy: Remedy,
        changes: [(P, T); N],
    ) -> Self {
        let changes = changes.into_iter().map(|(path, to)| Change { path: path.into(), to: to.into() });
        Self { remedy, changes: changes.collect() }
    }

    /// One change of a setting that every Config has.
    pub(crate) fn one(remedy: Remedy, path: &'static str, to: &str) -> Self {
        Self::new(remedy, [(path, to)])
    }

    /// A way to the internet.
    pub(super) fn add_nat() -> Self {
        Self::one(Remedy::AddNat, "network.nat", "single")
    }

    /// The Config with its changes. To apply it again changes nothing.
    pub fn apply(&self, config: &Config) -> Config {
        let mut fixed = config.clone();
        for change in &self.changes {
            fixed.set_or_entry(&change.path, &change.to);
        }
        fixed
    }
}
