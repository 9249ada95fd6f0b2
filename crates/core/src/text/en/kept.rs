use crate::share::Unreadable;
use crate::text::Kept;
use crate::text::kept::Trouble;
use crate::text::template::sentences;

sentences! {
    Kept first

    CopyLink => "Copy link",
    Open => "{0}: all designs",
    LinkCopied =>
        "\
         Link copied. It holds the whole design; whoever has it can read all of it.\
         |Link copied. It holds the whole design, with {0} environment variable in clear.\
         |Link copied. It holds the whole design, with {0} environment variables in clear.",
    LinkNotCopied => "The browser blocks copying here. The link stands in the address bar.",
    LinkTooLong => "This design is too large for a link. Give it away as a file.",
    LinkOpened => "This design came by a link. Your own work is under the design’s name above. This one is kept from your first change on.",
    LinkMended => "The link had been changed on its way and could be mended. The design is whole; it is kept from your first change on.",
    LinkUnreadable(Unreadable) => {
        Foreign => "The address holds no link of Kakoi. You see your own work.",
        Damaged => "The link is incomplete or was changed on its way. Ask for it again, as a whole. You see your own work.",
        TooLarge => "The link is longer, or holds more, than any design does. You see your own work.",
        Newer => "The link was made by a later version of Kakoi. Load the page again; if that does not help, this copy of it is old. You see your own work.",
    },
    NotKept(Trouble) => {
        Full => "The browser’s storage for this page is full, so your last changes are not kept. Export them, or delete a design.",
        Blocked => "The browser keeps nothing for this page, so your changes are gone when it is closed. Export them, or copy the link.",
    },
    TakenOver => "Another tab changed this design. You see it as it is now.",
    Apart => "Another tab changed this design while you did. Yours is kept beside it, as {0}.",
    DeletedElsewhere => "Another tab deleted this design. It is not kept any more, unless you change it or keep it.",
    Deleted => "{0} is deleted.",
    Restored => "{0} is back.",
    Duplicated => "{0} is open. Both use {1}: change one of them before their networks are connected.",
    Imported => "Designs added: {0}.|Designs added: {0}. Already there: {1}.",
    ImportUnusable => "{0} was left out: {1} (line {2}, column {3}).|{0} was left out: this page does not know version {1} of its form.",
    NewVersion => "A new version of Kakoi is there. Your designs stay as they are.",
    Reload => "Load it",
    Keep => "Keep",
    Undo => "Undo",
    Export => "Export",
    Dismiss => "Close this message",
    About => "Kept in this browser, on this device only.",
    New => "New design",
    ExportAll => "Export all",
    NameOf => "Name of {0}",
    OpenIt => "Open",
    OpenItOf => "Open {0}",
    Duplicate => "Next environment",
    DuplicateOf => "Next environment of {0}",
    Delete => "Delete",
    DeleteOf => "Delete {0}",
    Compare => "Compare",
    CompareOf => "Compare {0} with the present design",
    IsOpen => "open",
    NotYetKept => "not kept yet",
    KeepsNothing => "No design is kept yet. One is from its first change on.",
    Changed => "Changed {0}",
    NoCost => "cost unknown: the design has errors",
    Damaged => "These cannot be read. They stay untouched.",
    DamagedEntry => "{0}: {1}",
    List => "Kept designs",
}
