//! The picture as a file of its own.

use super::draw::element_with_legend;
use super::scene::Scene;
use crate::element::Element;
use crate::late::Files;

/// The rules that the page loads too; and what stands in for the colours of a dark page's theme.
pub(crate) const STYLES: &[&str] = &[concat!("\n", include_str!("diagram.css")), include_str!("dark.css")];

/// The colours of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Light or dark as the viewer prefers.
    Viewers,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The whole SVG file: with its style in it, light or dark as the viewer prefers, nothing loaded from anywhere, and a
/// flow that it shows in words below.
pub fn standalone_svg(scene: &Scene) -> String {
    svg_in(scene, Colours::Viewers)
}

/// The whole SVG file in colours of one's choice.
pub fn svg_in(scene: &Scene, colours: Colours) -> String {
    let [rules, dark] = *Files::Styles.texts() else { return String::new() };
    let style: &[&str] = match colours {
        Colours::Viewers => &[
            rules,
            "/* A file has no page around it whose theme could set the colours. */\n",
            "@media (prefers-color-scheme: dark) {\n",
            dark,
            "}\n",
        ],
        Colours::Light => &[rules],
        Colours::Dark => &[rules, dark],
    };
    let mut root = element_with_legend(scene);
    root.attributes.insert(0, ("xmlns", "http://www.w3.org/2000/svg".into()));
    let drawn = std::mem::take(&mut root.children);
    root.text_child("title", scene.title.clone().into());
    root.text_child("style", style.concat().into());
    let mut paper = Element::new("rect").with(&[("class", "paper")]);
    paper.numbers(&[("width", scene.width), ("height", scene.height_with_legend())]);
    root.child(paper);
    root.children.extend(drawn);
    let mut file = String::with_capacity(64 * 1024);
    root.print(&mut file, 0);
    file.push('\n');
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::design::design;

    #[test]
    fn a_file_has_the_colours_it_was_asked_for() {
        let scene = design(&Config::default()).design.unwrap().scene;
        let has = |colours, text| svg_in(&scene, colours).contains(text);
        let rules = ["--diagram-paper: #12161d", "prefers-color-scheme"];
        assert_eq!(rules.map(|text| has(Colours::Light, text)), [false, false]);
        assert_eq!(rules.map(|text| has(Colours::Dark, text)), [true, false]);
        assert_eq!(rules.map(|text| has(Colours::Viewers, text)), [true, true]);
    }
}
