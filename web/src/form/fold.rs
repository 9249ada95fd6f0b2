use kakoi_core::finding::Severity;
use kakoi_core::text::{Control, Form, Section};

use super::endpoints::is_other;
use crate::badge::badge;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, section_of};
use crate::tag::{On, Tag, tag};

/// A section that is closed at first. Its heading says what is chosen in it and how many findings it holds.
pub(super) fn fold(page: Page<'_>, section: Section, body: impl IntoIterator<Item = Tag>) -> Tag {
    frame(page, section, tag("div", "fold-body").children(body))
}

fn frame(page: Page<'_>, section: Section, body: Tag) -> Tag {
    let dispatch = page.dispatch.clone();
    let toggle = move |event: &_| dispatch.dispatch(Action::Unfold(section, browser::is_open(event)).into());
    let here = page.model.findings.iter().filter(|finding| section_of(&finding.field) == Some(section));
    let here: Vec<Severity> = here.map(|finding| finding.severity).collect();
    let summary = tag("summary", "")
        .child(icon(Shape::Chevron))
        .child(tag("span", "fold-name").text(page.say(&Form::Section(section))))
        .child(tag("span", "fold-now").text(page.say(&now(page, section))))
        .maybe(badge(page, &here));
    tag("details", "fold")
        .flag("open", page.model.unfolded.contains(&section))
        .on(On::Toggle, Box::new(toggle))
        .child(summary)
        .child(body)
}

/// What a section's heading says.
fn now(page: Page<'_>, section: Section) -> Form {
    let config = &page.model.config;
    match section {
        Section::Naming => Form::NamingNow {
            environment: config.project.environment.clone(),
            tags: config.project.tags.len(),
        },
        Section::Subnets => {
            let zones = config.network.subnets.iter();
            let by_hand = zones.flat_map(|(_, subnets)| [&subnets.public, &subnets.private]).flatten();
            Form::SubnetsNow { by_hand: by_hand.count() }
        }
        Section::OtherEndpoints => {
            let others = page.model.endpoints.iter().filter(|choice| is_other(choice) && choice.on);
            Form::OtherEndpointsNow { on: others.count() }
        }
        Section::Container => Form::ContainerNow {
            architecture: config.service.architecture,
            variables: config.service.environment.len(),
            secrets: config.service.secrets.len(),
            calls: config.service.calls.clone(),
        },
        Section::HealthCheck => {
            let check = &config.load_balancer.health_check;
            Form::HealthCheckNow {
                path: check.path.clone(),
                codes: check.codes.clone(),
                interval: config.text(Control::HealthInterval.path()),
            }
        }
        Section::Logs => Form::LogsNow { days: config.observability.log_days },
    }
}
