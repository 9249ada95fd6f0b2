//! The coloured stretches of a printed file.

/// A stretch of the text. Tokens follow one another without a gap; their lengths sum to the text's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What the stretch is.
    pub kind: TokenKind,
    /// Its length in bytes.
    pub length: u32,
}

/// What a stretch of the text is. Only [`TokenKind::Newline`] holds a line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A block's type, and `for`, `in`, `if`.
    Keyword,
    /// An attribute's name, an object's bare key, or a `for` variable where it is declared.
    Name,
    /// Quotes and the text in them, block labels, and a heredoc's markers and lines.
    String,
    /// A number.
    Number,
    /// `true`, `false` or `null`.
    Literal,
    /// A remark with its `#`.
    Comment,
    /// A reference such as `aws_vpc.this.id`.
    Reference,
    /// A function's name.
    Function,
    /// Brackets, commas, operators, and the `${` and `}` of an interpolation.
    Punctuation,
    /// Spaces.
    Space,
    /// One line break.
    Newline,
}
