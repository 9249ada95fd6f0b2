use kakoi_core::topology::{Child, DrawnFlow, Element, Relations, Scene, element, overlay, reach};

use crate::element::{bare, filled, plain, value};
use crate::tag::Tag;

/// The picture as a node of the page. Each part can take the focus; one that stands for a resource is a button, which
/// leads to its code. The marked ones say so, and what has to do with what is pointed at is told from the rest, as is
/// the step of a flow that is looked at.
pub(super) fn drawing(scene: &Scene, marked: &[usize], lit: Option<&Relations>, step: Option<i32>) -> Tag {
    let root = element(scene);
    let class = value(&root, "class").unwrap_or_default();
    let mut drawing = bare(&root, &[class, if lit.is_some() { " faded" } else { "" }].concat());
    let mut overlay = lit.map(|lit| plain(&self::overlay(&lit.lines)));
    let mut flow = None;
    let boxes = scene.nodes.iter().filter(|node| node.kind.is_group()).count();
    // The parts stand in the order of the Scene's nodes. What comes and goes between them leaves its place empty: else
    // Yew would take one part for another, and the focus would go along.
    let mut parts = 0..;
    for child in &root.children {
        let Child::Element(element) = child else { continue };
        let class = value(element, "class").unwrap_or_default();
        if class == "flow" {
            flow = scene.flow.as_ref().map(|flow| steps(element, flow, step));
            continue;
        }
        if !class.starts_with("node") {
            drawing.push(plain(element));
            continue;
        }
        let node = parts.next().unwrap_or_default();
        // Lines lie above the groups and below the boxes, and what is met of them above all that is seen of them.
        if node == boxes {
            drawing = drawing.maybe(overlay.take()).child(plain(&reach(scene)));
        }
        let is_lit = lit.is_some_and(|lit| lit.nodes.get(node) == Some(&true));
        drawing.push(part(element, class, node, marked.contains(&node), is_lit));
    }
    drawing.maybe(flow)
}

/// A flow, with one of its steps told from the rest.
fn steps(element: &Element, flow: &DrawnFlow, shown: Option<i32>) -> Tag {
    let mut drawn = bare(element, if shown.is_some() { "flow one" } else { "flow" });
    let mut steps = flow.steps.iter();
    for child in &element.children {
        let Child::Element(child) = child else { continue };
        // Its title stands before them.
        let is_shown = child.tag == "g" && steps.next().map(|step| step.number) == shown && shown.is_some();
        let class =
            [value(child, "class").unwrap_or_default(), if is_shown { " playing" } else { "" }].concat();
        drawn.push(filled(bare(child, &class), child));
    }
    drawn
}

fn part(element: &Element, class: &str, node: usize, is_marked: bool, is_lit: bool) -> Tag {
    let marks = [if is_marked { " marked" } else { "" }, if is_lit { " lit" } else { "" }];
    let mut part = bare(element, &[class, &marks.concat()].concat()).set("data-node", node.to_string());
    if value(element, "data-address").is_some() {
        part = part.with("role", "button").state("aria-pressed", is_marked);
    } else {
        let title = element.children.iter().find_map(|child| match child {
            Child::Element(title) if title.tag == "title" => title.children.first(),
            _ => None,
        });
        if let Some(Child::Text(title)) = title {
            part = part.with("tabindex", "0").with("role", "img").set("aria-label", title.clone());
        }
    }
    filled(part, element)
}
