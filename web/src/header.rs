//! The header: what is designed, the page's language and colours, and the download.

use kakoi_core::archive::zip;
use kakoi_core::design::Design;
use kakoi_core::text::{Form, Language};
use yew::prelude::*;

use crate::browser;
use crate::icon::{Shape, icon};
use crate::page::{Page, said};
use crate::state::{Action, Theme};

/// The header.
pub(crate) fn header(page: Page<'_>) -> Html {
    let (shape, theme) = match page.model.theme {
        Theme::System => (Shape::SystemTheme, Form::ThemeSystem),
        Theme::Light => (Shape::Sun, Form::ThemeLight),
        Theme::Dark => (Shape::Moon, Form::ThemeDark),
    };
    let (theme, languages) = (page.say(&theme), page.say(&Form::LanguageSwitch));
    let project = &page.model.config.project;
    let design = page.model.design.clone();
    let is_empty = design.is_none();
    let download = move |_: MouseEvent| {
        if let Some(design) = &design {
            save(design);
        }
    };
    html! {
        <header class="header">
            <h1><span class="mark" aria-hidden="true">{ "囲" }</span>{ "Kakoi" }</h1>
            <p class="header-name">{ [&project.name, " · ", &project.environment].concat() }</p>
            <div class="languages" role="group" aria-label={languages.clone()} title={languages}>
                { for Language::ALL.map(|language| language_button(page, language)) }
            </div>
            <button
                type="button"
                class="icon-button"
                aria-label={theme.clone()}
                title={theme}
                onclick={page.on_click(Action::SetTheme(page.model.theme.next()))}
            >
                { icon(shape) }
            </button>
            <button type="button" class="primary" title={page.say(&Form::Download)} disabled={is_empty} onclick={download}>
                { icon(Shape::Download) }
                <span>{ page.say(&Form::Download) }</span>
            </button>
        </header>
    }
}

fn language_button(page: Page<'_>, language: Language) -> Html {
    let (short, name) = match language {
        Language::En => ("EN", "English"),
        Language::Ja => ("日本語", "日本語"),
    };
    html! {
        <button
            type="button"
            lang={language.tag()}
            aria-label={name}
            aria-pressed={said(language == page.model.language)}
            onclick={page.on_click(Action::SetLanguage(language))}
        >
            { short }
        </button>
    }
}

/// Hands the files to the person, in a folder named after the design.
fn save(design: &Design) {
    let name = &design.plan.name;
    let paths: Vec<String> =
        design.bundle.files.iter().map(|file| [name, "/", &file.path].concat()).collect();
    let files =
        paths.iter().zip(&design.bundle.files).map(|(path, file)| (path.as_str(), file.text.as_bytes()));
    browser::download(&[name, ".zip"].concat(), &zip(files));
}
