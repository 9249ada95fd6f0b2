//! The form: one file a section, and the controls that they share.

mod choice;
mod container;
mod endpoints;
mod field;
mod fold;
mod input;
mod load_balancer;
mod network;
mod project;
mod region;
mod service;
mod subnets;
mod table;

use kakoi_core::text::{Form, Group};
use yew::Event;

use crate::page::Page;
use crate::tag::{On, Tag, tag};

/// What is chosen: twelve controls in sight, all others in closed sections.
pub(crate) fn form(page: Page<'_>) -> Tag {
    let load_balancer = Form::ListensFor(page.model.config.load_balancer.protocol);
    tag("form", "form")
        .on(On::Submit, Box::new(Event::prevent_default))
        .child(section(page, Group::Project, None).children(project::project(page)))
        .child(section(page, Group::Network, None).children(network::network(page)))
        .child(
            section(page, Group::Endpoints, Some(&endpoints::counts(page))).child(endpoints::endpoints(page)),
        )
        .child(section(page, Group::Service, None).children(service::service(page)))
        .child(
            section(page, Group::LoadBalancer, Some(&load_balancer))
                .children(load_balancer::load_balancer(page)),
        )
}

fn section(page: Page<'_>, group: Group, now: Option<&Form>) -> Tag {
    let heading = tag("h2", "").text(page.say(&Form::Heading(group)));
    tag("section", "group").child(heading.maybe(now.map(|now| tag("small", "").text(page.say(now)))))
}
