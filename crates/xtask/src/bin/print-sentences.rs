//! Prints the file of sentences of the language whose tag is given. A program of its own, so that a running
//! `cargo xtask serve` gets the sentences as the sources have them then.

use std::process::ExitCode;

use kakoi_core::text::{Language, whole};

fn main() -> ExitCode {
    let tag = std::env::args().nth(1).unwrap_or_default();
    if let Some(language) = Language::ALL.into_iter().find(|language| language.tag() == tag) {
        print!("{}", whole(language));
        return ExitCode::SUCCESS;
    }
    eprintln!("error: there is no language `{tag}`");
    ExitCode::FAILURE
}
