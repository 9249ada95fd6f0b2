use kakoi_core::catalog::{Area, Partition, Region, region, regions};
use kakoi_core::text::{Control, Form, Language};
use yew::prelude::*;

use super::field::described_by;
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::said;
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
pub(super) struct RegionListProps {
    /// The region that is chosen.
    pub(super) code: AttrValue,
    pub(super) language: Language,
    pub(super) is_invalid: bool,
    pub(super) dispatch: Dispatch,
}

/// The list of regions as it stands open.
#[derive(Clone, PartialEq)]
struct OpenList {
    /// What was typed since it opened.
    query: Option<String>,
    /// Position of the option that Enter would choose.
    active: usize,
}

/// The region: a text field that filters a list, after the ARIA pattern of a combobox with a list box.
#[component]
pub(super) fn RegionList(props: &RegionListProps) -> Html {
    let RegionListProps { code, language, is_invalid, dispatch } = props;
    let path = Control::Region.path();
    let list = use_state(|| None::<OpenList>);
    let query = list.as_ref().and_then(|list| list.query.clone());
    let groups = matching(query.as_deref().unwrap_or_default());
    let shown: Vec<&'static Region> = groups.iter().flat_map(|group| group.regions.iter().copied()).collect();
    let active = list.as_ref().and_then(|list| shown.get(list.active).copied());
    // Whatever stands in the field and was not typed is selected, so that typing begins a new search.
    use_effect_with((code.clone(), active.map(option_id), query.is_some()), move |(_, active, is_typed)| {
        if let Some(id) = active {
            browser::scroll_to(id);
        }
        if !is_typed {
            browser::select_focused(path);
        }
    });

    let open = {
        let (list, code) = (list.clone(), code.clone());
        move |query: Option<String>| {
            let all = matching(query.as_deref().unwrap_or_default());
            let here = all.iter().flat_map(|group| &group.regions).position(|region| *region.code == *code);
            list.set(Some(OpenList { query, active: here.unwrap_or(0) }));
        }
    };
    let choose = {
        let (list, dispatch) = (list.clone(), dispatch.clone());
        Callback::from(move |code: &'static str| {
            list.set(None);
            dispatch.dispatch(Action::Edit(Edit::Region(code)));
        })
    };
    let onfocus = {
        let open = open.clone();
        move |_: FocusEvent| open(None)
    };
    let onclick = {
        let (list, open) = (list.clone(), open.clone());
        move |_: MouseEvent| {
            if list.as_ref().is_none_or(|list| list.query.is_none()) {
                open(None);
                browser::select_focused(path);
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
            let key = browser::key(&event);
            let Some(now) = &*list else {
                if matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
                    event.prevent_default();
                    open(None);
                }
                return;
            };
            let to = |active| list.set(Some(OpenList { active, ..now.clone() }));
            match key.as_str() {
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

    let value = query.unwrap_or_else(|| match region(code) {
        Some(region) => name(region, *language).to_owned(),
        None => code.to_string(),
    });
    html! {
        <div class="combobox">
            <input
                id={path}
                type="text"
                role="combobox"
                aria-expanded={said(list.is_some())}
                aria-controls={LIST}
                aria-autocomplete="list"
                aria-activedescendant={active.map(option_id)}
                aria-describedby={described_by(path)}
                aria-invalid={said(*is_invalid)}
                autocomplete="off"
                spellcheck="false"
                value={value.clone()}
                {onfocus}
                {onclick}
                {onblur}
                {oninput}
                {onkeydown}
            />
            { icon(Shape::Chevron) }
            if list.is_some() {
                { region_list(&groups, active, code, &value, &choose, *language) }
            }
        </div>
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
                aria-selected={said(*region.code == *chosen)}
                onclick={move |_: MouseEvent| choose.emit(region.code)}
            >
                <span>{ name(region, language) }</span>
                if region.opt_in {
                    <span class="option-note">{ Form::OptIn.say(language) }</span>
                }
                <code>{ region.code }</code>
            </li>
        }
    };
    // A press on the list must not take the focus, or the list would close before it is chosen from.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="options" id={LIST} role="listbox" tabindex="-1" aria-label={Form::Label(Control::Region).say(language)} {onmousedown}>
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
                <p class="options-none">{ Form::NoRegion { query: query.to_owned() }.say(language) }</p>
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
