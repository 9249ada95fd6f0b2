use kakoi_core::catalog::PriceKey;
use kakoi_core::cost::{Line, Origin, Sum, dollars, formula, group, price_note};
use kakoi_core::decimal::{self, NANO};
use kakoi_core::text::{Bill, Form, Group};

use super::decimal as decimal_field;
use super::head::SUGGESTION;
use crate::browser;
use crate::form::findings_at;
use crate::icon::{Shape, icon};
use crate::page::Page;
use crate::state::{Action, Bill as State, Edit};
use crate::tag::{On, Tag, button, tag};

/// The groups in the order of the form.
const GROUPS: [Group; 4] = [Group::Network, Group::Endpoints, Group::Service, Group::LoadBalancer];

/// The lines, in the groups of the form that they follow from.
pub(super) fn lines(page: Page<'_>, bill: &State) -> Tag {
    let mut all = tag("section", "bill-lines");
    let mut seen: Vec<PriceKey> = Vec::new();
    for part in GROUPS {
        let here = || bill.estimate.lines.iter().zip(0..).filter(|(line, _)| group(line.item) == part);
        let Some(sum) = Sum::of(here().map(|(line, _)| line)) else { continue };
        let mut list = tag("ul", "");
        for (line, index) in here() {
            // A price that several lines have is entered at the first of them.
            let is_first = !seen.contains(&line.price.key);
            seen.push(line.price.key);
            list.push(row(page, line, index, is_first));
        }
        let heading = tag("h3", "")
            .text(page.say(&Form::Heading(part)))
            .child(tag("span", "money").text(sum.say(page.model.language)));
        all.push(tag("section", "").key(panel_key(part)).child(heading).child(list));
    }
    all.maybe(unused(page, &seen))
}

fn panel_key(group: Group) -> &'static str {
    match group {
        Group::Network => "network",
        Group::Endpoints => "endpoints",
        Group::Service => "service",
        _ => "other",
    }
}

/// A line; opened, what it pays for and where its price comes from.
fn row(page: Page<'_>, line: &Line, index: usize, is_first: bool) -> Tag {
    let language = page.model.language;
    let id = (line.item, line.price.key);
    let is_open = page.model.open_lines.contains(&id);
    let dispatch = page.dispatch.clone();
    let toggle = move |event: &_| dispatch.dispatch(Action::OpenLine(id, browser::is_open(event)).into());
    let amount = if line.amount.is_some() { "money" } else { "money unknown" };
    let summary = tag("summary", "")
        .child(icon(Shape::Chevron))
        .child(tag("span", "line-name").text(page.tell(&Bill::Item(line.item))))
        .child(tag("span", amount).text(dollars(line.amount, language)))
        .child(tag("span", "line-formula").text(formula(line, language)));
    let details = tag("details", "line")
        .flag("open", is_open)
        .on(On::Toggle, Box::new(toggle))
        .child(summary)
        .maybe(is_open.then(|| body(page, line, is_first)));
    let key = [line.price.key.name(), " ", &(line.item as usize).to_string()].concat();
    tag("li", "").key(&key).set("data-bill", index.to_string()).child(details)
}

fn body(page: Page<'_>, line: &Line, is_first: bool) -> Tag {
    let mut things = tag("ul", "line-things");
    for address in &line.addresses {
        let lead = button("link", page.act(Action::ShowResource(address.clone())))
            .set("data-address", address.clone())
            .text(address.clone());
        things.push(tag("li", "").child(lead));
    }
    if line.addresses.is_empty() {
        things = tag("p", "about").text(page.tell(&Bill::Outside));
    }
    tag("div", "line-body")
        .child(tag("p", "label").text(page.tell(&Bill::PaysFor)))
        .child(things)
        .child(tag("p", "label").text(page.tell(&Bill::PriceOf(line.price.key))))
        .child(tag("p", "about").text(price_note(line, page.model.language)))
        .maybe(is_first.then(|| price(page, line.price.key, Some(line))))
}

/// The field of a price, with the way back to the catalog's.
fn price(page: Page<'_>, key: PriceKey, line: Option<&Line>) -> Tag {
    let path = ["cost.prices.", key.name()].concat();
    let entered = page.model.config.cost.prices.get(key.name());
    let listed = match line.map(|line| line.price.origin) {
        Some(Origin::Listed(price)) => decimal::exact(price.nano, NANO),
        _ => String::new(),
    };
    let edit = move |text| Edit::Price(key.name().to_owned(), text);
    let label = tag("label", "").set("for", path.clone()).text(page.tell(&Bill::OwnPrice));
    let back = entered.is_some().then(|| {
        let edit = Edit::Price(key.name().to_owned(), String::new());
        button("link", page.act_then_focus(Action::Edit(edit), &path)).text(page.tell(&Bill::ListPrice))
    });
    tag("div", "own-price")
        .child(label)
        .child(decimal_field(page, &path, entered, listed, edit).set("id", path.clone()))
        .maybe(back)
        .child(findings_at(page, &path))
}

/// What was entered for other designs, or in a file by hand: it can be taken away here.
fn unused(page: Page<'_>, seen: &[PriceKey]) -> Option<Tag> {
    let config = &page.model.config.cost;
    let bill = page.model.bill.as_ref()?;
    let used = kakoi_core::cost::usage(&bill.plan);
    let mut rows = tag("ul", "unused");
    let mut is_empty = true;
    let prices = config.prices.keys().filter(|name| !seen.iter().any(|key| key.name() == **name));
    for name in prices {
        is_empty = false;
        rows.push(unused_row(page, "cost.prices.", name, Edit::Price(name.clone(), String::new())));
    }
    let usages = config.usage.keys().filter(|name| !used.iter().any(|usage| usage.key.name() == **name));
    for name in usages {
        is_empty = false;
        rows.push(unused_row(page, "cost.usage.", name, Edit::Usage(name.clone(), String::new())));
    }
    let heading = tag("h3", "").text(page.tell(&Bill::EnteredUnused));
    (!is_empty).then(|| tag("section", "").child(heading).child(rows))
}

fn unused_row(page: Page<'_>, table: &str, name: &str, removal: Edit) -> Tag {
    let path = [table, name].concat();
    let label = Form::RemoveRow { name: name.to_owned() };
    let remove = button("quiet remove", page.act_then_focus(Action::Edit(removal), SUGGESTION))
        .set("id", path.clone())
        .named(page.say(&label))
        .child(icon(Shape::Close));
    tag("li", "")
        .key(&path)
        .child(tag("code", "").text(name.to_owned()))
        .child(remove)
        .child(findings_at(page, &path))
}
