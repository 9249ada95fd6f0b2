//! The small drawings: plain strokes in a square of 16 units. They are Kakoi's own and look like no vendor's icons.

use super::scene::Glyph;

impl Glyph {
    /// The drawing as path data, from the square's upper left corner.
    pub(super) const fn path(self) -> &'static str {
        match self {
            // Head and shoulders.
            Self::Person => {
                "M8 8a3 3 0 1 0 0-6a3 3 0 1 0 0 6ZM2.5 14.5c.3-3.2 2.4-4.5 5.5-4.5s5.2 1.3 5.5 4.5"
            }
            // A globe: rim, equator, one meridian.
            Self::Globe => {
                "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13Z"
            }
            // An arch with a path through it.
            Self::Gateway => "M2.5 14.5v-6a5.5 5.5 0 0 1 11 0v6M1 14.5h3M12 14.5h3M8 14.5v-6M6 10.5l2-2l2 2",
            // One line that becomes three.
            Self::Balancer => {
                "M1.5 8h5M6.5 8c2 0 2-5 4-5h2M6.5 8h6M6.5 8c2 0 2 5 4 5h2M14 3h.01M14 8h.01M14 13h.01"
            }
            // Out through a wall, one way.
            Self::Nat => "M9.5 2h-5a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h5M6.5 8h8M11.5 5l3 3l-3 3",
            // A cube.
            Self::Container => "M8 1.5l6 3v7l-6 3l-6-3v-7ZM2 4.5l6 3l6-3M8 7.5v7",
            // A plug with two pins.
            Self::Plug => "M5.5 1.5v4M10.5 1.5v4M3.5 5.5h9v2a4.5 4.5 0 0 1-9 0ZM8 12v3",
            // A signpost.
            Self::Route => "M8 1.5v13M3 3.5h8l2.5 2l-2.5 2h-8Z",
            // A bucket.
            Self::Bucket => "M2.5 4l1.5 9.5c1.5 1 6.5 1 8 0L13.5 4M2.5 4a5.5 2 0 1 0 11 0a5.5 2 0 1 0-11 0Z",
            // Two layers on a base.
            Self::Registry => "M8 1.5l6.5 3.2L8 8L1.5 4.7ZM1.5 8L8 11.2L14.5 8M1.5 11.2L8 14.5L14.5 11.2",
            // Lines of a log.
            Self::LogLines => "M3 1.5h10v13h-10ZM5.5 5h5M5.5 8h5M5.5 11h3",
            // A key.
            Self::Key => "M5 11.5a3 3 0 1 0 0-6a3 3 0 1 0 0 6ZM8 8.5h6.5v2.5M11.5 8.5v2",
            // A prompt.
            Self::Terminal => "M1.5 2.5h13v11h-13ZM4.5 6l2.5 2l-2.5 2M8.5 10.5h3",
            // A table.
            Self::Table => "M2 2.5h12v11h-12ZM2 6h12M2 9.8h12M6.5 6v7.5",
            // Messages in a row.
            Self::Queue => "M1.5 5h3v6h-3ZM6.5 5h3v6h-3ZM11.5 5h3v6h-3Z",
            // A curve over an axis.
            Self::Chart => "M2 1.5v13h12.5M4.5 11l3-4l2.5 2l3.5-5",
            // A shield.
            Self::Shield => "M8 1.5l5.5 2v4c0 3.5-2.5 5.8-5.5 7c-3-1.2-5.5-3.5-5.5-7v-4Z",
            // Two arrows that change places.
            Self::Exchange => "M2 5h11M10 2l3 3l-3 3M14 11h-11M6 8l-3 3l3 3",
            // A bell.
            Self::Bell => "M2.5 11.5h11c-1.5-1.5-1.5-2.5-1.5-5a4 4 0 0 0-8 0c0 2.5 0 3.5-1.5 5ZM6.5 14h3",
            Self::Dots => "M8 1.5l5.6 3.2v6.6L8 14.5l-5.6-3.2V4.7ZM5.5 8h.01M8 8h.01M10.5 8h.01",
        }
    }
}
