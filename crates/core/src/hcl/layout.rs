//! The rules of `terraform fmt` that span lines: indentation, and alignment of `=`.
//!
//! They are those of `formatIndent` and `formatCells` in HCL's hclwrite/format.go; [`super::draft`] counts the steps of
//! the first. Widths there count
//! graphemes; [`super::escape`] sees to it that each character is one.

use super::{
    Token, TokenKind,
    draft::{Draft, Position},
};

/// A run of spaces to cut indentation and padding from.
const SPACES: &str = "                                                                ";

/// Where a line's parts go, in columns.
#[derive(Clone, Copy, Default)]
struct Columns {
    indentation: usize,
    /// From the line's start to its `=`.
    lead: usize,
    /// Whether its `=` takes part in alignment.
    is_assignment: bool,
    before_equal: usize,
}

/// Gives every line its indentation and alignment, and returns the final text and tokens.
pub(super) fn lay_out(draft: &Draft) -> (String, Vec<Token>) {
    let mut columns = measure(draft);
    align(&mut columns);
    emit(draft, &columns)
}

/// Measures each line's parts.
fn measure(draft: &Draft) -> Vec<Columns> {
    let mut columns = Vec::with_capacity(draft.lines.len());
    let mut start = Position::default();
    for line in &draft.lines {
        let assignment =
            line.equal.filter(|&(_, brackets)| brackets == line.brackets).map(|(equal, _)| equal.text);
        columns.push(Columns {
            indentation: line.indentation,
            lead: assignment.map_or(0, |equal| width(draft, start.text, equal)),
            is_assignment: assignment.is_some(),
            before_equal: 1,
        });
        start = line.end;
    }
    columns
}

/// The characters between two places in the text.
fn width(draft: &Draft, from: usize, to: usize) -> usize {
    draft.text.get(from..to).unwrap_or_default().chars().count()
}

/// Aligns the `=` of consecutive assignments: one column past the furthest.
fn align(columns: &mut [Columns]) {
    for run in columns.chunk_by_mut(|line, next| line.is_assignment == next.is_assignment) {
        let end = |line: &Columns| line.indentation + line.lead;
        let furthest = run.iter().map(end).max().unwrap_or_default();
        for line in run.iter_mut().filter(|line| line.is_assignment) {
            line.before_equal = furthest - end(line) + 1;
        }
    }
}

/// Writes the lines out.
fn emit(draft: &Draft, columns: &[Columns]) -> (String, Vec<Token>) {
    let spaces: usize = columns.iter().map(|line| line.indentation + line.before_equal).sum();
    let mut out = Output {
        draft,
        written: Position::default(),
        text: String::with_capacity(draft.text.len() + spaces + columns.len()),
        tokens: Vec::with_capacity(draft.tokens.len() + 4 * columns.len()),
    };
    for (line, columns) in draft.lines.iter().zip(columns) {
        if line.end.text > out.written.text {
            out.pad(columns.indentation);
        }
        if let Some((equal, _)) = line.equal {
            out.copy_to(equal);
            out.pad(columns.before_equal);
        }
        out.copy_to(line.end);
        out.text.push('\n');
        out.tokens.push(Token { kind: TokenKind::Newline, length: 1 });
    }
    (out.text, out.tokens)
}

/// The final text as far as it is written, and how far in the draft that is.
struct Output<'a> {
    draft: &'a Draft,
    written: Position,
    text: String,
    tokens: Vec<Token>,
}

impl Output<'_> {
    fn copy_to(&mut self, to: Position) {
        let from = self.written;
        self.text.push_str(self.draft.text.get(from.text..to.text).unwrap_or_default());
        self.tokens.extend_from_slice(self.draft.tokens.get(from.tokens..to.tokens).unwrap_or_default());
        self.written = to;
    }

    fn pad(&mut self, columns: usize) {
        if columns == 0 {
            return;
        }
        let mut rest = columns;
        while rest > 0 {
            let step = rest.min(SPACES.len());
            self.text.push_str(SPACES.get(..step).unwrap_or_default());
            rest -= step;
        }
        self.tokens
            .push(Token { kind: TokenKind::Space, length: u32::try_from(columns).unwrap_or(u32::MAX) });
    }
}
