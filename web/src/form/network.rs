use kakoi_core::catalog::region;
use kakoi_core::cidr::RESERVED_ADDRESSES;
use kakoi_core::plan::Plan;
use kakoi_core::text::{Control, Form};

use super::choice::{chip, segments};
use super::field::{findings_at, group, long_group};
use super::input::text;
use crate::page::Page;
use crate::state::{Edit, is_shown};
use crate::tag::{Tag, tag};

/// The zones of the region as toggles, and any other that is chosen, so that it can be let go.
pub(super) fn zones(page: Page<'_>) -> Tag {
    let network = &page.model.config.network;
    let mut zones: Vec<(String, bool)> = Vec::new();
    if let Some(region) = region(&network.region) {
        zones.extend(region.zones.iter().map(|zone| (region.zone_name(zone), zone.recommended)));
    }
    for chosen in &network.zones {
        if !zones.iter().any(|(name, _)| name == chosen) {
            zones.push((chosen.clone(), false));
        }
    }
    let chips = zones.into_iter().map(|(name, recommended)| {
        let full = page.say(&Form::Zone { name: name.clone(), recommended });
        let chosen = network.zones.contains(&name);
        let short = short_zone(&name, &network.region).to_owned();
        let chip = chip(page, &short, full, chosen, Edit::Zone(name));
        if recommended { chip } else { chip.with("class", "chip uncertain") }
    });
    group(page, Control::Zones, tag("div", "chips").children(chips))
}

/// `1a` for `ap-northeast-1a`; the whole name of another region's zone.
fn short_zone<'a>(zone: &'a str, region: &str) -> &'a str {
    match region.rsplit_once('-') {
        Some((area, _)) if zone.starts_with(region) => zone.get(area.len() + 1..).unwrap_or(zone),
        _ => zone,
    }
}

/// The VPC's range, and what it comes to.
pub(super) fn cidr(page: Page<'_>) -> Tag {
    let design = page.model.design.as_ref().filter(|_| !page.model.stale);
    let note = design.map(|design| tag("p", "addresses").text(page.say(&addresses(&design.plan))));
    text(page, Control::Cidr, false, note)
}

fn addresses(plan: &Plan) -> Form {
    let usable = |prefix: u8| size(prefix).saturating_sub(RESERVED_ADDRESSES);
    let span = |prefixes: Vec<u8>| {
        let largest = prefixes.iter().min().copied().unwrap_or(32);
        let smallest = prefixes.iter().max().copied().unwrap_or(32);
        (usable(smallest), usable(largest))
    };
    Form::Addresses {
        total: size(plan.cidr.prefix_len()),
        subnets: plan.zones.len() * 2,
        public: span(plan.zones.iter().map(|zone| zone.public.prefix_len()).collect()),
        private: span(plan.zones.iter().map(|zone| zone.private.prefix_len()).collect()),
    }
}

/// How many addresses an IPv4 prefix has.
fn size(prefix: u8) -> u64 {
    1_u64 << 32_u8.saturating_sub(prefix)
}

/// HTTP or HTTPS; for HTTPS, the certificate.
pub(super) fn protocol(page: Page<'_>) -> Tag {
    let has_certificate = is_shown(&page.model.config, Control::Certificate);
    long_group(page, Control::Protocol)
        .child(segments(page, Control::Protocol))
        .maybe(has_certificate.then(|| text(page, Control::Certificate, false, None)))
        .child(findings_at(page, Control::Protocol.path()))
}

#[cfg(test)]
mod tests {
    use kakoi_core::config::Config;

    use super::*;

    #[test]
    fn zones_are_short_where_their_region_is_known_from_the_context() {
        assert_eq!(short_zone("ap-northeast-1a", "ap-northeast-1"), "1a");
        assert_eq!(short_zone("us-gov-west-1c", "us-gov-west-1"), "1c");
        assert_eq!(short_zone("eu-west-1a", "ap-northeast-1"), "eu-west-1a");
        assert_eq!(short_zone("", ""), "");
    }

    #[test]
    fn five_addresses_of_a_subnet_are_reserved() {
        let outcome = kakoi_core::design::design(&Config::default());
        assert_eq!(
            addresses(&outcome.design.unwrap().plan),
            Form::Addresses { total: 65_536, subnets: 4, public: (1019, 1019), private: (8187, 8187) }
        );
    }
}
