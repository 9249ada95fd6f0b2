//! The rules of `terraform fmt` that span lines: indentation, and alignment of `=` and of comments.
//!
//! They are those of `formatIndent` and `formatCells` in HCL's hclwrite/format.go. Widths there count
//! graphemes; [`super::escape`] sees to it that each character is one.

use super::{
    Token, TokenKind,
    draft::{Draft, Line, Position},
};

/// A run of spaces to cut indentation and padding from.
const SPACES: &str = "                                                                ";

/// Where a line's parts go, in columns.
#[derive(Clone, Copy, Default)]
struct Columns {
    indentation: usize,
    /// From the line's start to its `=`, or to its end.
    lead: usize,
    /// From its `=` to its comment or end, if the `=` takes part in alignment.
    assignment: Option<usize>,
    before_equal: usize,
    before_comment: usize,
}

/// Gives every line its indentation and alignment, and returns the final text and tokens.
pub(super) fn lay_out(draft: &Draft) -> (String, Vec<Token>) {
    let mut columns = measure(draft);
    align(&mut columns, &draft.lines);
    emit(draft, &columns)
}

/// Indents each line, and measures its parts.
///
/// However many brackets a line opens, it indents what follows by one step, which ends once as many are closed.
fn measure(draft: &Draft) -> Vec<Columns> {
    let mut opened: Vec<isize> = Vec::with_capacity(16);
    let mut columns = Vec::with_capacity(draft.lines.len());
    let mut start = Position::default();
    for line in &draft.lines {
        let code_end = line.comment.unwrap_or(line.end).text;
        let assignment =
            line.equal.filter(|&(_, brackets)| brackets == line.brackets).map(|(equal, _)| equal.text);
        let mut closed = -line.brackets;
        while closed > 0
            && let Some(last) = opened.last_mut()
        {
            if closed < *last {
                *last -= closed;
                closed = 0;
            } else {
                closed -= *last;
                opened.pop();
            }
        }
        columns.push(Columns {
            indentation: 2 * opened.len() + line.heredoc.unwrap_or_default(),
            lead: width(draft, start.text, assignment.unwrap_or(code_end)),
            assignment: assignment.map(|equal| width(draft, equal, code_end)),
            before_equal: 1,
            before_comment: 1,
        });
        if line.brackets > 0 {
            opened.push(line.brackets);
        }
        start = line.end;
    }
    columns
}

/// The characters between two places in the text.
fn width(draft: &Draft, from: usize, to: usize) -> usize {
    draft.text.get(from..to).unwrap_or_default().chars().count()
}

/// Aligns the `=` of consecutive assignments, then the comments of consecutive lines that have one.
fn align(columns: &mut [Columns], lines: &[Line]) {
    align_chains(
        columns,
        lines,
        |line, _| line.assignment.map(|_| line.indentation + line.lead),
        |line, padding| line.before_equal = padding,
    );
    align_chains(
        columns,
        lines,
        |columns, line| {
            line.comment.map(|_| {
                columns.indentation
                    + columns.lead
                    + columns.assignment.map_or(0, |assignment| columns.before_equal + assignment)
            })
        },
        |line, padding| line.before_comment = padding,
    );
}

/// Finds each run of lines that have an `end`, and pads each line to one column past the run's furthest.
/// The lines of a heredoc belong to the line that opens it.
fn align_chains(
    columns: &mut [Columns],
    lines: &[Line],
    end: impl Fn(&Columns, &Line) -> Option<usize>,
    pad: impl Fn(&mut Columns, usize),
) {
    let mut from = 0;
    while from < columns.len() {
        let mut furthest = 0;
        let mut to = from;
        for (columns, line) in columns.iter().zip(lines).skip(from) {
            match end(columns, line) {
                Some(end) => furthest = furthest.max(end),
                None if line.heredoc.is_some() => {}
                None => break,
            }
            to += 1;
        }
        for (columns, line) in columns.iter_mut().zip(lines).take(to).skip(from) {
            if let Some(end) = end(columns, line) {
                pad(columns, furthest - end + 1);
            }
        }
        from = to + 1;
    }
}

/// Writes the lines out.
fn emit(draft: &Draft, columns: &[Columns]) -> (String, Vec<Token>) {
    let spaces: usize =
        columns.iter().map(|line| line.indentation + line.before_equal + line.before_comment).sum();
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
        if let Some(comment) = line.comment {
            out.copy_to(comment);
            out.pad(columns.before_comment);
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
