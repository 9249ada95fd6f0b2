//! The names of the hosted files: each holds a hash of what it names, so that a browser may keep it for good and never
//! takes an older one; and index.html says the whole hash, so that a browser refuses what was changed on its way.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::{INDEX, read};
use crate::sizes;

/// The company's settings.
pub(super) const SETTINGS: &str = "settings.json";

/// What keeps its name, because it is asked for by it: the page, its service worker and the company's settings.
pub(super) const UNHASHED: [&str; 3] = [INDEX, "worker.js", SETTINGS];

/// Names every file of the folder by what it holds, and gives index.html the names and the hashes.
pub(super) fn hash(folder: &Path) -> Result<()> {
    let mut html = read(folder, INDEX)?;
    for file in sizes::files(folder)? {
        let name =
            file.file_name().and_then(|name| name.to_str()).context("a name of the page is no UTF-8")?;
        if UNHASHED.contains(&name) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let hashed = named_by_hash(name, &content)?;
        html = with_hash(&html, name, &hashed, &integrity(&content))?;
        fs::rename(&file, folder.join(&hashed)).with_context(|| format!("cannot rename {name}"))?;
    }
    super::write(folder, INDEX, html)
}

/// A file's name with a hash of what it holds before its ending.
fn named_by_hash(name: &str, content: &[u8]) -> Result<String> {
    let (stem, ending) = name.rsplit_once('.').with_context(|| format!("{name} has no ending"))?;
    Ok(format!("{stem}-{}.{ending}", hash_of(content)))
}

/// Sixteen hexadecimal digits of a content's SHA-256.
pub(super) fn hash_of(content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(content).iter().take(8) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// What a browser is to find a content to be, as in an attribute `integrity`.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The page with a file's new name. A script or style gets its hash in an attribute of its own; what the script fetches
/// has it behind its name; a browser has no way to hold an icon against one.
fn with_hash(html: &str, name: &str, hashed: &str, integrity: &str) -> Result<String> {
    let place = format!("\"./{name}\"");
    let Some((before, after)) = html.split_once(&place).filter(|(_, after)| !after.contains(&place)) else {
        bail!("index.html does not name ./{name} once");
    };
    let tag = before.rsplit('<').next().unwrap_or_default();
    let named = if tag.rsplit(' ').next().is_some_and(|attribute| attribute.starts_with("data-")) {
        format!("\"./{hashed} {integrity}\"")
    } else if tag.contains("rel=\"icon\"") {
        format!("\"./{hashed}\"")
    } else {
        format!("\"./{hashed}\" integrity=\"{integrity}\"")
    };
    Ok([before, &named, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_it_names() {
        let name = named_by_hash("first-en.txt", b"one").unwrap();
        // What `printf one | sha256sum` begins with.
        assert_eq!(name, "first-en-7692c3ad3540bb80.txt");
        assert_ne!(name, named_by_hash("first-en.txt", b"two").unwrap());
        assert!(named_by_hash("LICENSE", b"").is_err());
    }

    #[test]
    fn the_integrity_is_the_whole_hash() {
        // As `printf one | openssl dgst -sha256 -binary | base64` prints it.
        assert_eq!(integrity(b"one"), "sha256-dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=");
    }

    #[test]
    fn every_kind_of_link_gets_its_hash_where_the_browser_looks_for_it() {
        let html = r#"<link rel="icon" href="./icon.svg"/><link rel="stylesheet" href="./styles.css"/>
            <script type="module" src="./boot.js" data-code="./late.wasm"></script>"#;
        let named = |name, hashed| with_hash(html, name, hashed, "sha256-x").unwrap();
        assert!(named("icon.svg", "i-1.svg").contains(r#"href="./i-1.svg"/>"#));
        assert!(named("styles.css", "s-1.css").contains(r#"href="./s-1.css" integrity="sha256-x"/>"#));
        assert!(named("boot.js", "b-1.js").contains(r#"src="./b-1.js" integrity="sha256-x" data-code"#));
        assert!(named("late.wasm", "l-1.wasm").contains(r#"data-code="./l-1.wasm sha256-x">"#));
    }

    #[test]
    fn a_file_that_nobody_asks_for_is_refused() {
        assert!(with_hash("<p></p>", "a.js", "b", "").is_err());
        assert!(with_hash(r#""./a.js" "./a.js""#, "a.js", "b", "").is_err());
    }
}
