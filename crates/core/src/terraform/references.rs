//! Which variables and module outputs a document reads.

use crate::hcl::{Block, Document, Expression, Item, Part};

/// The references of the documents that begin with `prefix`, such as `var.` or `module.`, in order, repeated as
/// often as they occur. Those inside an index, as in `aws_subnet.public[var.zone]`, are found too.
pub(super) fn references<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    prefix: &'static str,
) -> References<'a> {
    let mut found = References { prefix, paths: Vec::new() };
    for document in documents {
        found.items(&document.items);
    }
    found
}

/// References that begin with one prefix.
pub(super) struct References<'a> {
    prefix: &'static str,
    paths: Vec<&'a str>,
}

impl<'a> References<'a> {
    /// Whether `path` or something of it is read, as `var.zones` is by `var.zones.a`.
    pub(super) fn contain(&self, path: &str) -> bool {
        self.paths
            .iter()
            .any(|read| read.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    }

    fn items(&mut self, items: &'a [Item]) {
        for item in items {
            match item {
                Item::Attribute(attribute) => self.expression(&attribute.value),
                Item::Block(Block { body, .. }) => self.items(body),
                Item::Comment(_) | Item::Blank => {}
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression) {
        match expression {
            Expression::Null | Expression::Bool(_) | Expression::Number(_) => {}
            Expression::Template(parts) => {
                for part in parts {
                    if let Part::Interpolation(inner) = part {
                        self.expression(inner);
                    }
                }
            }
            Expression::Traversal(path) => {
                if path.bytes().any(|byte| matches!(byte, b'[' | b']')) {
                    let steps = path.split(['[', ']']);
                    self.paths.extend(steps.filter(|step| step.starts_with(self.prefix)));
                } else if path.starts_with(self.prefix) {
                    self.paths.push(path);
                }
            }
            Expression::List(elements) | Expression::Call(_, elements) => {
                for element in elements {
                    self.expression(element);
                }
            }
            Expression::Object(entries) | Expression::Inline(entries) => {
                for (_, value) in entries {
                    self.expression(value);
                }
            }
            Expression::ForList { over: one, yield_: other, .. } | Expression::Binary(one, _, other) => {
                self.expression(one);
                self.expression(other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::references;
    use crate::hcl::{Block, Document, lit, reference, template, var};

    #[test]
    fn finds_what_is_read_wherever_it_stands() {
        let block = Block::new("resource", ["aws_subnet", "public"])
            .attribute("name", template([lit("var.not_this-"), var("var.name")]))
            .attribute("gateway", reference("aws_nat_gateway.this[var.zone].id"))
            .attribute("cidr", reference("var.zones.a"));
        let document = Document::new().block(Block::new("module", ["a"]).block(block));
        let read = references([&document], "var.");
        for path in ["var.name", "var.zone", "var.zones", "var.zones.a"] {
            assert!(read.contain(path), "{path}");
        }
        for path in ["var.not_this", "var.zon", "var.zones.b", "aws_nat_gateway.this"] {
            assert!(!read.contain(path), "{path}");
        }
    }
}
