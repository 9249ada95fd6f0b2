//! Where each control of the form stands.

use kakoi_core::catalog::{Offer, endpoint_service};
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
            Part::Fold(Section::Naming, &[&[Control::Environment], &[Control::Tags]]),
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
                    &[Control::Calls],
                    &[Control::Grace],
                ],
            ),
            Part::Fold(Section::Logs, &[&[Control::LogDays]]),
        ],
    ),
    (
        Group::LoadBalancer,
        &[
            Part::Row(&[Control::Protocol]),
            Part::Fold(
                Section::HealthCheck,
                &[
                    &[Control::HealthPath],
                    &[Control::HealthCodes],
                    &[Control::HealthInterval, Control::HealthTimeout],
                    &[Control::Healthy, Control::Unhealthy],
                ],
            ),
        ],
    ),
];

/// The section of the form in which a field stands; `None` where it is always in sight.
pub(crate) fn section_of(field: &Field) -> Option<Section> {
    let service = field.path().strip_prefix("network.endpoints.").and_then(endpoint_service);
    if service.is_some_and(|service| service.offered != Offer::Listed) {
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
    use super::*;

    #[test]
    fn fields_are_found_in_their_sections() {
        for (path, section) in [
            ("project.name", None),
            ("project.tags.Owner", Some(Section::Naming)),
            ("network.subnets.ap-northeast-1a.public", Some(Section::Subnets)),
            ("network.endpoints.kms", Some(Section::OtherEndpoints)),
            ("network.endpoints.logs", None),
            ("service.secrets.A", Some(Section::Container)),
            ("service.image", None),
            ("load_balancer.health_check.path", Some(Section::HealthCheck)),
            ("load_balancer.certificate", None),
            ("observability.log_days", Some(Section::Logs)),
        ] {
            assert_eq!(section_of(&Field::fixed(path)), section, "{path}");
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
    }
}
