//! The command line: its grammar, and what was asked for.

use std::env;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches};
use kakoi_core::config::Preset;
use kakoi_core::text::{Cli, Form, Language};

use crate::check::Format;
use crate::cost::CostFormat;

/// What was asked for.
pub(crate) struct Arguments {
    pub(crate) language: Language,
    pub(crate) command: Command,
}

/// One command with its options.
pub(crate) enum Command {
    Init { region: Option<String>, preset: Preset },
    Generate { config: String, out: PathBuf, force: bool, allow_errors: bool },
    Check { config: String, format: Format },
    Cost { config: String, format: CostFormat },
    Diagram { config: String, format: DiagramFormat },
    Link { config: String },
    Open { link: String },
    Schema,
}

/// How the picture is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DiagramFormat {
    Svg,
    Drawio,
}

/// Reads the command line; help and mistakes end the program as clap does (a mistake with exit code 2).
pub(crate) fn read() -> Arguments {
    let language = language(env::args().skip(1));
    let matches = grammar(language).get_matches();
    let (name, options) = matches.subcommand().expect("the grammar requires a command");
    let text = |option: &str| options.get_one::<String>(option).cloned();
    let config = || text("config").expect("the grammar requires it");
    let command = match name {
        "init" => Command::Init { region: text("region"), preset: preset(options) },
        "generate" => Command::Generate {
            config: config(),
            out: options.get_one::<PathBuf>("out").cloned().expect("the grammar requires it"),
            force: options.get_flag("force"),
            allow_errors: options.get_flag("allow-errors"),
        },
        "check" => Command::Check { config: config(), format: format(options) },
        "cost" => Command::Cost { config: config(), format: cost_format(options) },
        "diagram" => Command::Diagram { config: config(), format: diagram_format(options) },
        "link" => Command::Link { config: config() },
        "open" => Command::Open { link: text("link").expect("the grammar requires it") },
        _ => Command::Schema,
    };
    Arguments { language, command }
}

fn preset(options: &ArgMatches) -> Preset {
    let name = options.get_one::<String>("preset");
    let is_asked = |preset: &Preset| name.is_some_and(|name| name == preset.name());
    Preset::ALL.into_iter().find(is_asked).unwrap_or(Preset::Article)
}

fn format(options: &ArgMatches) -> Format {
    match options.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some("sarif") => Format::Sarif,
        _ => Format::Text,
    }
}

fn cost_format(options: &ArgMatches) -> CostFormat {
    match options.get_one::<String>("format").map(String::as_str) {
        Some("json") => CostFormat::Json,
        _ => CostFormat::Text,
    }
}

fn diagram_format(options: &ArgMatches) -> DiagramFormat {
    match options.get_one::<String>("format").map(String::as_str) {
        Some("drawio") => DiagramFormat::Drawio,
        _ => DiagramFormat::Svg,
    }
}

/// The language of help and messages, which has to be known before the command line is read: `--lang`, else the
/// locale of the environment, else English.
fn language(arguments: impl Iterator<Item = String>) -> Language {
    let arguments: Vec<String> = arguments.collect();
    let asked = arguments.iter().enumerate().find_map(|(index, argument)| match argument.as_str() {
        "--lang" => arguments.get(index + 1).cloned(),
        other => other.strip_prefix("--lang=").map(str::to_owned),
    });
    let locale = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| env::var(name).ok())
            .find(|locale| !locale.is_empty())
    };
    let is_japanese = asked.or_else(locale).is_some_and(|language| language.starts_with("ja"));
    if is_japanese { Language::Ja } else { Language::En }
}

fn grammar(language: Language) -> clap::Command {
    let say = |text: Cli| text.say(language).into_owned();
    let command = |name: &'static str, about: Cli| clap::Command::new(name).about(say(about));
    let config = || Arg::new("config").value_name("CONFIG").required(true).help(say(Cli::ArgumentConfig));
    let format = |values: &'static [&'static str], help: Cli| {
        Arg::new("format")
            .long("format")
            .value_parser(values.to_vec())
            .default_value(values.first().copied().unwrap_or_default())
            .help(say(help))
    };
    let flag =
        |name: &'static str, help: Cli| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let presets = Preset::ALL.map(|preset| {
        PossibleValue::new(preset.name()).help(Form::PresetFor(preset).say(language).into_owned())
    });
    clap::Command::new("kakoi")
        .about(say(Cli::About))
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(say(Cli::ExitCodes))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_parser(["en", "ja"])
                .help(say(Cli::OptionLanguage)),
        )
        .subcommand(
            command("init", Cli::AboutInit)
                .arg(Arg::new("region").long("region").value_name("REGION").help(say(Cli::OptionRegion)))
                .arg(
                    Arg::new("preset")
                        .long("preset")
                        .value_name("NAME")
                        .value_parser(presets)
                        .help(say(Cli::OptionPreset)),
                ),
        )
        .subcommand(
            command("generate", Cli::AboutGenerate)
                .arg(config())
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("DIR")
                        .required(true)
                        .value_parser(clap::value_parser!(PathBuf))
                        .help(say(Cli::OptionOut)),
                )
                .arg(flag("force", Cli::OptionForce))
                .arg(flag("allow-errors", Cli::OptionAllowErrors)),
        )
        .subcommand(
            command("check", Cli::AboutCheck)
                .arg(config())
                .arg(format(&["text", "json", "sarif"], Cli::OptionCheckFormat)),
        )
        .subcommand(
            command("cost", Cli::AboutCost)
                .arg(config())
                .arg(format(&["text", "json"], Cli::OptionCostFormat)),
        )
        .subcommand(
            command("diagram", Cli::AboutDiagram)
                .arg(config())
                .arg(format(&["svg", "drawio"], Cli::OptionDiagramFormat)),
        )
        .subcommand(command("link", Cli::AboutLink).arg(config()))
        .subcommand(
            command("open", Cli::AboutOpen)
                .arg(Arg::new("link").value_name("LINK").required(true).help(say(Cli::ArgumentLink))),
        )
        .subcommand(command("schema", Cli::AboutSchema))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        for language in Language::ALL {
            grammar(language).debug_assert();
        }
    }

    #[test]
    fn the_asked_language_comes_first() {
        let asked = |arguments: &[&str]| language(arguments.iter().map(|&argument| argument.into()));
        assert_eq!(asked(&["check", "--lang", "ja", "x"]), Language::Ja);
        assert_eq!(asked(&["check", "--lang=ja", "x"]), Language::Ja);
        assert_eq!(asked(&["--lang", "en", "schema"]), Language::En);
    }
}
