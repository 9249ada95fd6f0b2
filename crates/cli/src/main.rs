//! `kakoi`: the page's own core from a shell or a pipeline.

mod arguments;
mod check;
mod cost;
mod generate;
mod input;
mod schema;

use std::process::ExitCode;

use kakoi_core::config::{Config, Preset, to_json};
use kakoi_core::design::{Design, Outcome, design_for};
use kakoi_core::finding::Finding;
use kakoi_core::settings::{Settings, begin, begin_in};
use kakoi_core::share;
use kakoi_core::text::{Cli, Language};
use kakoi_core::topology::{drawio, standalone_svg};

use crate::arguments::{Arguments, Command, DiagramFormat};

/// How a run ended, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Fine = 0,
    Errors = 1,
    Unusable = 2,
}

fn main() -> ExitCode {
    let Arguments { language: asked, settings, command } = arguments::read();
    let language = asked.unwrap_or_default();
    let settings =
        settings.map_or_else(|| Ok(Settings::default()), |path| input::read_settings(&path, language));
    let ending = settings.and_then(|settings| run(command, &settings, asked)).unwrap_or_else(|problem| {
        eprintln!("kakoi: {}", problem.say(language));
        Ending::Unusable
    });
    ExitCode::from(ending as u8)
}

/// Runs a command; the error is an input that cannot be used.
fn run(command: Command, settings: &Settings, asked: Option<Language>) -> Result<Ending, Cli> {
    let language = asked.unwrap_or_default();
    match command {
        Command::Init { region, preset } => init(region, preset.as_deref(), settings, asked),
        Command::Generate { config, out, force, allow_errors } => {
            let config = input::read_config(&config)?;
            generate::generate(&config, settings, &out, force, allow_errors, language)
        }
        Command::Check { config: path, format } => {
            let config = input::read_config(&path)?;
            let findings = design_for(&config, settings, config.language).findings;
            input::print(&check::report(&config, &findings, format, &path, language))?;
            Ok(if check::has_errors(&findings) { Ending::Errors } else { Ending::Fine })
        }
        Command::Cost { config, format } => {
            cost::run(&input::read_config(&config)?, settings, format, language)
        }
        Command::Diagram { config, format } => {
            diagram(&input::read_config(&config)?, settings, format, language)
        }
        Command::Link { config } => {
            let link = share::link(&input::read_config(&config)?);
            input::print(&(link + "\n"))?;
            Ok(Ending::Fine)
        }
        Command::Open { link } => {
            input::print(&to_json(&input::open_link(&link)?))?;
            Ok(Ending::Fine)
        }
        Command::Schema { of_settings } => {
            let schema = if of_settings { schema::of_settings() } else { schema::of_config() };
            let json = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
            input::print(&(json + "\n"))?;
            Ok(Ending::Fine)
        }
    }
}

/// Prints a Config to start from, and says what is still to be put into it.
fn init(
    region: Option<String>,
    preset: Option<&str>,
    settings: &Settings,
    asked: Option<Language>,
) -> Result<Ending, Cli> {
    let language = asked.unwrap_or_default();
    let written = asked.or(settings.language).unwrap_or_default();
    let mut config = begin(settings, written);
    if let Some(region) = region {
        if kakoi_core::catalog::region(&region).is_none() {
            return Err(Cli::UnknownRegion { region });
        }
        config = begin_in(&region, settings, written);
    }
    let (config, needs) = start_from(preset.unwrap_or("article"), &config, settings)?;
    input::print(&to_json(&config))?;
    if !needs.is_empty() {
        let paths = needs.into_iter().map(str::to_owned).collect();
        eprintln!("kakoi: {}", Cli::StillNeeded { paths }.say(language));
    }
    Ok(Ending::Fine)
}

/// A Config started from a preset, by its name, and the paths of what that still needs.
fn start_from(name: &str, config: &Config, settings: &Settings) -> Result<(Config, Vec<&'static str>), Cli> {
    if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.name() == name) {
        let applied = preset.apply(config);
        let needs = preset.needs(&applied);
        return Ok((applied, needs));
    }
    if let Some(own) = settings.presets.iter().find(|own| own.id == name) {
        return Ok((own.apply(config), Vec::new()));
    }
    let own = settings.presets.iter().map(|own| own.id.clone());
    let known = Preset::ALL.map(|preset| preset.name().to_owned()).into_iter().chain(own).collect();
    Err(Cli::UnknownPreset { preset: name.to_owned(), known })
}

/// The design of a Config with its findings. Where nothing can be generated of it, says why and gives none.
fn designed(config: &Config, settings: &Settings, language: Language) -> Option<(Design, Vec<Finding>)> {
    let Outcome { design, findings } = design_for(config, settings, config.language);
    if design.is_none() {
        eprint!("{}", check::text(config, &findings, language));
        eprintln!("kakoi: {}", Cli::NothingToGenerate.say(language));
    }
    Some((design?, findings))
}

/// Prints the picture of a design, in the language of its generated text.
fn diagram(
    config: &Config,
    settings: &Settings,
    format: DiagramFormat,
    language: Language,
) -> Result<Ending, Cli> {
    let Some((design, _)) = designed(config, settings, language) else { return Ok(Ending::Errors) };
    let picture = match format {
        DiagramFormat::Svg => standalone_svg(&design.scene),
        DiagramFormat::Drawio => drawio(&design.scene),
    };
    input::print(&picture)?;
    Ok(Ending::Fine)
}
