use crate::config::{Config, Preset, change_region, merge};

/// A design to start from that a company gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPreset {
    /// What it is called on the command line: lower-case letters, digits and hyphens, and no built-in preset's name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for; empty where nothing is said.
    pub about: String,
    /// The part of a Config that it decides, as JSON that was read once.
    pub(super) json: String,
}

impl OwnPreset {
    /// The design started anew from this preset: all that built-in presets decide is first the default's. To apply it again
    /// changes nothing.
    pub fn apply(&self, config: &Config) -> Config {
        let base = Preset::Article.apply(config);
        // Settings were read with it, so it is read again.
        let Ok(applied) = merge(&base, &self.json) else { return base };
        if applied.network.region == base.network.region {
            return applied;
        }
        // Zones and subnets are of the other region, but for those that it names.
        let moved = change_region(&base, &applied.network.region);
        merge(&moved, &self.json).unwrap_or(moved)
    }
}
