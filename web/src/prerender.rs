//! The page's first screen as HTML, drawn natively: what a browser shows until the page's code is there.
//!
//! It is the page's own tree, printed instead of mounted: the frame and the picture of the default design. No control of the
//! form could answer, so a sentence stands in its place and says what it will be for. What nobody sees while nothing can be
//! reached is left out, which is almost half of the bytes: 3.5 instead of 6.5 kB after brotli, both languages together
//! (2026-11-29).

use kakoi_core::late::{self, Part};
use kakoi_core::text::{Form, Language};
use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};

use crate::app::{SIDE, parts, side};
use crate::diagram::{diagram, drawn};
use crate::page::Page;
use crate::state::{Dispatch, Model, Opening, Shared, Theme};
use crate::tag::tag;

/// Elements that have no end, of those that the page uses.
const VOID: [&str; 3] = ["br", "hr", "input"];

/// What is said to those who hear, reach or point at an element, and what leads from it to others.
const UNSEEN: [&str; 14] = [
    "aria-controls",
    "aria-haspopup",
    "aria-keyshortcuts",
    "aria-label",
    "data-address",
    "data-line",
    "data-node",
    "data-relation",
    "focusable",
    "id",
    "tabindex",
    "title",
    "type",
    "value",
];

/// The first screen in the language of a tag; `None` where there is no such language, or where this program has all of core's
/// data compiled in (it is built without the feature `late`): the page draws its first screen before they come.
pub(crate) fn first_screen(language: &str) -> Option<String> {
    let language = Language::ALL.into_iter().find(|one| one.tag() == language)?;
    let first = Part::FirstSentences(language);
    late::provide(first, first.content());
    if late::is_complete(language) {
        return None;
    }
    let settings = Shared::default();
    let opening = Opening::default_in(language, &settings);
    let model = Model::starting(&opening, &settings, language, Theme::default());
    let page = Page { model: &model, dispatch: &Dispatch::of_nobody() };
    let mut out = String::new();
    let sides = SIDE.map(|view| side(page, view).into());
    let form = tag("p", "waiting").text(page.say(&Form::ToCome)).into();
    let picture = diagram(page, drawn(&model).map_or_else(Html::default, Html::from));
    for part in parts(page, form, picture, sides) {
        print(&mut out, &part.into());
    }
    Some(out)
}

/// Prints a node. Components are not drawn here; `parts` has none but those that it is given.
fn print(out: &mut String, node: &VNode) {
    match node {
        VNode::VTag(tag) => print_element(out, tag),
        VNode::VText(text) => push_escaped(out, &text.text),
        VNode::VList(list) => list.iter().for_each(|node| print(out, node)),
        VNode::VComp(_) | VNode::VPortal(_) | VNode::VRef(_) | VNode::VSuspense(_) | VNode::VRaw(_) => {}
    }
}

fn print_element(out: &mut String, tag: &VTag) {
    let attributes = attributes(&tag.attributes);
    if is_unseen(tag.tag(), &attributes) {
        return;
    }
    out.push('<');
    out.push_str(tag.tag());
    for (name, value) in attributes.into_iter().filter(|(name, _)| !UNSEEN.contains(name)) {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            push_escaped(out, value);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&tag.tag()) {
        return;
    }
    if let Some(children) = tag.children() {
        print(out, children);
    }
    out.push_str("</");
    out.push_str(tag.tag());
    out.push('>');
}

/// Whether an element is not drawn: the title of a part of the picture, a closed dialog, a panel that another one covers, and
/// what is there to be heard.
fn is_unseen(tag: &str, attributes: &[(&str, &str)]) -> bool {
    let is_hidden = |&(name, value): &(&str, &str)| name == "hidden" || (name, value) == ("class", "heard");
    matches!(tag, "title" | "dialog") || attributes.iter().any(is_hidden)
}

/// Names and values as `tag.rs` gives them: the last value of a name counts. Properties have no place in HTML.
pub(crate) fn attributes(attributes: &Attributes) -> Vec<(&str, &str)> {
    let Attributes::Dynamic { keys, values } = attributes else { return Vec::new() };
    let mut named: Vec<(&str, &str)> = Vec::new();
    for (name, value) in keys.iter().zip(values) {
        let value = match value {
            Some(AttributeOrProperty::Attribute(value)) => &**value,
            Some(AttributeOrProperty::Static(value)) => value,
            Some(AttributeOrProperty::Property(_)) | None => continue,
        };
        match named.iter_mut().find(|(known, _)| known == name) {
            Some(entry) => entry.1 = value,
            None => named.push((name, value)),
        }
    }
    named
}

fn push_escaped(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(node: impl Into<Html>) -> String {
        let mut out = String::new();
        print(&mut out, &node.into());
        out
    }

    #[test]
    fn an_element_is_printed_as_html() {
        let field = tag("input", "").with("dir", "auto").flag("disabled", true);
        let label = tag("label", "a").text("1 < 2 & \"3\"").child(field).set("class", "a \"b\"");
        let expected = "<label class=\"a &quot;b&quot;\">1 &lt; 2 &amp; &quot;3&quot;\
            <input dir=\"auto\" disabled></label>";
        assert_eq!(printed(label), expected);
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        let heard = tag("span", "heard").text("2 findings");
        let button = tag("button", "a").with("type", "button").named("b".into()).child(heard).text("c");
        assert_eq!(printed(button), "<button class=\"a\">c</button>");
        assert_eq!(printed(tag("div", "").flag("hidden", true).text("a")), "");
        assert_eq!(printed(tag("g", "").child(tag("title", "").text("a"))), "<g></g>");
    }

    #[test]
    fn a_program_that_has_all_data_prints_no_screen() {
        assert_eq!(first_screen("en"), None);
    }
}
