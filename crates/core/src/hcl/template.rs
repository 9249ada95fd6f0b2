//! From a template to a document.
//!
//! A template is a Terraform file of our own, laid out as `terraform fmt` does, in which
//!
//! - `plan.name` stands for a value. An argument or entry whose value is null is left out, as null means to
//!   Terraform; a list among the elements of a list adds its own;
//! - `# name` stands for a remark;
//! - `# if name` keeps the remark, argument, block, entry or element below it only where the value `name` is
//!   there and not false, `# unless name` only where it is not; of several in a row all must hold.
//!
//! What a person typed comes as a value, never as part of a template.

use super::{Attribute, Block, Document, Expression, Item, Operator, Part, Text, binary, for_list};

/// What a template's names stand for.
pub trait Values {
    /// The value of `plan.name`; null where there is none.
    fn value(&self, name: &str) -> Expression;

    /// The text of the remark `# name`.
    fn remark(&self, name: &str) -> Text;
}

/// Fills a template in. What is no template gives some document; nothing fails.
pub fn fill(template: &'static str, values: &dyn Values) -> Document {
    Document { items: Reader { rest: template, values }.body() }
}

/// Fills in one expression of a template.
pub fn fill_expression(template: &'static str, values: &dyn Values) -> Expression {
    Reader { rest: template, values }.expression()
}

/// Fills in the text of a string, written as it stands between its quotes.
pub fn fill_string(template: &'static str, values: &dyn Values) -> Expression {
    Expression::Template(Reader { rest: template, values }.parts())
}

/// What is left to read of a template.
struct Reader<'a> {
    rest: &'static str,
    values: &'a dyn Values,
}

impl Reader<'_> {
    /// Reads on behind `text`, if it comes next.
    fn eat(&mut self, text: &str) -> bool {
        // Nearly always the first byte is another one already.
        if self.rest.as_bytes().first() != text.as_bytes().first() {
            return false;
        }
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Reads so many bytes.
    fn take(&mut self, bytes: usize) -> &'static str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Reads up to the first byte that ends it: one of ASCII, or the first of a character.
    fn take_until(&mut self, ends: impl FnMut(u8) -> bool) -> &'static str {
        self.take(self.rest.bytes().position(ends).unwrap_or(self.rest.len()))
    }

    /// Reads the rest of the line, and the line break.
    fn line(&mut self) -> &'static str {
        let line = self.take_until(|byte| byte == b'\n');
        self.eat("\n");
        line
    }

    fn spaces(&mut self) {
        self.take_until(|byte| byte != b' ');
    }

    /// Reads a name, a number, or a reference with what stands in its brackets.
    fn word(&mut self) -> &'static str {
        let mut depth = 0;
        self.take_until(|byte| match byte {
            b'[' => {
                depth += 1;
                false
            }
            b']' => {
                depth -= 1;
                depth < 0
            }
            b'_' | b'-' | b'.' => false,
            _ => depth == 0 && !byte.is_ascii_alphanumeric(),
        })
    }

    /// Reads the text of a label or a key, behind its first quote.
    fn label(&mut self) -> Text {
        let label = self.take_until(|byte| byte == b'"');
        self.eat("\"");
        label.into()
    }

    /// Reads ` = value`.
    fn assigned(&mut self) -> Expression {
        self.eat("=");
        self.spaces();
        self.expression()
    }

    /// Whether the condition of an `# if` or `# unless` holds, if one comes next; reads its line.
    fn condition(&mut self) -> Option<bool> {
        let wanted = if self.eat("# if ") {
            true
        } else if self.eat("# unless ") {
            false
        } else {
            return None;
        };
        let name = self.line();
        let is_there = !matches!(self.values.value(name), Expression::Null | Expression::Bool(false));
        Some(is_there == wanted)
    }

    /// Reads the items of a file, or of a block up to its closing brace.
    fn body(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        let mut keep = true;
        loop {
            self.spaces();
            if self.rest.is_empty() || self.eat("}") {
                return items;
            }
            if let Some(holds) = self.condition() {
                keep &= holds;
                continue;
            }
            if !keep {
                self.skip_item();
                keep = true;
                continue;
            }
            let item = self.item();
            // Every item ends a line, so there is an end to this.
            self.line();
            if !matches!(&item, Item::Attribute(attribute) if attribute.value == Expression::Null) {
                items.push(item);
            }
        }
    }

    /// Reads over an item, up to the line where all brackets are closed: those in the strings of a template come in pairs, too.
    fn skip_item(&mut self) {
        let mut depth = 0;
        loop {
            for byte in self.line().bytes() {
                match byte {
                    b'{' | b'[' | b'(' => depth += 1,
                    b'}' | b']' | b')' => depth -= 1,
                    _ => {}
                }
            }
            if depth <= 0 || self.rest.is_empty() {
                return;
            }
        }
    }

    /// Reads an item up to the end of its line.
    fn item(&mut self) -> Item {
        if self.rest.starts_with('\n') {
            return Item::Blank;
        }
        if self.eat("# ") {
            let name = self.word();
            return Item::Comment(self.values.remark(name));
        }
        let name = Text::Borrowed(self.word());
        self.spaces();
        if self.rest.starts_with('=') {
            return Item::Attribute(Attribute { name, value: self.assigned() });
        }
        let mut labels = Vec::new();
        while self.eat("\"") {
            labels.push(self.label());
            self.spaces();
        }
        self.eat("{");
        if !self.rest.starts_with('}') {
            self.line();
        }
        Item::Block(Block { kind: name, labels, body: self.body() })
    }

    /// Reads an expression.
    fn expression(&mut self) -> Expression {
        let mut left = self.comparison();
        while self.eat(" && ") {
            left = binary(left, Operator::And, self.comparison());
        }
        left
    }

    fn comparison(&mut self) -> Expression {
        let left = self.term();
        for (symbol, operator) in
            [(" == ", Operator::Equal), (" >= ", Operator::GreaterOrEqual), (" <= ", Operator::LessOrEqual)]
        {
            if self.eat(symbol) {
                return binary(left, operator, self.term());
            }
        }
        left
    }

    fn term(&mut self) -> Expression {
        if self.eat("\"") {
            return Expression::Template(self.parts());
        }
        if self.eat("{") {
            return self.object();
        }
        if self.eat("[for ") {
            let variable = self.word();
            self.eat(" in ");
            let over = self.expression();
            self.eat(" : ");
            let yielded = self.expression();
            self.eat("]");
            return for_list(variable, over, yielded);
        }
        if self.eat("[") {
            return Expression::List(self.elements("]"));
        }
        let word = self.word();
        if let Some(name) = word.strip_prefix("plan.") {
            return self.values.value(name);
        }
        if self.eat("(") {
            return Expression::Call(word.into(), self.elements(")"));
        }
        match word {
            // Not the start of an expression: it is read over, so that there is an end to this.
            "" => {
                self.take(1);
                Expression::Null
            }
            "true" => Expression::Bool(true),
            "false" => Expression::Bool(false),
            _ => word.parse().map_or_else(|_| Expression::Traversal(word.into()), Expression::Number),
        }
    }

    /// Reads the parts of a string up to its closing quote.
    fn parts(&mut self) -> Vec<Part> {
        let mut parts = Vec::new();
        loop {
            let literal = self.take_until(|byte| matches!(byte, b'"' | b'$'));
            push_literal(&mut parts, literal.into());
            if self.eat("${") {
                match self.expression() {
                    Expression::Template(inner) => {
                        for part in inner {
                            match part {
                                Part::Literal(text) => push_literal(&mut parts, text),
                                interpolation @ Part::Interpolation(_) => parts.push(interpolation),
                            }
                        }
                    }
                    inner => parts.push(Part::Interpolation(Box::new(inner))),
                }
                self.eat("}");
            } else if self.eat("$") {
                push_literal(&mut parts, "$".into());
            } else {
                self.eat("\"");
                return parts;
            }
        }
    }

    /// Reads elements up to a closing bracket.
    fn elements(&mut self, close: &str) -> Vec<Expression> {
        let mut elements = Vec::new();
        loop {
            let keep = self.gap();
            if self.eat(close) || self.rest.is_empty() {
                return elements;
            }
            let is_value = self.rest.starts_with("plan.");
            match self.expression() {
                _ if !keep => {}
                Expression::Null => {}
                Expression::List(own) if is_value => elements.extend(own),
                element => elements.push(element),
            }
        }
    }

    /// Reads an object behind its brace.
    fn object(&mut self) -> Expression {
        let in_lines = self.rest.starts_with('\n');
        let mut entries = Vec::new();
        loop {
            let keep = self.gap();
            if self.eat("}") || self.rest.is_empty() {
                return if in_lines { Expression::Object(entries) } else { Expression::Inline(entries) };
            }
            let key = if self.eat("\"") { self.label() } else { self.word().into() };
            self.spaces();
            let value = self.assigned();
            if keep && value != Expression::Null {
                entries.push((key, value));
            }
        }
    }

    /// Reads what stands between two elements or entries, and says whether the next one is kept.
    fn gap(&mut self) -> bool {
        let mut keep = true;
        loop {
            self.rest = self.rest.trim_start_matches([' ', '\n', ',']);
            let Some(holds) = self.condition() else { return keep };
            keep &= holds;
        }
    }
}

/// Adds text to the parts of a string.
fn push_literal(parts: &mut Vec<Part>, text: Text) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Literal(before)) => before.to_mut().push_str(&text),
        _ => parts.push(Part::Literal(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{list, lit, null, number, print, string, template, var};
    use super::*;

    struct Example;

    impl Values for Example {
        fn value(&self, name: &str) -> Expression {
            match name {
                "name" => string("a\"${b}"),
                "port" => number(80),
                "arn" => template([lit("x:"), var("var.region")]),
                "two" => list(["b", "c"]),
                "yes" => true.into(),
                _ => null(),
            }
        }

        fn remark(&self, name: &str) -> Text {
            [name, "!"].concat().into()
        }
    }

    fn filled(template: &'static str) -> String {
        print(&fill(template, &Example)).text
    }

    #[test]
    fn what_names_no_value_stays() {
        let text = r#"locals {
  a = can(regex("^[0-9]{2}$", var.a)) && var.b >= 1 && var.b == "x"
  b = [for subnet in aws_subnet.private : subnet.id]
  c = { "a:b" = [true, false], d = -1 }
  d = aws_eip.nat[each.key].id
  e = map(object({ public = string }))

  f {}

  g "h" "i" {
    j = [
      "k",
      { l = "a-${m.n[*].o}" },
    ]
  }
}
"#;
        assert_eq!(filled(text), text);
    }

    #[test]
    fn values_stand_where_they_are_named() {
        assert_eq!(
            filled(
                "a = plan.name\nb = \"-${plan.name}-${plan.arn}\"\nc = plan.port\nd = [\n  \"a\",\n  plan.two,\n]\n"
            ),
            "a = \"a\\\"$${b}\"\nb = \"-a\\\"$${b}-x:${var.region}\"\nc = 80\nd = [\"a\", \"b\", \"c\"]\n"
        );
        assert_eq!(filled("# Why\na = 1\n"), "# Why!\na = 1\n");
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        let text = "a = plan.none\nb = {\n  c = plan.none\n  # if none\n  d = 1\n  # if yes\n  e = 2\n}\n";
        assert_eq!(filled(text), "b = {\n  e = 2\n}\n");
        let text = "# if none\n# Why\n# if none\na {\n  b = 1\n}\n\n# if yes\nc {\n  # if none\n  d = 1\n}\n";
        assert_eq!(filled(text), "c {}\n");
        let text = "# unless none\na = [\n  # unless yes\n  1,\n  2,\n]\n# unless yes\nb = 1\n";
        assert_eq!(filled(text), "a = [2]\n");
        let text = "a {\n  # if none\n  b {\n    c {\n      d = [\n      ]\n    }\n  }\n  # if none\n  e = [{\n  }]\n  # if none\n  f {}\n  g = 1\n}\n";
        assert_eq!(filled(text), "a {\n  g = 1\n}\n");
        let text = "a = [\n  # if none\n  b.c,\n  {\n    d = 1\n  },\n]\n";
        assert_eq!(filled(text), "a = [{\n  d = 1\n}]\n");
    }

    proptest::proptest! {
        #[test]
        fn anything_is_read_to_its_end(text in "[a-z\"\\[\\]{}()=$#, \\n日]{0,60}") {
            fill(text.leak(), &Example);
        }
    }
}
