use kakoi_core::config::Preset;
use kakoi_core::finding::Field;
use kakoi_core::text::{Language, Section};

use super::{Edit, Late, Theme};

/// Everything that a person can do on the page.
#[derive(Debug)]
pub(crate) enum Action {
    /// Changes the design.
    Edit(Edit),
    /// Changes the language of the page and of the generated text.
    SetLanguage(Language),
    /// Changes the colours.
    SetTheme(Theme),
    /// What became of the data that come after the first screen.
    Late(Late),
    /// Shows a view.
    Show(View),
    /// Opens or closes a section of the form.
    Unfold(Section, bool),
    /// Shows or hides what a preset would change.
    Consider(Preset),
    /// Opens a file in the code view.
    OpenFile(String),
    /// Shows the code of a resource address.
    ShowResource(String),
    /// Shows the control of a field.
    GoTo(Field),
}

/// A part of the page that a narrow screen shows alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The form.
    Design,
    /// The picture.
    Picture,
    /// The files.
    Code,
    /// The findings.
    Findings,
}
