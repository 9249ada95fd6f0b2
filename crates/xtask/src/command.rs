//! Running other programs, with errors that name the command.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).expect("crates/xtask stands two folders below the root")
}

/// A command that runs in the workspace's root.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with this terminal's output. An error where it cannot start or exits with another code than 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(anyhow!("{} failed ({status})", shown(command)))
}

/// Runs to the end and gives its standard output. The error holds its standard error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    output_beside(command, Stdio::piped())
}

/// The same of a command that tells a person on standard error what it does.
pub(crate) fn told_output(command: &mut Command) -> Result<String> {
    output_beside(command, Stdio::inherit())
}

fn output_beside(command: &mut Command, stderr: Stdio) -> Result<String> {
    let output =
        command.stderr(stderr).output().with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({})\n{}", shown(command), output.status, stderr.trim_end());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether the command ends well within the time. Its output is dropped; one that takes longer is ended.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let Ok(mut child) = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    else {
        return false;
    };
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < limit => std::thread::sleep(Duration::from_millis(100)),
            Ok(None) | Err(_) => {
                // Ending a child that has just ended by itself fails, which changes nothing.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = format!("`{}", program.file_stem().unwrap_or(program.as_os_str()).display());
    for argument in command.get_args() {
        let _ = write!(text, " {}", argument.display());
    }
    text.push('`');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file());
    }

    #[test]
    fn a_command_is_shown_as_typed() {
        assert_eq!(shown(Command::new("/usr/bin/npm").arg("ci")), "`npm ci`");
    }

    #[test]
    fn a_failure_names_the_command_and_what_it_said() {
        let error = output(cargo().args(["--no-such-flag"])).unwrap_err().to_string();
        assert!(error.starts_with("`cargo --no-such-flag` failed"), "{error}");
        assert!(error.contains("unexpected argument"), "{error}");
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended() {
        assert!(succeeds_within(cargo().arg("--version"), Duration::from_mins(1)));
        assert!(!succeeds_within(cargo().arg("--version"), Duration::ZERO));
    }
}
