//! A module's documents before they are printed.

use super::references::{References, references};
use super::templates::{Template, Templates};
use crate::hcl::{Block, Document, Item, fill};
use crate::plan::Plan;

/// Root, or one of the modules `network`, `alb` and `ecs`.
pub(super) struct Module {
    /// Name of the module and of its folder; empty for root.
    pub(super) name: &'static str,
    /// Its files with what it makes, in the order of the file tree.
    pub(super) files: Vec<(&'static str, Document)>,
    /// `variables.tf`: what it is given.
    pub(super) variables: Document,
    /// `outputs.tf`: what it gives.
    pub(super) outputs: Document,
}

impl Module {
    /// A module with everything that it could need and give.
    pub(super) fn new(templates: &Templates, plan: &Plan) -> Self {
        let fill = |template: Template| fill(template.text(), plan);
        Self {
            name: templates.name,
            files: templates.files.iter().map(|(name, template)| (*name, fill(*template))).collect(),
            variables: fill(templates.variables),
            outputs: fill(templates.outputs),
        }
    }

    /// Drops the variables that no file reads, and their values where the callers give them: in the `module` block of
    /// root and in the `run` block of the test, both named after this module.
    pub(super) fn keep_read_variables<'a>(&mut self, callers: impl Iterator<Item = &'a mut Document>) {
        let read = references(self.files.iter().map(|(_, document)| document), "var.");
        let is_read = |name: &str| read.contain(&["var.", name].concat());
        self.variables.items.retain(|item| label(item).is_none_or(is_read));
        for item in callers.flat_map(|document| &mut document.items) {
            if label(item) != Some(self.name) {
                continue;
            }
            let Item::Block(call) = item else { continue };
            match &*call.kind {
                "module" => keep_values(&mut call.body, is_read),
                "run" => call.body.iter_mut().for_each(|item| match item {
                    Item::Block(block) if block.kind == "variables" => keep_values(&mut block.body, is_read),
                    _ => {}
                }),
                _ => {}
            }
        }
    }

    /// Drops the outputs that root does not read.
    pub(super) fn keep_read_outputs(&mut self, read: &References<'_>) {
        let name = self.name;
        self.outputs.items.retain(|item| {
            label(item).is_none_or(|output| read.contain(&["module.", name, ".", output].concat()))
        });
    }
}

/// Drops the values of the variables that are not read.
fn keep_values(body: &mut Vec<Item>, is_read: impl Fn(&str) -> bool) {
    body.retain(|item| match item {
        Item::Attribute(attribute) => attribute.name == "source" || is_read(&attribute.name),
        _ => true,
    });
}

/// The first label of a block.
fn label(item: &Item) -> Option<&str> {
    let Item::Block(Block { labels, .. }) = item else { return None };
    labels.first().map(|label| &**label)
}
