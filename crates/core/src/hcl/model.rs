//! What a Terraform file says, apart from how it is laid out.

use std::borrow::Cow;

/// A name or a text. What is written in our own code is not copied.
pub type Text = Cow<'static, str>;

/// The body of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What the file holds, in order.
    pub items: Vec<Item>,
}

/// One thing in a body, on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A remark of one or more lines, each printed behind its own `#`. Any text is safe here.
    Comment(Text),
    /// `name = value`.
    Attribute(Attribute),
    /// `kind "label" { … }`. Printed with an empty line between it and its neighbours.
    Block(Block),
    /// One empty line. Printed neither twice in a row nor at the edge of a body.
    Blank,
}

/// `name = value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// An identifier, written in our own code.
    pub name: Text,
    /// What it is set to. In a `variable` block fmt rewrites a `type` that is a string, or `list`, `map` or
    /// `set` without an element type: write `list(any)` and the like.
    pub value: Expression,
}

/// `kind "label" { … }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The block's type, such as `resource`: an identifier, written in our own code.
    pub kind: Text,
    /// Printed quoted and escaped. Terraform takes identifiers here; its fmt garbles a label with `$` or `%`.
    pub labels: Vec<Text>,
    /// What stands between the braces.
    pub body: Vec<Item>,
}

/// A value, or how to come by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A quoted string. One that is a single interpolation is printed as the expression in it, as fmt does.
    Template(Vec<Part>),
    /// A reference such as `aws_vpc.this.id` or `aws_subnet.public[*].id`, written in our own code.
    Traversal(Text),
    /// `[a, b]` where that fits on the line, else one element a line. Several objects take a line each at least;
    /// a single element keeps to its brackets, as in `[{`, whatever it is.
    List(Vec<Expression>),
    /// An object with one entry a line. A key is printed bare when it can be, else quoted and escaped.
    Object(Vec<(Text, Expression)>),
    /// `{ a = b, c = d }`; everything in it stays on the line.
    Inline(Vec<(Text, Expression)>),
    /// `name(a, b)`, the name an identifier.
    Call(Text, Vec<Expression>),
    /// `[for value in over : yield_]`.
    ForList {
        /// The variable that takes each element.
        value: Text,
        /// The collection.
        over: Box<Expression>,
        /// What each element becomes.
        yield_: Box<Expression>,
    },
    /// `left operator right`.
    Binary(Box<Expression>, Operator, Box<Expression>),
}

impl Expression {
    /// The text of a string that holds nothing else.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Expression::Template(parts) => match parts.as_slice() {
                [Part::Literal(text)] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A stretch of a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that means itself, whatever it is: escaped when printed.
    Literal(Text),
    /// `${…}`.
    Interpolation(Box<Expression>),
}

/// An operator between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `||`
    Or,
    /// `&&`
    And,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
}
