//! Writes expressions, with the spaces that `terraform fmt` puts between the tokens of a line.
//!
//! The rules are those of `spaceAfterToken` in HCL's hclwrite/format.go.

use std::fmt::Write as _;

use super::{
    Expression, Key, Operator, Part, TokenKind, builder::is_identifier, draft::Draft, escape, parts,
};

/// How much an expression may spread.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// Objects, [`Expression::Lines`] and the like take lines of their own.
    Lines,
    /// All stays on one line.
    Flat,
}

/// How tightly an expression holds together: an operand looser than its place wants gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    /// A negative number, which fmt would print as `- 1` in most places.
    Negative,
    Conditional,
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
        Expression::Conditional(..) => Binding::Conditional,
        Expression::Binary(_, operator, _) => operator_binding(*operator),
        Expression::Not(_) => Binding::Unary,
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

/// Whether `[…]` or `.name` can follow the expression as it is.
fn takes_steps(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::Traversal(_) | Expression::Call(..) | Expression::Index(..) | Expression::Member(..)
    )
}

/// The bracket that an operand's text starts with, if it starts with one.
fn opening_bracket(expression: &Expression, at_least: Binding) -> Option<char> {
    let expression = parts::unwrapped(expression);
    if binding(expression) < at_least {
        return Some('(');
    }
    match expression {
        Expression::List(_) | Expression::Lines(_) | Expression::ForList { .. } => Some('['),
        Expression::Object(_) | Expression::Inline(_) | Expression::ForObject { .. } => Some('{'),
        Expression::Binary(left, operator, _) => opening_bracket(left, operator_binding(*operator)),
        Expression::Conditional(condition, ..) => opening_bracket(condition, Binding::Or),
        Expression::Index(base, _) | Expression::Member(base, _) => {
            let base = parts::unwrapped(base);
            if takes_steps(base) { opening_bracket(base, Binding::Term) } else { Some('(') }
        }
        _ => None,
    }
}

/// Writes the value of an attribute or of an object's entry.
pub(super) fn value(draft: &mut Draft, expression: &Expression, spread: Spread) {
    if spread == Spread::Lines
        && let Expression::Heredoc(parts) = expression
    {
        let parts = parts::joined(parts);
        if let Some(marker) = parts::heredoc_marker(&parts) {
            return heredoc(draft, &parts, &marker);
        }
    }
    write(draft, expression, spread);
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
fn write(draft: &mut Draft, expression: &Expression, spread: Spread) {
    match parts::unwrapped(expression) {
        Expression::Null => draft.push(TokenKind::Literal, "null"),
        Expression::Bool(true) => draft.push(TokenKind::Literal, "true"),
        Expression::Bool(false) => draft.push(TokenKind::Literal, "false"),
        Expression::Number(number) => draft.push_with(TokenKind::Number, |out| {
            // Writing to a String does not fail.
            let _ = write!(out, "{number}");
        }),
        Expression::Template(parts) | Expression::Heredoc(parts) => quoted(draft, parts),
        Expression::Traversal(path) => draft.push(TokenKind::Reference, path),
        Expression::Lines(elements) if spread == Spread::Lines && !elements.is_empty() => {
            lines(draft, elements);
        }
        Expression::List(elements) | Expression::Lines(elements) => {
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
        Expression::ForList { key, value, over, yield_, when } => {
            draft.open("[");
            for_clause(draft, key.as_deref(), value, over, spread);
            write(draft, yield_, spread);
            if_clause(draft, when.as_deref(), spread);
            draft.close("]");
        }
        Expression::ForObject { key, value, over, yield_key, yield_value, when } => {
            draft.open("{");
            break_or_space(draft, spread);
            for_clause(draft, key.as_deref(), value, over, spread);
            operand(draft, yield_key, Binding::Conditional, spread);
            infix(draft, "=>");
            operand(draft, yield_value, Binding::Conditional, spread);
            if_clause(draft, when.as_deref(), spread);
            break_or_space(draft, spread);
            draft.close("}");
        }
        Expression::Index(base, key) => {
            stepped(draft, base, spread);
            draft.open("[");
            match parts::unwrapped(key) {
                // fmt 1.11 drops a keyword that stands alone here.
                key @ (Expression::Null | Expression::Bool(_)) => parenthesised(draft, key, Spread::Flat),
                key => write(draft, key, Spread::Flat),
            }
            draft.close("]");
        }
        Expression::Member(base, name) => {
            stepped(draft, base, spread);
            draft.punctuation(".");
            draft.push(TokenKind::Reference, name);
        }
        Expression::Binary(left, operator, right) => {
            let binding = operator_binding(*operator);
            operand(draft, left, binding, spread);
            infix(draft, symbol(*operator));
            operand(draft, right, right_of(binding), spread);
        }
        Expression::Not(value) => {
            draft.punctuation("!");
            operand(draft, value, Binding::Unary, spread);
        }
        Expression::Conditional(condition, then, otherwise) => {
            operand(draft, condition, Binding::Or, spread);
            infix(draft, "?");
            branch(draft, then, spread);
            infix(draft, ":");
            branch(draft, otherwise, spread);
        }
    }
}

/// Writes an operator with a space on either side.
fn infix(draft: &mut Draft, symbol: &str) {
    draft.space();
    draft.punctuation(symbol);
    draft.space();
}

/// Writes one side of a conditional.
fn branch(draft: &mut Draft, expression: &Expression, spread: Spread) {
    match parts::unwrapped(expression) {
        number @ Expression::Number(_) => write(draft, number, spread),
        other => operand(draft, other, Binding::Or, spread),
    }
}

/// Writes what `[…]` or `.name` follows.
fn stepped(draft: &mut Draft, base: &Expression, spread: Spread) {
    let base = parts::unwrapped(base);
    if takes_steps(base) {
        write(draft, base, spread);
    } else {
        parenthesised(draft, base, spread);
    }
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

fn object(draft: &mut Draft, entries: &[(Key, Expression)]) {
    draft.open("{");
    draft.newline();
    for (key, expression) in entries {
        entry(draft, key, expression, Spread::Lines);
        draft.newline();
    }
    draft.close("}");
}

fn inline(draft: &mut Draft, entries: &[(Key, Expression)]) {
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

fn entry(draft: &mut Draft, key: &Key, expression: &Expression, spread: Spread) {
    match key {
        Key::Name(name) if is_bare_key(name) => draft.push(TokenKind::Name, name),
        Key::Name(name) => label(draft, name),
        Key::Expression(key) => parenthesised(draft, key, Spread::Flat),
    }
    draft.equal();
    value(draft, expression, spread);
}

/// Whether a key can go without quotes. At the start of an object `for` begins a `for` expression, and `null`
/// is no key; the other keywords would confuse a reader.
fn is_bare_key(name: &str) -> bool {
    is_identifier(name) && !matches!(name, "for" | "if" | "in" | "null" | "true" | "false")
}

fn break_or_space(draft: &mut Draft, spread: Spread) {
    match spread {
        Spread::Lines => draft.newline(),
        Spread::Flat => draft.space(),
    }
}

/// Writes `for key, value in over : `.
fn for_clause(draft: &mut Draft, key: Option<&str>, value: &str, over: &Expression, spread: Spread) {
    draft.push(TokenKind::Keyword, "for");
    draft.space();
    if let Some(key) = key {
        draft.push(TokenKind::Name, key);
        draft.punctuation(",");
        draft.space();
    }
    draft.push(TokenKind::Name, value);
    draft.space();
    draft.push(TokenKind::Keyword, "in");
    // fmt takes `in (` for a call.
    if opening_bracket(over, Binding::Conditional) != Some('(') {
        draft.space();
    }
    operand(draft, over, Binding::Conditional, spread);
    infix(draft, ":");
}

/// Writes ` if when`.
fn if_clause(draft: &mut Draft, when: Option<&Expression>, spread: Spread) {
    let Some(when) = when else { return };
    draft.space();
    draft.push(TokenKind::Keyword, "if");
    // fmt takes `if (` for a call and `if [` for an index.
    if !matches!(opening_bracket(when, Binding::Conditional), Some('(' | '[')) {
        draft.space();
    }
    operand(draft, when, Binding::Conditional, spread);
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
    if opening_bracket(expression, Binding::Conditional) == Some('{') {
        draft.space();
    }
    operand(draft, expression, Binding::Conditional, Spread::Flat);
    if draft.text.ends_with('}') {
        draft.space();
    }
    draft.close("}");
}

/// Writes a string as a heredoc.
fn heredoc(draft: &mut Draft, parts: &[Part], marker: &str) {
    draft.push(TokenKind::String, "<<-");
    draft.push(TokenKind::String, marker);
    draft.newline();
    draft.in_heredoc(2);
    for part in parts {
        match part {
            Part::Literal(text) => {
                for line in text.split_inclusive('\n') {
                    draft.push_with(TokenKind::String, |out| {
                        escape::push_heredoc(out, line.trim_end_matches('\n'));
                    });
                    if line.ends_with('\n') {
                        draft.newline();
                        draft.in_heredoc(2);
                    }
                }
            }
            Part::Interpolation(expression) => interpolation(draft, expression),
        }
    }
    draft.in_heredoc(0);
    draft.push(TokenKind::String, marker);
}
