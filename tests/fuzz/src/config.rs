use kakoi_core::config::{Config, parse};
use kakoi_core::kept::import;
use kakoi_core::settings::Settings;

use crate::design;

/// A text as the JSON of a design, or as an export of several. What is read of a Config is what serde reads of it.
pub(crate) fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = import(&text);
    if let Ok(config) = parse(&text) {
        assert_eq!(serde_json::from_str::<Config>(&text).ok().as_ref(), Some(&config));
        design::whole(&config, &Settings::default());
    }
}

/// Lines of a path and what is typed there, as the form's fields set them.
pub(crate) fn form(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut config = Config::default();
    for (path, typed) in text.split('\n').filter_map(|line| line.split_once('=')) {
        config.set_or_entry(path, typed);
    }
    design::whole(&config, &Settings::default());
}
