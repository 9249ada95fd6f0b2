use super::{Settings, image_host};
use crate::catalog;
use crate::cidr;
use crate::config::{Backend, Config};
use crate::finding::{Field, Findings};
use crate::plan::{Image, Planned, read_image};
use crate::text::Problem;

/// Adds what settings say of a Config, and gives its Plan their prices. Late code.
#[inline(never)]
pub(super) fn govern(config: &Config, settings: &Settings, planned: &mut Planned) {
    let findings = &mut planned.findings;
    tags(config, settings, findings);
    region(config, settings, findings);
    cidr(config, settings, findings);
    image(config, settings, findings);
    state(config, settings, findings);
    if let Some(plan) = &mut planned.plan {
        plan.cost.company_prices.clone_from(&settings.prices);
    }
}

fn tags(config: &Config, settings: &Settings, findings: &mut Findings) {
    for tag in &settings.mandatory_tags {
        let (key, allowed, default) = (tag.key.clone(), tag.values.clone(), tag.default.clone());
        let value = config.project.tags.get(&key).map(|value| value.trim()).unwrap_or_default();
        if value.is_empty() {
            let problem = Problem::TagMissing { key, allowed, default };
            findings.fails(Field::fixed("project.tags"), problem, Vec::new());
        } else if !allowed.is_empty() && !allowed.iter().any(|other| other == value) {
            let field = Field::entry("project.tags", &key);
            let problem = Problem::TagNotAllowed { key, value: value.to_owned(), allowed, default };
            findings.fails(field, problem, Vec::new());
        }
    }
}

/// A region that there is not is a finding of the plan.
fn region(config: &Config, settings: &Settings, findings: &mut Findings) {
    let Some(region) = catalog::region(&config.network.region) else { return };
    if !settings.allows_region(region.code) {
        let allowed = settings.allowed_regions.clone();
        let problem = Problem::RegionNotAllowed { region: region.code.to_owned(), allowed };
        findings.fails(Field::fixed("network.region"), problem, Vec::new());
    }
}

fn cidr(config: &Config, settings: &Settings, findings: &mut Findings) {
    let (Some(pool), Ok(cidr)) = (settings.cidr_pool, cidr::parse_vpc(&config.network.cidr)) else { return };
    if !pool.contains(&cidr) {
        findings.fails(Field::fixed("network.cidr"), Problem::CidrOutsidePool { cidr, pool }, Vec::new());
    }
}

fn image(config: &Config, settings: &Settings, findings: &mut Findings) {
    if settings.image_hosts.is_empty() {
        return;
    }
    let Some(image) = read_image(&config.service.image) else { return };
    let host = match &image {
        Image::OwnRepository { .. } => image_host::OWN,
        Image::Internet { registry, .. } => registry,
        Image::Ecr { uri, .. } => uri.split('/').next().unwrap_or_default(),
    };
    if !settings.image_hosts.iter().any(|pattern| image_host::fits(pattern, host)) {
        let problem =
            Problem::ImageHostNotAllowed { host: host.to_owned(), allowed: settings.image_hosts.clone() };
        findings.fails(Field::fixed("service.image"), problem, Vec::new());
    }
}

fn state(config: &Config, settings: &Settings, findings: &mut Findings) {
    let Some(wanted) = &settings.state else { return };
    let state = &config.state;
    let region = if state.region.trim().is_empty() { &config.network.region } else { &state.region };
    let is_there = state.backend == Backend::S3
        && state.bucket.trim() == wanted.bucket
        && region.trim() == wanted.region;
    if !is_there {
        let problem =
            Problem::StateElsewhere { bucket: wanted.bucket.clone(), region: wanted.region.clone() };
        findings.warning(Field::fixed("state.backend"), problem);
    }
}
