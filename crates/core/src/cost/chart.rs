//! The comparison as a picture: dollars a month over GB a month, in whole units.

use super::compare::{Comparison, MOST_MB, Way, WayCost};
use super::line::Amount;
use super::things::short_dollars;
use crate::decimal::{self, MILLI, NANO};
use crate::element::Element;
use crate::text::{Bill, Language};

/// The picture's size, and the plot in it: as wide as a phone shows it without making its letters smaller.
const WIDTH: i32 = 360;
const HEIGHT: i32 = 264;
const LEFT: i32 = 54;
const RIGHT: i32 = 340;
const TOP: i32 = 26;
const BOTTOM: i32 = 216;

/// Parts of an axis between two of its labels.
const PARTS: i32 = 4;

/// Classes of the ways' lines; the page's and a file's styles colour them.
const CLASSES: [&str; 5] =
    ["way nat-single", "way nat-per-zone", "way endpoints", "way nat-and-gateway", "way both"];

/// Where things stand on the axes.
struct Scale {
    most_mb: i64,
    most: Amount,
}

/// Draws a comparison; `None` where no way has a known price. [`sample`] and a table beside it tell the lines apart.
pub fn chart(comparison: &Comparison, language: Language) -> Option<Element> {
    let known: Vec<&WayCost> = comparison.ways.iter().filter(|way| way.at(0).is_some()).collect();
    let most_mb = most_mb(comparison);
    let most = known.iter().filter_map(|way| way.at(most_mb)).max()?;
    let scale = Scale { most_mb, most: rounded_up(most.max(Amount::from(NANO))) };
    let say = |text: Bill| text.say(language);
    let mut root = Element::new("svg").with(&[("class", "chart"), ("role", "img")]);
    root.set("viewBox", [&*number(0), " 0 ", &number(WIDTH), " ", &number(HEIGHT)].concat().into());
    root.text_child("title", say(Bill::ChartTitle));
    let gb = decimal::exact(most_mb, MILLI);
    let percent = decimal::exact(comparison.gateway_ppm, 10_000);
    root.text_child("desc", say(Bill::ChartAbout { gb, percent }));
    root.child(axes(&scale, language));
    for way in &known {
        root.child(line(way, &scale));
    }
    for crossing in &comparison.crossings {
        let drawn = known.iter().find(|way| way.way == crossing.ways[0]);
        for mb in crossing.at_mb.iter().filter(|mb| **mb <= most_mb) {
            if let Some(cost) = drawn.and_then(|way| way.at(*mb)) {
                root.child(dot("crossing", scale.x(*mb), scale.y(cost)));
            }
        }
    }
    if let Some(cost) =
        known.iter().find(|way| way.way == comparison.present).and_then(|way| way.at(comparison.present_mb))
    {
        let (x, y) = (scale.x(comparison.present_mb), scale.y(cost));
        let mut rule = Element::new("path").with(&[("class", "present")]);
        rule.set("d", ["M", &*number(x), " ", &number(TOP), "V", &number(BOTTOM)].concat().into());
        root.child(rule);
        root.child(dot("present", x, y));
    }
    Some(root)
}

/// The end of the traffic's axis in MB: beyond today's traffic, and beyond the crossings that are in reach of it.
pub fn most_mb(comparison: &Comparison) -> i64 {
    /// A crossing farther off than so many times today's traffic is said, not drawn, unless it is below a TB.
    const REACH: i64 = 100;
    let present = comparison.present_mb.max(MILLI);
    let reach = present.saturating_mul(REACH).max(1_000_000);
    let points = comparison.crossings.iter().flat_map(|crossing| &crossing.at_mb);
    let far = points.copied().filter(|mb| *mb <= reach).fold(present, i64::max);
    let end = i64::try_from(rounded_up(Amount::from(far) * 3 / 2)).unwrap_or(MOST_MB);
    end.clamp(MILLI, MOST_MB)
}

/// The next 1, 2, 4 or 8 with zeros behind it: four parts of such an axis have short labels.
fn rounded_up(value: Amount) -> Amount {
    let mut power = 1;
    while power < value / 10 {
        power *= 10;
    }
    [1, 2, 4, 8].into_iter().map(|digit| digit * power).find(|round| *round >= value).unwrap_or(power * 10)
}

impl Scale {
    fn x(&self, mb: i64) -> i32 {
        LEFT + part(RIGHT - LEFT, mb.into(), self.most_mb.into())
    }

    fn y(&self, cost: Amount) -> i32 {
        BOTTOM - part(BOTTOM - TOP, cost, self.most)
    }
}

/// That part of a length, rounded.
fn part(length: i32, of: Amount, whole: Amount) -> i32 {
    let scaled = (of.saturating_mul(length.into()).saturating_add(whole / 2)) / whole.max(1);
    i32::try_from(scaled).unwrap_or(length).min(length)
}

fn axes(scale: &Scale, language: Language) -> Element {
    let mut axes = Element::new("g").with(&[("class", "axes")]);
    for step in 0..=PARTS {
        let mb = scale.most_mb / i64::from(PARTS) * i64::from(step);
        let cost = scale.most / Amount::from(PARTS) * Amount::from(step);
        let (x, y) = (LEFT + (RIGHT - LEFT) * step / PARTS, BOTTOM - (BOTTOM - TOP) * step / PARTS);
        let mut grid = Element::new("path").with(&[("class", "grid")]);
        grid.set("d", ["M", &*number(LEFT), " ", &number(y), "H", &number(RIGHT)].concat().into());
        axes.child(grid);
        axes.child(label("end", LEFT - 6, y + 4, short_dollars(cost, language)));
        axes.child(label("middle", x, BOTTOM + 16, decimal::exact(mb, MILLI)));
    }
    let say = |text: Bill| text.say(language).into_owned();
    axes.child(label("end", RIGHT, BOTTOM + 36, say(Bill::AxisTraffic)));
    axes.child(label("start", 2, TOP - 12, say(Bill::AxisCost)));
    axes
}

/// A way's line, bent where its price is.
fn line(way: &WayCost, scale: &Scale) -> Element {
    let mut points = vec![0];
    points.extend(way.bends(scale.most_mb));
    points.push(scale.most_mb);
    let mut path = String::new();
    for mb in points {
        let cost = way.at(mb).unwrap_or_default();
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&number(scale.x(mb)));
        path.push(' ');
        path.push_str(&number(scale.y(cost)));
    }
    let mut line = Element::new("path").with(&[("class", class(way.way))]);
    line.set("d", path.into());
    line
}

/// A piece of a way's line, for the table that names it.
pub fn sample(way: Way) -> Element {
    let mut root = Element::new("svg").with(&[("class", "sample"), ("aria-hidden", "true")]);
    root.set("viewBox", "0 0 28 10".into());
    root.child(Element::new("path").with(&[("class", class(way)), ("d", "M1 5h26")]));
    root
}

fn class(way: Way) -> &'static str {
    CLASSES.get(way as usize).copied().unwrap_or_default()
}

fn dot(class: &'static str, x: i32, y: i32) -> Element {
    let mut dot = Element::new("circle").with(&[("class", class)]);
    dot.numbers(&[("cx", x), ("cy", y), ("r", 4)]);
    dot
}

fn label(anchor: &'static str, x: i32, y: i32, text: String) -> Element {
    let mut label = Element::new("text").with(&[("text-anchor", anchor)]);
    label.numbers(&[("x", x), ("y", y)]);
    label.text(text.into());
    label
}

fn number(value: i32) -> String {
    crate::text::decimal(value.into())
}
