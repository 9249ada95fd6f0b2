//! The files: a tree of them and the open one.

mod file;
mod lines;
mod tree;

use yew::prelude::*;

use self::file::OpenFile;
use self::tree::tree;
use crate::browser;
use crate::page::Page;
use crate::stale::stale;
use crate::state::{Action, Pointed};
use crate::tag::{On, Tag, tag};

/// The code pane.
pub(crate) fn code(page: Page<'_>) -> Tag {
    if let Some(waiting) = page.waiting_for_files() {
        return tag("div", "code").child(waiting);
    }
    files(page)
}

/// The tree and the open file. Late code.
#[inline(never)]
fn files(page: Page<'_>) -> Tag {
    let complete = page.model.design.as_ref().filter(|design| !design.bundle.files.is_empty());
    let body = complete.map(|design| {
        // What never had files is nothing to compare with.
        let before = page.model.before.as_ref().filter(|before| !before.bundle.files.is_empty());
        let before = before.unwrap_or(design);
        let path = &page.model.open_file;
        let file = html! {
            <OpenFile
                key={&**path}
                design={design.clone()}
                before={before.clone()}
                path={path.clone()}
                marked={page.model.marked.clone()}
                reveal={page.model.reveal}
                language={page.model.language}
                dispatch={page.dispatch.clone()}
            />
        };
        let dispatch = page.dispatch.clone();
        let mark = move |event: &Event| {
            if let Pointed::Line(line) = browser::pointed(event) {
                dispatch.dispatch(Action::Mark(line).into());
            }
        };
        let press = {
            let mark = mark.clone();
            move |event: &Event| {
                if browser::key(event) == "Enter" {
                    mark(event);
                }
            }
        };
        tag("div", "code-body")
            .on(On::Click, Box::new(mark))
            .on(On::KeyDown, Box::new(press))
            .child(tree(page, design, before))
            .node(file)
    });
    tag("div", "code").child(stale(page, complete.is_some())).maybe(body)
}
