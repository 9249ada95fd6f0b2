use gloo::events::EventListener;
use web_sys::{MediaQueryList, Window};

use crate::state::Screen;

/// The width below which one view is shown at a time, as `web/styles/layout.css` has it.
const NARROW: &str = "(max-width: 47.99rem)";

/// What the page is shown on now.
pub(crate) fn screen() -> Screen {
    let query = web_sys::window().and_then(|window| window.match_media(NARROW).ok()?);
    query.map_or_else(Screen::default, |query| screen_of(&query, false))
}

/// Tells what the page is shown on whenever that changes, for as long as the page is open.
pub(crate) fn watch_screen(tell: impl Fn(Screen) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let Ok(Some(query)) = window.match_media(NARROW) else { return };
    for (name, is_paper) in [("beforeprint", true), ("afterprint", false)] {
        listen(&window, name, &query, is_paper, tell.clone());
    }
    let changed = query.clone();
    EventListener::new(&query, "change", move |_| tell(screen_of(&changed, false))).forget();
}

fn listen(
    window: &Window,
    name: &'static str,
    query: &MediaQueryList,
    is_paper: bool,
    tell: impl Fn(Screen) + 'static,
) {
    let query = query.clone();
    EventListener::new(window, name, move |_| tell(screen_of(&query, is_paper))).forget();
}

fn screen_of(query: &MediaQueryList, is_paper: bool) -> Screen {
    Screen { is_narrow: query.matches(), is_paper }
}
