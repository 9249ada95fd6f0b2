//! The picture as a file of its own.

use super::draw::element_with_legend;
use super::element::Element;
use super::scene::Scene;

/// The rules that the page loads too; and the ones that stand in for the page's themes.
const STYLE: &str = concat!("\n", include_str!("diagram.css"), include_str!("standalone.css"));

/// The whole SVG file: with its style in it, light or dark as the viewer prefers, nothing loaded from anywhere, and a
/// flow that it shows in words below.
pub fn standalone_svg(scene: &Scene) -> String {
    let mut root = element_with_legend(scene);
    root.attributes.insert(0, ("xmlns", "http://www.w3.org/2000/svg".into()));
    let drawn = std::mem::take(&mut root.children);
    root.text_child("title", scene.title.clone().into());
    root.text_child("style", STYLE.into());
    let mut paper = Element::new("rect").with(&[("class", "paper")]);
    paper.numbers(&[("width", scene.width), ("height", scene.height_with_legend())]);
    root.child(paper);
    root.children.extend(drawn);
    let mut file = String::with_capacity(64 * 1024);
    root.print(&mut file, 0);
    file.push('\n');
    file
}
