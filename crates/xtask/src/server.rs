//! A small file server for the built page, on this machine only, under the headers that hosting has too.
//!
//! One thread a connection and one request a connection: a handful of files for one browser wants no more.

use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::headers::{self, ASK_EACH_TIME};
use crate::hosting::checks::{BROTLI, GZIP};
use crate::site;

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
    let Some(head) = read_head(&mut reader)? else { return Ok(()) };
    stream.write_all(&answer(&head, folder).into_bytes())?;
    stream.shutdown(Shutdown::Write)?;
    // Closing while something is unread would cut the answer off on its way.
    io::copy(&mut reader.take(LONGEST_HEAD), &mut io::sink()).map(drop)
}

/// The lines of a request before its body. Nothing where the connection ends before they do.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Vec<String>>> {
    let mut head = Vec::new();
    for line in reader.take(LONGEST_HEAD).lines() {
        let line = line?;
        if line.is_empty() {
            return Ok(Some(head));
        }
        head.push(line);
    }
    Ok(None)
}

/// What stands in a header of a request.
fn header<'a>(head: &'a [String], name: &str) -> Option<&'a str> {
    let named = |line: &'a String| line.split_once(':').filter(|(this, _)| this.eq_ignore_ascii_case(name));
    head.iter().find_map(named).map(|(_, value)| value.trim())
}

/// An answer, without the headers that all have.
struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    /// The length of what a GET gets; nothing where an answer has no body to speak of.
    length: Option<usize>,
}

impl Answer {
    /// One that only says in words what is wrong.
    fn told(status: &'static str, sentence: &str) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", "text/plain".to_owned()),
                ("Cache-Control", ASK_EACH_TIME.to_owned()),
            ],
            body: sentence.into(),
            length: Some(sentence.len()),
        }
    }

    /// The answer as it goes over the wire.
    fn into_bytes(self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {}\r\nConnection: close\r\n", self.status);
        for (name, value) in headers::always().into_iter().chain(self.headers) {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if let Some(length) = self.length {
            let _ = write!(head, "Content-Length: {length}\r\n");
        }
        head.push_str("\r\n");
        [head.into_bytes(), self.body].concat()
    }
}

/// What answers a request.
fn answer(head: &[String], folder: &Path) -> Answer {
    let mut words = head.first().map_or("", String::as_str).split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        let mut refusal = Answer::told("405 Method Not Allowed", "Only GET and HEAD.");
        refusal.headers.push(("Allow", "GET, HEAD".to_owned()));
        return refusal;
    }
    let found = site::file(folder, target).and_then(|path| file_answer(&path, head));
    let mut answer = found.unwrap_or_else(|| Answer::told("404 Not Found", "There is no such file."));
    if method == "HEAD" {
        answer.body.clear();
    }
    answer
}

/// A file, compressed as the request can read it where that lies beside it; or that it is as the browser has it.
fn file_answer(path: &Path, head: &[String]) -> Option<Answer> {
    let accepted = header(head, "Accept-Encoding").unwrap_or_default();
    let compressed =
        [BROTLI, GZIP].into_iter().filter(|(name, _)| accepts(accepted, name)).find_map(|(name, ending)| {
            let file = PathBuf::from(format!("{}.{ending}", path.display()));
            Some((name, fs::read(file).ok()?))
        });
    let (encoding, body) = match compressed {
        Some((name, body)) => (Some(name), body),
        None => (None, fs::read(path).ok()?),
    };
    let tag = entity_tag(&body);
    let is_known =
        header(head, "If-None-Match").is_some_and(|tags| tags.split(',').any(|one| one.trim() == tag));
    let mut headers = vec![
        ("Cache-Control", headers::caching(path).to_owned()),
        ("ETag", tag),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if is_known {
        return Some(Answer { status: "304 Not Modified", headers, body: Vec::new(), length: None });
    }
    headers.push(("Content-Type", site::media_type(path).to_owned()));
    headers.extend(encoding.map(|name| ("Content-Encoding", name.to_owned())));
    Some(Answer { status: "200 OK", headers, length: Some(body.len()), body })
}

/// Whether a list of encodings, such as `gzip, br;q=0.5`, holds one and does not refuse it.
fn accepts(list: &str, encoding: &str) -> bool {
    list.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let is_refused = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0));
        name.trim() == encoding && !is_refused
    })
}

/// What a browser asks again with, to hear whether a file has changed.
fn entity_tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(body);
    format!("\"{:016x}\"", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::checks::{Host, check};
    use crate::hosting::client::ask;
    use crate::hosting::sample::Sample;

    /// Where a server of a folder listens.
    fn address(folder: &Path) -> String {
        start(folder, 0).unwrap().trim_start_matches("http://").trim_end_matches('/').to_owned()
    }

    #[test]
    fn it_answers_as_those_do_that_host_the_page() {
        let sample = Sample::write().unwrap();
        let (address, folder) = (address(sample.folder()), sample.folder());
        check(&Host { address: &address, path: "/", folder, encodings: &[BROTLI, GZIP] }).unwrap();
    }

    #[test]
    fn an_encoding_is_taken_where_it_is_accepted() {
        for list in ["br", "gzip, deflate, br", "gzip;q=1.0, br;q=0.5", "br;q=0.001"] {
            assert!(accepts(list, "br"), "{list}");
        }
        for list in ["", "gzip", "brotli", "br;q=0", "gzip, br; q=0.000"] {
            assert!(!accepts(list, "br"), "{list}");
        }
    }

    #[test]
    fn only_what_is_the_same_is_not_sent_again() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let status = |tags: &str| {
            ask(&address(&source), "GET", "/main.rs", &[("If-None-Match", tags)]).unwrap().status
        };
        let first = ask(&address(&source), "GET", "/main.rs", &[]).unwrap();
        let tag = first.header("ETag").unwrap().unwrap();
        assert_eq!(status(&format!("\"older\", {tag}")), 304);
        assert_eq!(status("\"older\""), 200);
    }

    #[test]
    fn files_outside_the_folder_are_not_served() {
        let address = address(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        for target in ["/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
            assert_eq!(ask(&address, "GET", target, &[]).unwrap().status, 404, "{target}");
        }
    }

    #[test]
    fn a_request_that_never_ends_is_not_read_forever() {
        let mut endless = BufReader::new(io::repeat(b'a'));
        assert_eq!(read_head(&mut endless).unwrap(), None);
        let mut cut_off: &[u8] = b"GET / HTTP/1.1\r\nHost: a";
        assert_eq!(read_head(&mut cut_off).unwrap(), None);
    }
}
