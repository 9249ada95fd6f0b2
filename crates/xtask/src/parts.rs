//! The parts of `cargo xtask test`.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::browser::{self, CHROMIUM_FLAGS};
use crate::command::{cargo, root, run};
use crate::hosting::nginx::Way;
use crate::page::Build;
use crate::{deny, fuzz, hosting, sizes, system, tools};

/// A part of the checks.
pub(crate) struct Part {
    /// What it is called on the command line.
    pub(crate) name: &'static str,
    /// What it checks, in a sentence.
    pub(crate) sentence: &'static str,
    /// Runs it. An error that holds [`system::Missing`] means that it could not run.
    pub(crate) run: fn() -> Result<()>,
}

/// The part that only runs when named.
const LONG: &str = "long";

/// What tells Playwright to leave out the tests of that part.
const NOT_LONG: [&str; 2] = ["--grep-invert", "@long"];

/// All parts, in the order in which they run: quick ones first.
pub(crate) const PARTS: [Part; 9] = [
    Part { name: "format", sentence: "The code is as rustfmt prints it.", run: format },
    Part {
        name: "lint",
        sentence: "Clippy and rustdoc have nothing to say, natively and for wasm.",
        run: lint,
    },
    Part {
        name: "deny",
        sentence: "Dependencies have known licences and sources and no advisories; no code of ours is unsafe.",
        run: deny::deny,
    },
    Part {
        name: "native",
        sentence: "The tests of core, of the page without a browser, of the CLI and of these commands; what fuzzing found.",
        run: native,
    },
    Part { name: "wasm", sentence: "The page mounts, in wasm in Chromium.", run: wasm },
    Part { name: "terraform", sentence: "Real terraform on what core generates.", run: terraform },
    Part {
        name: "hosting",
        sentence: "The built page, hosted by a real nginx with the configuration in deploy/.",
        run: hosting::run,
    },
    Part {
        name: "browser",
        sentence: "The built page under its strict policy, in Chromium, and its size.",
        run: browser,
    },
    Part { name: LONG, sentence: "What takes long: run it before an issue is called resolved.", run: long },
];

/// The parts of these names, in the order in which they run; without names all but the long one.
pub(crate) fn select(names: &[String]) -> Result<Vec<&'static Part>> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != **name)) {
        let known: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        bail!("there is no part `{unknown}`; the parts are {}", known.join(", "));
    }
    let is_selected = |part: &&Part| {
        if names.is_empty() { part.name != LONG } else { names.iter().any(|name| name == part.name) }
    };
    Ok(PARTS.iter().filter(is_selected).collect())
}

fn format() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    let clippy = ["clippy", "--all-targets", "--locked"];
    let deny_warnings = ["--", "--deny", "warnings"];
    run(cargo().args(clippy).arg("--workspace").args(deny_warnings))?;
    tools::wasm_target()?;
    let wasm = ["--package", "kakoi-web", "--target", "wasm32-unknown-unknown"];
    run(cargo().args(clippy).args(wasm).args(deny_warnings))?;
    let mut doc = cargo();
    doc.args(["doc", "--locked", "--no-deps", "--package", "kakoi-core"]);
    run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn native() -> Result<()> {
    run(cargo().args([
        "test",
        "--locked",
        "--package",
        "kakoi-core",
        "--package",
        "kakoi",
        "--package",
        "kakoi-web",
        "--package",
        "kakoi-fuzz-tests",
        "--package",
        "xtask",
    ]))
}

fn wasm() -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen_test_runner()?;
    let (chromium, driver) = (system::chromium()?, system::chromedriver()?);
    let options = serde_json::json!({
        "goog:chromeOptions": { "binary": chromium, "args": CHROMIUM_FLAGS }
    });
    let capabilities = root().join("target").join("webdriver.json");
    fs::write(&capabilities, options.to_string())
        .with_context(|| format!("cannot write {}", capabilities.display()))?;
    let mut test = cargo();
    test.args(["test", "--locked", "--package", "kakoi-web", "--target", "wasm32-unknown-unknown"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("CHROMEDRIVER", driver);
    run(&mut test)
}

fn terraform() -> Result<()> {
    terraform_tests(&[])
}

/// Runs the package of terraform tests, with the stand-in for AWS in `KAKOI_MOTO_SERVER` and Checkov in `KAKOI_CHECKOV`.
fn terraform_tests(arguments: &[&str]) -> Result<()> {
    system::terraform()?;
    let (moto, checkov) = (tools::moto()?, tools::checkov()?);
    let mut test = cargo();
    test.args(["test", "--locked", "--package", "kakoi-terraform-tests", "--"]).args(arguments);
    // What is applied mostly waits: the provider looks after half a minute whether a load balancer is there.
    test.arg("--test-threads=8");
    run(test.env("KAKOI_MOTO_SERVER", moto).env("KAKOI_CHECKOV", checkov))
}

/// All tests run below a path, which is the harder case; at the root of a host, those that would notice a difference. The rest
/// of them runs there in the long part.
fn browser() -> Result<()> {
    const NOTICE: [&str; 6] = [
        "smoke.spec.js",
        "policy.spec.js",
        "first-screen.spec.js",
        "late.spec.js",
        "links.spec.js",
        "download.spec.js",
    ];
    browser::playwright(Way::SubPath, &NOT_LONG)?;
    browser::playwright(Way::Site, &[&NOT_LONG[..], &NOTICE].concat())?;
    sizes::check(sizes::of(&Build::Release.folder())?.first_load)
}

fn long() -> Result<()> {
    let mut test = cargo();
    test.args(["test", "--locked", "--package", "kakoi-core", "--package", "kakoi", "--package", "xtask"]);
    run(test.args(["--", "--ignored"]))?;
    terraform_tests(&["--ignored"])?;
    fuzz::all()?;
    browser::playwright(Way::SubPath, &["--grep", "@long"])?;
    browser::playwright(Way::Site, &NOT_LONG)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(names: &[&str]) -> Vec<&'static str> {
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        select(&names).unwrap().iter().map(|part| part.name).collect()
    }

    #[test]
    fn without_names_all_but_the_long_part_run() {
        let expected = ["format", "lint", "deny", "native", "wasm", "terraform", "hosting", "browser"];
        assert_eq!(selected(&[]), expected);
    }

    #[test]
    fn named_parts_run_once_each_in_their_order() {
        assert_eq!(selected(&["long"]), ["long"]);
        assert_eq!(selected(&["browser", "format", "browser"]), ["format", "browser"]);
    }

    #[test]
    fn an_unknown_part_is_named_with_those_there_are() {
        let error = select(&["native".to_owned(), "unit".to_owned()]).err().unwrap().to_string();
        assert!(error.starts_with("there is no part `unit`; the parts are format, lint"), "{error}");
    }
}
