//! The README of a module: its inputs and outputs, from the blocks of its `variables.tf` and `outputs.tf`.

use super::markdown::{Markdown, code};
use super::module::Module;
use crate::hcl::{self, Block, Document, Item};
use crate::text::{Bundle as Text, Language};

pub(super) fn module_readme(module: &Module, language: Language) -> String {
    let say = |text: Text| text.say(language);
    let purpose = match module.name {
        "network" => Text::NetworkModule,
        "alb" => Text::AlbModule,
        _ => Text::EcsModule,
    };
    let mut readme = Markdown::default();
    readme.title(module.name);
    readme.paragraph(&say(purpose));
    readme.heading(&say(Text::Inputs));
    readme.row(&[say(Text::Name), say(Text::Type), say(Text::Description)]);
    for block in blocks(&module.variables) {
        readme.row(&[code(name(block)), code(&text(block, "type")), text(block, "description")]);
    }
    readme.heading(&say(Text::Outputs));
    readme.row(&[say(Text::Name), say(Text::Description)]);
    for block in blocks(&module.outputs) {
        readme.row(&[code(name(block)), text(block, "description")]);
    }
    readme.finish()
}

fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    document.items.iter().filter_map(|item| if let Item::Block(block) = item { Some(block) } else { None })
}

fn name(block: &Block) -> &str {
    block.labels.first().map_or("", |label| label)
}

/// An argument of a block: a string's text, or any other expression as code.
fn text(block: &Block, argument: &str) -> String {
    let arguments = block.body.iter().filter_map(|item| match item {
        Item::Attribute(attribute) if attribute.name == argument => Some(&attribute.value),
        _ => None,
    });
    arguments.map(|value| value.as_text().map_or_else(|| hcl::code(value), str::to_owned)).collect()
}
