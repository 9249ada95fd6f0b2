//! The list of what keys do.

use kakoi_core::commands::Command;
use kakoi_core::text::{Keys, Palette};
use yew::Event;

use crate::browser;
use crate::page::Page;
use crate::tag::{On, Tag, tag};

/// The id of the switch of the single key.
const SINGLE_KEY: &str = "single-key";

/// The keys that work everywhere, those of parts of the page, and the switch of the one without Ctrl or ⌘.
pub(super) fn contents(page: Page<'_>) -> Tag {
    let on_mac = browser::on_mac();
    let everywhere = Command::ALL.into_iter().filter_map(|command| {
        let here = command.shortcuts().iter().filter(|shortcut| shortcut.is_there(on_mac));
        let all: Vec<Tag> = here.map(|shortcut| keys(&shortcut.keys(on_mac))).collect();
        (!all.is_empty()).then(|| row(page, &Palette::Command(command), all))
    });
    let there = Keys::ALL.map(|of| row(page, &Palette::Keys(of), vec![keys(of.keys())]));
    tag("div", "shortcuts")
        .child(tag("h3", "").text(page.palette(&Palette::Everywhere)))
        .child(tag("dl", "").children(everywhere))
        .child(tag("h3", "").text(page.palette(&Palette::There)))
        .child(tag("dl", "").children(there))
        .child(single_key(page))
}

fn row(page: Page<'_>, what: &Palette, keys: Vec<Tag>) -> Tag {
    tag("div", "").child(tag("dt", "").text(page.palette(what))).child(tag("dd", "").children(keys))
}

/// Keys that are pressed together, or one after the other.
pub(super) fn keys<T: AsRef<str>>(keys: &[T]) -> Tag {
    tag("span", "keys").children(keys.iter().map(|key| tag("kbd", "").text(key.as_ref().to_owned())))
}

/// Switches the shortcut of a single key: who speaks to the machine or has unsteady hands presses such by accident.
fn single_key(page: Page<'_>) -> Tag {
    let switch = |event: &Event| browser::keep_single_key(browser::is_checked(event));
    let about = [SINGLE_KEY, "-about"].concat();
    let checkbox = tag("input", "")
        .with("id", SINGLE_KEY)
        .with("type", "checkbox")
        .set("aria-describedby", about.clone())
        .checked(browser::single_key())
        .on(On::Change, Box::new(switch));
    tag("div", "field switch")
        .child(checkbox)
        .child(tag("label", "label").with("for", SINGLE_KEY).text(page.palette(&Palette::SingleKey)))
        .child(tag("p", "about").set("id", about).text(page.palette(&Palette::AboutSingleKey)))
}

#[cfg(test)]
mod tests {
    use kakoi_core::commands::Holds;

    use super::*;

    #[test]
    fn the_switch_is_of_every_single_key() {
        let single =
            |command: &Command| command.shortcuts().iter().any(|shortcut| shortcut.holds == Holds::Nothing);
        let all: Vec<Command> = Command::ALL.into_iter().filter(single).collect();
        assert_eq!(all, [Command::Shortcuts]);
    }
}
