//! Where the facts come from.

use super::tables::SOURCES;

/// Where a fact was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The name by which facts cite it, such as `botocore`.
    pub id: &'static str,
    /// What it says, such as "Japanese region names".
    pub what: &'static str,
    /// A package with version, a repository with commit, or an address.
    pub place: &'static str,
    /// When it was published, as far as known.
    pub date: &'static str,
}

/// The source that facts cite as `id`; `None` where there is none.
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::backgrounds;

    #[test]
    fn every_region_cites_sources_that_exist() {
        for background in backgrounds() {
            assert!(background.sources.contains(&"botocore"), "{}", background.region);
            for id in background.sources {
                let source = source(id).unwrap();
                assert!(
                    !source.what.is_empty() && !source.place.is_empty() && !source.date.is_empty(),
                    "{id}"
                );
            }
        }
        assert_eq!(source("hearsay"), None);
    }
}
