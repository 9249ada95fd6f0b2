use crate::share::Unreadable;
use crate::text::Cli;
use crate::text::template::sentences;

sentences! {
    Cli first

    About => "Describes an ECS Fargate service in private subnets and writes its Terraform.",
    AboutInit => "Print a design to start from, as JSON",
    AboutGenerate => "Write the Terraform files of a design",
    AboutCheck => "Say what in a design is wrong or worth knowing",
    AboutCost => "Say what a month of a design costs",
    AboutDiagram => "Print the picture of a design",
    AboutLink => "Print the link of a design, to be put behind the page’s address",
    AboutOpen => "Print the design of a link, as JSON",
    AboutSchema => "Print the JSON Schema of a design",
    ExitCodes =>
        "Exit code: 0 fine; 1 the design has errors, or a file was changed by hand; 2 the input cannot be used.",
    ArgumentConfig => "File that holds the design as JSON; - is standard input",
    ArgumentLink => "Address of the page with a design in it, or the part that begins with #; - is standard input",
    OptionLanguage => "Language of messages, and of what init prints",
    OptionRegion => "Region code, such as ap-northeast-1",
    OptionPreset => "What to start from",
    OptionOut => "Folder to write into; made where it is missing",
    OptionForce => "Overwrite files that were changed by hand",
    OptionAllowErrors => "Write the files although the design has errors",
    OptionCheckFormat => "How to print the findings",
    OptionCostFormat => "How to print the estimate",
    OptionDiagramFormat => "How to print the picture",
    OptionSettings => "File with the settings of a company, as JSON; - is standard input",
    OptionSettingsSchema => "Print the one of company settings instead",
    Unreadable => "{0} cannot be read: {1}",
    Unwritable => "{0} cannot be written: {1}",
    Unusable =>
        "{0}, line {2}, column {3}: {1}\
         |{0}: schema version {1} is not known here; this program knows version 1",
    SettingsUnusable => "{0}: the settings cannot be used, so nothing was done",
    SettingsMistake => "{0}: {1}",
    UnknownPreset => "“{0}” is no preset; take one of these: {1}",
    UnknownRegion => "“{0}” is not a region known here; write a code such as ap-northeast-1",
    LinkUnreadable(Unreadable) => {
        Foreign => "this is no link of Kakoi: one holds #v1. and the design behind it",
        Damaged => "the link is incomplete or was changed on its way; copy it again, as a whole",
        TooLarge => "the link is longer, or holds more, than any design does; ask for it again, or for the design as JSON",
        Newer => "the link was made by a later version of Kakoi; open it with that one",
    },
    StillNeeded => "still needed from you: {0}",
    NothingToGenerate => "Nothing can be generated until the errors above are mended.",
    ErrorsStop =>
        "The design has errors; nothing was written. Mend them, or write anyway with --allow-errors.",
    ChangedByHand =>
        "Changed by hand since they were generated, so nothing was written: {0}. Overwrite them with --force.",
    Wrote => "wrote {0}",
    Removed => "removed {0}",
    Unchanged => "{0} unchanged",
    Errors => "{0} error|{0} errors",
    Warnings => "{0} warning|{0} warnings",
    Notes => "{0} note|{0} notes",
    Fix => "fix: {0}",
    Document => "see: {0}",
    RulesTitle => "Rules",
    RulesAbout =>
        "What Kakoi says of a design, by code, each shown by a design that breaks the rule. Codes never change their \
         meaning: 0xx says that a value cannot be used, 1xx that it can, but look at it, 18x that company settings ask for something else. An error that is no 0xx lets \
         the code be generated, and says what will not work once it is applied. This page is made of the rules' own \
         tests.",
    Summary => "{0}, {1}, {2}",
}
