//! Security groups around what they guard. AWS has one of each for all zones; it is drawn once in each zone that it
//! reaches into, as the load balancer is. That of the interface endpoints is their shelf.

use crate::plan::{AvailabilityZone, address};
use crate::text::Diagram;

use super::columns;
use super::layout::{Drawing, Place};
use super::rows::{self, Rows};
use super::scene::{Kind, Rect, Style};

/// The label of each, in its upper left corner.
pub(super) const NAME: Place = Place::start(Style::Note, 6, 14, 12);

/// The groups of one zone that hold its boxes.
pub(super) struct Groups {
    pub(super) public: Option<usize>,
    pub(super) private: usize,
    /// The security groups of the load balancer and of the tasks.
    pub(super) load_balancer: usize,
    pub(super) tasks: usize,
}

impl Drawing<'_> {
    /// The security groups in a zone's subnets. That of the tasks is there before they are.
    pub(super) fn security_groups(
        &mut self,
        zone: &AvailabilityZone,
        rows: &Rows,
        subnet_top: i32,
        public: Option<usize>,
        private: usize,
    ) -> Groups {
        let zone = &zone.name;
        let column = columns::load_balancer(rows::is_stacked(self.plan));
        let frame = rows.security_group(column, subnet_top, rows.box_offset);
        let parent = public.filter(|_| !rows::is_internal(self.plan)).unwrap_or(private);
        let title = Diagram::LoadBalancerSecurityGroupTitle { zone };
        let load_balancer = self.security_group(address::LOAD_BALANCER_SECURITY_GROUP, frame, parent, title);
        let frame = rows.security_group(columns::PRIVATE, subnet_top, rows.task_offset);
        let title = Diagram::TaskSecurityGroupTitle { zone };
        let tasks = self.security_group(address::TASK_SECURITY_GROUP, frame, private, title);
        Groups { public, private, load_balancer, tasks }
    }

    fn security_group(
        &mut self,
        address: &'static str,
        frame: Rect,
        parent: usize,
        title: Diagram<'_>,
    ) -> usize {
        let title = self.say(title);
        let node = self.push(Kind::SecurityGroup, frame, Some(parent), title);
        self.address(address);
        self.write_said(&NAME, Diagram::SecurityGroup);
        node
    }
}
