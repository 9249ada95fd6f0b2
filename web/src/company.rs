//! The settings of the company that hosts the page. They are had before anything is drawn: a design must not become another
//! under one's eyes.

use std::rc::Rc;

use kakoi_core::settings::{self, Settings};
use kakoi_core::text::{self, Language};
use yew::Properties;

use crate::browser;
use crate::page::Page;
use crate::state::{Action, Dispatch, Notice, Shared, Step};
use crate::tag::{Tag, tag};

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Start {
    /// Its language.
    pub(crate) language: Language,
    /// What the company lays down.
    pub(crate) settings: Shared<Settings>,
    /// What there is to say of that.
    pub(crate) notice: Option<Shared<Notice>>,
    /// Whether there are settings that could not be read yet, because the late code could not be had.
    pub(crate) is_unread: bool,
}

impl Start {
    /// Without settings.
    pub(crate) fn plain(language: Language) -> Self {
        Self { language, settings: Shared::default(), notice: None, is_unread: false }
    }
}

/// Goes on once it is known what the page starts with. The settings that are shipped lay down nothing and take no time; any
/// others wait for the late code, which reads them.
pub(crate) fn when_known(then: Box<dyn FnOnce(Start)>) {
    let language = browser::first_language();
    if browser::settings().as_deref().map(str::trim_ascii) == Some("{}") {
        return then(Start::plain(language));
    }
    let read = move |is_there| {
        if is_there {
            read_then(language, then);
        } else {
            then(Start { is_unread: true, ..Start::plain(language) });
        }
    };
    browser::load_late([language; 2], Box::new(read));
}

/// Reads the settings, and loads their language where nobody chose another. Late code.
#[inline(never)]
fn read_then(language: Language, then: Box<dyn FnOnce(Start)>) {
    let start = read(language);
    let wanted = start.settings.language.filter(|_| !browser::has_chosen_language()).unwrap_or(language);
    let begin = move |is_there| {
        let language = if is_there { wanted } else { language };
        then(Start { language, ..start });
    };
    browser::load_late([wanted; 2], Box::new(begin));
}

fn read(language: Language) -> Start {
    let plain = Start::plain(language);
    let said = match browser::settings().map(|text| settings::read(&text)) {
        Some(Ok(settings)) => {
            browser::show_title(&settings.title);
            return Start { settings: Shared::new(settings), ..plain };
        }
        Some(Err(mistakes)) => {
            let mistakes = mistakes.into_iter().map(text::Kept::SettingsMistake);
            std::iter::once(text::Kept::SettingsUnusable).chain(mistakes).collect()
        }
        None => vec![text::Kept::SettingsMissing],
    };
    Start { notice: Some(Shared::new(Notice { said, offer: None })), ..plain }
}

/// Reads settings that could not be read when the page started. Late code.
#[inline(never)]
pub(crate) fn catch_up(language: Language, dispatch: &Dispatch) {
    let Start { settings, notice, .. } = read(language);
    dispatch.dispatch(Rc::new(Action::Work(Box::new(Step::Govern(settings, notice)))));
}

/// What the company calls its page, and where it helps; nothing where it says neither.
pub(crate) fn company(page: Page<'_>) -> Option<Tag> {
    (!page.model.settings.is_empty()).then(|| badge(page))
}

/// Late code, as the settings are.
#[inline(never)]
fn badge(page: Page<'_>) -> Tag {
    let Settings { title, help, .. } = &*page.model.settings;
    let title = (!title.is_empty()).then(|| tag("span", "company-title").text(title.clone()));
    let help = help.as_ref().map(|help| {
        let words =
            if help.text.is_empty() { page.keep(&text::Kept::Help) } else { help.text.clone().into() };
        tag("a", "")
            .set("href", help.url.clone())
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
            .text(words)
    });
    tag("div", "company").maybe(title).maybe(help)
}
