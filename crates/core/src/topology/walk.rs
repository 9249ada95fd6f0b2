//! Going along the lines of a picture, from part to part, and what a line is called.

use super::scene::{Kind, Line, Node, Scene, Style};
use crate::text::Diagram;

/// A box, a group or a line of a Scene, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Node(usize),
    Line(usize),
}

/// A way to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Along a line, as it leads.
    Forth,
    /// Along a line, against it.
    Back,
    /// From a line to the next.
    Next,
    /// From a line to the one before.
    Previous,
}

impl Scene {
    /// The part that comes after another: the first line that leads off a node or to it, the first node that a line
    /// leads to or comes from, or a neighbour of the line. `None` where there is none.
    pub fn step(&self, part: Part, way: Way) -> Option<Part> {
        let find = |end: fn(&Line) -> Option<usize>, node| {
            self.lines.iter().position(|line| end(line) == Some(node)).map(Part::Line)
        };
        let end_of = |end: fn(&Line) -> Option<usize>, line: usize| {
            self.ways(self.lines.get(line)?).iter().find_map(end).map(Part::Node)
        };
        let neighbour = |line: usize| (line < self.lines.len()).then_some(Part::Line(line));
        match (part, way) {
            (Part::Node(node), Way::Forth) => find(|line| line.from, node),
            (Part::Node(node), Way::Back) => find(|line| line.to, node),
            (Part::Line(line), Way::Forth) => end_of(|line| line.to, line),
            (Part::Line(line), Way::Back) => end_of(|line| line.from, line),
            (Part::Line(line), Way::Next) => neighbour(line + 1),
            (Part::Line(line), Way::Previous) => neighbour(line.checked_sub(1)?),
            (Part::Node(_), Way::Next | Way::Previous) => None,
        }
    }

    /// From where to where a line leads; all of both, where it leads onto a trunk or off it.
    pub fn line_title(&self, line: &Line) -> String {
        let ways = self.ways(line);
        // A line of a trunk has one end of its own; the ways over it differ in the other.
        let names = |end: fn(&Line) -> Option<usize>| {
            let mut names = String::new();
            let count = if end(line).is_some() { 1 } else { ways.len() };
            for node in ways.iter().take(count).filter_map(end) {
                if !names.is_empty() {
                    names.push_str(", ");
                }
                self.push_name(&mut names, node);
            }
            names
        };
        let (from, to) = (names(|line| line.from), names(|line| line.to));
        Diagram::Line { from: &from, to: &to }.say(self.language).into_owned()
    }

    /// Appends what a node is called by its labels, and the zone that it stands in.
    fn push_name(&self, name: &mut String, node: usize) {
        let Some(node) = self.nodes.get(node) else { return };
        let mut space = "";
        for label in node.labels.iter().filter(|label| label.style != Style::Note) {
            name.push_str(space);
            name.push_str(label.full.as_ref().unwrap_or(&label.text));
            space = " ";
        }
        if let Some(label) = self.zone_of(node).and_then(|zone| zone.labels.first()) {
            name.push_str(" (");
            name.push_str(&label.text);
            name.push(')');
        }
    }

    fn zone_of(&self, node: &Node) -> Option<&Node> {
        let group = self.nodes.get(node.parent?)?;
        if group.kind == Kind::Zone { Some(group) } else { self.zone_of(group) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Nat};
    use crate::design::design;
    use crate::topology::Track;

    fn scene(nat: Nat) -> Scene {
        let mut config = Config::default();
        config.network.nat = nat;
        design(&config).design.unwrap().scene.as_ref().clone()
    }

    #[test]
    fn every_line_is_reached_and_left() {
        let scene = scene(Nat::PerZone);
        for (index, line) in scene.lines.iter().enumerate() {
            let step = |way| scene.step(Part::Line(index), way);
            let (Some(Part::Node(from)), Some(Part::Node(to))) = (step(Way::Back), step(Way::Forth)) else {
                panic!("{line:?} leads nowhere")
            };
            assert!(line.from.is_none_or(|end| end == from) && line.to.is_none_or(|end| end == to));
            // From its nodes one comes to a line of theirs, and from each line to the next.
            if line.from.is_some() {
                let Some(Part::Line(first)) = scene.step(Part::Node(from), Way::Forth) else { panic!() };
                assert_eq!(scene.lines[first].from, Some(from));
            }
            if line.to.is_some() {
                let Some(Part::Line(first)) = scene.step(Part::Node(to), Way::Back) else { panic!() };
                assert_eq!(scene.lines[first].to, Some(to));
            }
            let last = index + 1 == scene.lines.len();
            assert_eq!(step(Way::Next), (!last).then_some(Part::Line(index + 1)));
            assert_eq!(step(Way::Previous), index.checked_sub(1).map(Part::Line));
        }
        for way in [Way::Forth, Way::Back, Way::Next, Way::Previous] {
            assert_eq!(scene.step(Part::Node(0), way), None);
            assert_eq!(scene.step(Part::Node(usize::MAX), way), None);
            assert_eq!(scene.step(Part::Line(usize::MAX - 1), way).filter(|_| way != Way::Previous), None);
        }
    }

    #[test]
    fn a_line_is_called_by_what_it_leads_between() {
        let scene = scene(Nat::Single);
        let title = |track, index: usize| {
            let mut lines = scene.lines.iter().filter(|line| line.track == track);
            scene.line_title(lines.nth(index).unwrap())
        };
        assert_eq!(title(Track::Requests, 0), "Users to Internet gateway");
        assert_eq!(
            title(Track::Requests, 1),
            "Internet gateway to Application Load Balancer (ap-northeast-1a)"
        );
        assert_eq!(
            title(Track::Forwarding, 2),
            "Application Load Balancer (ap-northeast-1a), Application Load Balancer (ap-northeast-1c) to \
             Fargate task (ap-northeast-1a)"
        );
        assert_eq!(title(Track::S3, 0), "Fargate task (ap-northeast-1a) to S3 gateway");
        assert_eq!(
            title(Track::NatRoutes, 1),
            "Private subnet (ap-northeast-1c) to NAT gateway (ap-northeast-1a)"
        );
    }
}
