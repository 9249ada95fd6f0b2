//! Standard input and output, and the file that holds a Config.

use std::io::{self, Read, Write};

use kakoi_core::config::{Config, parse};
use kakoi_core::settings::{self, Settings};
use kakoi_core::share;
use kakoi_core::text::{Cli, Language};

/// The largest input that is read; a Config of every option has a few kB.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// Reads a Config from a file, or from standard input for `-`.
pub(crate) fn read_config(path: &str) -> Result<Config, Cli> {
    let json =
        read(path).map_err(|error| Cli::Unreadable { path: path.into(), reason: error.to_string() })?;
    parse(&json).map_err(|unusable| Cli::Unusable { path: path.into(), unusable })
}

/// Reads the settings of a company from a file, or from standard input for `-`; says each mistake.
pub(crate) fn read_settings(path: &str, language: Language) -> Result<Settings, Cli> {
    let json =
        read(path).map_err(|error| Cli::Unreadable { path: path.into(), reason: error.to_string() })?;
    settings::read(&json).map_err(|mistakes| {
        for mistake in mistakes {
            eprintln!("kakoi: {}", Cli::SettingsMistake { path: path.into(), mistake }.say(language));
        }
        Cli::SettingsUnusable { path: path.into() }
    })
}

/// Reads the Config of a link, or of one on standard input for `-`.
pub(crate) fn open_link(link: &str) -> Result<Config, Cli> {
    let read = if link == "-" { read(link) } else { Ok(link.to_owned()) };
    let link = read.map_err(|error| Cli::Unreadable { path: "-".into(), reason: error.to_string() })?;
    share::find(&link).map_err(Cli::LinkUnreadable)
}

fn read(path: &str) -> io::Result<String> {
    let mut text = String::new();
    let source: Box<dyn Read> =
        if path == "-" { Box::new(io::stdin()) } else { Box::new(std::fs::File::open(path)?) };
    source.take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

/// Writes to standard output. A reader that has gone away, such as `head`, is no error.
pub(crate) fn print(text: &str) -> Result<(), Cli> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Cli::Unwritable { path: "-".into(), reason: error.to_string() })
        }
        _ => Ok(()),
    }
}
