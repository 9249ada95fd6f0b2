use std::rc::Rc;

use yew::{UseReducerDispatcher, UseReducerHandle};

use super::{Action, Model};

/// How a part of the page asks for a change. A screen that is drawn without a page has nobody to ask.
#[derive(Clone, PartialEq)]
pub(crate) struct Dispatch(Option<UseReducerDispatcher<Model>>);

impl Dispatch {
    /// Of the page.
    pub(crate) fn of(model: &UseReducerHandle<Model>) -> Self {
        Self(Some(model.dispatcher()))
    }

    /// Of no page.
    pub(crate) fn of_nobody() -> Self {
        Self(None)
    }

    /// Asks for what an action does.
    pub(crate) fn dispatch(&self, action: Rc<Action>) {
        if let Some(dispatch) = &self.0 {
            dispatch.dispatch(action);
        }
    }
}
