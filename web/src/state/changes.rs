//! Which lines of a file a change touched.

/// For each line of `text`, whether it is not in the earlier text of the same file: between the lines that both
/// begin with and the lines that both end with, those that the earlier text does not hold.
pub(crate) fn changed_lines(earlier: &str, text: &str) -> Vec<bool> {
    let before: Vec<&str> = earlier.lines().collect();
    let after: Vec<&str> = text.lines().collect();
    let same_start = before.iter().zip(&after).take_while(|(before, after)| before == after).count();
    let shorter = before.len().min(after.len());
    let same_end = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(shorter - same_start)
        .take_while(|(before, after)| before == after)
        .count();
    let middle = same_start..after.len() - same_end;
    // Searched line by line: files are short, and a set would cost the page more than the search.
    let known = before.get(same_start..before.len() - same_end).unwrap_or_default();
    after
        .iter()
        .enumerate()
        .map(|(line, text)| middle.contains(&line) && !text.is_empty() && !known.contains(text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_no_changed_line() {
        assert_eq!(changed_lines("a\nb\n", "a\nb\n"), [false, false]);
        assert!(changed_lines("a\n", "").is_empty());
    }

    #[test]
    fn a_new_file_is_changed_throughout() {
        assert_eq!(changed_lines("", "a\nb\n"), [true, true]);
    }

    #[test]
    fn inserted_and_altered_lines_are_changed() {
        assert_eq!(changed_lines("a\nc\n", "a\nb\nc\n"), [false, true, false]);
        assert_eq!(changed_lines("a\nb\nc\nd\n", "a\nB\nc\nD\n"), [false, true, false, true]);
    }

    #[test]
    fn a_repeated_line_is_counted_at_one_end_only() {
        assert_eq!(changed_lines("a\na\n", "a\na\na\n"), [false, false, true]);
        assert_eq!(changed_lines("a\na\na\n", "a\na\n"), [false, false]);
    }
}
