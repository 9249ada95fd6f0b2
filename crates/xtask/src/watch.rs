//! Waiting for a change in the page's sources.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::command::root;

/// What the page is built from.
const SOURCES: [&str; 6] = ["crates/core", "web", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];

/// A state of the sources: how many files, and when the last one changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    files: usize,
    newest: SystemTime,
}

/// The sources as they stand.
pub(crate) fn stamp() -> Stamp {
    stamp_of(&SOURCES.map(|source| root().join(source)))
}

/// Returns when the sources differ from a state, with the state that they then have.
pub(crate) fn wait_for_change(since: Stamp) -> Stamp {
    loop {
        thread::sleep(Duration::from_millis(400));
        let stamp = stamp();
        if stamp != since {
            return stamp;
        }
    }
}

fn stamp_of(sources: &[PathBuf]) -> Stamp {
    let mut stamp = Stamp { files: 0, newest: SystemTime::UNIX_EPOCH };
    for source in sources {
        add(&mut stamp, source);
    }
    stamp
}

/// Files come and go while an editor saves: one that cannot be read is as good as gone.
fn add(stamp: &mut Stamp, path: &Path) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            add(stamp, &entry.path());
        }
    } else if let Ok(changed) = fs::metadata(path).and_then(|metadata| metadata.modified()) {
        stamp.files += 1;
        stamp.newest = stamp.newest.max(changed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_exists() {
        for source in SOURCES {
            assert!(root().join(source).exists(), "{source}");
        }
    }

    #[test]
    fn a_file_that_changes_comes_or_goes_changes_the_stamp() {
        let folder = std::env::temp_dir().join(format!("kakoi-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let stamp = || stamp_of(std::slice::from_ref(&folder));

        let empty = stamp();
        let file = fs::File::create(folder.join("a.rs")).unwrap();
        let created = stamp();
        file.set_modified(SystemTime::now() + Duration::from_secs(5)).unwrap();
        let changed = stamp();
        fs::remove_file(folder.join("a.rs")).unwrap();
        let removed = stamp();
        fs::remove_dir(&folder).unwrap();

        assert_ne!(empty, created);
        assert_ne!(created, changed);
        assert_eq!(empty, removed);
    }
}
