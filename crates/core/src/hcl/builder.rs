//! Short ways to write a document down.

use super::{Attribute, Block, Document, Expression, Item, Operator, Part, Text};

/// A quoted string that means exactly `text`.
pub fn string(text: impl Into<Text>) -> Expression {
    Expression::Template(vec![Part::Literal(text.into())])
}

/// A quoted string made of [`lit`], [`var`] and [`interpolation`] parts.
pub fn template(parts: impl Into<Vec<Part>>) -> Expression {
    Expression::Template(parts.into())
}

/// A part of a template that means exactly `text`.
pub fn lit(text: impl Into<Text>) -> Part {
    Part::Literal(text.into())
}

/// A part of a template that is a reference: `var("var.name")` prints `${var.name}`.
pub fn var(path: impl Into<Text>) -> Part {
    interpolation(reference(path))
}

/// A part of a template that is any expression.
pub fn interpolation(expression: impl Into<Expression>) -> Part {
    Part::Interpolation(Box::new(expression.into()))
}

/// A reference such as `aws_vpc.this.id`, `var.zones[0]` or `aws_subnet.public[*].id`.
///
/// For text written in our own code only: a debug build asserts the shape.
pub fn reference(path: impl Into<Text>) -> Expression {
    let path = path.into();
    debug_assert!(is_reference(&path), "`{path}` is not a reference: build it from expressions instead");
    Expression::Traversal(path)
}

/// A whole number.
pub fn number(value: impl Into<i64>) -> Expression {
    Expression::Number(value.into())
}

/// `null`.
pub fn null() -> Expression {
    Expression::Null
}

/// `[a, b]`, or one element a line where that is too long.
pub fn list<E: Into<Expression>>(elements: impl IntoIterator<Item = E>) -> Expression {
    Expression::List(elements.into_iter().map(Into::into).collect())
}

/// An object with one entry a line.
pub fn object<K: Into<Text>, E: Into<Expression>>(entries: impl IntoIterator<Item = (K, E)>) -> Expression {
    Expression::Object(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
}

/// `{ a = b, c = d }`.
pub fn inline<K: Into<Text>, E: Into<Expression>>(entries: impl IntoIterator<Item = (K, E)>) -> Expression {
    Expression::Inline(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
}

/// `name(a, b)`.
pub fn call<E: Into<Expression>>(name: &'static str, arguments: impl IntoIterator<Item = E>) -> Expression {
    Expression::Call(name.into(), arguments.into_iter().map(Into::into).collect())
}

/// `[for variable in over : yielded]`.
pub fn for_list(
    variable: &'static str,
    over: impl Into<Expression>,
    yielded: impl Into<Expression>,
) -> Expression {
    Expression::ForList {
        value: variable.into(),
        over: Box::new(over.into()),
        yield_: Box::new(yielded.into()),
    }
}

/// `left operator right`, in parentheses where the text needs them.
pub fn binary(left: impl Into<Expression>, operator: Operator, right: impl Into<Expression>) -> Expression {
    Expression::Binary(Box::new(left.into()), operator, Box::new(right.into()))
}

impl From<&'static str> for Expression {
    fn from(text: &'static str) -> Self {
        string(text)
    }
}

impl From<String> for Expression {
    fn from(text: String) -> Self {
        string(text)
    }
}

impl From<&String> for Expression {
    fn from(text: &String) -> Self {
        string(text.clone())
    }
}

impl From<bool> for Expression {
    fn from(value: bool) -> Self {
        Expression::Bool(value)
    }
}

impl From<i64> for Expression {
    fn from(value: i64) -> Self {
        Expression::Number(value)
    }
}

impl From<i32> for Expression {
    fn from(value: i32) -> Self {
        Expression::Number(value.into())
    }
}

impl From<u32> for Expression {
    fn from(value: u32) -> Self {
        Expression::Number(value.into())
    }
}

impl From<u16> for Expression {
    fn from(value: u16) -> Self {
        Expression::Number(value.into())
    }
}

impl From<u8> for Expression {
    fn from(value: u8) -> Self {
        Expression::Number(value.into())
    }
}

impl Attribute {
    /// `name = value`.
    pub fn new(name: impl Into<Text>, value: impl Into<Expression>) -> Self {
        let name = name.into();
        debug_assert!(is_identifier(&name), "`{name}` is not an identifier");
        Attribute { name, value: value.into() }
    }
}

impl From<Attribute> for Item {
    fn from(attribute: Attribute) -> Self {
        Item::Attribute(attribute)
    }
}

impl From<Block> for Item {
    fn from(block: Block) -> Self {
        Item::Block(block)
    }
}

impl Block {
    /// An empty block: `Block::new("resource", ["aws_vpc", "this"])`, `Block::new("locals", [])`.
    pub fn new<const N: usize>(kind: &'static str, labels: [&'static str; N]) -> Self {
        debug_assert!(is_identifier(kind), "`{kind}` is not an identifier");
        Block { kind: kind.into(), labels: labels.map(Text::from).into(), body: Vec::new() }
    }
}

/// The chaining that a file and a block have in common.
macro_rules! body_builders {
    ($type:ty, $body:ident) => {
        impl $type {
            /// Adds `name = value`.
            #[must_use]
            pub fn attribute(self, name: impl Into<Text>, value: impl Into<Expression>) -> Self {
                self.item(Attribute::new(name, value))
            }

            /// Adds a block.
            #[must_use]
            pub fn block(self, block: Block) -> Self {
                self.item(block)
            }

            /// Adds a remark on lines of its own.
            #[must_use]
            pub fn comment(self, text: impl Into<Text>) -> Self {
                self.item(Item::Comment(text.into()))
            }

            /// Adds an empty line.
            #[must_use]
            pub fn blank(self) -> Self {
                self.item(Item::Blank)
            }

            /// Adds an item.
            #[must_use]
            pub fn item(mut self, item: impl Into<Item>) -> Self {
                self.$body.push(item.into());
                self
            }

            /// Adds items.
            #[must_use]
            pub fn items<I: Into<Item>>(mut self, items: impl IntoIterator<Item = I>) -> Self {
                self.$body.extend(items.into_iter().map(Into::into));
                self
            }
        }
    };
}

body_builders!(Block, body);
body_builders!(Document, items);

impl Document {
    /// An empty file.
    pub fn new() -> Self {
        Document::default()
    }
}

/// Whether `text` is an ASCII identifier, which HCL takes bare.
pub(super) fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic() || first == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Whether `path` is identifiers joined by dots, each followed by any number of `[*]`, `[0]` or `[a.b]`.
fn is_reference(path: &str) -> bool {
    let mut rest = path;
    loop {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if !is_identifier(name) {
            return false;
        }
        rest = after;
        while let Some(bracket) = rest.strip_prefix('[') {
            let Some((step, after)) = bracket.split_once(']') else { return false };
            let is_position = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
            if step != "*" && !is_position && !is_reference(step) {
                return false;
            }
            rest = after;
        }
        match rest.strip_prefix('.') {
            Some(after) => rest = after,
            None => return rest.is_empty(),
        }
    }
}
