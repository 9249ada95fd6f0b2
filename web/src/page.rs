//! What every part of the page is drawn from.
//!
//! Parts are plain functions of the page. Only what holds a state of its own, or is too large to be drawn again at each
//! keystroke, is a component: each costs a few kB of the page's code.

use std::rc::Rc;

use kakoi_core::text::Form;
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, Dispatch, Edit, Model};
use crate::tag::Act;

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

    /// Does something.
    pub(crate) fn act(&self, action: Action) -> Act {
        let (dispatch, action) = (self.dispatch.clone(), Rc::new(action));
        Box::new(move |_| dispatch.dispatch(Rc::clone(&action)))
    }

    /// Makes an edit of what stands in the control of the event.
    pub(crate) fn edit(&self, edit: Box<dyn Fn(String) -> Edit>) -> Act {
        let dispatch = self.dispatch.clone();
        Box::new(move |event| dispatch.dispatch(Action::Edit(edit(browser::value(event))).into()))
    }
}
