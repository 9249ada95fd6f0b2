use gloo::timers::callback::Timeout;
use kakoi_core::text::Form;
use yew::prelude::*;

use super::listing::OpenFile;
use crate::browser;
use crate::icon::{Icon, Shape};
use crate::say::{say, use_language};

/// How long the confirmation stands.
const CONFIRMATION_MS: u32 = 2_000;

#[derive(Properties, PartialEq)]
pub(super) struct CopyButtonProps {
    pub(super) file: OpenFile,
}

/// Copies the open file and says whether that worked.
#[component]
pub(super) fn CopyButton(props: &CopyButtonProps) -> Html {
    let language = use_language();
    let copied = use_state(|| None::<bool>);
    use_effect_with(*copied, {
        let copied = copied.clone();
        move |now| {
            let timeout =
                (*now == Some(true)).then(|| Timeout::new(CONFIRMATION_MS, move || copied.set(None)));
            move || drop(timeout)
        }
    });
    let onclick = {
        let (copied, file) = (copied.setter(), props.file.clone());
        move |_: MouseEvent| {
            let copied = copied.clone();
            browser::copy(file.text(), move |done| copied.set(Some(done)));
        }
    };
    let (shape, text) =
        if *copied == Some(true) { (Shape::Done, Form::Copied) } else { (Shape::Copy, Form::Copy) };
    html! {
        <>
            <button type="button" class="copy" {onclick}>
                <Icon {shape} />
                <span aria-live="polite">{ say(language, &text) }</span>
            </button>
            if *copied == Some(false) {
                <p class="copy-blocked" role="alert">{ say(language, &Form::CopyBlocked) }</p>
            }
        </>
    }
}
