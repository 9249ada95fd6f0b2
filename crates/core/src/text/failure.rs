use std::borrow::Cow;

use super::family::Family;
use super::template::Sentence;
use super::{Language, en};

/// What stands in the place of the page where its code does not run. Scripts show it without that code, so `cargo xtask
/// build` writes these sentences into index.html.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The heading where the page's code stopped.
    HasStopped,
    /// The heading where it did not begin.
    CannotStart,
    /// The page worked, and then its code stopped.
    Stopped,
    /// A file of the page is missing or damaged.
    Lost,
    /// The browser has no WebAssembly, or it is switched off.
    Unable,
    /// The browser runs no scripts.
    NoScript,
    /// Over the link of the design and what can be done with it.
    Design,
    /// What of the design is there.
    DesignAbout,
    /// The label of the link's field.
    Link,
    /// The button that copies the link.
    CopyLink,
    /// The button that saves the design's JSON as a file.
    Save,
    /// The button that loads the page again.
    Reload,
    /// The button that loads it without the design.
    StartAnew,
    /// What that does.
    StartAnewAbout,
    /// Over the report.
    Report,
    /// What the report holds.
    ReportAbout,
    /// The label of the report's field.
    ReportText,
    /// The box that puts the design's link into the report.
    WithLink,
    /// The button that copies the report.
    CopyReport,
    /// It is on the clipboard.
    Copied,
    /// The browser did not let it be copied, so it was selected.
    Selected,
}

impl Failure {
    /// The text in a language.
    pub fn say(self, language: Language) -> Cow<'static, str> {
        self.sentence(language).fill()
    }

    pub(super) fn sentence(self, language: Language) -> Sentence {
        Sentence::new(language, Family::Failure, en::failure::position(&self))
    }
}
