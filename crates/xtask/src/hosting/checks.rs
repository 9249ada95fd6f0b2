//! What holds of every server that hosts the page: nginx with the configuration in `deploy/`, and the one of these commands.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::client::{Response, ask};
use crate::headers::{self, ASK_EACH_TIME};
use crate::{page, site, sizes};

/// The encodings that files may lie compressed in, and how their names end.
pub(crate) const BROTLI: (&str, &str) = ("br", page::BROTLI);
pub(crate) const GZIP: (&str, &str) = ("gzip", page::GZIP);

/// A server of the page.
pub(crate) struct Host<'a> {
    /// Where it listens, such as `127.0.0.1:8080`.
    pub(crate) address: &'a str,
    /// The path of the page, which ends in a slash.
    pub(crate) path: &'a str,
    /// The folder that it serves.
    pub(crate) folder: &'a Path,
    /// What it serves compressed, where the request allows and a file lies there, the dearest first.
    pub(crate) encodings: &'a [(&'a str, &'a str)],
}

/// Checks every file, and what is no file. The error says what is wrong with which answer.
pub(crate) fn check(host: &Host) -> Result<()> {
    let files = names(host.folder)?;
    ensure!(files.iter().any(|name| name == "index.html"), "there is no index.html to serve");
    for name in files.iter().filter(|name| !is_compressed(host.folder, name)) {
        check_file(host, name).with_context(|| name.clone())?;
    }
    check_index(host).context("the page's own path")?;
    check_missing(host)?;
    check_methods(host)
}

/// The names of the files under a folder, with slashes.
fn names(folder: &Path) -> Result<Vec<String>> {
    let name = |file: PathBuf| {
        let name = file.strip_prefix(folder).ok()?.to_str()?.replace('\\', "/");
        Some(name)
    };
    sizes::files(folder)?.into_iter().map(|file| name(file).context("a name that is no text")).collect()
}

/// Whether a file is another one, compressed.
fn is_compressed(folder: &Path, name: &str) -> bool {
    [BROTLI, GZIP].iter().any(|(_, ending)| {
        let plain = name.strip_suffix(ending).and_then(|name| name.strip_suffix('.'));
        plain.is_some_and(|plain| folder.join(plain).is_file())
    })
}

fn check_file(host: &Host, name: &str) -> Result<()> {
    let path = format!("{}{name}", host.path);
    let file = host.folder.join(name);
    check_content(&ask(host.address, "GET", &path, &[])?, &file, None)?;
    let mut accepted = "identity".to_owned();
    for encoding in host.encodings.iter().rev() {
        accepted = format!("{}, {accepted}", encoding.0);
        let compressed = compressed(&file, *encoding);
        let accepts = [("Accept-Encoding", accepted.as_str())];
        let response = ask(host.address, "GET", &path, &accepts)?;
        let best = host.encodings.iter().filter(|(name, _)| accepted.contains(name));
        let expected = best.copied().find(|encoding| self::compressed(&file, *encoding).is_file());
        check_content(&response, &file, expected).with_context(|| format!("asked for {accepted}"))?;
        if compressed.is_file() {
            ensure!(response.header("Vary")? == Some("Accept-Encoding"), "no Vary: {:?}", response.headers);
        }
        check_again(host, &path, &response, &accepts, &file)?;
    }
    check_again(host, &path, &ask(host.address, "GET", &path, &[])?, &[], &file)
}

fn compressed(file: &Path, (_, ending): (&str, &str)) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", file.display()))
}

/// Checks an answer that should hold a file, compressed or as it is.
fn check_content(response: &Response, file: &Path, encoding: Option<(&str, &str)>) -> Result<()> {
    ensure!(response.status == 200, "{} instead of 200", response.status);
    check_headers(response, headers::caching(file))?;
    let media_type = response.header("Content-Type")?;
    ensure!(media_type == Some(site::media_type(file)), "Content-Type {media_type:?}");
    let said = response.header("Content-Encoding")?;
    ensure!(said == encoding.map(|(name, _)| name), "Content-Encoding {said:?} instead of {encoding:?}");
    let sent = encoding.map_or_else(|| file.to_path_buf(), |encoding| compressed(file, encoding));
    ensure!(response.body == fs::read(&sent)?, "not the bytes of {}", sent.display());
    Ok(())
}

/// Checks that HEAD says what GET says, and that what the browser has is not sent again.
fn check_again(
    host: &Host,
    path: &str,
    first: &Response,
    accepts: &[(&str, &str)],
    file: &Path,
) -> Result<()> {
    let head = ask(host.address, "HEAD", path, accepts)?;
    let told = |response: &Response| {
        let mut headers = response.headers.clone();
        headers.retain(|(name, _)| name != "date");
        (response.status, headers)
    };
    ensure!(told(&head) == told(first), "HEAD says {:?}, GET {:?}", told(&head), told(first));
    ensure!(head.body.is_empty(), "HEAD has a body");
    let tag = first.header("ETag")?.context("no ETag")?;
    let again = [accepts, &[("If-None-Match", tag)]].concat();
    let again = ask(host.address, "GET", path, &again)?;
    ensure!(again.status == 304 && again.body.is_empty(), "{} to a browser that has it", again.status);
    check_headers(&again, headers::caching(file)).context("304")
}

/// Checks what every answer carries.
fn check_headers(response: &Response, caching: &str) -> Result<()> {
    for (name, value) in headers::always() {
        let said = response.header(name)?;
        ensure!(said == Some(value.as_str()), "{name}: {said:?} instead of {value:?}");
    }
    let said = response.header("Cache-Control")?;
    ensure!(said == Some(caching), "Cache-Control: {said:?} instead of {caching:?}");
    ensure!(response.header("Set-Cookie")?.is_none(), "a cookie");
    ensure!(response.header("Expires")?.is_none(), "Expires beside Cache-Control");
    let server = response.header("Server")?.unwrap_or_default();
    ensure!(!server.contains(|letter: char| letter.is_ascii_digit()), "its version is told: {server}");
    Ok(())
}

fn check_index(host: &Host) -> Result<()> {
    let index = host.folder.join("index.html");
    check_content(&ask(host.address, "GET", host.path, &[])?, &index, None)?;
    let with_query = format!("{}?from=mail", host.path);
    check_content(&ask(host.address, "GET", &with_query, &[])?, &index, None)
}

/// No path but a file's leads to anything: least of all to the page, whose relative addresses would be wrong there.
fn check_missing(host: &Host) -> Result<()> {
    for name in ["none", "none/", "none-0123456789abcdef.js", "index.html/", ".git/config"] {
        let path = format!("{}{name}", host.path);
        let response = ask(host.address, "GET", &path, &[])?;
        ensure!(response.status == 404, "{path}: {} instead of 404", response.status);
        check_headers(&response, ASK_EACH_TIME).with_context(|| format!("{path}: 404"))?;
    }
    Ok(())
}

fn check_methods(host: &Host) -> Result<()> {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"] {
        for name in ["", "index.html", "none"] {
            let path = format!("{}{name}", host.path);
            let response = ask(host.address, method, &path, &[("Content-Length", "0")])?;
            let what = || format!("{method} {path}");
            ensure!(response.status == 405, "{}: {} instead of 405", what(), response.status);
            check_headers(&response, ASK_EACH_TIME).with_context(what)?;
            ensure!(response.header("Allow")? == Some("GET, HEAD"), "{}: no Allow", what());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::sample::Sample;
    use crate::server;

    /// What the checks say of a server of one sample where another, that is changed, should be served.
    fn complaint(change: impl Fn(&Path), encodings: &[(&str, &str)]) -> String {
        let (served, wanted) = (Sample::write().unwrap(), Sample::write().unwrap());
        change(wanted.folder());
        let url = server::start(served.folder(), 0).unwrap();
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let host = Host { address, path: "/", folder: wanted.folder(), encodings };
        check(&host).map_or_else(|error| format!("{error:#}"), |()| "nothing".to_owned())
    }

    #[test]
    fn what_is_wrong_is_told() {
        let write =
            |name: &'static str| move |folder: &Path| fs::write(folder.join(name), "another").unwrap();
        let none = |_: &Path| ();
        assert_eq!(complaint(none, &[BROTLI, GZIP]), "nothing");
        assert!(complaint(write("worker.js"), &[]).starts_with("worker.js: not the bytes of "));
        assert_eq!(complaint(write("more.js"), &[]), "more.js: 404 instead of 200");
        let compressed = complaint(write("index.html.br"), &[BROTLI, GZIP]);
        assert!(
            compressed.starts_with("index.html: asked for br, gzip, identity: not the bytes of "),
            "{compressed}"
        );
        // The dearer encoding where the cheaper one was accepted too.
        assert_eq!(complaint(none, &[GZIP, BROTLI]).split(": ").next(), Some("index.html"));
    }
}
