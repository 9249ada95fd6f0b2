//! The page: one model, and the panes that show slices of it.

use yew::prelude::*;

use crate::advice::advice;
use crate::browser;
use crate::code::code;
use crate::diagram::diagram;
use crate::form::form;
use crate::header::header;
use crate::page::Page;
use crate::state::{Focus, Model, View};
use crate::tabs::{name, panel, tabs};

/// The views of a narrow screen.
const ALL: [View; 4] = [View::Design, View::Picture, View::Code, View::Findings];
/// The views that share the side of a wide screen.
const SIDE: [View; 2] = [View::Code, View::Findings];

/// The page.
#[component]
pub(crate) fn App() -> Html {
    let model = use_reducer(|| Model::new(browser::preferred_language(), browser::preferred_theme()));
    use_effect_with((model.language, model.theme), |(language, theme)| {
        browser::show_language(*language);
        browser::show_theme(*theme);
    });
    use_effect_with(model.focus.clone(), |focus| {
        if let Some(Focus { field, .. }) = focus {
            browser::focus_field(field.path());
        }
    });

    let page = Page { model: &model, dispatch: &model.dispatcher() };
    let side = if model.findings_in_side { View::Findings } else { View::Code };
    html! {
        <>
            { header(page) }
            <div class="views">{ tabs(page, "view", &ALL, model.view) }</div>
            <main class="panes" data-view={panel(model.view)}>
                { pane(page, View::Design, "pane pane-form", form(page)) }
                { pane(page, View::Picture, "pane pane-picture", diagram(page)) }
                <div class="pane pane-side">
                    { tabs(page, "side", &SIDE, side) }
                    { side_panel(page, View::Code, side, code(page)) }
                    { side_panel(page, View::Findings, side, advice(page)) }
                </div>
            </main>
        </>
    }
}

fn pane(page: Page<'_>, view: View, class: &'static str, body: Html) -> Html {
    html! { <section id={panel(view)} {class} aria-label={page.say(&name(view))}>{ body }</section> }
}

fn side_panel(page: Page<'_>, view: View, shown: View, body: Html) -> Html {
    html! {
        <section
            id={panel(view)}
            role="tabpanel"
            class="side-panel"
            aria-label={page.say(&name(view))}
            hidden={view != shown}
        >
            { body }
        </section>
    }
}
