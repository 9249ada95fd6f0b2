//! From a document to its text.

use super::{
    Attribute, Block, Document, Expression, Item, Text, Token, TokenKind,
    draft::Draft,
    expression::{self, Spread},
    layout,
};

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
    pub kind: Text,
    /// Its labels.
    pub labels: Vec<Text>,
    /// The line it starts on, from 1; the remark that stands directly above it belongs to it.
    pub first_line: u32,
    /// The line of its closing brace, from 1.
    pub last_line: u32,
}

/// Prints a document.
pub fn print(document: &Document) -> Printed {
    let mut draft = Draft::of_a_file();
    let mut blocks = Vec::new();
    body(&mut draft, &document.items, Some(&mut blocks));
    let (text, tokens) = layout::lay_out(&draft);
    Printed { text, tokens, blocks }
}

/// The code of an expression, on one line.
pub fn code(expression: &Expression) -> String {
    let mut draft = Draft::default();
    expression::write(&mut draft, expression, Spread::Flat);
    draft.newline();
    layout::lay_out(&draft).0.trim_end().to_owned()
}

/// Writes the items of a file or a block, and notes where the blocks among them stand.
fn body(draft: &mut Draft, items: &[Item], mut blocks: Option<&mut Vec<BlockLines>>) {
    let mut previous: Option<&Item> = None;
    let mut blank = false;
    let mut remark = None;
    let mut rest = items;
    while let [item, after @ ..] = rest {
        if let Some(previous) = previous
            && !matches!(item, Item::Blank)
            && (blank || stand_apart(previous, rest))
        {
            draft.newline();
        }
        let first_line = draft.line_number();
        match item {
            Item::Blank => {
                blank = true;
                remark = None;
                rest = after;
                continue;
            }
            Item::Comment(text) => {
                comment(draft, text);
                remark.get_or_insert(first_line);
            }
            Item::Attribute(item) => {
                attribute(draft, item);
                remark = None;
            }
            Item::Block(item) => {
                block(draft, item);
                if let Some(blocks) = &mut blocks {
                    blocks.push(BlockLines {
                        kind: item.kind.clone(),
                        labels: item.labels.clone(),
                        first_line: remark.unwrap_or(first_line),
                        last_line: draft.line_number(),
                    });
                }
                draft.newline();
                remark = None;
            }
        }
        blank = false;
        previous = Some(item);
        rest = after;
    }
}

/// Whether an empty line goes between an item and the ones that follow it: a block and its remark stand apart.
fn stand_apart(previous: &Item, following: &[Item]) -> bool {
    match previous {
        Item::Block(_) => true,
        Item::Attribute(_) => {
            let next = following.iter().find(|item| !matches!(item, Item::Comment(_)));
            matches!(next, Some(Item::Block(_)))
        }
        Item::Comment(_) | Item::Blank => false,
    }
}

/// Writes a remark on lines of its own.
fn comment(draft: &mut Draft, text: &str) {
    for line in text.split('\n') {
        draft.comment(line);
        draft.newline();
    }
}

fn attribute(draft: &mut Draft, attribute: &Attribute) {
    draft.push(TokenKind::Name, &attribute.name);
    draft.equal();
    expression::write(draft, &attribute.value, Spread::Lines);
    draft.newline();
}

/// Writes a block, up to its closing brace.
fn block(draft: &mut Draft, block: &Block) {
    draft.push(TokenKind::Keyword, &block.kind);
    draft.space();
    for label in &block.labels {
        expression::label(draft, label);
        draft.space();
    }
    draft.open("{");
    if block.body.iter().any(|item| !matches!(item, Item::Blank)) {
        draft.newline();
        body(draft, &block.body, None);
    }
    draft.close("}");
}
