//! `cargo xtask test hosting`: the page as it is hosted, by a real nginx with the configuration in `deploy/`.

#[cfg(test)]
mod aws;
pub(crate) mod checks;
pub(crate) mod client;
mod container;
pub(crate) mod nginx;
pub(crate) mod sample;
mod tls;

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::page::{self, Build};
use crate::sizes;
use checks::{BROTLI, GZIP, Host};
use nginx::{Nginx, Way};

/// Builds the page and checks each way to host it, and a sample.
pub(crate) fn run() -> Result<()> {
    let page = page::build(Build::Release)?;
    container::check()?;
    check_settings(&page)?;
    check_ways(sample::Sample::write()?.folder())?;
    check_ways(&page)
}

/// A company edits its settings in place: a compressed copy beside them would go on being served.
fn check_settings(page: &Path) -> Result<()> {
    let name = |file: &Path| Some(file.file_name()?.to_str()?.to_owned());
    let names: Vec<_> = sizes::files(page)?.iter().filter_map(|file| name(file)).collect();
    let settings: Vec<_> = names.iter().filter(|name| name.starts_with("settings.json")).collect();
    ensure!(settings == ["settings.json"], "of settings there should be one file, not {settings:?}");
    Ok(())
}

fn check_ways(folder: &Path) -> Result<()> {
    for way in [Way::Site, Way::SubPath, Way::Tls, Way::Container] {
        let nginx = nginx::start(folder, way)?;
        check(folder, way, &nginx).with_context(|| format!("hosted as {way:?}"))?;
    }
    Ok(())
}

fn check(page: &Path, way: Way, nginx: &Nginx) -> Result<()> {
    let address = nginx.address.as_str();
    let encodings = if way == Way::Container { &[GZIP][..] } else { &[BROTLI, GZIP] };
    match way {
        Way::Tls => {
            check_redirect(address, "/index.html", "https://127.0.0.1/index.html")?;
            return tls::check(nginx.tls_port);
        }
        Way::SubPath => {
            check_redirect(address, "/tools/kakoi", way.path())?;
            ensure!(client::ask(address, "GET", "/index.html", &[])?.status == 404, "it is elsewhere, too");
        }
        Way::Site | Way::Container => {
            let unreadable = client::ask_in_words(address, "nonsense\r\n\r\n")?;
            ensure!(unreadable.status == 400, "{} to nonsense", unreadable.status);
            ensure!(unreadable.header("Content-Security-Policy")?.is_some(), "no policy with a 400");
        }
    }
    checks::check(&Host { address, path: way.path(), folder: page, encodings })
}

fn check_redirect(address: &str, from: &str, to: &str) -> Result<()> {
    let response = client::ask(address, "GET", from, &[])?;
    let location = response.header("Location")?;
    ensure!(response.status == 308, "{from}: {} instead of 308", response.status);
    ensure!(location == Some(to), "{from}: to {location:?} instead of {to}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::fs;

    use crate::command::root;
    use crate::headers;

    /// deploy/nginx/headers.conf as it has to be.
    fn headers_for_nginx() -> String {
        let mut text = "\
# The headers of every answer, also of errors. crates/xtask/src/headers.rs says what they are; a test writes this file, with
# KAKOI_UPDATE_GOLDEN=1. A `location` or `server` with an add_header of its own takes none from outside, so each includes this.

"
        .to_owned();
        for (name, value) in headers::always() {
            let _ = writeln!(text, "add_header {name} \"{value}\" always;");
        }
        text.push_str("add_header Cache-Control $kakoi_cache_control always;\n");
        text.push_str("add_header Allow $kakoi_allow always;\n");
        text
    }

    #[test]
    fn nginx_sends_the_headers() {
        let file = root().join("deploy/nginx/headers.conf");
        let expected = headers_for_nginx();
        if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
            fs::write(&file, &expected).unwrap();
        }
        assert_eq!(fs::read_to_string(file).unwrap(), expected);
    }
}
