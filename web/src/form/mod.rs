//! The form: one component a section.

mod choice;
mod container;
mod endpoints;
mod field;
mod fold;
mod input;
mod load_balancer;
mod network;
mod region;
mod service;
mod subnets;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use kakoi_core::config::Config;
use kakoi_core::design::Design;
use kakoi_core::finding::Finding;
use kakoi_core::plan::EndpointChoice;
use kakoi_core::text::{Form as Text, Group, Section};
use yew::prelude::*;

use self::container::{ArchitectureField, Calls};
use self::endpoints::Endpoints;
use self::fold::Fold;
use self::input::{NumberInput, TextInput};
use self::load_balancer::ProtocolField;
use self::network::{Cidr, NatField, Zones};
use self::region::RegionField;
use self::service::{ExecField, LogDays, Size};
use self::subnets::Subnets;
use self::table::TableField;
use crate::say::{say, use_language};
use crate::state::{Dispatch, NumberField, Rows, Shared, Table, TextField};

type Findings = Shared<Vec<Finding>>;

#[derive(Properties, PartialEq)]
pub(crate) struct FormProps {
    pub(crate) config: Shared<Config>,
    pub(crate) rows: Shared<Rows>,
    pub(crate) drafts: Shared<BTreeMap<NumberField, String>>,
    pub(crate) endpoints: Shared<Vec<EndpointChoice>>,
    /// The last good design.
    pub(crate) design: Option<Shared<Design>>,
    /// Whether the form has moved on from that design.
    pub(crate) stale: bool,
    pub(crate) findings: Findings,
    pub(crate) unfolded: Shared<BTreeSet<Section>>,
    pub(crate) dispatch: Dispatch,
}

impl FormProps {
    fn text(&self, field: TextField) -> Html {
        html! {
            <TextInput
                {field}
                config={self.config.clone()}
                findings={self.findings.clone()}
                dispatch={self.dispatch.clone()}
            />
        }
    }

    fn number(&self, field: NumberField) -> Html {
        let text = self.drafts.get(&field).cloned().unwrap_or_else(|| field.of(&self.config).to_string());
        html! {
            <NumberInput
                {field}
                {text}
                findings={self.findings.clone()}
                dispatch={self.dispatch.clone()}
            />
        }
    }

    fn table(&self, table: Table) -> Html {
        html! {
            <TableField
                {table}
                rows={self.rows.clone()}
                findings={self.findings.clone()}
                dispatch={self.dispatch.clone()}
            />
        }
    }

    fn fold(&self, section: Section, now: Text, body: Html) -> Html {
        html! {
            <Fold
                {section}
                {now}
                unfolded={self.unfolded.clone()}
                findings={self.findings.clone()}
                dispatch={self.dispatch.clone()}
            >
                { body }
            </Fold>
        }
    }
}

/// What is chosen: twelve controls in sight, all others in closed sections.
#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let language = use_language();
    let group = |group: Group, now: Option<Text>, body: Html| {
        html! {
            <section class="group">
                <h2>
                    { say(language, &Text::Heading(group)) }
                    if let Some(now) = now {
                        <small>{ say(language, &now) }</small>
                    }
                </h2>
                { body }
            </section>
        }
    };
    let load_balancer = Text::ListensFor(props.config.load_balancer.protocol);
    html! {
        <form class="form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { group(Group::Project, None, project(props)) }
            { group(Group::Network, None, network(props)) }
            { group(Group::Endpoints, Some(endpoints::counts(&props.endpoints)), endpoint_list(props)) }
            { group(Group::Service, None, service(props)) }
            { group(Group::LoadBalancer, Some(load_balancer), self::load_balancer(props)) }
        </form>
    }
}

fn project(props: &FormProps) -> Html {
    let project = &props.config.project;
    let now = Text::NamingNow { environment: project.environment.clone(), tags: project.tags.len() };
    let body = html! { <>{ props.text(TextField::Environment) }{ props.table(Table::Tags) }</> };
    html! { <>{ props.text(TextField::ProjectName) }{ props.fold(Section::Naming, now, body) }</> }
}

fn network(props: &FormProps) -> Html {
    let FormProps { config, design, findings, dispatch, .. } = props;
    let by_hand = config
        .network
        .subnets
        .iter()
        .flat_map(|(_, subnets)| [&subnets.public, &subnets.private])
        .filter(|subnet| subnet.is_some())
        .count();
    let current = design.clone().filter(|_| !props.stale);
    let subnets = html! {
        <Subnets
            config={config.clone()}
            design={design.clone()}
            findings={findings.clone()}
            dispatch={dispatch.clone()}
        />
    };
    html! {
        <>
            <RegionField
                code={config.network.region.clone()}
                findings={findings.clone()}
                dispatch={dispatch.clone()}
            />
            <Zones config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
            <Cidr
                config={config.clone()}
                design={current}
                findings={findings.clone()}
                dispatch={dispatch.clone()}
            />
            { props.fold(Section::Subnets, Text::SubnetsNow { by_hand }, subnets) }
            <NatField nat={config.network.nat} findings={findings.clone()} dispatch={dispatch.clone()} />
        </>
    }
}

fn endpoint_list(props: &FormProps) -> Html {
    html! {
        <Endpoints
            endpoints={props.endpoints.clone()}
            unfolded={props.unfolded.clone()}
            findings={props.findings.clone()}
            dispatch={props.dispatch.clone()}
        />
    }
}

fn service(props: &FormProps) -> Html {
    let FormProps { config, findings, dispatch, .. } = props;
    let container = html! {
        <>
            <ArchitectureField config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
            { props.table(Table::Variables) }
            { props.table(Table::Secrets) }
            <Calls config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
            { props.number(NumberField::Grace) }
        </>
    };
    let logs = html! {
        <LogDays config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
    };
    html! {
        <>
            { props.text(TextField::Image) }
            <div class="two">
                <Size config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
                { props.number(NumberField::Port) }
            </div>
            <div class="two">
                { props.number(NumberField::Count) }
                <ExecField config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
            </div>
            { props.fold(Section::Container, container::now(config), container) }
            { props.fold(Section::Logs, Text::LogsNow { days: config.observability.log_days }, logs) }
        </>
    }
}

fn load_balancer(props: &FormProps) -> Html {
    let FormProps { config, findings, dispatch, .. } = props;
    let check = &config.load_balancer.health_check;
    let now = Text::HealthCheckNow {
        path: check.path.clone(),
        codes: check.codes.clone(),
        interval: check.interval_s.to_string(),
    };
    let body = html! {
        <>
            { props.text(TextField::HealthPath) }
            { props.text(TextField::HealthCodes) }
            <div class="two">
                { props.number(NumberField::HealthInterval) }
                { props.number(NumberField::HealthTimeout) }
            </div>
            <div class="two">
                { props.number(NumberField::Healthy) }
                { props.number(NumberField::Unhealthy) }
            </div>
        </>
    };
    html! {
        <>
            <ProtocolField config={config.clone()} findings={findings.clone()} dispatch={dispatch.clone()} />
            { props.fold(Section::HealthCheck, now, body) }
        </>
    }
}
