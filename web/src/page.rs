//! What every part of the page is drawn from.
//!
//! Parts are plain functions of the page. Only what holds a state of its own, or is too large to be drawn again at each
//! keystroke, is a component: each costs a few kB of the page's code.

use std::rc::Rc;

use kakoi_core::finding::{Field, Finding};
use kakoi_core::text::{Bill, Bring, Form, Kept, Language, Learn, Palette};
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, Dispatch, Edit, Late, Model};
use crate::tag::{Act, Tag, button, tag};

/// Loads what the page needs after its first screen, in its own language and that of the generated files.
pub(crate) fn load_late(languages: [Language; 2], dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let then = move |is_there| {
        let late = if is_there { Late::There } else { Late::Failed };
        dispatch.dispatch(Action::Late(late).into());
    };
    browser::load_late(languages, Box::new(then));
}

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

    /// The same of a sentence about the bill.
    pub(crate) fn tell(&self, text: &Bill) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// The same of a sentence about what is taken along and brought back.
    pub(crate) fn bring(&self, text: &Bring) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// The same of a sentence about links and kept work.
    pub(crate) fn keep(&self, text: &Kept) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// The same of an explanation.
    pub(crate) fn learn(&self, text: &Learn) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// The same of what finds and lists everything.
    pub(crate) fn palette(&self, text: &Palette) -> AttrValue {
        text.say(self.model.language).into()
    }

    /// What a finding says.
    pub(crate) fn message(&self, finding: &Finding) -> AttrValue {
        let message = finding.message(self.model.language);
        // Most of these sentences come after the first screen.
        if message.is_empty() { self.say(&Form::Loading) } else { message.into() }
    }

    /// The button that mends a finding, where a change of the design does; the field is focused then. None before what it
    /// says has come.
    pub(crate) fn fix(&self, finding: &Finding, then: Field) -> Option<Tag> {
        let fix = self.model.fix(finding)?;
        let label = fix.remedy.say(self.model.language).into_owned();
        Some(button("link fix", self.act(Action::Mend(fix, then))).text(self.say(&Form::Fix { label })))
    }

    /// What stands in the place of a part that needs all data until they have come; nothing from then on.
    pub(crate) fn waiting(&self) -> Option<Tag> {
        self.waiting_while(self.model.late)
    }

    /// The same of a part that shows the files.
    pub(crate) fn waiting_for_files(&self) -> Option<Tag> {
        self.waiting_while(self.model.late_for_files())
    }

    fn waiting_while(&self, late: Late) -> Option<Tag> {
        let waiting = tag("p", "waiting").with("role", "status");
        match late {
            Late::There => None,
            Late::Awaited => Some(waiting.text(self.say(&Form::Loading))),
            Late::Failed => {
                let (languages, dispatch) = (self.model.languages(), self.dispatch.clone());
                let again = move |_: &_| {
                    dispatch.dispatch(Action::Late(Late::Awaited).into());
                    load_late(languages, &dispatch);
                };
                let button = button("link", Box::new(again)).text(self.say(&Form::LoadAgain));
                Some(waiting.text(self.say(&Form::LoadingFailed)).text(" ").child(button))
            }
        }
    }

    /// Does something.
    pub(crate) fn act(&self, action: Action) -> Act {
        let (dispatch, action) = (self.dispatch.clone(), Rc::new(action));
        Box::new(move |_| dispatch.dispatch(Rc::clone(&action)))
    }

    /// Does something, and closes the dialog.
    pub(crate) fn act_and_close(&self, action: Action) -> Act {
        let (act, close) = (self.act(action), self.act(Action::Close));
        Box::new(move |event| {
            act(event);
            close(event);
        })
    }

    /// Does something, and focuses the element of an id: the button that it was asked for by goes with it.
    pub(crate) fn act_then_focus(&self, action: Action, id: &str) -> Act {
        let (act, id) = (self.act(action), id.to_owned());
        Box::new(move |event| {
            act(event);
            browser::focus_near(&id);
        })
    }

    /// Makes an edit of what stands in the control of the event.
    pub(crate) fn edit(&self, edit: Box<dyn Fn(String) -> Edit>) -> Act {
        let dispatch = self.dispatch.clone();
        Box::new(move |event| dispatch.dispatch(Action::Edit(edit(browser::value(event))).into()))
    }
}
