use std::ops::RangeInclusive;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use kakoi_core::design::Design;
use kakoi_core::text::{Form, Language};
use yew::prelude::*;

use super::lines::{Line, class, lines};
use crate::browser;
use crate::icon::{Shape, icon};
use crate::state::{Shared, changed_lines};

/// How long the confirmation of a copy stands.
const CONFIRMATION_MS: u32 = 2_000;

#[derive(Properties)]
pub(super) struct OpenFileProps {
    pub(super) design: Shared<Design>,
    /// The design before the last change.
    pub(super) before: Shared<Design>,
    pub(super) path: Rc<str>,
    /// The resource address whose lines are marked.
    pub(super) marked: Option<Rc<str>>,
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
    let OpenFileProps { design, path, language, .. } = props;
    let copied = use_state(|| None::<bool>);
    let marked = props.marked.as_ref().and_then(|address| lines_of(design, path, address));
    use_effect_with(props.marked.clone(), {
        let first = marked.as_ref().map(|lines| *lines.start());
        move |_| {
            if let Some(first) = first {
                browser::scroll_to_top(&line_id(first));
            }
        }
    });
    let onclick = {
        let (copied, design, path) = (copied.setter(), design.clone(), path.clone());
        move |_: MouseEvent| {
            let Some(file) = design.bundle.file(&path) else { return };
            let copied = copied.clone();
            browser::copy(&file.text, move |done| {
                copied.set(Some(done));
                if done {
                    Timeout::new(CONFIRMATION_MS, move || copied.set(None)).forget();
                }
            });
        }
    };
    let (shape, text) =
        if *copied == Some(true) { (Shape::Done, Form::Copied) } else { (Shape::Copy, Form::Copy) };
    html! {
        <div class="file">
            <div class="file-head">
                <span class="file-path">{ path.clone() }</span>
                <button type="button" class="copy" {onclick}>
                    { icon(shape) }
                    <span aria-live="polite">{ text.say(*language) }</span>
                </button>
                if *copied == Some(false) {
                    <p class="copy-blocked" role="alert">{ Form::CopyBlocked.say(*language) }</p>
                }
            </div>
            { listing(props, marked.as_ref()) }
        </div>
    }
}

/// The file, coloured, with line numbers, its changed lines and the lines of a resource marked.
fn listing(props: &OpenFileProps, marked: Option<&RangeInclusive<usize>>) -> Html {
    let Some(file) = props.design.bundle.file(&props.path) else { return Html::default() };
    let changed = changed_lines(props.earlier(), &file.text);
    let lines = lines(&file.text, &file.tokens);
    let lines = lines.iter().zip(1..).map(|(line, number)| {
        let is_changed = changed.get(number - 1).copied().unwrap_or_default();
        line_node(line, number, is_changed, marked.is_some_and(|marked| marked.contains(&number)))
    });
    html! {
        <pre class="listing" tabindex="0" aria-label={props.path.clone()}><code>{ for lines }</code></pre>
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
