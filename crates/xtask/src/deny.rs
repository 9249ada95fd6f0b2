//! The part `deny`: what may be depended on, and that nothing of ours takes back the ban on unsafe code.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::command::{command, root, run, succeeds_within};
use crate::{system, tools};

/// The lock of the browser tests' packages. `npm ci` installs nothing else than what it says.
const PACKAGES: &str = "tests/browser/package-lock.json";

const WORKSPACE: &str = "Cargo.toml";

/// Licences, bans, sources and, where their databases answer, advisories.
pub(crate) fn deny() -> Result<()> {
    forbids_unsafe_code()?;
    let lock =
        fs::read_to_string(root().join(PACKAGES)).with_context(|| format!("cannot read {PACKAGES}"))?;
    packages_are_pinned(&lock)?;
    let cargo_deny = tools::cargo_deny()?;
    let check = |manifest: &str, checks: &[&str]| {
        let mut deny = command(&cargo_deny);
        deny.args(["--log-level", "warn", "--config", "deny.toml", "--manifest-path", manifest]);
        deny.arg("check").args(checks);
        if manifest != WORKSPACE {
            // What one workspace has no use for, the other one has.
            for warning in ["unmatched-skip", "unnecessary-skip", "unused-wrapper"] {
                deny.args(["--allow", warning]);
            }
        }
        run(&mut deny)
    };
    let workspaces = [WORKSPACE, "fuzz/Cargo.toml"];
    for manifest in workspaces {
        check(manifest, &["bans", "licenses", "sources"])?;
    }
    if succeeds_within(command(&cargo_deny).args(["fetch", "db"]), Duration::from_mins(1)) {
        for manifest in workspaces {
            check(manifest, &["advisories"])?;
        }
    } else {
        println!("advisories of crates: their host does not answer, not checked");
    }
    advisories_of_packages()
}

/// Each npm package has an exact version, the hash of what it holds, and comes from npm's registry.
fn packages_are_pinned(lock: &str) -> Result<()> {
    let lock: Value = serde_json::from_str(lock).with_context(|| format!("{PACKAGES} is no JSON"))?;
    let packages = lock["packages"].as_object().context("a lock without packages")?;
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        let text = |key: &str| package[key].as_str();
        let is_hashed = text("integrity").is_some_and(|hash| hash.starts_with("sha512-"));
        let from = text("resolved").unwrap_or("https://registry.npmjs.org/");
        if !is_hashed || text("version").is_none() || !from.starts_with("https://registry.npmjs.org/") {
            bail!("{PACKAGES}: {name} is not pinned to a hash of npm's registry");
        }
    }
    Ok(())
}

/// What npm's registry knows of the packages; it may not answer.
fn advisories_of_packages() -> Result<()> {
    let folder = root().join("tests/browser");
    let answer = command(system::npm()?).current_dir(&folder).args(["audit", "--json"]).output()?;
    let answer: Value = serde_json::from_slice(&answer.stdout).unwrap_or_default();
    match answer["metadata"]["vulnerabilities"]["total"].as_u64() {
        Some(0) => Ok(()),
        Some(count) => {
            bail!("npm knows {count} advisories about {PACKAGES}: run `npm audit` in tests/browser")
        }
        None => {
            println!("advisories of npm packages: their host does not answer, not checked");
            Ok(())
        }
    }
}

/// The workspace forbids unsafe code, and every package of it takes its lints from there. `forbid` cannot be taken back in
/// code. fuzz/, a workspace of its own, holds libFuzzer's entry alone.
fn forbids_unsafe_code() -> Result<()> {
    let read =
        |path: &str| fs::read_to_string(root().join(path)).with_context(|| format!("cannot read {path}"));
    let workspace = read("Cargo.toml")?;
    if !workspace.lines().any(|line| line == "unsafe_code = \"forbid\"") {
        bail!("Cargo.toml does not forbid unsafe code");
    }
    for member in members(&workspace) {
        let manifest = read(&format!("{member}/Cargo.toml"))?;
        if !takes_lints_of_workspace(&manifest) {
            bail!("{member}/Cargo.toml does not take the workspace's lints, which forbid unsafe code");
        }
    }
    let targets: Vec<PathBuf> =
        fs::read_dir(root().join("fuzz/targets"))?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    for target in targets {
        let code = fs::read_to_string(&target)?;
        if code.lines().filter(|line| !line.is_empty()).count() != 2 {
            bail!("{} holds more than libFuzzer's entry", target.display());
        }
    }
    Ok(())
}

/// The folders of the workspace's members.
fn members(manifest: &str) -> Vec<&str> {
    let list = manifest.split_once("\nmembers = [").and_then(|(_, rest)| rest.split_once(']'));
    list.map_or_else(Vec::new, |(list, _)| list.split('"').skip(1).step_by(2).collect())
}

fn takes_lints_of_workspace(manifest: &str) -> bool {
    manifest.contains("\n[lints]\nworkspace = true\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_read_off_the_manifest() {
        assert_eq!(
            members("[workspace]\nmembers = [\"a\", \"b/c\"]\ndefault-members = [\"a\"]\n"),
            ["a", "b/c"]
        );
        assert!(takes_lints_of_workspace("[package]\n\n[lints]\nworkspace = true\n\n[dependencies]\n"));
        assert!(!takes_lints_of_workspace("[package]\n\n[lints.rust]\nunsafe_code = \"allow\"\n"));
    }

    #[test]
    fn a_package_without_a_hash_is_refused() {
        let lock =
            |package: &str| ["{\"packages\": {\"\": {}, \"node_modules/a\": {", package, "}}}"].concat();
        assert!(packages_are_pinned(&lock("\"version\": \"1.0.0\", \"integrity\": \"sha512-AA==\"")).is_ok());
        for package in [
            "\"version\": \"1.0.0\"",
            "\"version\": \"1.0.0\", \"integrity\": \"sha1-AA==\"",
            "\"version\": \"1.0.0\", \"integrity\": \"sha512-AA==\", \"resolved\": \"git+ssh://a\"",
        ] {
            assert!(packages_are_pinned(&lock(package)).is_err(), "{package}");
        }
    }
}
