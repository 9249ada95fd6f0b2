//! Asks a web server on this machine, and reads the whole of what it answers.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

/// How long a server on this machine may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a server answered.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// In their order, names in small letters.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// What stands in a header; an error where it is there more than once.
    pub(crate) fn header(&self, name: &str) -> Result<Option<&str>> {
        let mut found = self.headers.iter().filter(|(this, _)| this.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value.as_str());
        ensure!(found.next().is_none(), "{name} is there twice");
        Ok(value)
    }
}

/// Asks the server at an address such as `127.0.0.1:8080` for what a path names, with headers.
pub(crate) fn ask(address: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Result<Response> {
    let lines: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    ask_in_words(
        address,
        &format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{}\r\n",
            lines.concat()
        ),
    )
}

/// Sends what need not be a request at all.
pub(crate) fn ask_in_words(address: &str, words: &str) -> Result<Response> {
    let mut stream = TcpStream::connect(address).with_context(|| format!("nobody listens at {address}"))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(words.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).context("the answer does not end")?;
    read(&bytes).with_context(|| format!("no answer to read: {}", String::from_utf8_lossy(&bytes)))
}

fn read(bytes: &[u8]) -> Option<Response> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let mut lines = std::str::from_utf8(bytes.get(..end)?).ok()?.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    };
    Some(Response {
        status,
        headers: lines.map(header).collect::<Option<_>>()?,
        body: bytes.get(end + 4..)?.to_vec(),
    })
}
