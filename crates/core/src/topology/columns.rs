//! Where things stand from left to right. All of it is constant, so nothing moves sideways when a zone or an
//! endpoint comes or goes:
//!
//! users │ gateway on the VPC's left border, gutter │ public │ gutter │ private │ gutter │ endpoints on the VPC's
//! right border │ services
//!
//! Lines run up and down in the gutters only, each track at an x of its own.

use super::scene::Rect;

/// A span from left to right.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) x: i32,
    pub(super) width: i32,
}

impl Column {
    const fn new(x: i32, right: i32) -> Self {
        Self { x, width: right - x }
    }

    /// The column's piece of that height.
    pub(super) const fn rect(self, y: i32, height: i32) -> Rect {
        Rect { x: self.x, y, width: self.width, height }
    }

    /// The same without so much on both sides.
    pub(super) const fn inset(self, by: i32) -> Self {
        Self { x: self.x + by, width: self.width - 2 * by }
    }
}

pub(super) const WIDTH: i32 = 800;
pub(super) const USERS: Column = Column::new(2, 90);
pub(super) const REGION: Column = Column::new(105, 797);
pub(super) const INTERNET_GATEWAY: Column = Column::new(111, 229);
pub(super) const ZONE: Column = Column::new(119, 662);
pub(super) const VPC: Column = Column::new(129, 590);
pub(super) const PUBLIC: Column = Column::new(160, 304);
pub(super) const PRIVATE: Column = Column::new(334, 484);
/// The private subnets where there are no public ones, with the load balancer in them.
pub(super) const PRIVATE_WIDE: Column = Column::new(PUBLIC.x, PRIVATE.x + PRIVATE.width);
pub(super) const SHELF: Column = Column::new(524, 656);
pub(super) const ENDPOINT: Column = SHELF.inset(10);
pub(super) const SERVICE: Column = Column::new(674, 792);

/// The VPC's upper right corner, above the shelf.
pub(super) const FLOW_LOGS: Column = Column::new(516, 586);
/// What stands below the VPC, each in a place of its own: access logs, deployments, alarms.
pub(super) const SUPPORT: [Column; 3] = [Column::new(129, 275), Column::new(285, 431), Column::new(441, 587)];

/// Between a subnet's border and the boxes in it, and halfway there the security groups' borders.
pub(super) const SUBNET_INSET: i32 = 12;
pub(super) const SECURITY_GROUP_INSET: i32 = SUBNET_INSET / 2;

/// From the internet gateway to the internet, between the users and the region.
pub(super) const EGRESS_OUTSIDE: i32 = 98;
/// From the NAT gateways to the internet gateway.
pub(super) const EGRESS: i32 = 142;
/// From the internet gateway to the load balancer.
pub(super) const REQUESTS: i32 = 153;
/// From the private subnets to the NAT gateways.
pub(super) const NAT_ROUTES: i32 = 309;
/// From the load balancer to the tasks.
pub(super) const FORWARDING: i32 = 320;
/// From the load balancer to the tasks below it; the requests to it take [`FORWARDING`] then.
pub(super) const FORWARDING_DOWN: i32 = 328;
/// From the tasks to the DynamoDB gateway endpoint.
pub(super) const DYNAMODB: i32 = 491;
/// From the tasks to the S3 gateway endpoint.
pub(super) const S3: i32 = 501;
/// From the tasks to the interface endpoints.
pub(super) const INTERFACE_ENDPOINTS: i32 = 512;
/// From the tasks to endpoints, for the first, second and third leg of a flow that is drawn on its own; and where a leg
/// ends that no route leads on.
pub(super) const LEGS: [i32; 3] = [488, 496, 504];
pub(super) const NO_ROUTE: i32 = 512;
/// Between two AWS services, where one asks the other.
pub(super) const BETWEEN_SERVICES: i32 = 666;

/// Where the load balancer stands: beside the tasks, or above them.
pub(super) const fn load_balancer(stacked: bool) -> Column {
    if stacked { PRIVATE } else { PUBLIC }
}
