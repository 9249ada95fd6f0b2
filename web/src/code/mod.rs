//! The files: a tree of them and the open one.

mod copy;
mod lines;
mod listing;
mod tree;

use std::rc::Rc;

use kakoi_core::design::Design;
use yew::prelude::*;

use self::copy::CopyButton;
use self::listing::{Listing, OpenFile};
use self::tree::{Tree, TreeFile};
use crate::stale::Stale;
use crate::state::{Dispatch, Shared};

#[derive(Properties, PartialEq)]
pub(crate) struct CodeProps {
    /// The last good design.
    pub(crate) design: Option<Shared<Design>>,
    /// The design before the last change.
    pub(crate) before: Option<Shared<Design>>,
    pub(crate) stale: bool,
    /// Path of the open file.
    pub(crate) open_file: Rc<str>,
    /// The resource address whose lines are marked.
    pub(crate) marked: Option<Rc<str>>,
    pub(crate) dispatch: Dispatch,
}

/// The code pane.
#[component]
pub(crate) fn Code(props: &CodeProps) -> Html {
    let Some(design) = &props.design else {
        return html! { <div class="code"><Stale stale={props.stale} /></div> };
    };
    let before = props.before.as_ref().unwrap_or(design);
    let tree: Vec<TreeFile> = design
        .bundle
        .files
        .iter()
        .map(|file| TreeFile {
            path: file.path.clone(),
            changed: before.bundle.file(&file.path).is_none_or(|earlier| earlier.text != file.text),
        })
        .collect();
    let open = OpenFile { design: design.clone(), before: before.clone(), path: props.open_file.clone() };
    html! {
        <div class="code">
            <Stale stale={props.stale} />
            <div class="code-body">
                <Tree files={tree} open={props.open_file.clone()} dispatch={props.dispatch.clone()} />
                <div class="file">
                    <div class="file-head">
                        <span class="file-path">{ &*props.open_file }</span>
                        <CopyButton key={&*props.open_file} file={open.clone()} />
                    </div>
                    <Listing key={&*props.open_file} file={open} marked={props.marked.clone()} />
                </div>
            </div>
        </div>
    }
}
