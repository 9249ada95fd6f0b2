//! The picture as a file of its own.

use super::draw::element;
use super::element::Element;
use super::scene::Scene;
use crate::late::Files;

/// The rules that the page loads too; and the ones that stand in for the page's themes.
pub(crate) const STYLE: &str = concat!("\n", include_str!("diagram.css"), include_str!("standalone.css"));

/// The whole SVG file: with its style in it, light or dark as the viewer prefers, and nothing loaded from anywhere.
pub fn standalone_svg(scene: &Scene) -> String {
    let mut root = element(scene);
    root.attributes.insert(0, ("xmlns", "http://www.w3.org/2000/svg".into()));
    let drawn = std::mem::take(&mut root.children);
    root.text_child("title", scene.title.clone().into());
    let style = Files::Style.texts().first().copied().unwrap_or_default();
    root.text_child("style", style.into());
    let mut paper = Element::new("rect").with(&[("class", "paper")]);
    paper.numbers(&[("width", scene.width), ("height", scene.height)]);
    root.child(paper);
    root.children.extend(drawn);
    let mut file = String::with_capacity(64 * 1024);
    root.print(&mut file, 0);
    file.push('\n');
    file
}
