use kakoi_core::design::Design;
use kakoi_core::terraform::File;
use kakoi_core::text::Form;
use yew::prelude::*;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::Action;

/// The files by folder: root's own first. Those that differ from an earlier design carry a dot.
pub(super) fn tree(page: Page<'_>, design: &Design, before: &Design) -> Html {
    let folder = |(folder, files): (&str, Vec<(&File, &str)>)| {
        html! {
            <ul key={folder}>
                if !folder.is_empty() {
                    <li class="tree-folder">{ icon(Shape::Folder) }{ folder }</li>
                }
                { for files.into_iter().map(|(file, name)| entry(page, file, name, before)) }
            </ul>
        }
    };
    html! {
        <nav class="tree" aria-label={page.say(&Form::Files)}>
            { for folders(&design.bundle.files).into_iter().map(folder) }
        </nav>
    }
}

fn entry(page: Page<'_>, file: &File, name: &str, before: &Design) -> Html {
    let is_open = *file.path == *page.model.open_file;
    let is_changed = before.bundle.file(&file.path).is_none_or(|earlier| earlier.text != file.text);
    let changed = page.say(&Form::Changed);
    html! {
        <li key={file.path.as_str()}>
            <button
                type="button"
                class="tree-file"
                aria-current={is_open.then_some("true")}
                onclick={page.on_click(Action::OpenFile(file.path.clone()))}
            >
                <span>{ name }</span>
                if is_changed {
                    <span class="dot" title={&changed}><span class="heard">{ changed }</span></span>
                }
            </button>
        </li>
    }
}

/// The files of each folder with their names in it, in the order given; root's folder is the empty one.
fn folders(files: &[File]) -> Vec<(&str, Vec<(&File, &str)>)> {
    let mut folders: Vec<(&str, Vec<(&File, &str)>)> = Vec::new();
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
        let files = ["main.tf", "network/main.tf", "tests/a.hcl", "network/outputs.tf"].map(|path| File {
            path: path.into(),
            text: String::new(),
            tokens: Vec::new(),
        });
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
