//! Does commands, wherever they are given: in the palette or by keys. Late code.

use kakoi_core::commands::{Command, Held, Pressed};
use kakoi_core::text::Language;

use crate::browser;
use crate::header::DOWNLOAD;
use crate::kept::COPY_LINK;
use crate::state::{Action, Dialog, Dispatch, View};

/// Does a command.
pub(crate) fn run(dispatch: &Dispatch, command: Command) {
    match command {
        Command::Download => browser::press(DOWNLOAD),
        Command::Undo => dispatch.dispatch(Action::Undo.into()),
        Command::Redo => dispatch.dispatch(Action::Redo.into()),
        Command::Compare => dispatch.dispatch(Action::Open(Dialog::Compare).into()),
        Command::CopyLink => browser::press(COPY_LINK),
        Command::Print => dispatch.dispatch(Action::Print.into()),
        Command::FullScreen => browser::toggle_full_screen(View::Picture.id()),
        Command::English => speak(dispatch, Language::En),
        Command::Japanese => speak(dispatch, Language::Ja),
        _ => dispatch.dispatch(Action::Command(command).into()),
    }
}

fn speak(dispatch: &Dispatch, language: Language) {
    let dispatch = dispatch.clone();
    browser::with_sentences(language, move || dispatch.dispatch(Action::SetLanguage(language).into()));
}

/// Has keys do their commands, from anywhere on the page, for as long as it stands.
#[inline(never)]
pub(crate) fn listen(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    browser::on_keys(move |pressed, typing| {
        let Some(command) = Command::of(pressed).filter(|command| is_meant(*command, pressed, typing)) else {
            return false;
        };
        run(&dispatch, command);
        true
    });
}

/// Whether keys mean their command where they were pressed. A dialog has fields of its own, and what lies under it is
/// not at hand; a key alone is typed into fields, and may be switched off.
fn is_meant(command: Command, pressed: &Pressed<'_>, typing: bool) -> bool {
    let is_single = pressed.held == Held::Nothing;
    let opens_a_list = matches!(command, Command::Palette | Command::Shortcuts);
    (opens_a_list || !browser::is_dialog_open()) && !(is_single && (typing || !browser::single_key()))
}
