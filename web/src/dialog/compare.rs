//! The present design beside another one: its settings in words, its files, and the lines of one of them.

use kakoi_core::compare::{Compared, Line, Mark, Row, rows};
use kakoi_core::text::{Form, Step};
use yew::{AttrValue, Event};

use super::change_list;
use crate::browser;
use crate::page::Page;
use crate::state::{Action, Base, Comparison};
use crate::tag::{On, Tag, button, tag};

/// The id of the list of what to compare with.
const BASE: &str = "compare-base";
/// The most characters of a line that are shown: files come from anywhere.
const LONGEST: usize = 1_000;

/// A comparison, or why there is none.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let contents = tag("div", "compare");
    let Some(comparison) = &page.model.comparing.comparison else {
        return contents.child(tag("p", "about").text(say(page, &Step::NothingToCompare)));
    };
    let head = tag("p", "compare-base")
        .child(tag("label", "label").with("for", BASE).text(say(page, &Step::CompareWith)))
        .child(bases(page, comparison));
    contents.child(head).child(settings(page, comparison)).children(files(page, comparison))
}

fn say(page: Page<'_>, text: &Step) -> AttrValue {
    text.say(page.model.language).into()
}

/// What a base is called.
fn called(page: Page<'_>, base: &Base) -> String {
    match base {
        Base::State(position) => page.model.past.history.name(*position, page.model.language),
        Base::Config(_, name) | Base::Files(_, _, name) => name.clone(),
    }
}

/// A list of what to compare with: every other state of the design, the latest first, and what was chosen elsewhere.
fn bases(page: Page<'_>, comparison: &Comparison) -> Tag {
    let history = &page.model.past.history;
    let chosen = match comparison.base {
        Base::State(position) => Some(position),
        Base::Config(..) | Base::Files(..) => None,
    };
    let option = |value: String, is_chosen: bool, name: String| {
        tag("option", "").key(&value).set("value", value).property("selected", is_chosen).text(name)
    };
    let elsewhere = chosen.is_none().then(|| option(String::new(), true, called(page, &comparison.base)));
    let others = (0..history.count()).rev().filter(|position| *position != history.present());
    let states = others.map(|position| {
        let name = called(page, &Base::State(position));
        option(position.to_string(), chosen == Some(position), name)
    });
    let dispatch = page.dispatch.clone();
    let choose = move |event: &Event| {
        if let Ok(position) = browser::value(event).parse() {
            dispatch.dispatch(Action::Compare(Base::State(position)).into());
        }
    };
    tag("select", "")
        .with("id", BASE)
        .on(On::Change, Box::new(choose))
        .children(elsewhere.into_iter().chain(states))
}

/// In which settings both differ.
fn settings(page: Page<'_>, comparison: &Comparison) -> Tag {
    let all = match &comparison.changes {
        None => tag("p", "").text(say(page, &Step::NoConfig)),
        Some(changes) if changes.is_empty() => tag("p", "").text(say(page, &Step::NoSettingDiffers)),
        Some(changes) => change_list(page, changes),
    };
    tag("section", "compare-settings").child(tag("h3", "").text(say(page, &Step::Differences))).child(all)
}

/// The files, and one of them side by side.
fn files(page: Page<'_>, comparison: &Comparison) -> Vec<Tag> {
    if comparison.before.is_none() {
        return vec![tag("p", "about").text(say(page, &Step::NoFiles))];
    }
    let differing = comparison.files.iter().filter(|file| file.mark != Mark::Same);
    let list = tag("ul", "compare-files").children(differing.map(|file| entry(page, file)));
    let same = comparison.files.iter().filter(|file| file.mark == Mark::Same).count();
    let nav = tag("section", "")
        .child(tag("h3", "").text(page.say(&Form::Files)))
        .child(list)
        .child(tag("p", "about").text(say(page, &Step::SameFiles { count: same })));
    let open = page.model.comparing.file.as_ref().map(|path| side_by_side(page, comparison, path));
    std::iter::once(nav).chain(open).collect()
}

fn entry(page: Page<'_>, file: &Compared) -> Tag {
    let sign = match file.mark {
        Mark::Added => "+",
        Mark::Removed => "−",
        Mark::Same | Mark::Changed => "±",
    };
    let counts = ["+", &file.added.to_string(), " −", &file.removed.to_string()].concat();
    let is_open = page.model.comparing.file.as_deref() == Some(&file.path);
    let open = button("compare-file", page.act(Action::OpenCompared(file.path.clone())))
        .state("aria-pressed", is_open)
        .child(tag("span", "sign").with("aria-hidden", "true").text(sign))
        .child(tag("span", "").text(file.path.clone()))
        .child(tag("small", "").text(say(page, &Step::FileMark(file.mark))))
        .child(tag("small", "").text(counts));
    tag("li", "").key(&file.path).child(open)
}

/// The lines of a file on both sides.
fn side_by_side(page: Page<'_>, comparison: &Comparison, path: &str) -> Tag {
    let [before, now] = comparison.texts(path);
    let column = |name: AttrValue| {
        tag("th", "").with("role", "columnheader").with("scope", "col").with("colspan", "2").text(name)
    };
    let head = tag("tr", "")
        .with("role", "row")
        .child(column(called(page, &comparison.base).into()))
        .child(column(say(page, &Step::Present)));
    let body = rows(before, now).into_iter().map(|it| row(page, &it));
    tag("section", "compare-lines").child(tag("h3", "").child(tag("code", "").text(path.to_owned()))).child(
        // A table in roles too: on a narrow screen it is not laid out as one.
        tag("table", "")
            .with("role", "table")
            .set("aria-label", path.to_owned())
            .child(tag("thead", "").with("role", "rowgroup").child(head))
            .child(tag("tbody", "").with("role", "rowgroup").children(body)),
    )
}

fn row(page: Page<'_>, row: &Row<'_>) -> Tag {
    let (class, cells) = match row {
        Row::Same(left, right, text) => {
            let (left, right) = (Some((*left, *text)), Some((*right, *text)));
            ("same", [side("before", left, None), side("now", right, None)])
        }
        Row::Changed(left, right) => {
            let cell = |class, line: Option<Line<'_>>, sign| side(class, line, line.and(Some(sign)));
            ("changed", [cell("before", *left, "−"), cell("now", *right, "+")])
        }
        Row::Folded(count) => return note(page, &Step::Folded { count: *count }),
        Row::More(count) => return note(page, &Step::MoreRows { count: *count }),
    };
    tag("tr", class).with("role", "row").children(cells.into_iter().flatten())
}

/// A line's number and its text on one side. That it came or went is said by a sign, an element and a colour.
fn side(class: &'static str, line: Option<Line<'_>>, sign: Option<&'static str>) -> [Tag; 2] {
    let cell = |class: &'static str| tag("td", class).with("role", "cell");
    let (number, text) = match (class, line.is_some()) {
        ("before", true) => ("before number", "before text"),
        (_, true) => ("now number", "now text"),
        ("before", false) => ("before number none", "before text none"),
        (_, false) => ("now number none", "now text none"),
    };
    let Some((count, content)) = line else { return [cell(number), cell(text)] };
    let shown = match content.char_indices().nth(LONGEST) {
        Some((end, _)) => [content.get(..end).unwrap_or_default(), "…"].concat(),
        None => content.to_owned(),
    };
    let text = match sign {
        None => cell(text).text(shown),
        Some(sign) => cell(text)
            .child(tag("span", "sign").text(sign))
            .child(tag(if sign == "+" { "ins" } else { "del" }, "").text(shown)),
    };
    [cell(number).text(count.to_string()), text]
}

/// A row that says what is left out.
fn note(page: Page<'_>, text: &Step) -> Tag {
    let cell = tag("td", "note").with("role", "cell").with("colspan", "4").text(say(page, text));
    tag("tr", "").with("role", "row").child(cell)
}
