//! The README of a module: its inputs and outputs, from the data that its `.tf` files are written from.

use super::markdown::{Markdown, code};
use super::module::Module;
use crate::text::{Bundle as Text, Language};

pub(super) fn module_readme(module: &Module, language: Language) -> String {
    let say = |text: Text| text.say(language);
    let purpose = match module.name {
        "network" => Text::NetworkModule,
        "alb" => Text::AlbModule,
        _ => Text::EcsModule,
    };
    let mut readme = Markdown::default();
    readme.heading(1, module.name);
    readme.paragraph(&say(purpose));
    readme.heading(2, &say(Text::Inputs));
    readme.table(
        [&*say(Text::Name), &*say(Text::Type), &*say(Text::Description)],
        module
            .inputs
            .iter()
            .map(|input| [code(input.name), code(input.kind.text()), input.description.to_owned()]),
    );
    readme.heading(2, &say(Text::Outputs));
    readme.table(
        [&*say(Text::Name), &*say(Text::Description)],
        module.outputs.iter().map(|output| [code(output.name), output.description.to_owned()]),
    );
    readme.finish()
}
