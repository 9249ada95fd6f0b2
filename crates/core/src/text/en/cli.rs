use crate::config::Unusable;
use crate::text::Cli;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(text: &Cli) of En

    Cli::About => "Describes an ECS Fargate service in private subnets and writes its Terraform.",
    Cli::AboutInit => "Print a design to start from, as JSON",
    Cli::AboutGenerate => "Write the Terraform files of a design",
    Cli::AboutCheck => "Say what in a design is wrong or worth knowing",
    Cli::AboutDiagram => "Print the picture of a design",
    Cli::AboutSchema => "Print the JSON Schema of a design",
    Cli::ExitCodes =>
        "Exit code: 0 fine; 1 the design has errors, or a file was changed by hand; 2 the input cannot be used.",
    Cli::ArgumentConfig => "File that holds the design as JSON; - is standard input",
    Cli::OptionLanguage => "Language of messages, and of what init prints",
    Cli::OptionRegion => "Region code, such as ap-northeast-1",
    Cli::OptionOut => "Folder to write into; made where it is missing",
    Cli::OptionForce => "Overwrite files that were changed by hand",
    Cli::OptionAllowErrors => "Write the files although the design has errors",
    Cli::OptionCheckFormat => "How to print the findings",
    Cli::OptionDiagramFormat => "How to print the picture",
    Cli::Unreadable { .. } => "{0} cannot be read: {1}",
    Cli::Unwritable { .. } => "{0} cannot be written: {1}",
    Cli::Unusable { unusable: Unusable::Json { .. }, .. } => "{0}, line {2}, column {3}: {1}",
    Cli::Unusable { unusable: Unusable::Version { .. }, .. } =>
        "{0}: schema version {1} is not known here; this program knows version 1",
    Cli::UnknownRegion { .. } => "“{0}” is not a region known here; write a code such as ap-northeast-1",
    Cli::NothingToGenerate => "Nothing can be generated until the errors above are mended.",
    Cli::ErrorsStop =>
        "The design has errors; nothing was written. Mend them, or write anyway with --allow-errors.",
    Cli::ChangedByHand { .. } =>
        "Changed by hand since they were generated, so nothing was written: {0}. Overwrite them with --force.",
    Cli::Wrote { .. } => "wrote {0}",
    Cli::Removed { .. } => "removed {0}",
    Cli::Unchanged { .. } => "{0} unchanged",
    Cli::Summary { .. } => "{0}, {1}, {2}",
    Cli::Errors { count: 1 } => "{0} error",
    Cli::Errors { .. } => "{0} errors",
    Cli::Warnings { count: 1 } => "{0} warning",
    Cli::Warnings { .. } => "{0} warnings",
    Cli::Notes { count: 1 } => "{0} note",
    Cli::Notes { .. } => "{0} notes",
}
