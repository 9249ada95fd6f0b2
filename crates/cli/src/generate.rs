//! Writing a Bundle into a folder without losing what a person changed there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use kakoi_core::config::{Config, parse};
use kakoi_core::design::design;
use kakoi_core::terraform::Bundle;
use kakoi_core::text::{Cli, Language};

use crate::{Ending, check};

/// The file in a generated folder that holds its design.
const DESIGN_FILE: &str = "kakoi.json";

/// What has to happen to one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change<'a> {
    Write(&'a str),
    Remove,
}

/// Writes the files of a design into `out`; nothing where the design has errors, unless they are allowed, or where
/// a file was changed by hand, unless that is forced.
pub(crate) fn generate(
    config: &Config,
    out: &Path,
    force: bool,
    allow_errors: bool,
    language: Language,
) -> Result<Ending, Cli> {
    let outcome = design(config);
    if !outcome.findings.is_empty() {
        eprint!("{}", check::text(config, &outcome.findings, language));
    }
    let Some(design) = outcome.design else {
        eprintln!("kakoi: {}", Cli::NothingToGenerate.say(language));
        return Ok(Ending::Errors);
    };
    let has_errors = check::has_errors(&outcome.findings);
    if has_errors && !allow_errors {
        eprintln!("kakoi: {}", Cli::ErrorsStop.say(language));
        return Ok(Ending::Errors);
    }
    let earlier = earlier_files(out);
    let changes = changes(&design.bundle, &earlier);
    let touched = changes.iter().map(|(path, _)| path.as_str());
    let by_hand = if force { Vec::new() } else { changed_by_hand(out, touched, &earlier)? };
    if !by_hand.is_empty() {
        eprintln!("kakoi: {}", Cli::ChangedByHand { paths: by_hand }.say(language));
        return Ok(Ending::Errors);
    }
    apply(out, &changes, language)?;
    Ok(if has_errors { Ending::Errors } else { Ending::Fine })
}

/// The files as they were generated from the design that the folder holds; empty where it holds none that can be
/// read.
fn earlier_files(out: &Path) -> BTreeMap<String, String> {
    let earlier = fs::read_to_string(out.join(DESIGN_FILE))
        .ok()
        .and_then(|json| parse(&json).ok())
        .and_then(|config| design(&config).design);
    earlier.map_or_else(BTreeMap::new, |design| {
        design.bundle.files.iter().map(|file| (file.path.clone(), file.text.clone())).collect()
    })
}

/// Every file of the Bundle, and the removal of what an earlier one had besides.
fn changes<'a>(bundle: &'a Bundle, earlier: &BTreeMap<String, String>) -> Vec<(String, Change<'a>)> {
    let written = bundle.files.iter().map(|file| (file.path.clone(), Change::Write(&file.text)));
    let removed =
        earlier.keys().filter(|path| bundle.file(path).is_none()).map(|path| (path.clone(), Change::Remove));
    written.chain(removed).collect()
}

/// The files whose content is not the one that was generated from the folder's design.
fn changed_by_hand<'a>(
    out: &Path,
    paths: impl Iterator<Item = &'a str>,
    earlier: &BTreeMap<String, String>,
) -> Result<Vec<String>, Cli> {
    let mut changed = Vec::new();
    for path in paths {
        let content = content(&out.join(path))?;
        if content.is_some_and(|content| earlier.get(path).is_none_or(|text| text.as_bytes() != content)) {
            changed.push(path.to_owned());
        }
    }
    Ok(changed)
}

/// A file's bytes; `None` where there is no such file.
fn content(path: &Path) -> Result<Option<Vec<u8>>, Cli> {
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Cli::Unreadable { path: path.display().to_string(), reason: error.to_string() }),
    }
}

fn apply(out: &Path, changes: &[(String, Change)], language: Language) -> Result<(), Cli> {
    let mut unchanged = 0;
    for (name, change) in changes {
        let path = out.join(name);
        let before = content(&path)?;
        let unwritable = |error: io::Error| Cli::Unwritable {
            path: path.display().to_string(),
            reason: error.to_string(),
        };
        let done = match change {
            Change::Write(text) if before.as_deref() == Some(text.as_bytes()) => {
                unchanged += 1;
                continue;
            }
            Change::Write(text) => {
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder).map_err(unwritable)?;
                }
                fs::write(&path, text).map_err(unwritable)?;
                Cli::Wrote { path: name.clone() }
            }
            Change::Remove if before.is_none() => continue,
            Change::Remove => {
                fs::remove_file(&path).map_err(unwritable)?;
                Cli::Removed { path: name.clone() }
            }
        };
        println!("{}", done.say(language));
    }
    if unchanged > 0 {
        println!("{}", Cli::Unchanged { count: unchanged }.say(language));
    }
    Ok(())
}
