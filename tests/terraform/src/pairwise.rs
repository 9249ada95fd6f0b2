//! All-pairs covering: a small set of rows in which every allowed pair of values, of any two dimensions, occurs.
//!
//! Most defects of a generator need one choice or the meeting of two, so a few dozen rows find what the product of
//! all choices would.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A dimension and one of its values, both by index.
type Choice = (usize, usize);

/// Two choices, the one of the earlier dimension first.
type Pair = (Choice, Choice);

/// Rows of value indices, one a dimension; the same on each run. Each row starts from the first pair that no row
/// has yet and takes, dimension by dimension, the value that meets the most such pairs. So the first row is made of
/// the first values, where it is allowed.
///
/// `sizes` holds the number of values of each of two or more dimensions. `allowed` judges a row in which dimensions
/// may still be open (`None`): what it refuses must stay refused however the open ones are filled.
pub fn rows(sizes: &[usize], allowed: &impl Fn(&[Option<usize>]) -> bool) -> Vec<Vec<usize>> {
    let mut uncovered = pairs(sizes);
    let mut rows = Vec::new();
    while let Some(pair) = uncovered.pop_first() {
        let mut draft = vec![None; sizes.len()];
        for (dimension, value) in [pair.0, pair.1] {
            draft[dimension] = Some(value);
        }
        // Where no row is left for the pair, it is not an allowed one.
        if fill(&mut draft, sizes, allowed, &uncovered) {
            let row: Vec<usize> = draft.into_iter().flatten().collect();
            uncovered.retain(|pair| !has(&row, *pair));
            rows.push(row);
        }
    }
    rows
}

/// Whether a pair of choices occurs in a row.
fn has(row: &[usize], (first, second): Pair) -> bool {
    row[first.0] == first.1 && row[second.0] == second.1
}

/// Every pair, allowed or not.
fn pairs(sizes: &[usize]) -> BTreeSet<Pair> {
    let choices = || {
        sizes.iter().enumerate().flat_map(|(dimension, size)| (0..*size).map(move |value| (dimension, value)))
    };
    choices()
        .flat_map(|first| {
            choices().filter(move |second| first.0 < second.0).map(move |second| (first, second))
        })
        .collect()
}

/// Fills the open dimensions of a draft, going back where the constraint leaves no value. The draft is unchanged
/// where that is not possible.
fn fill(
    draft: &mut [Option<usize>],
    sizes: &[usize],
    allowed: &impl Fn(&[Option<usize>]) -> bool,
    uncovered: &BTreeSet<Pair>,
) -> bool {
    if !allowed(draft) {
        return false;
    }
    let Some(open) = draft.iter().position(Option::is_none) else { return true };
    let mut values: Vec<usize> = (0..sizes[open]).collect();
    // Stable: of equal values, the first comes first.
    values.sort_by_key(|value| Reverse(gain(draft, (open, *value), uncovered)));
    for value in values {
        draft[open] = Some(value);
        if fill(draft, sizes, allowed, uncovered) {
            return true;
        }
    }
    draft[open] = None;
    false
}

/// How many pairs without a row a choice makes with what a draft holds.
fn gain(draft: &[Option<usize>], choice: Choice, uncovered: &BTreeSet<Pair>) -> usize {
    let chosen = draft.iter().enumerate().filter_map(|(dimension, value)| Some((dimension, (*value)?)));
    chosen
        .map(|other| if other.0 < choice.0 { (other, choice) } else { (choice, other) })
        .filter(|pair| uncovered.contains(pair))
        .count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every full row.
    fn product(sizes: &[usize]) -> Vec<Vec<usize>> {
        sizes.iter().fold(vec![Vec::new()], |rows, size| {
            rows.iter().flat_map(|row| (0..*size).map(|value| [row.as_slice(), &[value]].concat())).collect()
        })
    }

    /// The pairs that occur in rows.
    fn pairs_in(rows: &[Vec<usize>], sizes: &[usize]) -> BTreeSet<Pair> {
        pairs(sizes).into_iter().filter(|pair| rows.iter().any(|row| has(row, *pair))).collect()
    }

    fn open(_: &[Option<usize>]) -> bool {
        true
    }

    #[test]
    fn two_dimensions_need_their_product() {
        assert_eq!(rows(&[2, 2], &open), [[0, 0], [0, 1], [1, 0], [1, 1]]);
    }

    #[test]
    fn many_dimensions_need_far_less_than_their_product() {
        let rows = rows(&[3; 10], &open);
        assert_eq!(pairs_in(&rows, &[3; 10]).len(), 45 * 9);
        assert!(rows.len() <= 25, "{}", rows.len());
        assert_eq!(rows[0], [0; 10]);
    }

    proptest! {
        /// The oracle tries every row there is.
        #[test]
        fn every_allowed_pair_is_covered_and_no_other(
            sizes in prop::collection::vec(1_usize..4, 2..6),
            forbidden in prop::collection::vec((0_usize..6, 0_usize..4, 0_usize..6, 0_usize..4), 0..6),
        ) {
            let allowed = |row: &[Option<usize>]| {
                let holds = |dimension: usize, value| row.get(dimension).copied().flatten() == Some(value);
                !forbidden.iter().any(|&(first, value, second, other)| holds(first, value) && holds(second, other))
            };
            let possible: Vec<Vec<usize>> = product(&sizes)
                .into_iter()
                .filter(|row| allowed(&row.iter().copied().map(Some).collect::<Vec<_>>()))
                .collect();
            let rows = rows(&sizes, &allowed);
            prop_assert!(rows.iter().all(|row| possible.contains(row)));
            prop_assert_eq!(pairs_in(&rows, &sizes), pairs_in(&possible, &sizes));
        }
    }
}
