use crate::share::Unreadable;
use crate::text::Bring;
use crate::text::template::sentences;

sentences! {
    Bring first

    Take => "Take along…",
    Zip => "Download .zip",
    ZipAbout => "All files in one folder. Unpack it, and begin with README.md.",
    Script => "One command for bash",
    ScriptAbout => "Pasted into a terminal, it writes all files into a new folder, and stops where that folder is there already.",
    CopyScript => "Copy the command",
    Single => "A single file",
    SingleAbout => "One of the files by itself.",
    DownloadFile => "Download {0}",
    Title => "Bring in…",
    About => "Open a design again, or compare this one with Terraform that you have: the zip or folder of a bundle, its kakoi.json or README.md, an export, a link, or *.tf files. State and variable values are never read, and nothing leaves this page.",
    Drop => "Drop files or a folder here, or anywhere on the page.",
    ChooseFile => "Choose files…",
    ChooseFolder => "Choose a folder…",
    Paste => "Link, JSON or README as text",
    PasteAbout => "Paste it here.",
    Read => "Read",
    Design => "The design {0} in {1}.",
    OpenIt => "Open {0} beside your work",
    AddAll => "Keep all {0} designs",
    Files => "{0}: {1} file.|{0}: {1} files.",
    Compare => "Compare with the present design",
    Unusable => "{0} holds no design: {1} (line {2}, column {3}).|{0} holds version {1} of the form of a design, which this page does not know.",
    NotZip =>
        "The zip is incomplete or damaged.\
         |The zip holds more than any bundle does, so nothing of it was unpacked.\
         |The zip holds the file name {0}, which leads out of its folder or is not allowed everywhere, so nothing of it was unpacked.\
         |{0} in the zip is encrypted or packed in a way that is not known here. Pack it again as a plain zip.",
    NotJson => "This is no design of Kakoi: {0} (line {1}, column {2}).|This is version {0} of the form of a design, which this page does not know.",
    NewerJson => "A later version of Kakoi made this export. Load the page again; if that does not help, this copy of it is old.",
    NotLink(Unreadable) => {
        Foreign => "There is no link of Kakoi in it.",
        Damaged => "The link in it is incomplete or was changed on its way. Copy it again, as a whole.",
        TooLarge => "The link in it is longer, or holds more, than any design does.",
        Newer => "A later version of Kakoi made the link in it. Load the page again; if that does not help, this copy of it is old.",
    },
    NotText => "This is neither text nor a zip. Choose a bundle’s zip, kakoi.json, README.md or *.tf files.",
    TooLarge => "This is larger than any bundle is, so nothing of it was read.",
    Unreadable => "The browser could not read it. It may have been moved or is not yours to read.",
    Nothing => "There is no design and no Terraform in it. Choose a bundle’s zip, kakoi.json, README.md or *.tf files, or paste a link.",
    Of => "{0}: {1}",
}
