use kakoi_core::catalog::region;
use kakoi_core::cidr::RESERVED_ADDRESSES;
use kakoi_core::config::Nat;
use kakoi_core::plan::Plan;
use kakoi_core::text::{Control, Form, Section};

use super::choice::{chip, segments};
use super::field::group;
use super::fold::fold;
use super::input::text_with;
use super::region::region_field;
use super::subnets::subnets;
use crate::page::Page;
use crate::state::{Edit, TextField};
use crate::tag::{Tag, tag};

/// Where the VPC stands, its ranges and its way out.
pub(super) fn network(page: Page<'_>) -> [Tag; 5] {
    let network = &page.model.config.network;
    let by_hand =
        network.subnets.iter().flat_map(|(_, subnets)| [&subnets.public, &subnets.private]).flatten();
    let now = Form::SubnetsNow { by_hand: by_hand.count() };
    [
        region_field(page),
        zones(page),
        cidr(page),
        fold(page, Section::Subnets, &now, [subnets(page)]),
        nat(page),
    ]
}

/// The zones of the region as toggles, and any other that is chosen, so that it can be let go.
fn zones(page: Page<'_>) -> Tag {
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
fn cidr(page: Page<'_>) -> Tag {
    let design = page.model.design.as_ref().filter(|_| !page.model.stale);
    let note = design.map(|design| tag("p", "addresses").text(page.say(&addresses(&design.plan))));
    text_with(page, TextField::Cidr, note)
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

/// The NAT gateways.
fn nat(page: Page<'_>) -> Tag {
    let choices = [Nat::None, Nat::Single, Nat::PerZone]
        .map(|nat| (Form::Nat(nat), nat == page.model.config.network.nat, Edit::Nat(nat)));
    group(page, Control::Nat, segments(page, Control::Nat, choices.into()))
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
