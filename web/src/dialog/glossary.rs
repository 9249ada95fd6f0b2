//! The glossary: the same texts as the explanations in the form.

use kakoi_core::learn::terms;
use kakoi_core::text::{Learn, Topic};
use yew::Event;

use crate::browser;
use crate::learn::rest;
use crate::page::Page;
use crate::state::{Action, Lesson};
use crate::tag::{On, Tag, tag, text_field};

/// A field to look for terms, and those that match.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let learning = &page.model.learning;
    let dispatch = page.dispatch.clone();
    let find = move |event: &Event| {
        dispatch.dispatch(Action::Learn(Lesson::Find(browser::value(event))).into());
    };
    let field = text_field("")
        .with("autofocus", "")
        .set("aria-label", page.learn(&Learn::FindTerm))
        .set("placeholder", page.learn(&Learn::FindTerm))
        .value(learning.typed.clone())
        .on(On::Input, Box::new(find));
    let terms = terms(&learning.typed, page.model.language);
    let count =
        tag("p", "about").with("role", "status").text(page.learn(&Learn::Terms { count: terms.len() }));
    tag("div", "glossary")
        .child(field)
        .child(count)
        .children(terms.into_iter().map(|topic| term(page, topic)))
}

/// A term with all that is said of it. The one that was asked for gets the focus.
fn term(page: Page<'_>, topic: Topic) -> Tag {
    let name = page.learn(&Learn::Name(topic));
    let is_asked = page.model.learning.term == Some(topic);
    let heading = tag("h3", "").with("tabindex", "-1").flag("autofocus", is_asked).text(name.clone());
    tag("section", "explanation")
        .key(&name)
        .child(heading)
        .child(tag("p", "").text(page.learn(&Learn::Brief(topic))))
        .children(rest(page, topic))
}
