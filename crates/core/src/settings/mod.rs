//! What a company lays down for everybody who uses its copy of the page: a file `settings.json` beside `index.html`, which
//! the command line reads too. `docs/settings.md` explains every key.
//!
//! Settings judge a design and say what a new one begins with. They are no part of a design: no link and no `kakoi.json`
//! holds them.

mod begin;
mod fix;
mod govern;
mod image_host;
mod preset;
mod read;
#[cfg(test)]
mod tests;
mod value;

use ipnet::Ipv4Net;

pub use self::begin::{begin, begin_in};
pub(crate) use self::fix::fix;
pub use self::preset::OwnPreset;
pub use self::read::{KEYS, MOST_BYTES, read};
use crate::catalog::PriceKey;
use crate::config::Config;
use crate::plan::{Planned, plan};
use crate::text::Language;

/// The settings of a company. The default is that of one that lays down nothing, as the page is shipped.
///
/// The page reads them by its late code: settings that say anything also say that the late code is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What the page is called beside Kakoi; empty for nothing.
    pub title: String,
    /// Where people find help.
    pub help: Option<Help>,
    /// The language of the page and of new designs for whoever has not chosen one.
    pub language: Option<Language>,
    /// Codes of the regions that may be used, all of which there are; empty for every region.
    pub allowed_regions: Vec<String>,
    /// Tags that every design has to have.
    pub mandatory_tags: Vec<MandatoryTag>,
    /// Where the ranges of VPCs lie.
    pub cidr_pool: Option<Ipv4Net>,
    /// Registries that images may come from; empty for every registry.
    pub image_hosts: Vec<String>,
    /// Where Terraform keeps its state.
    pub state: Option<StateBucket>,
    /// Prices in the place of the catalog's, in billionths of a dollar.
    pub prices: Vec<(PriceKey, i64)>,
    /// Designs to start from beside the built-in ones.
    pub presets: Vec<OwnPreset>,
}

/// A link to a company's own help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// Its words; empty for the usual ones.
    pub text: String,
    /// An address that begins with `https://`, `http://` or `mailto:`.
    pub url: String,
}

/// A tag that every design has to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandatoryTag {
    /// Its key.
    pub key: String,
    /// The values that it may have; empty for any but the empty one.
    pub values: Vec<String>,
    /// The value that new designs begin with.
    pub default: Option<String>,
}

/// A bucket for Terraform's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateBucket {
    /// Its name.
    pub bucket: String,
    /// Its region's code.
    pub region: String,
}

impl Settings {
    /// Whether they lay down nothing.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty()
            && self.help.is_none()
            && self.language.is_none()
            && self.allowed_regions.is_empty()
            && self.mandatory_tags.is_empty()
            && self.cidr_pool.is_none()
            && self.image_hosts.is_empty()
            && self.state.is_none()
            && self.prices.is_empty()
            && self.presets.is_empty()
    }

    /// Whether a region may be used, by its code.
    pub fn allows_region(&self, code: &str) -> bool {
        self.allowed_regions.is_empty() || self.allowed_regions.iter().any(|allowed| allowed == code)
    }
}

/// Plans a Config and judges it by the settings: their findings stand beside the plan's, and their prices count where the
/// Config has none. None of those findings leaves no Plan.
pub fn plan_under(config: &Config, settings: &Settings) -> Planned {
    let mut planned = plan(config);
    if !settings.is_empty() {
        govern::govern(config, settings, &mut planned);
    }
    planned
}
