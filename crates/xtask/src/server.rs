//! A small file server for the built page, on this machine only, under the policy that hosting has too.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// What the page may do: load from its own origin, run its own scripts and wasm, and nothing else.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/// The headers of every answer.
const HEADERS: [(&str, &str); 5] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // A rebuilt page must show at the next load.
    ("Cache-Control", "no-cache"),
];

/// Enough for the few files that a browser asks for at once.
const THREADS: usize = 4;

/// A running server. It ends with the program or when dropped.
pub(crate) struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
}

impl Server {
    /// Serves the files under a folder on loopback. Port 0 takes a free one.
    pub(crate) fn start(folder: &Path, port: u16) -> Result<Self> {
        let folder =
            folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| anyhow!("cannot serve on port {port} ({error}): name another with --port"))?;
        let address = http.server_addr().to_ip().context("the server has no IP address")?;
        let http = Arc::new(http);
        for _ in 0..THREADS {
            let (http, folder) = (Arc::clone(&http), folder.clone());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(request, &folder);
                }
            });
        }
        Ok(Self { http, address })
    }

    /// The page's address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.http.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path) {
    // Sending fails where the browser has gone away, which is its right.
    let _ = match (request.method(), file(folder, request.url())) {
        (Method::Get | Method::Head, Some((path, file))) => {
            let response = Response::from_file(file).with_header(header("Content-Type", media_type(&path)));
            request.respond(with_headers(response))
        }
        (Method::Get | Method::Head, None) => {
            request.respond(with_headers(text(404, "There is no such file.")))
        }
        _ => {
            let response = text(405, "Only GET and HEAD.").with_header(header("Allow", "GET, HEAD"));
            request.respond(with_headers(response))
        }
    };
}

/// The file that a request's target names, opened. Links that lead out of the folder are not followed.
fn file(folder: &Path, target: &str) -> Option<(PathBuf, File)> {
    let path = folder.join(relative_path(target)?);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    let path = path.canonicalize().ok().filter(|path| path.starts_with(folder) && path.is_file())?;
    let file = File::open(&path).ok()?;
    Some((path, file))
}

/// The path below the folder that a request's target names, or nothing where it tries to leave it.
fn relative_path(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = percent_decoded(path.strip_prefix('/')?)?;
    // On Windows a backslash separates folders and a colon names a drive or a stream.
    if path.contains(['\\', ':', '\0']) {
        return None;
    }
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// Undoes percent-encoding. Nothing where it is broken or is not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            decoded.push(u8::try_from(value).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

/// The media type of a file, by its ending. Under `nosniff` a wrong one keeps a script or style from loading.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn text(status: u16, body: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(body)
        .with_status_code(StatusCode(status))
        .with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

fn with_headers<R: std::io::Read>(response: Response<R>) -> Response<R> {
    HEADERS.iter().fold(response, |response, (name, value)| response.with_header(header(name, value)))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("this file's header names and values are ASCII")
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_target_names_a_path_below_the_folder() {
        let path = |target| relative_path(target);
        assert_eq!(path("/"), Some(PathBuf::new()));
        assert_eq!(path("/a/b.js"), Some(PathBuf::from("a/b.js")));
        assert_eq!(path("/a%20b.svg?x=1#y"), Some(PathBuf::from("a b.svg")));
    }

    #[test]
    fn a_target_cannot_leave_the_folder() {
        let targets = [
            "",
            "a",
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/a\\..\\b",
            "/c:/b",
            "/a%00",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
        ];
        for target in targets {
            assert_eq!(relative_path(target), None, "{target}");
        }
    }

    #[test]
    fn scripts_styles_and_wasm_have_the_types_that_browsers_insist_on() {
        let media_type = |name| media_type(Path::new(name));
        assert_eq!(media_type("a.wasm"), "application/wasm");
        assert_eq!(media_type("a.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("a.css"), "text/css; charset=utf-8");
        assert_eq!(media_type("a.svg"), "image/svg+xml");
        assert_eq!(media_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("a.webmanifest"), "application/manifest+json");
        assert_eq!(media_type("LICENSE"), "application/octet-stream");
    }

    /// What a server of this crate's sources answers.
    fn ask(method: &str, target: &str) -> String {
        let server = Server::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), 0).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn every_answer_carries_the_policy() {
        for (method, target, status) in [("GET", "/main.rs", 200), ("GET", "/none", 404), ("POST", "/", 405)]
        {
            let answer = ask(method, target);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
            for (name, value) in HEADERS {
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{name} in {answer}");
            }
        }
    }

    #[test]
    fn head_answers_without_a_body() {
        let answer = ask("HEAD", "/main.rs");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
        assert!(ask("GET", "/main.rs").contains("fn main()"));
    }

    #[test]
    fn files_outside_the_folder_are_not_served() {
        assert!(ask("GET", "/../Cargo.toml").starts_with("HTTP/1.1 404 "));
        assert!(ask("GET", "/%2e%2e/Cargo.toml").starts_with("HTTP/1.1 404 "));
    }
}
