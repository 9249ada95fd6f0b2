//! The header: what is designed, what it may start from, the page's language and colours, and the download.

use kakoi_core::text::{Bring, Form, Kept, Language, Palette};

use crate::browser;
use crate::company::company;
use crate::dialog::opener;
use crate::dialog::take::save;
use crate::icon::{Shape, icon};
use crate::kept::{DESIGNS, copy_link};
use crate::page::Page;
use crate::past;
use crate::state::{Action, Dialog, Pointed, Theme};
use crate::tag::{On, Tag, button, tag};

/// The id of the button that downloads the files.
pub(crate) const DOWNLOAD: &str = "download";

/// The header.
pub(crate) fn header(page: Page<'_>) -> Tag {
    let mark = tag("span", "mark").with("aria-hidden", "true").text("囲");
    let languages = Language::ALL.iter().map(|language| language_button(page, *language));
    tag("header", "header")
        .on(On::MouseOver, page.act(Action::Point(Pointed::Nothing)))
        .child(tag("h1", "").child(mark).text("Kakoi"))
        .maybe(company(page))
        .child(designs_button(page))
        .child(past::buttons(page))
        .child(presets_button(page))
        .child(palette_button(page))
        .child(copy_link(page))
        .child(
            tag("div", "languages")
                .with("role", "group")
                .named(page.say(&Form::LanguageSwitch))
                .children(languages),
        )
        .child(theme_button(page))
        .child(take_buttons(page))
}

fn presets_button(page: Page<'_>) -> Tag {
    let name = page.say(&Form::StartFrom);
    opener(page, Dialog::Presets, "start")
        .named(name.clone())
        .child(icon(Shape::List))
        .child(tag("span", "").text(name))
}

/// What the design is called, which opens the list of all.
fn designs_button(page: Page<'_>) -> Tag {
    let title = page.model.title();
    let name = page.keep(&Kept::Open { title: title.clone() });
    let words = tag("span", "").text(title);
    opener(page, Dialog::Designs, "header-name")
        .with("id", DESIGNS)
        .named(name)
        .child(words)
        .child(icon(Shape::Down))
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

/// The download, and the other ways to take the design along.
fn take_buttons(page: Page<'_>) -> Tag {
    let taken = page.model.taken();
    let is_empty = taken.shown().is_none();
    let name = page.say(&Form::Download);
    let download = move |_: &_| {
        taken.with(save);
    };
    let download = button("primary", Box::new(download))
        .with("id", DOWNLOAD)
        .flag("disabled", is_empty)
        .named(name.clone())
        .child(icon(Shape::Download))
        .child(tag("span", "").text(name));
    let more = opener(page, Dialog::Take, "primary more")
        .flag("disabled", is_empty)
        .named(page.bring(&Bring::Take))
        .child(icon(Shape::Down));
    tag("div", "take-buttons").child(download).child(more)
}
