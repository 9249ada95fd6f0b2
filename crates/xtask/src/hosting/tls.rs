//! A host that speaks TLS, with a certificate made for the occasion.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::command::{command, output};
use crate::system;

/// Makes `kakoi.crt` and `kakoi.key` in a folder.
pub(super) fn make_certificate(folder: &Path) -> Result<()> {
    let mut openssl = command(system::openssl()?);
    openssl.current_dir(folder).args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]);
    openssl.args(["-subj", "/CN=localhost", "-keyout", "kakoi.key", "-out", "kakoi.crt"]);
    output(&mut openssl).map(drop)
}

/// Checks that a browser's way of asking, HTTP/2 over TLS, gets the page.
pub(super) fn check(port: u16) -> Result<()> {
    const SCRIPT: &str = "import http2 from 'node:http2';\
        const session = http2.connect(`https://127.0.0.1:${process.argv[1]}`, { rejectUnauthorized: false });\
        session.on('error', (error) => { throw error; });\
        session.request({ ':path': '/' }).on('response', (headers) => {\
            console.log(session.alpnProtocol, session.socket.getProtocol(), headers[':status'],\
                headers['content-security-policy'] !== undefined);\
            session.destroy();\
        }).end();";
    let mut node = command(system::node()?);
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).arg(port.to_string());
    let said = output(&mut node)?;
    ensure!(said.trim() == "h2 TLSv1.3 200 true", "over TLS it answers: {said}");
    Ok(())
}
