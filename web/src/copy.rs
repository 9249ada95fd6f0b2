//! A button that puts a text on the clipboard and says whether that worked.

use gloo::timers::callback::Timeout;
use kakoi_core::text::{Form, Language};
use yew::prelude::*;

use crate::browser;
use crate::icon::{Shape, icon};
use crate::tag::{button, fragment, tag};

/// How long the confirmation of a copy stands.
const CONFIRMATION_MS: u32 = 2_000;

#[derive(Properties, PartialEq)]
pub(crate) struct CopyProps {
    /// Gives the text.
    pub(crate) text: Callback<(), String>,
    /// What the button says until it is pressed.
    pub(crate) name: AttrValue,
    pub(crate) language: Language,
}

/// The button, and below it what to do where the browser refuses.
#[component]
pub(crate) fn Copy(props: &CopyProps) -> Html {
    let language = props.language;
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, text) = (copied.setter(), props.text.clone());
        move |_: &Event| {
            let copied = copied.clone();
            browser::copy(&text.emit(()), move |done| {
                copied.set(Some(done));
                if done {
                    Timeout::new(CONFIRMATION_MS, move || copied.set(None)).forget();
                }
            });
        }
    };
    let (shape, name) = if *copied == Some(true) {
        (Shape::Done, Form::Copied.say(language).into())
    } else {
        (Shape::Copy, props.name.clone())
    };
    let blocked = (*copied == Some(false))
        .then(|| tag("p", "copy-blocked").with("role", "alert").text(Form::CopyBlocked.say(language)));
    let copy = button("copy", Box::new(copy))
        .child(icon(shape))
        .child(tag("span", "").with("aria-live", "polite").text(name));
    fragment([Some(copy), blocked])
}
