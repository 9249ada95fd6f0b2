//! What no shape can express: sources that exist, entries that are alone, values that agree.

use std::collections::BTreeSet;

use super::facts::{Call, EndpointService, Facts, Region};

/// The placeholders that a call's resource may hold: the design's own values, where `{name}` is the prefix of its names.
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
    facts.prices.problems(&facts.regions.regions, &mut problems);
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
    let cited_by_prices: BTreeSet<&str> = facts.prices.price_sources().collect();
    for source in facts.sources.iter().filter(|source| cited_by_prices.contains(source.id.as_str())) {
        if source.what_ja.as_ref().is_none_or(|text| text.trim().is_empty()) {
            problems.push(format!("sources.json: a bill cites `{}`; say `what_ja` too", source.id));
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
        let ids = service.sources.iter().chain(&service.endpoint_policy).chain(call);
        citations.extend(ids.map(|id| (place.clone(), id.as_str())));
    }
    citations.extend(facts.prices.citations());
    citations.extend(facts.resource_costs.citations());
    citations
}

fn check_dates(facts: &Facts, problems: &mut Vec<String>) {
    let dates = [
        ("regions.json", &facts.regions.as_of),
        ("endpoint-services.json", &facts.endpoint_services.as_of),
        ("fargate-sizes.json", &facts.fargate_sizes.as_of),
        ("log-retention.json", &facts.log_retention.as_of),
        ("prices.json", &facts.prices.as_of),
        ("resource-costs.json", &facts.resource_costs.as_of),
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tables::render;
    use super::*;

    /// The smallest facts with one entry of every kind, as JSON, after `change`.
    fn facts(change: impl FnOnce(&mut Value)) -> Result<Facts, serde_json::Error> {
        let mut value = json!({
            "sources": [{ "id": "docs", "what": "AWS docs", "what_ja": "AWS の文書", "where": "https://docs.aws.amazon.com", "date": "2026", "kind": "docs" }],
            "regions": { "as_of": "2026-11-24", "sources": ["docs"], "regions": [{
                "code": "us-west-1", "name_en": "N. California", "name_ja": "北カリフォルニア", "partition": "aws",
                "area": "north_america", "opt_in": false, "usable_zones": 2, "zone_ids_vary": true,
                "zones": [
                    { "letter": "a", "recommended": true, "ids": ["usw1-az1"] },
                    { "letter": "b", "recommended": false, "ids": [] }
                ],
                "evidence": "weak", "fargate_zone_ids": ["usw1-az1"],
                "sources": { "name_ja": [], "zones": ["docs"], "fargate": [] }
            }] },
            "endpoint_services": { "as_of": "2026-11-24", "sources": ["docs"], "services": [{
                "name": "sqs", "kind": "interface", "china_prefix": true, "label": "Amazon SQS", "service": "Amazon SQS",
                "offered": "by_name", "absent_regions": ["us-west-1"], "sources": ["docs"],
                "call": {
                    "actions": ["sqs:SendMessage"],
                    "resources": ["arn:{partition}:sqs:{region}:{account}:{name}-*"],
                    "sources": ["docs"]
                }
            }] },
            "fargate_sizes": { "as_of": "2026-11-24", "sources": ["docs"], "sizes": [{ "cpu": 256, "memory": [512, 1024] }] },
            "log_retention": { "as_of": "2026-11-24", "sources": ["docs"], "days": [1, 7] },
            "prices": {
                "as_of": "2026-11-24", "sources": ["docs"], "keys": ["gb1", "gb2"],
                "tiers": [{ "keys": ["gb1", "gb2"], "free_gb": 100, "up_to_gb": [1024], "sources": ["docs"] }],
                "regions": { "us-west-1": { "gb1": {
                    "usd": "0.0518144", "src": "docs", "as_of": "2025-11", "conf": "high", "confirmed_by": ["docs"]
                } } }
            },
            "resource_costs": { "as_of": "2026-11-24", "sources": ["docs"], "types": {
                "aws_vpc": { "class": "free", "reason": "A VPC costs nothing.", "sources": ["docs"] }
            } }
        });
        change(&mut value);
        Ok(Facts {
            sources: serde_json::from_value(value["sources"].take())?,
            regions: serde_json::from_value(value["regions"].take())?,
            endpoint_services: serde_json::from_value(value["endpoint_services"].take())?,
            fargate_sizes: serde_json::from_value(value["fargate_sizes"].take())?,
            log_retention: serde_json::from_value(value["log_retention"].take())?,
            prices: serde_json::from_value(value["prices"].take())?,
            resource_costs: serde_json::from_value(value["resource_costs"].take())?,
        })
    }

    /// The one problem of the facts after `set` stands at `pointer`.
    fn problem(pointer: &str, set: Value) -> String {
        let facts = facts(|value| *value.pointer_mut(pointer).expect("the pointer names a value") = set)
            .expect("the shape still fits");
        let mut problems = problems(&facts);
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems.remove(0)
    }

    /// What the reader says when `set` stands at `pointer`.
    fn misread(pointer: &str, set: Value) -> String {
        let read = facts(|value| *value.pointer_mut(pointer).expect("the pointer names a value") = set);
        read.err().expect("the shape must not fit").to_string()
    }

    const REGION: &str = "/regions/regions/0";
    const SERVICE: &str = "/endpoint_services/services/0";

    fn at(place: &str, key: &str) -> String {
        format!("{place}/{key}")
    }

    #[test]
    fn sound_facts_have_no_problem() {
        assert_eq!(problems(&facts(|_| ()).unwrap()), Vec::<String>::new());
    }

    #[test]
    fn an_unknown_source_is_named_with_who_cites_it() {
        assert_eq!(
            problem(&at(REGION, "sources/name_ja"), json!(["memory"])),
            "regions.json: region `us-west-1` cites unknown source `memory`; add it to sources.json"
        );
        assert_eq!(
            problem(&at(SERVICE, "call/sources"), json!(["memory"])),
            "endpoint-services.json: service `sqs` cites unknown source `memory`; add it to sources.json"
        );
        assert_eq!(
            problem("/log_retention/sources", json!(["memory"])),
            "log-retention.json cites unknown source `memory`; add it to sources.json"
        );
    }

    #[test]
    fn a_source_is_told_in_full_and_cited() {
        let told = problem("/sources/0/where", json!(" "));
        assert!(told.contains("source `docs` leaves"), "{told}");
        let facts = facts(|value| {
            let mut spare = value["sources"][0].clone();
            spare["id"] = json!("spare");
            value["sources"].as_array_mut().unwrap().push(spare);
        });
        assert_eq!(problems(&facts.unwrap()), ["sources.json: nothing cites source `spare`; remove it"]);
    }

    #[test]
    fn a_duplicate_is_named() {
        for (list, told) in [
            ("/sources", "sources.json: source `docs` is listed twice; keep one"),
            ("/regions/regions", "regions.json: region `us-west-1` is listed twice; keep one"),
            (
                "/endpoint_services/services",
                "endpoint-services.json: service `sqs` is listed twice; keep one",
            ),
        ] {
            let facts = facts(|value| {
                let rows = value.pointer_mut(list).unwrap().as_array_mut().unwrap();
                rows.push(rows[0].clone());
            });
            assert_eq!(problems(&facts.unwrap()), [told]);
        }
    }

    #[test]
    fn an_unknown_partition_area_or_key_is_named() {
        assert!(misread(&at(REGION, "partition"), json!("aws-eusc")).contains("unknown variant `aws-eusc`"));
        assert!(misread(&at(REGION, "area"), json!("moon")).contains("unknown variant `moon`"));
        assert!(
            misread(&at(SERVICE, "offered"), json!({ "never": "tired" })).contains("unknown variant `tired`")
        );
        assert!(misread("/log_retention", json!({ "dayz": [] })).contains("unknown field `dayz`"));
    }

    #[test]
    fn a_date_is_a_date() {
        for wrong in ["2026-11", "24.11.2026", "2026/11/24", "２０２６"] {
            let told = problem("/fargate_sizes/as_of", json!(wrong));
            assert_eq!(
                told,
                format!("fargate-sizes.json: as_of `{wrong}` is not a date; write it as YYYY-MM-DD")
            );
        }
    }

    #[test]
    fn zones_are_ordered_letters_of_one_region() {
        assert!(problem(&at(REGION, "zones/1/letter"), json!("a")).contains("alphabetical order"));
        assert!(problem(&at(REGION, "zones/1/letter"), json!("é")).contains("one of a to z"));
        assert!(problem(&at(REGION, "usable_zones"), json!(3)).contains("exceeds the zones listed"));
        assert!(problem(&at(REGION, "zones/1/ids"), json!(["use1-az1"])).contains("more than one region"));
        assert!(
            problem(&at(REGION, "fargate_zone_ids"), json!(["use1-az1"])).contains("more than one region")
        );
    }

    #[test]
    fn an_absent_region_exists() {
        assert!(
            problem(&at(SERVICE, "absent_regions"), json!(["us-moon-1"])).contains("`us-moon-1` is not in")
        );
    }

    #[test]
    fn a_call_is_exact() {
        assert!(problem(&at(SERVICE, "call/actions"), json!([])).contains("write null"));
        for wrong in ["sqs:*", "sqs:Send*", "SendMessage", "sqs:", "*"] {
            assert!(
                problem(&at(SERVICE, "call/actions"), json!([wrong])).contains("not one exact action"),
                "{wrong}"
            );
        }
        assert!(
            problem(&at(SERVICE, "call/resources"), json!(["arn:aws:sqs:::q"])).contains("arn:{partition}:")
        );
        let told = problem(&at(SERVICE, "call/resources"), json!(["arn:{partition}:sqs:::{queue}"]));
        assert!(told.contains("unknown placeholder"), "{told}");
    }

    #[test]
    fn numbers_ascend() {
        assert!(problem("/fargate_sizes/sizes/0/memory", json!([1024, 512])).contains("cpu 256"));
        assert!(problem("/fargate_sizes/sizes/0/memory", json!([])).contains("cpu 256"));
        assert!(problem("/log_retention/days", json!([7, 7])).contains("ascending order"));
        let size = json!({ "cpu": 256, "memory": [512] });
        assert!(problem("/fargate_sizes/sizes", json!([size, size])).contains("each cpu once"));
    }

    #[test]
    fn tables_hold_every_fact() {
        let text = render(&facts(|_| ()).unwrap());
        for part in [
            "static REGIONS: [Region; 1] = [",
            "partition: Partition::Aws, area: Area::NorthAmerica, opt_in: false",
            "zones: &[Zone { letter: 'a', recommended: true, fargate: true }, Zone { letter: 'b', recommended: false, fargate: false }]",
            "static BACKGROUNDS: [Background; 1] = [",
            "zone_ids: &[('a', &[\"usw1-az1\"]), ('b', &[])]",
            "usable_zones: Some(2)",
            "fargate_zone_ids: Some(&[\"usw1-az1\"]), sources: &[\"docs\"]",
            "offered: Offer::ByName, absent_regions: &[\"us-west-1\"]",
            "actions: &[\"sqs:SendMessage\"]",
            "FargateSize { cpu: 256, memory: &[512, 1024] }",
            "static LOG_RETENTION_DAYS: [u32; 2] = [",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        let never = facts(|value| {
            *value.pointer_mut("/endpoint_services/services/0/offered").unwrap() =
                json!({ "never": "superseded" });
        });
        assert!(render(&never.unwrap()).contains("offered: Offer::Never(NeverReason::Superseded)"));
    }

    const PRICE: &str = "/prices/regions/us-west-1/gb1";

    #[test]
    fn a_price_has_its_source_date_and_confidence() {
        assert_eq!(
            problem(&at(PRICE, "src"), json!("memory")),
            "prices.json: us-west-1 `gb1` cites unknown source `memory`; add it to sources.json"
        );
        let told = problem(&at(PRICE, "as_of"), json!("last year"));
        assert!(told.contains("as_of `last year` is no date"), "{told}");
        assert!(misread(&at(PRICE, "conf"), json!("certain")).contains("unknown variant `certain`"));
        assert!(misread(PRICE, json!({ "usd": "1" })).contains("missing field"));
    }

    #[test]
    fn a_price_is_exact_in_billionths_of_a_dollar() {
        for usd in ["", "1e-3", "-1", "1000", "0.0123456789", ".5", "1.", "$1"] {
            let told = problem(&at(PRICE, "usd"), json!(usd));
            assert!(told.contains("is no price"), "{told}");
        }
        let facts =
            facts(|value| value["prices"]["regions"]["us-west-1"]["gb1"]["usd"] = json!("0.123456789"));
        assert_eq!(problems(&facts.unwrap()), Vec::<String>::new());
    }

    #[test]
    fn prices_stand_under_listed_keys_and_regions() {
        let told = problem("/prices/regions", json!({ "us-west-1": {}, "moon-1": {} }));
        assert!(told.contains("`moon-1` is not in regions.json"), "{told}");
        let told = problem("/prices/regions", json!({}));
        assert!(told.contains("`us-west-1` is missing"), "{told}");
        let told = problem("/prices/keys", json!(["gb1", "gb2", "gb1"]));
        assert!(told.contains("each key once"), "{told}");
        let told = problem("/prices/tiers/0/up_to_gb", json!([1024, 2048]));
        assert!(told.contains("one more than they have bounds"), "{told}");
        let price = json!({ "usd": "1", "src": "docs", "as_of": "2026", "conf": "low", "confirmed_by": [] });
        let told = problem("/prices/regions/us-west-1", json!({ "gb3": price }));
        assert!(told.contains("not listed in `keys`"), "{told}");
    }

    #[test]
    fn every_type_of_resource_is_classed_with_a_reason() {
        let problems = |types: &[&str], set: Value| {
            let facts = facts(|value| value["resource_costs"]["types"] = set).unwrap();
            let types = types.iter().map(|&name| name.to_owned()).collect();
            let mut problems = Vec::new();
            facts.resource_costs.problems(&types, &mut problems);
            problems.concat()
        };
        let free = |part_of: Value, sources: Value| json!({ "class": "free", "part_of": part_of, "reason": "It costs nothing.", "sources": sources });
        let vpc = free(Value::Null, json!(["docs"]));
        assert_eq!(problems(&["aws_vpc"], json!({ "aws_vpc": vpc })), "");
        assert!(
            problems(&["aws_vpc", "aws_eip"], json!({ "aws_vpc": vpc }))
                .contains("a template makes `aws_eip`")
        );
        assert!(problems(&[], json!({ "aws_vpc": vpc })).contains("no template makes `aws_vpc`"));
        let guessed = free(Value::Null, json!([]));
        assert!(
            problems(&["aws_vpc"], json!({ "aws_vpc": guessed })).contains("needs its reason and a source")
        );
        let part = free(json!("aws_lb"), json!([]));
        assert!(problems(&["aws_vpc"], json!({ "aws_vpc": part })).contains("a type that is not listed"));
    }
}
