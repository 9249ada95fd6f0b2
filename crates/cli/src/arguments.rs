//! The command line: its grammar, and what was asked for.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches};
use kakoi_core::config::Preset;
use kakoi_core::text::{Cli, Form, Language};

use crate::check::Format;
use crate::cost::CostFormat;

/// What was asked for.
pub(crate) struct Arguments {
    /// The language that was asked for; `None` where nothing says one.
    pub(crate) language: Option<Language>,
    /// The file with a company's settings.
    pub(crate) settings: Option<String>,
    pub(crate) command: Command,
}

/// One command with its options.
pub(crate) enum Command {
    Init { region: Option<String>, preset: Option<String> },
    Generate { config: String, out: PathBuf, force: bool, allow_errors: bool },
    Check { config: String, format: Format },
    Cost { config: String, format: CostFormat },
    Diagram { config: String, format: DiagramFormat },
    Link { config: String },
    Open { link: String },
    Schema { of_settings: bool },
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
    let matches = grammar(language.unwrap_or_default()).get_matches();
    let (name, options) = matches.subcommand().expect("the grammar requires a command");
    let text = |option: &str| options.get_one::<String>(option).cloned();
    let config = || text("config").expect("the grammar requires it");
    let command = match name {
        "init" => Command::Init { region: text("region"), preset: text("preset") },
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
        _ => return Arguments { language, settings: None, command: schema(options) },
    };
    let settings = options.try_get_one::<String>("settings").ok().flatten().cloned();
    Arguments { language, settings, command }
}

fn schema(options: &ArgMatches) -> Command {
    Command::Schema { of_settings: options.get_flag("of-settings") }
}

/// Any name of a preset: a company's settings may have more than those that help lists.
#[derive(Clone)]
struct PresetNames(Vec<PossibleValue>);

impl TypedValueParser for PresetNames {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().cloned()))
    }
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
/// locale of the environment, where one of them says a language that there is.
fn language(arguments: impl Iterator<Item = String>) -> Option<Language> {
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
    let asked = asked.or_else(locale)?;
    Language::ALL.into_iter().find(|language| asked.starts_with(language.tag()))
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
    let settings = || Arg::new("settings").long("settings").value_name("FILE").help(say(Cli::OptionSettings));
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
                        .value_parser(PresetNames(presets.into()))
                        .help(say(Cli::OptionPreset)),
                )
                .arg(settings()),
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
                .arg(flag("allow-errors", Cli::OptionAllowErrors))
                .arg(settings()),
        )
        .subcommand(
            command("check", Cli::AboutCheck)
                .arg(config())
                .arg(format(&["text", "json", "sarif"], Cli::OptionCheckFormat))
                .arg(settings()),
        )
        .subcommand(
            command("cost", Cli::AboutCost)
                .arg(config())
                .arg(format(&["text", "json"], Cli::OptionCostFormat))
                .arg(settings()),
        )
        .subcommand(
            command("diagram", Cli::AboutDiagram)
                .arg(config())
                .arg(format(&["svg", "drawio"], Cli::OptionDiagramFormat))
                .arg(settings()),
        )
        .subcommand(command("link", Cli::AboutLink).arg(config()))
        .subcommand(
            command("open", Cli::AboutOpen)
                .arg(Arg::new("link").value_name("LINK").required(true).help(say(Cli::ArgumentLink))),
        )
        .subcommand(
            command("schema", Cli::AboutSchema).arg(
                Arg::new("of-settings")
                    .long("settings")
                    .action(ArgAction::SetTrue)
                    .help(say(Cli::OptionSettingsSchema)),
            ),
        )
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
        assert_eq!(asked(&["check", "--lang", "ja", "x"]), Some(Language::Ja));
        assert_eq!(asked(&["check", "--lang=ja", "x"]), Some(Language::Ja));
        assert_eq!(asked(&["--lang", "en", "schema"]), Some(Language::En));
        assert_eq!(asked(&["--lang", "fr", "schema"]), None);
    }
}
