use std::rc::Rc;

use kakoi_core::text::Form;
use yew::prelude::*;

use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch};

/// A file of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TreeFile {
    pub(super) path: String,
    /// Whether the last change touched it.
    pub(super) changed: bool,
}

#[derive(Properties, PartialEq)]
pub(super) struct TreeProps {
    pub(super) files: Vec<TreeFile>,
    pub(super) open: Rc<str>,
    pub(super) dispatch: Dispatch,
}

/// The files by folder: root's own first.
#[component]
pub(super) fn Tree(props: &TreeProps) -> Html {
    let language = use_language();
    let entry = |file: &TreeFile, name: &str| {
        let (dispatch, path) = (props.dispatch.clone(), file.path.clone());
        let is_open = *file.path == *props.open;
        html! {
            <li key={file.path.clone()}>
                <button
                    type="button"
                    class="tree-file"
                    aria-current={is_open.then_some("true")}
                    onclick={move |_: MouseEvent| dispatch.dispatch(Action::OpenFile(path.clone()))}
                >
                    <span>{ name.to_owned() }</span>
                    if file.changed {
                        <span class="dot" title={say(language, &Form::Changed)}>
                            <span class="heard">{ say(language, &Form::Changed) }</span>
                        </span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="tree" aria-label={say(language, &Form::Files)}>
            { for folders(&props.files).into_iter().map(|(folder, files)| html! {
                <ul key={folder.to_owned()}>
                    if !folder.is_empty() {
                        <li class="tree-folder"><Icon shape={Shape::Folder} />{ folder.to_owned() }</li>
                    }
                    { for files.into_iter().map(|(file, name)| entry(file, name)) }
                </ul>
            }) }
        </nav>
    }
}

/// The files of each folder with their names in it, in the order given; root's folder is the empty one.
fn folders(files: &[TreeFile]) -> Vec<(&str, Vec<(&TreeFile, &str)>)> {
    let mut folders: Vec<(&str, Vec<(&TreeFile, &str)>)> = Vec::new();
    for file in files {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        match folders.iter_mut().find(|(other, _)| *other == folder) {
            Some((_, files)) => files.push((file, name)),
            None => folders.push((folder, vec![(file, name)])),
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_in_their_folders() {
        let files = ["main.tf", "network/main.tf", "tests/a.hcl", "network/outputs.tf"]
            .map(|path| TreeFile { path: path.into(), changed: false });
        let names: Vec<(&str, Vec<&str>)> = folders(&files)
            .into_iter()
            .map(|(folder, files)| (folder, files.into_iter().map(|(_, name)| name).collect()))
            .collect();
        assert_eq!(
            names,
            [("", vec!["main.tf"]), ("network", vec!["main.tf", "outputs.tf"]), ("tests", vec!["a.hcl"])]
        );
    }
}
