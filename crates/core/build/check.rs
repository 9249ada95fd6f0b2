//! What no shape can express: sources that exist, entries that are alone, values that agree.

use std::collections::BTreeSet;

use super::facts::{Call, EndpointService, Facts, Region};

/// The placeholders that a call's resource may hold; the catalog's `CallPermission` explains them.
const PLACEHOLDERS: [&str; 6] =
    ["{partition}", "{region}", "{account}", "{name}", "{project}", "{environment}"];

/// What is wrong with the facts, one sentence each that names the file, the entry and the remedy.
/// Empty where nothing is.
pub(crate) fn problems(facts: &Facts) -> Vec<String> {
    let mut problems = Vec::new();
    check_sources(facts, &mut problems);
    check_dates(facts, &mut problems);
    check_regions(&facts.regions.regions, &mut problems);
    check_endpoint_services(facts, &mut problems);
    check_numbers(facts, &mut problems);
    problems
}

fn check_sources(facts: &Facts, problems: &mut Vec<String>) {
    let known =
        distinct("sources.json: source", facts.sources.iter().map(|source| source.id.as_str()), problems);
    for source in &facts.sources {
        if [&source.what, &source.place, &source.date, &source.kind].iter().any(|text| text.trim().is_empty())
        {
            problems.push(format!(
                "sources.json: source `{}` leaves what, where, date or kind empty; write `unknown` instead",
                source.id
            ));
        }
    }
    let citations = citations(facts);
    for (place, id) in &citations {
        if !known.contains(id) {
            problems.push(format!("{place} cites unknown source `{id}`; add it to sources.json"));
        }
    }
    let cited = citations.iter().map(|(_, id)| *id).collect();
    for id in known.difference(&cited) {
        problems.push(format!("sources.json: nothing cites source `{id}`; remove it"));
    }
}

/// Each use of a source: the file and entry that cite it, and the source's id.
fn citations(facts: &Facts) -> Vec<(String, &str)> {
    let groups = [
        ("regions.json", &facts.regions.sources),
        ("endpoint-services.json", &facts.endpoint_services.sources),
        ("fargate-sizes.json", &facts.fargate_sizes.sources),
        ("log-retention.json", &facts.log_retention.sources),
    ];
    let mut citations = Vec::new();
    for (file, ids) in groups {
        citations.extend(ids.iter().map(|id| (file.to_owned(), id.as_str())));
    }
    for region in &facts.regions.regions {
        let place = format!("regions.json: region `{}`", region.code);
        citations.extend(region.sources.all().map(|id| (place.clone(), id.as_str())));
    }
    for service in &facts.endpoint_services.services {
        let place = format!("endpoint-services.json: service `{}`", service.name);
        let call = service.call.iter().flat_map(|call| &call.sources);
        citations.extend(service.sources.iter().chain(call).map(|id| (place.clone(), id.as_str())));
    }
    citations
}

fn check_dates(facts: &Facts, problems: &mut Vec<String>) {
    let dates = [
        ("regions.json", &facts.regions.as_of),
        ("endpoint-services.json", &facts.endpoint_services.as_of),
        ("fargate-sizes.json", &facts.fargate_sizes.as_of),
        ("log-retention.json", &facts.log_retention.as_of),
    ];
    for (file, date) in dates {
        let fits = |(place, byte): (usize, u8)| {
            if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
        };
        if date.len() != 10 || !date.bytes().enumerate().all(fits) {
            problems.push(format!("{file}: as_of `{date}` is not a date; write it as YYYY-MM-DD"));
        }
    }
}

fn check_regions(regions: &[Region], problems: &mut Vec<String>) {
    distinct("regions.json: region", regions.iter().map(|region| region.code.as_str()), problems);
    for region in regions {
        let place = format!("regions.json: region `{}`", region.code);
        if !region.zones.is_sorted_by(|left, right| left.letter < right.letter) {
            problems.push(format!("{place}: list each zone letter once, in alphabetical order"));
        }
        if region.zones.iter().any(|zone| !zone.letter.is_ascii_lowercase()) {
            problems.push(format!("{place}: a zone letter must be one of a to z"));
        }
        if region.usable_zones.is_some_and(|usable| usize::from(usable) > region.zones.len()) {
            problems.push(format!("{place}: usable_zones exceeds the zones listed"));
        }
        // The ids that Fargate names carry the region's short name, as the ids of its zones do.
        let short = |id: &str| id.split("-az").next().map(str::to_owned);
        let ids =
            region.zones.iter().flat_map(|zone| &zone.ids).chain(region.fargate_zone_ids.iter().flatten());
        if ids.map(|id| short(id)).collect::<BTreeSet<_>>().len() > 1 {
            problems.push(format!("{place}: its zone ids belong to more than one region"));
        }
    }
}

fn check_endpoint_services(facts: &Facts, problems: &mut Vec<String>) {
    let services = &facts.endpoint_services.services;
    distinct(
        "endpoint-services.json: service",
        services.iter().map(|service| service.name.as_str()),
        problems,
    );
    let regions: BTreeSet<&str> = facts.regions.regions.iter().map(|region| region.code.as_str()).collect();
    for EndpointService { name, absent_regions, call, .. } in services {
        let place = format!("endpoint-services.json: service `{name}`");
        for code in absent_regions.iter().filter(|code| !regions.contains(code.as_str())) {
            problems.push(format!("{place}: absent region `{code}` is not in regions.json"));
        }
        if let Some(call) = call {
            check_call(&place, call, problems);
        }
    }
}

fn check_call(place: &str, call: &Call, problems: &mut Vec<String>) {
    if call.actions.is_empty() || call.resources.is_empty() {
        problems.push(format!("{place}: a call needs actions and resources; write null where there is none"));
    }
    for action in &call.actions {
        let exact = action.split_once(':').is_some_and(|(service, operation)| {
            [service, operation].iter().all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
        });
        if !exact {
            problems.push(format!(
                "{place}: action `{action}` is not one exact action such as `sqs:SendMessage`"
            ));
        }
    }
    for resource in call.resources.iter().filter(|resource| *resource != "*") {
        if !resource.starts_with("arn:{partition}:") {
            problems
                .push(format!("{place}: resource `{resource}` must be `*` or begin `arn:{{partition}}:`"));
        }
        let rest =
            PLACEHOLDERS.iter().fold(resource.clone(), |rest, placeholder| rest.replace(placeholder, ""));
        if rest.contains(['{', '}']) {
            problems.push(format!(
                "{place}: resource `{resource}` holds an unknown placeholder; known are {}",
                PLACEHOLDERS.join(" ")
            ));
        }
    }
}

fn check_numbers(facts: &Facts, problems: &mut Vec<String>) {
    let sizes = &facts.fargate_sizes.sizes;
    if !sizes.is_sorted_by(|left, right| left.cpu < right.cpu) {
        problems.push("fargate-sizes.json: list each cpu once, in ascending order".to_owned());
    }
    for size in sizes {
        if size.memory.is_empty() || !size.memory.is_sorted_by(|left, right| left < right) {
            problems.push(format!(
                "fargate-sizes.json: cpu {}: list each memory value once, in ascending order",
                size.cpu
            ));
        }
    }
    if !facts.log_retention.days.is_sorted_by(|left, right| left < right) {
        problems.push("log-retention.json: list each value once, in ascending order".to_owned());
    }
}

/// The keys as a set; a key that stands twice is a problem.
fn distinct<'a>(
    what: &str,
    keys: impl Iterator<Item = &'a str>,
    problems: &mut Vec<String>,
) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            problems.push(format!("{what} `{key}` is listed twice; keep one"));
        }
    }
    seen
}
