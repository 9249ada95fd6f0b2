use kakoi_core::catalog::region;
use kakoi_core::cidr::RESERVED_ADDRESSES;
use kakoi_core::config::{Config, Nat};
use kakoi_core::design::Design;
use kakoi_core::plan::Plan;
use kakoi_core::text::{Control, Form};
use yew::prelude::*;

use super::Findings;
use super::choice::{Choice, options};
use super::field::Field;
use super::input::TextInput;
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit, Shared, TextField};

#[derive(Properties, PartialEq)]
pub(crate) struct ZonesProps {
    pub(crate) config: Shared<Config>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The zones of the region as toggles, and any other that is chosen, so that it can be let go.
#[component]
pub(crate) fn Zones(props: &ZonesProps) -> Html {
    let language = use_language();
    let network = &props.config.network;
    let offered: Vec<(String, bool)> = region(&network.region)
        .map(|region| region.zones.iter().map(|zone| (region.zone_name(zone), zone.recommended)).collect())
        .unwrap_or_default();
    let others = network.zones.iter().filter(|chosen| !offered.iter().any(|(name, _)| name == *chosen));
    let others: Vec<(String, bool)> = others.map(|zone| (zone.clone(), false)).collect();
    let toggle = |(name, recommended): (String, bool)| {
        let chosen = network.zones.contains(&name);
        let title = say(language, &Form::Zone { name: name.clone(), recommended });
        let dispatch = props.dispatch.clone();
        let zone = name.clone();
        html! {
            <button
                key={name.clone()}
                type="button"
                class={classes!("chip", (!recommended).then_some("uncertain"))}
                aria-pressed={chosen.to_string()}
                aria-label={title.clone()}
                {title}
                onclick={move |_: MouseEvent| dispatch.dispatch(Action::Edit(Edit::Zone(zone.clone())))}
            >
                { short_zone(&name, &network.region).to_owned() }
            </button>
        }
    };
    html! {
        <Field control={Control::Zones} findings={props.findings.clone()} group=true>
            <div class="chips">{ for offered.into_iter().chain(others).map(toggle) }</div>
        </Field>
    }
}

/// `1a` for `ap-northeast-1a`; the whole name of another region's zone.
fn short_zone<'a>(zone: &'a str, region: &str) -> &'a str {
    match region.rsplit_once('-') {
        Some((area, _)) if zone.starts_with(region) => zone.get(area.len() + 1..).unwrap_or(zone),
        _ => zone,
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct CidrProps {
    pub(crate) config: Shared<Config>,
    /// The design of that Config; `None` where there is none.
    pub(crate) design: Option<Shared<Design>>,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The VPC's range, and what it comes to.
#[component]
pub(crate) fn Cidr(props: &CidrProps) -> Html {
    let language = use_language();
    html! {
        <TextInput
            field={TextField::Cidr}
            config={props.config.clone()}
            findings={props.findings.clone()}
            dispatch={props.dispatch.clone()}
        >
            if let Some(design) = &props.design {
                <p class="addresses">{ say(language, &addresses(&design.plan)) }</p>
            }
        </TextInput>
    }
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

#[derive(Properties, PartialEq)]
pub(crate) struct NatFieldProps {
    pub(crate) nat: Nat,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

const NATS: [Nat; 3] = [Nat::None, Nat::Single, Nat::PerZone];

/// The NAT gateways.
#[component]
pub(crate) fn NatField(props: &NatFieldProps) -> Html {
    let language = use_language();
    let (labels, chosen) = options(&NATS, props.nat, |nat| say(language, &Form::Nat(nat)));
    let dispatch = props.dispatch.clone();
    let onchoose = move |position: usize| {
        if let Some(nat) = NATS.get(position) {
            dispatch.dispatch(Action::Edit(Edit::Nat(*nat)));
        }
    };
    html! {
        <Field control={Control::Nat} findings={props.findings.clone()} group=true>
            <Choice path={Control::Nat.path()} {labels} {chosen} {onchoose} />
        </Field>
    }
}

#[cfg(test)]
mod tests {
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
