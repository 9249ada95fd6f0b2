//! Plan → Scene → SVG: the picture of a design.
//!
//! `columns` and `rows` say where things stand, `layout`, `security_groups`, `endpoints` and `support` put the Plan's things
//! there, `route` draws the lines between them, and `flow` the one flow that is chosen. The [`Scene`] that results is plain data; [`element`] turns it into one tree of elements, which
//! [`standalone_svg`] prints as a file and the page turns into nodes of its own.

mod columns;
mod draw;
mod drawio;
mod endpoints;
mod flow;
mod glyph;
mod layout;
mod legend;
mod not_drawn;
mod relations;
mod route;
mod rows;
mod scene;
mod security_groups;
mod support;
mod svg;
mod walk;
mod width;

#[cfg(test)]
mod check;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use crate::element::{Child, Element};
pub use draw::{element, overlay, reach};
pub use drawio::drawio;
pub use not_drawn::{NOT_DRAWN, is_left_out};
pub use relations::Relations;
pub use scene::{
    Anchor, DrawnFlow, DrawnStep, Glyph, Kind, Label, Line, Node, Point, Rect, Scene, Style, Track,
};
pub(crate) use svg::STYLES;
pub use svg::{Colours, standalone_svg, svg_in};
pub use walk::{Part, Way};

use std::borrow::Cow;

use self::layout::Placed;
use crate::flows::Flow;
use crate::plan::Plan;
use crate::text::{Diagram, Language};

/// What a picture shows besides the Plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown<'a> {
    /// One of the Plan's flows, drawn over it.
    pub flow: Option<&'a Flow>,
    /// Amounts of money, each on the first box of its Terraform address.
    pub costs: &'a [(String, String)],
}

/// The picture of a Plan, in a language: the page's may differ from the one of the Plan's files.
pub fn scene(plan: &Plan, language: Language) -> Scene {
    scene_showing(plan, language, Shown::default())
}

/// The same with more on it.
pub fn scene_showing(plan: &Plan, language: Language, shown: Shown<'_>) -> Scene {
    let placed = layout::place(plan, language, shown.costs);
    let lines = route::route(&placed);
    let height = layout::height(plan, shown.costs);
    let flow = shown.flow.map(|flow| drawn(&placed, plan, flow, language, height));
    let picture = Diagram::Picture {
        name: &plan.name,
        region: plan.region.code,
        zones: plan.zones.len(),
        internal: rows::is_internal(plan),
    };
    Scene {
        width: columns::WIDTH,
        height,
        title: picture.say(language).into_owned(),
        language,
        nodes: placed.nodes,
        lines,
        flow,
    }
}

/// A flow with its legend below a picture of a height. Late code.
#[inline(never)]
fn drawn(placed: &Placed, plan: &Plan, flow: &Flow, language: Language, height: i32) -> DrawnFlow {
    let mut drawn = flow::draw(placed, plan, flow, language);
    legend::write(&mut drawn, height);
    drawn
}

impl Scene {
    /// The Terraform addresses of what is drawn; one that is drawn in several zones comes as often.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().filter_map(|node| node.address.as_deref())
    }

    /// Height of the picture with the legend of its flow below it.
    pub fn height_with_legend(&self) -> i32 {
        self.height + self.flow.as_ref().map_or(0, |flow| flow.legend_height)
    }

    /// What the lines of a track stand for, in a sentence.
    pub fn track_title(&self, track: Track) -> Cow<'static, str> {
        let text = match track {
            Track::Requests => Diagram::Requests,
            Track::PrivateRequests => Diagram::PrivateRequests,
            Track::Forwarding => Diagram::Forwarding,
            Track::InterfaceEndpoints => Diagram::ToInterfaceEndpoints,
            Track::S3 => Diagram::ToGatewayEndpoint { service: "Amazon S3" },
            Track::DynamoDb => Diagram::ToGatewayEndpoint { service: "Amazon DynamoDB" },
            Track::Services => Diagram::ToServices,
            Track::NatRoutes => Diagram::NatRoutes,
            Track::Egress => Diagram::Egress,
        };
        text.say(self.language)
    }
}
