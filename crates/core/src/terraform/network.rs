//! `network/`: the VPC, its subnets and the ways out of them.

use std::borrow::Cow;

use super::module::{Input, Kind, Module, Output, depends_on, name_tag, named, resource};
use super::policy::{allow, allow_call, policy};
use super::security_group::security_group;
use crate::catalog::Partition;
use crate::config::Nat;
use crate::hcl::{
    Block, Document, Expression, call, for_list, index, inline, lit, member, object, reference, template, var,
};
use crate::plan::{AvailabilityZone, Endpoint, Plan};
use crate::text::{Bundle as Text, Reason};

pub(super) fn module(plan: &Plan) -> Module {
    let mut files = vec![("main.tf", main(plan))];
    if !plan.endpoints.is_empty() {
        files.push(("endpoints.tf", endpoints(plan)));
    }
    if plan.nat != Nat::None {
        files.push(("nat.tf", nat(plan)));
    }
    Module { name: "network", files, inputs: inputs(plan), outputs: outputs(plan) }
}

fn main(plan: &Plan) -> Document {
    let say = |text: Text| text.say(plan.language);
    Document::new()
        .block(
            resource("aws_vpc", "this")
                .attribute("cidr_block", reference("var.cidr"))
                .blank()
                .comment(say(Text::VpcDns))
                .attribute("enable_dns_support", true)
                .attribute("enable_dns_hostnames", true)
                .blank()
                .item(name_tag(reference("var.name"))),
        )
        .block(
            resource("aws_internet_gateway", "this")
                .attribute("vpc_id", reference("aws_vpc.this.id"))
                .blank()
                .item(name_tag(reference("var.name"))),
        )
        .comment(say(Text::NoPublicAddresses))
        .block(subnet("public").item(zone_tag("public")))
        .block(
            resource("aws_route_table", "public")
                .attribute("vpc_id", reference("aws_vpc.this.id"))
                .blank()
                .item(name_tag(named("-public"))),
        )
        .block(
            resource("aws_route", "internet")
                .attribute("route_table_id", reference("aws_route_table.public.id"))
                .attribute("destination_cidr_block", "0.0.0.0/0")
                .attribute("gateway_id", reference("aws_internet_gateway.this.id")),
        )
        .block(
            resource("aws_route_table_association", "public")
                .attribute("for_each", reference("aws_subnet.public"))
                .blank()
                .attribute("subnet_id", reference("each.value.id"))
                .attribute("route_table_id", reference("aws_route_table.public.id")),
        )
        .block(subnet("private").item(zone_tag("private")))
        .comment(say(Text::PrivateRouteTables))
        .block(
            resource("aws_route_table", "private")
                .attribute("for_each", reference("var.zones"))
                .blank()
                .attribute("vpc_id", reference("aws_vpc.this.id"))
                .blank()
                .item(zone_tag("private")),
        )
        .block(
            resource("aws_route_table_association", "private")
                .attribute("for_each", reference("aws_subnet.private"))
                .blank()
                .attribute("subnet_id", reference("each.value.id"))
                .attribute("route_table_id", reference("aws_route_table.private[each.key].id")),
        )
}

/// The subnets of one kind, `public` or `private`, up to their tags.
fn subnet(kind: &str) -> Block {
    resource("aws_subnet", kind)
        .attribute("for_each", reference("var.zones"))
        .blank()
        .attribute("vpc_id", reference("aws_vpc.this.id"))
        .attribute("availability_zone", reference("each.key"))
        .attribute("cidr_block", reference(&["each.value.", kind].concat()))
        .attribute("map_public_ip_on_launch", false)
        .blank()
}

/// The tags of one of several resources, which has its zone in its name.
fn zone_tag(what: &str) -> crate::hcl::Item {
    name_tag(template([var("var.name"), lit(["-", what, "-"].concat()), var("each.key")]))
}

fn endpoints(plan: &Plan) -> Document {
    let mut document = Document::new();
    for endpoint in plan.gateway_endpoints() {
        let (comment, policy) = gateway_policy(plan, endpoint);
        document = document.comment(comment.say(plan.language)).block(
            resource("aws_vpc_endpoint", endpoint.service.name)
                .attribute("vpc_id", reference("aws_vpc.this.id"))
                .attribute("service_name", service_name(plan, endpoint))
                .attribute("vpc_endpoint_type", "Gateway")
                .attribute("route_table_ids", ids_of("table", "aws_route_table.private"))
                .blank()
                .attribute("policy", policy)
                .blank()
                .item(name_tag(named(&["-", endpoint.service.name].concat()))),
        );
    }
    if plan.interface_endpoints().next().is_some() {
        document = document.comment(Text::EndpointGroup.say(plan.language)).block(security_group(
            "endpoints",
            "-endpoints",
            "Interface endpoints",
            "aws_vpc.this.id",
        ));
        document = document.comment(interface_comment(plan)).block(interface_endpoints(plan));
    }
    document
}

/// What may pass a gateway endpoint, and the remark that says so.
fn gateway_policy(plan: &Plan, endpoint: &Endpoint) -> (Text, Expression) {
    let anyone = || Some(Expression::from("*"));
    if let Some(permission) = &endpoint.service.call {
        return (Text::OwnTables, policy(vec![allow_call(plan, anyone(), permission)]));
    }
    if endpoint.reasons.contains(&Reason::ImageLayers) {
        // The bucket that ECR's documentation names for gateway endpoints.
        let layers = template([
            lit("arn:"),
            var("var.partition"),
            lit(":s3:::prod-"),
            var("var.region"),
            lit("-starport-layer-bucket/*"),
        ]);
        return (Text::ImageLayers, policy(vec![allow(anyone(), &["s3:GetObject"], layers, None)]));
    }
    let own_account = inline([("aws:ResourceAccount", reference("var.account_id"))]);
    let statement = allow(
        anyone(),
        &["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"],
        template([lit("arn:"), var("var.partition"), lit(":s3:::*")]),
        Some(object([("StringEquals", own_account)])),
    );
    (Text::OwnBuckets, policy(vec![statement]))
}

fn interface_comment(plan: &Plan) -> String {
    let purpose =
        if plan.nat == Nat::None { Text::InterfaceEndpoints } else { Text::InterfaceEndpointsBesideNat };
    let mut comment = purpose.say(plan.language).into_owned();
    if plan.region.partition == Partition::AwsCn {
        comment.push('\n');
        comment.push_str(&Text::ChinaServiceNames.say(plan.language));
    }
    comment
}

fn interface_endpoints(plan: &Plan) -> Block {
    let names =
        plan.interface_endpoints().map(|endpoint| (endpoint.service.name, service_name(plan, endpoint)));
    resource("aws_vpc_endpoint", "interface")
        .attribute("for_each", object(names))
        .blank()
        .attribute("vpc_id", reference("aws_vpc.this.id"))
        .attribute("service_name", reference("each.value"))
        .attribute("vpc_endpoint_type", "Interface")
        .attribute("subnet_ids", ids_of("subnet", "aws_subnet.private"))
        .attribute("security_group_ids", crate::hcl::list([reference("aws_security_group.endpoints.id")]))
        .attribute("private_dns_enabled", true)
        .blank()
        .item(name_tag(template([var("var.name"), lit("-"), var("each.key")])))
}

/// The full name of an endpoint's service, in the region of the module.
fn service_name(plan: &Plan, endpoint: &Endpoint) -> Expression {
    template([
        lit([endpoint.service.prefix(plan.region.partition), "."].concat()),
        var("var.region"),
        lit([".", endpoint.service.name].concat()),
    ])
}

/// `[for one in resource : one.id]`.
fn ids_of(one: &str, resource: &str) -> Expression {
    for_list(one, reference(resource), reference(&[one, ".id"].concat()))
}

fn nat(plan: &Plan) -> Document {
    let say = |text: Text| text.say(plan.language);
    let (comment, zones, gateway_zone) = match plan.nat {
        Nat::PerZone => (Text::NatPerZone, reference("var.zones"), reference("each.key")),
        Nat::None | Nat::Single => (
            Text::NatSingle,
            call("toset", [crate::hcl::list([reference("var.nat_zone")])]),
            reference("var.nat_zone"),
        ),
    };
    Document::new()
        .block(
            resource("aws_eip", "nat")
                .attribute("for_each", zones.clone())
                .blank()
                .attribute("domain", "vpc")
                .blank()
                .item(zone_tag("nat")),
        )
        .comment(say(comment))
        .block(
            resource("aws_nat_gateway", "this")
                .attribute("for_each", zones)
                .blank()
                .attribute("allocation_id", reference("aws_eip.nat[each.key].id"))
                .attribute("subnet_id", reference("aws_subnet.public[each.key].id"))
                .blank()
                .item(zone_tag("nat"))
                .blank()
                .comment(say(Text::NatReady))
                .item(depends_on(&["aws_route.internet", "aws_route_table_association.public"])),
        )
        .block(
            resource("aws_route", "nat")
                .attribute("for_each", reference("aws_route_table.private"))
                .blank()
                .attribute("route_table_id", reference("each.value.id"))
                .attribute("destination_cidr_block", "0.0.0.0/0")
                .attribute(
                    "nat_gateway_id",
                    member(index(reference("aws_nat_gateway.this"), gateway_zone), "id"),
                ),
        )
}

fn inputs(plan: &Plan) -> Vec<Input> {
    let zones = plan.zones.iter().map(|zone| (zone.name.as_str(), subnets_of(zone)));
    let nat_zone = plan.zones.iter().find(|zone| zone.has_nat_gateway).map_or("", |zone| zone.name.as_str());
    vec![
        Input::new("name", Kind::Text, "Prefix of the names of all resources", reference("local.name")),
        Input::new("region", Kind::Text, "AWS region", reference("var.region")),
        Input::new(
            "partition",
            Kind::Text,
            "AWS partition, the second part of every ARN",
            reference("data.aws_partition.current.partition"),
        ),
        Input::new(
            "account_id",
            Kind::Text,
            "AWS account id",
            reference("data.aws_caller_identity.current.account_id"),
        ),
        Input::new("cidr", Kind::Text, "IPv4 range of the VPC", plan.cidr.to_string()).validated(
            call("can", [call("cidrnetmask", [reference("var.cidr")])]),
            "Write an IPv4 CIDR such as 10.0.0.0/16.",
        ),
        Input::new(
            "zones",
            Kind::Zones,
            "IPv4 ranges of the public and the private subnet, by availability zone",
            object(zones),
        ),
        Input::new("nat_zone", Kind::Text, "Availability zone of the NAT gateway", nat_zone),
    ]
}

fn subnets_of(zone: &AvailabilityZone) -> Expression {
    inline([
        ("public", Expression::from(zone.public.to_string())),
        ("private", Expression::from(zone.private.to_string())),
    ])
}

fn outputs(plan: &Plan) -> Vec<Output> {
    let say = |text: Text| -> Cow<'static, str> { text.say(plan.language) };
    let mut private_ways = vec!["aws_route_table_association.private"];
    if plan.nat != Nat::None {
        private_ways.push("aws_route.nat");
    }
    for endpoint in plan.gateway_endpoints() {
        private_ways.push(if endpoint.service.name == "s3" {
            "aws_vpc_endpoint.s3"
        } else {
            "aws_vpc_endpoint.dynamodb"
        });
    }
    if plan.interface_endpoints().next().is_some() {
        private_ways.push("aws_vpc_endpoint.interface");
    }
    vec![
        Output::new("vpc_id", "Id of the VPC", reference("aws_vpc.this.id")),
        Output::new("public_subnet_ids", "Ids of the public subnets", ids_of("subnet", "aws_subnet.public"))
            .after(
                say(Text::PublicSubnetsReady),
                vec!["aws_route.internet", "aws_route_table_association.public"],
            ),
        Output::new(
            "private_subnet_ids",
            "Ids of the private subnets",
            ids_of("subnet", "aws_subnet.private"),
        )
        .after(say(Text::PrivateSubnetsReady), private_ways),
        Output::new(
            "endpoint_security_group_id",
            "Id of the security group of the interface endpoints",
            reference("aws_security_group.endpoints.id"),
        ),
        Output::new(
            "s3_prefix_list_id",
            "Id of the prefix list with the addresses of S3",
            reference("aws_vpc_endpoint.s3.prefix_list_id"),
        ),
        Output::new(
            "dynamodb_prefix_list_id",
            "Id of the prefix list with the addresses of DynamoDB",
            reference("aws_vpc_endpoint.dynamodb.prefix_list_id"),
        ),
    ]
}
