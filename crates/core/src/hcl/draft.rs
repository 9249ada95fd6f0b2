//! The text while it is being written: lines that are not indented and aligned yet.
//!
//! How far to indent them is the rule of `formatIndent` in HCL's hclwrite/format.go.

use super::{Token, TokenKind, escape};

/// The columns of one step.
const INDENTATION: usize = 2;

/// Lines of tokens. What separates two tokens on a line is written; the indentation, and the spaces before an
/// assignment's `=`, which depend on the lines around it, are not.
#[derive(Default)]
pub(super) struct Draft {
    /// The lines' text, without line breaks.
    pub(super) text: String,
    /// The lines' tokens.
    pub(super) tokens: Vec<Token>,
    /// The lines that are complete.
    pub(super) lines: Vec<Line>,
    line: Line,
    /// What the complete lines left open: the brackets of each line that opened some.
    opened: Vec<isize>,
}

/// One line.
#[derive(Default)]
pub(super) struct Line {
    /// Where it ends; it starts where the line before it ends.
    pub(super) end: Position,
    /// The columns before it.
    pub(super) indentation: usize,
    /// Brackets opened less brackets closed.
    pub(super) brackets: isize,
    /// The first `=` on it, and the brackets up to there.
    pub(super) equal: Option<(Position, isize)>,
}

/// A place between two tokens of a draft.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    /// Bytes before it.
    pub(super) text: usize,
    /// Tokens before it.
    pub(super) tokens: usize,
}

impl Draft {
    /// An empty one with room for a file as large as most.
    pub(super) fn of_a_file() -> Self {
        Self {
            text: String::with_capacity(8 * 1024),
            tokens: Vec::with_capacity(2 * 1024),
            lines: Vec::with_capacity(256),
            ..Self::default()
        }
    }

    /// Where the next token goes.
    fn position(&self) -> Position {
        Position { text: self.text.len(), tokens: self.tokens.len() }
    }

    /// The number of the line being written, from 1.
    pub(super) fn line_number(&self) -> u32 {
        u32::try_from(self.lines.len() + 1).unwrap_or(u32::MAX)
    }

    /// Writes a token.
    pub(super) fn push(&mut self, kind: TokenKind, text: &str) {
        self.push_with(kind, |out| out.push_str(text));
    }

    /// Writes a token with a function that appends its text.
    pub(super) fn push_with(&mut self, kind: TokenKind, write: impl FnOnce(&mut String)) {
        let before = self.text.len();
        write(&mut self.text);
        let length = u32::try_from(self.text.len() - before).unwrap_or(u32::MAX);
        if length > 0 {
            self.tokens.push(Token { kind, length });
        }
    }

    /// Writes a space.
    pub(super) fn space(&mut self) {
        self.push(TokenKind::Space, " ");
    }

    /// Writes a comma, an operator or the like.
    pub(super) fn punctuation(&mut self, text: &str) {
        self.push(TokenKind::Punctuation, text);
    }

    /// Writes an opening bracket.
    pub(super) fn open(&mut self, bracket: &str) {
        self.line.brackets += 1;
        self.punctuation(bracket);
    }

    /// Writes a closing bracket.
    pub(super) fn close(&mut self, bracket: &str) {
        self.line.brackets -= 1;
        self.punctuation(bracket);
    }

    /// Writes ` = `. The space before the first one of a line is left to the layout.
    pub(super) fn equal(&mut self) {
        if self.line.equal.is_none() {
            self.line.equal = Some((self.position(), self.line.brackets));
        } else {
            self.space();
        }
        self.punctuation("=");
        self.space();
    }

    /// Writes a comment.
    pub(super) fn comment(&mut self, text: &str) {
        self.push_with(TokenKind::Comment, |out| escape::push_comment(out, text));
    }

    /// The columns of this line so far, without those that align its `=`.
    pub(super) fn column(&self) -> usize {
        let start = self.lines.last().map_or(0, |line| line.end.text);
        let written = self.text.get(start..).unwrap_or_default().chars().count();
        INDENTATION * self.opened.len() + written + usize::from(self.line.equal.is_some())
    }

    /// Completes this line.
    ///
    /// However many brackets a line opens, it indents what follows by one step, which ends once as many are closed.
    pub(super) fn newline(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        let mut closed = -line.brackets;
        while closed > 0
            && let Some(last) = self.opened.last_mut()
        {
            if closed < *last {
                *last -= closed;
                closed = 0;
            } else {
                closed -= *last;
                self.opened.pop();
            }
        }
        line.indentation = INDENTATION * self.opened.len();
        if line.brackets > 0 {
            self.opened.push(line.brackets);
        }
        line.end = self.position();
        self.lines.push(line);
    }
}
