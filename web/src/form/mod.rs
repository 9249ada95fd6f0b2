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
mod select;
mod service;
mod subnets;
mod table;

use kakoi_core::text::{Form, Group};
use yew::prelude::*;

use crate::page::Page;

/// What is chosen: twelve controls in sight, all others in closed sections.
pub(crate) fn form(page: Page<'_>) -> Html {
    let load_balancer = Form::ListensFor(page.model.config.load_balancer.protocol);
    html! {
        <form class="form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { section(page, Group::Project, None, project::project(page)) }
            { section(page, Group::Network, None, network::network(page)) }
            { section(page, Group::Endpoints, Some(&endpoints::counts(page)), endpoints::endpoints(page)) }
            { section(page, Group::Service, None, service::service(page)) }
            { section(page, Group::LoadBalancer, Some(&load_balancer), load_balancer::load_balancer(page)) }
        </form>
    }
}

fn section(page: Page<'_>, group: Group, now: Option<&Form>, body: Html) -> Html {
    html! {
        <section class="group">
            <h2>
                { page.say(&Form::Heading(group)) }
                if let Some(now) = now {
                    <small>{ page.say(now) }</small>
                }
            </h2>
            { body }
        </section>
    }
}
