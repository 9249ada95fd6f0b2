//! A module's documents before they are printed.

use super::references::{References, references};
use super::templates::Templates;
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
        let fill = |template| fill(template, plan);
        Self {
            name: templates.name,
            files: templates.files.iter().map(|(name, template)| (*name, fill(template))).collect(),
            variables: fill(templates.variables),
            outputs: fill(templates.outputs),
        }
    }

    /// Drops the variables that no file reads, and their values in the `module` blocks of `root`.
    pub(super) fn keep_read_variables(&mut self, root: &mut Module) {
        let read = references(self.files.iter().map(|(_, document)| document), "var.");
        let is_read = |name: &str| read.contain(&["var.", name].concat());
        self.variables.items.retain(|item| label(item).is_none_or(is_read));
        for item in root.files.iter_mut().flat_map(|(_, document)| &mut document.items) {
            if let Item::Block(block) = item
                && block.kind == "module"
                && block.labels.iter().any(|label| label == self.name)
            {
                block.body.retain(|item| match item {
                    Item::Attribute(attribute) => attribute.name == "source" || is_read(&attribute.name),
                    _ => true,
                });
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

/// The first label of a block.
fn label(item: &Item) -> Option<&str> {
    let Item::Block(Block { labels, .. }) = item else { return None };
    labels.first().map(|label| &**label)
}
