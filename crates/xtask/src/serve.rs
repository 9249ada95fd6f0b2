//! `cargo xtask serve`: the page on this machine, rebuilt when a source changes.

use anyhow::{Context as _, Result, bail};

use crate::command::command;
use crate::page::{self, Build};
use crate::server;
use crate::watch;

/// The port where none is named, so that the address stays the same from day to day.
const PORT: u16 = 8080;

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    open: bool,
    build: Build,
    /// 0 takes a free port.
    port: u16,
}

impl Options {
    /// Reads the arguments after `serve`.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self { open: false, build: Build::Dev, port: PORT };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--open" => options.open = true,
                "--release" => options.build = Build::Release,
                "--port" => {
                    let port = arguments.next().context("--port wants a number")?;
                    options.port =
                        port.parse().with_context(|| format!("`{port}` is no port: 0 to 65535"))?;
                }
                unknown => bail!("`serve` does not know `{unknown}`: --open, --release, --port N"),
            }
        }
        Ok(options)
    }
}

/// Builds, serves and rebuilds until the program is ended.
pub(crate) fn run(options: &Options) -> Result<()> {
    let mut stamp = watch::stamp();
    let folder = page::build(options.build)?;
    let url = server::start(&folder, options.port)?;
    println!("\nKakoi is at {url}  (Ctrl+C ends)");
    if options.open {
        open(&url);
    }
    loop {
        stamp = watch::wait_for_change(stamp);
        match page::build(options.build) {
            Ok(_) => println!("Built anew: reload {url}"),
            Err(error) => eprintln!("error: {error:#}\nThe page is as it was before."),
        }
    }
}

/// Shows the address in the browser of the person's choice.
fn open(url: &str) {
    let opened = if cfg!(windows) {
        command("cmd").args(["/C", "start", "", url]).status()
    } else if cfg!(target_os = "macos") {
        command("open").arg(url).status()
    } else {
        command("xdg-open").arg(url).status()
    };
    if !opened.is_ok_and(|status| status.success()) {
        println!("No browser could be opened: open the address yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_in_any_order() {
        assert_eq!(parse("").unwrap(), Options { open: false, build: Build::Dev, port: PORT });
        let all = Options { open: true, build: Build::Release, port: 0 };
        assert_eq!(parse("--port 0 --open --release").unwrap(), all);
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert_eq!(parse("--port").unwrap_err().to_string(), "--port wants a number");
        assert_eq!(parse("--port 70000").unwrap_err().to_string(), "`70000` is no port: 0 to 65535");
        assert!(parse("--fast").unwrap_err().to_string().contains("`--fast`"));
    }
}
