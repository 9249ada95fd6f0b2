use crate::catalog::{self, Region, Zone};
use crate::finding::{Field, Findings};
use crate::text::Problem;

const ZONES: Field = Field::fixed("network.zones");

/// The region of a code.
pub(super) fn region(code: &str, findings: &mut Findings) -> Option<&'static Region> {
    let field = Field::fixed("network.region");
    let region = catalog::region(code);
    match region {
        None => findings.invalid(field, Problem::RegionUnknown { region: code.into() }),
        Some(region) if region.opt_in => {
            findings.warning(field, Problem::RegionOptIn { region: region.code });
        }
        Some(_) => {}
    }
    region
}

/// The chosen zones, by letter.
pub(super) fn resolve(
    region: &'static Region,
    names: &[String],
    findings: &mut Findings,
) -> Option<Vec<&'static Zone>> {
    let mut chosen: Vec<&'static Zone> = Vec::with_capacity(names.len());
    let mut good = true;
    for name in names {
        let problem = match region.zone(name) {
            Some(zone) if chosen.contains(&zone) => Problem::ZoneTwice { zone: name.clone() },
            Some(zone) => {
                chosen.push(zone);
                continue;
            }
            None => stranger(region, name),
        };
        findings.invalid(ZONES, problem);
        good = false;
    }
    if good && chosen.len() < 2 {
        findings.invalid(ZONES, Problem::ZonesTooFew { count: chosen.len() });
        good = false;
    }
    if !good {
        return None;
    }
    let zones: Vec<_> = region.zones.iter().filter(|zone| chosen.contains(zone)).collect();
    remark(region, &zones, findings);
    Some(zones)
}

/// What a zone name is that the region does not have.
fn stranger(region: &'static Region, name: &str) -> Problem {
    let elsewhere =
        catalog::regions().iter().any(|other| other.code != region.code && other.zone(name).is_some());
    if elsewhere {
        Problem::ZoneOfOtherRegion { zone: name.into(), region: region.code }
    } else {
        Problem::ZoneUnknown { zone: name.into(), region: region.code }
    }
}

fn remark(region: &'static Region, zones: &[&'static Zone], findings: &mut Findings) {
    if region.zones_are_account_specific() {
        findings.warning(ZONES, Problem::ZonesDifferByAccount { region: region.code });
        return;
    }
    for zone in zones.iter().filter(|zone| !zone.recommended || !zone.fargate) {
        let name = region.zone_name(zone);
        let problem = if zone.fargate {
            Problem::ZoneNotRecommended { zone: name }
        } else {
            let ids = region.fargate_zone_ids;
            Problem::ZoneWithoutFargate { zone: name, region: region.code, ids }
        };
        findings.warning(ZONES, problem);
    }
}
