use kakoi_core::cost::{
    Comparison, WayCost, chart, compare, crossings, dollars, most_mb, pays_off, rows_of_ways, sample,
};
use kakoi_core::decimal::{self, MILLI};
use kakoi_core::text::Bill;

use crate::element::plain;
use crate::page::Page;
use crate::state::Bill as State;
use crate::tag::{Tag, tag};

/// The ways out of the private subnets beside one another: a chart, its data, and what speaks for each besides cost.
pub(super) fn comparison(page: Page<'_>, bill: &State) -> Tag {
    let comparison = compare(&bill.plan);
    let language = page.model.language;
    let heading = tag("h3", "").text(page.tell(&Bill::Comparison));
    let section = tag("section", "comparison").child(heading);
    let section = match chart(&comparison, language) {
        Some(chart) => {
            let pays_off =
                pays_off(&bill.plan).map(|mb| page.tell(&Bill::PaysOff { gb: decimal::exact(mb, MILLI) }));
            let mut said = tag("ul", "crossings");
            for sentence in crossings(&comparison, language) {
                said.push(tag("li", "").text(sentence));
            }
            section
                .child(plain(&chart))
                .child(table(page, &comparison))
                .maybe(pays_off.map(|text| tag("p", "about").text(text)))
                .child(said)
        }
        None => section.child(tag("p", "about").text(page.tell(&Bill::NothingToCompare))),
    };
    section.child(qualities(page, &comparison))
}

/// The chart's data: each way without traffic, with today's, and at the end of the axis.
fn table(page: Page<'_>, comparison: &Comparison) -> Tag {
    let mut points = vec![0, comparison.present_mb, most_mb(comparison)];
    points.dedup();
    let mut head = tag("tr", "").child(heading("col", page.tell(&Bill::WayHeading)));
    for mb in &points {
        head.push(heading("col", page.tell(&Bill::AtGb { gb: decimal::exact(*mb, MILLI) })));
    }
    let rows = comparison.ways.iter().map(|way| row(page, comparison, way, &points));
    let about = tag("caption", "heard").text(page.tell(&Bill::ChartTitle));
    tag("table", "ways")
        .child(about)
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(rows))
}

fn heading(scope: &'static str, text: impl Into<yew::AttrValue>) -> Tag {
    tag("th", "").with("scope", scope).text(text)
}

fn row(page: Page<'_>, comparison: &Comparison, way: &WayCost, points: &[i64]) -> Tag {
    let is_present = way.way == comparison.present;
    let name = heading("row", "").child(plain(&sample(way.way)));
    let name = name
        .child(tag("span", "way-name").text(page.tell(&Bill::Way(way.way))))
        .maybe(mark(page, is_present));
    let costs = points.iter().map(|mb| tag("td", "money").text(dollars(way.at(*mb), page.model.language)));
    let row = tag("tr", "").child(name).children(costs);
    if is_present { row.with("aria-current", "true") } else { row }
}

fn mark(page: Page<'_>, is_present: bool) -> Option<Tag> {
    is_present.then(|| tag("small", "present-mark").text(page.tell(&Bill::ThisDesign)))
}

/// What each way reaches, who sees the traffic, and the effort.
fn qualities(page: Page<'_>, comparison: &Comparison) -> Tag {
    let rows = rows_of_ways(comparison, page.model.language);
    let mut rows = rows.into_iter();
    let headings = rows.next().unwrap_or_default();
    let mut all = tag("div", "qualities");
    for (way, [name, _, reach, seen, effort]) in comparison.ways.iter().zip(rows) {
        let [_, _, reach_heading, seen_heading, effort_heading] = &headings;
        let mut list = tag("dl", "");
        for (heading, text) in [(reach_heading, reach), (seen_heading, seen), (effort_heading, effort)] {
            list.push(tag("dt", "").text(heading.clone()));
            list.push(tag("dd", "").text(text));
        }
        let title = tag("h4", "").text(name).maybe(mark(page, way.way == comparison.present));
        all.push(tag("section", "").child(title).child(list));
    }
    all
}
