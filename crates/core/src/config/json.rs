use super::read::read;
use super::{Config, VERSION};
use crate::json::Wrong;

/// Why a text is no Config at all. [`crate::text::Cli`] words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// Not JSON, or JSON that does not have a Config's keys and types.
    Json {
        /// What is wrong, in English, without the place.
        detail: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A schema version that does not exist.
    Version {
        /// The version found.
        found: u32,
    },
}

/// Reads a Config from JSON. A missing key takes its default.
///
/// # Errors
/// [`Unusable`] where the text is not JSON, has an unknown key or a wrong type, or another schema version.
pub fn parse(json: &str) -> Result<Config, Unusable> {
    let config =
        read(json).map_err(|Wrong { detail, line, column }| Unusable::Json { detail, line, column })?;
    if config.version == VERSION { Ok(config) } else { Err(Unusable::Version { found: config.version }) }
}

#[cfg(test)]
mod tests {
    use super::super::to_json;
    use super::*;

    #[test]
    fn the_default_survives() {
        assert_eq!(parse(&to_json(&Config::default())), Ok(Config::default()));
    }

    #[test]
    fn a_missing_key_takes_its_default() {
        assert_eq!(parse("{}"), Ok(Config::default()));
    }

    #[test]
    fn an_unknown_key_is_named() {
        let Err(Unusable::Json { detail, line, .. }) = parse("{\n \"netwrok\": {}\n}") else {
            panic!("an unknown key was accepted");
        };
        assert!(detail.contains("`netwrok`"), "{detail}");
        assert_eq!(line, 2);
    }

    #[test]
    fn truncated_json_names_its_place() {
        let Err(Unusable::Json { line, column, .. }) = parse("{\"version\": 1,") else {
            panic!("truncated JSON was accepted");
        };
        assert_eq!((line, column), (1, 15));
    }

    #[test]
    fn another_version_is_refused() {
        assert_eq!(parse("{\"version\": 2}"), Err(Unusable::Version { found: 2 }));
    }
}
