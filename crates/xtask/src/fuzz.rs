//! `cargo xtask fuzz`: hands a target of tests/fuzz to libFuzzer for a while.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::command::{command, root, run};
use crate::{system, tools};

/// How long a target runs where nothing else is said.
const SECONDS: u32 = 60;

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    target: String,
    seconds: u32,
}

impl Options {
    /// Reads the arguments behind `fuzz`.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let targets = targets()?;
        let (target, seconds) = match arguments {
            [target] => (target, SECONDS),
            [target, flag, seconds] if flag == "--seconds" => {
                (target, seconds.parse().with_context(|| format!("`{seconds}` is no number of seconds"))?)
            }
            _ => bail!("cargo xtask fuzz TARGET [--seconds N]; the targets are {}", targets.join(", ")),
        };
        if !targets.contains(target) {
            bail!("there is no target `{target}`; the targets are {}", targets.join(", "));
        }
        Ok(Self { target: target.clone(), seconds })
    }
}

/// The targets, by the names of their files in fuzz/targets.
pub(crate) fn targets() -> Result<Vec<String>> {
    let folder = root().join("fuzz/targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut targets = Vec::new();
    for entry in entries {
        targets.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    targets.sort();
    Ok(targets)
}

/// Runs each target for a minute.
pub(crate) fn all() -> Result<()> {
    for target in targets()? {
        fuzz(&Options { target, seconds: SECONDS })?;
    }
    Ok(())
}

/// Runs a target. What it finds stays in fuzz/target/found, and an input that fails in fuzz/artifacts: the corpus changes by
/// hand only.
pub(crate) fn fuzz(options: &Options) -> Result<()> {
    let Options { target, seconds } = options;
    let cargo_fuzz = tools::cargo_fuzz()?;
    system::need("c++", "install a C++ compiler: libFuzzer is built with it")?;
    let folder = root().join("fuzz");
    let found = folder.join("target/found").join(target);
    fs::create_dir_all(&found).with_context(|| format!("cannot make {}", found.display()))?;
    println!("Fuzzing {target} for {seconds} seconds …");
    let mut fuzz = command(cargo_fuzz);
    // Safe Rust alone: what a sanitizer would look for, the compiler rules out.
    fuzz.current_dir(&folder).args(["run", "--sanitizer", "none", target]);
    fuzz.arg(found).arg(folder.join("corpus").join(target));
    // An input that takes ten seconds is a fault too.
    fuzz.args(["--", "-timeout=10", "-rss_limit_mb=2048", "-max_len=8192", "-print_final_stats=1"]);
    fuzz.arg(format!("-max_total_time={seconds}"));
    // cargo-fuzz passes flags to the compiler that are not stable.
    run(fuzz.env("RUSTC_BOOTSTRAP", "1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Options> {
        Options::parse(&arguments.iter().map(|&argument| argument.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_target_is_run_as_long_as_was_said() {
        let options = |seconds| Options { target: "link".to_owned(), seconds };
        assert_eq!(parse(&["link"]).unwrap(), options(SECONDS));
        assert_eq!(parse(&["link", "--seconds", "5"]).unwrap(), options(5));
        assert!(parse(&["link", "--seconds", "long"]).is_err());
    }

    #[test]
    fn what_is_no_target_is_told_with_those_there_are() {
        let error = parse(&["links"]).unwrap_err().to_string();
        assert!(error.starts_with("there is no target `links`; the targets are config, "), "{error}");
        assert!(parse(&[]).is_err());
    }
}
