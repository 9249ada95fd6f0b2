use std::borrow::Cow;

use kakoi_core::topology::{Child, Element};
use yew::virtual_dom::{VNode, VTag, VText};

/// An element as a node of the page. One that stands for a resource is a button on the page, which leads to its code;
/// the marked one says so.
pub(super) fn node(element: &Element, marked: Option<&str>) -> VNode {
    let mut tag = VTag::new(element.tag);
    let address = value(element, "data-address");
    let is_marked = address.is_some() && address == marked;
    for (name, value) in &element.attributes {
        match *name {
            "class" if is_marked => tag.add_attribute(name, [value, " marked"].concat()),
            "role" if address.is_some() => {}
            _ => tag.add_attribute(name, value.clone()),
        }
    }
    if address.is_some() {
        tag.add_attribute("role", "button");
        tag.add_attribute("aria-pressed", is_marked.to_string());
    }
    tag.add_children(element.children.iter().map(|child| match child {
        Child::Element(element) => node(element, marked),
        Child::Text(text) => VText::new(text.clone()).into(),
    }));
    tag.into()
}

fn value<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| Cow::as_ref(value))
}
