use kakoi_core::hcl::{Token, TokenKind};

/// A line of a file as coloured stretches, without its line break.
pub(super) type Line<'a> = Vec<(TokenKind, &'a str)>;

/// Cuts a file into lines of coloured stretches. Text that no token covers is plain.
pub(super) fn lines<'a>(text: &'a str, tokens: &[Token]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = vec![Vec::new()];
    let mut rest = text;
    for token in tokens {
        let length = usize::try_from(token.length).unwrap_or(usize::MAX);
        let Some((stretch, after)) = rest.split_at_checked(length) else { break };
        push(&mut lines, token.kind, stretch);
        rest = after;
    }
    push(&mut lines, TokenKind::Space, rest);
    // A final line break ends the last line and begins none.
    if lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

fn push<'a>(lines: &mut Vec<Line<'a>>, kind: TokenKind, stretch: &'a str) {
    for (part, text) in stretch.split('\n').enumerate() {
        if part > 0 {
            lines.push(Vec::new());
        }
        if let Some(line) = lines.last_mut()
            && !text.is_empty()
        {
            line.push((kind, text));
        }
    }
}

/// The class of a stretch; `None` for one that looks like plain text.
pub(super) fn class(kind: TokenKind) -> Option<&'static str> {
    match kind {
        TokenKind::Keyword => Some("keyword"),
        TokenKind::String => Some("string"),
        TokenKind::Number | TokenKind::Literal => Some("literal"),
        TokenKind::Comment => Some("comment"),
        TokenKind::Function => Some("function"),
        TokenKind::Punctuation => Some("punctuation"),
        TokenKind::Name | TokenKind::Reference | TokenKind::Space | TokenKind::Newline => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_cut_at_line_breaks() {
        let tokens = [
            Token { kind: TokenKind::Keyword, length: 1 },
            Token { kind: TokenKind::Newline, length: 1 },
            Token { kind: TokenKind::Newline, length: 1 },
            Token { kind: TokenKind::String, length: 3 },
            Token { kind: TokenKind::Newline, length: 1 },
        ];
        let lines = lines("a\n\nあ\n", &tokens);
        assert_eq!(lines, [vec![(TokenKind::Keyword, "a")], vec![], vec![(TokenKind::String, "あ")]]);
    }

    #[test]
    fn text_without_tokens_is_plain() {
        assert_eq!(lines("a\nb", &[]), [vec![(TokenKind::Space, "a")], vec![(TokenKind::Space, "b")]]);
        assert!(lines("", &[]).is_empty());
    }

    #[test]
    fn tokens_that_do_not_fit_lose_no_text() {
        let tokens =
            [Token { kind: TokenKind::Keyword, length: 1 }, Token { kind: TokenKind::Name, length: 9 }];
        assert_eq!(lines("あb", &tokens), [vec![(TokenKind::Space, "あb")]]);
    }
}
