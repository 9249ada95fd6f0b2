//! Markdown as GitHub reads it. What a person typed reaches a README through [`escaped`] or [`code`] only.

/// Text that means itself: nothing in it is markup, and it stays on its line and in its table cell.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '(' | ')' | '#' | '!' | '|'
            | '&' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Text as inline code, between as many backticks as it takes, safe in a table cell too.
pub(super) fn code(text: &str) -> String {
    // Most texts need nothing but their fence.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'_' | b'a'..=b'z')) {
        return ["`", text, "`"].concat();
    }
    let mut longest = 0;
    let mut run = 0;
    for character in text.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    let line: String = text
        .chars()
        .map(|character| if character.is_control() || character == '\u{2028}' { ' ' } else { character })
        .collect();
    // A bar ends a cell even inside code; GitHub takes `\|` there for a bar.
    [&fence, pad, &line.replace('|', "\\|"), pad, &fence].concat()
}

/// A Markdown text under construction: paragraphs, lists and tables with an empty line between them.
#[derive(Default)]
pub(super) struct Markdown {
    text: String,
    last: Part,
}

/// What a text ends with.
#[derive(Clone, Copy, Default, PartialEq)]
enum Part {
    #[default]
    Paragraph,
    Item,
    Row,
    Fenced,
}

impl Markdown {
    /// Keeps a distance where no list or table goes on; whether there was none to go on.
    fn begins(&mut self, part: Part) -> bool {
        let begins = part == Part::Paragraph || part != self.last;
        if begins && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.last = part;
        begins
    }

    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    /// The heading of the whole text.
    pub(super) fn title(&mut self, text: &str) {
        self.begins(Part::Paragraph);
        self.line(&["# ", text]);
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.begins(Part::Paragraph);
        self.line(&["## ", text]);
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.begins(Part::Paragraph);
        self.line(&[text]);
    }

    /// An entry of a bulleted list.
    pub(super) fn item(&mut self, text: &str) {
        self.begins(Part::Item);
        self.line(&["- ", text]);
    }

    /// Lines of a language, such as `sh`, which hold no fence of their own. Right behind others they go on in their block.
    pub(super) fn fenced(&mut self, language: &str, lines: &str) {
        const END: &str = "```\n";
        if self.begins(Part::Fenced) {
            self.line(&["```", language]);
        } else {
            self.text.truncate(self.text.len() - END.len());
        }
        self.line(&[lines, "\n```"]);
    }

    /// A row of a table, whose cells are Markdown that holds no bare bar and no line break. The first one heads it.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        let heads = self.begins(Part::Row);
        for cell in cells {
            self.text.push_str("| ");
            self.text.push_str(cell.as_ref());
            self.text.push(' ');
        }
        self.line(&["|"]);
        if heads {
            for _ in cells {
                self.text.push_str("|---");
            }
            self.line(&["|"]);
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::{Markdown, code, escaped};

    #[test]
    fn markup_in_a_text_means_itself() {
        assert_eq!(escaped("a|b <img> *c* `d`\n# e"), "a\\|b \\<img\\> \\*c\\* \\`d\\` \\# e");
        assert_eq!(escaped("日本語。"), "日本語。");
    }

    #[test]
    fn code_cannot_be_ended_from_inside() {
        assert_eq!(code("nginx:1.29"), "`nginx:1.29`");
        assert_eq!(code("a`b``c"), "``` a`b``c ```");
        assert_eq!(code("/a|b\n"), "`/a\\|b `");
    }

    #[test]
    fn paragraphs_stand_apart() {
        let mut markdown = Markdown::default();
        markdown.heading("A");
        markdown.row(&["x", "y"]);
        markdown.row(&["1", "2"]);
        markdown.item("b");
        markdown.item("c");
        markdown.fenced("sh", "d");
        markdown.fenced("sh", "e");
        markdown.paragraph("f");
        markdown.fenced("sh", "g");
        let text =
            "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n- b\n- c\n\n```sh\nd\ne\n```\n\nf\n\n```sh\ng\n```\n";
        assert_eq!(markdown.finish(), text);
    }
}
