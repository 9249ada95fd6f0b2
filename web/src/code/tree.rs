use kakoi_core::design::Design;
use kakoi_core::terraform::File;
use kakoi_core::text::Form;

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::Action;
use crate::tag::{Tag, button, tag};

/// The files by folder: root's own first. Those that differ from an earlier design carry a dot.
pub(super) fn tree(page: Page<'_>, design: &Design, before: &Design) -> Tag {
    let folders = folders(&design.bundle.files).into_iter().map(|(folder, files)| {
        let heading = (!folder.is_empty())
            .then(|| tag("li", "tree-folder").key("").child(icon(Shape::Folder)).text(folder.to_owned()));
        let entries = files.into_iter().map(|(file, name)| entry(page, file, name, before));
        tag("ul", "").key(folder).children(heading.into_iter().chain(entries))
    });
    tag("nav", "tree").set("aria-label", page.say(&Form::Files)).children(folders)
}

fn entry(page: Page<'_>, file: &File, name: &str, before: &Design) -> Tag {
    let is_changed = before.bundle.file(&file.path).is_none_or(|earlier| earlier.text != file.text);
    let dot = is_changed.then(|| {
        let changed = page.say(&Form::Changed);
        tag("span", "dot").set("title", changed.clone()).child(tag("span", "heard").text(changed))
    });
    let mut entry = button("tree-file", page.act(Action::OpenFile(file.path.clone())))
        .child(tag("span", "").text(name.to_owned()))
        .maybe(dot);
    if *file.path == *page.model.open_file {
        entry = entry.with("aria-current", "true");
    }
    tag("li", "").key(&file.path).child(entry)
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
