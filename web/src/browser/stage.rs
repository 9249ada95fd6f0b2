//! How large the picture is shown, and which part of it: the size is the drawing's `width`, because the page's policy
//! forbids style attributes, and its part is how far its stage is scrolled. So a wheel, a finger and the arrow keys pan
//! as they do everywhere, and what takes the focus comes into view.

use std::cell::Cell;

use js_sys::{Function, Number};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Touch, TouchEvent, WheelEvent};

/// The id of what the drawing is scrolled in.
pub(crate) const STAGE: &str = "stage";
/// Says that a person chose the size.
const ZOOMED: &str = "data-zoomed";
/// What a button or a key makes larger by.
pub(crate) const STEP: f64 = 1.25;
/// The largest size, in CSS pixels.
const WIDEST: f64 = 5_000.0;
/// How much a turn of the wheel zooms, a CSS pixel of it.
const PER_PIXEL: f64 = 0.01;
/// How far a pointer moves before it drags, in CSS pixels.
const SLACK: i32 = 4;

thread_local! {
    /// The distance of two fingers.
    static SPREAD: Cell<f64> = const { Cell::new(0.0) };
    /// Where the mouse was pressed, and whether it dragged the picture from there.
    static DRAG: Cell<(i32, i32, bool)> = const { Cell::new((0, 0, false)) };
}

/// Makes the picture larger, about the middle of what is seen.
pub(crate) fn zoom(factor: f64) {
    let Some((stage, _)) = stage() else { return };
    let seen = stage.get_bounding_client_rect();
    zoom_about(factor, seen.x() + seen.width() / 2.0, seen.y() + seen.height() / 2.0);
}

/// Makes the picture as large as it is seen whole.
pub(crate) fn fit() {
    // Nothing is smaller than that.
    zoom(0.0);
}

/// Zooms by the keys that are drawn on the buttons. With Ctrl or ⌘ they are the browser's own.
pub(crate) fn zoom_by_key(event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.ctrl_key() || event.meta_key()) {
        return;
    }
    match super::key(event).as_str() {
        "+" | "=" => zoom(STEP),
        "-" => zoom(1.0 / STEP),
        "0" => fit(),
        _ => {}
    }
}

/// Zooms by a wheel that is turned with Ctrl or ⌘, which is also what a pinch on a touchpad is told as.
pub(crate) fn zoom_by_wheel(event: &Event) {
    let Some(wheel) = event.dyn_ref::<WheelEvent>() else { return };
    if wheel.ctrl_key() || wheel.meta_key() {
        event.prevent_default();
        let factor = (1.0 - wheel.delta_y() * PER_PIXEL).clamp(1.0 / STEP, STEP);
        zoom_about(factor, f64::from(wheel.client_x()), f64::from(wheel.client_y()));
    }
}

/// Takes down where two fingers begin a pinch.
pub(crate) fn begin_pinch(event: &Event) {
    SPREAD.set(fingers(event).map_or(0.0, |(one, other)| spread(&one, &other)));
}

/// Zooms as two fingers part or meet.
pub(crate) fn pinch(event: &Event) {
    let Some((one, other)) = fingers(event) else { return };
    event.prevent_default();
    let now = spread(&one, &other);
    let before = SPREAD.replace(now);
    if before > 0.0 {
        let x = f64::from(one.client_x() + other.client_x()) / 2.0;
        zoom_about(now / before, x, f64::from(one.client_y() + other.client_y()) / 2.0);
    }
}

/// Takes down where the mouse is pressed.
pub(crate) fn begin_drag(event: &Event) {
    if let Some(mouse) = event.dyn_ref::<MouseEvent>() {
        DRAG.set((mouse.client_x(), mouse.client_y(), false));
    }
}

/// Pans as the mouse drags the picture. Fingers do so without help.
pub(crate) fn drag(event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>().filter(|mouse| mouse.buttons() == 1) else { return };
    let Some((stage, _)) = stage() else { return };
    let (x, y, dragged) = DRAG.get();
    let (right, down) = (mouse.client_x() - x, mouse.client_y() - y);
    if dragged || right.abs() + down.abs() > SLACK {
        stage.set_scroll_left(stage.scroll_left() - right);
        stage.set_scroll_top(stage.scroll_top() - down);
        DRAG.set((mouse.client_x(), mouse.client_y(), true));
    }
}

/// Whether the click that just came ended a drag.
pub(crate) fn was_dragged() -> bool {
    let (x, y, dragged) = DRAG.get();
    DRAG.set((x, y, false));
    dragged
}

/// Focuses the part of the drawing that has an attribute of that number.
pub(crate) fn focus_part(attribute: &str, number: usize) {
    let selector = ["[", attribute, "=\"", &number.to_string(), "\"]"].concat();
    if let Some((_, drawing)) = stage()
        && let Ok(Some(part)) = drawing.query_selector(&selector)
    {
        // An SVG element takes the focus as an HTML element does.
        let _ = part.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Fills the screen with the element of an id, or gives it back. Where the browser cannot, the element fills the page.
pub(crate) fn toggle_full_screen(id: &str) {
    let Some(document) = super::document() else { return };
    let Some(element) = document.get_element_by_id(id) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if element.has_attribute(FULL) || element.request_fullscreen().is_err() {
        let fills = element.toggle_attribute(FULL).unwrap_or_default();
        document.set_onkeydown(fills.then(|| leave_by_escape(element)).as_ref());
    }
}

/// What has an element give the page back by the key that ends a full screen. The document listens, since nothing in
/// the element need have the focus. An open dialog takes the key first.
fn leave_by_escape(element: Element) -> Function {
    let leave = Closure::<dyn Fn(Event)>::new(move |event| {
        let Some(document) = super::document().filter(|_| super::key(&event) == "Escape") else { return };
        if document.query_selector("dialog[open]").ok().flatten().is_none() {
            let _ = element.remove_attribute(FULL);
            document.set_onkeydown(None);
        }
    });
    leave.into_js_value().unchecked_into()
}

/// Says that an element fills the page.
const FULL: &str = "data-full";

/// The stage and the drawing in it.
fn stage() -> Option<(Element, Element)> {
    let stage = super::document()?.get_element_by_id(STAGE)?;
    let drawing = stage.first_element_child()?;
    Some((stage, drawing))
}

/// Makes the drawing larger by a factor; what lies at a point of the window stays there.
fn zoom_about(factor: f64, x: f64, y: f64) {
    let Some((stage, drawing)) = stage() else { return };
    let before = drawing.get_bounding_client_rect();
    let (room_x, room_y) = (f64::from(stage.client_width()), f64::from(stage.client_height()));
    let whole = room_x.min(room_y * before.width() / before.height());
    let width = (before.width() * factor).min(WIDEST).max(whole);
    let Ok(digits) = Number::from(width.floor()).to_string_with_radix(10) else { return };
    let _ = drawing.set_attribute("width", &String::from(digits));
    let _ = stage.set_attribute(ZOOMED, "");
    let after = drawing.get_bounding_client_rect();
    let grown = after.width() / before.width();
    let right = after.x() + (x - before.x()) * grown - x;
    let down = after.y() + (y - before.y()) * grown - y;
    stage.scroll_by_with_x_and_y(right, down);
}

fn fingers(event: &Event) -> Option<(Touch, Touch)> {
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    Some((touches.get(0)?, touches.get(1)?)).filter(|_| touches.length() == 2)
}

fn spread(one: &Touch, other: &Touch) -> f64 {
    let (x, y) = (one.client_x() - other.client_x(), one.client_y() - other.client_y());
    f64::from(x * x + y * y).sqrt()
}
