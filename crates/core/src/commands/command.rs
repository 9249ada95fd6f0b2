/// Something to do that is no place to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Command {
    Palette,
    Shortcuts,
    Glossary,
    Presets,
    Export,
    Download,
    Print,
    ShowDesign,
    ShowPicture,
    ShowCode,
    ShowCost,
    ShowFindings,
    PictureOrList,
    CostsInPicture,
    FullScreen,
    LightTheme,
    DarkTheme,
    SystemTheme,
    English,
    Japanese,
}

impl Command {
    /// Every command, in the order of the list.
    pub const ALL: [Self; 20] = [
        Self::Palette,
        Self::Shortcuts,
        Self::Glossary,
        Self::Presets,
        Self::Export,
        Self::Download,
        Self::Print,
        Self::ShowDesign,
        Self::ShowPicture,
        Self::ShowCode,
        Self::ShowCost,
        Self::ShowFindings,
        Self::PictureOrList,
        Self::CostsInPicture,
        Self::FullScreen,
        Self::LightTheme,
        Self::DarkTheme,
        Self::SystemTheme,
        Self::English,
        Self::Japanese,
    ];

    /// The keys that do it.
    pub fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::Palette => &[Shortcut { key: "k", shift: false, holds: Holds::Main }],
            Self::Shortcuts => &[Shortcut { key: "?", shift: false, holds: Holds::Nothing }],
            Self::Download => &[Shortcut { key: "s", shift: false, holds: Holds::Main }],
            _ => &[],
        }
    }

    /// The command of pressed keys.
    pub fn of(pressed: &Pressed<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|command| command.shortcuts().iter().any(|one| one.is(pressed)))
    }
}

/// Keys that do something. They are none that a browser or a screen reader needs: Ctrl or ⌘ is held, or it can be
/// switched off (WCAG 2.1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key, as `KeyboardEvent.key` names it, in lower case.
    pub key: &'static str,
    /// Whether Shift is held. Of a single key that is left open: some keyboards have `?` behind it.
    pub shift: bool,
    /// What else is held.
    pub holds: Holds,
}

/// What is held with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing: the key works where no field has the focus, and can be switched off.
    Nothing,
    /// Ctrl; ⌘ on a Mac.
    Main,
    /// Ctrl, and no such shortcut on a Mac.
    Ctrl,
}

/// What was pressed.
#[derive(Clone, Copy, Debug)]
pub struct Pressed<'a> {
    /// The key, as `KeyboardEvent.key` names it.
    pub key: &'a str,
    /// Whether Shift is held.
    pub shift: bool,
    /// What else is held.
    pub held: Held,
    /// Whether this is a Mac.
    pub on_mac: bool,
}

/// What is held while a key is pressed, beside Shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Ctrl alone; on a Mac ⌘ alone.
    Main,
    /// Alt, or more than one.
    Other,
}

impl Shortcut {
    /// Whether it is what was pressed.
    fn is(&self, pressed: &Pressed<'_>) -> bool {
        let is_held = match self.holds {
            Holds::Nothing => pressed.held == Held::Nothing,
            Holds::Main | Holds::Ctrl => pressed.held == Held::Main && pressed.shift == self.shift,
        };
        is_held && self.is_there(pressed.on_mac) && pressed.key.eq_ignore_ascii_case(self.key)
    }

    /// Whether there is such a shortcut on this machine.
    pub fn is_there(&self, on_mac: bool) -> bool {
        self.holds != Holds::Ctrl || !on_mac
    }

    /// The keys as they are drawn, such as `Ctrl`, `Shift`, `Z`.
    pub fn keys(&self, on_mac: bool) -> Vec<String> {
        let mut keys = Vec::new();
        if self.holds != Holds::Nothing {
            keys.push(if on_mac { "⌘" } else { "Ctrl" }.to_owned());
        }
        if self.shift {
            keys.push(if on_mac { "⇧" } else { "Shift" }.to_owned());
        }
        keys.push(self.key.to_ascii_uppercase());
        keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Palette};

    fn pressed(key: &str) -> Pressed<'_> {
        Pressed { key, shift: false, held: Held::Main, on_mac: false }
    }

    #[test]
    fn commands_have_labels_and_shortcuts_of_their_own() {
        for language in Language::ALL {
            let labels = Command::ALL.map(|command| Palette::Command(command).say(language).into_owned());
            for (place, label) in labels.iter().enumerate() {
                assert!(!label.is_empty() && !labels[place + 1..].contains(label), "{label}");
            }
        }
        let all: Vec<Shortcut> =
            Command::ALL.iter().flat_map(|command| command.shortcuts()).copied().collect();
        for (place, shortcut) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(shortcut), "{shortcut:?}");
            assert_eq!(shortcut.key, shortcut.key.to_ascii_lowercase());
            assert!(shortcut.holds != Holds::Nothing || !shortcut.shift);
        }
        assert_eq!(
            Command::ALL.map(|command| command as usize).to_vec(),
            (0..Command::ALL.len()).collect::<Vec<_>>()
        );
    }

    #[test]
    fn every_shortcut_does_its_command() {
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                for on_mac in [false, true] {
                    let held = if shortcut.holds == Holds::Nothing { Held::Nothing } else { Held::Main };
                    let pressed = Pressed { key: shortcut.key, shift: shortcut.shift, held, on_mac };
                    let done = Command::of(&pressed);
                    assert_eq!(done == Some(command), shortcut.is_there(on_mac), "{shortcut:?}");
                    assert_eq!(Command::of(&Pressed { held: Held::Other, ..pressed }), None);
                }
            }
        }
    }

    #[test]
    fn keys_are_told_apart() {
        assert_eq!(Command::of(&pressed("K")), Some(Command::Palette));
        assert_eq!(Command::of(&Pressed { held: Held::Nothing, ..pressed("k") }), None);
        assert_eq!(Command::of(&Pressed { shift: true, ..pressed("k") }), None);
        for shift in [false, true] {
            assert_eq!(
                Command::of(&Pressed { held: Held::Nothing, shift, ..pressed("?") }),
                Some(Command::Shortcuts)
            );
        }
        assert_eq!(Command::of(&pressed("?")), None);
        let palette = Command::Palette.shortcuts()[0];
        assert_eq!(
            (palette.keys(false).join(" "), palette.keys(true).join(" ")),
            ("Ctrl K".into(), "⌘ K".into())
        );
    }
}
