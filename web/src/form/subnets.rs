use kakoi_core::config::Config;
use kakoi_core::design::Design;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::Findings;
use super::field::{FindingsAt, described_by, is_invalid};
use crate::browser;
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit, Shared, SubnetKind};

#[derive(Properties, PartialEq)]
pub(crate) struct SubnetsProps {
    pub(crate) config: Shared<Config>,
    /// The last good design, for the computed ranges.
    pub(crate) design: Option<Shared<Design>>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The CIDR of each zone's two subnets, where it is not to be the computed one.
#[component]
pub(crate) fn Subnets(props: &SubnetsProps) -> Html {
    let language = use_language();
    let network = &props.config.network;
    let others = network.subnets.keys().filter(|zone| !network.zones.contains(zone));
    let zones = network.zones.iter().chain(others);
    let path = Control::Subnets.path();
    html! {
        <fieldset class="field" id={path} tabindex="-1">
            <legend class="label">{ say(language, &Form::Label(Control::Subnets)) }</legend>
            <p class="about" id={[path, "-about"].concat()}>{ say(language, &Form::About(Control::Subnets)) }</p>
            <div class="pairs">
                { for zones.map(|zone| html! {
                    <>
                        { subnet(props, zone, SubnetKind::Public, say(language, &Form::SubnetOf { zone: zone.clone(), public: true })) }
                        { subnet(props, zone, SubnetKind::Private, say(language, &Form::SubnetOf { zone: zone.clone(), public: false })) }
                    </>
                }) }
            </div>
        </fieldset>
    }
}

fn subnet(props: &SubnetsProps, zone: &str, kind: SubnetKind, label: AttrValue) -> Html {
    let path = [Control::Subnets.path(), ".", zone, ".", kind.key()].concat();
    let typed = props.config.network.subnets.get(zone).and_then(|subnets| kind.of(subnets));
    let computed = props.design.as_ref().and_then(|design| {
        let zone = design.plan.zones.iter().find(|it| it.name == zone)?;
        Some(match kind {
            SubnetKind::Public => zone.public.to_string(),
            SubnetKind::Private => zone.private.to_string(),
        })
    });
    let oninput = {
        let (dispatch, zone) = (props.dispatch.clone(), zone.to_owned());
        move |event: InputEvent| {
            let edit = Edit::Subnet(zone.clone(), kind, browser::typed(&event));
            dispatch.dispatch(Action::Edit(edit));
        }
    };
    html! {
        <div key={path.clone()} class="pair">
            <label for={path.clone()}>{ label }</label>
            <input
                id={path.clone()}
                type="text"
                autocomplete="off"
                spellcheck="false"
                value={typed.unwrap_or_default().to_owned()}
                placeholder={computed}
                aria-describedby={described_by(&path)}
                aria-invalid={is_invalid(&props.findings, &path).to_string()}
                {oninput}
            />
            <FindingsAt path={path} findings={props.findings.clone()} />
        </div>
    }
}
