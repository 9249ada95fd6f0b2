//! What `terraform show -json` tells of a state: resources by their addresses, with AWS's own ids in their values.

use serde_json::Value;

pub(crate) use crate::applied::observed::{list, text};

/// A resource.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resource {
    /// Its address, such as `module.network.aws_route.nat["ap-northeast-1a"]`.
    pub(crate) address: String,
    /// Its type, such as `aws_route`.
    pub(crate) kind: String,
    /// Its attributes.
    pub(crate) values: Value,
}

impl Resource {
    /// Its address without the modules and without its key: `aws_route.nat`.
    pub(crate) fn name(&self) -> &str {
        let block = self.address.split('[').next().unwrap_or_default();
        &block[block.find(&self.kind).unwrap_or_default()..]
    }

    /// The key of an instance of a resource with `for_each`.
    pub(crate) fn key(&self) -> Option<&str> {
        self.address.strip_suffix("\"]")?.split_once("[\"").map(|(_, key)| key)
    }
}

/// The managed resources under a module of `values` or `planned_values`.
pub(crate) fn under(module: &Value) -> Vec<Resource> {
    let own = list(module, "resources").iter().filter(|resource| resource["mode"] == "managed");
    let own = own.map(|resource| Resource {
        address: text(&resource["address"]),
        kind: text(&resource["type"]),
        values: resource["values"].clone(),
    });
    own.chain(list(module, "child_modules").iter().flat_map(under)).collect()
}

/// The texts of a list, or the one text.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}
