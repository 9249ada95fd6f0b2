//! `kakoi`: the page's own core from a shell or a pipeline.

mod arguments;
mod check;
mod cost;
mod generate;
mod input;

use std::process::ExitCode;

use kakoi_core::config::{Config, Preset, change_region, to_json};
use kakoi_core::design::design;
use kakoi_core::share;
use kakoi_core::text::{Cli, Language};
use kakoi_core::topology::{drawio, standalone_svg};

use crate::arguments::{Command, DiagramFormat};

/// How a run ended, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Fine = 0,
    Errors = 1,
    Unusable = 2,
}

fn main() -> ExitCode {
    let arguments = arguments::read();
    let language = arguments.language;
    let ending = run(arguments.command, language).unwrap_or_else(|problem| {
        eprintln!("kakoi: {}", problem.say(language));
        Ending::Unusable
    });
    ExitCode::from(ending as u8)
}

/// Runs a command; the error is an input that cannot be used.
fn run(command: Command, language: Language) -> Result<Ending, Cli> {
    match command {
        Command::Init { region, preset } => init(region, preset, language),
        Command::Generate { config, out, force, allow_errors } => {
            generate::generate(&input::read_config(&config)?, &out, force, allow_errors, language)
        }
        Command::Check { config: path, format } => {
            let config = input::read_config(&path)?;
            let findings = design(&config).findings;
            input::print(&check::report(&config, &findings, format, &path, language))?;
            Ok(if check::has_errors(&findings) { Ending::Errors } else { Ending::Fine })
        }
        Command::Cost { config, format } => cost::run(&input::read_config(&config)?, format, language),
        Command::Diagram { config, format } => diagram(&input::read_config(&config)?, format, language),
        Command::Link { config } => {
            let link = share::link(&input::read_config(&config)?);
            input::print(&(link + "\n"))?;
            Ok(Ending::Fine)
        }
        Command::Open { link } => {
            input::print(&to_json(&input::open_link(&link)?))?;
            Ok(Ending::Fine)
        }
        Command::Schema => {
            let schema = schemars::schema_for!(Config);
            let json = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
            input::print(&(json + "\n"))?;
            Ok(Ending::Fine)
        }
    }
}

/// Prints a Config to start from, and says what is still to be put into it.
fn init(region: Option<String>, preset: Preset, language: Language) -> Result<Ending, Cli> {
    let mut config = Config { language, ..Config::default() };
    if let Some(region) = region {
        if kakoi_core::catalog::region(&region).is_none() {
            return Err(Cli::UnknownRegion { region });
        }
        config = change_region(&config, &region);
    }
    config = preset.apply(&config);
    input::print(&to_json(&config))?;
    let needs = preset.needs(&config);
    if !needs.is_empty() {
        let paths = needs.into_iter().map(str::to_owned).collect();
        eprintln!("kakoi: {}", Cli::StillNeeded { paths }.say(language));
    }
    Ok(Ending::Fine)
}

/// Prints the picture of a design, in the language of its generated text.
fn diagram(config: &Config, format: DiagramFormat, language: Language) -> Result<Ending, Cli> {
    let outcome = design(config);
    let Some(design) = outcome.design else {
        eprint!("{}", check::text(config, &outcome.findings, language));
        eprintln!("kakoi: {}", Cli::NothingToGenerate.say(language));
        return Ok(Ending::Errors);
    };
    let picture = match format {
        DiagramFormat::Svg => standalone_svg(&design.scene),
        DiagramFormat::Drawio => drawio(&design.scene),
    };
    input::print(&picture)?;
    Ok(Ending::Fine)
}
