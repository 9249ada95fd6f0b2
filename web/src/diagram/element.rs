use std::borrow::Cow;

use kakoi_core::topology::{Child, Element};
use yew::virtual_dom::{VNode, VTag, VText};

/// An element as a node of the page. One that stands for a resource can be reached and pressed by keyboard; the
/// marked one says so.
pub(super) fn node(element: &Element, marked: Option<&str>) -> VNode {
    let mut tag = VTag::new(element.tag);
    let address = value(element, "data-address");
    let is_marked = address.is_some() && address == marked;
    for (name, value) in &element.attributes {
        if is_marked && *name == "class" {
            tag.add_attribute(name, [value, " marked"].concat());
        } else {
            tag.add_attribute(name, value.clone());
        }
    }
    if is_marked && value(element, "class").is_none() {
        tag.add_attribute("class", "marked");
    }
    if address.is_some() {
        for (name, value) in [("tabindex", "0"), ("role", "button")] {
            if self::value(element, name).is_none() {
                tag.add_attribute(name, value);
            }
        }
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
