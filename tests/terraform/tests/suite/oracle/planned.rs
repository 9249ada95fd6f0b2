//! What a plan tells of a design: the values that are known before it is applied, and, for the ids that are not, which
//! resource the configuration refers to. A thing that does not exist yet has its address for an id.
//!
//! A plan does not tell the text of a policy in which an ARN of a thing still to come stands, nor a task definition
//! whose image does: the former is taken for one that admits everything, the latter is made of what a person chose.

use kakoi_core::config::Config;
use serde_json::{Map, Value, json};

use super::aws::Aws;
use super::resources::{Resource, list, text, under};

/// Resources of a module, and the modules above it, outermost first.
#[derive(Clone, Copy)]
struct Module<'a> {
    plan: &'a Planned<'a>,
    path: &'a [String],
}

/// A design that is a module of a plan's root.
struct Planned<'a> {
    /// Its configuration.
    configuration: &'a Value,
    resources: Vec<Resource>,
    /// What its resources' addresses begin with.
    prefix: String,
}

/// The resources of the design that is a module of that name in a plan.
pub(crate) fn resources(shown: &Value, name: &str, config: &Config) -> Vec<Resource> {
    let prefix = format!("module.{name}");
    let modules = list(&shown["planned_values"]["root_module"], "child_modules");
    let module = modules.iter().find(|module| module["address"] == *prefix).unwrap();
    let mut resources = under(module);
    for resource in &mut resources {
        for id in ["id", "arn", "prefix_list_id"] {
            let is_gateway = resource.values["vpc_endpoint_type"] == "Gateway";
            if resource.values[id].is_null() && (id != "prefix_list_id" || is_gateway) {
                resource.values[id] = resource.address.clone().into();
            }
        }
    }
    let configuration = &shown["configuration"]["root_module"]["module_calls"][name]["module"];
    let planned = Planned { configuration, resources, prefix };
    let mut filled = planned.resources.clone();
    for resource in &mut filled {
        let path = planned.path(resource);
        let module = Module { plan: &planned, path: &path };
        let declared = module.declared(resource.name());
        let each = Each { key: resource.key().map(str::to_owned), of: &declared["for_each_expression"] };
        module.fill(&mut resource.values, &declared["expressions"], &each);
    }
    if let Some(container) = lacking_container(&filled, config) {
        let definition = filled.iter_mut().find(|it| it.name() == "aws_ecs_task_definition.this").unwrap();
        definition.values["container_definitions"] = json!([container]).to_string().into();
    }
    filled
}

/// The instance of a resource with `for_each` that an expression stands in.
struct Each<'a> {
    key: Option<String>,
    of: &'a Value,
}

impl Planned<'_> {
    /// The names of the modules, in the design's own, that a resource stands in.
    fn path(&self, resource: &Resource) -> Vec<String> {
        let inside = &resource.address[self.prefix.len() + 1..];
        let modules = &inside[..inside.find(&resource.kind).unwrap()];
        modules.split('.').filter(|part| !part.is_empty() && *part != "module").map(str::to_owned).collect()
    }
}

impl Module<'_> {
    /// Its configuration.
    fn configuration(&self) -> &Value {
        let mut found = self.plan.configuration;
        for name in self.path {
            found = &found["module_calls"][name]["module"];
        }
        found
    }

    fn declared(&self, name: &str) -> &Value {
        let declared = list(self.configuration(), "resources").iter().find(|it| it["address"] == name);
        declared.unwrap_or_else(|| panic!("{name} is not declared"))
    }

    /// Gives what is not known the ids that its expression refers to.
    fn fill(&self, values: &mut Value, expressions: &Value, each: &Each<'_>) {
        let (Some(values), Some(expressions)) = (values.as_object_mut(), expressions.as_object()) else {
            return;
        };
        for (name, expression) in expressions {
            if let Some(blocks) = expression.as_array() {
                let inner = values.get_mut(name).and_then(Value::as_array_mut);
                for (inner, block) in inner.into_iter().flatten().zip(blocks) {
                    self.fill(inner, block, each);
                }
            } else {
                self.fill_one(values, name, expression, each);
            }
        }
    }

    fn fill_one(&self, values: &mut Map<String, Value>, name: &str, expression: &Value, each: &Each<'_>) {
        let is_document = ["policy", "container_definitions"].contains(&name);
        if values.contains_key(name) || is_document {
            return;
        }
        let ids = self.ids(expression, each);
        if let [id] = ids.as_slice() {
            values.insert(name.into(), id.clone().into());
        } else if !ids.is_empty() {
            values.insert(name.into(), ids.into());
        }
    }

    /// The ids that an expression refers to: the addresses of the first of its references that is to resources.
    fn ids(&self, expression: &Value, each: &Each<'_>) -> Vec<String> {
        let references: Vec<String> = list(expression, "references").iter().map(text).collect();
        let found = references.iter().map(|reference| self.referred(reference, each));
        let Some(found) = found.into_iter().find(|found| !found.is_empty()) else { return Vec::new() };
        // One of several is taken by the own key, or by one that the module is given.
        let key = if references.iter().any(|reference| reference == "each.key") {
            each.key.clone()
        } else {
            references.iter().find_map(|reference| self.given(reference.strip_prefix("var.")?))
        };
        let chosen = key.map(|key| format!("[\"{key}\"]"));
        let chosen = |address: &&String| chosen.as_ref().is_none_or(|key| address.ends_with(key.as_str()));
        if found.len() > 1 { found.iter().filter(chosen).cloned().collect() } else { found }
    }

    /// The text that the module above gives a variable.
    fn given(&self, variable: &str) -> Option<String> {
        let (_, call) = self.call()?;
        call["expressions"][variable]["constant_value"].as_str().map(str::to_owned)
    }

    /// The module above, and its call of this one.
    fn call(&self) -> Option<(Module<'_>, &Value)> {
        let (name, path) = self.path.split_last()?;
        let above = Module { plan: self.plan, path };
        let mut configuration = self.plan.configuration;
        for name in path {
            configuration = &configuration["module_calls"][name]["module"];
        }
        Some((above, &configuration["module_calls"][name]))
    }

    /// The addresses of what a reference is to; none where it is to no resource.
    fn referred(&self, reference: &str, each: &Each<'_>) -> Vec<String> {
        let none = Each { key: None, of: &Value::Null };
        let parts: Vec<&str> = reference.split('.').collect();
        match parts[..] {
            ["each", "value", ..] => {
                let all = self.ids(each.of, &none);
                let own = each.key.as_ref().map(|key| format!("[\"{key}\"]"));
                all.into_iter()
                    .filter(|id| own.as_ref().is_some_and(|own| id.ends_with(own.as_str())))
                    .collect()
            }
            ["var", variable] => {
                let Some((above, call)) = self.call() else { return Vec::new() };
                above.ids(&call["expressions"][variable], &none)
            }
            ["module", name, output, ..] => {
                let path = [self.path, &[name.to_owned()]].concat();
                let inside = Module { plan: self.plan, path: &path };
                inside.ids(&inside.configuration()["outputs"][output]["expression"], &none)
            }
            [kind, name, ..] if kind.starts_with("aws_") => {
                let modules = self.path.iter().map(|name| format!("module.{name}"));
                let block = [self.plan.prefix.clone()].into_iter().chain(modules);
                let block = block.chain([format!("{kind}.{name}")]).collect::<Vec<_>>().join(".");
                let addresses = self.plan.resources.iter().map(|resource| &resource.address);
                addresses
                    .filter(|address| address.split('[').next() == Some(block.as_str()))
                    .cloned()
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The container whose definition a plan does not tell, because its repository is still to come.
fn lacking_container(resources: &[Resource], config: &Config) -> Option<Value> {
    let value = |name: &str| &resources.iter().find(|it| it.name() == name).unwrap().values;
    if value("aws_ecs_task_definition.this")["container_definitions"].is_string() {
        return None;
    }
    let aws = Aws::of(resources);
    let repository = value("aws_ecr_repository.this")["name"].as_str().unwrap();
    let image = format!("{}.{}/{repository}:1", aws.account, aws.host("dkr.ecr"));
    let secrets: Vec<Value> =
        config.service.secrets.iter().map(|(name, arn)| json!({ "name": name, "valueFrom": arn })).collect();
    let group = &value("aws_cloudwatch_log_group.this")["name"];
    let options = json!({ "awslogs-group": group, "awslogs-region": aws.region });
    Some(json!({
        "image": image,
        "secrets": secrets,
        "readonlyRootFilesystem": config.service.read_only_root,
        "logConfiguration": { "options": options },
    }))
}
