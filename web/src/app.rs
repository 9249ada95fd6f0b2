//! The page: one model, and the panes that show slices of it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::advice::{advice, mended};
use crate::browser;
use crate::code::code;
use crate::commands::listen;
use crate::company::{Start, catch_up};
use crate::cost::cost;
use crate::diagram::diagram;
use crate::dialog::{DIALOG, bring, dialog};
use crate::form::form;
use crate::header::header;
use crate::kept::{self, notice, rest};
use crate::page::{Page, load_late};
use crate::past::UNDO;
use crate::piece::{Piece, pieces};
use crate::state::{Action, Aim, Dispatch, Due, Late, Model, Opening, Pointed, Shared, View, Watch};
use crate::tabs::{name, tabs};
use crate::tag::{On, Tag, fragment, tag};

/// The views that share the side of a wide screen.
pub(crate) const SIDE: [View; 3] = [View::Code, View::Cost, View::Findings];

/// How long the design stands still before what can wait is done: shorter than a person notices, longer than between
/// two moves of a slider.
const REST_MS: u32 = 200;

/// How long keys in a field pause before the files follow: longer than between two keys of who types fast, whom they would
/// keep waiting.
const PAUSE_MS: u32 = 120;

/// How long a step of a flow is shown while the flow is played: long enough to read it.
const STEP_MS: u32 = 3_000;

/// The page.
#[component]
pub(crate) fn App(start: &Start) -> Html {
    let model = use_reducer(|| {
        let Start { language, settings, notice, .. } = start;
        let opening = Opening { notice: notice.clone(), ..kept::start(*language, settings) };
        let mut model = Model::starting(&opening, settings, *language, browser::preferred_theme());
        model.screen = browser::screen();
        model
    });
    use_effect_with((model.language, model.theme), |(language, theme)| {
        browser::show_language(*language);
        browser::show_theme(*theme);
    });
    use_effect_with((), {
        let dispatch = Dispatch::of(&model);
        move |()| browser::watch_screen(move |screen| dispatch.dispatch(Action::Screen(screen).into()))
    });
    // Once at first, and whenever the files are to speak a language that the page has not got yet.
    use_effect_with(model.config.language, {
        let (languages, dispatch, late) = (model.languages(), Dispatch::of(&model), model.late_for_files());
        move |_| {
            if late != Late::There {
                load_late(languages, &dispatch);
            }
        }
    });
    // Before the focus is set: under a dialog nothing else can have it. One that is closed and opened again before this has run
    // asks for the focus anew.
    use_effect_with((model.dialog, model.openings), |(dialog, _)| {
        browser::show_dialog(DIALOG, dialog.is_some());
    });
    use_effect_with(model.focus.clone(), |focus| match focus.as_ref().map(|focus| &focus.aim) {
        Some(Aim::Field(field)) => browser::focus_field(field.path()),
        Some(Aim::Node(node)) => browser::focus_part("data-node", *node),
        None => {}
    });
    let (language, settings, is_unread) = (model.language, model.settings.clone(), start.is_unread);
    let is_there = model.late == Late::There;
    use_effect_with((is_there, Dispatch::of(&model)), move |(is_there, dispatch)| {
        if *is_there {
            if is_unread {
                catch_up(language, dispatch);
            }
            listen(dispatch);
            bring::listen(dispatch);
            kept::attend(language, &settings, dispatch);
        }
    });
    use_effect_with(model.past.travelled.clone(), |travelled| {
        if let Some(field) = travelled.as_ref().and_then(|travelled| travelled.field.as_ref()) {
            browser::find_focus(field.path(), UNDO);
        }
    });
    use_effect_with(model.prints, |prints| {
        if *prints > 0 {
            browser::print();
        }
    });
    let next = model.shown_flow().and_then(|(_, chosen)| chosen.step.filter(|_| chosen.plays));
    use_effect_with(next, {
        let dispatch = Dispatch::of(&model);
        move |next| {
            let timer = next
                .map(|_| Timeout::new(STEP_MS, move || dispatch.dispatch(Action::Watch(Watch::Next).into())));
            move || drop(timer)
        }
    });

    use_effect_with((model.due == Due::Files, model.design.clone()), {
        let dispatch = model.dispatcher();
        let pause = if model.continues { PAUSE_MS } else { 0 };
        move |(are_due, _)| {
            let write = move || dispatch.dispatch(Action::Write.into());
            let frame = are_due.then(|| browser::once_painted(pause, write));
            move || drop(frame)
        }
    });

    let config = model.config.clone();
    use_effect_with((config, model.drafts.clone(), model.late, model.work.turn), {
        let model = model.clone();
        move |_| {
            let timer = browser::at_rest(REST_MS, move |is_address_its_own| {
                // As it was drawn, not as it may be by now: only then was the address read that this writes over.
                if is_there {
                    rest(&model, &Dispatch::of(&model), is_address_its_own);
                }
                model.dispatch(Action::Settle.into());
            });
            move || drop(timer)
        }
    });

    use_effect_with(model.settled, {
        let dispatch = model.dispatcher();
        move |_| {
            let look_ahead = move || dispatch.dispatch(Action::LookAhead.into());
            let frame = browser::once_painted(0, look_ahead);
            move || drop(frame)
        }
    });

    use_effect_with((model.turns, model.rounds, model.followed), {
        let dispatch = model.dispatcher();
        let is_taking_turns = model.is_taking_turns();
        move |_| {
            let next = move || dispatch.dispatch(Action::NextTurn.into());
            let timer = is_taking_turns.then(|| Timeout::new(0, next));
            move || drop(timer)
        }
    });

    let dispatch = Dispatch::of(&model);
    let page = Page { model: &model, dispatch: &dispatch };
    let shared = Shared::new(Model::clone(&model));
    let piece = pieces(&shared, &dispatch);
    let picture = diagram(page, piece(Piece::Picture));
    fragment(parts(page, form(&piece).into(), picture, SIDE.map(Piece::Side).map(piece)).map(Some))
}

/// What a view at the side shows.
pub(crate) fn side(page: Page<'_>, view: View) -> Tag {
    match view {
        View::Cost => cost(page),
        View::Findings => advice(page),
        _ => code(page),
    }
}

/// What stands on the page, from top to bottom, with its form, its picture and what the views at the side show.
pub(crate) fn parts(page: Page<'_>, form: Html, picture: Tag, sides: [Html; SIDE.len()]) -> [Tag; 6] {
    let model = page.model;
    let point = || {
        let dispatch = page.dispatch.clone();
        Box::new(move |event: &Event| dispatch.dispatch(Action::Point(browser::pointed(event)).into()))
    };
    let panes = tag("main", "panes")
        .on(On::MouseOver, point())
        .on(On::FocusIn, point())
        .on(On::FocusOut, page.act(Action::Point(Pointed::Nothing)))
        .with("data-view", model.view.id())
        .child(pane(page, View::Design, "pane pane-form", form))
        .child(pane(page, View::Picture, "pane pane-picture", picture))
        .child(
            tag("div", "pane pane-side")
                .child(tabs(page, "side", &SIDE, model.side))
                .children(SIDE.into_iter().zip(sides).map(|(view, body)| side_panel(page, view, body))),
        );
    let views = tag("div", "views").child(tabs(page, "view", &View::ALL, model.view));
    [header(page), views, panes, mended(page), notice(page), dialog(page)]
}

fn pane(page: Page<'_>, view: View, class: &'static str, body: impl Into<Html>) -> Tag {
    let pane = tag("section", class)
        .with("id", view.id())
        .with("tabindex", "-1")
        .set("aria-label", page.say(&name(view)));
    // A tab leads to it where views are shown one at a time, and to those at the side always.
    let is_panel = page.model.screen.is_narrow || SIDE.contains(&view);
    let pane = if is_panel { pane.with("role", "tabpanel") } else { pane };
    pane.node(body.into())
}

fn side_panel(page: Page<'_>, view: View, body: Html) -> Tag {
    pane(page, view, "side-panel", body).flag("hidden", view != page.model.side)
}
