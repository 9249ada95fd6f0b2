use kakoi_core::catalog::{Offer, endpoint_service};
use kakoi_core::finding::Field;
use kakoi_core::text::Section;

/// The fields that stand in a section of the form.
const SECTIONS: [(Section, &[&str]); 5] = [
    (Section::Naming, &["project.environment", "project.tags"]),
    (Section::Subnets, &["network.subnets"]),
    (
        Section::Container,
        &[
            "service.architecture",
            "service.environment",
            "service.secrets",
            "service.calls",
            "service.grace_s",
        ],
    ),
    (Section::HealthCheck, &["load_balancer.health_check"]),
    (Section::Logs, &["observability"]),
];

/// The section of the form in which a field stands; `None` where it is always in sight.
pub(crate) fn section_of(field: &Field) -> Option<Section> {
    let service = field.path().strip_prefix("network.endpoints.").and_then(endpoint_service);
    if service.is_some_and(|service| service.offered != Offer::Listed) {
        return Some(Section::OtherEndpoints);
    }
    SECTIONS
        .into_iter()
        .find(|(_, paths)| paths.iter().any(|path| field.is_within(path)))
        .map(|(section, _)| section)
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
}
