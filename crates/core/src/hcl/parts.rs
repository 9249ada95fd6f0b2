//! The parts of a string, made ready to print.

use std::borrow::Cow;

use super::{Expression, Part};

/// Looks through strings that are one interpolation and nothing else: HCL gives `"${x}"` the value of `x`,
/// and fmt prints `x`.
pub(super) fn unwrapped(mut expression: &Expression) -> &Expression {
    while let Expression::Template(parts) = expression
        && let Some(inner) = only_interpolation(parts)
    {
        expression = inner;
    }
    expression
}

fn only_interpolation(parts: &[Part]) -> Option<&Expression> {
    let mut kept = parts.iter().filter(|part| !matches!(part, Part::Literal(text) if text.is_empty()));
    match (kept.next(), kept.next()) {
        (Some(Part::Interpolation(expression)), None) => Some(expression),
        _ => None,
    }
}

/// The same parts without empty literals or neighbouring ones, so that an escape sees what follows it.
pub(super) fn joined(parts: &[Part]) -> Cow<'_, [Part]> {
    let is_literal = |part: &Part| matches!(part, Part::Literal(_));
    let is_empty = |part: &Part| matches!(part, Part::Literal(text) if text.is_empty());
    let is_joined = !parts.iter().any(is_empty)
        && !parts
            .windows(2)
            .any(|pair| matches!(pair, [left, right] if is_literal(left) && is_literal(right)));
    if is_joined {
        return Cow::Borrowed(parts);
    }
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match (joined.last_mut(), part) {
            (_, Part::Literal(text)) if text.is_empty() => {}
            (Some(Part::Literal(before)), Part::Literal(text)) => before.to_mut().push_str(text),
            _ => joined.push(part.clone()),
        }
    }
    Cow::Owned(joined)
}
