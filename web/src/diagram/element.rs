use std::borrow::Cow;

use kakoi_core::topology::{Child, Element};

use crate::tag::{Tag, tag};

/// An element as a node of the page. One that stands for a resource is a button on the page, which leads to its code;
/// the marked one says so.
pub(super) fn node(element: &Element, marked: Option<&str>) -> Tag {
    let address = value(element, "data-address");
    let is_marked = address.is_some() && address == marked;
    let mut node = tag(element.tag, "");
    for (name, value) in &element.attributes {
        node = match *name {
            "class" if is_marked => node.set(name, [value, " marked"].concat()),
            "role" if address.is_some() => node,
            _ => node.set(name, value.clone()),
        };
    }
    if address.is_some() {
        node = node.with("role", "button").state("aria-pressed", is_marked);
    }
    for child in &element.children {
        node = match child {
            Child::Element(element) => node.child(self::node(element, marked)),
            Child::Text(text) => node.text(text.clone()),
        };
    }
    node
}

fn value<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| Cow::as_ref(value))
}
