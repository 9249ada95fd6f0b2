use crate::text::step::Entry;
use crate::text::template::sentences;
use crate::text::{Language, Step};

sentences! {
    Step first

    Value => "{0}: {1} → {2}",
    NoValue => "none",
    Computed => "computed",
    Typical => "typical",
    ListPrice => "list price",
    Written => "Language of comments and README",
    In(Language) => {
        En => "English",
        Ja => "Japanese",
    },
    Entry(Entry) => {
        Zone => "zone {0}",
        Peer => "range of a joined network {0}",
        Allowed => "who may connect: {0}",
        Call => "call to {0}",
        Bucket => "bucket {0}",
        Tag => "tag {0}",
        Variable => "variable {0}",
        Secret => "secret {0}",
    },
    Added => "{0} added",
    Removed => "{0} removed",
    Edited => "{0} changed",
    EndpointOn => "endpoint {0} switched on",
    EndpointOff => "endpoint {0} switched off",
    EndpointAutomatic => "endpoint {0} back to automatic",
    Start => "start",
    Preset => "preset {0}",
    Fix => "fix: {0}",
    Several => "{0} setting changed|{0} settings changed",
    Undo => "Undo|Undo: {0}",
    Redo => "Redo|Redo: {0}",
    Undone => "Undone: {0}",
    Redone => "Done again: {0}",
    BackAt => "Now at: {0}",
    History => "History",
    Present => "now",
    Ahead => "undone",
    Kept => "The last {0} steps are kept, until the page is closed.",
}
