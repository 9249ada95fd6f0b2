use kakoi_core::cost::{Band, Scale, Usage, usage, usage_name};
use kakoi_core::decimal::{self, MILLI};
use kakoi_core::text::Bill;

use super::decimal as decimal_field;
use crate::form::findings_at;
use crate::page::Page;
use crate::state::{Action, Bill as State, Edit};
use crate::tag::{On, Tag, button, tag};

/// What is used in a month: a slider and a field for each amount.
pub(super) fn usages(page: Page<'_>, bill: &State) -> Tag {
    let heading = tag("h3", "").text(page.tell(&Bill::UsageHeading));
    let rows = usage(&bill.plan);
    tag("section", "bill-usage")
        .child(heading)
        .child(tag("ul", "").children(rows.iter().map(|usage| row(page, usage))))
}

fn row(page: Page<'_>, usage: &Usage) -> Tag {
    let name = usage.key.name();
    let path = ["cost.usage.", &name].concat();
    let label = usage_name(&usage.key, page.model.language);
    let entered = page.model.config.cost.usage.get(&name);
    let typing = {
        let name = name.clone();
        move |text| Edit::Usage(name.clone(), text)
    };
    let field = decimal_field(page, &path, entered, decimal::exact(usage.value, MILLI), typing);
    tag("li", "usage")
        .key(&name)
        .child(
            tag("div", "label-row")
                .child(tag("label", "label").set("for", path.clone()).text(label.clone()))
                .child(field.set("id", path.clone())),
        )
        .child(slider(page, usage, &name).set("aria-label", label.clone()))
        .child(marks(page, usage, &name, &label))
        .child(
            tag("p", "about")
                .set("id", [&path, "-about"].concat())
                .text(page.tell(&Bill::AboutUsage(usage.key.kind))),
        )
        .child(findings_at(page, &path))
}

fn slider(page: Page<'_>, usage: &Usage, name: &str) -> Tag {
    let scale = Scale::of(usage);
    let name = name.to_owned();
    let slide = move |position: String| {
        let amount = scale.amount(position.parse().unwrap_or_default());
        Edit::Usage(name.clone(), plain(amount))
    };
    tag("input", "slider")
        .with("type", "range")
        .with("min", "0")
        .set("max", scale.last().to_string())
        .set("aria-valuetext", decimal::exact(usage.value, MILLI))
        .value(scale.position(usage.value).to_string())
        .on(On::Input, page.edit(Box::new(slide)))
}

/// The low, typical and high amounts as buttons. The typical one counts where nothing is entered.
fn marks(page: Page<'_>, usage: &Usage, name: &str, label: &str) -> Tag {
    let mark = |band: Band| {
        let amount = usage.at(band);
        let text = if band == Band::Typical { String::new() } else { plain(amount) };
        let said = [&*page.tell(&Bill::Band(band)), " ", &decimal::exact(amount, MILLI)].concat();
        button("mark-button", page.act(Action::Edit(Edit::Usage(name.to_owned(), text))))
            .set("aria-label", [&said, ", ", label].concat())
            .state("aria-pressed", usage.value == amount)
            .text(said)
    };
    tag("div", "marks").children([Band::Low, Band::Typical, Band::High].map(mark))
}

/// An amount as the Config keeps it.
fn plain(amount: i64) -> String {
    decimal::exact(amount, MILLI).chars().filter(|character| *character != ',').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_kept_without_commas() {
        assert_eq!(plain(3_000_000_000), "3000000");
        assert_eq!(plain(12_500), "12.5");
        assert_eq!(decimal::parse(&plain(12_500), MILLI), Some(12_500));
    }
}
