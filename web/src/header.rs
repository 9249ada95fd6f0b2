//! The header: what is designed, what it may start from, the page's language and colours, and the download.

use kakoi_core::archive::zip;
use kakoi_core::design::Design;
use kakoi_core::text::{Form, Language, Palette};

use crate::browser;
use crate::dialog::opener;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Dialog, Pointed, Theme};
use crate::tag::{On, Tag, button, tag};

/// The id of the button that downloads the files.
pub(crate) const DOWNLOAD: &str = "download";

/// The header.
pub(crate) fn header(page: Page<'_>) -> Tag {
    let project = &page.model.config.project;
    let mark = tag("span", "mark").with("aria-hidden", "true").text("囲");
    let languages = Language::ALL.iter().map(|language| language_button(page, *language));
    tag("header", "header")
        .on(On::MouseOver, page.act(Action::Point(Pointed::Nothing)))
        .child(tag("h1", "").child(mark).text("Kakoi"))
        .child(presets_button(page))
        .child(tag("p", "header-name").text([&project.name, " · ", &project.environment].concat()))
        .child(
            tag("div", "languages")
                .with("role", "group")
                .named(page.say(&Form::LanguageSwitch))
                .children(languages),
        )
        .child(theme_button(page))
        .child(palette_button(page))
        .child(download_button(page))
}

fn presets_button(page: Page<'_>) -> Tag {
    let name = page.say(&Form::StartFrom);
    opener(page, Dialog::Presets, "start")
        .named(name.clone())
        .child(icon(Shape::List))
        .child(tag("span", "").text(name))
}

fn palette_button(page: Page<'_>) -> Tag {
    opener(page, Dialog::Palette, "icon-button")
        .with("aria-keyshortcuts", "Control+K Meta+K")
        .named(page.palette(&Palette::Open))
        .child(icon(Shape::Search))
}

fn language_button(page: Page<'_>, language: Language) -> Tag {
    let (short, name) = match language {
        Language::En => ("EN", "English"),
        Language::Ja => ("日本語", "日本語"),
    };
    let dispatch = page.dispatch.clone();
    let switch = move |_: &_| {
        let dispatch = dispatch.clone();
        browser::with_sentences(language, move || dispatch.dispatch(Action::SetLanguage(language).into()));
    };
    button("", Box::new(switch))
        .with("lang", language.tag())
        .with("aria-label", name)
        .state("aria-pressed", language == page.model.language)
        .text(short)
}

fn theme_button(page: Page<'_>) -> Tag {
    let (shape, name) = match page.model.theme {
        Theme::System => (Shape::SystemTheme, Form::ThemeSystem),
        Theme::Light => (Shape::Sun, Form::ThemeLight),
        Theme::Dark => (Shape::Moon, Form::ThemeDark),
    };
    button("icon-button", page.act(Action::SetTheme(page.model.theme.next())))
        .named(page.say(&name))
        .child(icon(shape))
}

fn download_button(page: Page<'_>) -> Tag {
    let design = page.model.design.clone().filter(|design| !design.bundle.files.is_empty());
    let is_empty = design.is_none();
    let due = page.model.files_are_due.then(|| page.model.config.clone());
    let download = move |_: &_| {
        let made = due.as_ref().and_then(|config| kakoi_core::design::design(config).design);
        if let Some(design) = made.as_ref().or(design.as_deref()) {
            save(design);
        }
    };
    let name = page.say(&Form::Download);
    button("primary", Box::new(download))
        .with("id", DOWNLOAD)
        .flag("disabled", is_empty)
        .named(name.clone())
        .child(icon(Shape::Download))
        .child(tag("span", "").text(name))
}

/// Hands the files to the person, in a folder named after the design. Late code.
#[inline(never)]
fn save(design: &Design) {
    let name = &design.plan.name;
    let paths: Vec<String> =
        design.bundle.files.iter().map(|file| [name, "/", &file.path].concat()).collect();
    let files =
        paths.iter().zip(&design.bundle.files).map(|(path, file)| (path.as_str(), file.text.as_bytes()));
    browser::download(&[name, ".zip"].concat(), "application/zip", &zip(files));
}
