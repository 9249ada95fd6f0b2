//! A flow in words, below its picture.

use super::columns;
use super::scene::{Anchor, DrawnFlow, Label, Point, Style};
use super::width::{Fitted, wrap};
use crate::element::push_number;

/// From one line's baseline to the next.
const PITCH: i32 = 18;
/// Where title and numbers begin, and where sentences do.
const NUMBERS: i32 = 16;
const SENTENCES: i32 = 36;

/// Writes a flow's legend, below `top`.
pub(super) fn write(flow: &mut DrawnFlow, top: i32) {
    let mut legend = Vec::with_capacity(1 + 3 * flow.steps.len());
    let mut y = write_lines(&mut legend, Point { x: NUMBERS, y: top }, Style::Group, &flow.title);
    for step in &flow.steps {
        let mut number = String::new();
        push_number(&mut number, step.number);
        write_lines(&mut legend, Point { x: NUMBERS, y }, Style::Group, &number);
        y = write_lines(&mut legend, Point { x: SENTENCES, y }, Style::Name, &step.text);
    }
    flow.legend_height = y - top + PITCH / 2;
    flow.legend = legend;
}

/// Writes a text in lines below a point, and gives the last one's baseline.
fn write_lines(legend: &mut Vec<Label>, above: Point, style: Style, text: &str) -> i32 {
    let Point { x, mut y } = above;
    for Fitted { text, width, full } in wrap(text, style, columns::WIDTH - x - NUMBERS) {
        y += PITCH;
        legend.push(Label { at: Point { x, y }, anchor: Anchor::Start, style, width, text, full });
    }
    y
}
