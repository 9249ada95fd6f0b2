//! What in a picture has to do with what.

use super::scene::{Line, Node, Point, Scene};
use crate::plan::address;

/// What is drawn without a line between: by address, each with what it belongs to or acts on.
const WITHOUT_LINE: [(&str, &str); 9] = [
    (address::FIREWALL, address::LOAD_BALANCER),
    (address::ACCESS_LOGS, address::LOAD_BALANCER),
    (address::DEPLOYMENT_GROUP, address::LOAD_BALANCER),
    (address::DEPLOYMENT_GROUP, address::SERVICE),
    (address::ALARMS, address::LOAD_BALANCER),
    (address::ALARMS, address::SERVICE),
    (address::FLOW_LOGS, address::VPC),
    // The rules of each name the other.
    (address::LOAD_BALANCER_SECURITY_GROUP, address::TASK_SECURITY_GROUP),
    (address::TASK_SECURITY_GROUP, address::ENDPOINT_SECURITY_GROUP),
];

/// The nodes and lines that have to do with some nodes, or with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relations {
    /// Whether each node of the Scene is one of them: what was asked for, what it holds, what lines or duties tie to
    /// that, and the groups that all of these stand in.
    pub nodes: Vec<bool>,
    /// The lines that tie them, each whole from a node to a node.
    pub lines: Vec<Line>,
}

impl Scene {
    /// Indices of the nodes that stand for the resource of an address. One without an instance key stands for all of
    /// the resource's instances.
    pub fn nodes_of(&self, address: &str) -> Vec<usize> {
        let is_block = address::block(address) == address;
        let stands_for = |node: &Node| {
            let drawn = node.address.as_deref();
            drawn.is_some_and(|drawn| drawn == address || is_block && address::block(drawn) == address)
        };
        (0..).zip(&self.nodes).filter(|(_, node)| stands_for(node)).map(|(index, _)| index).collect()
    }

    /// What has to do with the nodes of these indices.
    pub fn relations(&self, nodes: &[usize]) -> Relations {
        let asked = self.asked(nodes);
        let is_asked = |line: &Line| [line.from, line.to].into_iter().flatten().any(|node| at(&asked, node));
        let mut lit = asked.clone();
        let mut lines = Vec::new();
        // One that leaves its track's trunk is the end of those that lead onto it.
        for line in self.lines.iter().filter(|line| line.from.is_some()) {
            lines.extend(self.ways(line).into_iter().filter(is_asked));
        }
        for (one, other) in WITHOUT_LINE {
            for (here, there) in [(one, other), (other, one)] {
                if self.nodes_of(here).into_iter().any(|node| at(&asked, node)) {
                    self.nodes_of(there).into_iter().for_each(|node| mark(&mut lit, node));
                }
            }
        }
        self.tied(lit, lines)
    }

    /// What has to do with the line of an index: its ends, and where it leads onto a trunk or off it, all that it goes
    /// on to or comes from.
    pub fn relations_of_line(&self, line: usize) -> Relations {
        let lines = self.lines.get(line).map_or_else(Vec::new, |line| self.ways(line));
        self.tied(vec![false; self.nodes.len()], lines)
    }

    /// Nodes and lines with the lines' ends and the groups that all of these stand in.
    fn tied(&self, mut lit: Vec<bool>, lines: Vec<Line>) -> Relations {
        for end in lines.iter().flat_map(|line| [line.from, line.to]).flatten() {
            mark(&mut lit, end);
        }
        // Each node comes after its parent, so from the last on a group is marked before its own group is looked at.
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if at(&lit, index)
                && let Some(parent) = node.parent
            {
                mark(&mut lit, parent);
            }
        }
        Relations { nodes: lit, lines }
    }

    /// The nodes of these indices, those of the same addresses, and what all of them hold.
    fn asked(&self, nodes: &[usize]) -> Vec<bool> {
        let addresses: Vec<&str> = nodes
            .iter()
            .filter_map(|node| self.nodes.get(*node))
            .filter_map(|node| node.address.as_deref())
            .collect();
        let mut asked = Vec::with_capacity(self.nodes.len());
        for (index, node) in self.nodes.iter().enumerate() {
            asked.push(
                nodes.contains(&index)
                    || node.address.as_deref().is_some_and(|address| addresses.contains(&address))
                    || node.parent.is_some_and(|parent| at(&asked, parent)),
            );
        }
        asked
    }

    /// A line as a whole, from a node to a node; one on a trunk with each that the trunk leads to or comes from.
    pub(super) fn ways(&self, line: &Line) -> Vec<Line> {
        let others = self.lines.iter().filter(|other| other.track == line.track);
        match (line.from, line.to) {
            (Some(_), None) => {
                others.filter(|other| other.from.is_none()).map(|target| join(line, target)).collect()
            }
            (None, Some(_)) => {
                others.filter(|other| other.to.is_none()).map(|source| join(source, line)).collect()
            }
            _ => vec![line.clone()],
        }
    }
}

/// The whole way over a trunk: on its level to the trunk, along that, and off it.
fn join(source: &Line, target: &Line) -> Line {
    let mut points = Vec::with_capacity(4);
    if let ([start, turn, ..], [.., end]) = (source.points.as_slice(), target.points.as_slice()) {
        points.push(*start);
        if start.y != end.y {
            points.extend([*turn, Point { y: end.y, ..*turn }]);
        }
        points.push(*end);
    }
    Line { track: source.track, from: source.from, to: target.to, points }
}

fn at(marks: &[bool], index: usize) -> bool {
    marks.get(index).copied().unwrap_or_default()
}

fn mark(marks: &mut [bool], index: usize) {
    if let Some(mark) = marks.get_mut(index) {
        *mark = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Nat, Protocol};
    use crate::design::design;
    use crate::flows::{Group, Network, Peer};
    use crate::topology::{Kind, Track};

    fn scene(config: &Config) -> Scene {
        design(config).design.unwrap().scene.as_ref().clone()
    }

    fn kinds(scene: &Scene, address: &str) -> Vec<Kind> {
        let relations = scene.relations(&scene.nodes_of(address));
        let lit = scene.nodes.iter().zip(&relations.nodes).filter(|(_, lit)| **lit);
        let mut kinds: Vec<Kind> = lit.map(|(node, _)| node.kind).collect();
        kinds.dedup();
        kinds
    }

    #[test]
    fn an_endpoint_has_to_do_with_tasks_and_its_own_service_only() {
        let scene = scene(&Config::default());
        let logs = address::instance(address::INTERFACE_ENDPOINTS, "logs");
        let relations = scene.relations(&scene.nodes_of(&logs));
        let lit: Vec<&Node> =
            scene.nodes.iter().zip(&relations.nodes).filter(|(_, lit)| **lit).map(|(node, _)| node).collect();
        let of = |kind: Kind| lit.iter().filter(|node| node.kind == kind).count();
        assert_eq!([Kind::InterfaceEndpoint, Kind::Task, Kind::Service].map(of), [1, 1, 1]);
        assert!(lit.iter().any(|node| node.address.as_deref() == Some(address::LOG_GROUP)));
        assert_eq!([Kind::LoadBalancer, Kind::PublicSubnet, Kind::Users].map(of), [0, 0, 0]);
        let tracks: Vec<Track> = relations.lines.iter().map(|line| line.track).collect();
        assert_eq!(tracks, [Track::InterfaceEndpoints, Track::Services]);
        for Line { from, to, points, .. } in &relations.lines {
            let frame = |node: &Option<usize>| scene.nodes.get(node.unwrap()).unwrap().frame;
            assert_eq!(points.first().unwrap().x, frame(from).right());
            assert_eq!(points.last().unwrap().x, frame(to).x);
            assert!(points.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y));
        }
    }

    #[test]
    fn a_line_has_to_do_with_its_ends_and_what_they_stand_in() {
        let mut config = Config::default();
        config.service.count = 2;
        let scene = scene(&config);
        for (index, line) in scene.lines.iter().enumerate() {
            let relations = scene.relations_of_line(index);
            assert!(!relations.lines.is_empty());
            let mut expected = vec![false; scene.nodes.len()];
            for way in &relations.lines {
                // A whole way, and the line's own end is one of its ends.
                let (from, to) = (way.from.unwrap(), way.to.unwrap());
                assert!(line.from.is_none_or(|end| end == from) && line.to.is_none_or(|end| end == to));
                for end in [from, to] {
                    let mut node = Some(end);
                    while let Some(at) = node {
                        expected[at] = true;
                        node = scene.nodes[at].parent;
                    }
                }
            }
            assert_eq!(relations.nodes, expected, "{line:?}");
        }
        assert_eq!(scene.relations_of_line(usize::MAX), scene.relations(&[]));
    }

    #[test]
    fn a_line_off_a_trunk_comes_from_all_that_lead_onto_it() {
        let mut config = Config::default();
        config.service.count = 2;
        let scene = scene(&config);
        let of = |track, end: fn(&Line) -> Option<usize>| {
            let is_it = |line: &Line| line.track == track && end(line).is_none();
            let index = scene.lines.iter().position(is_it).unwrap();
            let relations = scene.relations_of_line(index);
            let ends = |end: fn(&Line) -> Option<usize>| {
                let mut ends: Vec<_> = relations.lines.iter().map(end).collect();
                ends.dedup();
                ends.len()
            };
            (ends(|line| line.from), ends(|line| line.to))
        };
        assert_eq!(of(Track::InterfaceEndpoints, |line| line.from), (2, 1));
        assert_eq!(of(Track::InterfaceEndpoints, |line| line.to), (1, 5));
        assert_eq!(of(Track::Forwarding, |line| line.to), (1, 2));
    }

    #[test]
    fn a_security_group_has_to_do_with_its_members_and_the_groups_that_its_rules_name() {
        let mut config = Config::default();
        config.service.count = 0;
        let design = design(&config).design.unwrap();
        let scene = &design.scene;
        let address = |group| match group {
            Group::LoadBalancer => address::LOAD_BALANCER_SECURITY_GROUP,
            Group::Tasks => address::TASK_SECURITY_GROUP,
            Group::Endpoints => address::ENDPOINT_SECURITY_GROUP,
        };
        let rules = Network::of(&design.plan).rules;
        for group in [Group::LoadBalancer, Group::Tasks, Group::Endpoints] {
            let nodes = scene.nodes_of(address(group));
            // One of its frames stands for all.
            let relations = scene.relations(&nodes[..1]);
            for other in [Group::LoadBalancer, Group::Tasks, Group::Endpoints] {
                let named = rules.iter().any(|rule| rule.group == group && rule.peer == Peer::Group(other));
                for node in scene.nodes_of(address(other)) {
                    assert_eq!(at(&relations.nodes, node), named || other == group, "{group:?}, {other:?}");
                }
            }
            for (index, node) in scene.nodes.iter().enumerate() {
                let is_member = node.parent.is_some_and(|parent| nodes.contains(&parent));
                assert!(!is_member || at(&relations.nodes, index), "{}", node.title);
            }
        }
    }

    #[test]
    fn all_nodes_of_a_load_balancer_are_one() {
        let scene = scene(&Config::default());
        let nodes = scene.nodes_of(address::LOAD_BALANCER);
        assert_eq!(nodes.len(), 2);
        assert_eq!(scene.relations(nodes.get(..1).unwrap()), scene.relations(&nodes));
    }

    #[test]
    fn a_group_has_to_do_with_what_it_holds_and_that_with() {
        let config = Config::default();
        let scene = scene(&config);
        let subnet = address::instance(address::PRIVATE_SUBNETS, config.network.zones.first().unwrap());
        let kinds = kinds(&scene, &subnet);
        for kind in
            [Kind::PrivateSubnet, Kind::Task, Kind::LoadBalancer, Kind::InterfaceEndpoint, Kind::Region]
        {
            assert!(kinds.contains(&kind), "{kind:?}");
        }
        assert!(!kinds.contains(&Kind::Users));
    }

    #[test]
    fn a_nat_gateway_has_to_do_with_its_own_subnets() {
        let mut config = Config::default();
        config.network.nat = Nat::PerZone;
        let scene = scene(&config);
        let gateway = address::instance(address::NAT_GATEWAYS, config.network.zones.first().unwrap());
        let relations = scene.relations(&scene.nodes_of(&gateway));
        let lit = |address: &str| {
            scene.nodes_of(address).iter().filter(|node| at(&relations.nodes, **node)).count()
        };
        assert_eq!(lit(address::PRIVATE_SUBNETS), 1);
        assert_eq!(lit(address::NAT_GATEWAYS), 1);
        assert_eq!(lit(address::INTERNET_GATEWAY), 1);
    }

    #[test]
    fn what_no_line_leads_to_has_to_do_with_what_it_acts_on() {
        let mut config = Config::default();
        config.load_balancer.access_logs = true;
        config.load_balancer.protocol = Protocol::Http;
        config.network.flow_logs_days = Some(90);
        let scene = scene(&config);
        assert!(kinds(&scene, address::ACCESS_LOGS).contains(&Kind::LoadBalancer));
        assert!(kinds(&scene, address::FLOW_LOGS).contains(&Kind::Vpc));
        let balancer = scene.relations(&scene.nodes_of(address::LOAD_BALANCER));
        assert!(scene.nodes_of(address::ACCESS_LOGS).iter().all(|node| at(&balancer.nodes, *node)));
    }

    #[test]
    fn relations_go_both_ways_between_boxes() {
        let scene = scene(&Config::default());
        let boxes: Vec<usize> = (0..)
            .zip(&scene.nodes)
            .filter(|(_, node)| !node.kind.is_group())
            .map(|(index, _)| index)
            .collect();
        for one in &boxes {
            let relations = scene.relations(&[*one]);
            for other in boxes.iter().filter(|other| at(&relations.nodes, **other)) {
                assert!(at(&scene.relations(&[*other]).nodes, *one), "{one} and {other}");
            }
        }
    }

    #[test]
    fn an_address_without_a_key_stands_for_every_instance() {
        let scene = scene(&Config::default());
        assert_eq!(scene.nodes_of(address::PRIVATE_SUBNETS).len(), 2);
        assert!(scene.nodes_of("aws_moon.this").is_empty());
        let none = scene.relations(&[]);
        assert!(none.lines.is_empty() && none.nodes.iter().all(|lit| !lit));
        assert!(scene.relations(&[usize::MAX]).lines.is_empty());
    }
}
