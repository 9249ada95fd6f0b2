use crate::text::Failure;
use crate::text::template::sentences;

sentences! {
    Failure first

    HasStopped => "Kakoi has stopped",
    CannotStart => "Kakoi could not start",
    Stopped => "Something in the page went wrong, and it cannot go on. Load it again: it comes back with your design. At most what you changed in the last moment is lost.",
    Lost => "A part of the page could not be loaded. It may be a break in the connection, a new version that is just being put in place, or something between here and the server that holds a file back. Load the page again. If that does not help, tell whoever runs this server.",
    Unable => "This browser has no WebAssembly, or it is switched off, so the page cannot run. Kakoi works in Chrome and Edge from 103, Firefox from 113 and Safari from 16.4 on.",
    NoScript => "Kakoi runs in your browser and needs JavaScript and WebAssembly. Switch JavaScript on for this page and load it again. Kakoi works in Chrome and Edge from 103, Firefox from 113 and Safari from 16.4 on, and sends nothing anywhere.",
    Design => "Your design",
    DesignAbout => "This link holds the whole design as it was last. It opens here, and wherever else this version of Kakoi is.",
    Link => "Link of the design",
    CopyLink => "Copy link",
    Save => "Save kakoi.json",
    Reload => "Load again",
    StartAnew => "Start with the default design",
    StartAnewAbout => "If it stops again at once, start with the default design: yours stays kept, and the link below leads to it.",
    Report => "Report",
    ReportAbout => "This helps to find the fault. It says which version and which browser it was and where the code stopped. Nothing is sent: copy it to whoever looks after this page.",
    ReportText => "Text of the report",
    WithLink => "Put the link of the design into the report: whoever reads it can then see all of the design",
    CopyReport => "Copy report",
    Copied => "Copied.",
    Selected => "The browser blocks copying here. The text is selected: press Ctrl C or ⌘ C.",
}
