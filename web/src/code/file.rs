use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use kakoi_core::design::Design;
use kakoi_core::text::{Form, Language};
use yew::prelude::*;

use super::lines::{Line, class, lines};
use crate::browser;
use crate::copy::Copy;
use crate::state::{LISTING, Pointed, Shared, changed_lines};
use crate::tag::{On, Tag, tag};

/// How many lines a page up or down is: about as many as the pane shows.
const PAGE_LINES: usize = 20;

#[derive(Properties)]
pub(super) struct OpenFileProps {
    pub(super) design: Shared<Design>,
    /// The design before the last change.
    pub(super) before: Shared<Design>,
    pub(super) path: Rc<str>,
    /// The resource address whose lines are marked.
    pub(super) marked: Option<Rc<str>>,
    /// Whether they have to come into view.
    pub(super) reveal: bool,
    pub(super) language: Language,
}

impl OpenFileProps {
    /// What the file holds.
    fn text(&self) -> &str {
        self.design.bundle.file(&self.path).map_or("", |file| &file.text)
    }

    fn earlier(&self) -> &str {
        self.before.bundle.file(&self.path).map_or("", |file| &file.text)
    }
}

impl PartialEq for OpenFileProps {
    /// Of the designs only what the file holds counts: a change elsewhere leaves it as it is shown.
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
            && self.marked == other.marked
            && self.language == other.language
            && self.text() == other.text()
            && self.earlier() == other.earlier()
    }
}

/// The open file under its path, with a button that copies it and says whether that worked.
#[component]
pub(super) fn OpenFile(props: &OpenFileProps) -> Html {
    let OpenFileProps { design, path, .. } = props;
    let language = props.language;
    let cursor = use_mut_ref(|| 0_usize);
    let marked = props.marked.as_ref().and_then(|address| lines_of(design, path, address));
    use_effect_with(props.marked.clone(), {
        let first = marked.as_ref().map(|lines| *lines.start()).filter(|_| props.reveal);
        move |_| {
            if let Some(first) = first {
                browser::scroll_to_top(&line_id(first));
            }
        }
    });
    let text = {
        let (design, path) = (design.clone(), path.clone());
        move |()| design.bundle.file(&path).map_or_else(String::new, |file| file.text.clone())
    };
    let copy = html! { <Copy {text} name={Form::Copy} {language} /> };
    let head = tag("div", "file-head").child(tag("span", "file-path").text(path.clone())).node(copy);
    tag("div", "file").child(head).maybe(listing(props, marked.as_ref(), cursor)).into()
}

/// The line that a key leads to from another one, of so many; 0 is before the first.
fn neighbour(line: usize, count: usize, key: &str) -> Option<usize> {
    let line = match key {
        "ArrowDown" => line + 1,
        "ArrowUp" => line.saturating_sub(1),
        "PageDown" => line + PAGE_LINES,
        "PageUp" => line.saturating_sub(PAGE_LINES),
        "Home" => 1,
        "End" => count,
        _ => return None,
    };
    Some(line.min(count).max(1))
}

/// The file, coloured, with line numbers, its changed lines and the lines of a resource marked. The line that has the
/// focus is the cursor: so it points at its resource as any part of the page does.
fn listing(
    props: &OpenFileProps,
    marked: Option<&RangeInclusive<usize>>,
    cursor: Rc<RefCell<usize>>,
) -> Option<Tag> {
    let file = props.design.bundle.file(&props.path)?;
    let changed = changed_lines(props.earlier(), &file.text);
    let mut code = tag("code", "");
    let lines = lines(&file.text, &file.tokens);
    let count = lines.len();
    let above = marked.map_or(0, |marked| marked.start().saturating_sub(1));
    let press = move |event: &Event| {
        let from = match browser::pointed(event) {
            Pointed::Line(line) => line,
            // The listing as a whole has the focus: it goes on where the cursor was, or else at what is marked.
            _ => Some(*cursor.borrow()).filter(|line| *line > 0).unwrap_or(above),
        };
        if let Some(line) = neighbour(from, count, &browser::key(event)) {
            event.prevent_default();
            cursor.replace(line);
            browser::focus_near(&line_id(line));
        }
    };
    for (number, line) in (1..).zip(lines) {
        let is_changed = changed.get(number - 1).copied().unwrap_or_default();
        let is_marked = marked.is_some_and(|marked| marked.contains(&number));
        code = code.child(line_node(&line, number, is_changed, is_marked));
    }
    let pre = tag("pre", "listing")
        .with("id", LISTING)
        .with("tabindex", "0")
        .with("role", "group")
        .set("aria-label", props.path.clone())
        .on(On::KeyDown, Box::new(press));
    Some(pre.child(code))
}

fn line_node(line: &Line<'_>, number: usize, is_changed: bool, is_marked: bool) -> Tag {
    let classes = match (is_changed, is_marked) {
        (false, false) => "line",
        (true, false) => "line changed",
        (false, true) => "line marked",
        (true, true) => "line changed marked",
    };
    let mut node = tag("span", classes)
        .key(&number.to_string())
        .set("id", line_id(number))
        .set("data-line", number.to_string())
        .with("tabindex", "-1");
    if is_marked {
        node = node.with("aria-current", "true");
    }
    for (kind, text) in line {
        let text = (*text).to_owned();
        node = match class(*kind) {
            Some(class) => node.child(tag("span", class).text(text)),
            None => node.text(text),
        };
    }
    node.text("\n")
}

fn line_id(number: usize) -> String {
    ["line-", &number.to_string()].concat()
}

/// The lines of a resource, where it stands in a file.
fn lines_of(design: &Design, path: &str, address: &str) -> Option<RangeInclusive<usize>> {
    let resource = design.bundle.resource(address).filter(|resource| resource.file == path)?;
    Some(usize::try_from(resource.first_line).ok()?..=usize::try_from(resource.last_line).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_cursor_and_stay_in_the_file() {
        for (from, key, to) in [
            (0, "ArrowDown", 1),
            (0, "ArrowUp", 1),
            (7, "ArrowUp", 6),
            (7, "PageDown", 27),
            (27, "PageUp", 7),
            (7, "PageUp", 1),
            (7, "Home", 1),
            (7, "End", 30),
            (30, "ArrowDown", 30),
        ] {
            assert_eq!(neighbour(from, 30, key), Some(to), "{key} from {from}");
        }
        assert_eq!(neighbour(7, 30, "Enter"), None);
    }
}
