//! Where things stand from top to bottom. Zones are rows of equal height; they grow where the shelf of endpoints
//! needs more than they do, so that it stands beside them.

use crate::config::{Nat, Scheme};
use crate::plan::{Deployment, Plan};

use super::columns::{Column, SECURITY_GROUP_INSET};
use super::scene::Rect;

const REGION_TOP: i32 = 8;
const VPC_TOP: i32 = REGION_TOP + 30;
const ZONES_TOP: i32 = VPC_TOP + 38;
const ZONE_GAP: i32 = 12;
/// Height of zones and gaps together, below which a picture of two zones would look squeezed.
const ZONES_LEAST: i32 = 440;

/// Above a zone's subnets, where its name stands.
pub(super) const ZONE_HEADER: i32 = 24;
const ZONE_FOOTER: i32 = 10;
/// Above a subnet's boxes, where its name and CIDR stand.
const SUBNET_HEADER: i32 = 40;
const SUBNET_FOOTER: i32 = 10;
/// Height of load balancer and tasks, with the three lines that they all have.
const BOX_HEIGHT: i32 = 56;
/// Height of each further line.
pub(super) const LINE_HEIGHT: i32 = 15;
/// Height of a NAT gateway.
pub(super) const NAT_HEIGHT: i32 = 40;
const BOX_GAP: i32 = 10;
/// Between a security group's upper border and its box, where its name stands.
const SECURITY_GROUP_HEADER: i32 = 20;
const SECURITY_GROUP_FOOTER: i32 = 6;

/// Height of the internet gateway, which stands in the widest gap between zones.
pub(super) const GATEWAY_HEIGHT: i32 = 44;
const GATEWAY_GAP: i32 = GATEWAY_HEIGHT + 18;
/// Above the internet gateway, where requests pass it that do not come from the internet.
const PASSAGE: i32 = 24;

/// Height of what stands below the VPC.
pub(super) const SUPPORT_HEIGHT: i32 = 40;

/// Height of an endpoint.
pub(super) const ENDPOINT_HEIGHT: i32 = 36;
const ENDPOINT_PITCH: i32 = ENDPOINT_HEIGHT + 8;
/// Distance at which endpoints stop spreading.
const ENDPOINT_PITCH_MOST: i32 = ENDPOINT_HEIGHT + 32;
/// How far the shelf reaches beyond the zones, above and below.
const SHELF_MARGIN: i32 = 8;
/// Above the shelf's endpoints, where its name stands.
const SHELF_HEADER: i32 = 58;
const SHELF_FOOTER: i32 = 8;

/// The y of everything in one picture.
pub(super) struct Rows {
    pub(super) region_top: i32,
    pub(super) region_bottom: i32,
    pub(super) vpc_top: i32,
    pub(super) vpc_bottom: i32,
    /// Tops of the zones.
    pub(super) zones: Vec<i32>,
    pub(super) zone_height: i32,
    /// Height of load balancer and tasks.
    pub(super) box_height: i32,
    /// From a subnet's top to its load balancer.
    pub(super) box_offset: i32,
    /// From a subnet's top to its tasks.
    pub(super) task_offset: i32,
    /// From a subnet's top to its NAT gateway.
    pub(super) nat_offset: i32,
    /// Middle of the internet gateway.
    pub(super) gateway: i32,
    /// Where the requests enter the VPC.
    pub(super) requests: i32,
    pub(super) shelf_top: i32,
    pub(super) shelf_bottom: i32,
    /// Tops of the interface endpoints.
    pub(super) interface_endpoints: Vec<i32>,
    /// Tops of the gateway endpoints.
    pub(super) gateway_endpoints: Vec<i32>,
    /// Top of what stands below the VPC.
    pub(super) support: i32,
}

/// Whether the load balancer stands in the private subnets.
pub(super) fn is_internal(plan: &Plan) -> bool {
    plan.load_balancer.scheme == Scheme::Internal
}

/// Whether the load balancer stands above the tasks, since public subnets take the place beside them.
pub(super) fn is_stacked(plan: &Plan) -> bool {
    is_internal(plan) && plan.has_public_subnets()
}

/// Whether something stands below the VPC.
pub(super) fn has_support(plan: &Plan) -> bool {
    plan.load_balancer.access_logs || is_blue_green(plan) || plan.alarms.is_some()
}

/// Whether a second version can run beside the first.
pub(super) fn is_blue_green(plan: &Plan) -> bool {
    matches!(plan.service.deployment, Deployment::BlueGreen(_))
}

impl Rows {
    /// `has_costs` makes room for a line more in load balancer and tasks.
    pub(super) fn of(plan: &Plan, has_costs: bool) -> Self {
        let zones = count(plan.zones.len());
        let endpoints = count(plan.interface_endpoints().count() + plan.other_endpoints.len());
        let above_gateway = zones / 2;
        let stacked = is_stacked(plan);
        let gateway_gap = GATEWAY_GAP + if stacked { PASSAGE } else { 0 };
        let gaps = (zones - 2).max(0) * ZONE_GAP + gateway_gap;

        let task_lines = i32::from(plan.service.scaling.is_some()) + i32::from(plan.service.spot_percent > 0);
        let box_height =
            BOX_HEIGHT + LINE_HEIGHT * (task_lines.max(is_blue_green(plan).into()) + i32::from(has_costs));
        let group_height = SECURITY_GROUP_HEADER + box_height + SECURITY_GROUP_FOOTER;
        let below = if stacked { group_height } else { NAT_HEIGHT };
        let content = group_height + if plan.nat == Nat::None { 0 } else { BOX_GAP + below };
        let around = ZONE_HEADER + SUBNET_HEADER + SUBNET_FOOTER + ZONE_FOOTER;
        let shelf = SHELF_HEADER + endpoints * ENDPOINT_PITCH + SHELF_FOOTER - 2 * SHELF_MARGIN;
        let zone_height = (content + around).max((ZONES_LEAST.max(shelf) - gaps + zones - 1) / zones.max(1));
        let box_offset = SUBNET_HEADER + (zone_height - content - around) / 2 + SECURITY_GROUP_HEADER;

        let step = |zone: i32| {
            ZONES_TOP
                + zone * (zone_height + ZONE_GAP)
                + if zone >= above_gateway { gateway_gap - ZONE_GAP } else { 0 }
        };
        let zones_bottom = step(zones - 1) + zone_height;
        let gateway_endpoints = count(plan.gateway_endpoints().count());
        let gateways_top = zones_bottom + SHELF_MARGIN + 12;
        let vpc_bottom = match gateway_endpoints {
            0 => zones_bottom + 20,
            some => gateways_top + some * ENDPOINT_PITCH - 8 + 14,
        };
        let support = vpc_bottom + 12;
        let region_bottom = support + if has_support(plan) { SUPPORT_HEIGHT + 12 } else { 0 };
        let gateway = step(above_gateway) - GATEWAY_GAP / 2;
        Self {
            region_top: REGION_TOP,
            region_bottom,
            vpc_top: VPC_TOP,
            vpc_bottom,
            zones: (0..zones).map(step).collect(),
            zone_height,
            box_height,
            box_offset,
            task_offset: box_offset + if stacked { group_height + BOX_GAP } else { 0 },
            nat_offset: box_offset + box_height + SECURITY_GROUP_FOOTER + BOX_GAP,
            gateway,
            requests: if stacked { gateway - (GATEWAY_HEIGHT + PASSAGE + 8) / 2 } else { gateway },
            shelf_top: ZONES_TOP - SHELF_MARGIN,
            shelf_bottom: zones_bottom + SHELF_MARGIN,
            interface_endpoints: spread(ZONES_TOP - SHELF_MARGIN, zones_bottom + SHELF_MARGIN, endpoints),
            gateway_endpoints: (0..gateway_endpoints)
                .map(|row| gateways_top + row * ENDPOINT_PITCH)
                .collect(),
            support,
        }
    }

    /// The frame of the security group around a box that stands so far below its subnet's top.
    pub(super) fn security_group(&self, column: Column, subnet_top: i32, box_offset: i32) -> Rect {
        let height = SECURITY_GROUP_HEADER + self.box_height + SECURITY_GROUP_FOOTER;
        column.inset(SECURITY_GROUP_INSET).rect(subnet_top + box_offset - SECURITY_GROUP_HEADER, height)
    }

    /// Top of a zone's subnets.
    pub(super) fn subnet_top(zone_top: i32) -> i32 {
        zone_top + ZONE_HEADER
    }

    /// Height of a subnet.
    pub(super) fn subnet_height(&self) -> i32 {
        self.zone_height - ZONE_HEADER - ZONE_FOOTER
    }
}

/// Tops of the endpoints, spread evenly over the middle of the shelf.
fn spread(top: i32, bottom: i32, endpoints: i32) -> Vec<i32> {
    let top = top + SHELF_HEADER;
    let room = bottom - SHELF_FOOTER - top;
    let pitch = (room / endpoints.max(1)).clamp(ENDPOINT_PITCH, ENDPOINT_PITCH_MOST);
    let block = endpoints * pitch - (pitch - ENDPOINT_HEIGHT);
    let first = top + (room - block) / 2;
    (0..endpoints).map(|row| first + row * pitch).collect()
}

/// A number of things as a number of units. A Plan holds a handful of each.
fn count(things: usize) -> i32 {
    i32::try_from(things).unwrap_or(i32::MAX / 1024)
}
