//! Plan → the files a person downloads: Terraform modules, their READMEs, and where each resource stands.
//!
//! Each of `network`, `alb` and `ecs` is first a [`module::Module`]: its documents, every input it could need
//! with the value that root gives it, and every output it could give. What nothing reads is then left out, and
//! `variables.tf`, `outputs.tf`, root's module blocks and the README's tables are all written from what stays.

mod alb;
mod docs;
mod ecs;
#[cfg(test)]
mod fixture;
mod markdown;
mod module;
mod network;
mod policy;
mod readme;
mod references;
mod root;
mod security_group;
#[cfg(test)]
mod tests;

use crate::finding::Finding;
use crate::hcl::{self, Document, Token};
use crate::plan::{Plan, address};
use crate::text::{Bundle as Text, Language};
use module::Module;
use references::references;

/// The generated files, and where each resource stands in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// In the order of a file tree: root's own files, then `network/`, `alb/`, `ecs/`.
    pub files: Vec<File>,
    /// In the order of the files and of their lines.
    pub resources: Vec<Resource>,
}

/// One generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path inside the bundle, such as `network/main.tf`.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// The text cut into coloured stretches; empty where the file is not HCL.
    pub tokens: Vec<Token>,
}

/// Where a resource or data source stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Address without instance key, such as `module.network.aws_vpc.this`.
    pub address: String,
    /// Path of the file.
    pub file: String,
    /// First line of its block, from 1; the remark directly above it belongs to it.
    pub first_line: u32,
    /// Line of its closing brace.
    pub last_line: u32,
}

impl Bundle {
    /// The file of that path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Where the resource of an address stands; an instance key is allowed and ignored.
    pub fn resource(&self, address: &str) -> Option<&Resource> {
        let block = address::block(address);
        self.resources.iter().find(|resource| resource.address == block)
    }
}

/// Writes all files of a design. The findings are those of the Plan's Config; errors and warnings stand at the top
/// of the README. `config_json` and `topology_svg` become files as they are.
pub fn bundle(plan: &Plan, findings: &[Finding], config_json: String, topology_svg: String) -> Bundle {
    let mut network = network::module(plan);
    let mut alb = alb::module(plan);
    let mut ecs = ecs::module(plan);
    for module in [&mut network, &mut alb, &mut ecs] {
        module.keep_read_inputs();
    }
    let main = root::main(plan, [&network, &alb, &ecs]);
    let outputs = root::outputs(plan);
    let read_by_root = references([&main, &outputs], "module.");
    for module in [&mut network, &mut alb, &mut ecs] {
        module.keep_read_outputs(&read_by_root);
    }

    let mut writer = Writer { language: plan.language, files: Vec::new(), resources: Vec::new() };
    writer.code("", "main.tf", main);
    writer.code("", "variables.tf", root::variables(plan));
    writer.code("", "outputs.tf", outputs);
    writer.code("", "versions.tf", root::versions());
    if let Some(values) = root::values_to_fill_in(plan) {
        writer.code("", "terraform.tfvars", values);
    }
    writer.text("", "README.md", readme::readme(plan, findings));
    writer.text("", "topology.svg", topology_svg);
    writer.text("", "kakoi.json", config_json);
    writer.text("", ".gitignore", root::GIT_IGNORE.to_owned());
    for module in [network, alb, ecs] {
        writer.module(module);
    }
    Bundle { files: writer.files, resources: writer.resources }
}

/// Collects files and where resources stand in them.
struct Writer {
    language: Language,
    files: Vec<File>,
    resources: Vec<Resource>,
}

impl Writer {
    fn module(&mut self, module: Module) {
        let readme = docs::module_readme(&module, self.language);
        let variables = module.variables();
        let outputs = module.outputs();
        for (name, document) in module.files {
            self.code(module.name, name, document);
        }
        self.code(module.name, "variables.tf", variables);
        self.code(module.name, "outputs.tf", outputs);
        self.code(module.name, "versions.tf", root::versions());
        self.text(module.name, "README.md", readme);
    }

    /// Adds a Terraform file, below the line that all of them begin with.
    fn code(&mut self, module: &str, name: &str, document: Document) {
        let header = Document::new().comment(Text::Header.say(self.language)).blank();
        let printed = hcl::print(&header.items(document.items));
        let path = path(module, name);
        for block in printed.blocks {
            let data = match block.kind.as_str() {
                "resource" => false,
                "data" => true,
                _ => continue,
            };
            let mut address = String::new();
            if !module.is_empty() {
                address.extend(["module.", module, "."]);
            }
            if data {
                address.push_str("data.");
            }
            address.push_str(&block.labels.join("."));
            self.resources.push(Resource {
                address,
                file: path.clone(),
                first_line: block.first_line,
                last_line: block.last_line,
            });
        }
        self.files.push(File { path, text: printed.text, tokens: printed.tokens });
    }

    fn text(&mut self, module: &str, name: &str, text: String) {
        self.files.push(File { path: path(module, name), text, tokens: Vec::new() });
    }
}

fn path(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { [module, "/", name].concat() }
}
