//! Explanations: of the parts of the form, where they stand, and of the terms in the glossary. Late code.

use kakoi_core::catalog::list_price;
use kakoi_core::decimal::{NANO, exact};
use kakoi_core::learn::{Explained, drawn, prices};
use kakoi_core::text::{Bill, Form, Learn, Topic};

use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Lesson};
use crate::tag::{Tag, button, tag};

/// What a part of the form is about: two sentences, and more where that was asked for.
#[inline(never)]
pub(crate) fn explanation(page: Page<'_>, part: Explained) -> Tag {
    let is_open = page.model.learning.open.contains(&part);
    let own = part.topics().first();
    let brief = own.map(|own| tag("p", "").text(page.learn(&Learn::Brief(*own))));
    let why = match part {
        Explained::Group(_) => None,
        Explained::Section(section) => {
            let section = page.say(&Form::Section(section)).to_string();
            let why = button("link why", page.act(Action::Learn(Lesson::Explain(part))))
                .set("aria-label", page.learn(&Learn::WhyOf { section }))
                .state("aria-expanded", is_open)
                .child(icon(Shape::Chevron))
                .text(page.learn(&Learn::Why));
            Some(why)
        }
    };
    tag("div", "explanation").maybe(brief).maybe(why).maybe(is_open.then(|| more(page, part.topics())))
}

/// The longer part: the first topic's, whose two sentences stand before, and the others whole.
fn more(page: Page<'_>, topics: &[Topic]) -> Tag {
    let mut topics = topics.iter().copied();
    let first = topics.next();
    let own = first.into_iter().flat_map(|topic| rest(page, topic));
    let others = topics.map(|topic| {
        tag("section", "")
            .child(tag("h3", "").text(page.learn(&Learn::Name(topic))))
            .child(tag("p", "").text(page.learn(&Learn::Brief(topic))))
            .children(rest(page, topic))
    });
    let terms = first.map(|topic| {
        button("link", page.act(Action::Learn(Lesson::Show(topic)))).text(page.learn(&Learn::Glossary))
    });
    tag("div", "explained").child(tag("section", "").children(own)).children(others).maybe(terms)
}

/// What is said of a topic behind its two sentences: why, what it costs, and where to see it and to read on.
pub(crate) fn rest(page: Page<'_>, topic: Topic) -> impl Iterator<Item = Tag> {
    let more = tag("p", "").text(page.learn(&Learn::More(topic)));
    let links = [picture(page, topic), document(page, topic)];
    let links = links.iter().any(Option::is_some).then(|| {
        let [picture, document] = links;
        tag("p", "explained-links").maybe(picture).maybe(document)
    });
    [Some(more), price_list(page, topic), links].into_iter().flatten()
}

/// Leads to what stands for a topic in the picture, or says that nothing does.
fn picture(page: Page<'_>, topic: Topic) -> Option<Tag> {
    let design = page.model.design.as_ref()?;
    let Some(node) = drawn(topic, design)?.first().copied() else {
        return Some(tag("span", "").text(page.learn(&Learn::NotDrawn)));
    };
    let name = page.learn(&Learn::Name(topic)).to_string();
    Some(
        button("link", page.act(Action::ShowNode(node)))
            .set("aria-label", page.learn(&Learn::ShowInPictureOf { name }))
            .text(page.learn(&Learn::ShowInPicture)),
    )
}

fn document(page: Page<'_>, topic: Topic) -> Option<Tag> {
    let name = page.learn(&Learn::Name(topic)).to_string();
    Some(
        tag("a", "link")
            .set("href", topic.document()?)
            .with("target", "_blank")
            .with("rel", "noreferrer")
            .set("aria-label", page.learn(&Learn::DocumentOf { name }))
            .text(page.say(&Form::Document)),
    )
}

/// What a topic costs in the design's region, by the prices that the bill is made of.
fn price_list(page: Page<'_>, topic: Topic) -> Option<Tag> {
    let region = page.model.design.as_ref()?.plan.region;
    let prices = prices(topic);
    let rows = prices.iter().map(|key| {
        let price = match list_price(region, *key) {
            Some(price) => page.tell(&Bill::Price { usd: exact(price.nano, NANO) }),
            None => page.tell(&Bill::PriceUnknown),
        };
        let (what, price) = (page.tell(&Bill::PriceOf(*key)).to_string(), price.to_string());
        tag("li", "").text(page.learn(&Learn::Priced { what, price }))
    });
    let heading = page.learn(&Learn::ListPrices { region: region.code.to_owned() });
    (!prices.is_empty()).then(|| {
        tag("div", "explained-prices").child(tag("p", "").text(heading)).child(tag("ul", "").children(rows))
    })
}
