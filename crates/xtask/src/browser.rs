//! Playwright against the built page, in real Chromium.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context as _, Result};

use crate::command::{command, root, run, told_output};
use crate::hosting::nginx::{self, Way};
use crate::page::{self, Build};
use crate::server;
use crate::system::{self, Missing};

/// What Chromium is started with: no window, no sandbox (containers have no right to one), no traffic of its own.
/// tests/browser/playwright.config.js has the same list.
pub(crate) const CHROMIUM_FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Builds the page for release, serves it on a free port and runs a Node script of tests/browser on it. The script
/// finds the address in `KAKOI_URL` and the browser in `KAKOI_CHROMIUM`.
pub(crate) fn run_on_page(script: &str, arguments: &[&str]) -> Result<()> {
    let page = page::build(Build::Release)?;
    run_at(&server::start(&page, 0)?, script, arguments)
}

/// Runs those of Playwright's tests that the arguments select on the built page, hosted by nginx as it is shipped; where
/// there is no nginx, by the server of these commands.
pub(crate) fn playwright(way: Way, arguments: &[&str]) -> Result<()> {
    let page = page::build(Build::Release)?;
    let arguments = [&["test"], arguments].concat();
    let test_at = |url: &str| run_at(url, "node_modules/@playwright/test/cli.js", &arguments);
    match nginx::start(&page, way) {
        Ok(nginx) => test_at(&format!("http://{}{}", nginx.address, way.path())),
        Err(error) if error.downcast_ref::<Missing>().is_some() => {
            println!("Not by nginx but by the server of these commands, at /: {error:#}");
            test_at(&server::start(&page, 0)?)
        }
        Err(error) => Err(error),
    }
}

/// Runs a Node script of tests/browser at an address, as [`run_on_page`] does, and gives what it prints to standard output.
pub(crate) fn output_at(url: &str, script: &str, arguments: &[&str]) -> Result<String> {
    told_output(&mut node_at(url, script, arguments)?)
}

fn run_at(url: &str, script: &str, arguments: &[&str]) -> Result<()> {
    run(&mut node_at(url, script, arguments)?)
}

fn node_at(url: &str, script: &str, arguments: &[&str]) -> Result<Command> {
    let chromium = system::chromium()?;
    system::japanese_font()?;
    let packages = install_packages()?;
    let mut node = command(system::node()?);
    node.current_dir(packages).arg(script).args(arguments);
    node.env("KAKOI_URL", url).env("KAKOI_CHROMIUM", chromium);
    Ok(node)
}

/// Installs the npm packages of tests/browser as locked, and gives the folder.
fn install_packages() -> Result<PathBuf> {
    let folder = root().join("tests").join("browser");
    let changed = |name: &str| fs::metadata(folder.join(name)).and_then(|file| file.modified()).ok();
    let installed: Option<SystemTime> = changed("node_modules/.package-lock.json");
    if installed.is_none() || installed < changed("package-lock.json") {
        println!("Installing Playwright's npm packages (10 seconds) …");
        let mut npm: Command = command(system::npm()?);
        npm.current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--silent"]);
        // The system's Chromium is used: Playwright's own would be a download of 150 MB.
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        run(&mut npm).with_context(|| Missing("Playwright could not be installed".to_owned()))?;
    }
    Ok(folder)
}
