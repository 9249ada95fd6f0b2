//! The page's own small pictures, drawn in the colour of the text beside them.

use crate::tag::{Tag, tag};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Chevron,
    Close,
    Copy,
    Done,
    Download,
    Fit,
    Folder,
    FullScreen,
    List,
    Minus,
    Moon,
    Plus,
    Question,
    Search,
    Sun,
    SystemTheme,
    Warning,
}

impl Shape {
    /// Strokes on a square of 16 units.
    fn path(self) -> &'static str {
        match self {
            Self::Chevron => "M6 4l4 4-4 4",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Copy => "M6 6h7v7H6zM10 6V3H3v7h3",
            Self::Done => "M3 8.5l3.5 3.5L13 5",
            Self::Download => "M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10",
            Self::Fit => "M2 6V3h3M11 3h3v3M14 10v3h-3M5 13H2v-3M5.5 6.5h5v3h-5z",
            Self::Folder => "M2 4h4.5L8 5.5h6V13H2z",
            Self::FullScreen => "M9.5 6.5L14 2M10.5 2H14v3.5M6.5 9.5L2 14M5.5 14H2v-3.5",
            Self::List => "M2 4h12M2 8h12M2 12h7",
            Self::Minus => "M3 8h10",
            Self::Moon => "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
            Self::Question => "M5.5 6A2.5 2.5 0 1 1 9 8.3C8.3 8.8 8 9.2 8 10M8 12.2v.3",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
            }
            Self::SystemTheme => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5l4-1.5M8 8h6M8 11l4 1.5",
            Self::Warning => "M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.7v.3",
        }
    }
}

/// A small picture beside words that say the same.
pub(crate) fn icon(shape: Shape) -> Tag {
    tag("svg", "icon")
        .with("viewBox", "0 0 16 16")
        .with("width", "16")
        .with("height", "16")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .child(tag("path", "").with("d", shape.path()))
}
