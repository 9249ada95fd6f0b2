//! From a document to its text.

use super::{Document, Token};

/// A file's text, and what is known about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// The text, as `terraform fmt` would leave it.
    pub text: String,
    /// The text cut into coloured stretches.
    pub tokens: Vec<Token>,
    /// The blocks of the file itself, in order; not the blocks in them.
    pub blocks: Vec<BlockLines>,
}

/// Where a block stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLines {
    /// The block's type.
    pub kind: String,
    /// Its labels.
    pub labels: Vec<String>,
    /// The line it starts on, from 1; the remark that stands directly above it belongs to it.
    pub first_line: u32,
    /// The line of its closing brace, from 1.
    pub last_line: u32,
}

/// Prints a document.
pub fn print(_document: &Document) -> Printed {
    Printed::default()
}
