use kakoi_core::text::{Form, Tool};
use kakoi_core::topology::Scene;

use crate::page::Page;
use crate::tag::{Tag, tag};

/// What the picture shows, in words: its parts inside one another, then its lines. Late code.
#[inline(never)]
pub(super) fn list(page: Page<'_>, scene: &Scene) -> [Tag; 3] {
    let tracks = scene.lines.chunk_by(|one, other| one.track == other.track).filter_map(<[_]>::first);
    let lines = tracks.map(|line| tag("li", "").text(scene.track_title(line.track)));
    [
        children(page, scene, None),
        tag("h3", "").text(page.say(&Form::Tool(Tool::Connections))),
        tag("ul", "").children(lines),
    ]
}

/// What a group holds; what stands in none.
fn children(page: Page<'_>, scene: &Scene, parent: Option<usize>) -> Tag {
    let nodes = scene.nodes.iter().enumerate().filter(|(_, node)| node.parent == parent);
    let marked = page.model.marked.as_deref();
    tag("ul", "").children(nodes.map(|(index, node)| {
        let name = match &node.address {
            Some(address) => tag("button", "link")
                .with("type", "button")
                .set("data-address", address.clone())
                .state("aria-pressed", Some(&**address) == marked),
            None => tag("span", ""),
        };
        let name = name.set("data-node", index.to_string()).text(node.title.clone());
        let is_group = scene.nodes.iter().any(|other| other.parent == Some(index));
        tag("li", "").child(name).maybe(is_group.then(|| children(page, scene, Some(index))))
    }))
}
