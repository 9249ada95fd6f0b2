use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::field::{findings_at, list_group};
use super::input::{Line, input};
use crate::page::Page;
use crate::state::{Edit, SubnetKind};

/// The CIDR of each zone's two subnets, where it is not to be the computed one.
pub(super) fn subnets(page: Page<'_>) -> Html {
    let network = &page.model.config.network;
    let others = network.subnets.keys().filter(|zone| !network.zones.contains(zone));
    let zones = network.zones.iter().chain(others);
    let pair = |zone: &String| {
        html! { <>{ subnet(page, zone, SubnetKind::Public) }{ subnet(page, zone, SubnetKind::Private) }</> }
    };
    list_group(page, Control::Subnets, html! { <div class="pairs">{ for zones.map(pair) }</div> })
}

fn subnet(page: Page<'_>, zone: &str, kind: SubnetKind) -> Html {
    let path = [Control::Subnets.path(), ".", zone, ".", kind.key()].concat();
    let typed = page.model.config.network.subnets.get(zone).and_then(|subnets| kind.of(subnets));
    let computed = page.model.design.as_ref().and_then(|design| {
        let zone = design.plan.zones.iter().find(|it| it.name == zone)?;
        Some(match kind {
            SubnetKind::Public => zone.public.to_string(),
            SubnetKind::Private => zone.private.to_string(),
        })
    });
    let line = Line {
        path: path.clone(),
        value: typed.unwrap_or_default().to_owned().into(),
        placeholder: computed.map(AttrValue::from),
        ..Line::default()
    };
    let label = Form::SubnetOf { zone: zone.to_owned(), public: kind == SubnetKind::Public };
    let zone = zone.to_owned();
    html! {
        <div key={path.as_str()} class="pair">
            <label for={path.clone()}>{ page.say(&label) }</label>
            { input(page, line, Box::new(move |text| Edit::Subnet(zone.clone(), kind, text))) }
            { findings_at(page, &path) }
        </div>
    }
}
