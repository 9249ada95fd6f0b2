//! The files: a tree of them and the open one.

mod file;
mod lines;
mod tree;

use yew::prelude::*;

use self::file::OpenFile;
use self::tree::tree;
use crate::page::Page;
use crate::stale::stale;

/// The code pane.
pub(crate) fn code(page: Page<'_>) -> Html {
    let body = page.model.design.as_ref().map(|design| {
        let before = page.model.before.as_ref().unwrap_or(design);
        let path = &page.model.open_file;
        html! {
            <div class="code-body">
                { tree(page, design, before) }
                <OpenFile
                    key={&**path}
                    design={design.clone()}
                    before={before.clone()}
                    path={path.clone()}
                    marked={page.model.marked.clone()}
                    language={page.model.language}
                />
            </div>
        }
    });
    html! { <div class="code">{ stale(page) }{ body.unwrap_or_default() }</div> }
}
