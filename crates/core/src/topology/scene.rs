//! The picture as plain data: boxes, labels and lines in integer units of the SVG's own coordinates.

use std::borrow::Cow;

use crate::text::Language;

/// A picture of a Plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Width of the view box; the same for every Plan.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// What the picture shows, in a sentence.
    pub title: String,
    /// Language of its texts.
    pub language: Language,
    /// Groups first, then boxes; each after its parent. The order in which they are drawn and walked through.
    pub nodes: Vec<Node>,
    /// Lines, those of one track together. They are drawn above the groups and below the boxes.
    pub lines: Vec<Line>,
    /// The flow that is drawn on its own, if one is.
    pub flow: Option<DrawnFlow>,
}

/// A group or a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it stands for.
    pub kind: Kind,
    /// Its border.
    pub frame: Rect,
    /// Index of the group that holds it.
    pub parent: Option<usize>,
    /// Terraform address of what it stands for.
    pub address: Option<Cow<'static, str>>,
    /// What it says in full.
    pub title: Cow<'static, str>,
    /// A small drawing in it.
    pub glyph: Option<(Glyph, Point)>,
    /// Its texts.
    pub labels: Vec<Label>,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Region,
    Zone,
    Vpc,
    PublicSubnet,
    PrivateSubnet,
    /// What a security group guards in one zone.
    SecurityGroup,
    /// The security group of all interface endpoints; the zones pass beneath it.
    Shelf,
    /// Who sends the requests: people on the internet, or networks that reach the VPC.
    Users,
    /// What tasks reach on the internet.
    Internet,
    InternetGateway,
    LoadBalancer,
    NatGateway,
    /// The tasks of one zone.
    Task,
    /// The place of a zone that has no task yet.
    Room,
    InterfaceEndpoint,
    /// An interface endpoint that nothing in the design uses.
    UnusedEndpoint,
    GatewayEndpoint,
    /// An AWS service outside the VPC.
    Service,
    /// A mark on a box or a group, for something that guards or watches it.
    Mark,
}

impl Kind {
    /// Whether it holds other nodes.
    pub fn is_group(self) -> bool {
        matches!(
            self,
            Self::Region
                | Self::Zone
                | Self::Vpc
                | Self::PublicSubnet
                | Self::PrivateSubnet
                | Self::SecurityGroup
                | Self::Shelf
        )
    }
}

/// A text in a node, of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Left end, middle or right end of the text, as `anchor` says; and its baseline.
    pub at: Point,
    /// Which end of the text `at` is.
    pub anchor: Anchor,
    /// Its style.
    pub style: Style,
    /// Its width, to which the viewer's font is fitted.
    pub width: i32,
    /// The text as shown; ends in `…` where it was too long.
    pub text: Cow<'static, str>,
    /// The text in full, where it was too long.
    pub full: Option<Cow<'static, str>>,
}

impl Label {
    /// The place that it takes, from its ascenders to its descenders.
    pub(super) fn extent(&self) -> Rect {
        let x = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - (self.width + 1) / 2,
        };
        Rect { x, y: self.at.y - 9, width: self.width, height: 12 }
    }
}

/// Which end of a text lies at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Anchor {
    Start,
    Middle,
}

/// The styles of text, all of one size: the smallest that a narrow page still shows legibly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Heads a group: bold.
    Group,
    /// Names a box.
    Name,
    /// Adds to a name: muted.
    Note,
}

/// The small drawings, each in a square of 16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Glyph {
    Person,
    Globe,
    Gateway,
    Balancer,
    Nat,
    Container,
    Plug,
    Route,
    Bucket,
    Registry,
    LogLines,
    Key,
    Terminal,
    Table,
    Queue,
    Chart,
    Dots,
    Shield,
    Exchange,
    Bell,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Rect {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

impl Rect {
    /// The x of its right side.
    pub const fn right(self) -> i32 {
        self.x + self.width
    }

    /// The y of its lower side.
    pub const fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// The x of its middle.
    pub const fn center(self) -> i32 {
        self.x + self.width / 2
    }

    /// The y of its middle.
    pub const fn middle(self) -> i32 {
        self.y + self.height / 2
    }

    /// Whether the two share more than a border.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// One relation, drawn along its track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it runs. Lines of one track may share pieces, lines of two never do.
    pub track: Track,
    /// Index of the node where it begins; `None` where it branches off its track's trunk.
    pub from: Option<usize>,
    /// Index of the node where it ends, with an arrow; `None` where it joins its track's trunk.
    pub to: Option<usize>,
    /// Its corners, from first to last. Consecutive points differ in x or in y, not in both.
    pub points: Vec<Point>,
}

/// A flow, drawn over the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnFlow {
    /// What it is.
    pub title: Cow<'static, str>,
    /// Its steps, one for each of [`crate::flows::Flow::steps`].
    pub steps: Vec<DrawnStep>,
    /// Title and steps in words, below the picture: for files, which have no page around them that says it.
    pub legend: Vec<Label>,
    /// Height of the legend.
    pub legend_height: i32,
}

/// A step of a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnStep {
    /// Its number, from 1. Steps that differ only in the zones that they begin in have one number.
    pub number: i32,
    /// What is done, which way it goes, and why it stops.
    pub text: Cow<'static, str>,
    /// Lines that it runs along, from box to box, and to where it stops.
    pub reached: Vec<Line>,
    /// Lines that it would run along behind where it stops, as far as the picture shows where they lead.
    pub beyond: Vec<Line>,
    /// Where it stops: a mark in each zone that it begins in, on the line's last point.
    pub stops: Vec<Point>,
    /// Middle of the number, on one of its lines; `None` for a step between things that the picture does not show.
    pub badge: Option<Point>,
}

/// What a line carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// Users → internet gateway → load balancer.
    Requests,
    /// Your networks → internal load balancer.
    PrivateRequests,
    /// Load balancer → tasks.
    Forwarding,
    /// Tasks → interface endpoints.
    InterfaceEndpoints,
    /// Tasks → S3 gateway endpoint.
    S3,
    /// Tasks → DynamoDB gateway endpoint.
    DynamoDb,
    /// Endpoints → AWS services.
    Services,
    /// Private subnets → NAT gateways.
    NatRoutes,
    /// NAT gateways → internet gateway → internet.
    Egress,
}
