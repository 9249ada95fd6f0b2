//! What a person takes along: all files as a zip or as one command, or a single one.

use kakoi_core::archive::{script, zip};
use kakoi_core::design::Design;
use kakoi_core::text::{Bring, Form};
use yew::prelude::*;

use crate::browser;
use crate::copy::Copy;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::tag::{Tag, button, tag};

/// The ways to take the design along.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let taken = page.model.taken();
    let Some(shown) = taken.shown() else {
        return tag("p", "take").text(page.say(&Form::Stale));
    };
    let download = {
        let taken = taken.clone();
        button(
            "primary",
            Box::new(move |_| {
                taken.with(save);
            }),
        )
        .child(icon(Shape::Download))
        .child(tag("span", "").text(page.bring(&Bring::Zip)))
    };
    let text = {
        let taken = taken.clone();
        move |()| taken.with(command).unwrap_or_default()
    };
    let language = page.model.language;
    let copy = html! { <Copy {text} name={page.bring(&Bring::CopyScript)} {language} /> };
    let files = shown.bundle.files.iter().map(|file| {
        let (taken, path) = (taken.clone(), file.path.clone());
        let name = page.bring(&Bring::DownloadFile { path: path.clone() });
        let save = move |_: &_| {
            taken.with(|design| save_file(design, &path));
        };
        tag("li", "").child(button("link", Box::new(save)).named(name).text(file.path.clone()))
    });
    tag("div", "take")
        .child(way(page, &Bring::Zip, &Bring::ZipAbout).child(download))
        .child(way(page, &Bring::Script, &Bring::ScriptAbout).node(copy))
        .child(way(page, &Bring::Single, &Bring::SingleAbout).child(tag("ul", "").children(files)))
}

fn way(page: Page<'_>, name: &Bring, about: &Bring) -> Tag {
    tag("section", "").child(tag("h3", "").text(page.bring(name))).child(tag("p", "").text(page.bring(about)))
}

/// The design's files as one command.
fn command(design: &Design) -> String {
    let files = &design.bundle.files;
    script(&design.plan.name, files.iter().map(|file| (&*file.path, &*file.text)))
}

/// Hands one file to the person.
pub(crate) fn save_file(design: &Design, path: &str) {
    if let Some(file) = design.bundle.file(path) {
        let name = path.rsplit('/').next().unwrap_or_default();
        browser::download(name, "text/plain", file.text.as_bytes());
    }
}

/// Hands all files to the person, in a folder named after the design. Late code.
#[inline(never)]
pub(crate) fn save(design: &Design) {
    let name = &design.plan.name;
    let paths: Vec<String> =
        design.bundle.files.iter().map(|file| [name, "/", &file.path].concat()).collect();
    let files =
        paths.iter().zip(&design.bundle.files).map(|(path, file)| (path.as_str(), file.text.as_bytes()));
    browser::download(&[name, ".zip"].concat(), "application/zip", &zip(files));
}
