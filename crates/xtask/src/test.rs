//! `cargo xtask test`: runs parts and sums them up.

use std::fmt;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Error, Result};

use crate::parts::{self, PARTS, Part};
use crate::system::Missing;

/// How a part ended.
#[derive(Debug)]
enum Outcome {
    Passed,
    Failed(String),
    /// It could not run, and why.
    Skipped(String),
}

impl Outcome {
    fn of(result: Result<(), Error>) -> Self {
        match result {
            Ok(()) => Self::Passed,
            Err(error) if error.downcast_ref::<Missing>().is_some() => Self::Skipped(format!("{error:#}")),
            Err(error) => Self::Failed(format!("{error:#}")),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed => formatter.write_str("ok"),
            Self::Failed(reason) => write!(formatter, "FAILED: {reason}"),
            Self::Skipped(reason) => write!(formatter, "could not run: {reason}"),
        }
    }
}

/// A part that has run.
struct Ran {
    name: &'static str,
    time: Duration,
    outcome: Outcome,
}

/// Runs what the arguments name. Fails where a part failed, and where CI=true also if one could not run.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    if arguments == ["--list"] {
        print!("{}", list());
        return Ok(ExitCode::SUCCESS);
    }
    let ran: Vec<_> = parts::select(arguments)?.into_iter().map(run_part).collect();
    println!("\n{}", summary(&ran));
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    Ok(if is_good(&ran, ci) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_part(part: &Part) -> Ran {
    println!("\n[{}] {}", part.name, part.sentence);
    let start = Instant::now();
    let outcome = Outcome::of((part.run)());
    let time = start.elapsed();
    println!("[{}] {outcome} ({:.1} s)", part.name, time.as_secs_f64());
    Ran { name: part.name, time, outcome }
}

fn list() -> String {
    PARTS.iter().fold(String::new(), |mut list, part| {
        let _ = writeln!(list, "{:10} {}", part.name, part.sentence);
        list
    })
}

fn is_good(ran: &[Ran], ci: bool) -> bool {
    ran.iter().all(|part| match part.outcome {
        Outcome::Passed => true,
        Outcome::Failed(_) => false,
        Outcome::Skipped(_) => !ci,
    })
}

/// A line a part, and the counts in a last line of their own.
fn summary(ran: &[Ran]) -> String {
    let mut summary = String::new();
    for part in ran {
        let seconds = part.time.as_secs_f64();
        let outcome = part.outcome.to_string();
        let first_line = outcome.lines().next().unwrap_or_default();
        let _ = writeln!(summary, "{:10} {seconds:7.1} s  {first_line}", part.name);
    }
    let count = |is: fn(&Outcome) -> bool| ran.iter().filter(|part| is(&part.outcome)).count();
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    let _ = write!(summary, "\n{passed} passed, {failed} failed");
    if skipped > 0 {
        let _ = write!(summary, ", {skipped} skipped");
    }
    summary
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, anyhow};

    use super::*;

    fn ran(name: &'static str, result: Result<()>) -> Ran {
        Ran { name, time: Duration::from_millis(1500), outcome: Outcome::of(result) }
    }

    fn missing() -> Result<()> {
        Err(anyhow!("no network")).context(Missing("terraform is missing".to_owned()))
    }

    #[test]
    fn the_summary_ends_with_the_counts() {
        let parts = [ran("format", Ok(())), ran("native", Err(anyhow!("broken\ndetails")))];
        let expected = "\
format         1.5 s  ok
native         1.5 s  FAILED: broken

1 passed, 1 failed";
        assert_eq!(summary(&parts), expected);
    }

    #[test]
    fn what_could_not_run_is_told_with_its_reason() {
        let summary = summary(&[ran("terraform", missing())]);
        assert!(summary.contains("could not run: terraform is missing: no network"), "{summary}");
        assert!(summary.ends_with("\n0 passed, 0 failed, 1 skipped"), "{summary}");
    }

    #[test]
    fn ci_wants_every_part_to_run() {
        let parts = [ran("format", Ok(())), ran("terraform", missing())];
        assert!(is_good(&parts, false));
        assert!(!is_good(&parts, true));
        assert!(!is_good(&[ran("native", Err(anyhow!("broken")))], false));
    }

    #[test]
    fn every_part_is_listed() {
        let list = list();
        assert_eq!(list.lines().count(), PARTS.len());
        assert!(list.starts_with("format     The code is as rustfmt prints it.\n"), "{list}");
    }
}
