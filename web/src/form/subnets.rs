use kakoi_core::text::{Control, Form};

use super::field::{findings_at, long_group};
use super::input::line_of;
use crate::page::Page;
use crate::state::{Edit, SubnetKind};
use crate::tag::{Tag, tag};

/// The CIDR of each zone's two subnets, where it is not to be the computed one.
pub(super) fn subnets(page: Page<'_>) -> Tag {
    let network = &page.model.config.network;
    let others = network.subnets.keys().filter(|zone| !network.zones.contains(zone));
    let mut pairs = tag("div", "pairs");
    for zone in network.zones.iter().chain(others) {
        pairs = pairs.child(subnet(page, zone, SubnetKind::Public));
        pairs = pairs.child(subnet(page, zone, SubnetKind::Private));
    }
    long_group(page, Control::Subnets).child(pairs)
}

fn subnet(page: Page<'_>, zone: &str, kind: SubnetKind) -> Tag {
    let path = [Control::Subnets.path(), ".", zone, ".", kind.key()].concat();
    let typed = page.model.config.network.subnets.get(zone).and_then(|subnets| kind.of(subnets));
    let computed = page.model.design.as_ref().and_then(|design| {
        let zone = design.plan.zones.iter().find(|it| it.name == zone)?;
        Some(match kind {
            SubnetKind::Public => zone.public.to_string(),
            SubnetKind::Private => zone.private.to_string(),
        })
    });
    let label = page.say(&Form::SubnetOf { zone: zone.to_owned(), public: kind == SubnetKind::Public });
    let zone = zone.to_owned();
    let edit = Box::new(move |text| Edit::Subnet(zone.clone(), kind, text));
    let input = line_of(page, &path, typed.unwrap_or_default().to_owned(), edit);
    let findings = findings_at(page, &path);
    tag("div", "pair")
        .key(&path)
        .child(tag("label", "").set("for", path).text(label))
        .child(input.set("placeholder", computed.unwrap_or_default()))
        .child(findings)
}
