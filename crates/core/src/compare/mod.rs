//! Files against files, line by line. How a line ends, and whether the last one does, counts for nothing.

mod lines;
mod rows;

pub use lines::changed_lines;
pub use rows::{CONTEXT, Line, MOST_ROWS, Row, rows};

use self::lines::{WORK, common, matched};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is as it was.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Some of its lines are others.
    Changed,
}

/// A file of either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Its path.
    pub path: String,
    /// What became of it.
    pub mark: Mark,
    /// How many lines came.
    pub added: usize,
    /// How many lines went.
    pub removed: usize,
}

/// Compares files by their paths, each with its text: those that are there now in their order, then those that are gone.
pub fn compare_files<'a>(before: &[(&'a str, &'a str)], now: &[(&'a str, &'a str)]) -> Vec<Compared> {
    let mut work = WORK;
    let gone = before.iter().filter(|(path, _)| text(now, path).is_none());
    let paths = now.iter().chain(gone).map(|(path, _)| *path);
    paths
        .map(|path| {
            let (before, now) = (text(before, path), text(now, path));
            let mark = match (before, now) {
                (None, _) => Mark::Added,
                (Some(_), None) => Mark::Removed,
                (Some(_), Some(_)) => Mark::Changed,
            };
            let lines =
                |text: Option<&'a str>| -> Vec<&'a str> { text.into_iter().flat_map(str::lines).collect() };
            let (before, now) = (lines(before), lines(now));
            let same = matched(&common(&before, &now, &mut work));
            let (added, removed) = (now.len().saturating_sub(same), before.len().saturating_sub(same));
            let mark = if mark == Mark::Changed && added == 0 && removed == 0 { Mark::Same } else { mark };
            Compared { path: path.to_owned(), mark, added, removed }
        })
        .collect()
}

/// What stands in the file of a path.
fn text<'a>(files: &[(&str, &'a str)], path: &str) -> Option<&'a str> {
    files.iter().find(|(other, _)| *other == path).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::config::{Config, Preset};
    use crate::design::design;
    use crate::terraform::File;

    #[test]
    fn files_are_told_apart() {
        let before = [("a", "1\n2\n3\n"), ("b", "1\n"), ("c", "1\n2\n"), ("d", "1")];
        let now = [("e", "1\n2\n"), ("a", "1\n2\n3\n"), ("c", "1\n4\n5\n"), ("d", "1\r\n")];
        let compared = compare_files(&before, &now);
        let told: Vec<_> =
            compared.iter().map(|file| (&*file.path, file.mark, file.added, file.removed)).collect();
        assert_eq!(
            told,
            [
                ("e", Mark::Added, 2, 0),
                ("a", Mark::Same, 0, 0),
                ("c", Mark::Changed, 2, 1),
                ("d", Mark::Same, 0, 0),
                ("b", Mark::Removed, 0, 1),
            ]
        );
    }

    fn pairs(files: &[File]) -> Vec<(&str, &str)> {
        files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect()
    }

    #[test]
    fn a_design_is_compared_with_another() {
        let files = |config: &Config| design(config).design.unwrap().bundle.files.clone();
        let (before, now) = (files(&Config::default()), files(&Preset::Production.apply(&Config::default())));
        let compared = compare_files(&pairs(&before), &pairs(&now));
        let mark = |path: &str| compared.iter().find(|file| file.path == path).map(|file| file.mark);
        assert_eq!(mark("kakoi.json"), Some(Mark::Changed));
        assert_eq!(mark(".gitignore"), Some(Mark::Same));
        assert!(compared.iter().any(|file| file.mark == Mark::Added));
        let same = compare_files(&pairs(&now), &pairs(&now));
        assert!(same.iter().all(|file| file.mark == Mark::Same));
    }

    /// Many lines that are all others, in one file and in many.
    #[test]
    fn what_is_hostile_ends_soon() {
        let text = |seed: usize, lines: usize| -> String {
            (0..lines)
                .flat_map(|line| {
                    [(line.wrapping_mul(2_654_435_761 + seed) % 9_973).to_string(), "\n".to_owned()]
                })
                .collect()
        };
        let (one, other) = (text(0, 400_000), text(1, 400_000));
        assert!(one.len() > 1_900_000);
        let begun = Instant::now();
        let compared = compare_files(&[("a", &one)], &[("a", &other)]);
        assert_eq!(compared.len(), 1);
        assert!(rows(&one, &other).len() <= MOST_ROWS + 1);
        assert_eq!(changed_lines(&one, &other).len(), 400_000);
        let many: Vec<(String, String, String)> =
            (0..400).map(|file| (file.to_string(), text(file, 1_000), text(file + 1, 1_000))).collect();
        let before: Vec<_> = many.iter().map(|(path, text, _)| (path.as_str(), text.as_str())).collect();
        let now: Vec<_> = many.iter().map(|(path, _, text)| (path.as_str(), text.as_str())).collect();
        assert_eq!(compare_files(&before, &now).len(), 400);
        // Not optimized, and beside other tests, it took 4 s.
        assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
    }
}
