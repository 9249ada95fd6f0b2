use std::borrow::Cow;

use crate::config::Unusable;
use crate::text::Cli;

pub(in crate::text) fn say(text: &Cli) -> Cow<'static, str> {
    match text {
        Cli::About => "Describes an ECS Fargate service in private subnets and writes its Terraform.".into(),
        Cli::AboutInit => "Print a design to start from, as JSON".into(),
        Cli::AboutGenerate => "Write the Terraform files of a design".into(),
        Cli::AboutCheck => "Say what in a design is wrong or worth knowing".into(),
        Cli::AboutDiagram => "Print the picture of a design".into(),
        Cli::AboutSchema => "Print the JSON Schema of a design".into(),
        Cli::ExitCodes => {
            "Exit code: 0 fine; 1 the design has errors, or a file was changed by hand; 2 the input cannot be used."
                .into()
        }
        Cli::ArgumentConfig => "File that holds the design as JSON; - is standard input".into(),
        Cli::OptionLanguage => "Language of messages, and of what init prints".into(),
        Cli::OptionRegion => "Region code, such as ap-northeast-1".into(),
        Cli::OptionOut => "Folder to write into; made where it is missing".into(),
        Cli::OptionForce => "Overwrite files that were changed by hand".into(),
        Cli::OptionAllowErrors => "Write the files although the design has errors".into(),
        Cli::OptionCheckFormat => "How to print the findings".into(),
        Cli::OptionDiagramFormat => "How to print the picture".into(),
        Cli::Unreadable { path, reason } => format!("{path} cannot be read: {reason}").into(),
        Cli::Unwritable { path, reason } => format!("{path} cannot be written: {reason}").into(),
        Cli::Unusable { path, unusable } => match unusable {
            Unusable::Json { detail, line, column } => {
                format!("{path}, line {line}, column {column}: {detail}").into()
            }
            Unusable::Version { found } => {
                format!("{path}: schema version {found} is not known here; this program knows version 1").into()
            }
        },
        Cli::UnknownRegion { region } => {
            format!("“{region}” is not a region known here; write a code such as ap-northeast-1").into()
        }
        Cli::NothingToGenerate => "Nothing can be generated until the errors above are mended.".into(),
        Cli::ErrorsStop => {
            "The design has errors; nothing was written. Mend them, or write anyway with --allow-errors.".into()
        }
        Cli::ChangedByHand { paths } => format!(
            "Changed by hand since they were generated, so nothing was written: {}. Overwrite them with --force.",
            paths.join(", ")
        )
        .into(),
        Cli::Wrote { path } => format!("wrote {path}").into(),
        Cli::Removed { path } => format!("removed {path}").into(),
        Cli::Unchanged { count } => format!("{count} unchanged").into(),
        Cli::Summary { errors, warnings, notes } => format!(
            "{}, {}, {}",
            counted(*errors, "error"),
            counted(*warnings, "warning"),
            counted(*notes, "note")
        )
        .into(),
    }
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
