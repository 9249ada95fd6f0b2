use similar::algorithms::{DiffHook, myers};

/// Lines that are the same in both texts: where they begin in each, from 0, and how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Common {
    pub(super) before: usize,
    pub(super) now: usize,
    pub(super) count: usize,
}

/// How much may be searched for common lines, in squares of numbers of lines: as much as two texts of 5,000 lines take where
/// no line is in both. Texts come from files of any size and content; what is larger is compared coarsely.
pub(super) const WORK: u64 = 100_000_000;

/// The stretches that two texts have in common, in their order; none is empty, and none touches the next in both texts.
/// Takes what it searches from `work`; where that does not suffice, everything between the lines that both begin with and
/// those that both end with is taken for another.
pub(super) fn common(before: &[&str], now: &[&str], work: &mut u64) -> Vec<Common> {
    let shorter = before.len().min(now.len());
    let start = before.iter().zip(now).take_while(|(before, now)| before == now).count();
    let backwards = before.iter().rev().zip(now.iter().rev());
    let end = backwards.take(shorter - start).take_while(|(before, now)| before == now).count();
    let (old, new) = (start..before.len() - end, start..now.len() - end);
    let lines = u64::try_from(old.len() + new.len()).unwrap_or(u64::MAX);
    let needed = lines.saturating_mul(lines);

    let mut found = Found(Vec::new());
    found.add(0, 0, start);
    if !old.is_empty() && !new.is_empty() && needed <= *work {
        *work -= needed;
        // A hook that cannot fail makes a search that cannot.
        let _ = myers::diff_deadline_raw(&mut found, before, old.clone(), now, new.clone(), None);
    }
    found.add(old.end, new.end, end);
    found.0
}

/// How many lines are in both.
pub(super) fn matched(common: &[Common]) -> usize {
    common.iter().map(|stretch| stretch.count).sum()
}

/// Gathers what is the same.
struct Found(Vec<Common>);

impl Found {
    fn add(&mut self, before: usize, now: usize, count: usize) {
        match self.0.last_mut() {
            Some(last) if last.before + last.count == before && last.now + last.count == now => {
                last.count += count;
            }
            _ if count > 0 => self.0.push(Common { before, now, count }),
            _ => {}
        }
    }
}

impl DiffHook for Found {
    type Error = std::convert::Infallible;

    fn equal(&mut self, before: usize, now: usize, count: usize) -> Result<(), Self::Error> {
        self.add(before, now, count);
        Ok(())
    }
}

/// For each line of `now`, whether a change from `before` touched it. An empty line is never marked: it is seen by what
/// stands around it.
pub fn changed_lines(before: &str, now: &str) -> Vec<bool> {
    let (before, now): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let mut changed: Vec<bool> = now.iter().map(|line| !line.is_empty()).collect();
    for stretch in common(&before, &now, &mut { WORK }) {
        for line in changed.iter_mut().skip(stretch.now).take(stretch.count) {
            *line = false;
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn equal_texts_have_no_changed_line() {
        assert_eq!(changed_lines("a\nb\n", "a\nb\n"), [false, false]);
        assert!(changed_lines("a\n", "").is_empty());
    }

    #[test]
    fn a_new_file_is_changed_throughout() {
        assert_eq!(changed_lines("", "a\n\nb\n"), [true, false, true]);
    }

    #[test]
    fn inserted_and_altered_lines_are_changed() {
        assert_eq!(changed_lines("a\nc\n", "a\nb\nc\n"), [false, true, false]);
        assert_eq!(changed_lines("a\nb\nc\nd\n", "a\nB\nc\nD\n"), [false, true, false, true]);
        assert_eq!(changed_lines("a\n}\nb\n}\n", "a\n}\nc\n}\nb\n}\n").iter().filter(|it| **it).count(), 2);
    }

    #[test]
    fn a_line_that_moved_is_changed() {
        assert_eq!(changed_lines("a\nb\nc\n", "b\nc\na\n"), [false, false, true]);
    }

    #[test]
    fn a_repeated_line_is_counted_once() {
        assert_eq!(changed_lines("a\na\n", "a\na\na\n"), [false, false, true]);
        assert_eq!(changed_lines("a\na\na\n", "a\na\n"), [false, false]);
    }

    #[test]
    fn what_is_too_much_is_compared_coarsely() {
        let before = ["a", "1", "x", "2", "z"];
        let now = ["a", "3", "x", "4", "z"];
        let exact = common(&before, &now, &mut { WORK });
        assert_eq!(matched(&exact), 3);
        let coarse = common(&before, &now, &mut 10);
        assert_eq!(coarse, [Common { before: 0, now: 0, count: 1 }, Common { before: 4, now: 4, count: 1 }]);
    }

    proptest! {
        #[test]
        fn what_is_common_is_the_same_and_in_order(
            before in prop::collection::vec("[a-c]{0,1}", 0..20),
            now in prop::collection::vec("[a-c]{0,1}", 0..20),
        ) {
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let now: Vec<&str> = now.iter().map(String::as_str).collect();
            let common = common(&before, &now, &mut { WORK });
            let (mut left, mut right) = (0, 0);
            for (position, stretch) in common.iter().enumerate() {
                prop_assert!(stretch.count > 0 && stretch.before >= left && stretch.now >= right);
                prop_assert!(position == 0 || stretch.before > left || stretch.now > right);
                (left, right) = (stretch.before + stretch.count, stretch.now + stretch.count);
                prop_assert_eq!(&before[stretch.before..left], &now[stretch.now..right]);
            }
            prop_assert!(left <= before.len() && right <= now.len());
            prop_assert_eq!(matched(&common), longest(&before, &now), "as many as there can be");
        }
    }

    /// How many lines two texts have in common at most, by the textbook's table.
    fn longest(before: &[&str], now: &[&str]) -> usize {
        let mut table = vec![vec![0; now.len() + 1]; before.len() + 1];
        for (i, left) in before.iter().enumerate() {
            for (j, right) in now.iter().enumerate() {
                table[i + 1][j + 1] =
                    if left == right { table[i][j] + 1 } else { table[i][j + 1].max(table[i + 1][j]) };
            }
        }
        table[before.len()][now.len()]
    }
}
