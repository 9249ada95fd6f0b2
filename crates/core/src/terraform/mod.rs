//! Plan → the files a person downloads: Terraform modules, their READMEs, and where each resource stands.
//!
//! `templates/` holds every Terraform file as a person would write it; `values` says what the names in them stand
//! for. Filled in, the templates of `network`, `alb` and `ecs` declare every variable that a design could need and
//! every output that it could give. What nothing reads is then left out, and the READMEs' tables are written from
//! what stays.

mod appspec;
mod docs;
#[cfg(test)]
mod fixture;
mod markdown;
mod module;
mod policy;
mod readme;
mod references;
pub(crate) mod templates;
#[cfg(test)]
mod tests;
pub(crate) mod values;

use crate::finding::Finding;
use crate::hcl::{self, Document, Item, Token, TokenKind};
use crate::plan::{Plan, address};
use crate::text::Bundle as Text;
use module::Module;
use references::references;

/// The generated files, and where each resource stands in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// In the order of a file tree: root's own files, then `tests/`, `network/`, `alb/`, `ecs/`.
    pub files: Vec<File>,
    /// In the order of the files and of their lines.
    pub resources: Vec<Resource>,
}

/// What a month costs, as the README prints it. It comes in words, because one output knows no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bill {
    /// What, formula, amount; headings first.
    pub rows: Vec<[String; 3]>,
    /// What is left out and taken for granted, a paragraph each.
    pub notes: Vec<String>,
    /// Where the prices come from, with their dates.
    pub sources: Vec<String>,
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

    /// The resource whose block holds a line of a file, counted from 1.
    pub fn resource_at(&self, file: &str, line: u32) -> Option<&Resource> {
        let mut of_file = self.resources.iter().filter(|resource| resource.file == file);
        of_file.find(|resource| (resource.first_line..=resource.last_line).contains(&line))
    }

    /// Addresses of the resources of its own module that a resource's block names.
    pub fn read_by(&self, resource: &Resource) -> Vec<&str> {
        let module = module_of(&resource.address);
        let mut read = Vec::new();
        let Some(file) = self.file(&resource.file) else { return read };
        let (mut line, mut rest) = (1, file.text.as_str());
        for token in &file.tokens {
            let length = usize::try_from(token.length).unwrap_or(usize::MAX);
            let Some((text, after)) = rest.split_at_checked(length) else { break };
            rest = after;
            if token.kind == TokenKind::Reference && line >= resource.first_line && line <= resource.last_line
            {
                read.extend(self.resources.iter().map(|other| other.address.as_str()).filter(|other| {
                    let name = other.strip_prefix(module).unwrap_or_default();
                    !name.is_empty()
                        && text
                            .strip_prefix(name)
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
                }));
            }
            line += text.bytes().filter(|byte| *byte == b'\n').fold(0, |lines, _| lines + 1);
        }
        read
    }
}

/// What an address begins with: its module, such as `module.network.`; nothing in the root.
fn module_of(address: &str) -> &str {
    let after = address.strip_prefix("module.").and_then(|rest| rest.split_once('.')).map(|(_, after)| after);
    after.and_then(|after| address.strip_suffix(after)).unwrap_or_default()
}

/// Writes all files of a design. The findings are those of the Plan's Config; errors and warnings stand at the top
/// of the README, its bill and link below. `config_json` and `topology_svg` become files as they are.
pub fn bundle(
    plan: &Plan,
    findings: &[Finding],
    bill: &Bill,
    link: &str,
    config_json: String,
    topology_svg: String,
) -> Bundle {
    let mut root = Module::new(&templates::ROOT, plan);
    let mut modules = templates::MODULES.map(|templates| Module::new(&templates, plan));
    let mut plan_test = hcl::fill(templates::PLAN_TEST.text(), plan);
    for module in &mut modules {
        let callers = root.files.iter_mut().map(|(_, document)| document).chain([&mut plan_test]);
        module.keep_read_variables(callers);
    }
    let read_by_root =
        references(root.files.iter().map(|(_, document)| document).chain([&root.outputs]), "module.");
    for module in &mut modules {
        module.keep_read_outputs(&read_by_root);
    }

    let mut writer = Writer { plan, files: Vec::new(), resources: Vec::new() };
    writer.module(root);
    writer.code("", "terraform.tfvars", hcl::fill(templates::VALUES_TO_FILL_IN.text(), plan));
    if let Some(appspec) = appspec::appspec(plan) {
        writer.text("", "appspec.yaml", appspec);
    }
    writer.text("", "README.md", readme::readme(plan, findings, bill, link));
    writer.text("", "topology.svg", topology_svg);
    writer.text("", "kakoi.json", config_json);
    writer.text("", ".gitignore", templates::GIT_IGNORE.to_owned());
    writer.code("tests", "plan.tftest.hcl", plan_test);
    for module in modules {
        let (name, readme) = (module.name, docs::module_readme(&module, plan.language));
        writer.module(module);
        writer.text(name, "README.md", readme);
    }
    Bundle { files: writer.files, resources: writer.resources }
}

/// Collects files and where resources stand in them.
struct Writer<'a> {
    plan: &'a Plan,
    files: Vec<File>,
    resources: Vec<Resource>,
}

impl Writer<'_> {
    fn module(&mut self, module: Module) {
        for (name, document) in module.files {
            self.code(module.name, name, document);
        }
        self.code(module.name, "variables.tf", module.variables);
        self.code(module.name, "outputs.tf", module.outputs);
        let versions = if module.name.is_empty() { templates::ROOT_VERSIONS } else { templates::VERSIONS };
        self.code(module.name, "versions.tf", hcl::fill(versions.text(), self.plan));
    }

    /// Adds a Terraform file, below the line that all of them begin with. One with nothing in it is left out.
    fn code(&mut self, module: &str, name: &str, document: Document) {
        if document.items.iter().all(|item| *item == Item::Blank) {
            return;
        }
        let header = Document::new().comment(Text::Header.say(self.plan.language)).blank();
        let printed = hcl::print(&header.items(document.items));
        let path = path(module, name);
        for block in printed.blocks {
            let data = match &*block.kind {
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
