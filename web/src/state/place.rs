//! Where each control of the form stands, and when.

use kakoi_core::catalog::{Offer, endpoint_service};
use kakoi_core::config::Config;
use kakoi_core::finding::Field;
use kakoi_core::text::{Control, Group, Section};

/// A part of a group of controls.
pub(crate) enum Part {
    /// Controls side by side, always in sight.
    Row(&'static [Control]),
    /// A section that is closed at first, with its rows.
    Fold(Section, &'static [&'static [Control]]),
}

/// The form from top to bottom. The endpoints have a section of their own among them.
pub(crate) const FORM: [(Group, &[Part]); 5] = [
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

/// Whether a control is shown. One whose choice is not taken stays while it holds something: a finding may ask to look
/// at it.
pub(crate) fn is_shown(config: &Config, control: Control) -> bool {
    let under = UNDER.iter().find(|(_, _, controls)| controls.contains(&control));
    under.is_none_or(|(choice, value, _)| config.text(choice.path()) == *value) || !is_usual(config, control)
}

/// Whether a control holds what it holds at first.
pub(crate) fn is_usual(config: &Config, control: Control) -> bool {
    config.text(control.path()) == Config::default().text(control.path())
}

/// The section of the form in which a field stands; `None` where it is always in sight.
pub(crate) fn section_of(field: &Field) -> Option<Section> {
    if let Some(name) = field.path().strip_prefix("network.endpoints.")
        && endpoint_service(name).is_none_or(|service| service.offered != Offer::Listed)
    {
        return Some(Section::OtherEndpoints);
    }
    let control = Control::of(field)?;
    FORM.iter().flat_map(|(_, parts)| *parts).find_map(|part| match part {
        Part::Fold(section, rows) if rows.iter().any(|row| row.contains(&control)) => Some(*section),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::{SETTINGS, Setting, Value};

    use super::*;
    use crate::state::{Edit, RATE, Rows};

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
    fn every_setting_has_its_control() {
        // Memory is chosen with CPU, and nobody chooses the version.
        let others = ["version", "service.memory"];
        for setting in SETTINGS {
            let control = Control::ALL.iter().any(|control| control.path() == setting.path);
            let is_found = control || in_the_bill(setting.path);
            assert_ne!(is_found, others.contains(&setting.path), "{}", setting.path);
        }
    }

    /// Whether the pane of the bill changes a setting: its edits are tried.
    fn in_the_bill(path: &str) -> bool {
        let edits = [
            Edit::Usage("log_gb".into(), "1".into()),
            Edit::Price("alb_hour".into(), "1".into()),
            Edit::Rate("150".into()),
        ];
        edits.iter().any(|edit| {
            let after = edit.apply(&Config::default(), &Rows::default());
            match Setting::of(path).map(|setting| setting.value(&after)) {
                Some(Value::Table(table)) => edit.is_of_the_bill() && !table.is_empty(),
                Some(Value::OptionalText(text)) => path == RATE && text.is_some(),
                _ => false,
            }
        })
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
    }
}
