use std::rc::Rc;

use kakoi_core::catalog::{Area, Partition, Region, region, regions};
use kakoi_core::settings::Settings;
use kakoi_core::text::{Control, Form, Language};
use yew::prelude::*;

use super::field::{described_by, is_invalid, labelled_with};
use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Dispatch, Edit, Shared};
use crate::tag::{On, Tag, fragment, tag, text_field};

const LIST: &str = "region-list";

/// The regions of one partition and area.
struct RegionGroup {
    partition: Partition,
    area: Area,
    regions: Vec<&'static Region>,
}

/// The regions that may be used and whose code or name holds every word of a query, as the list shows them.
fn matching(query: &str, settings: &Settings) -> Vec<RegionGroup> {
    let holds = |text: &str, word: &str| {
        text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    let matches = |region: &&Region| {
        query
            .split_whitespace()
            .all(|word| [region.code, region.name_en, region.name_ja].iter().any(|text| holds(text, word)))
    };
    let mut groups = Vec::new();
    for partition in Partition::ALL {
        for area in Area::ALL {
            let here = regions().iter().filter(|region| region.partition == partition && region.area == area);
            let regions: Vec<_> =
                here.filter(|region| settings.allows_region(region.code)).filter(matches).collect();
            if !regions.is_empty() {
                groups.push(RegionGroup { partition, area, regions });
            }
        }
    }
    groups
}

/// All of them, in the order of the list.
fn listed(groups: &[RegionGroup]) -> Vec<&'static Region> {
    groups.iter().flat_map(|group| group.regions.iter().copied()).collect()
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

/// The region, with its code beside the name.
pub(super) fn region_field(page: Page<'_>) -> Tag {
    let code = &page.model.config.network.region;
    let list = html! {
        <RegionList
            code={code.clone()}
            settings={page.model.settings.clone()}
            language={page.model.language}
            is_invalid={is_invalid(page, Control::Region.path())}
            dispatch={page.dispatch.clone()}
        />
    };
    let aside = tag("code", "aside").text(code.clone());
    labelled_with(page, Control::Region, Some(aside), tag("div", "combobox").node(list), None)
}

#[derive(Properties, PartialEq)]
struct RegionListProps {
    /// The region that is chosen.
    code: AttrValue,
    settings: Shared<Settings>,
    language: Language,
    is_invalid: bool,
    dispatch: Dispatch,
}

/// The list of regions as it stands open.
#[derive(Clone, PartialEq)]
struct OpenList {
    /// What was typed since it opened.
    query: Option<String>,
    /// Position of the option that Enter would choose.
    active: usize,
}

impl OpenList {
    /// The list as a query opens it: at the region of a code, else at its first one.
    fn of(query: Option<String>, code: &str, settings: &Settings) -> Self {
        let all = listed(&matching(query.as_deref().unwrap_or_default(), settings));
        let here = all.iter().position(|region| region.code == code);
        Self { query, active: here.unwrap_or(0) }
    }
}

/// The region: a text field that filters a list, after the ARIA pattern of a combobox with a list box.
#[component]
fn RegionList(props: &RegionListProps) -> Html {
    let RegionListProps { code, settings, language, is_invalid, dispatch } = props;
    let path = Control::Region.path();
    let list = use_state(|| None::<OpenList>);
    let query = list.as_ref().and_then(|list| list.query.clone());
    let groups = matching(query.as_deref().unwrap_or_default(), settings);
    let active = list.as_ref().and_then(|list| listed(&groups).get(list.active).copied());
    let value = query.unwrap_or_else(|| match region(code) {
        Some(region) => name(region, *language).to_owned(),
        None => code.to_string(),
    });
    // Whatever stands in the field and was not typed is selected, so that typing begins a new search.
    let is_typed = list.as_ref().is_some_and(|list| list.query.is_some());
    use_effect_with((code.clone(), active.map(option_id), is_typed), move |(_, active, is_typed)| {
        if let Some(id) = active {
            browser::scroll_to(id);
        }
        if !is_typed {
            browser::select_focused(path);
        }
    });

    let open = {
        let (list, code, settings) = (list.clone(), code.clone(), settings.clone());
        move |query: Option<String>| list.set(Some(OpenList::of(query, &code, &settings)))
    };
    let choose = {
        let (list, dispatch) = (list.clone(), dispatch.clone());
        move |code: &'static str| {
            list.set(None);
            dispatch.dispatch(Action::Edit(Edit::Region(code)).into());
        }
    };
    let choose: Rc<dyn Fn(&'static str)> = Rc::new(choose);
    let onfocus = {
        let open = open.clone();
        move |_: &Event| open(None)
    };
    let onclick = {
        let (list, open) = (list.clone(), open.clone());
        move |_: &Event| {
            if list.as_ref().is_none_or(|list| list.query.is_none()) {
                open(None);
                browser::select_focused(path);
            }
        }
    };
    let onblur = {
        let list = list.clone();
        move |_: &Event| list.set(None)
    };
    let oninput = {
        let open = open.clone();
        move |event: &Event| open(Some(browser::value(event)))
    };
    let onkeydown = {
        let (list, choose, value) = (list.clone(), choose.clone(), value.clone());
        let (code, settings) = (code.clone(), settings.clone());
        move |event: &Event| {
            let key = browser::key(event);
            // A key may come before the one ahead of it has been drawn: what stands in the field counts.
            let typed = browser::value(event);
            let is_drawn = typed == value;
            let now =
                if is_drawn { (*list).clone() } else { Some(OpenList::of(Some(typed), &code, &settings)) };
            let Some(now) = now else {
                if matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
                    event.prevent_default();
                    open(None);
                }
                return;
            };
            let shown = listed(&matching(now.query.as_deref().unwrap_or_default(), &settings));
            let count = shown.len();
            let to = |active| list.set(Some(OpenList { active, ..now.clone() }));
            match key.as_str() {
                "ArrowDown" if count > 0 => to((now.active + 1) % count),
                "ArrowUp" if count > 0 => to((now.active + count - 1) % count),
                "Enter" => {
                    if let Some(region) = shown.get(now.active) {
                        choose(region.code);
                    }
                }
                "Escape" => list.set(None),
                _ => return,
            }
            event.prevent_default();
        }
    };

    let input = text_field("")
        .with("id", path)
        .with("role", "combobox")
        .state("aria-expanded", list.is_some())
        .with("aria-controls", LIST)
        .with("aria-autocomplete", "list")
        .set("aria-describedby", described_by(path))
        .state("aria-invalid", *is_invalid)
        .with("spellcheck", "false")
        .value(value.clone())
        .on(On::Focus, Box::new(onfocus))
        .on(On::Click, Box::new(onclick))
        .on(On::Blur, Box::new(onblur))
        .on(On::Input, Box::new(oninput))
        .on(On::KeyDown, Box::new(onkeydown));
    let input = match active {
        Some(active) => input.set("aria-activedescendant", option_id(active)),
        None => input,
    };
    let shown = Shown { groups: &groups, active, code, query: &value, language: *language };
    let list = list.is_some().then(|| shown.list(&choose));
    fragment([Some(input), Some(icon(Shape::Chevron)), list])
}

/// What the open list shows.
struct Shown<'a> {
    groups: &'a [RegionGroup],
    active: Option<&'static Region>,
    code: &'a str,
    query: &'a str,
    language: Language,
}

impl Shown<'_> {
    /// A group of options under each heading.
    fn list(&self, choose: &Rc<dyn Fn(&'static str)>) -> Tag {
        let groups = self.groups.iter().map(|group| {
            let heading = heading(group, self.language);
            let options = group.regions.iter().map(|region| self.option(region, choose));
            tag("ul", "")
                .key(&heading)
                .with("role", "group")
                .set("aria-label", heading.clone())
                .child(tag("li", "options-heading").with("role", "presentation").text(heading))
                .children(options)
        });
        let none = self.groups.is_empty().then(|| {
            let text = Form::NoRegion { query: self.query.to_owned() };
            tag("p", "options-none").key("none").text(text.say(self.language))
        });
        tag("div", "options")
            .with("id", LIST)
            .with("role", "listbox")
            .with("tabindex", "-1")
            .set("aria-label", Form::Label(Control::Region).say(self.language))
            // A press on the list must not take the focus, or the list would close before it is chosen from.
            .on(On::MouseDown, Box::new(Event::prevent_default))
            .children(groups.chain(none))
    }

    fn option(&self, region: &'static Region, choose: &Rc<dyn Fn(&'static str)>) -> Tag {
        let is_active = self.active.is_some_and(|active| active.code == region.code);
        let choose = Rc::clone(choose);
        let note = region.opt_in.then(|| tag("span", "option-note").text(Form::OptIn.say(self.language)));
        tag("li", if is_active { "option active" } else { "option" })
            .key(region.code)
            .set("id", option_id(region))
            .with("role", "option")
            .state("aria-selected", *region.code == *self.code)
            .on(On::Click, Box::new(move |_| choose(region.code)))
            .child(tag("span", "").text(name(region, self.language)))
            .maybe(note)
            .child(tag("code", "").text(region.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(query: &str) -> Vec<&'static str> {
        matching(query, &Settings::default())
            .iter()
            .flat_map(|group| &group.regions)
            .map(|region| region.code)
            .collect()
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
    fn only_allowed_regions_are_found() {
        let allowed_regions = vec!["eu-west-1".to_owned(), "ap-northeast-1".to_owned()];
        let settings = Settings { allowed_regions, ..Settings::default() };
        let codes = |query| -> Vec<_> {
            matching(query, &settings)
                .iter()
                .flat_map(|group| &group.regions)
                .map(|region| region.code)
                .collect()
        };
        assert_eq!(codes(""), ["eu-west-1", "ap-northeast-1"]);
        assert_eq!(codes("us"), [""; 0]);
    }

    #[test]
    fn an_empty_query_lists_every_region_once_under_its_heading() {
        assert_eq!(codes("  ").len(), regions().len());
        let groups = matching("", &Settings::default());
        let headings: Vec<String> = groups.iter().map(|group| heading(group, Language::En)).collect();
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
