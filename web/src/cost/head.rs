use kakoi_core::cheapest::cautions;
use kakoi_core::cost::{Amount, dollars};
use kakoi_core::decimal;
use kakoi_core::finding::Field;
use kakoi_core::text::{Bill, Form};

use super::decimal as decimal_field;
use crate::browser;
use crate::dialog::change_list;
use crate::form::findings_at;
use crate::page::Page;
use crate::state::{Action, Bill as State, Edit, RATE};
use crate::tag::{Tag, button, tag};

/// Id of the card with the suggestion, which takes the focus when its button goes.
pub(super) const SUGGESTION: &str = "cost-suggestion";

/// The sums of a month and a year, in yen too where a rate is entered, and what they leave out.
pub(super) fn head(page: Page<'_>, bill: &State) -> Tag {
    let estimate = &bill.estimate;
    let sum = |class: &'static str, heading: &Bill, amount: Amount| {
        let known = estimate.known(amount);
        let yen = known.and_then(|known| estimate.in_yen(known));
        let yen = yen.map(|yen| page.tell(&Bill::Yen { jpy: decimal::ones(yen) }));
        tag("div", class)
            .child(tag("dt", "").text(page.tell(heading)))
            .child(tag("dd", "money").text(dollars(known, page.model.language)))
            .maybe(yen.map(|yen| tag("dd", "money yen").text(yen)))
    };
    let sums = tag("dl", "sums")
        .child(sum("sum-month", &Bill::Month, estimate.total_month))
        .child(sum("sum-year", &Bill::Year, estimate.total_year()))
        .child(rate(page));
    // Heard once the design stands still, not at each step of a slider.
    let heard = page.model.outlook.as_ref().map(|outlook| {
        let sum = dollars(estimate.known(outlook.total), page.model.language);
        page.tell(&Bill::TotalNow { sum })
    });
    tag("section", "bill-head")
        .child(sums)
        .child(tag("p", "heard").with("role", "status").text(heard.unwrap_or_default()))
        .maybe(excluded(page, bill))
        .child(tag("p", "about").text(page.tell(&Bill::LeftOut)))
}

fn rate(page: Page<'_>) -> Tag {
    let entered = page.model.config.cost.jpy_per_usd.as_ref();
    let field = decimal_field(page, RATE, entered, "", Edit::Rate).with("id", RATE);
    tag("div", "sum-rate")
        .child(tag("dt", "").child(tag("label", "").with("for", RATE).text(page.tell(&Bill::Rate))))
        .child(tag("dd", "").child(field).child(findings_at(page, RATE)))
}

/// What has no price: each leads to the field where one can be entered.
fn excluded(page: Page<'_>, bill: &State) -> Option<Tag> {
    let mut items = tag("ul", "excluded");
    let mut is_empty = true;
    for line in bill.estimate.excluded() {
        is_empty = false;
        let field = Field::entry("cost.prices", line.price.key.name());
        let lead = button("link", page.act(Action::GoTo(field))).text(page.tell(&Bill::Item(line.item)));
        items.push(tag("li", "").child(lead));
    }
    let about = tag("p", "").text(page.tell(&Bill::LeavesOut));
    (!is_empty).then(|| tag("div", "bill-note").child(about).child(items))
}

/// A cheaper design and how to take it; where there is none, that.
pub(super) fn suggestion(page: Page<'_>) -> Tag {
    let card = tag("div", "suggestion").with("id", SUGGESTION).with("tabindex", "-1");
    // What was found for another design is no offer for this one.
    let outlook = page.model.outlook.as_ref().filter(|outlook| outlook.config == page.model.config);
    let Some(outlook) = outlook.filter(|_| !page.model.stale) else {
        return card.child(tag("p", "").text(page.say(&Form::Loading)));
    };
    let Some(offer) = &outlook.suggestion else {
        return card.child(tag("p", "").text(page.tell(&Bill::Cheapest)));
    };
    let cheaper = Bill::Cheaper {
        saving: decimal::cents(offer.saving),
        total: decimal::cents(offer.estimate.total_month),
    };
    let cautions = cautions(offer, page.model.language);
    let cautions = cautions.into_iter().map(|caution| tag("p", "").text(caution));
    let dispatch = page.dispatch.clone();
    let config = offer.config.clone();
    let apply = move |_: &_| {
        dispatch.dispatch(Action::Edit(Edit::Adopt(Box::new(config.clone()))).into());
        browser::focus_near(SUGGESTION);
    };
    card.with("class", "suggestion offer")
        .child(tag("p", "offer-saving").text(page.tell(&cheaper)))
        .child(change_list(page, &offer.changes))
        .children(cautions)
        .child(button("primary", Box::new(apply)).text(page.tell(&Bill::Apply)))
}
