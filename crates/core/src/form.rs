//! Where each control of the page's form stands, and when.

use std::sync::LazyLock;

use crate::catalog::{Offer, endpoint_service};
use crate::config::Config;
use crate::finding::Field;
use crate::text::{Control, Group, Section};

/// A part of a group of controls.
pub enum Part {
    /// Controls side by side, always in sight.
    Row(&'static [Control]),
    /// A section that is closed at first, with its rows.
    Fold(Section, &'static [&'static [Control]]),
}

/// The form from top to bottom. The endpoints have a section of their own among them.
pub const FORM: [(Group, &[Part]); 5] = [
    (
        Group::Project,
        &[
            Part::Row(&[Control::ProjectName]),
            Part::Fold(
                Section::Naming,
                &[&[Control::Environment], &[Control::Tags], &[Control::TextLanguage]],
            ),
            Part::Fold(
                Section::State,
                &[
                    &[Control::StateBackend],
                    &[Control::StateBucket],
                    &[Control::StateKey],
                    &[Control::StateRegion],
                ],
            ),
        ],
    ),
    (
        Group::Network,
        &[
            Part::Row(&[Control::Region]),
            Part::Row(&[Control::Zones]),
            Part::Row(&[Control::Cidr]),
            Part::Fold(Section::Subnets, &[&[Control::Subnets]]),
            Part::Row(&[Control::Nat]),
            Part::Fold(Section::Peers, &[&[Control::PeerCidrs], &[Control::FlowLogs]]),
        ],
    ),
    (Group::Endpoints, &[Part::Row(&[Control::Endpoints])]),
    (
        Group::Service,
        &[
            Part::Row(&[Control::Image]),
            Part::Row(&[Control::Size, Control::Port]),
            Part::Row(&[Control::Count, Control::Exec]),
            Part::Fold(
                Section::Container,
                &[
                    &[Control::Architecture],
                    &[Control::Variables],
                    &[Control::Secrets],
                    &[Control::SecretsKey],
                    &[Control::Grace],
                ],
            ),
            Part::Fold(
                Section::Task,
                &[
                    &[Control::CreateRepository],
                    &[Control::ReadOnlyRoot],
                    &[Control::Ephemeral],
                    &[Control::StopTimeout],
                ],
            ),
            Part::Fold(Section::Permissions, &[&[Control::Calls], &[Control::Buckets]]),
            Part::Fold(
                Section::Scaling,
                &[
                    &[Control::Scaling],
                    &[Control::ScalingMin, Control::ScalingMax],
                    &[Control::ScalingCpu, Control::ScalingMemory],
                    &[Control::ScalingRequests],
                    &[Control::SpotPercent],
                ],
            ),
            Part::Fold(
                Section::Deployment,
                &[&[Control::Deployment], &[Control::TrafficShift], &[Control::DeployedBy]],
            ),
            Part::Fold(
                Section::Logs,
                &[
                    &[Control::LogDays],
                    &[Control::LogKey],
                    &[Control::Insights],
                    &[Control::Alarms],
                    &[Control::AlarmTopic],
                ],
            ),
        ],
    ),
    (
        Group::LoadBalancer,
        &[
            Part::Row(&[Control::Protocol]),
            Part::Fold(
                Section::Https,
                &[&[Control::CertificateZone], &[Control::CertificateName], &[Control::TlsPolicy]],
            ),
            Part::Fold(Section::Access, &[&[Control::Scheme], &[Control::AllowedCidrs]]),
            Part::Fold(
                Section::HealthCheck,
                &[
                    &[Control::HealthPath],
                    &[Control::HealthCodes],
                    &[Control::HealthInterval, Control::HealthTimeout],
                    &[Control::Healthy, Control::Unhealthy],
                ],
            ),
            Part::Fold(
                Section::Protection,
                &[
                    &[Control::IdleTimeout],
                    &[Control::AccessLogs],
                    &[Control::DeletionProtection],
                    &[Control::Waf],
                ],
            ),
        ],
    ),
];

/// The controls that mean something under one choice only: the control that chooses, its value, and those.
const UNDER: [(Control, &str, &[Control]); 5] = [
    (Control::StateBackend, "s3", &[Control::StateBucket, Control::StateKey, Control::StateRegion]),
    (
        Control::Scaling,
        "true",
        &[
            Control::ScalingMin,
            Control::ScalingMax,
            Control::ScalingCpu,
            Control::ScalingMemory,
            Control::ScalingRequests,
        ],
    ),
    (Control::Deployment, "blue_green", &[Control::TrafficShift]),
    (Control::Alarms, "true", &[Control::AlarmTopic]),
    (
        Control::Protocol,
        "https",
        &[Control::Certificate, Control::CertificateZone, Control::CertificateName, Control::TlsPolicy],
    ),
];

/// The control that chooses whether another one means something; the other one itself where none does.
pub fn chooser(control: Control) -> Control {
    let under = UNDER.iter().find(|(_, _, controls)| controls.contains(&control));
    under.map_or(control, |(choice, ..)| *choice)
}

/// The group that a control stands in, and its section where that is closed at first. The certificate stands under the
/// protocol.
pub fn place(control: Control) -> Option<(Group, Option<Section>)> {
    let control = if control == Control::Certificate { Control::Protocol } else { control };
    FORM.iter().find_map(|(group, parts)| {
        parts.iter().find_map(|part| match part {
            Part::Row(row) => row.contains(&control).then_some((*group, None)),
            Part::Fold(section, rows) => {
                rows.iter().any(|row| row.contains(&control)).then_some((*group, Some(*section)))
            }
        })
    })
}

/// Whether a control is shown. One whose choice is not taken stays while it holds something: a finding may ask to look
/// at it.
pub fn is_shown(config: &Config, control: Control) -> bool {
    let under = UNDER.iter().find(|(_, _, controls)| controls.contains(&control));
    under.is_none_or(|(choice, value, _)| config.text(choice.path()) == *value) || !is_usual(config, control)
}

/// Whether a control holds what it holds at first.
pub fn is_usual(config: &Config, control: Control) -> bool {
    static USUAL: LazyLock<Config> = LazyLock::new(Config::default);
    config.text(control.path()) == USUAL.text(control.path())
}

/// The section of the form in which a field stands; `None` where it is always in sight.
pub fn section_of(field: &Field) -> Option<Section> {
    if let Some(name) = field.path().strip_prefix("network.endpoints.")
        && endpoint_service(name).is_none_or(|service| service.offered != Offer::Listed)
    {
        return Some(Section::OtherEndpoints);
    }
    place(Control::of(field)?)?.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_in_their_sections() {
        for (path, section) in [
            ("project.name", None),
            ("project.tags.Owner", Some(Section::Naming)),
            ("network.subnets.ap-northeast-1a.public", Some(Section::Subnets)),
            ("network.endpoints.kms", Some(Section::OtherEndpoints)),
            ("network.endpoints.logs", None),
            ("network.endpoints.athena", Some(Section::OtherEndpoints)),
            ("service.secrets.A", Some(Section::Container)),
            ("service.image", None),
            ("load_balancer.health_check.path", Some(Section::HealthCheck)),
            ("load_balancer.certificate", None),
            ("load_balancer.certificate.zone", Some(Section::Https)),
            ("observability.log_days", Some(Section::Logs)),
            ("service.scaling", Some(Section::Scaling)),
            ("service.scaling.min", Some(Section::Scaling)),
            ("service.exec", None),
            ("state.bucket", Some(Section::State)),
        ] {
            assert_eq!(section_of(&Field::fixed(path)), section, "{path}");
        }
    }

    #[test]
    fn a_control_is_shown_under_its_choice_or_while_it_holds_something() {
        for (choice, value, controls) in UNDER {
            for control in controls {
                let mut config = Config::default();
                assert!(is_shown(&config, choice) && !is_shown(&config, *control), "{control:?}");
                assert!(config.set(choice.path(), value));
                assert!(is_shown(&config, *control), "{control:?}");
            }
        }
        for (path, text, control) in [
            ("service.traffic_shift", "linear", Control::TrafficShift),
            ("load_balancer.certificate", "arn:", Control::Certificate),
            ("state.bucket", "b", Control::StateBucket),
        ] {
            let mut config = Config::default();
            assert!(config.set(path, text) && is_shown(&config, control), "{path}");
        }
    }

    #[test]
    fn every_control_stands_in_the_form_once() {
        let mut found = Vec::new();
        for part in FORM.iter().flat_map(|(_, parts)| *parts) {
            match part {
                Part::Row(row) => found.extend_from_slice(row),
                Part::Fold(_, rows) => found.extend(rows.iter().copied().flatten()),
            }
        }
        // The certificate stands under the protocol that takes one.
        found.push(Control::Certificate);
        let mut all = Control::ALL;
        all.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, all);
        assert!(all.into_iter().all(|control| place(control).is_some()));
    }
}
