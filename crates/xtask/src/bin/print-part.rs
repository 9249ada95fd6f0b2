//! Prints the file of the part of data whose name is given. A program of its own, so that a running `cargo xtask serve`
//! gets the data as the sources have them then.

use std::process::ExitCode;

use kakoi_core::late::Part;

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    if let Some(part) = Part::ALL.into_iter().find(|part| part.name() == name) {
        print!("{}", part.content());
        return ExitCode::SUCCESS;
    }
    eprintln!("error: there is no part `{name}`");
    ExitCode::FAILURE
}
