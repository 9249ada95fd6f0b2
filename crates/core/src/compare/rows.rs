use super::lines::{Common, WORK, common};

/// How many lines that are the same are shown before and after those that are not.
pub const CONTEXT: usize = 3;
/// How many rows there are at most.
pub const MOST_ROWS: usize = 2_000;

/// A line of a file: its number, from 1, and its text.
pub type Line<'a> = (usize, &'a str);

/// A row of two files side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A line of both: its number in each, from 1, and its text.
    Same(usize, usize, &'a str),
    /// A line that went, one that came, or one in the place of another.
    Changed(Option<Line<'a>>, Option<Line<'a>>),
    /// Lines of both that are left out: how many.
    Folded(usize),
    /// Rows that are left out at the end, since there are too many: how many at least.
    More(usize),
}

/// Two texts side by side, with what they have in common far from a change left out.
pub fn rows<'a>(before: &'a str, now: &'a str) -> Vec<Row<'a>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let mut stretches = common(&old, &new, &mut { WORK });
    let end = Common { before: old.len(), now: new.len(), count: 0 };
    stretches.push(end);
    let mut rows = Vec::new();
    let (mut left, mut right) = (0, 0);
    for stretch in stretches {
        change(&mut rows, (&old, left..stretch.before), (&new, right..stretch.now));
        let is_first = rows.is_empty();
        left = stretch.before + stretch.count;
        right = stretch.now + stretch.count;
        let is_last = (left, right) == (old.len(), new.len());
        same(&mut rows, &old, stretch, is_first, is_last);
    }
    let more = rows.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        rows.truncate(MOST_ROWS);
        rows.push(Row::More(more));
    }
    rows
}

/// Lines that went beside lines that came.
fn change<'a>(
    rows: &mut Vec<Row<'a>>,
    (old, went): (&[&'a str], std::ops::Range<usize>),
    (new, came): (&[&'a str], std::ops::Range<usize>),
) {
    let line = |lines: &[&'a str], range: &std::ops::Range<usize>, place: usize| {
        let number = range.start.checked_add(place).filter(|number| *number < range.end)?;
        Some((number.saturating_add(1), *lines.get(number)?))
    };
    for place in 0..went.len().max(came.len()) {
        rows.push(Row::Changed(line(old, &went, place), line(new, &came, place)));
    }
}

/// Lines of both. Only a change has context; to fold a single line would save nothing.
fn same<'a>(rows: &mut Vec<Row<'a>>, old: &[&'a str], stretch: Common, is_first: bool, is_last: bool) {
    let before = if is_first { 0 } else { CONTEXT };
    let after = if is_last { 0 } else { CONTEXT };
    let folded = stretch.count.saturating_sub(before.saturating_add(after));
    let folded = if folded == 1 { 0 } else { folded };
    let mut line = 0;
    while line < stretch.count {
        if line == before && folded > 0 {
            rows.push(Row::Folded(folded));
            line += folded;
            continue;
        }
        let text = old.get(stretch.before + line).copied().unwrap_or_default();
        rows.push(Row::Same(stretch.before + line + 1, stretch.now + line + 1, text));
        line += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Numbers, a line each.
    fn text(numbers: std::ops::RangeInclusive<usize>) -> String {
        numbers.flat_map(|number| [number.to_string(), "\n".to_owned()]).collect()
    }

    #[test]
    fn what_changed_stands_in_its_context() {
        let before = text(1..=20);
        let now = before.replace("10\n", "ten\nand a half\n").replace("20\n", "");
        let rows = rows(&before, &now);
        assert_eq!(
            rows,
            [
                Row::Folded(6),
                Row::Same(7, 7, "7"),
                Row::Same(8, 8, "8"),
                Row::Same(9, 9, "9"),
                Row::Changed(Some((10, "10")), Some((10, "ten"))),
                Row::Changed(None, Some((11, "and a half"))),
                Row::Same(11, 12, "11"),
                Row::Same(12, 13, "12"),
                Row::Same(13, 14, "13"),
                Row::Folded(3),
                Row::Same(17, 18, "17"),
                Row::Same(18, 19, "18"),
                Row::Same(19, 20, "19"),
                Row::Changed(Some((20, "20")), None),
            ]
        );
    }

    #[test]
    fn equal_texts_are_folded_whole_and_a_new_one_is_shown_whole() {
        assert_eq!(rows("a\nb\n", "a\nb\n"), [Row::Folded(2)]);
        assert_eq!(rows("", ""), []);
        assert_eq!(rows("", "a\n"), [Row::Changed(None, Some((1, "a")))]);
    }

    #[test]
    fn rows_without_end_are_cut_off() {
        let long = text(1..=5_000);
        let rows = rows("", &long);
        assert_eq!((rows.len(), rows.last()), (MOST_ROWS + 1, Some(&Row::More(3_000))));
    }

    proptest! {
        /// Every line of both texts is in a row once, in its place.
        #[test]
        fn no_line_is_lost(
            before in prop::collection::vec("[a-b]{0,1}", 0..40),
            edits in prop::collection::vec((0_usize..40, "[a-b]{0,1}", any::<bool>()), 0..5),
        ) {
            let mut now = before.clone();
            for (place, text, inserts) in edits {
                let place = place.min(now.len());
                if inserts { now.insert(place, text) } else if place < now.len() { now.remove(place); }
            }
            let text = |lines: &[String]| lines.iter().flat_map(|line| [line, "\n"]).collect::<String>();
            let (old, new) = (text(&before), text(&now));
            let (mut left, mut right) = (0, 0);
            for row in rows(&old, &new) {
                match row {
                    Row::Same(one, other, text) => {
                        prop_assert_eq!((one, other), (left + 1, right + 1));
                        prop_assert!(before[left] == text && now[right] == text);
                        (left, right) = (one, other);
                    }
                    Row::Changed(one, other) => {
                        if let Some((number, text)) = one {
                            prop_assert!(number == left + 1 && before[left] == text);
                            left = number;
                        }
                        if let Some((number, text)) = other {
                            prop_assert!(number == right + 1 && now[right] == text);
                            right = number;
                        }
                    }
                    Row::Folded(count) => {
                        prop_assert!(count > 1);
                        prop_assert_eq!(&before[left..left + count], &now[right..right + count]);
                        (left, right) = (left + count, right + count);
                    }
                    Row::More(_) => prop_assert!(false),
                }
            }
            prop_assert_eq!((left, right), (before.len(), now.len()));
        }
    }
}
