use std::ops::RangeInclusive;
use std::rc::Rc;

use kakoi_core::design::Design;
use yew::prelude::*;

use super::lines::{Line, class, lines};
use crate::browser;
use crate::state::{Shared, changed_lines};

/// The open file of a design and of the one before.
#[derive(Clone)]
pub(super) struct OpenFile {
    pub(super) design: Shared<Design>,
    pub(super) before: Shared<Design>,
    pub(super) path: Rc<str>,
}

impl OpenFile {
    /// What the file holds.
    pub(super) fn text(&self) -> &str {
        self.design.bundle.file(&self.path).map_or("", |file| &file.text)
    }

    fn earlier(&self) -> &str {
        self.before.bundle.file(&self.path).map_or("", |file| &file.text)
    }
}

impl PartialEq for OpenFile {
    /// Only what the file holds counts: a change elsewhere leaves it as it is shown.
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.text() == other.text() && self.earlier() == other.earlier()
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ListingProps {
    pub(super) file: OpenFile,
    pub(super) marked: Option<Rc<str>>,
}

/// The open file, coloured, with line numbers, its changed lines and the lines of a resource marked.
#[component]
pub(super) fn Listing(props: &ListingProps) -> Html {
    let OpenFile { design, path, .. } = &props.file;
    let marked = props.marked.as_ref().and_then(|address| lines_of(design, path, address));
    use_effect_with((props.marked.clone(), path.clone()), {
        let first = marked.as_ref().map(|lines| *lines.start());
        move |_| {
            if let Some(first) = first {
                browser::scroll_to_top(&line_id(first));
            }
        }
    });
    let Some(file) = design.bundle.file(path) else { return Html::default() };
    let changed = changed_lines(props.file.earlier(), &file.text);
    let lines = lines(&file.text, &file.tokens);
    html! {
        <pre class="listing" tabindex="0" aria-label={path.clone()}><code>
            { for lines.iter().zip(1..).map(|(line, number)| {
                let is_changed = changed.get(number - 1).copied().unwrap_or_default();
                let is_marked = marked.as_ref().is_some_and(|marked| marked.contains(&number));
                line_node(line, number, is_changed, is_marked)
            }) }
        </code></pre>
    }
}

fn line_node(line: &Line<'_>, number: usize, is_changed: bool, is_marked: bool) -> Html {
    html! {
        <span
            key={number}
            id={line_id(number)}
            class={classes!("line", is_changed.then_some("changed"), is_marked.then_some("marked"))}
        >
            { for line.iter().map(|(kind, text)| match class(*kind) {
                Some(class) => html! { <span {class}>{ (*text).to_owned() }</span> },
                None => html! { (*text).to_owned() },
            }) }
            { "\n" }
        </span>
    }
}

fn line_id(number: usize) -> String {
    ["line-", &number.to_string()].concat()
}

/// The lines of a resource, where it stands in a file.
fn lines_of(design: &Design, path: &str, address: &str) -> Option<RangeInclusive<usize>> {
    let resource = design.bundle.resource(address).filter(|resource| resource.file == path)?;
    Some(usize::try_from(resource.first_line).ok()?..=usize::try_from(resource.last_line).ok()?)
}
