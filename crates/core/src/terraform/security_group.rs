//! Security groups and their rules.

use super::module::{create_before_destroy, name_tag, named, resource};
use crate::hcl::{Block, Expression, reference};

/// A security group without rules, named `suffix` behind the design's name. The prefix lets a replacement exist
/// beside what it replaces.
pub(super) fn security_group(name: &str, suffix: &str, description: &str, vpc: &str) -> Block {
    resource("aws_security_group", name)
        .attribute("name_prefix", named(&[suffix, "-"].concat()))
        .attribute("description", description)
        .attribute("vpc_id", reference(vpc))
        .blank()
        .item(name_tag(named(suffix)))
        .block(create_before_destroy())
}

/// A TCP port.
pub(super) enum Port {
    Fixed(u16),
    /// The container's, a variable of the module.
    Container,
}

/// One rule of a security group.
pub(super) struct Rule {
    /// `ingress` or `egress`.
    pub(super) direction: Direction,
    pub(super) name: &'static str,
    /// ASCII, within the characters that AWS takes.
    pub(super) description: &'static str,
    pub(super) group: Expression,
    /// The argument that names the other side, and its value.
    pub(super) peer: (&'static str, Expression),
    pub(super) port: Port,
    /// What follows the design's name in the rule's own.
    pub(super) suffix: &'static str,
}

/// Which way a rule lets connections through.
#[derive(Clone, Copy)]
pub(super) enum Direction {
    Ingress,
    Egress,
}

impl Direction {
    fn kind(self) -> &'static str {
        match self {
            Self::Ingress => "aws_vpc_security_group_ingress_rule",
            Self::Egress => "aws_vpc_security_group_egress_rule",
        }
    }
}

impl Rule {
    /// The resource block.
    pub(super) fn block(self) -> Block {
        let port = || match self.port {
            Port::Fixed(port) => port.into(),
            Port::Container => crate::hcl::reference("var.container_port"),
        };
        resource(self.direction.kind(), self.name)
            .attribute("security_group_id", self.group)
            .attribute("description", self.description)
            .attribute(self.peer.0, self.peer.1)
            .attribute("ip_protocol", "tcp")
            .attribute("from_port", port())
            .attribute("to_port", port())
            .blank()
            .item(name_tag(named(self.suffix)))
    }
}
