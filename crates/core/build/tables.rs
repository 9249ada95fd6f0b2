//! The facts as Rust source: `static` tables of the types in `src/catalog/`, which includes the result.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::facts::{Call, EndpointService, Facts, FargateSize, Region, Source};
use super::prices;

/// The source text of every table. The same facts give the same text.
pub(crate) fn render(facts: &Facts) -> String {
    let services = &facts.endpoint_services.services;
    let mut text = String::new();
    let regions = &facts.regions.regions;
    table(&mut text, "REGIONS", "Region", regions.iter().map(region));
    table(&mut text, "BACKGROUNDS", "Background", regions.iter().map(|row| background(facts, row)));
    table(&mut text, "ENDPOINT_SERVICES", "EndpointService", services.iter().map(endpoint_service));
    table(&mut text, "FARGATE_SIZES", "FargateSize", facts.fargate_sizes.sizes.iter().map(fargate_size));
    table(&mut text, "LOG_RETENTION_DAYS", "u32", facts.log_retention.days.iter().map(u32::to_string));
    table(&mut text, "SOURCES", "Source", facts.sources.iter().map(source));
    text.push_str(&prices::render(facts));
    text.push_str(&prices::render_types(facts));
    text
}

fn table(text: &mut String, name: &str, kind: &str, rows: impl Iterator<Item = String>) {
    let rows: Vec<String> = rows.collect();
    writeln!(text, "pub(super) static {name}: [{kind}; {}] = [", rows.len())
        .expect("a String takes any text");
    for row in rows {
        writeln!(text, "    {row},").expect("a String takes any text");
    }
    text.push_str("];\n");
}

fn region(region: &Region) -> String {
    let zones: Vec<String> = region
        .zones
        .iter()
        .map(|zone| {
            let listed = |ids: &Vec<String>| zone.ids.iter().any(|id| ids.contains(id));
            let fargate = region.fargate_zone_ids.as_ref().is_none_or(listed);
            format!(
                "Zone {{ letter: {:?}, recommended: {}, fargate: {fargate} }}",
                zone.letter, zone.recommended
            )
        })
        .collect();
    format!(
        "Region {{ code: {:?}, name_en: {:?}, name_ja: {:?}, partition: Partition::{:?}, area: Area::{:?}, \
         opt_in: {}, zones: &[{}], fargate_zone_ids: {} }}",
        region.code,
        region.name_en,
        region.name_ja,
        region.partition,
        region.area,
        region.opt_in,
        zones.join(", "),
        strings(region.fargate_zone_ids.iter().flatten()),
    )
}

fn background(facts: &Facts, region: &Region) -> String {
    let zone_ids: Vec<String> =
        region.zones.iter().map(|zone| format!("({:?}, {})", zone.letter, strings(&zone.ids))).collect();
    let fargate_zone_ids = match &region.fargate_zone_ids {
        Some(ids) => format!("Some({})", strings(ids)),
        None => "None".to_owned(),
    };
    let sources: BTreeSet<&String> = facts.regions.sources.iter().chain(region.sources.all()).collect();
    format!(
        "Background {{ region: {:?}, zone_ids: &[{}], usable_zones: {:?}, zone_ids_vary: {}, \
         evidence: Evidence::{:?}, fargate_zone_ids: {fargate_zone_ids}, sources: {} }}",
        region.code,
        zone_ids.join(", "),
        region.usable_zones,
        region.zone_ids_vary,
        region.evidence,
        strings(sources),
    )
}

fn endpoint_service(service: &EndpointService) -> String {
    let call = match &service.call {
        Some(Call { actions, resources, .. }) => format!(
            "Some(CallPermission {{ actions: {}, resources: {} }})",
            strings(actions),
            strings(&resources.iter().map(|resource| string_template(resource)).collect::<Vec<_>>())
        ),
        None => "None".to_owned(),
    };
    format!(
        "EndpointService {{ name: {:?}, kind: EndpointKind::{:?}, china_prefix: {}, label: {:?}, service: {:?}, \
         offered: Offer::{}, absent_regions: {}, takes_policy: {}, call: {call} }}",
        service.name,
        service.kind,
        service.china_prefix,
        service.label,
        service.service,
        service.offered.variant(),
        strings(&service.absent_regions),
        service.endpoint_policy.is_some(),
    )
}

/// A resource with its placeholders as the generated module knows them, for `hcl::fill_string`.
fn string_template(resource: &str) -> String {
    resource
        .replace('{', "${var.")
        .replace("${var.account}", "${var.account_id}")
        .replace("${var.project}", "${plan.project}")
        .replace("${var.environment}", "${plan.environment_name}")
}

fn fargate_size(size: &FargateSize) -> String {
    format!("FargateSize {{ cpu: {}, memory: &{:?} }}", size.cpu, size.memory)
}

fn source(source: &Source) -> String {
    format!(
        "Source {{ id: {:?}, what: {:?}, place: {:?}, date: {:?} }}",
        source.id, source.what, source.place, source.date
    )
}

/// A slice literal of strings.
fn strings<'a>(values: impl IntoIterator<Item = &'a String>) -> String {
    let values: Vec<&String> = values.into_iter().collect();
    format!("&{values:?}")
}
