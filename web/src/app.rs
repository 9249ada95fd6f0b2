//! The page: one model, and the panes that show slices of it.

use kakoi_core::finding::Severity;
use kakoi_core::text::Language;
use yew::prelude::*;

use crate::advice::Advice;
use crate::browser;
use crate::code::Code;
use crate::diagram::Diagram;
use crate::form::Form;
use crate::header::Header;
use crate::say::say;
use crate::state::{Focus, Model, View};
use crate::tabs::{Tabs, name, panel};

/// The views of a narrow screen.
const ALL: [View; 4] = [View::Design, View::Picture, View::Code, View::Findings];
/// The views that share the side of a wide screen.
const SIDE: [View; 2] = [View::Code, View::Findings];

/// The page.
#[component]
pub(crate) fn App() -> Html {
    let model = use_reducer_eq(|| Model::new(browser::preferred_language(), browser::preferred_theme()));
    let language = model.language;
    use_effect_with(language, |language| browser::show_language(*language));
    use_effect_with(model.theme, |theme| browser::show_theme(*theme));
    use_effect_with(model.focus.clone(), |focus| {
        if let Some(Focus { field, .. }) = focus {
            browser::focus_field(field.path());
        }
    });

    let dispatch = model.dispatcher();
    let severities: Vec<Severity> = model.findings.iter().map(|finding| finding.severity).collect();
    let side = if model.findings_in_side { View::Findings } else { View::Code };
    let project = &model.config.project;
    let label = |view| say(language, &name(view));
    html! {
        <ContextProvider<Language> context={language}>
            <Header
                name={[&project.name, " · ", &project.environment].concat()}
                theme={model.theme}
                design={model.design.clone()}
                dispatch={dispatch.clone()}
            />
            <div class="views">
                <Tabs id="view" views={&ALL[..]} selected={model.view} severities={severities.clone()} dispatch={dispatch.clone()} />
            </div>
            <main class="panes" data-view={panel(model.view)}>
                <section id="design" class="pane pane-form" aria-label={label(View::Design)}>
                    <Form
                        config={model.config.clone()}
                        rows={model.rows.clone()}
                        drafts={model.drafts.clone()}
                        endpoints={model.endpoints.clone()}
                        design={model.design.clone()}
                        stale={model.stale}
                        findings={model.findings.clone()}
                        unfolded={model.unfolded.clone()}
                        dispatch={dispatch.clone()}
                    />
                </section>
                <section id="picture" class="pane pane-picture" aria-label={label(View::Picture)}>
                    <Diagram
                        design={model.design.clone()}
                        stale={model.stale}
                        marked={model.marked.clone()}
                        dispatch={dispatch.clone()}
                    />
                </section>
                <div class="pane pane-side">
                    <Tabs id="side" views={&SIDE[..]} selected={side} {severities} dispatch={dispatch.clone()} />
                    <section id="code"
                        role="tabpanel"
                        class="side-panel" aria-label={label(View::Code)} hidden={side != View::Code}>
                        <Code
                            design={model.design.clone()}
                            before={model.before.clone()}
                            stale={model.stale}
                            open_file={model.open_file.clone()}
                            marked={model.marked.clone()}
                            dispatch={dispatch.clone()}
                        />
                    </section>
                    <section id="findings"
                        role="tabpanel"
                        class="side-panel" aria-label={label(View::Findings)} hidden={side != View::Findings}>
                        <Advice findings={model.findings.clone()} {dispatch} />
                    </section>
                </div>
            </main>
        </ContextProvider<Language>>
    }
}
