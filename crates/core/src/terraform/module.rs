//! A Terraform module before it is printed.

use std::borrow::Cow;

use super::references::{References, references};
use crate::hcl::{Block, Document, Expression, Item, Part, call, inline, lines, list, reference};

/// One of the modules `network`, `alb` and `ecs`.
pub(super) struct Module {
    /// Name of the module and of its folder.
    pub(super) name: &'static str,
    /// Its files with what it makes, in the order of the file tree.
    pub(super) files: Vec<(&'static str, Document)>,
    /// What it is given.
    pub(super) inputs: Vec<Input>,
    /// What it gives.
    pub(super) outputs: Vec<Output>,
}

/// A variable of a module, and what root sets it to.
pub(super) struct Input {
    pub(super) name: &'static str,
    /// ASCII English: it is part of the code.
    pub(super) description: &'static str,
    pub(super) kind: Kind,
    pub(super) validation: Option<Validation>,
    /// The value in root's module block.
    pub(super) value: Expression,
}

/// The type of a variable.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Number,
    /// A list of strings.
    Texts,
    /// Subnet CIDRs by availability zone.
    Zones,
}

/// What a variable must satisfy.
pub(super) struct Validation {
    pub(super) condition: Expression,
    pub(super) message: &'static str,
}

/// An output of a module or of root.
pub(super) struct Output {
    pub(super) name: &'static str,
    /// ASCII English: it is part of the code.
    pub(super) description: &'static str,
    pub(super) value: Expression,
    /// What must exist before anybody uses the value, as references, and why.
    pub(super) after: Option<(Cow<'static, str>, Vec<&'static str>)>,
}

impl Module {
    /// Drops the inputs that no file reads.
    pub(super) fn keep_read_inputs(&mut self) {
        let read = references(self.files.iter().map(|(_, document)| document), "var.");
        self.inputs.retain(|input| read.contain(&["var.", input.name].concat()));
    }

    /// Drops the outputs that root does not read.
    pub(super) fn keep_read_outputs(&mut self, read: &References<'_>) {
        let name = self.name;
        self.outputs.retain(|output| read.contain(&["module.", name, ".", output.name].concat()));
    }

    /// `variables.tf`.
    pub(super) fn variables(&self) -> Document {
        Document::new().items(self.inputs.iter().map(Input::variable))
    }

    /// `outputs.tf`.
    pub(super) fn outputs(&self) -> Document {
        Document::new().items(self.outputs.iter().map(Output::block))
    }
}

impl Input {
    /// An input that takes any value of its type.
    pub(super) fn new(
        name: &'static str,
        kind: Kind,
        description: &'static str,
        value: impl Into<Expression>,
    ) -> Self {
        Self { name, description, kind, validation: None, value: value.into() }
    }

    /// The same input, refusing values that do not satisfy `condition`.
    pub(super) fn validated(mut self, condition: Expression, message: &'static str) -> Self {
        self.validation = Some(Validation { condition, message });
        self
    }

    fn variable(&self) -> Block {
        let block = Block::new("variable", [self.name])
            .attribute("description", self.description)
            .attribute("type", self.kind.expression());
        match &self.validation {
            None => block,
            Some(validation) => block.block(validation.block()),
        }
    }
}

impl Validation {
    /// The `validation` block of a variable.
    pub(super) fn block(&self) -> Block {
        Block::new("validation", [])
            .attribute("condition", self.condition.clone())
            .attribute("error_message", self.message)
    }
}

impl Kind {
    /// The type as Terraform writes it.
    pub(super) fn expression(self) -> Expression {
        match self {
            Self::Text => reference("string"),
            Self::Number => reference("number"),
            Self::Texts => call("list", [reference("string")]),
            Self::Zones => {
                let subnets = inline([("public", reference("string")), ("private", reference("string"))]);
                call("map", [call("object", [subnets])])
            }
        }
    }

    /// The type as text, for a table.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Number => "number",
            Self::Texts => "list(string)",
            Self::Zones => "map(object({ public = string, private = string }))",
        }
    }
}

impl Output {
    /// An output that is ready as soon as its value is.
    pub(super) fn new(name: &'static str, description: &'static str, value: impl Into<Expression>) -> Self {
        Self { name, description, value: value.into(), after: None }
    }

    /// The same output, to be used only after other resources exist.
    pub(super) fn after(mut self, why: Cow<'static, str>, resources: Vec<&'static str>) -> Self {
        self.after = Some((why, resources));
        self
    }

    /// The `output` block.
    pub(super) fn block(&self) -> Block {
        let block = Block::new("output", [self.name])
            .attribute("description", self.description)
            .attribute("value", self.value.clone());
        match &self.after {
            None => block,
            Some((why, resources)) => block.blank().comment(why.clone()).item(depends_on(resources)),
        }
    }
}

/// `depends_on = […]`, on one line where it is one reference.
pub(super) fn depends_on(references: &[&str]) -> Item {
    let elements = references.iter().map(|path| reference(path));
    let value = if references.len() == 1 { list(elements) } else { lines(elements) };
    crate::hcl::Attribute::new("depends_on", value).into()
}

/// A resource block.
pub(super) fn resource(kind: &str, name: &str) -> Block {
    Block::new("resource", [kind, name])
}

/// `tags` with the name of a resource.
pub(super) fn name_tag(name: impl Into<Expression>) -> Item {
    crate::hcl::Attribute::new("tags", inline([("Name", name.into())])).into()
}

/// `"${var.name}suffix"`.
pub(super) fn named(suffix: &str) -> Expression {
    Expression::Template(vec![crate::hcl::var("var.name"), Part::Literal(suffix.to_owned())])
}

/// A `lifecycle` block that makes a replacement before it removes what is replaced.
pub(super) fn create_before_destroy() -> Block {
    Block::new("lifecycle", []).attribute("create_before_destroy", true)
}
