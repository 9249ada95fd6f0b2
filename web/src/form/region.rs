use kakoi_core::catalog::{Area, Partition, Region, region, regions};
use kakoi_core::text::{Control, Form, Language};
use yew::prelude::*;

use super::Findings;
use super::field::{Field, described_by, is_invalid};
use crate::browser;
use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Edit};

const LIST: &str = "region-list";

/// The regions of one partition and area.
struct RegionGroup {
    partition: Partition,
    area: Area,
    regions: Vec<&'static Region>,
}

/// The regions whose code or name holds every word of a query, as the list shows them.
fn matching(query: &str) -> Vec<RegionGroup> {
    let query = query.to_ascii_lowercase();
    let matches = |region: &&Region| {
        query.split_whitespace().all(|word| {
            region.code.contains(word)
                || region.name_en.to_ascii_lowercase().contains(word)
                || region.name_ja.to_ascii_lowercase().contains(word)
        })
    };
    let mut groups = Vec::new();
    for partition in Partition::ALL {
        for area in Area::ALL {
            let here = regions().iter().filter(|region| region.partition == partition && region.area == area);
            let regions: Vec<_> = here.filter(matches).collect();
            if !regions.is_empty() {
                groups.push(RegionGroup { partition, area, regions });
            }
        }
    }
    groups
}

fn name(region: &Region, language: Language) -> &'static str {
    match language {
        Language::En => region.name_en,
        Language::Ja => region.name_ja,
    }
}

fn heading(group: &RegionGroup, language: Language) -> String {
    let partition = Form::Partition(group.partition).say(language);
    match group.partition {
        Partition::Aws => [&*partition, " · ", &*Form::Area(group.area).say(language)].concat(),
        Partition::AwsCn | Partition::AwsUsGov => partition.into_owned(),
    }
}

fn option_id(region: &Region) -> String {
    [LIST, "-", region.code].concat()
}

#[derive(Properties, PartialEq)]
pub(crate) struct RegionFieldProps {
    pub(crate) code: AttrValue,
    pub(crate) findings: Findings,
    pub(crate) dispatch: Dispatch,
}

/// The list of regions as it stands open.
#[derive(Clone, Default, PartialEq)]
struct OpenList {
    /// What was typed since it opened.
    query: Option<String>,
    /// Position of the option that Enter would choose.
    active: usize,
}

/// The region: a text field that filters a list, after the ARIA pattern of a combobox with a list box.
#[component]
pub(crate) fn RegionField(props: &RegionFieldProps) -> Html {
    let language = use_language();
    let list = use_state(|| None::<OpenList>);
    let query = list.as_ref().and_then(|list| list.query.clone());
    let groups = matching(query.as_deref().unwrap_or_default());
    let shown: Vec<&'static Region> = groups.iter().flat_map(|group| group.regions.iter().copied()).collect();
    let active = list.as_ref().and_then(|list| shown.get(list.active).copied());
    use_effect_with(active.map(option_id), |active| {
        if let Some(id) = active {
            browser::scroll_to(id);
        }
    });

    let open = {
        let (list, code) = (list.clone(), props.code.clone());
        move |query: Option<String>| {
            let all = matching(query.as_deref().unwrap_or_default());
            let here = all.iter().flat_map(|group| &group.regions).position(|region| *region.code == *code);
            list.set(Some(OpenList { query, active: here.unwrap_or(0) }));
        }
    };
    let choose = {
        let (list, dispatch) = (list.clone(), props.dispatch.clone());
        Callback::from(move |code: &'static str| {
            list.set(None);
            dispatch.dispatch(Action::Edit(Edit::Region(code)));
        })
    };
    let onfocus = {
        let open = open.clone();
        move |event: FocusEvent| {
            browser::select_all(&event);
            open(None);
        }
    };
    let onclick = {
        let (list, open) = (list.clone(), open.clone());
        move |_: MouseEvent| {
            if list.is_none() {
                open(None);
            }
        }
    };
    let onblur = {
        let list = list.clone();
        move |_: FocusEvent| list.set(None)
    };
    let oninput = {
        let open = open.clone();
        move |event: InputEvent| open(Some(browser::typed(&event)))
    };
    let onkeydown = {
        let (list, choose) = (list.clone(), choose.clone());
        let count = shown.len();
        move |event: KeyboardEvent| {
            let Some(now) = &*list else {
                if matches!(browser::key(&event).as_str(), "ArrowDown" | "ArrowUp") {
                    event.prevent_default();
                    open(None);
                }
                return;
            };
            let to = |active| list.set(Some(OpenList { active, ..now.clone() }));
            match browser::key(&event).as_str() {
                "ArrowDown" if count > 0 => to((now.active + 1) % count),
                "ArrowUp" if count > 0 => to((now.active + count - 1) % count),
                "Enter" => {
                    if let Some(region) = active {
                        choose.emit(region.code);
                    }
                }
                "Escape" => list.set(None),
                _ => return,
            }
            event.prevent_default();
        }
    };

    let path = Control::Region.path();
    let chosen = region(&props.code);
    let value = query.unwrap_or_else(|| match chosen {
        Some(region) => name(region, language).to_owned(),
        None => props.code.to_string(),
    });
    html! {
        <Field control={Control::Region} findings={props.findings.clone()} aside={props.code.clone()}>
            <div class="combobox">
                <input
                    id={path}
                    type="text"
                    role="combobox"
                    aria-expanded={list.is_some().to_string()}
                    aria-controls={LIST}
                    aria-autocomplete="list"
                    aria-activedescendant={active.map(option_id)}
                    aria-describedby={described_by(path)}
                    aria-invalid={is_invalid(&props.findings, path).to_string()}
                    autocomplete="off"
                    spellcheck="false"
                    value={value.clone()}
                    {onfocus}
                    {onclick}
                    {onblur}
                    {oninput}
                    {onkeydown}
                />
                <Icon shape={Shape::Chevron} />
                if list.is_some() {
                    { region_list(&groups, active, &props.code, &value, &choose, language) }
                }
            </div>
        </Field>
    }
}

/// The open list: a group of options under each heading.
fn region_list(
    groups: &[RegionGroup],
    active: Option<&'static Region>,
    chosen: &str,
    query: &str,
    choose: &Callback<&'static str>,
    language: Language,
) -> Html {
    let option = |region: &'static Region| {
        let choose = choose.clone();
        let is_active = active.is_some_and(|active| active.code == region.code);
        html! {
            <li
                key={region.code}
                id={option_id(region)}
                role="option"
                class={classes!("option", is_active.then_some("active"))}
                aria-selected={(*region.code == *chosen).to_string()}
                onclick={move |_: MouseEvent| choose.emit(region.code)}
            >
                <span>{ name(region, language) }</span>
                if region.opt_in {
                    <span class="option-note">{ say(language, &Form::OptIn) }</span>
                }
                <code>{ region.code }</code>
            </li>
        }
    };
    // A press on the list must not take the focus, or the list would close before it is chosen from.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="options" id={LIST} role="listbox" aria-label={say(language, &Form::Label(Control::Region))} {onmousedown}>
            { for groups.iter().map(|group| {
                let heading = heading(group, language);
                html! {
                    <ul key={heading.clone()} role="group" aria-label={heading.clone()}>
                        <li class="options-heading" role="presentation">{ heading }</li>
                        { for group.regions.iter().map(|region| option(region)) }
                    </ul>
                }
            }) }
            if groups.is_empty() {
                <p class="options-none">{ say(language, &Form::NoRegion { query: query.to_owned() }) }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(query: &str) -> Vec<&'static str> {
        matching(query).iter().flat_map(|group| &group.regions).map(|region| region.code).collect()
    }

    #[test]
    fn regions_are_found_by_code_and_by_either_name() {
        for query in ["ap-northeast-1", "Tokyo", "tokyo asia", "東京"] {
            assert_eq!(codes(query), ["ap-northeast-1"], "{query}");
        }
        assert_eq!(codes("gov"), ["us-gov-east-1", "us-gov-west-1"]);
        assert!(codes("atlantis").is_empty());
    }

    #[test]
    fn an_empty_query_lists_every_region_once_under_its_heading() {
        assert_eq!(codes("  ").len(), regions().len());
        let headings: Vec<String> = matching("").iter().map(|group| heading(group, Language::En)).collect();
        assert_eq!(
            headings,
            [
                "AWS · North America",
                "AWS · South America",
                "AWS · Europe",
                "AWS · Asia Pacific",
                "AWS · Middle East",
                "AWS · Africa",
                "AWS GovCloud (US)",
                "AWS China",
            ]
        );
    }
}
