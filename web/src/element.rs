//! Core's elements as nodes of the page.

use std::borrow::Cow;

use kakoi_core::element::{Child, Element};

use crate::tag::{Tag, tag};

/// An element and what stands in it.
pub(crate) fn plain(element: &Element) -> Tag {
    filled(bare(element, value(element, "class").unwrap_or_default()), element)
}

/// An element of a class, without what stands in it.
pub(crate) fn bare(element: &Element, class: &str) -> Tag {
    let mut node = tag(element.tag, "");
    for (name, value) in &element.attributes {
        node = match *name {
            "class" => node.set(name, class.to_owned()),
            // How large it is shown is a matter of the stage.
            "width" | "height" if element.tag == "svg" => node,
            _ => node.set(name, value.clone()),
        };
    }
    node
}

/// With what stands in an element.
pub(crate) fn filled(mut node: Tag, element: &Element) -> Tag {
    for child in &element.children {
        node = match child {
            Child::Element(element) => node.child(plain(element)),
            Child::Text(text) => node.text(text.clone()),
        };
    }
    node
}

/// The value of an attribute.
pub(crate) fn value<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| Cow::as_ref(value))
}
