//! The one way user text reaches a file: inside a quoted string or a comment, unable to leave it.

/// Ranges of characters that stand in a string as they are; any other is written `\u…`.
///
/// Left out are what a reader cannot see (controls, formatting and bidirectional marks, unusual spaces) and
/// what joins a neighbour into one grapheme (combining marks, joiners, conjoining jamo, regional indicators).
/// `terraform fmt` aligns by grapheme; with these escaped, each character is one.
const PLAIN: [(char, char); 33] = [
    (' ', '~'),
    ('\u{a1}', '\u{ac}'),
    ('\u{ae}', '\u{2ff}'),
    ('\u{370}', '\u{482}'),
    ('\u{48a}', '\u{58f}'),
    ('\u{5d0}', '\u{5ea}'),
    ('\u{620}', '\u{64a}'),
    ('\u{660}', '\u{66f}'),
    ('\u{671}', '\u{6d5}'),
    ('\u{10d0}', '\u{10ff}'),
    ('\u{1e00}', '\u{1fff}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{205e}'),
    ('\u{2070}', '\u{20c0}'),
    ('\u{2100}', '\u{2cee}'),
    ('\u{2cf2}', '\u{2d7e}'),
    ('\u{2d80}', '\u{2ddf}'),
    ('\u{2e00}', '\u{3029}'),
    ('\u{3030}', '\u{3098}'),
    ('\u{309b}', '\u{a4cf}'),
    ('\u{ac00}', '\u{d7a3}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{fe10}', '\u{fe1f}'),
    ('\u{fe30}', '\u{fe6f}'),
    ('\u{ff01}', '\u{ff9d}'),
    ('\u{ffe0}', '\u{ffee}'),
    ('\u{fffd}', '\u{fffd}'),
    ('\u{1d400}', '\u{1d7ff}'),
    ('\u{1f000}', '\u{1f1e5}'),
    ('\u{1f200}', '\u{1f3fa}'),
    ('\u{1f400}', '\u{1faff}'),
    ('\u{20000}', '\u{2ffff}'),
    ('\u{30000}', '\u{3ffff}'),
];

/// Whether a character stands in a string as it is.
fn is_plain(character: char) -> bool {
    PLAIN.iter().any(|&(first, last)| (first..=last).contains(&character))
}

/// Appends `text` to the inside of a quoted string. `closes` says that the closing quote comes next, rather
/// than an interpolation.
pub(super) fn push_quoted(out: &mut String, text: &str, closes: bool) {
    // Most texts are of this kind, and need no look at one character after the other.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'$' | b'%')) {
        out.push_str(text);
        return;
    }
    let mut copied = 0;
    let mut sigil_before = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let is_sigil = matches!(character, '$' | '%');
        let escape = match character {
            '"' | '\\' | '\n' | '\r' | '\t' => true,
            '$' | '%' => next == Some('{') || next.is_none() && !closes,
            _ => !is_plain(character),
        };
        if escape {
            out.push_str(text.get(copied..at).unwrap_or_default());
            copied = at + character.len_utf8();
            match character {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                // `$${` means `${`. Behind another sigil, or in front of an interpolation, doubling would be
                // ambiguous.
                '$' if next.is_some() && !sigil_before => out.push_str("$$"),
                '%' if next.is_some() && !sigil_before => out.push_str("%%"),
                _ => push_code_point(out, character),
            }
        }
        sigil_before = is_sigil;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

/// Appends `\uXXXX`, or `\UXXXXXXXX` beyond the basic plane, in the lower case that fmt writes labels in.
fn push_code_point(out: &mut String, character: char) {
    let code = u32::from(character);
    let digits = if code > 0xffff {
        out.push_str("\\U");
        8
    } else {
        out.push_str("\\u");
        4
    };
    for place in (0..digits).rev() {
        out.push(char::from_digit(code >> (place * 4) & 0xf, 16).unwrap_or('0'));
    }
}

/// Appends one line of a comment: what could end it or hide in it becomes a space.
pub(super) fn push_comment(out: &mut String, line: &str) {
    out.push('#');
    let line = line.trim_end_matches(|character: char| character.is_whitespace() || hides(character));
    if !line.is_empty() {
        out.push(' ');
    }
    if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        out.push_str(line);
    } else {
        out.extend(line.chars().map(|character| if hides(character) { ' ' } else { character }));
    }
}

/// Whether a character is a control, or formats the text around it unseen.
fn hides(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> String {
        let mut out = String::new();
        push_quoted(&mut out, text, true);
        out
    }

    #[test]
    fn what_could_leave_a_string_is_escaped() {
        assert_eq!(quoted("a\"b\\c\nd\re\tf"), r#"a\"b\\c\nd\re\tf"#);
        assert_eq!(quoted("${x} %{if} $x 5% $"), "$${x} %%{if} $x 5% $");
        assert_eq!(quoted("$${x}"), "$\\u0024{x}");
        assert_eq!(quoted("\0\u{7f}\u{2028}\u{feff}\u{200d}"), r"\u0000\u007f\u2028\ufeff\u200d");
        assert_eq!(quoted("e\u{301}\u{e0041}"), r"e\u0301\U000e0041");
    }

    #[test]
    fn what_a_person_reads_is_kept() {
        for text in ["本番環境", "サブネット・ｶﾅ", "한국어", "Größe", "Ωμέγα", "мир", "🚀", "𠮷", "a'b`c~"]
        {
            assert_eq!(quoted(text), text);
        }
    }

    #[test]
    fn a_sigil_before_an_interpolation_is_no_escape() {
        let mut out = String::new();
        push_quoted(&mut out, "5$", false);
        assert_eq!(out, "5\\u0024");
    }

    #[test]
    fn a_comment_stays_a_comment() {
        let mut out = String::new();
        push_comment(&mut out, "a\rb\u{2028}c\u{202e}d\0 \t");
        assert_eq!(out, "# a b c d");
        out.clear();
        push_comment(&mut out, "");
        assert_eq!(out, "#");
    }

    #[test]
    fn ranges_are_in_order_and_apart() {
        assert!(PLAIN.is_sorted_by(|left, right| left.1 < right.0 && left.0 <= left.1));
    }
}
