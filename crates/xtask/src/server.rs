//! A small file server for the built page, on this machine only, under the policy that hosting has too.
//!
//! One thread a connection and one request a connection: a handful of files for one browser wants no more.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::site;

/// What the page may do: load from its own origin, run its own scripts and wasm, and nothing else.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/// The headers of every answer.
const HEADERS: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // A rebuilt page must show at the next load.
    ("Cache-Control", "no-cache"),
    ("Allow", "GET, HEAD"),
    ("Connection", "close"),
];

/// The longest request line and headers that are read, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves the files under a folder on loopback until the program ends, and gives the address. Port 0 takes a free one.
pub(crate) fn start(folder: &Path, port: u16) -> Result<String> {
    let folder = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("cannot serve on port {port}: name another with --port"))?;
    let url = format!("http://{}/", listener.local_addr().context("the server has no address")?);
    let folder = Arc::<Path>::from(folder);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = Arc::clone(&folder);
            // It fails where the browser has gone away, which is its right.
            thread::spawn(move || serve(&stream, &folder));
        }
    });
    Ok(url)
}

/// Reads one request, answers it and closes.
fn serve(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    let Some(request) = read_request_line(&mut reader)? else { return Ok(()) };
    stream.write_all(&answer(&request, folder))?;
    stream.shutdown(Shutdown::Write)?;
    // Closing while something is unread would cut the answer off on its way.
    io::copy(&mut reader.take(LONGEST_HEAD), &mut io::sink()).map(drop)
}

/// The first line of a request, with its headers read past. Nothing where the connection ends before they do.
fn read_request_line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut lines = reader.take(LONGEST_HEAD).lines();
    let Some(request) = lines.next().transpose()? else { return Ok(None) };
    for header in lines {
        if header?.is_empty() {
            return Ok(Some(request));
        }
    }
    Ok(None)
}

/// The bytes that answer a request.
fn answer(request_line: &str, folder: &Path) -> Vec<u8> {
    let mut words = request_line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return response("405 Method Not Allowed", "text/plain", b"Only GET and HEAD.", true);
    }
    let with_body = method == "GET";
    let found =
        site::file(folder, target).and_then(|path| Some((site::media_type(&path), fs::read(path).ok()?)));
    match found {
        Some((media_type, body)) => response("200 OK", media_type, &body, with_body),
        None => response("404 Not Found", "text/plain", b"There is no such file.", with_body),
    }
}

fn response(status: &str, media_type: &str, body: &[u8], with_body: bool) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in HEADERS {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    let _ = write!(head, "Content-Type: {media_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    let mut response = head.into_bytes();
    if with_body {
        response.extend(body);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a server of this crate's sources answers.
    fn ask(method: &str, target: &str) -> String {
        let url = start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), 0).unwrap();
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{method} {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
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
                assert!(answer.contains(&format!("\r\n{name}: {value}\r\n")), "{name} in {answer}");
            }
        }
    }

    #[test]
    fn head_answers_as_get_does_without_the_body() {
        let (get, head) = (ask("GET", "/main.rs"), ask("HEAD", "/main.rs"));
        assert!(head.starts_with("HTTP/1.1 200 ") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(get.starts_with(&head));
        assert!(
            get.ends_with(&fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/main.rs")).unwrap())
        );
    }

    #[test]
    fn files_outside_the_folder_are_not_served() {
        assert!(ask("GET", "/../Cargo.toml").starts_with("HTTP/1.1 404 "));
        assert!(ask("GET", "/%2e%2e/Cargo.toml").starts_with("HTTP/1.1 404 "));
    }

    #[test]
    fn a_request_that_never_ends_is_not_read_forever() {
        let mut endless = BufReader::new(io::repeat(b'a'));
        assert_eq!(read_request_line(&mut endless).unwrap(), None);
        let mut cut_off: &[u8] = b"GET / HTTP/1.1\r\nHost: a";
        assert_eq!(read_request_line(&mut cut_off).unwrap(), None);
    }
}
