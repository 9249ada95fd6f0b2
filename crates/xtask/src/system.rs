//! What this machine holds: programs on PATH, Chromium, fonts; and how to get what it lacks.

use std::fmt;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::command::{command, output, run, succeeds_within};

/// Something this machine lacks and that could not be installed: what needs it could not run, rather than failed.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// The program's path, where PATH holds it.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|candidate| candidate.is_file())
}

/// The program's path, or what to install.
pub(crate) fn need(program: &str, advice: &str) -> Result<PathBuf> {
    find(program).with_context(|| Missing(format!("{program} is not on PATH: {advice}")))
}

/// Node, which runs wasm-opt and Playwright.
pub(crate) fn node() -> Result<PathBuf> {
    need("node", "install Node 20 or newer (https://nodejs.org)")
}

/// npm, which comes with Node.
pub(crate) fn npm() -> Result<PathBuf> {
    need("npm", "install Node 20 or newer with npm (https://nodejs.org)")
}

/// Terraform. It is not installed for you: which version runs is the contributor's choice.
pub(crate) fn terraform() -> Result<PathBuf> {
    need("terraform", "install Terraform 1.9 or newer (https://developer.hashicorp.com/terraform/install)")
}

fn find_chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("KAKOI_CHROMIUM") {
        return Some(path.into());
    }
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .iter()
        .find_map(|name| find(name))
}

/// A Chromium of any name, installed where it can be.
pub(crate) fn chromium() -> Result<PathBuf> {
    find_or_apt(
        find_chromium,
        &["chromium"],
        "Chromium",
        "install Chromium or set KAKOI_CHROMIUM to its path",
    )
}

/// The driver that wasm tests speak to; it must fit Chromium's version.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    find_or_apt(
        || find("chromedriver"),
        &["chromium-driver"],
        "chromedriver",
        "install the chromedriver of your Chromium's version",
    )
}

/// nginx, and its module that serves files compressed with brotli.
pub(crate) struct Nginx {
    pub(crate) program: PathBuf,
    pub(crate) brotli: PathBuf,
}

/// An nginx with brotli.
pub(crate) fn nginx() -> Result<Nginx> {
    find_or_apt(
        find_nginx,
        &["nginx", "libnginx-mod-http-brotli-static"],
        "nginx with its module brotli_static",
        "install both (Debian starts a server on port 80 with it: `systemctl disable --now nginx` ends that)",
    )
}

fn find_nginx() -> Option<Nginx> {
    // Debian's folder for it is on PATH for root alone.
    let program =
        find("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file()))?;
    // It prints how it was built to standard error.
    let built = command(&program).arg("-V").output().ok()?.stderr;
    let built = String::from_utf8_lossy(&built);
    let modules = built.split_whitespace().find_map(|word| word.strip_prefix("--modules-path="))?;
    let brotli = PathBuf::from(modules).join("ngx_http_brotli_static_module.so");
    brotli.is_file().then_some(Nginx { program, brotli })
}

/// openssl, which makes a certificate for a test.
pub(crate) fn openssl() -> Result<PathBuf> {
    find_or_apt(|| find("openssl"), &["openssl"], "openssl", "install it")
}

/// A font with Japanese glyphs. Other systems than Linux bring one.
pub(crate) fn japanese_font() -> Result<()> {
    let has_font = || {
        let fonts = output(command("fc-list").arg(":lang=ja")).unwrap_or_default();
        (!cfg!(target_os = "linux") || !fonts.trim().is_empty()).then_some(())
    };
    find_or_apt(has_font, &["fontconfig", "fonts-noto-cjk"], "a Japanese font", "install Noto Sans CJK")
}

/// Looks; where there is nothing, installs the packages through apt-get (as root or with sudo) and looks again.
fn find_or_apt<T>(look: impl Fn() -> Option<T>, packages: &[&str], what: &str, advice: &str) -> Result<T> {
    if let Some(found) = look() {
        return Ok(found);
    }
    install(packages, what).with_context(|| Missing(format!("{what} is missing: {advice}")))?;
    look().with_context(|| Missing(format!("{what} is missing even after installing {packages:?}: {advice}")))
}

/// Installs Debian packages. An error where there is no apt-get or no right to use it.
pub(crate) fn install(packages: &[&str], what: &str) -> Result<()> {
    let apt = find("apt-get").context("this system has no apt-get to install it with")?;
    let is_root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let quick = std::time::Duration::from_secs(10);
    let prefix: &[&str] = if is_root {
        &["env"]
    } else if succeeds_within(command("sudo").args(["-n", "true"]), quick) {
        &["sudo", "-n", "env"]
    } else {
        return Err(Missing(format!("run: sudo apt-get install {}", packages.join(" "))).into());
    };
    println!("Installing {what} with apt-get: {} (1 to 3 minutes, once) …", packages.join(" "));
    let apt_get = |arguments: &[&str]| {
        let mut words = prefix.iter();
        let mut apt_get = command(words.next().unwrap_or(&"env"));
        apt_get.args(words).args(["DEBIAN_FRONTEND=noninteractive"]).arg(&apt).arg("-qq").args(arguments);
        run(&mut apt_get)
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_path() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-anywhere").is_none());
    }

    #[test]
    fn what_is_missing_is_told_apart_from_a_failure() {
        let error = need("no-such-program-anywhere", "install it").unwrap_err();
        assert!(error.downcast_ref::<Missing>().is_some());
        assert_eq!(error.to_string(), "no-such-program-anywhere is not on PATH: install it");
    }
}
