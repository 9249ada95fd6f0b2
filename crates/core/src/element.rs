//! One typed tree of elements, which files print and the page turns into nodes of its own.

use std::borrow::Cow;

/// An SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes, in the order of printing.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What stands in it.
    pub children: Vec<Child>,
}

/// A child of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Child {
    /// An element.
    Element(Element),
    /// Text, unescaped.
    Text(Cow<'static, str>),
}

impl Element {
    /// An element without attributes and children.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::with_capacity(6), children: Vec::new() }
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.attributes.push((name, value));
    }

    /// With attributes that are the same in every picture.
    #[must_use]
    pub fn with(mut self, attributes: &[(&'static str, &'static str)]) -> Self {
        for (name, value) in attributes {
            self.set(name, (*value).into());
        }
        self
    }

    /// Sets attributes that are numbers.
    pub fn numbers(&mut self, attributes: &[(&'static str, i32)]) {
        for (name, value) in attributes {
            let mut digits = String::with_capacity(4);
            push_number(&mut digits, *value);
            self.set(name, digits.into());
        }
    }

    /// Puts an element in it.
    pub fn child(&mut self, child: Element) {
        self.children.push(Child::Element(child));
    }

    /// Puts a text in it.
    pub fn text(&mut self, text: Cow<'static, str>) {
        self.children.push(Child::Text(text));
    }

    /// Puts an element in it that holds a text only.
    pub fn text_child(&mut self, tag: &'static str, text: Cow<'static, str>) {
        let mut child = Element::new(tag);
        child.text(text);
        self.child(child);
    }

    /// Appends the element as XML. Elements that hold only elements stand on lines of their own; text is never given
    /// white space that it does not have.
    pub fn print(&self, out: &mut String, depth: usize) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            push_escaped(out, value, true);
            out.push('"');
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        let broken = !self.children.iter().any(|child| matches!(child, Child::Text(_)));
        for child in &self.children {
            match child {
                Child::Element(element) => {
                    if broken {
                        indent(out, depth + 1);
                    }
                    element.print(out, depth + 1);
                }
                Child::Text(text) => push_escaped(out, text, false),
            }
        }
        if broken {
            indent(out, depth);
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }
}

fn indent(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// Appends an integer. Coordinates are by far the most of what is printed; this spares each the way through `fmt`.
pub(crate) fn push_number(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let value = value.unsigned_abs();
    let mut power = 1;
    while value / power >= 10 {
        power *= 10;
    }
    while power > 0 {
        // A digit: below ten, so it fits.
        out.push(char::from(b'0' + u8::try_from(value / power % 10).unwrap_or(0)));
        power /= 10;
    }
}

/// Appends text so that it is neither markup nor the end of an attribute, without the characters that XML 1.0 forbids
/// (<https://www.w3.org/TR/xml/#charsets>).
fn push_escaped(out: &mut String, text: &str, in_attribute: bool) {
    // In most texts every character stands for itself.
    let stands_for_itself = |byte| match byte {
        b'\n' => !in_attribute,
        0..=0x1f | b'&' | b'<' | b'>' | b'"' | b'\'' | 0xef => false,
        _ => true,
    };
    if text.bytes().all(stands_for_itself) {
        out.push_str(text);
        return;
    }
    // Text is copied in runs; a run ends before each character that does not stand for itself.
    let mut copied = 0;
    for (position, byte) in text.bytes().enumerate() {
        let (length, escaped) = match byte {
            b'&' => (1, "&amp;"),
            b'<' => (1, "&lt;"),
            b'>' => (1, "&gt;"),
            b'"' => (1, "&quot;"),
            b'\'' => (1, "&#39;"),
            // A parser would turn these into spaces in an attribute, and a carriage return into a line feed anywhere.
            b'\t' if in_attribute => (1, "&#9;"),
            b'\n' if in_attribute => (1, "&#10;"),
            b'\r' => (1, "&#13;"),
            b'\t' | b'\n' => continue,
            0..=0x1f => (1, ""),
            // The first byte of U+FFFE and U+FFFF, among others.
            0xef if text.get(position..).is_some_and(|rest| rest.starts_with(['\u{fffe}', '\u{ffff}'])) => {
                (3, "")
            }
            _ => continue,
        };
        out.push_str(text.get(copied..position).unwrap_or_default());
        out.push_str(escaped);
        copied = position + length;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(element: &Element) -> String {
        let mut out = String::new();
        element.print(&mut out, 0);
        out
    }

    #[test]
    fn text_cannot_become_markup() {
        let mut element = Element::new("text").with(&[("data-address", "a\"b'c\n")]);
        element.text("</text><script>&\u{0}\u{b}\u{ffff}日".into());
        assert_eq!(
            printed(&element),
            "<text data-address=\"a&quot;b&#39;c&#10;\">&lt;/text&gt;&lt;script&gt;&amp;日</text>"
        );
    }

    #[test]
    fn elements_stand_on_lines_of_their_own() {
        let mut element = Element::new("g");
        element.text_child("title", "a b".into());
        element.child(Element::new("rect"));
        assert_eq!(printed(&element), "<g>\n  <title>a b</title>\n  <rect/>\n</g>");
        element.text("c".into());
        assert_eq!(printed(&element), "<g><title>a b</title><rect/>c</g>");
    }

    #[test]
    fn numbers_print_as_they_are() {
        for value in [0, 7, 10, 99, 100, 1234, -5, -120, i32::MAX, i32::MIN] {
            let mut out = String::new();
            push_number(&mut out, value);
            assert_eq!(out, value.to_string());
        }
    }
}
