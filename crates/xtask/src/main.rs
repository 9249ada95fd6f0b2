//! The commands a contributor runs: `cargo xtask serve`, `build`, `test`, `bench`, `screenshot`.
//!
//! Each installs what it needs into a cache folder of its own (see [`tools`]) and says so. This file only reads
//! the command line; one file a command does the work.

mod bench;
mod browser;
mod command;
mod deny;
mod fuzz;
mod headers;
mod hosting;
mod page;
mod parts;
mod screenshot;
mod serve;
mod server;
mod site;
mod sizes;
mod split;
mod system;
mod test;
mod tools;
mod watch;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--open] [--release] [--port N]   build the page, serve it on this machine, rebuild on change
  build                                   make dist/, the page as it is hosted, and print its sizes
  test [PART ...]                         run the checks: all parts but `long`, or those named
  test --list                             the parts, with a sentence each
  fuzz TARGET [--seconds N]               hand a reader of hostile input to libFuzzer, for a minute or as long as said
  bench [PART ...]                        measure the page against its budgets: start, typing, memory, core, lighthouse,
                                          native, or all of it
  screenshot                              make docs/screenshot.png from the built page

Tools are installed once, into $KAKOI_CACHE (or this system's cache folder).";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    match (command.as_str(), rest) {
        ("serve", _) => serve::run(&serve::Options::parse(rest)?).map(|()| ExitCode::SUCCESS),
        ("test", _) => test::run(rest),
        ("fuzz", _) => fuzz::fuzz(&fuzz::Options::parse(rest)?).map(|()| ExitCode::SUCCESS),
        ("build", []) => page::build_and_report().map(|()| ExitCode::SUCCESS),
        ("bench", _) => bench::run(rest).map(|()| ExitCode::SUCCESS),
        ("screenshot", []) => screenshot::run().map(|()| ExitCode::SUCCESS),
        ("build" | "screenshot", [unknown, ..]) => {
            bail!("`cargo xtask {command}` takes no argument, got `{unknown}`")
        }
        ("help" | "--help" | "-h", _) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("there is no command `{command}`\n\n{USAGE}"),
    }
}
