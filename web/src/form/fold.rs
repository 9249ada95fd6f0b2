use kakoi_core::config::{Setting, Value};
use kakoi_core::finding::Severity;
use kakoi_core::learn::Explained;
use kakoi_core::text::{Control, Form, Section};
use yew::AttrValue;

use super::choice::chosen;
use super::control::is_part_of_scaling;
use super::endpoints::others_on;
use crate::badge::badge;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::learn::explanation;
use crate::page::Page;
use crate::state::{Action, is_shown, is_usual, section_of};
use crate::tag::{On, Tag, tag};

/// A section that is closed at first. Its heading says what is chosen in it and how many findings it holds.
pub(super) fn fold(page: Page<'_>, section: Section, rows: &[&[Control]], body: Tag) -> Tag {
    let dispatch = page.dispatch.clone();
    let toggle = move |event: &_| dispatch.dispatch(Action::Unfold(section, browser::is_open(event)).into());
    let here = page.model.findings.iter().filter(|finding| section_of(&finding.field) == Some(section));
    let here: Vec<Severity> = here.map(|finding| finding.severity).collect();
    let summary = tag("summary", "")
        .child(icon(Shape::Chevron))
        .child(tag("span", "fold-name").text(page.say(&Form::Section(section))))
        .child(tag("span", "fold-now").text(page.say(&now(page, section, rows))))
        .maybe(badge(page, &here));
    let waiting = page.waiting();
    let explanation = waiting.is_none().then(|| explanation(page, Explained::Section(section)));
    tag("details", "fold")
        .flag("open", page.model.unfolded.contains(&section))
        .on(On::Toggle, Box::new(toggle))
        .child(summary)
        .maybe(explanation)
        .child(waiting.unwrap_or(body))
}

/// What a section's heading says.
fn now(page: Page<'_>, section: Section, rows: &[&[Control]]) -> Form {
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
        Section::OtherEndpoints => Form::OtherEndpointsNow { on: others_on(page) },
        Section::Container => Form::ContainerNow {
            architecture: config.service.architecture,
            variables: config.service.environment.len(),
            secrets: config.service.secrets.len(),
        },
        Section::HealthCheck => {
            let check = &config.load_balancer.health_check;
            Form::HealthCheckNow {
                path: check.path.clone(),
                codes: check.codes.clone(),
                interval: config.text(Control::HealthInterval.path()),
            }
        }
        _ => {
            let controls = rows.iter().copied().flatten().copied();
            let shown = controls.filter(|control| is_shown(config, *control));
            Form::Chosen(
                shown.filter_map(|control| part(page, control)).map(|part| part.to_string()).collect(),
            )
        }
    }
}

/// A list with more entries is counted.
const MOST_ENTRIES: usize = 3;

/// A control's part of what its section's heading says: what is chosen among a few, and anything else that is set.
fn part(page: Page<'_>, control: Control) -> Option<AttrValue> {
    let config = &page.model.config;
    let text = || config.text(control.path());
    let with_label = |value: String| page.say(&Form::Pair { control, value });
    Some(match Setting::of(control.path()).map(|setting| setting.value(config)) {
        _ if control == Control::Calls => page.say(&Form::Calls(config.service.calls.clone())),
        _ if control == Control::LogDays => page.say(&Form::LogsNow { days: config.observability.log_days }),
        _ if is_part_of_scaling(control) => return None,
        Some(Value::Scaling(Some(scaling))) => {
            page.say(&Form::ScalingNow { min: scaling.min, max: scaling.max })
        }
        Some(Value::Choice(choice)) => page.say(chosen(control, choice.position())?),
        _ if is_usual(config, control) && control != Control::AllowedCidrs => return None,
        Some(Value::Switch(_) | Value::OptionalText(_)) => page.say(&Form::Label(control)),
        Some(Value::OptionalNumber(Some(days))) => {
            with_label(page.say(&Form::Days { days: *days }).to_string())
        }
        Some(Value::List(list)) if list.len() > MOST_ENTRIES => with_label(list.len().to_string()),
        Some(Value::List(_) | Value::Text(_)) => text().into(),
        _ => with_label(text()),
    })
}
