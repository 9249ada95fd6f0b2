//! The header: what is designed, the page's language and colours, and the download.

use kakoi_core::archive::zip;
use kakoi_core::design::Design;
use kakoi_core::text::{Form, Language};
use yew::prelude::*;

use crate::browser;
use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};
use crate::state::{Action, Dispatch, Shared, Theme};

#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    /// `project · environment`.
    pub(crate) name: AttrValue,
    pub(crate) theme: Theme,
    pub(crate) design: Option<Shared<Design>>,
    pub(crate) dispatch: Dispatch,
}

/// The header.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let language = use_language();
    let (shape, theme) = match props.theme {
        Theme::System => (Shape::SystemTheme, Form::ThemeSystem),
        Theme::Light => (Shape::Sun, Form::ThemeLight),
        Theme::Dark => (Shape::Moon, Form::ThemeDark),
    };
    let next_theme = {
        let (dispatch, next) = (props.dispatch.clone(), props.theme.next());
        move |_: MouseEvent| dispatch.dispatch(Action::SetTheme(next))
    };
    let download = {
        let design = props.design.clone();
        move |_: MouseEvent| {
            if let Some(design) = &design {
                save(design);
            }
        }
    };
    html! {
        <header class="header">
            <h1><span class="mark" aria-hidden="true">{ "囲" }</span>{ "Kakoi" }</h1>
            <p class="header-name">{ &props.name }</p>
            <div class="languages" role="group" aria-label={say(language, &Form::LanguageSwitch)} title={say(language, &Form::LanguageSwitch)}>
                { for Language::ALL.map(|one| language_button(one, language, &props.dispatch)) }
            </div>
            <button type="button" class="icon-button" aria-label={say(language, &theme)} title={say(language, &theme)} onclick={next_theme}>
                <Icon {shape} />
            </button>
            <button type="button" class="primary" disabled={props.design.is_none()} onclick={download}>
                <Icon shape={Shape::Download} />
                <span>{ say(language, &Form::Download) }</span>
            </button>
        </header>
    }
}

fn language_button(one: Language, chosen: Language, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let (short, name) = match one {
        Language::En => ("EN", "English"),
        Language::Ja => ("日本語", "日本語"),
    };
    html! {
        <button
            key={one.tag()}
            type="button"
            lang={one.tag()}
            aria-label={name}
            aria-pressed={(one == chosen).to_string()}
            onclick={move |_: MouseEvent| dispatch.dispatch(Action::SetLanguage(one))}
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
