//! What every part of the page is drawn from.
//!
//! Parts are plain functions of the page. Only what holds a state of its own, or is too large to be drawn again at each
//! keystroke, is a component: each costs a few kB of the page's code.

use kakoi_core::text::Form;
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, Dispatch, Edit, Model};

/// The model as it is drawn, and how to change it.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) model: &'a Model,
    pub(crate) dispatch: &'a Dispatch,
}

impl Page<'_> {
    /// A sentence in the page's language, as an attribute or as text.
    pub(crate) fn say(&self, text: &Form) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// Acts on a click.
    pub(crate) fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }

    /// Makes an edit where a box is checked or a radio button chosen.
    pub(crate) fn on_check(&self, edit: Edit) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Edit(edit.clone())))
    }

    /// Makes an edit of the text that stands in a field at each keystroke.
    pub(crate) fn on_input(&self, edit: Box<dyn Fn(String) -> Edit>) -> Callback<InputEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| dispatch.dispatch(Action::Edit(edit(browser::typed(&event)))))
    }

    /// Makes an edit of the value of the option that is selected.
    pub(crate) fn on_select(&self, edit: fn(&str) -> Option<Edit>) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| {
            if let Some(edit) = edit(&browser::selected(&event)) {
                dispatch.dispatch(Action::Edit(edit));
            }
        })
    }
}

/// A state as ARIA writes it.
pub(crate) fn said(state: bool) -> &'static str {
    if state { "true" } else { "false" }
}
