//! The states that the design went through, each by the step that led to it.

use kakoi_core::history::DEPTH;
use kakoi_core::text::Step;

use crate::page::Page;
use crate::state::{Action, Base};
use crate::tag::{Tag, button, tag};

/// All states, the latest first. The present one is marked; another one is gone to.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let states = (0..page.model.past.history.count()).rev().map(|position| state(page, position));
    let kept = Step::Kept { count: DEPTH }.say(page.model.language);
    tag("div", "history").child(tag("p", "about").text(kept)).child(tag("ol", "").children(states))
}

fn state(page: Page<'_>, position: usize) -> Tag {
    let (history, language) = (&page.model.past.history, page.model.language);
    let present = history.present();
    let mark = match position.cmp(&present) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(Step::Present),
        std::cmp::Ordering::Greater => Some(Step::Ahead),
    };
    let class = if position > present { "state ahead" } else { "state" };
    let mut jump = button(class, page.act(Action::Jump(position)))
        .child(tag("span", "").text(history.name(position, language)))
        .maybe(mark.map(|mark| tag("small", "").text(mark.say(language))));
    if position == present {
        // The focus begins here when the dialog opens.
        jump = jump.with("aria-current", "step").with("autofocus", "");
    }
    let compare = (position != present).then(|| {
        let name = Step::CompareState { step: history.name(position, language) };
        button("link", page.act(Action::Compare(Base::State(position))))
            .named(name.say(language).into())
            .text(Step::Compare.say(language))
    });
    tag("li", "").key(&position.to_string()).child(jump).maybe(compare)
}
