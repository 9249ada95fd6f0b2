//! Writes expressions, with the spaces that `terraform fmt` puts between the tokens of a line.
//!
//! The rules are those of `spaceAfterToken` in HCL's hclwrite/format.go.

use super::{
    Expression, Operator, Part, Text, TokenKind, builder::is_identifier, draft::Draft, escape, parts,
};
use crate::text::decimal;

/// The columns that a list of several elements may take to stay on its line.
const LINE_WIDTH: usize = 100;

/// How much an expression may spread.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// Objects and long lists take lines of their own.
    Lines,
    /// All stays on one line.
    Flat,
}

/// How tightly an expression holds together: an operand looser than its place wants gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    /// A negative number, which fmt would print as `- 1` in most places.
    Negative,
    Or,
    And,
    Equality,
    Comparison,
    Sum,
    Product,
    Unary,
    Term,
}

fn binding(expression: &Expression) -> Binding {
    match expression {
        Expression::Number(..0) => Binding::Negative,
        Expression::Binary(_, operator, _) => operator_binding(*operator),
        _ => Binding::Term,
    }
}

/// Precedence after HCL's specification, "Operations".
fn operator_binding(operator: Operator) -> Binding {
    match operator {
        Operator::Or => Binding::Or,
        Operator::And => Binding::And,
        Operator::Equal | Operator::NotEqual => Binding::Equality,
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            Binding::Comparison
        }
        Operator::Add | Operator::Subtract => Binding::Sum,
        Operator::Multiply | Operator::Divide | Operator::Remainder => Binding::Product,
    }
}

/// What the right operand must be: operators of one rank group to the left.
fn right_of(binding: Binding) -> Binding {
    match binding {
        Binding::Or => Binding::And,
        Binding::And => Binding::Equality,
        Binding::Equality => Binding::Comparison,
        Binding::Comparison => Binding::Sum,
        Binding::Sum => Binding::Product,
        _ => Binding::Unary,
    }
}

fn symbol(operator: Operator) -> &'static str {
    match operator {
        Operator::Or => "||",
        Operator::And => "&&",
        Operator::Equal => "==",
        Operator::NotEqual => "!=",
        Operator::Less => "<",
        Operator::LessOrEqual => "<=",
        Operator::Greater => ">",
        Operator::GreaterOrEqual => ">=",
        Operator::Add => "+",
        Operator::Subtract => "-",
        Operator::Multiply => "*",
        Operator::Divide => "/",
        Operator::Remainder => "%",
    }
}

/// The bracket that an operand's text starts with, if it starts with one.
fn opening_bracket(expression: &Expression, at_least: Binding) -> Option<char> {
    let expression = parts::unwrapped(expression);
    if binding(expression) < at_least {
        return Some('(');
    }
    match expression {
        Expression::List(_) | Expression::ForList { .. } => Some('['),
        Expression::Object(_) | Expression::Inline(_) => Some('{'),
        Expression::Binary(left, operator, _) => opening_bracket(left, operator_binding(*operator)),
        _ => None,
    }
}

/// Writes an expression, in parentheses if it is looser than `at_least`.
fn operand(draft: &mut Draft, expression: &Expression, at_least: Binding, spread: Spread) {
    let expression = parts::unwrapped(expression);
    if binding(expression) < at_least {
        parenthesised(draft, expression, spread);
    } else {
        write(draft, expression, spread);
    }
}

fn parenthesised(draft: &mut Draft, expression: &Expression, spread: Spread) {
    draft.open("(");
    write(draft, expression, spread);
    draft.close(")");
}

/// Writes an expression.
pub(super) fn write(draft: &mut Draft, expression: &Expression, spread: Spread) {
    match parts::unwrapped(expression) {
        Expression::Null => draft.push(TokenKind::Literal, "null"),
        Expression::Bool(true) => draft.push(TokenKind::Literal, "true"),
        Expression::Bool(false) => draft.push(TokenKind::Literal, "false"),
        Expression::Number(number) => draft.push(TokenKind::Number, &decimal(*number)),
        Expression::Template(parts) => quoted(draft, parts),
        Expression::Traversal(path) => draft.push(TokenKind::Reference, path),
        Expression::List(elements) if spread == Spread::Lines && !fits(draft, elements) => {
            lines(draft, elements);
        }
        Expression::List(elements) => {
            draft.open("[");
            separated(draft, elements, spread);
            draft.close("]");
        }
        Expression::Object(entries) if spread == Spread::Lines && !entries.is_empty() => {
            object(draft, entries);
        }
        Expression::Object(entries) | Expression::Inline(entries) => inline(draft, entries),
        Expression::Call(name, arguments) => {
            draft.push(TokenKind::Function, name);
            draft.open("(");
            separated(draft, arguments, spread);
            draft.close(")");
        }
        Expression::ForList { value, over, yield_ } => {
            draft.open("[");
            for_clause(draft, value, over, spread);
            write(draft, yield_, spread);
            draft.close("]");
        }
        Expression::Binary(left, operator, right) => {
            let binding = operator_binding(*operator);
            operand(draft, left, binding, spread);
            infix(draft, symbol(*operator));
            operand(draft, right, right_of(binding), spread);
        }
    }
}

/// Writes an operator with a space on either side.
fn infix(draft: &mut Draft, symbol: &str) {
    draft.space();
    draft.punctuation(symbol);
    draft.space();
}

fn separated(draft: &mut Draft, elements: &[Expression], spread: Spread) {
    for (position, element) in elements.iter().enumerate() {
        if position > 0 {
            draft.punctuation(",");
            draft.space();
        }
        write(draft, element, spread);
    }
}

/// Whether elements can stand behind one another where the draft is: a single one always can, several where all of
/// them end on this line. What aligns the line's `=` is not known yet and does not count.
fn fits(draft: &Draft, elements: &[Expression]) -> bool {
    if elements.len() < 2 {
        return true;
    }
    // Objects are read below one another.
    if elements.iter().any(|element| opening_bracket(element, Binding::Or) == Some('{')) {
        return false;
    }
    let mut line = Draft::default();
    separated(&mut line, elements, Spread::Lines);
    line.lines.is_empty() && draft.column() + line.column() + "[]".len() <= LINE_WIDTH
}

fn lines(draft: &mut Draft, elements: &[Expression]) {
    draft.open("[");
    draft.newline();
    for element in elements {
        write(draft, element, Spread::Lines);
        draft.punctuation(",");
        draft.newline();
    }
    draft.close("]");
}

fn object(draft: &mut Draft, entries: &[(Text, Expression)]) {
    draft.open("{");
    draft.newline();
    for (key, expression) in entries {
        entry(draft, key, expression, Spread::Lines);
        draft.newline();
    }
    draft.close("}");
}

fn inline(draft: &mut Draft, entries: &[(Text, Expression)]) {
    draft.open("{");
    for (position, (key, expression)) in entries.iter().enumerate() {
        if position > 0 {
            draft.punctuation(",");
        }
        draft.space();
        entry(draft, key, expression, Spread::Flat);
    }
    if !entries.is_empty() {
        draft.space();
    }
    draft.close("}");
}

fn entry(draft: &mut Draft, key: &str, expression: &Expression, spread: Spread) {
    if is_bare_key(key) {
        draft.push(TokenKind::Name, key);
    } else {
        label(draft, key);
    }
    draft.equal();
    write(draft, expression, spread);
}

/// Whether a key can go without quotes. At the start of an object `for` begins a `for` expression, and `null`
/// is no key; the other keywords would confuse a reader.
fn is_bare_key(name: &str) -> bool {
    is_identifier(name) && !matches!(name, "for" | "if" | "in" | "null" | "true" | "false")
}

/// Writes `for value in over : `.
fn for_clause(draft: &mut Draft, value: &str, over: &Expression, spread: Spread) {
    draft.push(TokenKind::Keyword, "for");
    draft.space();
    draft.push(TokenKind::Name, value);
    draft.space();
    draft.push(TokenKind::Keyword, "in");
    // fmt takes `in (` for a call.
    if opening_bracket(over, Binding::Or) != Some('(') {
        draft.space();
    }
    operand(draft, over, Binding::Or, spread);
    infix(draft, ":");
}

/// Writes text that means itself, in quotes.
pub(super) fn label(draft: &mut Draft, text: &str) {
    draft.push_with(TokenKind::String, |out| {
        out.push('"');
        escape::push_quoted(out, text, true);
        out.push('"');
    });
}

/// Writes a string in quotes.
fn quoted(draft: &mut Draft, parts: &[Part]) {
    let parts = parts::joined(parts);
    match &*parts {
        [] => draft.push(TokenKind::String, "\"\""),
        [Part::Literal(text)] => label(draft, text),
        parts => {
            for (position, part) in parts.iter().enumerate() {
                let opens = position == 0;
                let closes = position + 1 == parts.len();
                match part {
                    Part::Literal(text) => draft.push_with(TokenKind::String, |out| {
                        out.push_str(if opens { "\"" } else { "" });
                        escape::push_quoted(out, text, closes);
                        out.push_str(if closes { "\"" } else { "" });
                    }),
                    Part::Interpolation(expression) => {
                        draft.push(TokenKind::String, if opens { "\"" } else { "" });
                        interpolation(draft, expression);
                        draft.push(TokenKind::String, if closes { "\"" } else { "" });
                    }
                }
            }
        }
    }
}

/// Writes `${…}`; fmt keeps a brace inside apart from the ones outside.
fn interpolation(draft: &mut Draft, expression: &Expression) {
    draft.open("${");
    if opening_bracket(expression, Binding::Or) == Some('{') {
        draft.space();
    }
    operand(draft, expression, Binding::Or, Spread::Flat);
    if draft.text.ends_with('}') {
        draft.space();
    }
    draft.close("}");
}
